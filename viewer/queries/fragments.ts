import type { ResultOf } from '../graphql.ts'
import { graphql } from '../graphql.ts'

/** Whoever or whatever stands for a row, a column or a point, with what its name is made of. */
export const unitFragment = graphql(`
  fragment Unit on Vertex {
    __typename
    id
    label
    ... on Actor {
      anonymous
    }
  }
`)

/** A tie with its arithmetic. */
export const tieFragment = graphql(`
  fragment Sum on Tie {
    weight
    numerator
    denominator
    shared
    agreeing
    diverging
    low
    high
    reviewedWeight
  }
`)

/** How a record stands and how it came to be: what the evidence panel says about it. */
export const standingFragment = graphql(`
  fragment Standing on Record {
    version
    status
    provenance {
      origin
      at
      rule
      confidence
      note
      by {
        id
        name
      }
    }
    verdicts {
      verdict
      at
      note
      by {
        id
        name
      }
    }
  }
`)

/** A passage in its context, with the essay it stands in. */
export const spanFragment = graphql(`
  fragment Passage on Span {
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
    }
  }
`)

/** A statement as a card shows it. */
export const statementFragment = graphql(
  `
    fragment Card on Statement {
      id
      label
      kind
      voice
      hedge
      record {
        ...Standing
      }
      span {
        ...Passage
      }
      repeats {
        start
      }
      condition {
        quote
      }
      holders {
        id
        label
      }
      addressees {
        id
        label
      }
      stances {
        id
        type
        to {
          id
          label
        }
        record {
          ...Standing
        }
      }
    }
  `,
  [standingFragment, spanFragment],
)

/** A page of statements as cards. */
export const cardsFragment = graphql(
  `
    fragment Cards on StatementConnection {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        ...Card
      }
    }
  `,
  [statementFragment],
)

/** How a record stands and how it came to be. */
export type StandingRecord = ResultOf<typeof standingFragment>
/** A statement as a card shows it. */
export type CardStatement = ResultOf<typeof statementFragment>
/** A passage in its context. */
export type PassageSpan = ResultOf<typeof spanFragment>
