import { sideOn } from './elements-compare.ts'
import type { AuthorEntry } from './elements-proposition.ts'

/** What one essay of an author says on a proposition, with its place in time. */
export interface TimePoint {
  readonly unit: AuthorEntry['unit']
  readonly lane: number
  readonly essay: string
  /** As precise as its source says; undefined: unknown. */
  readonly date: string | undefined
  readonly position: AuthorEntry['position']
  readonly count: number
  /** From 0 to 1 along the axis, first and last day; undefined: undated. */
  readonly from: number | undefined
  readonly to: number | undefined
}

/** A proposition over time: a lane for each author. */
export interface TimeStrip {
  readonly lanes: readonly AuthorEntry['unit'][]
  readonly points: readonly TimePoint[]
  /** Days at both ends of the axis; undefined: fewer than two days are known, and nothing is drawn. */
  readonly axis: { readonly from: string; readonly to: string } | undefined
}

/** First day and last day of a date as precise as its source, in days since 1970. */
const daysOf = (date: string): readonly [number, number] => {
  const [year, month, day] = date.split('-').map(Number) as [number, number?, number?]
  const at = (y: number, m: number, d: number) => Date.UTC(y, m, d) / 86_400_000
  if (month === undefined) return [at(year, 0, 1), at(year + 1, 0, 0)]
  return day === undefined
    ? [at(year, month - 1, 1), at(year, month, 0)]
    : [at(year, month - 1, day), at(year, month - 1, day)]
}

const positionOf = (cards: AuthorEntry['passages'], proposition: string): AuthorEntry['position'] => {
  const own = cards.filter(({ voice }) => voice === 'OWN')
  if (own.length === 0) return 'REPORTED_ONLY'
  const sides = new Set(own.map((card) => sideOn(card, proposition)))
  if (sides.has('AFFIRMS')) return sides.has('DENIES') ? 'BOTH' : 'AFFIRMS'
  return sides.has('DENIES') ? 'DENIES' : 'DISCUSSES'
}

const byEssay = (cards: AuthorEntry['passages']): ReadonlyMap<string, AuthorEntry['passages']> => {
  const essays = new Map<string, AuthorEntry['passages']>()
  for (const card of cards) essays.set(card.span.essay.id, [...(essays.get(card.span.essay.id) ?? []), card])
  return essays
}

/** Puts what authors say on a proposition in time, essay by essay; a coarse date is a stretch, an unknown one no place. */
export const timeStripOf = (authors: readonly AuthorEntry[], proposition: string): TimeStrip => {
  const spoken = authors.filter(({ passages }) => passages.length > 0)
  const said = spoken.flatMap((author, lane) =>
    [...byEssay(author.passages)].map(([essay, cards]) => ({
      unit: author.unit,
      lane,
      essay,
      date: cards[0]!.span.essay.published ?? undefined,
      position: positionOf(cards, proposition),
      count: cards.length,
    })),
  )
  const days = said.flatMap(({ date }) => (date === undefined ? [] : daysOf(date)))
  const [first, last] = [Math.min(...days), Math.max(...days)]
  const dayName = (day: number) => new Date(day * 86_400_000).toISOString().slice(0, 10)
  const isDrawn = new Set(said.flatMap(({ date }) => date ?? [])).size > 1
  const place = (day: number) => (day - first) / (last - first)
  return {
    lanes: spoken.map(({ unit }) => unit),
    axis: isDrawn ? { from: dayName(first), to: dayName(last) } : undefined,
    points: said
      .map((one): TimePoint => {
        const [from, to] = one.date === undefined || !isDrawn ? [] : daysOf(one.date).map(place)
        return { ...one, from, to }
      })
      .toSorted((x, y) => x.lane - y.lane || (x.from ?? -1) - (y.from ?? -1)),
  }
}
