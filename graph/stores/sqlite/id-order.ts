import { vertexKinds, type RecId } from '../../model/header.ts'
import type { Connection } from './connection.ts'

/**
 * Numbers of vertices in the order of their ids. Full-text search gives its hits by number, so that of a word found in
 * half of the corpus a page by id is the first hits it gives. A number stays as long as there is room for new ones.
 */
const kinds: readonly string[] = [...vertexKinds, 'codebook'].sort()
/** What minted names are made of, by character code. */
const digits = '234567abcdefghijklmnopqrstuvwxyz'
/** Six kinds and ten digits of five bits are whole numbers that JavaScript has. */
const digitsUsed = 10
/** How far apart numbers are where ids begin alike. */
const stride = 2 ** 20

/** Where an id stands among all there could be: minted ones are spread evenly. */
const expected = (id: RecId): number => {
  const name = id.indexOf(':') + 1
  let number = kinds.indexOf(id.slice(0, name - 1))
  for (let n = 0; n < digitsUsed; n++) number = 32 * number + Math.max(0, digits.indexOf(id[name + n] ?? ''))
  return number
}

const numberBetween = (before: number, after: number, wanted: number): number | undefined => {
  if (after - before < 2) return undefined
  if (before < wanted && wanted < after) return wanted
  const step = Math.min(Math.floor((after - before) / 2), stride)
  return wanted <= before ? before + step : after - step
}

interface Neighbours {
  readonly before: number | null
  readonly after: number | null
}

/** A number for a vertex that is not there yet; undefined if there is none left between its neighbours. */
export const freeNumber = ({ all }: Connection, id: RecId): number | undefined => {
  const [found] = all<Neighbours>(
    `SELECT (SELECT id_order FROM vertex WHERE id < ?1 ORDER BY id DESC LIMIT 1) AS before,
            (SELECT id_order FROM vertex WHERE id > ?1 ORDER BY id LIMIT 1) AS after`,
    id,
  )
  return numberBetween(found!.before ?? -1, found!.after ?? Number.MAX_SAFE_INTEGER, expected(id))
}

/** The number of the last id up to this one; -1 if there is none. */
export const numberUpTo = ({ all }: Connection, id: string): number =>
  all<{ readonly id_order: number }>('SELECT id_order FROM vertex WHERE id <= ? ORDER BY id DESC LIMIT 1', id)[0]
    ?.id_order ?? -1

/** Rows that are read at a time. */
const stretch = 5000

/** Numbers all vertices anew; `onStretch` is given the ids of each stretch that is done. */
export const numberAll = ({ all, run, exec }: Connection, onStretch: (ids: readonly RecId[]) => void): void => {
  exec('DROP INDEX IF EXISTS vertex_id_order')
  let last = -1
  for (let after = ''; ;) {
    const ids = all<{ readonly id: RecId }>('SELECT id FROM vertex WHERE id > ? ORDER BY id LIMIT ?', after, stretch)
    if (ids.length === 0) break
    for (const { id } of ids) {
      last = Math.max(expected(id), last + stride)
      run('UPDATE vertex SET id_order = ? WHERE id = ?', last, id)
    }
    after = ids.at(-1)!.id
    onStretch(ids.map(({ id }) => id))
  }
  exec('CREATE UNIQUE INDEX vertex_id_order ON vertex (id_order)')
}
