import type { ResultOf } from '../graphql.ts'
import { graphql } from '../graphql.ts'
import { statementFragment } from './fragments.ts'

/** An essay's text as it is now, and what was left out of it. */
export const essayQuery = graphql(`
  query Essay($id: ID!) {
    node(id: $id) {
      __typename
      id
      ... on Essay {
        label
        title
        published
        source
        language
        record {
          status
        }
        authors {
          id
          label
          anonymous
        }
        organisation {
          label
        }
        edition {
          number
          sha256
          length
          text
        }
        exclusions {
          reason
          span {
            start
            end
          }
        }
      }
    }
  }
`)

/** A page of the statements of an essay, in text order. */
export const essayStatementsQuery = graphql(
  `
    query EssayStatements($id: ID!, $filter: StatementFilter, $after: String) {
      node(id: $id) {
        __typename
        ... on Essay {
          statements(first: 50, after: $after, filter: $filter) {
            totalCount
            pageInfo {
              hasNextPage
              endCursor
            }
            nodes {
              ...Card
            }
          }
        }
      }
    }
  `,
  [statementFragment],
)

/** The text of an essay, to name the paragraph a quotation stands in. */
export const textQuery = graphql(`
  query Text($id: ID!) {
    node(id: $id) {
      __typename
      ... on Essay {
        edition {
          number
          text
        }
      }
    }
  }
`)

/** An essay to read. */
export type EssayText = Extract<ResultOf<typeof essayQuery>['node'], { __typename: 'Essay' }>
