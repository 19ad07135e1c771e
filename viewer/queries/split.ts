import type { ResultOf } from '../graphql.ts'
import { graphql } from '../graphql.ts'

/** A proposition with a page of the stances on it, as they are to be split: all live ones, whatever the filter. */
export const stancesQuery = graphql(`
  query StancesToSplit($id: ID!, $after: String) {
    node(id: $id) {
      __typename
      id
      ... on Proposition {
        label
        record {
          version
        }
        relations(direction: IN, filter: { types: [AFFIRMS, DENIES, DISCUSSES] }, first: 100, after: $after) {
          pageInfo {
            hasNextPage
            endCursor
          }
          nodes {
            id
            type
            record {
              version
            }
            from {
              __typename
              id
              label
              ... on Statement {
                span {
                  quote
                  essay {
                    id
                    label
                    title
                    published
                    language
                    authors {
                      id
                      label
                      anonymous
                    }
                  }
                }
              }
            }
          }
        }
      }
    }
  }
`)

/** Splits a proposition. */
export const splitMutation = graphql(`
  mutation Split($input: SplitPropositionInput!) {
    splitProposition(input: $input) {
      revision {
        version
        changes(first: 100) {
          nodes {
            kind
            subject {
              __typename
              id
              ... on Proposition {
                label
              }
            }
          }
        }
      }
      problems {
        code
        message
        input
      }
    }
  }
`)

type Found = Extract<NonNullable<ResultOf<typeof stancesQuery>['node']>, { __typename: 'Proposition' }>
/** A stance to put into one of the parts. */
export type StanceToSplit = Found['relations']['nodes'][number]
