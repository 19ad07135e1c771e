import type { ActorKey } from '../../graph/change/extraction.ts'

/** Somebody else's word in a stretch of a sentence. Morpheme indices, half open. */
export interface Attribution {
  readonly rule: string
  /** What is said. */
  readonly from: number
  readonly to: number
  /** The words that attribute it. */
  readonly cue: { readonly from: number; readonly to: number }
  /** Who says it; none: nobody is named. */
  readonly holders: readonly ActorKey[]
  /** Name of a holder that is no known actor (反対派). */
  readonly group?: string
  /** What is said is a demand (を求めた). */
  readonly demand: boolean
}

/** Who is heard: known actors, or a word for people. */
export interface Heard {
  readonly holders: readonly ActorKey[]
  readonly group?: string
}

/** Of whom the sentence before spoke. */
export interface Before {
  /** Who said something there. */
  readonly speakers: readonly ActorKey[]
  /** Which people it was about, though they said nothing. */
  readonly people?: Heard | undefined
  /** Who was reported some sentences back, since when nobody else was the topic. */
  readonly earlier?: Heard | undefined
  /** Who was told to stand for or against something in the sentence right before. */
  readonly stand?: Heard | undefined
  /** Whose account the sentence right before gave. */
  readonly account?: Heard | undefined
  /** Who was reported in the sentence right before. */
  readonly last?: Heard | undefined
  /** Who was the topic of the sentence right before in the same paragraph, though it tells nothing that he said. */
  readonly topic?: Heard | undefined
  /** Whose word is being told on, though nothing in the sentence says so. */
  readonly told?: Heard | undefined
  /** The court whose ruling was spoken of in the last sentences. */
  readonly court?: ActorKey | undefined
  /** The body named last. */
  readonly body?: ActorKey | undefined
}

/** Nobody was spoken of. */
export const nobodyBefore: Before = { speakers: [] }
