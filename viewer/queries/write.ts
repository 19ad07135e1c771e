import type { ResultOf } from '../graphql.ts'
import { graphql } from '../graphql.ts'

const problemFragment = graphql(`
  fragment Refusal on Problem {
    code
    message
    input
    current {
      __typename
      id
      ... on Vertex {
        record {
          version
          status
        }
      }
      ... on Relation {
        record {
          version
          status
        }
      }
    }
  }
`)

/** Gives a verdict on records, as read. */
export const reviewMutation = graphql(
  `
    mutation Review($input: ReviewInput!) {
      review(input: $input) {
        replayed
        revision {
          version
        }
        problems {
          ...Refusal
        }
      }
    }
  `,
  [problemFragment],
)

/** Draws a relation. */
export const addRelationMutation = graphql(
  `
    mutation AddRelation($input: AddRelationInput!) {
      addRelation(input: $input) {
        replayed
        revision {
          version
        }
        relation {
          id
          type
        }
        problems {
          ...Refusal
        }
      }
    }
  `,
  [problemFragment],
)

/** Each new revision. */
export const changesSubscription = graphql(`
  subscription Changes($since: Int) {
    corpusChanged(since: $since) {
      revision {
        version
        by {
          id
        }
      }
      touched
      truncated
    }
  }
`)

/** Why a write was refused. */
export type Refusal = ResultOf<typeof problemFragment>
