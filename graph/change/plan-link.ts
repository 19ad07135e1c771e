import { walkSpan } from '../identity/edition-map.ts'
import { sha256 } from '../identity/mint.ts'
import { isLive, type RecId } from '../model/header.ts'
import type { Proposition } from '../model/proposition.ts'
import type { Relation, RelationType } from '../model/relation.ts'
import type { Span } from '../model/span.ts'
import type { Change, Commit } from '../store.ts'
import type { Finding } from './extraction.ts'
import { planRelations, type RelationDraft } from './ingest-relations.ts'
import { planNamed } from './link-named.ts'
import type { LinkSlice } from './link-slice.ts'
import { tieTypes, type LinkedTie, type Linking } from './linking.ts'
import { nextVersion, type Walk } from './revise.ts'
import { isRejected, type Act } from './slice.ts'

/** Types of relation that linking makes. */
const linkTypes: readonly RelationType[] = ['about', 'affirms', 'denies', 'discusses']

/** Spans followed through the editions of whatever essay they are in. */
const walker = ({ editions }: LinkSlice): Walk => {
  const essayOf = new Map([...editions].flatMap(([essay, heads]) => heads.map((head) => [head.id, essay] as const)))
  return (span) => {
    const essay = essayOf.get(span.edition)
    return essay === undefined ? undefined : walkSpan(span, editions.get(essay)!)
  }
}

const draftsOf = (
  slice: LinkSlice,
  linking: Linking,
  issues: ReadonlyMap<string, RecId>,
  propositions: ReadonlyMap<string, RecId>,
): readonly RelationDraft[] => {
  const statements = new Map(slice.statements.map((statement) => [statement.id, statement]))
  const because = ({ rule, confidence, evidence }: Finding, statement?: RecId) => {
    const at = statement === undefined ? undefined : statements.get(statement)?.span
    const spans =
      at === undefined
        ? []
        : evidence.map(({ start, end }): Span => ({
            edition: at.edition,
            start: at.start + start,
            end: at.start + end,
          }))
    return { origin: 'machine' as const, rule, confidence, evidence: spans }
  }
  return [
    ...linking.topics.flatMap((topic): readonly RelationDraft[] => {
      const to = issues.get(topic.issue)
      if (to === undefined || !statements.has(topic.statement)) return []
      return [
        { type: 'about', from: topic.statement, to, position: topic.position, ...because(topic, topic.statement) },
      ]
    }),
    ...linking.propositions.flatMap((proposition): readonly RelationDraft[] => {
      const from = propositions.get(proposition.key)
      const to = proposition.issue === undefined ? undefined : issues.get(proposition.issue)
      return from === undefined || to === undefined ? [] : [{ type: 'about', from, to, ...because(proposition) }]
    }),
    ...linking.stances.flatMap((stance): readonly RelationDraft[] => {
      const to = propositions.get(stance.proposition)
      if (to === undefined || !statements.has(stance.statement)) return []
      const strength = stance.strength === undefined || stance.type === 'discusses' ? {} : { strength: stance.strength }
      const codebook = stance.codebook === undefined ? {} : { codebook: stance.codebook }
      const why = { ...because(stance, stance.statement), ...codebook }
      return [{ type: stance.type, from: stance.statement, to, ...strength, ...why }]
    }),
  ]
}

/** The direct relations of a linking, between statements that live, the smaller id first. */
const tieDrafts = (slice: LinkSlice, ties: readonly LinkedTie[]): readonly RelationDraft[] => {
  const statements = new Map(slice.statements.map((statement) => [statement.id, statement]))
  return ties.flatMap(({ type, a, b, dimension, rule, confidence, evidence }): readonly RelationDraft[] => {
    if (a === b || !statements.has(a) || !statements.has(b)) return []
    const [from, to] = a < b ? [a, b] : [b, a]
    const spans = evidence.flatMap(({ statement, start, end }): readonly Span[] => {
      const at = statements.get(statement)?.span
      return at === undefined ? [] : [{ edition: at.edition, start: at.start + start, end: at.start + end }]
    })
    return [{ type, from, to, dimension, origin: 'machine', rule, confidence, evidence: spans }]
  })
}

