import { slotOf } from '../../identity/slot.ts'
import { isLive } from '../../model/header.ts'
import type { Rec, Vertex } from '../../model/record.ts'
import type { Relation } from '../../model/relation.ts'
import { placeKey, publishedDescKey, publishedKey } from '../../model/sort-key.ts'
import { periodOf } from '../period.ts'
import { plainText } from '../plain.ts'

type Row = Readonly<Record<string, string | number | null>>

/** A row that holds a record. */
export interface Body {
  readonly body: string
}

/** The record in a row. */
export const recFrom = ({ body }: Body): Rec => JSON.parse(body) as Rec

const headerRow = (rec: Rec): Row => ({
  id: rec.id,
  live: isLive(rec) ? 1 : 0,
  status: rec.status,
  version: rec.version,
  confidence: rec.provenance.confidence,
  body: plainText(rec),
})

/** The columns of a vertex, its numbers apart. */
export const vertexRow = (vertex: Vertex): Row => {
  const essay = vertex.kind === 'essay' ? vertex : undefined
  const statement = vertex.kind === 'statement' ? vertex : undefined
  const period = essay?.published === undefined ? undefined : periodOf(essay.published)
  return {
    ...headerRow(vertex),
    kind: vertex.kind,
    published_key: essay ? publishedKey(essay) : null,
    published_desc_key: essay ? publishedDescKey(essay) : null,
    first_day: period?.first ?? null,
    last_day: period?.last ?? null,
    place_key: statement ? placeKey(statement) : null,
    essay: statement?.essay ?? null,
    source: essay?.source ?? null,
  }
}

/** The columns of a relation. */
export const relationRow = (relation: Relation): Row => ({
  ...headerRow(relation),
  type: relation.type,
  source: relation.from,
  target: relation.to,
  slot: slotOf(relation),
})

/**
 * Adds a row, or puts it in the place of the one with its id, which keeps its number. Always the same text for the same
 * columns.
 */
export const upsertSql = (table: string, row: Row): string => {
  const columns = Object.keys(row)
  const updates = columns
    .filter((column) => column !== 'id' && column !== 'id_order')
    .map((column) => `${column} = excluded.${column}`)
  return `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})
    ON CONFLICT (id) DO UPDATE SET ${updates.join(', ')}`
}
