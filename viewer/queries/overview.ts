import type { ResultOf } from '../graphql.ts'
import { graphql } from '../graphql.ts'

/** Who takes which side, without a word of why: what the accepted twin of a table is compared by. */
const sidesFragment = graphql(`
  fragment Sides on PositionMatrix {
    rows {
      id
    }
    columns {
      proposition {
        id
      }
    }
    cells {
      row
      column
      cell {
        position
        affirm
        deny
      }
    }
  }
`)

/** An end of a direct line, with whose it is and what it speaks to. */
const lineEndFragment = graphql(`
  fragment LineEnd on Vertex {
    __typename
    id
    label
    ... on Statement {
      span {
        essay {
          id
          published
        }
      }
      holders {
        id
        label
        anonymous
      }
      stances {
        to {
          id
        }
      }
    }
  }
`)

/** The overview: who takes which position, the same counting only what is accepted, and the direct lines between statements. */
export const overviewQuery = graphql(
  `
    query Overview(
      $scope: Scope
      $reviewed: Scope
      $order: PropositionOrder!
      $maxRows: Int!
      $maxColumns: Int!
      $minUnits: Int!
      $skipRows: Int!
      $skipColumns: Int!
      $asOf: Int
    ) {
      positions(
        scope: $scope
        order: $order
        maxRows: $maxRows
        maxColumns: $maxColumns
        minUnits: $minUnits
        skipRows: $skipRows
        skipColumns: $skipColumns
        asOf: $asOf
      ) {
        corpusVersion
        omittedRows
        omittedColumns
        rows {
          __typename
          id
          label
          ... on Actor {
            anonymous
          }
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
          tally {
            affirming
            denying
            both
            discussing
            reportedOnly
          }
        }
        cells {
          row
          column
          cell {
            position
            affirm
            deny
            conditional
            statements(first: 1) {
              totalCount
            }
          }
        }
      }
      reviewed: positions(scope: $reviewed, order: $order, maxRows: $maxRows, maxColumns: $maxColumns, asOf: $asOf) {
        ...Sides
      }
    }
  `,
  [sidesFragment],
)

/** The accepted twin of a part of a larger overview; the scope must name the units and propositions of that part. */
export const reviewedQuery = graphql(
  `
    query Reviewed($scope: Scope, $asOf: Int) {
      reviewed: positions(scope: $scope, maxRows: 100, maxColumns: 100, minUnits: 0, asOf: $asOf) {
        ...Sides
      }
    }
  `,
  [sidesFragment],
)

/** The direct lines between statements of two essays, with the propositions that the statements speak to. */
export const linesQuery = graphql(
  `
    query Lines($filter: RelationFilter, $after: String) {
      relations(filter: $filter, first: 100, after: $after) {
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          id
          type
          dimension
          from {
            ...LineEnd
          }
          to {
            ...LineEnd
          }
        }
      }
    }
  `,
  [lineEndFragment],
)

/** The corpus as the frame needs it: version, who is asking, and how many statements a filter leaves. */
export const corpusQuery = graphql(`
  query Corpus($claims: StatementFilter, $recommendations: StatementFilter, $unreviewed: StatementFilter) {
    corpus {
      version
    }
    me {
      mayWrite
      contributor {
        id
        name
      }
    }
    claims: statements(filter: $claims, first: 1) {
      totalCount
    }
    recommendations: statements(filter: $recommendations, first: 1) {
      totalCount
    }
    unreviewed: statements(filter: $unreviewed, first: 1) {
      totalCount
    }
  }
`)

/** A page of the corpus's essays, with what column heads and the list of essays say about them. */
export const essaysQuery = graphql(`
  query Essays($after: String) {
    essays(first: 50, after: $after, order: PUBLISHED_ASC) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        label
        title
        published
        source
        authors {
          id
          label
          anonymous
        }
        organisation {
          id
          label
        }
        edition {
          length
        }
        exclusions {
          span {
            start
            end
          }
        }
        statements(first: 1) {
          totalCount
        }
      }
    }
  }
`)

/** A page of the issues, for the filter. */
export const issuesQuery = graphql(`
  query Issues($after: String) {
    issues(first: 100, after: $after) {
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        label
      }
    }
  }
`)

/** An essay as column heads and the list of essays need it. */
export type EssayEntry = ResultOf<typeof essaysQuery>['essays']['nodes'][number]
/** An issue to filter by. */
export type IssueEntry = ResultOf<typeof issuesQuery>['issues']['nodes'][number]
/** The matrix with its accepted twin. */
export type OverviewResult = ResultOf<typeof overviewQuery>
/** A direct line between two statements. */
export type LineEntry = ResultOf<typeof linesQuery>['relations']['nodes'][number]
