import type { ResultOf } from '../graphql.ts'
import { graphql } from '../graphql.ts'

/** What stands out: agreement, division, and divergence inside agreement. */
export const findingsQuery = graphql(`
  query Findings($options: AgreementOptions, $asOf: Int) {
    findings(options: $options, first: 3, asOf: $asOf) {
      consensus {
        proposition {
          id
          label
        }
        tally {
          affirming
          denying
          both
        }
      }
      divided {
        proposition {
          id
          label
        }
        tally {
          affirming
          denying
          both
        }
      }
      partings {
        relation {
          id
        }
        dimension
        a {
          label
          holders {
            label
            anonymous
          }
        }
        b {
          label
          holders {
            label
            anonymous
          }
        }
        proposition {
          id
          label
        }
      }
    }
  }
`)

/** What stands out. */
export type FindingsResult = ResultOf<typeof findingsQuery>['findings']
