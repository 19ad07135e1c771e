import { slotOf } from '../../identity/slot.ts'
import { isLive, vertexKinds } from '../../model/header.ts'
import { stanceTypes, type Relation, type RelationType } from '../../model/relation.ts'
import type { Commit, Receipt, Version, Wanted } from '../../store.ts'
import { earlierFrom, keysOf, lockHead, versionFrom, type EarlierRow } from './apply.ts'
import type { Outcome, Query, Run } from './connection.ts'
import { isContradicted } from './errors.ts'
import { knownFrom } from './facts.ts'
import { checkInOrder } from './one-after-another.ts'
import { formerType, nativeTypes } from './native.ts'
import { relationFrom, type RelationRow } from './records.ts'
import { returnedVertices, type Value } from './returned.ts'
import { drawingRow, revisionRow } from './write.ts'

/** A commit that does nothing but draw new relations of one type: what people do by hand, one at a time. */
export interface Drawing {
  readonly commit: Commit
  readonly type: RelationType
  readonly relations: readonly Relation[]
}

/** Larger commits are read first and written then: there the statements are what costs, not their number. */
const mostRelations = 20

/** The drawing that some commits are, if they are one. */
export const drawingFrom = (commits: readonly Commit[]): Drawing | undefined => {
  const [commit, ...others] = commits
  if (commit === undefined || others.length > 0 || (commit.editions ?? []).length > 0) return undefined
  const relations = commit.changes.flatMap(({ before, after }) =>
    before === undefined && after.kind === 'relation' && isLive(after) ? [after] : [],
  )
  const [first] = relations
  if (first === undefined || relations.length < commit.changes.length || relations.length > mostRelations)
    return undefined
  return relations.every(({ type }) => type === first.type) ? { commit, type: first.type, relations } : undefined
}

/** All that is asked of the ends: that they are there, are vertices and were not merged away. */
const ofEnds: Wanted = Object.fromEntries([...vertexKinds, 'codebook' as const].map((kind) => [kind, []]))
const ends = returnedVertices([...vertexKinds, 'codebook'], ofEnds)

const lookUp = (native: string, property: string, parameter: string): string =>
  `UNWIND $${parameter} AS one MATCH ()-[r:${native}]->() WHERE r.${property} = one
   RETURN {relation: properties(r), from: startNode(r).id, to: endNode(r).id} AS row`

/** The three stances share a slot (S8). */
const rivalsOf = (type: RelationType): readonly RelationType[] =>
  (stanceTypes as readonly RelationType[]).includes(type) ? stanceTypes : [type]

/**
 * Reads what the checks need and then writes it all, in one statement. Subqueries without a result leave the row as it
 * is, so that what was read comes back even where an end is missing and nothing is drawn.
 */
const drawQuery = (type: RelationType): Query => ({
  name: `write.drawAtOnce(${type})`,
  text: `MATCH (c:Corpus {one: 1})
    WITH c.version AS version,
      COLLECT { UNWIND $keys AS one MATCH (r:Revision {by: one.by, key: one.key})
        RETURN {by: r.by, key: r.key, version: r.version, digest: r.digest} } AS earlier,
      COLLECT { UNWIND $ends AS id MATCH (v:Vertex {id: id}) RETURN ${ends.of('v')} } AS vertices,
      COLLECT { ${lookUp(nativeTypes[type], 'id', 'ids')} UNION ALL ${lookUp(formerType, 'id', 'ids')} } AS stored,
      COLLECT { ${rivalsOf(type)
        .map((rival) => lookUp(nativeTypes[rival], 'slot', 'slots'))
        .join(' UNION ALL ')} } AS inSlots
    CALL (version) { CREATE (r:Revision) SET r = $revision, r.version = version }
    CALL (version) { UNWIND $ids AS id CREATE (:Change {record: id, version: version}) }
    CALL () {
      UNWIND $rows AS row MATCH (a:Vertex {id: row.from}) CALL (row) { MATCH (b:Vertex {id: row.to}) RETURN b }
      CREATE (a)-[r:${nativeTypes[type]}]->(b) SET r = row.relation
    }
    RETURN version, earlier, vertices, stored, inSlots`,
})

interface Row {
  readonly version: Version
  readonly earlier: readonly EarlierRow[]
  readonly vertices: readonly Value[]
  readonly stored: readonly RelationRow[]
  readonly inSlots: readonly RelationRow[]
}

/**
 * Draws them in one go, the head's lock first: written before it is checked, inside a transaction that is kept only if
 * the checks find nothing (rules S1 to S10). Undefined, and nothing kept: a constraint was in the way (a key, an id or a
 * slot is taken), so that the ordinary way has to say which.
 */
export const drawAtOnce = async (
  run: Run,
  { commit, type, relations }: Drawing,
): Promise<Outcome<readonly Receipt[] | undefined>> => {
  const values = {
    ...ends.values,
    keys: keysOf([commit]),
    ends: [...new Set(relations.flatMap(({ from, to }) => [from, to]))],
    ids: relations.map(({ id }) => id),
    slots: [...new Set(relations.map(slotOf))],
    revision: revisionRow(commit),
    rows: relations.map(drawingRow),
  }
  try {
    // Sent together and run by the server one after the other.
    const [locked, rows] = await Promise.all([lockHead(run), run<Row>(drawQuery(type), values)])
    const { earlier, vertices, stored, inSlots } = rows[0]!
    const records = [...vertices.map((value) => ends.read(value)), ...stored.map(relationFrom)]
    const known = knownFrom({ records, inSlots: inSlots.map(relationFrom) })
    const { receipts, made } = checkInOrder([commit], versionFrom(locked) - 1, known, earlierFrom(earlier))
    return { result: receipts, keep: made.length > 0 }
  } catch (error) {
    if (!isContradicted(error)) throw error
    return { result: undefined, keep: false }
  }
}
