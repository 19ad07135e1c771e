import { createHash } from 'node:crypto'
import type { ExtractionWarning } from '../graph/change/extraction.ts'
import type { MetadataSource } from '../graph/model/essay.ts'
import type { Range } from '../graph/model/span.ts'
import { dateFrom } from './document-date.ts'
import type { TextMetadata } from './document-facts.ts'
import { readHead } from './document-head.ts'
import { linesOf, pageFurnitureOf } from './document-lines.ts'
import { memberLinesOf, membersIn } from './document-members.ts'
import { organisationIn } from './document-name.ts'
import { readTail } from './document-tail.ts'
import { repeatsTitle } from './document-title.ts'
import { readSpeech } from './document-speech.ts'
import type { DecodeOptions } from './read/decode.ts'
import { decode } from './read/decode.ts'
import { readHtml } from './read/html.ts'
import type { Mark, ReadText } from './read/mark.ts'
import { readMarkdown } from './read/markdown.ts'
import type { Refusal } from './read/refusal.ts'
import { createRefusal, isRefusal } from './read/refusal.ts'
import { readSidecar } from './read/sidecar.ts'
import { readText } from './read/text.ts'

/** A file as handed to the ingest: bytes and where they are from. */
export interface SourceFile {
  /** Path or address; ends in the file's name. Written into the essay's `source`, behind the sidecar's reference. */
  readonly source: string
  readonly bytes: Uint8Array
  /** Content of a sidecar `NAME.meta.json` beside it, if there is one. */
  readonly sidecar?: string
}

/** A piece of metadata with the place where it was read. `at`: where in the text, if it was in the text. */
export interface Found<T> {
  readonly value: T
  readonly source: MetadataSource
  readonly at?: Range
}

/** What the formats have in common. */
export const formats = ['text', 'markdown', 'html'] as const
/** One of {@link formats}. */
export type Format = (typeof formats)[number]

/**
 * A file read and decoded, with what it says of itself. `text` is what editions keep and all offsets point into
 * (UTF-16 code units): for text and Markdown the decoded file, for HTML the visible text.
 */
export interface Document {
  readonly text: string
  /** SHA-256 of the bytes, lower-case hexadecimal. */
  readonly sha256: string
  readonly source: string
  readonly format: Format
  readonly encoding: string
  /** BCP 47 tag. */
  readonly language: string
  readonly title?: Found<string>
  /** In order of signature; empty when there is no byline. */
  readonly authors: readonly Found<string>[]
  readonly organisation?: Found<string>
  /** Members of a body whom a list names; they sign nothing. */
  readonly members: readonly Found<string>[]
  /** ISO date as precise as it stands; never one that the text merely mentions. */
  readonly published?: Found<string>
  /** What the format says of the text's parts (headings and side matter of HTML, front matter); empty for plain text. */
  readonly marks: readonly Mark[]
  readonly warnings: readonly ExtractionWarning[]
}

