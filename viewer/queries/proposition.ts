import type { ResultOf } from '../graphql.ts'
import { graphql } from '../graphql.ts'
import { briefFragment } from './compare.ts'

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
        guide {
          include
          exclude
          affirmExamples
          denyExamples
          note
        }
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
    positions(scope: $scope, maxRows: 100, maxColumns: 1, minUnits: 0) {
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

/** Statements that hold a word. */
export const nearQuery = graphql(
  `
    query Near($text: String!) {
      search(text: $text, in: [STATEMENT], first: 10) {
        nodes {
          vertex {
            __typename
            id
            ... on Statement {
              ...Brief
            }
          }
        }
      }
    }
  `,
  [briefFragment],
)

/** A proposition with its tally. */
export type PropositionResult = ResultOf<typeof propositionQuery>
/** The proposition itself. */
export type PropositionNode = Extract<NonNullable<PropositionResult['node']>, { __typename: 'Proposition' }>
