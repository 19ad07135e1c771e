import { slotOf } from '../../identity/slot.ts'
import { isLive } from '../../model/header.ts'
import { stanceTypes, type Relation, type RelationType } from '../../model/relation.ts'
import type { Commit, Receipt, Version } from '../../store.ts'
import { versionFrom } from './apply.ts'
import type { Query, Run } from './connection.ts'
import { isContradicted, isTimedOut } from './errors.ts'
import { formerType, nativeTypes } from './native.ts'
import { drawingRow, revisionRow } from './write.ts'
import { isGraphError } from '../../errors.ts'

/** A commit that does nothing but draw new relations of one type: what people do by hand, one at a time. */
export interface Drawing {
  readonly commit: Commit
  readonly type: RelationType
  readonly relations: readonly Relation[]
}

/** Larger commits are read first and written then: there the statements are what costs, not their number. */
const mostRelations = 20

/** The drawing that some commits are, if they are one. What only the checks can tell, as what machines may not do, is none. */
export const drawingFrom = (commits: readonly Commit[]): Drawing | undefined => {
  const [commit, ...others] = commits
  if (commit === undefined || others.length > 0 || (commit.editions ?? []).length > 0) return undefined
  if (commit.undoes !== undefined || commit.by.startsWith('machine:')) return undefined
  const relations = commit.changes.flatMap(({ before, after }) =>
    before === undefined && after.kind === 'relation' && isLive(after) ? [after] : [],
  )
  const [first] = relations
  if (first === undefined || relations.length < commit.changes.length || relations.length > mostRelations)
    return undefined
  return relations.every(({ type }) => type === first.type) ? { commit, type: first.type, relations } : undefined
}

/** The three stances share a slot (S8). */
const rivalsOf = (type: RelationType): readonly RelationType[] =>
  (stanceTypes as readonly RelationType[]).includes(type) ? stanceTypes : [type]

const isNone = (native: string, property: string, parameter: string): string =>
  `NOT EXISTS { UNWIND $${parameter} AS one MATCH ()-[r:${native}]->() WHERE r.${property} = one }`

/** All that the checks of a drawing look at in the store (rules S4, S5, S7, S8), as conditions. */
const conditionsOf = (type: RelationType): readonly string[] => [
  'NOT EXISTS { MATCH (:Revision {by: $revision.by, key: $revision.key}) }',
  `COUNT { UNWIND $ends AS id MATCH (v:Vertex {id: id}) WHERE v.mergedInto IS NULL } = size($ends)`,
  isNone(nativeTypes[type], 'id', 'ids'),
  isNone(formerType, 'id', 'ids'),
  ...rivalsOf(type).map((rival) => isNone(nativeTypes[rival], 'slot', 'slots')),
]

/**
 * Takes the head's lock and the next number, and behind it looks whether anything is in the way. If so the number is given
 * back and nothing written. Subqueries without a result leave the row as it is.
 */
const drawQuery = (type: RelationType): Query => ({
  name: `write.drawAtOnce(${type})`,
  text: `MATCH (c:Corpus {one: 1}) SET c.version = c.version + 1
    WITH c, c.version AS version
    WITH c, version, CASE WHEN ${conditionsOf(type).join('\n      AND ')} THEN [1] ELSE [] END AS free
    CALL (free, version) { UNWIND free AS one CREATE (r:Revision) SET r = $revision, r.version = version }
    CALL (free, version) { UNWIND free AS one UNWIND $ids AS id CREATE (:Change {record: id, version: version}) }
    CALL (free) {
      UNWIND free AS one UNWIND $rows AS row
      MATCH (a:Vertex {id: row.from}) CALL (row) { MATCH (b:Vertex {id: row.to}) RETURN b }
      CREATE (a)-[r:${nativeTypes[type]}]->(b) SET r = row.relation
    }
    CALL (c, free, version) { UNWIND CASE free WHEN [] THEN [1] ELSE [] END AS one SET c.version = version - 1 }
    RETURN version, free <> [] AS done`,
})

interface Row {
  readonly version: Version
  readonly done: boolean
}

/**
 * Draws them in one statement, which is a transaction of its own: a round trip less than one that is begun and committed.
 * Undefined, and nothing written: something was in the way, a constraint among others, or the lock was not to be had, so
 * that the ordinary way has to say what.
 */
export const drawAtOnce = async (
  run: Run,
  { commit, type, relations }: Drawing,
): Promise<readonly Receipt[] | undefined> => {
  const values = {
    ends: [...new Set(relations.flatMap(({ from, to }) => [from, to]))],
    ids: relations.map(({ id }) => id),
    slots: [...new Set(relations.map(slotOf))],
    revision: revisionRow(commit),
    rows: relations.map(drawingRow),
  }
  try {
    const rows = await run<Row>(drawQuery(type), values)
    const version = versionFrom(rows)
    return rows[0]!.done ? [{ version, replayed: false }] : undefined
  } catch (error) {
    if (isGraphError(error) && (isContradicted(error.cause) || isTimedOut(error.cause))) return undefined
    throw error
  }
}
