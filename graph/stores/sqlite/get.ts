import type { EditionHead } from '../../model/edition.ts'
import type { EditionId } from '../../model/span.ts'
import type { RecId } from '../../model/header.ts'
import type { Rec } from '../../model/record.ts'
import type { Connection } from './connection.ts'
import { recFrom, type Body } from './rows.ts'

/** The records with these ids, in order (rule S11). */
export const getRecords = ({ all }: Connection, ids: readonly RecId[]): readonly (Rec | undefined)[] => {
  const wanted = JSON.stringify([...new Set(ids)])
  const rows = all<Body & { readonly id: RecId }>(
    `SELECT id, body FROM vertex WHERE id IN (SELECT value FROM json_each(?))
     UNION ALL SELECT id, body FROM relation WHERE id IN (SELECT value FROM json_each(?))`,
    wanted,
    wanted,
  )
  const found = new Map(rows.map((row) => [row.id, row]))
  return ids.map((id) => {
    const row = found.get(id)
    return row && recFrom(row)
  })
}

type EditionRow = Omit<EditionHead, 'map'> & { readonly map: string }

/** The editions of each of these essays, oldest first. */
export const getEditions = ({ all }: Connection, essays: readonly RecId[]): readonly (readonly EditionHead[])[] => {
  const rows = all<EditionRow>(
    `SELECT id, essay, number, sha256, at, map, length FROM edition
     WHERE essay IN (SELECT value FROM json_each(?)) ORDER BY essay, number`,
    JSON.stringify([...new Set(essays)]),
  )
  const heads = new Map<RecId, EditionHead[]>(essays.map((essay) => [essay, []]))
  for (const row of rows) heads.get(row.essay)!.push({ ...row, map: JSON.parse(row.map) as EditionHead['map'] })
  return essays.map((essay) => heads.get(essay)!)
}

/** The texts of these editions, in order. */
export const getTexts = ({ all }: Connection, ids: readonly EditionId[]): readonly (string | undefined)[] => {
  const rows = all<{ readonly id: EditionId; readonly text: string }>(
    'SELECT id, text FROM edition WHERE id IN (SELECT value FROM json_each(?))',
    JSON.stringify([...new Set(ids)]),
  )
  const texts = new Map(rows.map(({ id, text }) => [id, text]))
  return ids.map((id) => texts.get(id))
}
