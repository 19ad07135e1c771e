import type { ActorType } from './model/actor.ts'
import type { Edition, EditionHead } from './model/edition.ts'
import type { EditionId } from './model/span.ts'
import type { Dimension } from './model/proposition.ts'
import type { Instant, Origin, RecId, Status, VertexKind } from './model/header.ts'
import type { Rec, RecOf } from './model/record.ts'
import type { Relation, RelationType } from './model/relation.ts'
import type { Statement, StatementKind, Voice } from './model/statement.ts'

/** Number of the latest commit; 0 before the first. Gap-free. */
export type Version = number

/** A record before and after. `before.version` is the version the change was worked out from. */
export interface Change {
  readonly before?: Rec
  readonly after: Rec
}

/** Everything one write does: pure data, built, tested, reversed and squashed without a store. */
export interface Commit {
  /** Names the intended act; unique for ever among the commits of `by`. */
  readonly key: string
  /** SHA-256 of the canonical request: tells a repeat from a reused key. */
  readonly digest: string
  readonly by: string
  readonly at: Instant
  readonly reason?: string
  readonly undoes?: Version
  readonly changes: readonly Change[]
  /** New texts. Editions are written once and never changed. */
  readonly editions?: readonly Edition[]
}

/** What became of a commit. `replayed`: an earlier commit with this key had done it. */
export interface Receipt {
  readonly version: Version
  readonly replayed: boolean
}

/** A stretch of an ordered list: at most `first` items (1 to 1000) behind `after`. */
export interface Page {
  readonly first: number
  readonly after?: string
}

/** A page. `cursors[n]` is the place of `items[n]`: the record's own sort key. */
export interface Slice<T> {
  readonly items: readonly T[]
  readonly cursors: readonly string[]
  readonly more: boolean
}

type Ids = readonly RecId[]
type Reasons = Readonly<Record<string, string>>

/**
 * Which records, in which order. Fields are joined by AND, values by OR; an absent field does not narrow. An order is
 * the sort key of `graph/model/sort-key.ts`. `names` are folded (`fold`) and match a canonical name or an alias;
 * `sha256` matches any edition of the essay; `from` and `to` are dates of any precision and leave out the undated.
 */
export type Find = { readonly statuses: readonly Status[]; readonly minConfidence?: number } & (
  | {
      readonly kind: 'essay'
      readonly order: 'published' | 'published-desc' | 'id'
      readonly authors?: Ids
      readonly organisations?: Ids
      readonly from?: string
      readonly to?: string
      readonly sha256?: readonly string[]
      readonly sources?: readonly string[]
    }
  | {
      readonly kind: 'actor'
      readonly order: 'id'
      readonly types?: readonly ActorType[]
      readonly names?: readonly string[]
    }
  | {
      readonly kind: 'statement'
      readonly order: 'place'
      readonly essays?: Ids
      readonly holders?: Ids
      readonly kinds?: readonly StatementKind[]
      readonly voices?: readonly Voice[]
      readonly addressees?: Ids
      readonly mentions?: Ids
      readonly issues?: Ids
      readonly propositions?: Ids
      readonly origins?: readonly Origin[]
    }
  | { readonly kind: 'issue'; readonly order: 'id' }
  | { readonly kind: 'codebook'; readonly order: 'id' }
  | {
      readonly kind: 'proposition'
      readonly order: 'id'
      readonly issues?: Ids
      readonly dimensions?: readonly Dimension[]
    }
  | {
      readonly kind: 'relation'
      readonly order: 'id'
      readonly types?: readonly RelationType[]
      readonly labels?: readonly string[]
      readonly origins?: readonly Origin[]
      /** Names of rules, without their version. */
      readonly rules?: readonly string[]
      readonly slots?: readonly string[]
    }
)

