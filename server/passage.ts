import type { EditionId, Range, Span } from '../graph/model/span.ts'
import type { RecId } from '../graph/model/header.ts'

/** A span as the resolvers pass it: with its essay and its words, where they are at hand. */
export interface Passage extends Span {
  readonly essay?: RecId
  readonly quote?: string
}

/** A passage of one essay's edition. */
export const passageFromRange = (edition: EditionId, essay: RecId, { start, end }: Range): Passage => ({
  edition,
  start,
  end,
  essay,
})

const reach = 60

const isHalf = (text: string, at: number): boolean => /[\uDC00-\uDFFF]/.test(text.charAt(at)) && at > 0

/** Up to 60 code units before a passage, not beyond its paragraph (line), never half a character. */
export const textBefore = (text: string, { start }: Range): string => {
  const line = text.lastIndexOf('\n', start - 1) + 1
  const from = Math.max(start === 0 ? 0 : line, start - reach)
  return text.slice(isHalf(text, from) ? from + 1 : from, start)
}

/** Up to 60 code units after a passage, not beyond its paragraph (line), never half a character. */
export const textAfter = (text: string, { end }: Range): string => {
  const line = text.indexOf('\n', end)
  const to = Math.min(line === -1 ? text.length : line, end + reach)
  return text.slice(end, isHalf(text, to) ? to - 1 : to).replace(/\r$/, '')
}

/** At most so many characters (code points), with … if there was more. */
export const shortened = (text: string, characters: number): string => {
  const all = Array.from(text)
  return all.length <= characters ? text : `${all.slice(0, characters).join('')}…`
}

/** The first words of a text, in brackets, that stand in no left-out passage: the label of an essay without a title. */
export const firstWords = (text: string, exclusions: readonly Range[]): string => {
  let kept = ''
  let from = 0
  for (const { start, end } of [...exclusions, { start: text.length, end: text.length }]) {
    kept += text.slice(from, start)
    from = end
  }
  const line = kept.split('\n').find((l) => l.trim() !== '')
  return `［${shortened((line ?? text).trim(), 20)}］`
}
