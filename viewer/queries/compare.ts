import type { ResultOf } from '../graphql.ts'
import { graphql } from '../graphql.ts'
import { tieFragment, unitFragment } from './fragments.ts'

/** A statement as a line of a comparison shows it. */
export const briefFragment = graphql(`
  fragment Brief on Statement {
    id
    label
    kind
    voice
    hedge
    record {
      status
      provenance {
        confidence
      }
    }
    span {
      start
      end
      quote
      before
      after
      edition {
        number
      }
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
        organisation {
          id
        }
      }
    }
    stances {
      type
      to {
        id
      }
    }
  }
`)

/** Two units side by side: a page of the propositions, and the tie by the measure asked for and by its two parts. */
export const compareQuery = graphql(
  `
    query Compare(
      $a: ID!
      $b: ID!
      $options: AgreementOptions
      $congruence: AgreementOptions
      $conflict: AgreementOptions
      $after: String
      $asOf: Int
    ) {
      congruence: compare(a: $a, b: $b, options: $congruence, asOf: $asOf) {
        tie {
          ...Sum
        }
      }
      conflict: compare(a: $a, b: $b, options: $conflict, asOf: $asOf) {
        tie {
          ...Sum
        }
      }
      compare(a: $a, b: $b, options: $options, asOf: $asOf) {
        corpusVersion
        a {
          ...Unit
        }
        b {
          ...Unit
        }
        tie {
          ...Sum
        }
        coSigned {
          id
          label
        }
        propositions(first: 25, after: $after) {
          totalCount
          pageInfo {
            hasNextPage
            endCursor
          }
          nodes {
            outcome
            contribution
            proposition {
              id
              label
              code
              issue {
                id
                label
              }
            }
            a {
              position
              affirm
              deny
              statements(first: 10) {
                totalCount
                nodes {
                  ...Brief
                }
              }
            }
            b {
              position
              affirm
              deny
              statements(first: 10) {
                totalCount
                nodes {
                  ...Brief
                }
              }
            }
          }
        }
      }
    }
  `,
  [briefFragment, tieFragment, unitFragment],
)

/** A page of the links between the statements of two units: what shared propositions show, and what was drawn by hand. */
export const compareLinksQuery = graphql(
  `
    query CompareLinks($a: ID!, $b: ID!, $options: AgreementOptions, $filter: LinkFilter, $after: String, $asOf: Int) {
      compare(a: $a, b: $b, options: $options, asOf: $asOf) {
        links(first: 100, filter: $filter, after: $after) {
          totalCount
          pageInfo {
            hasNextPage
            endCursor
          }
          nodes {
            key
            sense
            dimension
            sameReason
            proposition {
              id
            }
            grounds {
              id
              record {
                provenance {
                  origin
                }
              }
            }
            a {
              ...Brief
            }
            b {
              ...Brief
            }
          }
        }
      }
    }
  `,
  [briefFragment],
)

/** Where two units stand on all points of debate; the scope must leave these two alone. */
export const pairPositionsQuery = graphql(`
  query PairPositions($scope: Scope, $asOf: Int) {
    positions(scope: $scope, maxRows: 2, maxColumns: 100, asOf: $asOf) {
      rows {
        id
      }
      columns {
        proposition {
          id
          label
          code
          issue {
            id
            label
          }
        }
      }
      cells {
        row
        column
        cell {
          position
        }
      }
    }
  }
`)

/** A statement as a line of a comparison shows it. */
export type Brief = ResultOf<typeof briefFragment>
/** A tie's arithmetic. */
export type Sum = ResultOf<typeof tieFragment>
/** Where two units stand on all points of debate. */
export type PairPositions = ResultOf<typeof pairPositionsQuery>['positions']
/** Two units side by side, as a page of it is answered. */
export type CompareResult = ResultOf<typeof compareQuery>
/** A unit that is compared. */
export type ComparedUnit = CompareResult['compare']['a']
/** A proposition on which at least one of them takes a side. */
export type Compared = CompareResult['compare']['propositions']['nodes'][number]
/** A link between a statement of the one and one of the other. */
export type CompareLink = ResultOf<typeof compareLinksQuery>['compare']['links']['nodes'][number]
