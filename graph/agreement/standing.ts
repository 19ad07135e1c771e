import type { Dimension } from '../model/proposition.ts'
import type { RecId, Status } from '../model/header.ts'
import type { StatementKind, Voice } from '../model/statement.ts'
import type { Stance, Version } from '../store.ts'

/** An essay as the analyses see it. */
export interface StandingEssay {
  readonly id: RecId
  /** Date of publication, as precise as its source; absent when unknown. */
  readonly published?: string
  readonly organisation?: RecId
  /** Who signed it, by id. */
  readonly authors: readonly RecId[]
  /** Corpus version that the last linking which looked at it made; absent: never linked. */
  readonly linkedAt?: Version
}

/** A live statement as the analyses see it, whether or not it takes a stance. */
export interface StandingStatement {
  readonly id: RecId
  readonly essay: RecId
  /** Sort key inside the essay. */
  readonly place: string
  readonly statementKind: StatementKind
  readonly voice: Voice
  /** Whose statement it is, by id. */
  readonly holders: readonly RecId[]
}

/** A live proposition as the analyses see it. */
export interface StandingProposition {
  readonly id: RecId
  readonly issue?: RecId
  readonly dimension?: Dimension
  /** An analyst or a codebook made it, gave it a code or touched it. */
  readonly isAnalysts?: true
  /** Corpus version that made it, if that is later than the earliest linking of an essay; absent: older than all. */
  readonly createdAt?: Version
}

/** An analyst's confirmation that an essay, or all essays of an actor, say nothing on a proposition. */
export interface Silence {
  readonly relation: RecId
  /** Essay or actor. */
  readonly subject: RecId
  readonly proposition: RecId
  readonly status: Status
}

/** An agrees_with or diverges_from relation between statements of two essays. */
export interface DirectTie {
  readonly relation: RecId
  readonly sense: 'agrees' | 'diverges'
  /** The statement with the smaller id. */
  readonly a: RecId
  /** The other. */
  readonly b: RecId
  readonly dimension: Dimension
  readonly status: Status
  readonly confidence: number
}

/** The in-memory table of one corpus version: all that agreement is computed from. Only live records are in it. */
export interface Standing {
  readonly version: Version
  /** Stances and statement–issue ties, by relation id. */
  readonly stances: readonly Stance[]
  /** All of them, in a table narrowed to some: what is a point of debate doesn't hang on whom one looks at. */
  readonly everyStance?: readonly Stance[]
  readonly essays: ReadonlyMap<RecId, StandingEssay>
  readonly statements: ReadonlyMap<RecId, StandingStatement>
  readonly propositions: ReadonlyMap<RecId, StandingProposition>
  /** Ids of the live issues. */
  readonly issues: ReadonlySet<RecId>
  readonly silences: readonly Silence[]
  readonly directTies: readonly DirectTie[]
  /** For a statement, the statements given as reasons for it (live `supports`), by id. */
  readonly reasons: ReadonlyMap<RecId, readonly RecId[]>
}
