import type { Judgement } from './measure-rules.ts'
import { ratesFrom } from './measure-rules.ts'

/** A band of confidence: how often findings in it were right, when their confidence came from the other texts alone. */
export interface Band {
  readonly from: number
  readonly to: number
  readonly n: number
  readonly confidence: number
  readonly precision: number
}

const edges = [0, 0.55, 0.65, 0.75, 0.85, 0.92, 1.001]

/** Confidence against precision, with each text's findings weighed by what the other texts say of their rules. */
export const reliabilityOf = (texts: readonly (readonly Judgement[])[]): readonly Band[] => {
  const weighed = texts.flatMap((text, i) => {
    const others = ratesFrom(texts.filter((_, j) => j !== i).flat())
    return text.map(({ rule, right }) => ({ confidence: others[rule]!.precision, right }))
  })
  return edges.slice(0, -1).flatMap((from, i): Band[] => {
    const to = edges[i + 1]!
    const here = weighed.filter((w) => w.confidence >= from && w.confidence < to)
    if (here.length === 0) return []
    const mean = here.reduce((sum, w) => sum + w.confidence, 0) / here.length
    return [{ from, to, n: here.length, confidence: mean, precision: here.filter((w) => w.right).length / here.length }]
  })
}
