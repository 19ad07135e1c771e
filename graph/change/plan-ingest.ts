import { jsonPieces } from '../identity/json-pieces.ts'
import { editionId, essayId, sha256, sha256Of } from '../identity/mint.ts'
import type { Edition } from '../model/edition.ts'
import type { EditionId, Range, Span } from '../model/span.ts'
import type { Essay } from '../model/essay.ts'
import { isLive, type RecId } from '../model/header.ts'
import type { Relation, RelationType } from '../model/relation.ts'
import type { Change, Commit } from '../store.ts'
import type { ExtractedRole, Extraction, Finding } from './extraction.ts'
import { planActors, type ActorPlan } from './ingest-actors.ts'
import { planRelations, type RelationDraft } from './ingest-relations.ts'
import { groundOf, planStatements, type Ground, type StatementPlan } from './ingest-statements.ts'
import { firstVersion, revise, withdraw } from './revise.ts'
import { isMachineMade, isTouched, type Act, type EssaySlice } from './slice.ts'

/** What an ingest does to the graph, for people. */
export interface IngestReport {
  readonly essay: RecId
  readonly edition: EditionId
  /** A new essay, a new edition of one, the text there was, or nothing done because an analyst rejected the essay. */
  readonly outcome: 'new-essay' | 'new-edition' | 'same-text' | 'left-alone'
  /** Number of records made. */
  readonly added: number
  /** Number of live records rewritten. */
  readonly updated: number
  /** Number of records that stopped being live. */
  readonly closed: number
  /** Number of records that became live again. */
  readonly reopened: number
  /** Not found any more, but kept for what an analyst did to them. */
  readonly kept: readonly RecId[]
  /** Found, but an analyst had rejected or moved them: not brought back. */
  readonly left: readonly RecId[]
  /** Live relations of analysts whose end this ingest withdrew (ORPHANED). */
  readonly orphaned: readonly RecId[]
}

/** A commit, with what it does. */
export interface IngestPlan {
  readonly commit: Commit
  readonly report: IngestReport
}

/** Types of relation that an essay alone gives; the others are the linker's or analysts'. */
const ownTypes: readonly RelationType[] = [
  'wrote',
  'contains',
  'holds',
  'addressed_to',
  'mentions',
  'supports',
  'attacks',
]

const planEssay = (
  slice: EssaySlice,
  extraction: Extraction,
  ground: Ground,
  actors: ActorPlan,
  act: Act,
): Change | undefined => {
  const { title, published, organisation, language, exclusions } = extraction
  const fields = {
    title,
    published: published?.date,
    publishedSource: published?.source,
    organisation: organisation === undefined ? undefined : actors.ids.get(organisation),
    // The same bytes under another name are the same essay, and its source stays (I3).
    source: slice.essay === undefined || slice.match !== 'bytes' ? extraction.source : slice.essay.source,
    language,
    edition: ground.edition.id,
    exclusions,
  }
  const provenance = { origin: 'import', by: act.by, at: act.at, confidence: 1, evidence: [] } as const
  if (slice.essay !== undefined) {
    return isMachineMade(slice.essay)
      ? revise<Essay>(slice.essay, { fields: fields as Partial<Essay>, provenance }, ground.walk)
      : undefined
  }
  return {
    after: firstVersion<Essay>({ id: ground.essay, kind: 'essay', ...fields, provenance }),
  }
}

const draftsOf = (
  extraction: Extraction,
  ground: Ground,
  actors: ActorPlan,
  statements: StatementPlan,
): readonly RelationDraft[] => {
  const span = ({ start, end }: Range): Span => ({ edition: ground.edition.id, start, end })
  const because = ({ rule, confidence, evidence }: Finding) => ({ rule, confidence, evidence: evidence.map(span) })
  const actorOf = ({ actor }: Pick<ExtractedRole, 'actor'>): RecId => actors.ids.get(actor)!
  const { essay } = ground
  const found = extraction.statements.flatMap((statement, n): readonly RelationDraft[] => {
    const id = statements.ids[n]!
    return [
      { type: 'contains', from: essay, to: id, origin: 'machine', ...because(statement), evidence: [] },
      ...statement.holders.map((role): RelationDraft => ({
        type: 'holds',
        from: actorOf(role),
        to: id,
        origin: 'machine',
        ...because(role),
      })),
      ...statement.addressees.map((role): RelationDraft => ({
        type: 'addressed_to',
        from: id,
        to: actorOf(role),
        origin: 'machine',
        ...because(role),
      })),
    ]
  })
  return [
    ...extraction.authors.map((role, n): RelationDraft => ({
      type: 'wrote',
      from: actorOf(role),
      to: essay,
      origin: 'import',
      ...because(role),
      position: n + 1,
    })),
    ...found,
    ...extraction.mentions.map((mention): RelationDraft => ({
      type: 'mentions',
      from: mention.statement === undefined ? essay : statements.ids[mention.statement]!,
      to: actorOf(mention),
      origin: 'machine',
      ...because(mention),
      evidence: [span(mention)],
    })),
    ...extraction.arguments.map((argument): RelationDraft => ({
      type: argument.type,
      from: statements.ids[argument.from]!,
      to: statements.ids[argument.to]!,
      origin: 'machine',
      ...because(argument),
    })),
  ]
}

