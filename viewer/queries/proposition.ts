import type { ResultOf } from '../graphql.ts'
import { graphql } from '../graphql.ts'

/** A proposition with its tally, and where each author stands on it. The scope must leave this proposition alone. */
export const propositionQuery = graphql(`
  query PropositionPage($id: ID!, $scope: Scope) {
    node(id: $id) {
      __typename
      id
      ... on Proposition {
        label
        code
        definition
        dimension
        issue {
          id
          label
        }
        record {
          status
        }
        tally(scope: $scope) {
          affirming
          denying
          both
          discussing
          reportedOnly
          silent
          notDetected
          unassessed
        }
      }
    }
    positions(scope: $scope, maxRows: 100, maxColumns: 1) {
      corpusVersion
      omittedRows
      rows {
        __typename
        id
        label
        ... on Actor {
          anonymous
        }
      }
      cells {
        row
        cell {
          position
          affirm
          deny
        }
      }
    }
  }
`)

/** A proposition with its tally. */
export type PropositionResult = ResultOf<typeof propositionQuery>
/** The proposition itself. */
export type PropositionNode = Extract<NonNullable<PropositionResult['node']>, { __typename: 'Proposition' }>
