import measured from './precision.json' with { type: 'json' }

/** What bench/eval.ts measured of a rule on annotated text: findings judged, findings right, and (hits + 1) / (n + 2). */
export interface RulePrecision {
  readonly n: number
  readonly hits: number
  readonly precision: number
}

const table: Readonly<Record<string, RulePrecision>> = measured

/** The measured precision of a rule, smoothed; ½ (Laplace's value before the first judgement) where it was never judged. */
export const confidenceOf = (rule: string): number => table[rule]?.precision ?? 1 / 2