const formatOf = (source: string): Format => {
  const name = source.toLowerCase().replace(/[?#].*$/u, '')
  if (/\.(?:html?|xhtml)$/u.test(name)) return 'html'
  return /\.(?:md|markdown|mdown)$/u.test(name) ? 'markdown' : 'text'
}

const read = (format: Format, text: string): ReadText | Refusal =>
  format === 'html' ? readHtml(text) : format === 'markdown' ? readMarkdown(text) : readText(text)

const metadataIn = (text: string, after: number): TextMetadata => {
  const lines = linesOf(text)
  const furniture = pageFurnitureOf(lines)
  const members = memberLinesOf(lines)
  const own = lines.filter((line, i) => !furniture.has(i) && !members.has(i) && line.start >= after)
  const speech = readSpeech(own)
  if (speech) return speech
  const [head, tail] = [readHead(own), readTail(own)]
  const authors = head.authors.length > 0 ? head.authors : tail.authors
  const published = head.published ?? tail.published
  // An organisation below the text is the author's own; who publishes it speaks in it where nobody signs.
  const signed = head.organisation ?? (head.authors.length === 0 ? tail.organisation : undefined)
  const organisation = signed ?? (authors.length === 0 ? (head.publisher ?? tail.publisher) : undefined)
  return { ...head, authors, ...(published && { published }), ...(organisation && { organisation }) }
}

/** Where a value stands in the text, if it stands there as a line of its own near the top. */
const placeOf = (text: string, value: string, after: number): Range | undefined => {
  const at = text.indexOf(value, after)
  if (at < 0) return undefined
  const line = linesOf(text).find((candidate) => candidate.start <= at && candidate.end >= at + value.length)
  return line && line.text.length <= value.length + 8 ? { start: at, end: at + value.length } : undefined
}

const compactName = (name: string): string => (/[A-Za-z]/u.test(name) ? name : name.replace(/\s+/gu, ''))

/** An affiliation in front matter may hold a post and remarks beside the organisation. */
const organisationOf = (written: string): string => organisationIn(written) ?? written

interface Source {
  readonly source: MetadataSource
  readonly title?: string | undefined
  readonly authors?: readonly string[] | undefined
  readonly organisation?: string | undefined
  readonly published?: string | undefined
}

type Facts = Pick<Document, 'title' | 'authors' | 'organisation' | 'published'>

/** What people wrote beside the file outranks what the file says of itself, which outranks what the text lets guess. */
const factsFrom = (text: string, after: number, told: readonly Source[], own: TextMetadata): Facts => {
  const first = (pick: (source: Source) => string | undefined): Found<string> | undefined => {
    const source = told.find((candidate) => pick(candidate) !== undefined)
    const value = source && pick(source)
    if (source === undefined || value === undefined) return undefined
    const at = placeOf(text, value, after)
    return { value, source: source.source, ...(at && { at }) }
  }
  const fromText = (found: TextMetadata['title']): Found<string> | undefined => found && { ...found, source: 'text' }
  const title = first((source) => source.title) ?? fromText(own.title)
  const organisation = first((source) => source.organisation) ?? fromText(own.organisation)
  const published = first((source) => source.published && dateFrom(source.published)) ?? fromText(own.published)
  // What the text itself seems to be called is the same title only where it says the same.
  const same =
    title && own.title && (repeatsTitle(title.value, own.title.value) || repeatsTitle(own.title.value, title.value))
  const at = title?.at ?? (same || title === undefined ? own.title?.at : undefined)
  const dated = published?.at ?? own.published?.at
  const signed = told.find((source) => source.authors !== undefined && source.authors.length > 0)
  const authors: readonly Found<string>[] = signed
    ? signed.authors!.map((name) => {
        const value = compactName(name)
        const place = own.authors.find((author) => author.value === value)?.at
        return { value, source: signed.source, ...(place && { at: place }) }
      })
    : own.authors.map((author): Found<string> => ({ ...author, source: 'text' }))
  return {
    ...(title && { title: { ...title, ...(at && { at }) } }),
    authors,
    ...(organisation && { organisation }),
    ...(published && { published: { ...published, ...(dated && { at: dated }) } }),
  }
}

const warningsOf = (text: string, facts: Facts): readonly ExtractionWarning[] => {
  const replaced = text.indexOf('\ufffd')
  return [
    ...(facts.title ? [] : [{ code: 'no-title', message: '題名が見つかりません。 No title was found.' }]),
    ...(facts.authors.length > 0
      ? []
      : [
          {
            code: 'no-author',
            message: '署名が見つかりません。著者は匿名とします。 No byline was found; the author is anonymous.',
          },
        ]),
    ...(facts.published
      ? []
      : [{ code: 'no-date', message: '発行日が見つかりません。 The text gives no date of its own.' }]),
    ...(replaced < 0
      ? []
      : [
          {
            code: 'replacement-character',
            message:
              '元のファイルに読めない文字（U+FFFD）があります。 The file itself holds U+FFFD: characters were lost before it came here.',
            at: { start: replaced, end: replaced + 1 },
          },
        ]),
  ]
}

/**
 * A file as a document: decoded, its format read by its name, its metadata from the sidecar, the file's own fields or
 * the words of the text, in this order. What is missing stays missing, with a warning. A file that can't be read is
 * refused.
 */
export const documentFrom = (file: SourceFile, options: DecodeOptions = {}): Document | Refusal => {
  const sidecar = file.sidecar === undefined ? undefined : readSidecar(file.sidecar)
  if (sidecar && isRefusal(sidecar)) return sidecar
  const decoded = decode(file.bytes, options)
  if (isRefusal(decoded)) return decoded
  const format = formatOf(file.source)
  const content = read(format, decoded.text)
  if (isRefusal(content)) return content
  const { text, marks, metadata } = content
  if (text.trim() === '') return createRefusal('no-text')
  const [front] = marks
  const after = format !== 'html' && front?.kind === 'excluded' ? front.end : 0
  const told: readonly Source[] = [
    { ...sidecar, source: 'sidecar' },
    { ...metadata, source: 'file', organisation: metadata.organisation && organisationOf(metadata.organisation) },
  ]
  const lines = linesOf(text)
  const facts = factsFrom(text, after, told, metadataIn(text, after))
  return {
    text,
    sha256: createHash('sha256').update(file.bytes).digest('hex'),
    source: sidecar?.source === undefined ? file.source : `${sidecar.source}, ${file.source}`,
    format,
    encoding: decoded.encoding,
    language: sidecar?.language ?? metadata.language ?? 'ja',
    ...facts,
    members: membersIn(lines, memberLinesOf(lines)).map((member) => ({ ...member, source: 'text' })),
    marks,
    warnings: warningsOf(text, facts),
  }
}