const isTie = ({ type }: Relation): boolean => (tieTypes as readonly RelationType[]).includes(type)

/** One stance per statement and proposition (S8): of several the surest, the first of equals. */
const oneStance = (drafts: readonly RelationDraft[]): readonly RelationDraft[] => {
  const surest = new Map<string, RelationDraft>()
  for (const draft of drafts) {
    const key = `${draft.from} ${draft.to}`
    const other = surest.get(key)
    if (other === undefined || draft.confidence > other.confidence) surest.set(key, draft)
  }
  return [...surest.values()]
}

/**
 * What a linking does to the graph, as the second commit of an ingest: issues, propositions, what statements are about
 * and what stances they take. Pure; nothing when nothing differs. Analysts' work is kept and nothing rejected comes back
 * (ingesting again, rules 2 to 4). It stamps `linkedAt`, the version this commit makes, on essays never linked before,
 * and on all of them when it brings a proposition they had not been read for (rule 7).
 */
export const planLink = (slice: LinkSlice, linking: Linking, act: Act): Commit =>
  planLinking(slice, linking, act).commit

/** What a linking does to the graph, and what became of its propositions. */
export interface LinkPlan {
  readonly commit: Commit
  /** Records of propositions by key in the linking, as the commit leaves them. */
  readonly propositions: ReadonlyMap<string, Proposition>
}

/** The same, with the records that the linking's propositions are. */
export const planLinking = (slice: LinkSlice, linking: Linking, act: Act): LinkPlan => {
  const { issues, propositions, relations } = slice
  const walk = walker(slice)
  const issuePlan = planNamed('issue', linking.issues, issues, relations, act)
  const propositionPlan = planNamed('proposition', linking.propositions, propositions, relations, act)
  const rejected = new Set([...issues, ...propositions].filter(isRejected).map((rec) => rec.id))
  const living = new Set(slice.statements.map((statement) => statement.id))
  const named = new Set([...issues, ...propositions].map((rec) => rec.id))
  const isOurs = (relation: Relation): boolean =>
    (isTie(relation) ? linking.ties !== undefined : linkTypes.includes(relation.type)) &&
    !rejected.has(relation.from) &&
    !rejected.has(relation.to) &&
    (living.has(relation.from) || named.has(relation.from) || (isTie(relation) && living.has(relation.to)))
  const drafts = oneStance(draftsOf(slice, linking, issuePlan.ids, propositionPlan.ids))
  const relationPlan = planRelations(
    [
      ...drafts.filter((draft) => !rejected.has(draft.from) && !rejected.has(draft.to)),
      ...tieDrafts(slice, linking.ties ?? []),
    ],
    relations,
    isOurs,
    act,
    walk,
  )
  const content = [...issuePlan.changes, ...propositionPlan.changes, ...relationPlan.changes]
  const bringsProposition = propositionPlan.changes.some(
    ({ before, after }) => isLive(after) && (before === undefined || !isLive(before)),
  )
  const stamped = slice.essays
    .filter((essay) => essay.provenance.origin !== 'analyst' && !essay.pinned.includes('linkedAt'))
    .filter((essay) => essay.linkedAt === undefined || bringsProposition)
    .map((essay): Change => ({ before: essay, after: nextVersion(essay, { linkedAt: slice.version + 1 }) }))
  const now = new Map(propositions.map((rec) => [rec.id, rec]))
  for (const { after } of propositionPlan.changes) now.set(after.id, after as Proposition)
  return {
    commit: {
      ...act,
      key: `link:${String(slice.version)}`,
      digest: sha256(JSON.stringify(['link', slice.version, linking.ruleset])),
      changes: [...stamped, ...content],
    },
    propositions: new Map([...propositionPlan.ids].map(([key, id]) => [key, now.get(id)!])),
  }
}
