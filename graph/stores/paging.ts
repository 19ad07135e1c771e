import { GraphError } from '../errors.ts'
import { idKey, placeKey, publishedDescKey, publishedKey } from '../model/sort-key.ts'
import type { Rec } from '../model/record.ts'
import type { Find, Page, Slice } from '../store.ts'

/** Most items a page may have. */
export const maxPage = 1000

const id = /^[a-z_]+:[a-z2-7]{26}$/u
const dated = /^[0-9~-]{1,10} essay:[a-z2-7]{26}$/u
const placed = /^essay:[a-z2-7]{26} [!-~]+ statement:[a-z2-7]{26}$/u
const number = /^(0|[1-9][0-9]{0,14})$/u

/** What the cursors of an order look like. */
const cursorShapes = { id, published: dated, 'published-desc': dated, place: placed, version: number } as const

/** An order of a list: one of `Find`, or by version. */
export type Order = keyof typeof cursorShapes

/** Refuses a page of another size than 1 to 1000 (INVALID) and a cursor that is none of this order (BAD_CURSOR). */
export const checkPage = ({ first, after }: Page, order: Order): void => {
  if (!Number.isInteger(first) || first < 1 || first > maxPage)
    throw new GraphError('INVALID', `A page has 1 to ${maxPage} items, not ${first}.`)
  if (after !== undefined && !cursorShapes[order].test(after))
    throw new GraphError('BAD_CURSOR', 'This cursor does not belong to this list. Start again from its first page.')
}

/** Sort key of a record in an order (rule S12); the order fits its kind by type. */
export const sortKey = (rec: Rec, order: Find['order']): string => {
  if (rec.kind === 'essay' && order === 'published') return publishedKey(rec)
  if (rec.kind === 'essay' && order === 'published-desc') return publishedDescKey(rec)
  if (rec.kind === 'statement' && order === 'place') return placeKey(rec)
  return idKey(rec)
}

/** A page from one item more than asked for: the extra one only tells that there is more. */
export const sliceOf = <T>(found: readonly T[], { first }: Page, cursor: (item: T) => string): Slice<T> => {
  const items = found.slice(0, first)
  return { items, cursors: items.map(cursor), more: found.length > first }
}
