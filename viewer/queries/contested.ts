import type { ResultOf } from '../graphql.ts'
import { graphql } from '../graphql.ts'
import { unitFragment } from './fragments.ts'

/** A page of the stances on which analysts' verdicts split, with who said what. `links` is there for its `asOf` alone: it holds for all. */
export const contestedQuery = graphql(`
  query Contested($filter: RelationFilter, $after: String, $asOf: Int) {
    relations(filter: $filter, first: 50, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        type
        record {
          verdicts {
            verdict
            note
            by {
              name
            }
          }
        }
        from {
          __typename
          id
          label
          ... on Statement {
            voice
            holders {
              id
              label
              anonymous
            }
            span {
              quote
              essay {
                published
                language
              }
            }
          }
        }
        to {
          __typename
          id
          label
        }
      }
    }
    links(first: 1, asOf: $asOf) {
      totalCount
    }
  }
`)

/** The ties with what is contested counted too. */
export const contestedTiesQuery = graphql(
  `
    query ContestedTies($options: AgreementOptions, $asOf: Int) {
      agreement(options: $options, maxTies: 2000, asOf: $asOf) {
        windows {
          ties {
            a {
              ...Unit
            }
            b {
              ...Unit
            }
            weight
          }
        }
      }
    }
  `,
  [unitFragment],
)

/** A stance on which verdicts split. */
export type ContestedStance = ResultOf<typeof contestedQuery>['relations']['nodes'][number]
/** A tie with what is contested counted too. */
export type ContestedTie = ResultOf<typeof contestedTiesQuery>['agreement']['windows'][number]['ties'][number]
