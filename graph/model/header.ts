import type { Span } from './span.ts'

/** Permanent id of a record: its kind (for relations its type), a colon and 26 base-32 characters (rule I1). */
export type RecId = string

/** A moment in UTC, RFC 3339 with milliseconds: `2025-03-27T09:15:00.000Z`. */
export type Instant = string

/** Who first put a record into the graph. */
export const origins = ['machine', 'analyst', 'import'] as const
/** One of {@link origins}. */
export type Origin = (typeof origins)[number]

/** Standing of a record, worked out by `statusOf` (graph/change/status.ts), never set by hand. */
export const statuses = ['proposed', 'accepted', 'contested', 'rejected', 'retracted'] as const
/** One of {@link statuses}. */
export type Status = (typeof statuses)[number]

/** The standings in which a record is part of the graph; the others are former. */
export const liveStatuses = ['proposed', 'accepted', 'contested'] as const satisfies readonly Status[]

/** An analyst's judgement. */
export const verdicts = ['accept', 'reject'] as const
/** One of {@link verdicts}. */
export type Verdict = (typeof verdicts)[number]

/** Why a record was withdrawn: by its maker, because its words are gone, because the machine no longer finds it, or because it was merged away. */
export const withdrawals = ['maker', 'gone', 'unfound', 'merged'] as const
/** One of {@link withdrawals}. */
export type Withdrawal = (typeof withdrawals)[number]

/** A verdict with its author. */
export interface Judgement {
  readonly verdict: Verdict
  /** Contributor, as `analyst:tanaka`. */
  readonly by: string
  readonly at: Instant
  readonly note?: string
}

/** Who or what made a record, how sure it was, and on what words. */
export interface Provenance {
  readonly origin: Origin
  /** Contributor: `analyst:tanaka`, `machine:ronten@0.1.0`, `import:dna`. */
  readonly by: string
  readonly at: Instant
  /** Rule with its version, as `attribution.yoreba@3`; absent for analysts and imports. */
  readonly rule?: string
  /** Probability that it is right, 0 to 1; 1 for analysts. */
  readonly confidence: number
  /** Version of the codebook it was coded under. */
  readonly codebook?: number
  /** Passages it rests on, in text order. */
  readonly evidence: readonly Span[]
  readonly note?: string
}

/** What every record of every kind carries. */
export interface Header {
  readonly id: RecId
  /** Rises by one at every change of this record, from 1. */
  readonly version: number
  /** Always equal to `statusOf` of the rest of the header (rule M3). */
  readonly status: Status
  readonly provenance: Provenance
  /** The latest verdict of each analyst who judged it, newest first. */
  readonly verdicts: readonly Judgement[]
  /** Names of fields an analyst has set, in ASCII order; ingesting again leaves them alone. */
  readonly pinned: readonly string[]
  /** Set while the record is withdrawn. */
  readonly withdrawn?: Withdrawal
  /** The survivor, when this record was merged away (rule I8). */
  readonly mergedInto?: RecId
}

/** The five kinds of vertex. */
export const vertexKinds = ['essay', 'actor', 'statement', 'issue', 'proposition'] as const
/** One of {@link vertexKinds}. */
export type VertexKind = (typeof vertexKinds)[number]

/** Whether the record is part of the graph now (proposed, accepted or contested). */
export const isLive = (rec: Pick<Header, 'status'>): boolean => rec.status !== 'rejected' && rec.status !== 'retracted'
