import type { ActorKey } from '../../graph/change/extraction.ts'

/** Somebody asked to act, with the rule that says so. */
export interface Addressee {
  readonly actor: ActorKey
  readonly rule: string
  /** Name of a body that is no known actor (沿線の住民), which becomes one. */
  readonly group?: string
}

/** A sitting of the Diet as far as it tells who acts. */
export interface Session {
  /** The committee or board before which the text speaks. */
  readonly committee?: ActorKey
  /** Laws are what it speaks of. */
  readonly isLawmaking: boolean
}

/** What addressing needs of a sentence's surroundings. */
export interface Setting {
  /** Whom earlier recommendations addressed. */
  readonly carried: readonly ActorKey[]
  /** The authors' organisation. */
  readonly own?: ActorKey | undefined
  /** The document announces what its authors will do. */
  readonly isPledging: boolean
  /** A speech on a bill or a question in an assembly, which speaks to the government. */
  readonly isDebate: boolean
  /** Whom a petition, or the lead-in of the list that the sentence is in, asks. */
  readonly petitioned?: readonly ActorKey[] | undefined
  /** The sentence promises what its authors will do. */
  readonly promises?: boolean
  /** The text drafts a constitution: its items are what it would lay down. */
  readonly isDraft?: boolean
  /** Whose plan a text that takes a stand opposes. */
  readonly opposed?: ActorKey | undefined
  /** It turns to its readers: あなた, この記事を読んで. */
  readonly hasReaders?: boolean
  /** The document is a programme of its authors. */
  readonly isProgramme?: boolean
  /** Whose business the text's subject is. */
  readonly answerable?: ActorKey | undefined
  /** The text speaks of this country's affairs at large. */
  readonly isNational?: boolean
  /** The prefecture or the town in whose assembly it speaks. */
  readonly community?: ActorKey | undefined
  /** The sitting of the Diet in which the text speaks, where no bill is debated and no minister asked. */
  readonly session?: Session | undefined
  /** Who is reported, for a reported demand: never its own addressee. */
  readonly holders?: readonly ActorKey[]
}

/** Actors as asked by one rule, each once. */
export const named = (actors: readonly ActorKey[], rule: string): readonly Addressee[] =>
  [...new Set(actors)].map((actor) => ({ actor, rule }))
