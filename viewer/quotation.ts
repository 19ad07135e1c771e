import type { PassageSpan } from './queries/fragments.ts'
import type { Say } from './text/text.ts'

/** The number of the paragraph that holds an offset, from 1: paragraphs are lines with something in them. */
export const paragraphOf = (text: string, offset: number): number => {
  const before = text.slice(0, offset).split(/\r\n|\r|\n/)
  const full = before.slice(0, -1).filter((line) => line.trim() !== '').length
  return full + 1
}

/** Names of the authors; an anonymous one is said to be unknown. */
export const authorsInWords = (essay: PassageSpan['essay'], say: Say): string =>
  essay.authors.every((author) => author.anonymous)
    ? say('author.unknown')
    : essay.authors.map((author) => author.label).join('・')

/** Where a passage stands, in words: authors, title, date or that it is undated, paragraph. */
export const sourceInWords = (span: PassageSpan, paragraph: number | undefined, say: Say): string =>
  [
    authorsInWords(span.essay, say),
    span.essay.title === null ? say('title.unknown') : `『${span.essay.title}』`,
    span.essay.published ?? say('date.unknown'),
    ...(paragraph === undefined ? [] : [say('ev.paragraph', { n: paragraph })]),
  ].join('、')

/** A passage as it is copied: verbatim, with its source. */
export const quotationOf = (span: PassageSpan, paragraph: number | undefined, say: Say): string =>
  `「${span.quote}」（${sourceInWords(span, paragraph, say)}）`
