import type { RecId } from '../model/header.ts'
import type { Version } from '../store.ts'
import { countRuleFrom, countsFromVotes, representatives } from './counts.ts'
import { groupBy } from './group.ts'
import { unitsOfEssay, type Scoped } from './scope.ts'
import { cellsOf, voteAt, type Vote, type Votes } from './votes.ts'
import type { Silence, Standing, StandingEssay, StandingProposition } from './standing.ts'

/** Where a unit stands on a proposition, in one scope; the eight kinds of cell. */
export const positions = [
  'affirms',
  'denies',
  'both',
  'discusses',
  'reported_only',
  'silent',
  'not_detected',
  'unassessed',
] as const
/** One of {@link positions}. */
export type Position = (typeof positions)[number]

/** One unit's position on one proposition, with what it rests on. */
export interface Cell {
  readonly position: Position
  /** x(i,j,1): counted statements for. */
  readonly affirm: number
  /** x(i,j,0): counted statements against. */
  readonly deny: number
  /** Whether every statement that takes a side is conditional; false where none does. */
  readonly conditional: boolean
  /** The statements behind it, counted or not, by essay, then text order. */
  readonly statements: readonly RecId[]
  /** Of those, the ones that represent a vote; the others say it again. Same order. */
  readonly counted: readonly RecId[]
}

/** A scope made ready for asking after cells. */
export interface Board {
  readonly scoped: Scoped
  readonly standing: Standing
  /** Places of the scope's propositions. */
  readonly places: ReadonlyMap<RecId, number>
  /** Numbers of units among the votes, and among what is told of others. */
  readonly voters: ReadonlyMap<RecId, number>
  readonly tellers: ReadonlyMap<RecId, number>
  /** By cell of the votes: the sides that are taken there, one bit each. */
  readonly sides: Uint8Array
  /** Essays that speak for a unit. */
  readonly essays: ReadonlyMap<RecId, readonly StandingEssay[]>
  /** Version of a unit's essay that was linked the longest ago; absent: one was never linked, or there is none. */
  readonly linkedSince: ReadonlyMap<RecId, Version>
  /** Units, and essays of units, of which any silence is confirmed; the others need no look at their essays. */
  readonly silenced: ReadonlySet<RecId>
  /** Confirmed silences by subject and proposition. */
  readonly silences: ReadonlySet<string>
}

/** Bits of sides. */
export const sideBits = { affirm: 1, deny: 2, discuss: 4 } as const

const sidesOf = (votes: Votes): Uint8Array => {
  const { order, start, place: cells } = cellsOf(votes)
  const sides = new Uint8Array(cells.length)
  for (let cell = 0; cell < sides.length; cell++)
    for (let n = start[cell]!; n < start[cell + 1]!; n++)
      sides[cell]! |= 1 << votes.columns.side[votes.row[order[n]!]!]!
  return sides
}

const numbersOf = ({ units }: Votes): ReadonlyMap<RecId, number> => new Map(units.map((unit, n) => [unit, n]))

/** The cell of a unit and the place of a proposition; −1 where there is no vote. */
const cellAt = (votes: Votes, unit: number | undefined, at: number | undefined): number => {
  if (unit === undefined || at === undefined) return -1
  const { place: places, ofUnit } = cellsOf(votes)
  let [low, high] = [ofUnit[unit]!, ofUnit[unit + 1]! - 1]
  while (low <= high) {
    const middle = (low + high) >> 1
    if (places[middle] === at) return middle
    if (places[middle]! < at) low = middle + 1
    else high = middle - 1
  }
  return -1
}

const votesIn = (votes: Votes, cell: number): readonly Vote[] => {
  if (cell < 0) return []
  const { order, start } = cellsOf(votes)
  return Array.from(order.subarray(start[cell], start[cell + 1]), (n) => voteAt(votes, n))
}

const place = (unit: RecId, proposition: RecId): string => `${unit} ${proposition}`

/** Makes a scope (with its dates applied) ready for asking after cells. */
export const boardFromScoped = (standing: Standing, scoped: Scoped): Board => {
  const signed = scoped.essays.flatMap((essay) => unitsOfEssay(scoped.scope, essay).map((unit) => ({ unit, essay })))
  const isIn = (silence: Silence): boolean => scoped.scope.statuses.includes(silence.status)
  const silences = standing.silences.filter(isIn)
  const subjects = new Set(silences.map((s) => s.subject))
  const essays = new Map([...groupBy(signed, (s) => s.unit)].map(([unit, list]) => [unit, list.map((s) => s.essay)]))
  return {
    standing,
    scoped,
    places: new Map(scoped.propositions.map(({ id }, n) => [id, n])),
    voters: numbersOf(scoped.votes),
    tellers: numbersOf(scoped.retold),
    sides: sidesOf(scoped.votes),
    essays,
    linkedSince: new Map(
      [...essays].flatMap(([unit, list]) => {
        const linked = list.flatMap(({ linkedAt }) => linkedAt ?? [])
        return linked.length < list.length ? [] : [[unit, Math.min(...linked)] as const]
      }),
    ),
    silenced: new Set([...subjects, ...signed.flatMap(({ unit, essay }) => (subjects.has(essay.id) ? [unit] : []))]),
    silences: new Set(silences.map((s) => place(s.subject, s.proposition))),
  }
}