/** Which relations at a vertex. */
export interface Incident {
  readonly direction: 'any' | 'out' | 'in'
  readonly statuses: readonly Status[]
  /** Only those whose end away from the vertex is one of these. */
  readonly among?: Ids
  readonly types?: readonly RelationType[]
  readonly minConfidence?: number
  /** Whether the vertices away from these are wanted as well, which saves a round trip where one costs something. */
  readonly ends?: true
}

/** A page of the relations at a vertex. */
export interface Incidents extends Slice<Relation> {
  /** For each of `items` the vertex away from this one, merged ones as they are; absent unless asked for and at hand. */
  readonly ends?: readonly Rec[]
}

/** Of the records of each kind, the fields that are wanted; a kind that is not named is wanted whole. */
export type Wanted = Readonly<Partial<Record<Rec['kind'], readonly string[]>>>

/** What is read along with vertices: the first relations at each by id, or a statement's essay; and what is there in turn. */
export type Step =
  | {
      readonly kind: 'relations'
      readonly query: Pick<Incident, 'direction' | 'statuses' | 'types' | 'minConfidence'>
      readonly first: number
      readonly then: readonly Step[]
    }
  | { readonly kind: 'essay'; readonly then: readonly Step[] }

/** Where reading along starts: a list, or what words are found in. */
export type Start =
  | { readonly kind: 'find'; readonly query: Exclude<Find, { readonly kind: 'relation' }> }
  | { readonly kind: 'words'; readonly words: Words }

/** What a step came to: the relations at each of the vertices it was taken from. */
export interface Taken {
  readonly step: Extract<Step, { readonly kind: 'relations' }>
  readonly slices: ReadonlyMap<RecId, Slice<Relation>>
}

/** A page, all vertices its steps led to, and what each id asked about was merged into. */
export interface Tree extends Slice<Rec> {
  readonly taken: readonly Taken[]
  readonly met: readonly Rec[]
  readonly survivors: readonly (RecId | undefined)[]
}

/** Words already cut and folded by the caller: no store segments Japanese. */
export interface Words {
  readonly phrases: readonly (readonly string[])[]
  readonly kinds: readonly VertexKind[]
}

/** One tie of a statement to a proposition or issue, with all an analysis needs, so that a network costs one scan. */
export interface Stance {
  readonly relation: RecId
  readonly sense: 'affirms' | 'denies' | 'discusses' | 'about'
  readonly statement: RecId
  readonly statementKind: StatementKind
  readonly voice: Voice
  readonly conditional: boolean
  readonly holders: Ids
  readonly proposition?: RecId
  readonly issue?: RecId
  readonly essay: RecId
  readonly organisation?: RecId
  readonly published?: string
  readonly start: number
  readonly statementStatus: Status
  readonly stanceStatus: Status
  readonly statementConfidence: number
  readonly stanceConfidence: number
}

/** An entry of the log. */
export interface Revision {
  readonly version: Version
  readonly key: string
  readonly digest: string
  readonly by: string
  readonly at: Instant
  readonly reason?: string
  readonly undoes?: Version
  readonly undoneBy?: Version
}

/** What a record was before the change that `version` made to it; no `before`: it did not exist. */
export interface Undone {
  readonly version: Version
  readonly record: RecId
  readonly before?: Rec
}

/** Which revisions: those of a record, of contributors, or after a version. */
export interface Log {
  readonly order: 'newest' | 'oldest'
  readonly record?: RecId
  readonly by?: readonly string[]
  readonly since?: Version
}

/** What the analyses need of a statement beside its ties. */
export type StatementRow = Pick<Statement, 'id' | 'essay' | 'place' | 'statementKind' | 'voice'>

/** The two ends of a relation. */
export type Ends = Pick<Relation, 'from' | 'to'>

/** Readings of the whole graph that need a few fields of each record; the same as `find` gives, without the rest (S27). */
export interface Lean {
  /** Every live statement, by place. */
  statements(): AsyncIterable<StatementRow>
  /** Every live relation of a type, by id. */
  ends(type: RelationType): AsyncIterable<Ends>
}

/** The readings that give records and may give them in part. */
export type Readings = Pick<Store, 'get' | 'find' | 'incident' | 'search'>

