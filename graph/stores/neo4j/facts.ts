import { slotOf } from '../../identity/slot.ts'
import type { Edition } from '../../model/edition.ts'
import type { EditionId } from '../../model/span.ts'
import { isLive, type RecId } from '../../model/header.ts'
import type { Rec } from '../../model/record.ts'
import { relationTypes, stanceTypes, type Relation, type RelationType } from '../../model/relation.ts'
import type { Commit } from '../../store.ts'
import type { Query, Run } from './connection.ts'
import { getRecords } from './get.ts'
import { grouped } from '../../change/grouped.ts'
import { nativeTypes } from './native.ts'
import { fewTexts } from './relations.ts'
import { relationFrom, returnRelation, type RelationRow } from './records.ts'
import neo4j from 'neo4j-driver'

const allNative = relationTypes.map((type) => nativeTypes[type]).join('|')

const takenQuery: Query = {
  name: 'facts.takenEditions',
  text: `UNWIND $places AS place MATCH (e:Edition {id: place.id}) RETURN place.id AS id
    UNION UNWIND $places AS place MATCH (e:Edition {essay: place.essay, number: place.number}) RETURN place.id AS id`,
}

/** Which of these texts are there, by id or by their number in the essay. */
const storedEditions = async (run: Run, editions: readonly Edition[]): Promise<readonly EditionId[]> => {
  if (editions.length === 0) return []
  const places = editions.map(({ id, essay, number }) => ({ id, essay, number: neo4j.int(number) }))
  return (await run<{ readonly id: EditionId }>(takenQuery, { places })).map(({ id }) => id)
}

const slotsQuery = (types: readonly RelationType[]): Query => ({
  name: `facts.slots(${types.join(', ')})`,
  text: types
    .map(
      (type) =>
        `UNWIND $${type} AS slot MATCH ()-[r:${nativeTypes[type]}]->() WHERE r.slot = slot RETURN ${returnRelation}`,
    )
    .join('\nUNION ALL\n'),
})

const isStance = (type: RelationType): boolean => (stanceTypes as readonly RelationType[]).includes(type)

/** Live relations in the slots these would take. The three stances share one, which no constraint can see (S8). */
const inSlotsOf = async (run: Run, relations: readonly Relation[]): Promise<readonly Relation[]> => {
  const slots = (type: RelationType): readonly string[] => [
    ...new Set(relations.filter((one) => one.type === type || (isStance(type) && isStance(one.type))).map(slotOf)),
  ]
  const types = fewTexts(relationTypes.filter((type) => slots(type).length > 0))
  if (types.length === 0) return []
  const values = Object.fromEntries(types.map((type) => [type, slots(type)]))
  return (await run<RelationRow>(slotsQuery(types), values)).map(relationFrom)
}

const atQuery: Query = {
  name: 'facts.liveAt',
  text: `UNWIND $ids AS id MATCH (v:Vertex {id: id})-[r:${allNative}]-() RETURN ${returnRelation}`,
}

const liveAt = async (run: Run, ids: readonly RecId[]): Promise<readonly Relation[]> =>
  ids.length === 0 ? [] : (await run<RelationRow>(atQuery, { ids })).map(relationFrom)

/** What the store holds of all that some commits speak of, as it was before the first of them. */
export interface Known {
  readonly stored: (id: RecId) => Rec | undefined
  readonly takenEditions: ReadonlySet<EditionId>
  readonly liveInSlot: (slot: string) => readonly Relation[]
  readonly liveAt: (vertex: RecId) => readonly Relation[]
}

/** What was found in the store, as the checks ask for it. */
export const knownFrom = ({
  records,
  inSlots,
  taken = [],
  atMerged = [],
}: {
  readonly records: readonly (Rec | undefined)[]
  readonly inSlots: readonly Relation[]
  readonly taken?: readonly EditionId[]
  readonly atMerged?: readonly Relation[]
}): Known => {
  const stored = new Map<RecId, Rec>(records.flatMap((rec) => (rec === undefined ? [] : [[rec.id, rec] as const])))
  const slots = grouped(inSlots, slotOf)
  return {
    stored: (id) => stored.get(id),
    takenEditions: new Set(taken),
    liveInSlot: (slot) => slots.get(slot) ?? [],
    liveAt: (id) => atMerged.filter(({ from, to }) => from === id || to === id),
  }
}

/**
 * What the checks of these commits ask for, but the head: read in at most four statements whatever their number and size,
 * all of them sent before this function first waits.
 */
export const factsFor = async (run: Run, commits: readonly Commit[]): Promise<Known> => {
  const after = commits.flatMap(({ changes }) => changes.map((change) => change.after))
  const editions = commits.flatMap((commit) => commit.editions ?? [])
  const relations = after.filter((rec) => rec.kind === 'relation')
  const ends = relations.flatMap(({ from, to }) => [from, to])
  const needed = [...new Set([...after.map(({ id }) => id), ...ends, ...editions.map(({ essay }) => essay)])]
  const merged = after.flatMap(({ id, mergedInto }) => (mergedInto === undefined ? [] : [id]))
  const [records, taken, inSlots, atMerged] = await Promise.all([
    getRecords(run, needed),
    storedEditions(run, editions),
    inSlotsOf(run, relations.filter(isLive)),
    liveAt(run, merged),
  ])
  return knownFrom({ records, inSlots, taken, atMerged })
}
