import type { RecId } from '../model/header.ts'
import type { Version } from '../store.ts'
import { countRuleFrom, countsFromVotes, representatives } from './counts.ts'
import { groupBy } from './group.ts'
import { unitsOfEssay, type Scoped, type Vote } from './scope.ts'
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

type ByCell = ReadonlyMap<RecId, ReadonlyMap<RecId, readonly Vote[]>>

/** A scope made ready for asking after cells. */
export interface Board {
  readonly scoped: Scoped
  readonly standing: Standing
  /** By unit, then proposition. */
  readonly votes: ByCell
  readonly retold: ByCell
  /** Essays that speak for a unit. */
  readonly essays: ReadonlyMap<RecId, readonly StandingEssay[]>
  /** Version of a unit's essay that was linked the longest ago; absent: one was never linked, or there is none. */
  readonly linkedSince: ReadonlyMap<RecId, Version>
  /** Units, and essays of units, of which any silence is confirmed; the others need no look at their essays. */
  readonly silenced: ReadonlySet<RecId>
  /** Confirmed silences by subject and proposition. */
  readonly silences: ReadonlySet<string>
}

const byCell = (votes: readonly Vote[]): ByCell =>
  new Map([...groupBy(votes, (v) => v.unit)].map(([unit, own]) => [unit, groupBy(own, (v) => v.proposition)]))

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
    votes: byCell(scoped.votes),
    retold: byCell(scoped.retold),
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
const absence = (board: Board, unit: RecId, proposition: StandingProposition): Position => {
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

/** Where a unit stands on a proposition. What was found outweighs what was confirmed or looked for. */
export const positionOf = (board: Board, unit: RecId, proposition: StandingProposition): Position => {
  const votes = board.votes.get(unit)?.get(proposition.id)
  if (votes !== undefined) {
    const sides = new Set(votes.map((v) => v.side))
    if (sides.has('affirm')) return sides.has('deny') ? 'both' : 'affirms'
    return sides.has('deny') ? 'denies' : 'discusses'
  }
  return board.retold.get(unit)?.has(proposition.id) === true ? 'reported_only' : absence(board, unit, proposition)
}

/** The cell of a unit and a proposition. `conditional` looks at all sided statements: one plain one settles it. */
export const cellOf = (board: Board, unit: RecId, proposition: StandingProposition): Cell => {
  const votes = board.votes.get(unit)?.get(proposition.id) ?? []
  const retold = board.retold.get(unit)?.get(proposition.id) ?? []
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
