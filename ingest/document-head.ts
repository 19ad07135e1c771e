import type { Range } from '../graph/model/span.ts'
import {
  boilerplateReason,
  findSection,
  isAddress,
  isCareer,
  isLabel,
  isMenuLike,
  isRemark,
} from './blocks/boilerplate.ts'
import { findDate, findDateLine } from './document-date.ts'
import type { Line } from './document-lines.ts'
import { holdsStop } from './document-lines.ts'
import { findByline, findBylines, isRoleLine, organisation, organisationIn } from './document-name.ts'

/** A fact read in the text, with its place. */
export interface Read {
  readonly value: string
  readonly at: Range
}

/** What a text says of itself; missing stays missing. */
export interface TextMetadata {
  readonly title?: Read
  readonly authors: readonly Read[]
  readonly organisation?: Read
  readonly published?: Read
}

const within = (line: Line, found: { readonly start: number; readonly end: number }): Range => ({
  start: line.start + found.start,
  end: line.start + found.end,
})

const whole = (line: Line): Range => ({ start: line.start, end: line.end })

/** Whether a line belongs to the body: a sentence of some length that is no notice. */
const isBodyLine = (line: Line): boolean =>
  (holdsStop(line.text) || line.text.length > 60) &&
  line.text.length >= 12 &&
  boilerplateReason(line.text) === undefined &&
  !isRemark(line.text)

/** The lines before the first line of the body: at most thirty, for a menu may stand there. */
export const headOf = (lines: readonly Line[]): readonly Line[] => {
  const end = lines.findIndex(isBodyLine)
  return lines.slice(0, Math.min(end < 0 ? 0 : end, 30))
}

/** Where a text was spoken or printed, beside its date: 参議院本会議, 付 〇〇新聞 オピニオン面. */
const occasion =
  /^[^。、「」]{0,24}(?:本会議|委員会|審査会|国会|総会|講演会|シンポジウム)(?:にて|において|での)?(?:発言|演説|質問|討論)?$|^付け?[\s　]*[^。、「」]{1,24}(?:新聞|新報|日報|朝刊|夕刊|通信|欄|面)$|^[^。、「」\s　]{1,12}(?:新聞|新報|日報)[\s　]*(?:朝刊|夕刊|電子版)?$/u

const splitDate = (line: Line): { readonly date?: Read; readonly remaining: string; readonly offset: number } => {
  const alone = findDateLine(line.text)
  if (alone) return { date: { value: alone.value, at: within(line, alone) }, remaining: '', offset: 0 }
  const date = findDate(line.text)
  if (!date) return { remaining: line.text, offset: 0 }
  const before = line.text.slice(0, date.start).trim()
  const after = line.text.slice(date.end).trim()
  if (before !== '' && after !== '') return { remaining: line.text, offset: 0 }
  const other = (before || after).replace(/^[|｜/／・,，]\s*|\s*[|｜/／・,，]$/gu, '')
  const own: Read = { value: date.value, at: within(line, date) }
  if (occasion.test(other)) return { date: own, remaining: '', offset: 0 }
  if (findByline(other) === undefined) return { remaining: line.text, offset: 0 }
  return { date: own, remaining: other, offset: line.text.indexOf(other) }
}

const stripHeading = (line: Line): Read => {
  const skip = /^#{1,6}[ \t　]+/u.exec(line.text)?.[0].length ?? 0
  return { value: line.text.slice(skip), at: { start: line.start + skip, end: line.end } }
}

const withSubtitle = (title: Read, next: Line | undefined): Read => {
  const subtitle = next && /^(?:――|——|──|－|～|〜|—|―)\s*(.+?)\s*(?:――|——|──|－|～|〜|—|―)?$/u.exec(next.text)
  if (!next || !subtitle) return title
  return { value: `${title.value}――${subtitle[1]}`, at: { start: title.at.start, end: next.end } }
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
  for (let i = head[0] && organisation.test(head[0].text) ? 1 : 0; i < head.length;) {
    let end = i
    while (short(head[end]) && (end === i || head[end]!.blanksBefore === 0)) end += 1
    if (end - i >= 3) head.slice(i, end).forEach((line) => found.add(line))
    i = Math.max(end, i + 1)
  }
  return found
}

/** A name without a space directly under the title, with nothing else there: 〇〇〇〇 of four or five characters. */
const bareName = /^[\p{Script=Han}々]{2,5}[\p{Script=Hiragana}]{0,3}$/u

