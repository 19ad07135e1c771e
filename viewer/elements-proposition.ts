import { bestFirst, sideOn } from './elements-compare.ts'
import type { CardStatement } from './queries/fragments.ts'
import type { PropositionNode, PropositionResult } from './queries/proposition.ts'
import type { PropTab } from './url-analysis.ts'

/** The parts of the tally bar, in its order, with the states of a cell they stand for. */
export const tallyParts = [
  ['affirming', 'AFFIRMS'],
  ['denying', 'DENIES'],
  ['both', 'BOTH'],
  ['discussing', 'DISCUSSES'],
  ['reportedOnly', 'REPORTED_ONLY'],
  ['silent', 'SILENT'],
  ['notDetected', 'NOT_DETECTED'],
  ['unassessed', 'UNASSESSED'],
] as const
/** How many of each. */
export type TallyCounts = PropositionNode['tally']

type Unit = PropositionResult['positions']['rows'][number]

/** An author's passages on a proposition. */
export interface AuthorEntry {
  readonly unit: Unit
  readonly position: PropositionResult['positions']['cells'][number]['cell']['position']
  /** Date of the author's oldest essay that speaks of it; undefined: none of them is dated. */
  readonly oldest: string | undefined
  /** The best first. */
  readonly passages: readonly CardStatement[]
}

/** Sentences by what they do with a proposition. */
export const sentenceTally = (cards: readonly CardStatement[], proposition: string): TallyCounts => {
  const own = cards.filter((card) => card.voice === 'OWN')
  const count = (side: string) => own.filter((card) => sideOn(card, proposition) === side).length
  return {
    affirming: count('AFFIRMS'),
    denying: count('DENIES'),
    both: 0,
    discussing: count('DISCUSSES'),
    reportedOnly: cards.length - own.length,
    silent: 0,
    notDetected: 0,
    unassessed: 0,
  }
}

const isBy = (card: CardStatement, unit: string) =>
  card.holders.some((holder) => holder.id === unit) || card.span.essay.authors.some((author) => author.id === unit)

/** The authors that speak of a proposition, with their passages: oldest first, undated last. */
export const authorsOf = (
  positions: PropositionResult['positions'],
  cards: readonly CardStatement[],
  proposition: string,
): readonly AuthorEntry[] =>
  positions.cells
    .map(({ row, cell }): AuthorEntry => {
      const unit = positions.rows[row]!
      const own = cards.filter((card) => isBy(card, unit.id))
      const dates = own.flatMap(({ span }) => span.essay.published ?? []).toSorted()
      return {
        unit,
        position: cell.position,
        oldest: dates[0],
        passages: bestFirst(own, proposition, cell.position),
      }
    })
    .filter(({ position, passages }) => passages.length > 0 || position === 'SILENT')
    .toSorted((x, y) => {
      if (x.oldest !== y.oldest)
        return x.oldest === undefined ? 1 : y.oldest === undefined ? -1 : x.oldest < y.oldest ? -1 : 1
      return x.unit.label < y.unit.label ? -1 : 1
    })

/** The pair that a proposition suggests to compare: somebody for and somebody against, else the first two that speak of it. */
export const pairToCompare = (authors: readonly AuthorEntry[]): readonly [string, string] | undefined => {
  const first = (position: string) => authors.find((author) => author.position === position)?.unit.id
  const [pro, con] = [first('AFFIRMS') ?? first('BOTH'), first('DENIES') ?? first('BOTH')]
  if (pro !== undefined && con !== undefined && pro !== con) return [pro, con]
  const [one, two] = authors
  return one && two && [one.unit.id, two.unit.id]
}

/** Which tabs an author stands under; somebody on both sides stands under both. */
const tabsOf: Readonly<Record<AuthorEntry['position'], readonly PropTab[]>> = {
  AFFIRMS: ['affirm'],
  DENIES: ['deny'],
  BOTH: ['affirm', 'deny'],
  DISCUSSES: ['none'],
  REPORTED_ONLY: ['reported'],
  SILENT: ['silent'],
  NOT_DETECTED: ['blank'],
  UNASSESSED: ['blank'],
}

/** The authors that a tab leaves. */
export const authorsUnder = (authors: readonly AuthorEntry[], tab: PropTab): readonly AuthorEntry[] =>
  tab === 'all' ? authors : authors.filter(({ position }) => tabsOf[position].includes(tab))

/** Authors of whom nothing was found on a proposition, by name. */
export const blanksOf = (
  positions: PropositionResult['positions'],
  authors: readonly AuthorEntry[],
): readonly AuthorEntry[] => {
  const spoken = new Set(authors.map(({ unit }) => unit.id))
  const at = new Map(positions.cells.map(({ row, cell }) => [row, cell.position]))
  return positions.rows
    .flatMap((unit, row): readonly AuthorEntry[] =>
      spoken.has(unit.id) ? [] : [{ unit, position: at.get(row) ?? 'NOT_DETECTED', oldest: undefined, passages: [] }],
    )
    .toSorted((x, y) => (x.unit.label < y.unit.label ? -1 : 1))
}