const countChanges = (changes: readonly Change[]) => {
  const count = (wasLive: boolean, isLiveNow: boolean): number =>
    changes.filter(
      ({ before, after }) => before !== undefined && isLive(before) === wasLive && isLive(after) === isLiveNow,
    ).length
  return {
    added: changes.filter(({ before }) => before === undefined).length,
    updated: count(true, true),
    closed: count(true, false),
    reopened: count(false, true),
  }
}

const actHash = (extraction: Extraction, changes: readonly Change[]): string =>
  sha256Of(jsonPieces([extraction, changes.map(({ before, after }) => [after.id, before?.version ?? 0])])).slice(0, 16)

/** Anonymous authors of this essay whom nothing names any more: it has a byline now. */
const lostAnonymous = (slice: EssaySlice, actors: ActorPlan, changes: readonly Change[]): readonly Change[] => {
  const after = new Map(changes.map((change) => [change.after.id, change.after]))
  const found = new Set(actors.ids.values())
  return slice.actors
    .filter(
      (actor) => actor.anonymous && isLive(actor) && isMachineMade(actor) && !isTouched(actor) && !found.has(actor.id),
    )
    .filter((actor) => {
      const at = slice.relations.filter((r) => r.from === actor.id || r.to === actor.id)
      return at.some((r) => r.type === 'wrote') && at.every((r) => !isLive(after.get(r.id) ?? r))
    })
    .map((actor) => withdraw(actor, 'unfound'))
}

/**
 * What one extraction does to the graph, as one commit: nothing when nothing differs. Pure. Machine findings are
 * replaced, analysts' work is kept, nothing rejected comes back (SPEC I3 to I9, C1 to C7). Apply it; if it meets
 * CONFLICT, somebody wrote meanwhile: read the slice again and plan anew.
 */
export const planIngest = (slice: EssaySlice, extraction: Extraction, act: Act): IngestPlan => {
  const current = slice.editions.at(-1)
  const essay = slice.essay?.id ?? essayId(extraction.sha256)
  const isSameText = current?.sha256 === extraction.sha256 && slice.text === extraction.text
  const isOldCopy = slice.match === 'bytes' && current !== undefined && current.sha256 !== extraction.sha256
  const isRefused = isOldCopy || (slice.essay !== undefined && !isLive(slice.essay))
  const number = isSameText || isRefused ? current!.number : (current?.number ?? 0) + 1
  const ground = groundOf(slice, essay, extraction.text, isSameText || isRefused ? undefined : editionId(essay, number))
  const commitOf = (changes: readonly Change[], editions: readonly Edition[]): Commit => ({
    ...act,
    // The same findings on the same records are the same act, whenever it is tried again; on other records (an analyst
    // has judged meanwhile, a rule set has come and gone) they are another.
    key: `ingest:${extraction.sha256}:${extraction.ruleset}:${String(number)}:${actHash(extraction, changes)}`,
    digest: sha256(JSON.stringify([essay, number, extraction.sha256, extraction.ruleset])),
    changes,
    ...(editions.length > 0 && { editions }),
  })
  if (isRefused) {
    const nothing = { ...countChanges([]), kept: [], left: isOldCopy ? [] : [essay], orphaned: [] }
    return {
      commit: commitOf([], []),
      report: { essay, edition: current!.id, outcome: isOldCopy ? 'same-text' : 'left-alone', ...nothing },
    }
  }

  const actors = planActors(extraction, essay, slice.actors, act, ground.walk)
  const statements = planStatements(slice, extraction, ground, act)
  const settled = new Set([...actors.rejected, ...statements.left, ...statements.kept])
  const isOpen = ({ from, to }: { readonly from: RecId; readonly to: RecId }): boolean =>
    from !== to && !settled.has(from) && !settled.has(to)
  // Also at statements withdrawn earlier: an analyst's verdict may have opened a relation there since.
  const reasons = new Map([...statements.stillWithdrawn, ...statements.withdrawn])
  const isAtWithdrawn = ({ from, to }: Relation): boolean => reasons.has(from) || reasons.has(to)
  const relations = planRelations(
    draftsOf(extraction, ground, actors, statements).filter(isOpen),
    slice.relations.filter((relation) => !isAtWithdrawn(relation)),
    (relation) => ownTypes.includes(relation.type) && isOpen(relation),
    act,
    ground.walk,
  )
  const fallen = slice.relations.filter((relation) => isLive(relation) && isAtWithdrawn(relation))
  const changes = [
    planEssay(slice, extraction, ground, actors, act),
    ...actors.changes,
    ...statements.changes,
    ...relations.changes,
    ...fallen.filter(isMachineMade).map((r) => withdraw(r, reasons.get(r.from) ?? reasons.get(r.to)!)),
  ].filter((change) => change !== undefined)
  const all = [...changes, ...lostAnonymous(slice, actors, changes)]
  const edition = { ...ground.edition, essay, number, sha256: extraction.sha256, at: act.at, map: ground.map }
  return {
    commit: commitOf(all, isSameText ? [] : [edition]),
    report: {
      essay,
      edition: ground.edition.id,
      outcome: slice.essay === undefined ? 'new-essay' : isSameText ? 'same-text' : 'new-edition',
      ...countChanges(all),
      kept: [...statements.kept, ...relations.kept],
      left: [...actors.rejected, ...statements.left, ...relations.left],
      orphaned: fallen
        .filter((r) => !isMachineMade(r) && (statements.withdrawn.has(r.from) || statements.withdrawn.has(r.to)))
        .map((r) => r.id),
    },
  }
}