/** Title, authors, organisation and date from the lines above the body. */
export const readHead = (lines: readonly Line[]): TextMetadata => {
  const head = headOf(lines)
  const menu = menuOf(head)
  const authors: Read[] = []
  let date: Read | undefined
  let org: Read | undefined
  const titles: Line[] = []
  head.forEach((line) => {
    if (menu.has(line) || boilerplateReason(line.text) !== undefined || findSection(line.text)) return
    const { date: own, remaining, offset } = splitDate(line)
    if (own) date ??= own
    if (remaining === '') return
    const bylines = /^#/u.test(line.text) ? [] : findBylines(remaining)
    if (bylines.length > 0) {
      for (const byline of bylines) {
        const start = line.start + offset + byline.start
        authors.push({ value: byline.value, at: { start, end: start + byline.end - byline.start } })
        const beside = organisationIn(byline.beside)
        if (beside !== undefined) org ??= { value: beside, at: whole(line) }
      }
      return
    }
    if (isAddress(remaining)) return
    if (isRoleLine(line.text)) {
      const named = organisationIn(line.text)
      if (named !== undefined) org ??= { value: named, at: whole(line) }
      else if (!/^#/u.test(line.text) && authors.length === 0 && line.text.length > 14) titles.push(line)
      return
    }
    if (organisation.test(line.text) && line.text.length <= 20 && !/^#/u.test(line.text)) {
      org ??= { value: line.text, at: whole(line) }
      return
    }
    if (/^[*【（(]/u.test(line.text) || isRemark(line.text) || isLabel(line.text)) return
    if (!holdsStop(line.text) || /^#/u.test(line.text)) titles.push(line)
  })
  const first =
    titles.find((line) => /^#{1,2}\s/u.test(line.text)) ?? titles.find((line) => !/^[・\-*①-⑳]/u.test(line.text))
  const next = first && head[head.indexOf(first) + 1]
  const title = first && withSubtitle(stripHeading(first), next)
  if (
    first &&
    next &&
    authors.length === 0 &&
    next.blanksBefore === 0 &&
    bareName.test(next.text) &&
    head.indexOf(first) <= 1
  )
    authors.push({ value: next.text, at: whole(next) })
  return {
    ...(title !== undefined && title.value.length >= 3 && { title }),
    authors,
    ...(org !== undefined && { organisation: org }),
    ...(date !== undefined && { published: date }),
  }
}

/**
 * A closing signature: name lines on end, a bracket with several names, a profile's name, a bracket （よみ　姓名、…日記）, or a
 * date alone at the very end.
 */
export const readTail = (lines: readonly Line[]): TextMetadata => {
  const end = lines.findIndex((line) => /^底本[:：]/u.test(line.text))
  const above = end < 0 ? lines : lines.slice(0, end)
  const last = above.findLastIndex((line) => isBodyLine(line) && !isCareer(line.text) && !/^[（(]/u.test(line.text))
  const tail = last < 0 ? [] : lines.slice(last + 1)
  const authors: Read[] = []
  let date: Read | undefined
  let colophon = false
  let signed = -2
  for (const [i, line] of tail.entries()) {
    // 初出 in a colophon: where and when the text first appeared.
    const first = /^初出[:：]/u.test(line.text) ? [line, tail[i + 1]].find((l) => l && findDate(l.text)) : undefined
    const printed = first && findDate(first.text)
    if (first && printed) date = { value: printed.value, at: whole(first) }
    if (/^底本/u.test(line.text)) colophon = true
    if (colophon) continue
    const bracket =
      /^[（(](?:[\p{Script=Hiragana}]+[・ 　][\p{Script=Hiragana}]+[　 、,])?([\p{Script=Han}々 　]{2,8})[、，].*[）)]$/u.exec(
        line.text,
      )
    const bylines = findBylines(line.text)
    const found: readonly Read[] =
      bylines.length > 0
        ? bylines.map((byline) => ({ value: byline.value, at: within(line, byline) }))
        : bracket
          ? [
              {
                value: bracket[1]!.replace(/\s/gu, ''),
                at: within(line, {
                  start: line.text.indexOf(bracket[1]!),
                  end: line.text.indexOf(bracket[1]!) + bracket[1]!.length,
                }),
              },
            ]
          : []
    // One signature at the end; what other names follow it belong to other things.
    if (authors.length === 0 || signed === i - 1) {
      for (const author of found) if (!authors.some(({ value }) => value === author.value)) authors.push(author)
      if (found.length > 0) signed = i
    }
    const own =
      findSection(line.text) || /^(?:\d{4}.*)?(?:作成|修正)$/u.test(line.text) ? undefined : findDateLine(line.text)
    const written = /([^、。（(]{6,16})[記付][）)]$/u.exec(line.text)
    const dated = written && findDateLine(written[1]!.trim())
    if (own) date ??= { value: own.value, at: within(line, own) }
    else if (dated) date ??= { value: dated.value, at: whole(line) }
  }
  return { authors, ...(date !== undefined && { published: date }) }
}
