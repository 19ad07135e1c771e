import type { ResultOf } from '../graphql.ts'
import { graphql } from '../graphql.ts'

/** A hit of the search, with what its group and its target need. */
const hitsFragment = graphql(`
  fragment Hits on SearchHitConnection {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      excerpt
      matches {
        start
        end
      }
      vertex {
        __typename
        id
        label
        ... on Statement {
          kind
          voice
          span {
            essay {
              id
              label
            }
          }
          holders {
            id
            label
          }
        }
      }
    }
  }
`)

/** The first hits of every kind. */
export const searchQuery = graphql(
  `
    query Search($text: String!, $first: PageSize!) {
      propositions: search(text: $text, in: [PROPOSITION], first: $first) {
        ...Hits
      }
      issues: search(text: $text, in: [ISSUE], first: $first) {
        ...Hits
      }
      actors: search(text: $text, in: [ACTOR], first: $first) {
        ...Hits
      }
      statements: search(text: $text, in: [STATEMENT], first: $first) {
        ...Hits
      }
      essays: search(text: $text, in: [ESSAY], first: $first) {
        ...Hits
      }
    }
  `,
  [hitsFragment],
)

/** Hits of some kinds only, to choose a record from. */
export const pickQuery = graphql(
  `
    query Pick($text: String!, $in: [VertexKind!]) {
      search(text: $text, in: $in, first: 12) {
        ...Hits
      }
    }
  `,
  [hitsFragment],
)

/** Hits by kind. */
export type SearchResult = ResultOf<typeof searchQuery>
/** One hit. */
export type SearchHit = SearchResult['propositions']['nodes'][number]
/** Hits to choose from. */
export type PickResult = ResultOf<typeof pickQuery>
