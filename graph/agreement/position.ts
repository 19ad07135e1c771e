import type { RecId } from '../model/header.ts'
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

/** A scope made ready for asking after cells. */
export interface Board {
  readonly scoped: Scoped
  readonly standing: Standing
  /** By unit and proposition. */
  readonly votes: ReadonlyMap<string, readonly Vote[]>
  readonly retold: ReadonlyMap<string, readonly Vote[]>
  /** Essays that speak for a unit. */
  readonly essays: ReadonlyMap<RecId, readonly StandingEssay[]>
  /** Confirmed silences by subject and proposition. */
  readonly silences: ReadonlySet<string>
}

const place = (unit: RecId, proposition: RecId): string => `${unit} ${proposition}`

/** Makes a scope (with its dates applied) ready for asking after cells. */
export const boardFromScoped = (standing: Standing, scoped: Scoped): Board => {
  const signed = scoped.essays.flatMap((essay) => unitsOfEssay(scoped.scope, essay).map((unit) => ({ unit, essay })))
  const isIn = (silence: Silence): boolean => scoped.scope.statuses.includes(silence.status)
  return {
    standing,
    scoped,
    votes: groupBy(scoped.votes, (v) => place(v.unit, v.proposition)),
    retold: groupBy(scoped.retold, (v) => place(v.unit, v.proposition)),
    essays: new Map([...groupBy(signed, (s) => s.unit)].map(([unit, list]) => [unit, list.map((s) => s.essay)])),
    silences: new Set(standing.silences.filter(isIn).map((s) => place(s.subject, s.proposition))),
  }
}

const isAssessed = (essay: StandingEssay, { createdAt }: StandingProposition): boolean =>
  essay.linkedAt !== undefined && (createdAt === undefined || createdAt <= essay.linkedAt)

/** The position where nothing was found. Silence must have been confirmed, and for every essay or for the actor. */
const absence = (board: Board, unit: RecId, proposition: StandingProposition): Position => {
  const essays = board.essays.get(unit) ?? []
  const isConfirmed = (subject: RecId): boolean => board.silences.has(place(subject, proposition.id))
  if (isConfirmed(unit) || (essays.length > 0 && essays.every((e) => isConfirmed(e.id)))) return 'silent'
  const looked = essays.length > 0 && essays.every((e) => isConfirmed(e.id) || isAssessed(e, proposition))
  return looked ? 'not_detected' : 'unassessed'
}

/** Where a unit stands on a proposition. What was found outweighs what was confirmed or looked for. */
export const positionOf = (board: Board, unit: RecId, proposition: StandingProposition): Position => {
  const votes = board.votes.get(place(unit, proposition.id)) ?? []
  const sides = new Set(votes.map((v) => v.side))
  if (sides.has('affirm')) return sides.has('deny') ? 'both' : 'affirms'
  if (sides.has('deny')) return 'denies'
  if (sides.has('discuss')) return 'discusses'
  return board.retold.has(place(unit, proposition.id)) ? 'reported_only' : absence(board, unit, proposition)
}

/** The cell of a unit and a proposition. `conditional` looks at all sided statements: one plain one settles it. */
export const cellOf = (board: Board, unit: RecId, proposition: StandingProposition): Cell => {
  const key = place(unit, proposition.id)
  const votes = board.votes.get(key) ?? []
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
    statements: inTextOrder([...votes, ...(board.retold.get(key) ?? [])].map((v) => v.stance.statement)),
    counted: inTextOrder(representatives(votes, rule)),
  }
}
