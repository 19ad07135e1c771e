import { findSection, isAddressBlock, isCareer, isMemberList } from './blocks/boilerplate.ts'
import { findDate, findDateLine } from './document-date.ts'
import type { Read, TextMetadata } from './document-facts.ts'
import { isBodyLine } from './document-head.ts'
import type { Line } from './document-lines.ts'
import { whole, within } from './document-lines.ts'
import { findBylines, isOrganisationLine } from './document-name.ts'

/** A bracket that signs with a reading or a paper behind the name: （よみ　姓名、…日記）. */
const findBracketed = (line: Line): Read | undefined => {
  const name =
    /^[（(](?:[\p{Script=Hiragana}]+[・ 　][\p{Script=Hiragana}]+[　 、,])?([\p{Script=Han}々 　]{2,8})[、，].*[）)]$/u.exec(
      line.text,
    )?.[1]
  if (name === undefined || /(?:順|不同|略)$/u.test(name.trim())) return undefined
  const start = line.text.indexOf(name)
  return { value: name.replace(/\s/gu, ''), at: within(line, { start, end: start + name.length }) }
}

const signersOf = (line: Line): readonly Read[] => {
  const bylines = isOrganisationLine(line.text) ? [] : findBylines(line.text)
  if (bylines.length > 0) return bylines.map((byline) => ({ value: byline.value, at: within(line, byline) }))
  const bracketed = findBracketed(line)
  return bracketed ? [bracketed] : []
}

/** Who owns a page, from its notice of copyright: Copyright © 2031 潮風新聞社. */
const ownerOf = (line: Line): Read | undefined => {
  const words = /(?:©|Copyright|\(c\)|（C）|&copy;)(.*)$/iu.exec(line.text)?.[1]
  const name = words
    ?.replace(/(?:Copyright|\(c\)|©|All Rights? Reserved\.?|No reproduction.*|無断.*)/giu, '')
    .replace(/[0-9０-９]{4}(?:\s*[-–—]\s*[0-9０-９]{4})?年?/gu, '')
    .replace(/^[\s,.:：-]+|[\s,.]+$/gu, '')
  return name !== undefined && isOrganisationLine(name) ? { value: name, at: whole(line) } : undefined
}

/** The date behind a paper's name: 《潮風新聞 2031年4月1日掲載》. */
const findPrinted = (text: string): ReturnType<typeof findDate> => {
  const paper = /^[《（(【［[]?(?:[^\s　。、]{1,12}(?:新聞|新報|日報))[\s　]*(?:朝刊|夕刊|電子版)?[\s　]*/u.exec(
    text,
  )?.[0]
  const date = paper === undefined ? undefined : findDateLine(text.slice(paper.length).replace(/[》）)】］\]]$/u, ''))
  return date && paper !== undefined
    ? { value: date.value, start: date.start + paper.length, end: date.end + paper.length }
    : undefined
}

/** The date of a line of the tail: alone on it, or behind the last words in a bracket （…2031年4月1日記）. */
const dateIn = (line: Line): Read | undefined => {
  if (/^(?:\d{4}.*)?(?:作成|修正)$/u.test(line.text)) return undefined
  const own = findDateLine(line.text) ?? findPrinted(line.text)
  if (own) return { value: own.value, at: within(line, own) }
  const written = /([^、。（(]{6,16})[記付][）)]$/u.exec(line.text)?.[1]
  const dated = written === undefined ? undefined : findDateLine(written.trim())
  return dated && { value: dated.value, at: whole(line) }
}

/** 初出 in a colophon: where and when the text first appeared. */
const firstPrintIn = (line: Line, next: Line | undefined): Read | undefined => {
  if (!/^初出[:：]/u.test(line.text)) return undefined
  const first = [line, next].find((one) => one && findDate(one.text))
  return first && { value: findDate(first.text)!.value, at: whole(first) }
}

/**
 * A closing signature: name lines on end with the organisation above or below them, a bracket with several names, a
 * profile's name, or a date alone at the very end. Members of a body and those who support a statement sign nothing.
 */
export const readTail = (lines: readonly Line[]): TextMetadata => {
  const end = lines.findIndex((line) => /^底本[:：]/u.test(line.text))
  const above = end < 0 ? lines : lines.slice(0, end)
  const last = above.findLastIndex((line) => isBodyLine(line) && !isCareer(line.text) && !/^[（(]/u.test(line.text))
  const tail = last < 0 ? [] : lines.slice(last + 1)
  const authors: Read[] = []
  let date: Read | undefined
  let org: Read | undefined
  let owner: Read | undefined
  let closed = false
  let signed = -2
  for (const [i, line] of tail.entries()) {
    date = firstPrintIn(line, tail[i + 1]) ?? date
    if (/^底本/u.test(line.text)) closed = true
    owner ??= ownerOf(line)
    if (closed) continue
    if (isMemberList(line.text) || (findSection(line.text)?.reason === 'furniture' && authors.length === 0)) {
      closed = true
      continue
    }
    const found = signersOf(line)
    // One signature at the end; what other names follow it belong to other things.
    if (authors.length === 0 || signed === i - 1) {
      for (const author of found) if (!authors.some(({ value }) => value === author.value)) authors.push(author)
      if (found.length > 0) signed = i
    }
    const beside = signersOf(tail[i + 1] ?? line).length > 0 || signed === i - 1
    const dated = [tail[i - 1], tail[i + 1]].some((one) => one && (dateIn(one) || isAddressBlock(one.text)))
    if (isOrganisationLine(line.text) && (beside || dated)) org ??= { value: line.text, at: whole(line) }
    if (!findSection(line.text)) date ??= dateIn(line)
  }
  return {
    authors,
    ...(org && { organisation: org }),
    ...(owner && { publisher: owner }),
    ...(date && { published: date }),
  }
}
