import type { RecId } from '../model/header.ts'
import { meetingOf, weightFromMeeting, type Weight } from './count-row.ts'
import type { Line } from './line.ts'
import type { AgreementOptions } from './options.ts'
import { countOutcomes } from './outcome.ts'
import { rangeFromLines } from './range.ts'

/** One line of an agreement network, with the arithmetic that made it. */
export interface Tie extends Weight {
  /** The unit with the smaller id. */
  readonly a: RecId
  /** The other. */
  readonly b: RecId
  /** Of the shared propositions, those where both are on the same one side. */
  readonly agreeing: number
  /** Of the shared propositions, those where they are on opposite sides, neither on both. */
  readonly diverging: number
  /** Lowest weight after leaving out any one statement or essay, where a tie is left; `weight` if none is. */
  readonly low: number
  /** Highest weight after leaving out any one statement or essay, where a tie is left; `weight` if none is. */
  readonly high: number
  /** The weight counting accepted statements and stances only; absent if no tie is left then. */
  readonly reviewedWeight?: number
}

/** The tie between two units whose lines leave out the essays both signed; undefined without common ground. */
export const tieFromLines = (one: Line, other: Line, options: AgreementOptions): Tie | undefined => {
  const [a, b] = one.unit < other.unit ? [one, other] : [other, one]
  const whole = meetingOf(a.spread(), b.row, options.measure)
  const weight = weightFromMeeting(whole, options)
  if (weight === undefined) return undefined
  const { agreeing, diverging } = countOutcomes(a.sided(), b.sided())
  const reviewed = weightFromMeeting(meetingOf(a.reviewed(), b.reviewed().row, options.measure), options)
  return {
    a: a.unit,
    b: b.unit,
    ...weight,
    agreeing,
    diverging,
    ...rangeFromLines(a, b, whole, options, weight.weight),
    ...(reviewed === undefined ? {} : { reviewedWeight: reviewed.weight }),
  }
}
