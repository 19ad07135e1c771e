import type { ResultOf } from '../graphql.ts'
import { graphql } from '../graphql.ts'
import { cardsFragment, spanFragment, standingFragment, statementFragment } from './fragments.ts'

/** The statements behind one cell of the overview, counted or not; the scope must leave one unit and one proposition. */
export const cellQuery = graphql(
  `
    query CellEvidence($scope: Scope, $unit: ID!, $proposition: ID!, $after: String, $asOf: Int) {
      unit: node(id: $unit) {
        __typename
        id
        ... on Vertex {
          label
        }
        ... on Actor {
          anonymous
        }
      }
      proposition: node(id: $proposition) {
        __typename
        id
        ... on Vertex {
          label
        }
      }
      positions(scope: $scope, maxRows: 1, maxColumns: 1, minUnits: 0, asOf: $asOf) {
        rows {
          id
        }
        columns {
          proposition {
            id
          }
        }
        cells {
          cell {
            position
            affirm
            deny
            statements(first: 50, after: $after) {
              ...Cards
            }
          }
        }
      }
    }
  `,
  [cardsFragment],
)

/** An issue with its propositions, and whose cell is asked for. */
export const issueCellQuery = graphql(`
  query IssueCell($unit: ID!, $issue: ID!) {
    unit: node(id: $unit) {
      __typename
      id
      ... on Vertex {
        label
      }
      ... on Actor {
        anonymous
      }
    }
    issue: node(id: $issue) {
      __typename
      id
      ... on Issue {
        label
        propositions(first: 100) {
          nodes {
            id
          }
        }
      }
    }
  }
`)

/** A page of statements that a filter leaves, as cards. */
export const cardsQuery = graphql(
  `
    query CardPage($filter: StatementFilter, $after: String) {
      statements(filter: $filter, first: 50, after: $after) {
        ...Cards
      }
    }
  `,
  [cardsFragment],
)

/** What a selected record is. */
export const recordQuery = graphql(
  `
    query RecordEvidence($id: ID!) {
      node(id: $id) {
        __typename
        id
        ... on Essay {
          label
          record {
            ...Standing
          }
        }
        ... on Actor {
          label
          record {
            ...Standing
          }
          essays(first: 1) {
            totalCount
          }
        }
        ... on Issue {
          label
          record {
            ...Standing
          }
        }
        ... on Proposition {
          label
          definition
          record {
            ...Standing
          }
        }
        ... on Statement {
          ...Card
        }
        ... on Relation {
          type
          dimension
          record {
            ...Standing
            provenance {
              evidence {
                ...Passage
              }
            }
          }
          from {
            __typename
            id
            label
            ... on Statement {
              ...Card
            }
          }
          to {
            __typename
            id
            label
            ... on Statement {
              ...Card
            }
          }
        }
      }
    }
  `,
  [standingFragment, spanFragment, statementFragment],
)

/** A selected record. */
export type EvidenceNode = NonNullable<ResultOf<typeof recordQuery>['node']>
/** A selected relation. */
export type RelationNode = Extract<EvidenceNode, { __typename: 'Relation' }>
