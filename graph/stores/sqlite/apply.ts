import { grouped } from '../../change/grouped.ts'
import { GraphError } from '../../errors.ts'
import { slotOf } from '../../identity/slot.ts'
import type { Edition } from '../../model/edition.ts'
import { isLive, type RecId } from '../../model/header.ts'
import type { Rec } from '../../model/record.ts'
import type { Relation } from '../../model/relation.ts'
import type { Commit, Receipt, Version } from '../../store.ts'
import { checkCommit, type Facts } from '../checks.ts'
import { plainText } from '../plain.ts'
import type { Connection } from './connection.ts'
import { getRecords } from './get.ts'
import { freeNumber } from './id-order.ts'
import { recFrom, relationRow, upsertSql, vertexRow, type Body } from './rows.ts'
import { indexVertices, renumber } from './words.ts'

/** The version now. */
export const headOf = ({ all }: Connection): Version =>
  all<{ readonly version: number }>('SELECT version FROM corpus')[0]!.version

/** What an earlier commit with this key became (rule S4). */
const replayOf = ({ all }: Connection, { by, key, digest }: Commit): Receipt | undefined => {
  const [earlier] = all<{ readonly version: number; readonly digest: string }>(
    'SELECT version, digest FROM revision WHERE by = ? AND key = ?',
    by,
    key,
  )
  if (earlier === undefined) return undefined
  if (earlier.digest !== digest)
    throw new GraphError('KEY_REUSED', 'This key names another commit already. Choose a new key.')
  return { version: earlier.version, replayed: true }
}

const takenEditions = ({ all }: Connection, editions: readonly Edition[]): readonly string[] => {
  const numbers = new Set<string>()
  const places = editions.map(({ id, essay, number }) => ({ id, essay, number }))
  const doubles = places.filter((p) => numbers.size === numbers.add(`${p.essay} ${p.number}`).size)
  const stored = all<{ readonly id: string }>(
    `SELECT n.value ->> '$.id' AS id FROM json_each(?) n
     WHERE EXISTS (SELECT 1 FROM edition e WHERE e.id = n.value ->> '$.id')
        OR EXISTS (SELECT 1 FROM edition e WHERE e.essay = n.value ->> '$.essay' AND e.number = n.value ->> '$.number')`,
    JSON.stringify(places),
  )
  const taken = new Set([...doubles, ...stored].map(({ id }) => id))
  return places.flatMap(({ id }) => (taken.has(id) ? [id] : []))
}

const relationsOf = (rows: readonly Body[]): readonly Relation[] => rows.map(recFrom) as Relation[]

/** What the checks ask for, read in four statements whatever the size of the commit. */
const factsFor = (connection: Connection, head: Version, { changes, editions = [] }: Commit): Facts => {
  const { all } = connection
  const after = changes.map((change) => change.after)
  const relations = after.filter((rec) => rec.kind === 'relation')
  const ends = relations.flatMap(({ from, to }) => [from, to])
  const needed = [...new Set([...after.map(({ id }) => id), ...ends, ...editions.map(({ essay }) => essay)])]
  const stored = new Map<RecId, Rec>()
  getRecords(connection, needed).forEach((rec) => rec && stored.set(rec.id, rec))
  const inSlots = relationsOf(
    all<Body>(
      'SELECT body FROM relation WHERE live AND slot IN (SELECT value FROM json_each(?))',
      JSON.stringify(relations.filter(isLive).map(slotOf)),
    ),
  )
  const merged = JSON.stringify(after.flatMap(({ id, mergedInto }) => (mergedInto === undefined ? [] : [id])))
  const atMerged = relationsOf(
    all<Body>(
      `SELECT body FROM relation WHERE live AND source IN (SELECT value FROM json_each(?))
       UNION SELECT body FROM relation WHERE live AND target IN (SELECT value FROM json_each(?))`,
      merged,
      merged,
    ),
  )
  const bySlot = grouped(inSlots, slotOf)
  return {
    head,
    stored: (id) => stored.get(id),
    takenEditions: takenEditions(connection, editions),
    liveInSlot: (slot) => bySlot.get(slot) ?? [],
    liveAt: (id) => atMerged.filter(({ from, to }) => from === id || to === id),
  }
}

/** A number for a new vertex, in the order of ids; in the rare case that there is no room, after making some. */
const numberFor = (connection: Connection, { id }: Rec): number => {
  const free = freeNumber(connection, id)
  if (free !== undefined) return free
  renumber(connection)
  return freeNumber(connection, id)!
}

const writeRecords = (connection: Connection, records: readonly Rec[], { stored }: Facts): void => {
  const { run } = connection
  const relations = records.filter((rec) => rec.kind === 'relation')
  // Slots are given up before they are taken, so that relations may change places in one commit (rule S10).
  run(
    'UPDATE relation SET live = 0 WHERE id IN (SELECT value FROM json_each(?))',
    JSON.stringify(relations.map(({ id }) => id)),
  )
  for (const rec of records) {
    const isNew = stored(rec.id) === undefined
    const [table, row] =
      rec.kind === 'relation'
        ? ['relation', relationRow(rec)]
        : ['vertex', { ...vertexRow(rec), id_order: isNew ? numberFor(connection, rec) : null }]
    run(upsertSql(table, row), ...Object.values(row))
  }
}

const writeEditions = ({ run }: Connection, editions: readonly Edition[]): void => {
  for (const { id, essay, number, sha256, at, map, text } of editions)
    run(
      'INSERT INTO edition (id, essay, number, sha256, at, map, length, text) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
      ...[id, essay, number, sha256, at, plainText(map), text.length, text],
    )
}

const writeLog = ({ run }: Connection, version: Version, commit: Commit, { stored }: Facts): void => {
  const { key, by, digest, at, reason, undoes, changes } = commit
  run(
    'INSERT INTO revision (version, key, by, digest, at, reason, undoes) VALUES (?, ?, ?, ?, ?, ?, ?)',
    ...[version, key, by, digest, at, reason ?? null, undoes ?? null],
  )
  for (const { after } of changes) {
    const before = stored(after.id)
    run(
      'INSERT INTO change (record, version, before) VALUES (?, ?, ?)',
      ...[after.id, version, before === undefined ? null : plainText(before)],
    )
  }
}

/** Does all that a valid commit says. Must run inside a transaction that has locked the head (rules S1 to S10, S16). */
export const applyCommit = (connection: Connection, commit: Commit): Receipt => {
  const replay = replayOf(connection, commit)
  if (replay !== undefined) return replay
  const head = headOf(connection)
  const facts = factsFor(connection, head, commit)
  checkCommit(commit, facts)
  const { changes, editions = [] } = commit
  if (changes.length === 0) return { version: head, replayed: false }
  const version = head + 1
  const records = changes.map(({ after }) => after)
  connection.run('UPDATE corpus SET version = ?', version)
  writeRecords(connection, records, facts)
  writeEditions(connection, editions)
  writeLog(connection, version, commit, facts)
  const vertices = records.filter((rec) => rec.kind !== 'relation').map(({ id }) => id)
  indexVertices(connection, [...new Set([...vertices, ...editions.map(({ essay }) => essay)])])
  return { version, replayed: false }
}
