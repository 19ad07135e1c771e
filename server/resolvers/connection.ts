import type { Connection } from '../connection.ts'
import type { Fields } from './fields.ts'

/** Every type called …Connection. */
export const connection: Fields<Connection<unknown>> = {
  edges: ({ nodes, cursors }) => nodes.map((node, n) => ({ node, cursor: cursors[n] })),
  pageInfo: ({ cursors, hasNextPage, hasPreviousPage }) => ({
    hasNextPage,
    hasPreviousPage,
    startCursor: cursors[0] ?? null,
    endCursor: cursors.at(-1) ?? null,
  }),
  totalCount: ({ totalCount }) => totalCount(),
}
