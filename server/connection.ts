import { createHash } from 'node:crypto'
import type { Page, Slice } from '../graph/store.ts'
import { refusal } from './errors.ts'
import { whenThere, type Soon } from './soon.ts'

/** Arguments every paged field has. */
export interface PageArgs {
  readonly first: number
  readonly after?: string | null
}

/** A page as the schema shows it; `edges` and `pageInfo` are made from it. */
export interface Connection<T> {
  readonly nodes: readonly T[]
  /** Signed place of `nodes[n]`; undefined where there is no such node. Made only when the client asks. */
  readonly cursorAt: (n: number) => string | undefined
  readonly hasNextPage: boolean
  readonly hasPreviousPage: boolean
  /** Asked only when the client asks. */
  readonly totalCount: () => number | Promise<number>
}

/** What a cursor belongs to: a field, its parent, and its arguments but for the page. */
export interface Place {
  /** As `Actor.essays`. */
  readonly field: string
  /** Id of the parent, if there is one. */
  readonly parent?: string
  readonly args: object
}

const canonical = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(canonical)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).filter(([, v]) => v !== null && v !== undefined)
  return entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, v]) => [key, canonical(v)])
}

/** 48 bits of SHA-256: enough to tell a cursor from elsewhere; it keeps no secret. */
const markOf = ({ field, parent, args }: Place): string => {
  const rest = Object.entries(args).filter(([name]) => name !== 'first' && name !== 'after')
  const text = JSON.stringify([field, parent ?? '', canonical(Object.fromEntries(rest))])
  return createHash('sha256').update(text).digest('base64url').slice(0, 8)
}

const sealed = (mark: string, key: string): string => `${mark}${Buffer.from(key).toString('base64url')}`

/** A store's cursor made one that fits this place only. */
export const sealCursor = (place: Place, key: string): string => sealed(markOf(place), key)

/** The store's cursor in one of ours. Throws BAD_CURSOR when it was made elsewhere or with other arguments. */
export const openCursor = (place: Place, cursor: string): string => {
  const key = Buffer.from(cursor.slice(8), 'base64url').toString()
  if (key !== '' && sealCursor(place, key) === cursor) return key
  throw refusal('BAD_CURSOR', '`after` must be an endCursor of the same field with the same other arguments.')
}

/** The page a store is asked for. */
export const pageFromArgs = (place: Place, { first, after }: PageArgs): Page =>
  typeof after === 'string' ? { first, after: openCursor(place, after) } : { first }

/** A connection from a slice. */
export const connectionFromSlice = <T>(
  place: Place,
  args: PageArgs,
  slice: Slice<T>,
  totalCount: Connection<T>['totalCount'],
): Connection<T> => {
  let mark: string | undefined
  return {
    nodes: slice.items,
    cursorAt: (n) => {
      const key = slice.cursors[n]
      return key === undefined ? undefined : sealed((mark ??= markOf(place)), key)
    },
    hasNextPage: slice.more,
    hasPreviousPage: typeof args.after === 'string',
    totalCount,
  }
}

/** A connection read page by page. */
export const connect = <T>(
  place: Place,
  args: PageArgs,
  read: (page: Page) => Soon<Slice<T>>,
  totalCount: Connection<T>['totalCount'],
): Soon<Connection<T>> =>
  whenThere(read(pageFromArgs(place, args)), (slice) => connectionFromSlice(place, args, slice, totalCount))

/** A connection over a list that is there as a whole, sorted by `keyOf` (code units). */
export const connectList = <T>(
  place: Place,
  args: PageArgs,
  items: readonly T[],
  keyOf: (item: T) => string,
): Connection<T> => {
  const { first, after } = pageFromArgs(place, args)
  const behind = after === undefined ? items : items.filter((item) => keyOf(item) > after)
  const page = behind.slice(0, first)
  const slice = { items: page, cursors: page.map(keyOf), more: behind.length > first }
  return connectionFromSlice(place, args, slice, () => items.length)
}

/** A slice with each item made something else. */
export const mapSlice = <A, B>(slice: Slice<A>, items: readonly B[]): Slice<B> => ({ ...slice, items })
