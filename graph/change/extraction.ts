import type { ActorType } from '../model/actor.ts'
import type { Exclusion, MetadataSource } from '../model/essay.ts'
import type { Range } from '../model/span.ts'
import type { Hedge, StatementKind, Voice } from '../model/statement.ts'

/** Names an actor inside one extraction. */
export type ActorKey = string

/** What a rule of the ingest found, with the reason to believe it. */
export interface Finding {
  /** Rule with its version: `attribution.yoreba@1`. */
  readonly rule: string
  /** Measured precision of the rule, 0 to 1. */
  readonly confidence: number
  /** The words that made the rule fire, in text order. */
  readonly evidence: readonly Range[]
}

/** An actor as the text names it. */
export interface ExtractedActor {
  readonly key: ActorKey
  readonly type: ActorType
  /** Canonical name. */
  readonly name: string
  readonly aliases: readonly string[]
  /** The author of this essay, which has no byline. */
  readonly anonymous: boolean
}

/** That an actor wrote the essay, holds a statement, or is asked to act. */
export interface ExtractedRole extends Finding {
  readonly actor: ActorKey
}

/** A place where the text names or points to an actor. */
export interface ExtractedMention extends Finding, Range {
  readonly actor: ActorKey
  /** Index into `statements` of the statement in whose span it lies, if it lies in one. */
  readonly statement?: number
}

/** A claim or a recommendation. Offsets into the text as decoded. */
export interface ExtractedStatement extends Finding, Range {
  readonly statementKind: StatementKind
  readonly voice: Voice
  readonly hedge: Hedge
  /** Index into `sentences` of the sentence it stands in. */
  readonly sentence: number
  readonly repeats: readonly Range[]
  readonly condition?: Range
  readonly action?: Range
  /** Own voice: every author, in a record the one whose turn it is; reported: the one reported; empty when anonymous (〜とされる). */
  readonly holders: readonly ExtractedRole[]
  /** Recommendations only. */
  readonly addressees: readonly ExtractedRole[]
}

/** That one statement is a reason for or against another of the same essay. */
export interface ExtractedArgument extends Finding {
  readonly type: 'supports' | 'attacks'
  /** Index into `statements`. */
  readonly from: number
  /** Index into `statements`. */
  readonly to: number
}

/** Something a person should know about this essay; never a reason to stop. */
export interface ExtractionWarning {
  /** For programs: `no-title`, `no-author`, `no-date`, `unclosed-quote`, `long-sentence` … */
  readonly code: string
  /** For people, in plain words. */
  readonly message: string
  readonly at?: Range
}

/** Everything the ingest says of one essay: a pure value that knows no store and no id. */
export interface Extraction {
  /** The text as decoded, before any repair: all offsets point into it (UTF-16 code units). */
  readonly text: string
  /** SHA-256 of the file's bytes, lower-case hexadecimal. */
  readonly sha256: string
  /** Where the file is from; ends in its name. */
  readonly source: string
  /** BCP 47 tag. */
  readonly language: string
  readonly title?: string
  readonly published?: { readonly date: string; readonly source: MetadataSource }
  readonly organisation?: ActorKey
  /** In order of signature; an essay without a byline has one anonymous author. */
  readonly authors: readonly ExtractedRole[]
  readonly exclusions: readonly Exclusion[]
  /** Sentences of the body in text order, disjoint; the excluded passages hold none. */
  readonly sentences: readonly Range[]
  readonly actors: readonly ExtractedActor[]
  readonly mentions: readonly ExtractedMention[]
  /** In text order. */
  readonly statements: readonly ExtractedStatement[]
  readonly arguments: readonly ExtractedArgument[]
  readonly warnings: readonly ExtractionWarning[]
  /** Version of the whole rule set, as `ronten@0.1.0`: part of the key of the ingest commit. */
  readonly ruleset: string
}