/** What lies around some vertices (S30), ring by ring from the roots on; `cut` says that vertices were left out. */
export interface Surroundings {
  readonly before: Version
  readonly after: Version
  readonly rings: readonly (readonly Rec[])[]
  readonly degrees: readonly number[]
  readonly relations: readonly Relation[]
  readonly cut: boolean
}

/** Reading along relations in one round trip; absent where one costs nothing. */
export interface Along {
  /** A page of a list or of hits, what the steps lead to from it, and what `asked` were merged into (S29). */
  tree?(start: Start, page: Page, steps: readonly Step[], asked: Ids): Promise<Tree>
  /** What is at most `depth` steps around some vertices, `most` of them; undefined: too much to read at once (S30). */
  around?(
    roots: Ids,
    depth: number,
    query: Omit<Incident, 'direction'>,
    most: number,
  ): Promise<Surroundings | undefined>
}

/** Where the graph is kept. Rules S1 to S32 in SPEC.md; every adapter passes tests/contract/store.ts. */
export interface Store {
  readonly name: string
  /** What the adapter cannot do, each false with its reason in `why`. */
  readonly features: { readonly durable: boolean; readonly manyProcesses: boolean; readonly why: Reasons }
  /** The version now. Waits up to 5 s until it is at least `atLeast`, then throws BUSY. */
  head(atLeast?: Version): Promise<Version>
  /** Does everything in the commit in one transaction, or nothing. */
  apply(commit: Commit): Promise<Receipt>
  /** Does these commits in order, each as a revision of its own, all in one transaction: all of them, or none. */
  applyAll(commits: readonly Commit[]): Promise<readonly Receipt[]>
  /** One answer per id, in order, former records too. Merged ids are not followed. */
  get(ids: Ids): Promise<readonly (Rec | undefined)[]>
  /** These records, and the relations in these slots by id (S32); absent where `get` and `find` cost no round trips. */
  place?(ids: Ids, slots: readonly string[]): Promise<readonly [readonly (Rec | undefined)[], readonly Relation[]]>
  /** All editions of each of these essays, oldest first, without their texts. */
  editions(essays: Ids): Promise<readonly (readonly EditionHead[])[]>
  /** The texts of these editions, in order. */
  texts(ids: readonly EditionId[]): Promise<readonly (string | undefined)[]>
  find<F extends Find>(query: F, page: Page): Promise<Slice<RecOf<F['kind']>>>
  count(query: Find): Promise<number>
  /** Relations at each of these vertices: one round trip however many there are. */
  incident(ids: Ids, query: Incident, page: Page): Promise<readonly Incidents[]>
  /** How many relations each of these vertices has. */
  degrees(ids: Ids, query: Incident): Promise<readonly number[]>
  search(words: Words, page: Page): Promise<Slice<RecOf<VertexKind>>>
  /** Every live stance and statement–issue tie, by relation id. */
  stances(): AsyncIterable<Stance>
  log(query: Log, page: Page): Promise<Slice<Revision>>
  /** What the commit that made `version` changed. */
  changes(version: Version, page: Page): Promise<Slice<Undone>>
  /** How many changes came after one version, up to another; it counts no further than `most`, a whole number. */
  countChanges(after: Version, until: Version, most: number): Promise<number>
  /** For each record changed after `version`, of these or of all, what it was at `version`. */
  rewind(version: Version, records?: Ids): AsyncIterable<Undone>
  /** All records, former ones too, by id. */
  stream(): AsyncIterable<Rec>
  /** The same readings with the fields wanted of each record; perhaps more (S28). Absent where whole is as fast. */
  only?(wanted: Wanted): Readings & Along
  /** Absent where records are read whole or not at all: then `find` is asked. */
  readonly lean?: Lean
  /** Names of what the store needs around it and has not, as indexes; absent where nothing can be missing. */
  lacks?(): Promise<readonly string[]>
  close(): Promise<void>
}
