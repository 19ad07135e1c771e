import { fold } from '../identity/fold.ts'
import { slotOf } from '../identity/slot.ts'
import { isLive, type RecId } from '../model/header.ts'
import type { Rec } from '../model/record.ts'
import type { Edition } from '../model/edition.ts'
import type { Relation, RelationType } from '../model/relation.ts'
import type { Find, Incident } from '../store.ts'
import { isWithin } from './period.ts'
import { ruleNameOf } from '../model/rule-name.ts'

/** What the memory store's queries look at. */
export interface Contents {
  readonly relations: readonly Relation[]
  readonly editions: readonly Pick<Edition, 'essay' | 'sha256'>[]
}

/** An absent list does not narrow; an empty one lets nothing through (rule S15). */
const isIn = <T>(list: readonly T[] | undefined, value: T | undefined): boolean =>
  list === undefined || (value !== undefined && list.includes(value))

const isAnyIn = <T>(list: readonly T[] | undefined, values: readonly T[]): boolean =>
  list === undefined || values.some((value) => list.includes(value))

/** The other ends of the live relations of a type that leave, or reach, a vertex. */
const others = ({ relations }: Contents, type: RelationType, end: 'from' | 'to', id: RecId): readonly RecId[] =>
  relations.filter((r) => isLive(r) && r.type === type && r[end] === id).map((r) => (end === 'from' ? r.to : r.from))

/** Whether a record is one that a query asks for. Read aloud it is the definition of `Find`. */
export const isFound = (rec: Rec, query: Find, contents: Contents): boolean => {
  if (rec.kind !== query.kind) return false
  if (!query.statuses.includes(rec.status)) return false
  if (query.minConfidence !== undefined && rec.provenance.confidence < query.minConfidence) return false
  const from = (type: RelationType): readonly RecId[] => others(contents, type, 'to', rec.id)
  const to = (type: RelationType): readonly RecId[] => others(contents, type, 'from', rec.id)
  if (rec.kind === 'essay' && query.kind === 'essay')
    return (
      isAnyIn(query.authors, from('wrote')) &&
      isIn(query.organisations, rec.organisation) &&
      isWithin(rec.published, query.from, query.to) &&
      isAnyIn(
        query.sha256,
        contents.editions.filter((e) => e.essay === rec.id).map((e) => e.sha256),
      ) &&
      isIn(query.sources, rec.source)
    )
  if (rec.kind === 'actor' && query.kind === 'actor')
    return isIn(query.types, rec.type) && isAnyIn(query.names, [rec.name, ...rec.aliases].map(fold))
  if (rec.kind === 'statement' && query.kind === 'statement')
    return (
      isIn(query.essays, rec.essay) &&
      isAnyIn(query.holders, from('holds')) &&
      isIn(query.kinds, rec.statementKind) &&
      isIn(query.voices, rec.voice) &&
      isIn(query.origins, rec.provenance.origin) &&
      isAnyIn(query.addressees, to('addressed_to')) &&
      isAnyIn(query.mentions, to('mentions')) &&
      isAnyIn(query.issues, to('about')) &&
      isAnyIn(query.propositions, [...to('affirms'), ...to('denies'), ...to('discusses')])
    )
  if (rec.kind === 'proposition' && query.kind === 'proposition')
    return isAnyIn(query.issues, to('about')) && isIn(query.dimensions, rec.dimension)
  if (rec.kind === 'relation' && query.kind === 'relation')
    return (
      isIn(query.types, rec.type) &&
      isIn(query.labels, rec.label) &&
      isIn(query.origins, rec.provenance.origin) &&
      isIn(query.rules, ruleNameOf(rec.provenance.rule)) &&
      isIn(query.slots, slotOf(rec))
    )
  return true
}

/** Whether a relation is one of those at a vertex that a query asks for. */
export const isIncident = (relation: Relation, id: RecId, query: Incident): boolean =>
  ((query.direction !== 'in' && relation.from === id && isIn(query.among, relation.to)) ||
    (query.direction !== 'out' && relation.to === id && isIn(query.among, relation.from))) &&
  query.statuses.includes(relation.status) &&
  isIn(query.types, relation.type) &&
  (query.minConfidence === undefined || relation.provenance.confidence >= query.minConfidence)
