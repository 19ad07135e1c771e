/** A range of the text, half open, in UTF-16 code units of the edition. */
export interface TextRange {
  readonly start: number
  readonly end: number
}

/** What is marked: a statement with its range and further occurrences. */
export interface MarkedStatement {
  readonly id: string
  readonly ranges: readonly TextRange[]
}

/** A passage that is left out, with the reason. */
export interface LeftOut<R extends string = string> extends TextRange {
  readonly reason: R
}

/** A stretch of text under the same marks. */
export interface Piece<R extends string = string> extends TextRange {
  readonly text: string
  /** Ids of the statements it belongs to, in the order given. */
  readonly statements: readonly string[]
  /** Statements that end with this piece. */
  readonly ending: readonly string[]
  readonly reason: R | undefined
  /** In the range the address points at. */
  readonly isAt: boolean
  /** A line break inside a sentence, drawn closed. */
  readonly isBreak: boolean
}

/** A sentence, with its number in the text from 1. */
export interface Sentence<R extends string = string> extends TextRange {
  readonly number: number
  readonly pieces: readonly Piece<R>[]
}

/** A block of the page: a paragraph, a heading, or a passage left out as a whole. */
export type TextBlock<R extends string = string> =
  | (TextRange & { readonly kind: 'paragraph' | 'heading'; readonly sentences: readonly Sentence<R>[] })
  | (TextRange & { readonly kind: 'left-out'; readonly reason: R; readonly text: string })

const linesOf = (text: string): readonly TextRange[] => {
  const lines: TextRange[] = []
  for (const found of text.matchAll(/[^\r\n\f]+/g))
    lines.push({ start: found.index, end: found.index + found[0].length })
  return lines
}

const covers = (outer: TextRange, inner: TextRange) => outer.start <= inner.start && inner.end <= outer.end

/** Lines at least this long may have been broken by their page rather than by their author. */
const wrapped = 25
const endsSentence = /[。．.！？!?」』）)：:]\s*$/
const startsAnew = /^(?:[\s　#>*・●○■◆-]|\d+[.)．、]|[（(]?[一二三四五六七八九十]+[、）)]|第[一二三四五六七八九十\d])/

/** Whether the line goes on in the next one: a break inside a statement, or one that no sentence ends at. */
const goesOn = (text: string, line: TextRange, next: TextRange, marks: readonly TextRange[]): boolean => {
  const between = text.slice(line.end, next.start)
  if (marks.some((mark) => mark.start < line.end && mark.end > next.start)) return true
  if (between.replace(/\r\n?/g, '\n').length > 1) return false
  const [a, b] = [text.slice(line.start, line.end), text.slice(next.start, next.end)]
  return a.length >= wrapped && !endsSentence.test(a) && !startsAnew.test(b)
}

const sentenceEnd = /[。！？!?]+[」』）)]*/g

/** A heading by its look: marked as one, or a short line alone that no sentence ends. */
const looksLikeHeading = (line: string): boolean =>
  /^#{1,6}\s/.test(line) ||
  (line.trim().length <= 30 && !/[。！？!?、,」）)]\s*$/.test(line) && !/^[\s　]*[・*\d-]/.test(line))

const cutsOf = (ranges: readonly TextRange[], within: TextRange): readonly number[] =>
  ranges.flatMap(({ start, end }) => [start, end]).filter((cut) => cut > within.start && cut < within.end)

/**
 * Cuts a text into the blocks of the page. All pieces of all blocks together are the text but for blank lines and the
 * breaks between blocks; nothing is altered.
 */
export const blocksFromText = <R extends string>(
  text: string,
  statements: readonly MarkedStatement[],
  leftOut: readonly LeftOut<R>[],
  at?: TextRange,
): readonly TextBlock<R>[] => {
  const marks = statements.flatMap((statement) => statement.ranges)
  const places = statements.flatMap(({ id, ranges }) => ranges.map((range) => ({ ...range, id })))
  const lines = linesOf(text).filter((line) => text.slice(line.start, line.end).trim() !== '')
  const blocks: TextBlock<R>[] = []
  const body = Math.min(text.length, ...marks.map((mark) => mark.start))
  let number = 0

  const piecesOf = (range: TextRange): readonly Piece<R>[] => {
    const breaks = [...text.slice(range.start, range.end).matchAll(/[ \t　]*[\r\n\f]+/g)].map((found) => ({
      start: range.start + found.index,
      end: range.start + found.index + found[0].length,
    }))
    const cuts = [range.start, range.end, ...cutsOf([...marks, ...leftOut, ...breaks, ...(at ? [at] : [])], range)]
    const sorted = [...new Set(cuts)].toSorted((a, b) => a - b)
    return sorted.slice(0, -1).map((start, index): Piece<R> => {
      const piece = { start, end: sorted[index + 1]! }
      const within = places.filter((place) => covers(place, piece))
      return {
        ...piece,
        text: text.slice(piece.start, piece.end),
        statements: within.map((place) => place.id),
        ending: within.filter((place) => place.end === piece.end).map((place) => place.id),
        reason: leftOut.find((range_) => covers(range_, piece))?.reason,
        isAt: at !== undefined && covers(at, piece),
        isBreak: breaks.some((range_) => covers(range_, piece)),
      }
    })
  }
  const sentencesOf = (range: TextRange): readonly Sentence<R>[] => {
    const ends = [...text.slice(range.start, range.end).matchAll(sentenceEnd)]
      .map((found) => range.start + found.index + found[0].length)
      .filter((end) => end < range.end)
    return [range.start, ...ends].map((start, index) => {
      number += 1
      const sentence = { start, end: ends[index] ?? range.end }
      return { ...sentence, number, pieces: piecesOf(sentence) }
    })
  }

  for (let index = 0; index < lines.length; index += 1) {
    const first = lines[index]!
    const out = leftOut.find(
      (range) => covers(range, first) && !marks.some((mark) => mark.start < first.end && mark.end > first.start),
    )
    let last = first
    if (out) {
      while (lines[index + 1] && covers(out, lines[index + 1]!)) last = lines[(index += 1)]!
      const range = { start: first.start, end: last.end }
      blocks.push({ kind: 'left-out', reason: out.reason, text: text.slice(range.start, range.end), ...range })
      continue
    }
    while (lines[index + 1] && goesOn(text, last, lines[index + 1]!, marks)) last = lines[(index += 1)]!
    const range = { start: first.start, end: last.end }
    const isMarked = marks.some((mark) => mark.start < range.end && mark.end > range.start)
    const line = text.slice(range.start, range.end)
    // Before the first statement stand byline, date and place: there only what is marked as a heading is one.
    const isHead = range.end <= body && !startsAnew.test(line)
    const isHeading = last === first && !isMarked && !isHead && looksLikeHeading(line)
    blocks.push({ kind: isHeading ? 'heading' : 'paragraph', sentences: sentencesOf(range), ...range })
  }
  return blocks
}
