import type { ResultOf } from '../graphql.ts'
import { graphql } from '../graphql.ts'

/** What lies around the focus. */
export const neighbourhoodQuery = graphql(`
  query Neighbourhood($roots: [ID!]!, $depth: Int!, $filter: RelationFilter, $maxVertices: Int!, $maxRelations: Int!) {
    neighbourhood(
      roots: $roots
      depth: $depth
      filter: $filter
      maxVertices: $maxVertices
      maxRelations: $maxRelations
    ) {
      corpusVersion
      truncated
      vertices {
        distance
        hidden
        vertex {
          __typename
          id
          label
          record {
            status
          }
          ... on Statement {
            kind
            voice
            holders {
              id
              label
            }
          }
          ... on Proposition {
            shortLabel
          }
          ... on Actor {
            anonymous
            essays(first: 1) {
              totalCount
            }
          }
        }
      }
      relations {
        id
        type
        dimension
        label
        from {
          id
        }
        to {
          id
        }
        record {
          status
          provenance {
            origin
          }
        }
      }
    }
  }
`)

/** What a focus can be chosen from: propositions most spoken to. */
export const startsQuery = graphql(`
  query Starts {
    positions(order: COVERAGE, maxRows: 40, maxColumns: 8) {
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
        }
        tally {
          affirming
          denying
        }
      }
    }
    issues(first: 12) {
      nodes {
        id
        label
      }
    }
  }
`)

/** Kind and name of records, for links and recent choices. */
export const namesQuery = graphql(`
  query Names($ids: [ID!]!) {
    nodes(ids: $ids) {
      __typename
      id
      ... on Vertex {
        label
      }
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
`)

/** What lies around the focus. */
export type Neighbourhood = ResultOf<typeof neighbourhoodQuery>['neighbourhood']
/** A record by name, as `nodes` answers it. */
export type AnyNamed = NonNullable<ResultOf<typeof namesQuery>['nodes'][number]>
/** A vertex by name. */
export type NamedNode = Extract<AnyNamed, { label: string }>
