import type { Connection } from '../connection.ts'
import type { Fields } from './fields.ts'

/** Every type called …Connection. */
export const connection: Fields<Connection<unknown>> = {
  edges: ({ nodes, cursorAt }) => nodes.map((node, n) => ({ node, cursor: () => cursorAt(n) })),
  pageInfo: ({ nodes, cursorAt, hasNextPage, hasPreviousPage }) => ({
    hasNextPage,
    hasPreviousPage,
    startCursor: () => cursorAt(0),
    endCursor: () => cursorAt(nodes.length - 1),
  }),
  totalCount: ({ totalCount }) => totalCount(),
}
