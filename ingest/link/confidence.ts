import measured from './precision.json' with { type: 'json' }

/** The linker's rules, each with its version; those for stances say on what evidence concept and predicate are held together. */
export type LinkRule =
  | 'codebook.position@1'
  | 'codebook.words@1'
  | 'codebook.no-side@1'
  | 'codebook.issue@1'
  | 'link.announced@1'
  | 'link.bill-judged@1'
  | 'link.same-concept@1'
  | 'link.same-word@1'
  | 'link.joint@1'
  | 'link.role@1'
  | 'link.lead@1'
  | 'link.vital@1'
  | 'link.state@1'
  | 'link.lack@1'
  | 'link.cause@1'
  | 'link.listed-concept@1'
  | 'link.wider-concept@1'
  | 'link.contained-concept@1'
  | 'link.concept-used-alike@1'
  | 'link.other-predicate@1'
  | 'link.same-side@1'
  | 'link.paraphrase@1'
  | 'link.abridged@1'
  | 'link.attitude@1'
  | 'link.described-concept@1'
  | 'link.effect@1'
  | 'link.without-call@1'
  | 'link.label@1'
  | 'link.no-side@1'
  | 'link.proposition@1'
  | 'link.issue@1'
  | 'link.topic@1'
  | 'link.now-or-later@1'
  | 'link.how-far@1'
  | 'link.who-should-act@1'
  | 'link.other-goal@1'
  | 'link.other-reason@1'
  | 'link.same-reason@1'
  | 'link.other-remedy@1'
  | 'link.announced-means@1'
  | 'link.change-of-mind@1'

/** What bench/link-eval.ts measured of a rule: links judged, links right, and (hits + 1) / (n + 2). */
export interface RulePrecision {
  readonly n: number
  readonly hits: number
  readonly precision: number
}

const table: Readonly<Record<string, RulePrecision>> = measured

/** The measured precision of a rule; ½ (Laplace's value before the first judgement) where nothing could be measured. */
export const confidenceOf = (rule: LinkRule): number => table[rule]?.precision ?? 1 / 2
