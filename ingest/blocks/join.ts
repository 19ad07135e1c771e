import { findDateLine } from '../document-date.ts'
import type { Draft, RoledLine } from './draft.ts'
import type { Hole } from './inline.ts'
import { inlineHolesOf, mergeHoles } from './inline.ts'
import type { Wrapping } from './wrap.ts'
import { endsSentence, isBrokenOff, isFull } from './wrap.ts'

/** How the lines of a text are joined. `soft`: line breaks inside a paragraph mean nothing (Markdown). */
export interface Joining {
  readonly wrapping: Wrapping
  readonly soft: boolean
}

const isBody = (line: RoledLine): boolean => line.role === 'text' || line.role === 'item'

/** Whether a body line goes on in the next body line; `apart`: pages' furniture stands between them. */
const goesOn = (lines: readonly RoledLine[], next: RoledLine, apart: boolean, joining: Joining): boolean => {
  const last = lines.at(-1)!
  if (next.role !== 'text' || next.opens || next.skip !== last.skip) return false
  const { wrapping } = joining
  if (next.blanksBefore === 0 || apart) {
    const indented = next.indent > (last.role === 'item' ? last.indent + 4 : wrapping.indent)
    if (isFull(last, wrapping) && !indented) return true
    if (joining.soft && !apart && !/\u3000/u.test(next.text.slice(0, 1))) return true
    if (apart && !endsSentence(last.text) && !indented) return true
  }
  return isBrokenOff(lines.map((line) => line.text).join(''), next.text)
}

const wordsOf = (text: string, start: number, end: number, holes: readonly Hole[]): string => {
  let words = ''
  let at = start
  for (const hole of holes) {
    words += text.slice(at, Math.max(at, hole.start))
    at = Math.max(at, hole.end)
  }
  return (words + text.slice(at, end)).replace(/\s+/gu, ' ').trim()
}

/** A date in brackets behind the last sentence tells when it was written; it is none of its words. */
const trailingDate = (text: string, start: number, end: number): readonly Hole[] => {
  const match = /(?<=[。｡！？])[（(][^（）()]{4,20}[）)]$/u.exec(text.slice(start, end))
  return match && findDateLine(match[0]) ? [{ start: start + match.index, end }] : []
}

const draftFrom = (text: string, lines: readonly RoledLine[], between: readonly Hole[]): Draft => {
  const first = lines[0]!
  const last = lines.at(-1)!
  const start = first.start + first.skip
  const quoted = lines.slice(1).map((line) => ({ start: line.start, end: line.start + line.skip }))
  const markup = first.role === 'excluded' ? [] : inlineHolesOf(text, { start, end: last.end })
  const holes = mergeHoles([...between, ...quoted, ...markup, ...trailingDate(text, start, last.end)])
  return {
    start,
    end: last.end,
    role: first.role,
    indent: first.indent,
    holes,
    words: wordsOf(text, start, last.end, holes),
    ...(first.reason !== undefined && { reason: first.reason }),
    ...(first.level !== undefined && { level: first.level }),
    ...(first.mark !== undefined && { mark: first.mark }),
  }
}

/**
 * Lines joined to blocks: wrapped lines, lines broken off, in Markdown lines without a blank between them. Furniture of
 * pages inside a paragraph becomes a hole of it.
 */
export const joinLines = (
  text: string,
  lines: readonly RoledLine[],
  furniture: ReadonlySet<number>,
  joining: Joining,
): readonly Draft[] => {
  const drafts: Draft[] = []
  for (let i = 0; i < lines.length;) {
    const joined = [lines[i]!]
    const holes: Hole[] = []
    let end = i + 1
    while (isBody(lines[i]!)) {
      let next = end
      while (next < lines.length && furniture.has(next)) next += 1
      if (next >= lines.length || !goesOn(joined, lines[next]!, next > end, joining)) break
      holes.push(...lines.slice(end, next).map((line) => ({ start: line.start, end: line.end, reason: line.reason! })))
      joined.push(lines[next]!)
      end = next + 1
    }
    drafts.push(draftFrom(text, joined, holes))
    i = end
  }
  return drafts
}
