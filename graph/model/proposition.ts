import type { Header } from './header.ts'

/** What a proposition or a link is about: 目標, 現状認識, 手段, 時期, 担い手, 程度. */
export const dimensions = ['goal', 'diagnosis', 'means', 'timing', 'addressee', 'degree'] as const
/** One of {@link dimensions}. */
export type Dimension = (typeof dimensions)[number]

/** 命題: one sentence, in the affirmative, that statements affirm or deny. Its issue is an `about` relation. */
export interface Proposition extends Header {
  readonly kind: 'proposition'
  readonly label: string
  /** The analyst's codebook's own code, kept for ever. */
  readonly code?: string
  /** At most 30 characters, for figures. */
  readonly shortLabel?: string
  /** When a statement affirms or denies it, for coders. */
  readonly definition?: string
  readonly dimension?: Dimension
  /** Version of the codebook that brought its present wording and definition; absent: it is in no codebook. */
  readonly definedIn?: number
}
