import type { Range } from '../graph/model/span.ts'

/** A line that is not blank. Its range is without the white space at its ends. */
export interface Line extends Range {
  readonly text: string
  /** Width of the white space before it: a full-width space counts 2, a tab 4. */
  readonly indent: number
  /** Blank lines between it and the line before it. */
  readonly blanksBefore: number
  /** Whether a page begins at it (form feed). */
  readonly pageBefore: boolean
  /** Whether it names who speaks below it, in a record or an interview. */
  readonly isSpeaker?: boolean
}

const widthOf = (space: string): number =>
  Array.from(space, (c) => (c === '\u3000' ? 2 : c === '\t' ? 4 : 1)).reduce((sum, w) => sum + w, 0)

/** The lines of a text that are not blank, in order. CRLF, CR, LF, form feed and the Unicode separators end a line. */
export const linesOf = (text: string): readonly Line[] => {
  const lines: Line[] = []
  let blanks = 0
  let page = false
  for (const match of text.matchAll(/([^\n\r\f\u2028\u2029]*)(\r\n|[\n\r\f\u2028\u2029]|$)/gu)) {
    const [whole, content = '', terminator] = match
    if (whole === '') break
    const body = content.trim()
    const space = content.slice(0, content.length - content.trimStart().length)
    const start = match.index + space.length
    if (body === '') blanks += 1
    else {
      lines.push({
        text: body,
        start,
        end: start + body.length,
        indent: widthOf(space),
        blanksBefore: blanks,
        pageBefore: page,
      })
      blanks = 0
      page = false
    }
    if (terminator === '\f') page = true
  }
  return lines
}

/** Width of a text in half-width columns, as a fixed-width page counts it. */
export const columnsOf = (text: string): number => {
  let columns = 0
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    const isHalf = (unit >= 0x20 && unit <= 0x7e) || (unit >= 0xff61 && unit <= 0xff9f)
    // Two units that stand for one character are as wide as one.
    const isSecond = unit >= 0xdc00 && unit <= 0xdfff && (text.charCodeAt(at - 1) & 0xfc00) === 0xd800
    columns += isSecond ? 0 : isHalf ? 1 : 2
  }
  return columns
}

const pageNumber =
  /^(?:[-–—―‐－ー]\s*[0-9０-９]{1,4}\s*[-–—―‐－ー]|[pｐP]{1,2}\.?\s*[0-9０-９]{1,4}|[0-9０-９]{1,4}\s*[/／]\s*[0-9０-９]{1,4}|第?\s*[0-9０-９]{1,4}\s*(?:頁|ページ))$/u
const bareNumber = /^[0-9０-９]{1,4}$/u
const numberIn = (line: Line): number => Number(/[0-9０-９]+/u.exec(line.text)![0].normalize('NFKC'))

/**
 * Numbers that stand alone on their lines are page numbers if they are written as such (- 3 -) or stand at a page's
 * end, and if there are at least two that grow, or one beside a form feed.
 */
const pageNumbersOf = (lines: readonly Line[]): ReadonlySet<number> => {
  const candidates = lines.flatMap((line, i) => {
    const atBreak = line.pageBefore || lines[i + 1]?.pageBefore === true
    return pageNumber.test(line.text) || bareNumber.test(line.text) ? [{ i, atBreak, value: numberIn(line) }] : []
  })
  const growing = candidates.filter(({ value }, k) => {
    const [before, after] = [candidates[k - 1], candidates[k + 1]]
    return (before !== undefined && value === before.value + 1) || (after !== undefined && after.value === value + 1)
  })
  const sure = growing.length >= 2 ? growing : []
  return new Set([...sure, ...candidates.filter(({ atBreak }) => atBreak)].map(({ i }) => i))
}

const headKey = (line: Line): string => line.text.replace(/[0-9０-９]+/gu, '0').replace(/\s+/gu, '')

/**
 * Indices of the lines that belong to pages and not to the text: page numbers, and the lines beside a page number or a
 * form feed that come again (figures apart) beside another.
 */
export const pageFurnitureOf = (lines: readonly Line[]): ReadonlySet<number> => {
  const numbers = pageNumbersOf(lines)
  const isEdge = (i: number): boolean =>
    i === 0 ||
    i === lines.length - 1 ||
    lines[i]!.pageBefore ||
    lines[i + 1]?.pageBefore === true ||
    numbers.has(i - 1) ||
    numbers.has(i + 1)
  const heads = new Map<string, number[]>()
  lines.forEach((line, i) => {
    if (numbers.has(i) || !isEdge(i) || columnsOf(line.text) > 80 || /[。｡]$/u.test(line.text)) return
    const key = headKey(line)
    const places = heads.get(key)
    if (places) places.push(i)
    else heads.set(key, [i])
  })
  const pages = numbers.size > 0 || lines.some((line) => line.pageBefore)
  const repeated = pages ? [...heads.values()].filter((places) => places.length >= 2).flat() : []
  return new Set([...numbers, ...repeated])
}

/** Whether a text holds a sentence's end: 。or ｡, or ．behind hiragana, as texts that write ，．do. */
export const holdsStop = (text: string): boolean => /[。｡]|(?<=\p{Script=Hiragana})．/u.test(text)

/** The place in the text of a stretch of a line. */
export const within = (line: Line, found: Range): Range => ({
  start: line.start + found.start,
  end: line.start + found.end,
})

/** The place of all of a line. */
export const whole = (line: Line): Range => ({ start: line.start, end: line.end })
