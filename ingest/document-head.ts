import {
  boilerplateReason,
  findSection,
  isAddress,
  isLabel,
  isMenuLike,
  isProfile,
  isRemark,
} from './blocks/boilerplate.ts'
import { findDate, findDateLine } from './document-date.ts'
import type { Read, TextMetadata } from './document-facts.ts'
import type { Line } from './document-lines.ts'
import { holdsStop, whole, within } from './document-lines.ts'
import {
  findBesideDate,
  findByline,
  findBylines,
  isBodyBesideDate,
  isNoun,
  isOrganisationLine,
  isPerson,
  isRoleLine,
  organisationIn,
} from './document-name.ts'
import type { Candidate } from './document-title.ts'
import { isColumn, repeatsTitle, skipBeforeTitle, titleAmong } from './document-title.ts'

/** Whether a line belongs to the body: a sentence of some length that is no notice. */
export const isBodyLine = (line: Line): boolean =>
  (holdsStop(line.text) || line.text.length > 60) &&
  line.text.length >= 12 &&
  boilerplateReason(line.text) === undefined &&
  !isRemark(line.text)

/** Longest head, in lines: a menu may stand there. */
const longestHead = 40
/** Letters of a site's own words (what a series is about, whom a statement is from) that may stand above the title. */
const longestTeaser = 240

/** A title that holds sentences (もう、待てない。 バスは走る。町は残る。), told from what is right below it. */
const isSentenceTitle = (lines: readonly Line[], i: number): boolean => {
  const [line, next] = [lines[i]!, lines[i + 1]]
  if (i > 2 || line.text.length > 40 || !/^(?:[^。]+。){1,2}[^。]*$/u.test(line.text) || next === undefined)
    return false
  if (/^(?:――|——|──|—|―)/u.test(next.text)) return true
  // A name without a space signs only beside a date.
  if (isBareName(next.text)) return lines[i + 2] !== undefined && findDateLine(lines[i + 2]!.text) !== undefined
  return findDateLine(next.text) !== undefined || (findByline(next.text) !== undefined && !holdsStop(next.text))
}

const endOfHead = (lines: readonly Line[], from: number): number => {
  for (let i = from; i < Math.min(lines.length, from + longestHead); i += 1)
    if (isBodyLine(lines[i]!) && !isProfile(lines[i]!.text) && !isSentenceTitle(lines, i)) return i
  return Math.min(lines.length, from + longestHead)
}

const isTitleLike = (line: Line | undefined): boolean =>
  line !== undefined && !holdsStop(line.text) && line.text.length >= 6 && line.text.length <= 60

/**
 * Where the head begins anew below a site's own words: at 社説 and the like with a title under it, or at the title said
 * again. Only few words may stand between.
 */
