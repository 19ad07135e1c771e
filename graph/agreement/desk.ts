import type { Columns } from './columns.ts'
import { stretchesOf } from './count-cells.ts'
import type { CountRule } from './counts.ts'

/** Places for numbered things, found without looking: a thing's slot holds if it was marked with the present mark. */
export interface Slots {
  /** Marks grow without end in a table that is asked for long: whole numbers up to 2⁵³. */
  readonly marked: Float64Array
  readonly slot: Int32Array
}

/** Slots for ballots by what they count once with, and for texts, in a cell, in a ballot and in all. */
export interface Desk {
  mark: number
  readonly ballots: Slots
  readonly inBallot: Slots
  readonly inCell: Slots
  readonly inAll: Slots
}

const slotsFor = (many: number): Slots => ({ marked: new Float64Array(many), slot: new Int32Array(many) })

const desks = new WeakMap<Columns, Map<string, Desk>>()

/** One for the columns, a rule of duplicates and a kind of text: what was written there before is not marked any more. */
export const deskOf = (columns: Columns, rule: CountRule, text: 'statement' | 'essay'): Desk => {
  const known = desks.get(columns) ?? new Map<string, Desk>()
  desks.set(columns, known)
  const name = `${rule.duplicates} ${text}`
  const texts = text === 'statement' ? columns.statementIds.length : columns.essayIds.length
  const desk: Desk = known.get(name) ?? {
    mark: 0,
    ballots: slotsFor(stretchesOf(columns, rule).size * 2),
    inBallot: slotsFor(texts),
    inCell: slotsFor(texts),
    inAll: slotsFor(texts),
  }
  known.set(name, desk)
  return desk
}