const isAssessed = (essay: StandingEssay, { createdAt }: StandingProposition): boolean =>
  essay.linkedAt !== undefined && (createdAt === undefined || createdAt <= essay.linkedAt)

/** The position where nothing was found. Silence must have been confirmed, and for every essay or for the actor. */
export const absence = (board: Board, unit: RecId, proposition: StandingProposition): Position => {
  if (!board.silenced.has(unit)) {
    const linked = board.linkedSince.get(unit)
    return linked !== undefined && (proposition.createdAt ?? 0) <= linked ? 'not_detected' : 'unassessed'
  }
  const essays = board.essays.get(unit) ?? []
  const isConfirmed = (subject: RecId): boolean => board.silences.has(place(subject, proposition.id))
  if (isConfirmed(unit) || (essays.length > 0 && essays.every((e) => isConfirmed(e.id)))) return 'silent'
  const looked = essays.length > 0 && essays.every((e) => isConfirmed(e.id) || isAssessed(e, proposition))
  return looked ? 'not_detected' : 'unassessed'
}

/** The position that sides make. */
const positionFrom = (sides: number): Position => {
  if ((sides & sideBits.affirm) !== 0) return (sides & sideBits.deny) !== 0 ? 'both' : 'affirms'
  return (sides & sideBits.deny) !== 0 ? 'denies' : 'discusses'
}

/** Where a unit stands on a proposition. What was found outweighs what was confirmed or looked for. */
export const positionOf = (board: Board, unit: RecId, proposition: StandingProposition): Position => {
  const { scoped, places, voters, tellers, sides } = board
  const at = places.get(proposition.id)
  const cell = cellAt(scoped.votes, voters.get(unit), at)
  if (cell >= 0) return positionFrom(sides[cell]!)
  return cellAt(scoped.retold, tellers.get(unit), at) >= 0 ? 'reported_only' : absence(board, unit, proposition)
}

/** The propositions that a unit speaks to, by place, with its position. */
export const spokenBy = (
  { scoped: { votes }, voters, sides }: Board,
  unit: RecId,
): readonly (readonly [place: number, position: Position])[] => {
  const n = voters.get(unit)
  if (n === undefined) return []
  const { place: places, ofUnit } = cellsOf(votes)
  const found: [number, Position][] = []
  for (let cell = ofUnit[n]!; cell < ofUnit[n + 1]!; cell++) found.push([places[cell]!, positionFrom(sides[cell]!)])
  return found
}

/** The propositions on which a unit's essays tell of others, by place. */
export const toldBy = ({ scoped: { retold }, tellers }: Board, unit: RecId): readonly number[] => {
  const n = tellers.get(unit)
  if (n === undefined) return []
  const { place: places, ofUnit } = cellsOf(retold)
  return [...places.subarray(ofUnit[n], ofUnit[n + 1])]
}

/** The cell of a unit and a proposition. `conditional` looks at all sided statements: one plain one settles it. */
export const cellOf = (board: Board, unit: RecId, proposition: StandingProposition): Cell => {
  const { scoped, places, voters, tellers } = board
  const at = places.get(proposition.id)
  const votes = votesIn(scoped.votes, cellAt(scoped.votes, voters.get(unit), at))
  const retold = votesIn(scoped.retold, cellAt(scoped.retold, tellers.get(unit), at))
  const rule = countRuleFrom(board.scoped.scope, 'subtract')
  const sided = votes.filter((v) => v.side !== 'discuss')
  const count = countsFromVotes(votes, rule).get(proposition.id)
  const placeOf = (id: RecId): string => {
    const statement = board.standing.statements.get(id)
    return statement === undefined ? `~ ${id}` : `${statement.essay} ${statement.place} ${id}`
  }
  const inTextOrder = (ids: readonly RecId[]): readonly RecId[] =>
    [...new Set(ids)].toSorted((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1))
  return {
    position: positionOf(board, unit, proposition),
    affirm: count?.affirm ?? 0,
    deny: count?.deny ?? 0,
    conditional: sided.length > 0 && sided.every((v) => v.stance.conditional),
    statements: inTextOrder([...votes, ...retold].map((v) => v.stance.statement)),
    counted: inTextOrder(representatives(votes, rule)),
  }
}