const restartOf = (lines: readonly Line[], end: number): number | undefined => {
  let letters = 0
  for (let i = end; i < Math.min(lines.length, end + 12) && letters <= longestTeaser; i += 1) {
    const { text } = lines[i]!
    if (i > end && isLabel(text) && isTitleLike(lines[i + 1]) && !/^[【［[]/u.test(text)) return i
    const plain = text.slice(skipBeforeTitle(text))
    const earlier = (line: Line): boolean => repeatsTitle(line.text, plain) && line.text.length <= plain.length + 2
    if (i > end && isTitleLike(lines[i]) && plain.length >= 8 && lines.slice(0, end).some(earlier)) return i
    if (holdsStop(text)) letters += text.length
  }
  return undefined
}

/** The lines before the first line of the body. */
export const headOf = (lines: readonly Line[]): readonly Line[] => {
  const end = endOfHead(lines, 0)
  if (end >= lines.length) return []
  const again = restartOf(lines, end)
  if (again === undefined) return lines.slice(0, end)
  const below = lines.slice(again, endOfHead(lines, again))
  // A label begins the article; a title said again goes on from the first one.
  return isLabel(lines[again]!.text) ? below : [...lines.slice(0, end), ...below]
}

/** Where a text was spoken or printed, beside its date: 参議院本会議, 付 〇〇新聞 オピニオン面. */
const occasion =
  /^[^。、「」]{0,24}(?:本会議|委員会|審査会|国会|総会|講演会|シンポジウム)(?:にて|において|での)?(?:発言|演説|質問|討論)?$|^付け?[\s　]*[^。、「」]{1,24}(?:新聞|新報|日報|朝刊|夕刊|通信|欄|面)$|^[^。、「」\s　]{1,12}(?:新聞|新報|日報)[\s　]*(?:朝刊|夕刊|電子版)?$/u
const paperIn = (words: string): string | undefined =>
  /^(?:付け?[\s　]*)?([^\s　]{1,12}(?:新聞|新報|日報))/u.exec(words)?.[1]

/** What one line of the head says. `remaining`: its words without the date, and where they begin. */
interface Dated {
  readonly date?: Read
  readonly remaining: string
  readonly offset: number
  readonly paper?: string
}

const splitDate = (line: Line): Dated => {
  const alone = findDateLine(line.text)
  if (alone) return { date: { value: alone.value, at: within(line, alone) }, remaining: '', offset: 0 }
  const date = findDate(line.text)
  if (!date) return { remaining: line.text, offset: 0 }
  const before = line.text
    .slice(0, date.start)
    .replace(/^[（(［[]/u, '')
    .trim()
  const after = line.text
    .slice(date.end)
    .replace(/[）)\]］]$/u, '')
    .trim()
  const own: Read = { value: date.value, at: within(line, date) }
  if (before !== '' && after !== '') return { remaining: line.text, offset: 0 }
  const other = (before || after).replace(/^[|｜/／・,，《【]\s*|\s*[|｜/／・,，》】]$/gu, '')
  const paper = paperIn(other)
  if (occasion.test(other)) return { date: own, remaining: '', offset: 0, ...(paper !== undefined && { paper }) }
  if (findByline(other) === undefined) return { remaining: line.text, offset: 0 }
  return { date: own, remaining: other, offset: line.text.indexOf(other) }
}

/** A line of several facts side by side (著者：〇〇 ／ 公開日：2031年4月1日) as one line for each; else the line itself. */
const partsOf = (line: Line): readonly Line[] => {
  if (splitDate(line).date || /^#/u.test(line.text)) return [line]
  const parts = Array.from(line.text.matchAll(/(?:[^／|｜\s　]|[ 　](?![／|｜ 　]))+/gu)).map((match) => ({
    ...line,
    text: match[0].trim(),
    start: line.start + match.index + (match[0].length - match[0].trimStart().length),
    end: line.start + match.index + match[0].trimEnd().length,
  }))
  const isFact = ({ text }: Line): boolean =>
    findDateLine(text) !== undefined || findByline(text) !== undefined || isLabel(text) || isOrganisationLine(text)
  return parts.length >= 2 && parts.every(isFact) && parts.some(({ text }) => findDateLine(text)) ? parts : [line]
}

/** Lines of a menu: three and more short ones on end. */
const menuOf = (head: readonly Line[]): ReadonlySet<Line> => {
  const found = new Set<Line>()
  const short = (line: Line | undefined): boolean =>
    line !== undefined &&
    isMenuLike(line.text) &&
    !findDateLine(line.text) &&
    !findByline(line.text) &&
    !isRoleLine(line.text)
  // A site's own name above its menu stays: it tells the organisation.
  for (let i = head[0] && isOrganisationLine(head[0].text) ? 1 : 0; i < head.length;) {
    let end = i
    while (short(head[end]) && (end === i || head[end]!.blanksBefore === 0)) end += 1
    if (end - i >= 3) head.slice(i, end).forEach((line) => found.add(line))
    i = Math.max(end, i + 1)
  }
  return found
}

/** A name without a space, told from what stands around it: 〇〇〇〇 of four or five characters. */
const isBareName = (text: string): boolean =>
  /^(?:[\p{Script=Han}々]{2,5}|[\p{Script=Han}々]{1,3}\p{Script=Hiragana}{2,4})$/u.test(text) &&
  !isNoun.test(text) &&
  isPerson(text)

const isOnlyDate = (line: Line | undefined): boolean => line !== undefined && findDateLine(line.text) !== undefined

/** A date behind the name of who signs: 〇〇 〇〇（2031/4/1）, 〇〇〇〇「潮風新聞 2031年4月1日より」. */
const findSignedDate = (line: Line, authors: readonly Read[]): Read | undefined => {
  const compact = line.text.replace(/[\s　]/gu, '')
  const name = authors.find(({ value }) => compact.startsWith(value))?.value
  if (name === undefined || !/^[（(「『][^。]{4,40}[）)」』]$/u.test(compact.slice(name.length))) return undefined
  const date = findDate(line.text)
  if (!date || !/^\s*(?:より|付け?|掲載|号|記)?[\s　]*[）)」』]$/u.test(line.text.slice(date.end))) return undefined
  return { value: date.value, at: within(line, date) }
}

/** An organisation whose programme or statement a title names first: 〇〇党　重点政策 2031. */
const organisationBefore = (title: Read | undefined): Read | undefined => {
  const first = title && /^(\S{2,20}?)[\s　]/u.exec(title.value)?.[1]
  if (title === undefined || first === undefined || !isOrganisationLine(first)) return undefined
  return { value: first, at: { start: title.at.start, end: title.at.start + first.length } }
}

/** Title, authors, organisation and date from the lines above the body. */
export const readHead = (lines: readonly Line[]): TextMetadata => {
  const head = headOf(lines)
  const menu = menuOf(head)
  const authors: Read[] = []
  let date: Read | undefined
  let org: Read | undefined
  let paper: Read | undefined
  const rest: (Omit<Candidate, 'holdsName'> & { readonly index: number })[] = []
  const posts: Line[] = []
  const facts = new Set<number>()
  const sign = (line: Line, offset: number, words: string): boolean => {
    const bylines = isOrganisationLine(words) ? [] : findBylines(words)
    for (const { value, start, end, beside } of bylines) {
      if (!authors.some((author) => author.value === value))
        authors.push({ value, at: within(line, { start: offset + start, end: offset + end }) })
      const own = organisationIn(beside)
      if (own !== undefined) org ??= { value: own, at: whole(line) }
    }
    return bylines.length > 0
  }
  head.forEach((original, index) => {
    if (menu.has(original) || boilerplateReason(original.text) !== undefined || findSection(original.text)) return
    if (isProfile(original.text) && isBodyLine(original)) return
    for (const line of partsOf(original)) {
      const dated = splitDate(line)
      if (dated.date) {
        date ??= dated.date
        facts.add(index)
      }
      if (dated.paper !== undefined) paper ??= { value: dated.paper, at: whole(line) }
      const { remaining, offset } = dated
      if (remaining === '' || isAddress(remaining)) continue
      if (!/^#/u.test(line.text) && sign(line, offset, remaining)) {
        facts.add(index)
        continue
      }
      if (isRoleLine(line.text)) {
        const named = organisationIn(line.text)
        if (named !== undefined) org ??= { value: named, at: whole(line) }
        else if (!/^#/u.test(line.text) && authors.length === 0 && line.text.length > 14) posts.push(line)
        facts.add(index)
        continue
      }
      if (isOrganisationLine(line.text) && !/^#/u.test(line.text)) {
        org ??= { value: line.text, at: whole(line) }
        facts.add(index)
        continue
      }
      if (isRemark(line.text) || isLabel(line.text) || /^\*[^*]/u.test(line.text)) continue
      if (/^[（(]/u.test(line.text) && skipBeforeTitle(line.text) === 0) continue
      if (!holdsStop(line.text) || /^#/u.test(line.text) || isSentenceTitle(head, index))
        rest.push({ line, index, isBelowByline: facts.size > 0 })
    }
  })
  // Between the title and the date whoever stands there signs.
  const unmarked = authors.length > 0 ? undefined : rest.find((one, i) => i > 0 && isOnlyDate(head[one.index + 1]))
  const signer = unmarked && findBesideDate(unmarked.line.text)
  const isBody = unmarked && signer === undefined && org === undefined && isBodyBesideDate(unmarked.line.text)
  if (unmarked && (signer || isBody)) {
    if (signer) authors.push({ value: signer.value, at: within(unmarked.line, signer) })
    else org = { value: unmarked.line.text, at: whole(unmarked.line) }
    rest.splice(rest.indexOf(unmarked), 1)
    facts.add(unmarked.index)
  }
  for (const { line } of rest) date ??= findSignedDate(line, authors)
  for (const line of head) date ??= findSignedDate(line, authors)
  const titled = rest.filter(({ line }) => !isColumn(line.text))
  // Where nothing but a menu is left, its last line above the signature was no part of it.
  const spare = [...menu].findLast(
    (line) => line.text.length >= 6 && !isLabel(line.text) && !isColumn(line.text) && facts.has(head.indexOf(line) + 1),
  )
  const bare =
    authors.length > 0
      ? undefined
      : titled.find(
          ({ line, index }) =>
            isBareName(line.text) &&
            (titled[0]?.line !== line || spare !== undefined) &&
            (facts.has(index - 1) || facts.has(index + 1)),
        )
  if (bare) authors.push({ value: bare.line.text, at: whole(bare.line) })
  const holdsName = ({ text }: Line): boolean =>
    authors.some(({ value }) => text.replace(/[\s　]/gu, '').includes(value))
  const below = (line: Line): Line | undefined => head[head.indexOf(line) + 1]
  const known = rest
    .filter(({ line }) => line !== bare?.line && !findSignedDate(line, authors))
    .map((one) => ({ holdsName: holdsName(one.line), ...one }))
  const others: readonly Candidate[] = [
    ...posts.map((line) => ({ line, isBelowByline: false, holdsName: false })),
    ...(spare ? [{ line: spare, isBelowByline: false, holdsName: false }] : []),
  ]
  const title = titleAmong(known, below) ?? titleAmong(others, below)
  const next = title && head[head.findIndex((line) => line.start <= title.at.start && line.end >= title.at.start) + 1]
  if (
    title &&
    next &&
    authors.length === 0 &&
    next.blanksBefore === 0 &&
    isBareName(next.text) &&
    next.text.length >= 4
  )
    if (head.indexOf(next) <= 2) authors.push({ value: next.text, at: whole(next) })
  const publisher = paper ?? organisationBefore(title)
  return {
    ...(title && { title }),
    authors,
    ...(org !== undefined && { organisation: org }),
    ...(publisher !== undefined && { publisher }),
    ...(date !== undefined && { published: date }),
  }
}
