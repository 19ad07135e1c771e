import { GraphError } from '../errors.ts'
import type { Store, Version } from '../store.ts'

/** An answer with the one corpus version it was read at. */
export interface Consistent<T> {
  readonly version: Version
  readonly value: T
}

/** How often a reading is repeated when somebody writes meanwhile. */
export const maxRetries = 3

/**
 * Runs `read` so that all it saw is one corpus version (rule S20): the head is the same before and after. If not, it
 * runs again, up to {@link maxRetries} times, then throws BUSY.
 */
export const consistently = async <T>(
  store: Pick<Store, 'head'>,
  read: (version: Version) => Promise<T>,
): Promise<Consistent<T>> => {
  let before = await store.head()
  for (let retry = 0; retry <= maxRetries; retry += 1) {
    const value = await read(before)
    const after = await store.head()
    if (after === before) return { version: after, value }
    before = after
  }
  throw new GraphError('BUSY', 'The graph is being written to faster than it can be read. Ask again in a moment.')
}
