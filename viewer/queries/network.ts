import type { ResultOf } from '../graphql.ts'
import { graphql } from '../graphql.ts'
import { tieFragment, unitFragment } from './fragments.ts'

const removalFragment = graphql(
  `
    fragment Removed on Removal {
      left {
        __typename
        id
        label
      }
      nearest {
        a {
          ...Unit
        }
        b {
          ...Unit
        }
        weight
      }
      weight
      changed
      mean
    }
  `,
  [unitFragment],
)

const leftFragment = graphql(
  `
    fragment Left on LeftOut {
      tried
      kept
      low
      high
      telling {
        ...Removed
      }
    }
  `,
  [removalFragment],
)

/** Who agrees with whom, in one stretch of time. */
export const networkQuery = graphql(
  `
    query Network(
      $options: AgreementOptions
      $minWeight: Float!
      $isolates: Boolean!
      $evenIfFew: Boolean!
      $maxTies: Int!
      $asOf: Int
    ) {
      agreement(options: $options, minWeight: $minWeight, isolates: $isolates, maxTies: $maxTies, asOf: $asOf) {
        corpusVersion
        windows {
          members {
            activity
            propositions
            both
            unit {
              ...Unit
            }
          }
          ties {
            a {
              id
            }
            b {
              id
            }
            ...Sum
          }
          omittedTies
        }
      }
      camps(options: $options, evenIfFew: $evenIfFew, asOf: $asOf) {
        withheld
        units
        least
        few
        groups {
          units {
            id
            label
          }
        }
        modularity
        eiIndex
        conflictAcross
      }
    }
  `,
  [tieFragment, unitFragment],
)

/** How far the network hangs on single propositions, essays and statements. */
export const robustnessQuery = graphql(
  `
    query Robustness($options: AgreementOptions, $asOf: Int) {
      robustness(options: $options, asOf: $asOf) {
        ties
        mean
        nearest {
          a {
            id
          }
          b {
            id
          }
          weight
        }
        propositions {
          ...Left
        }
        essays {
          ...Left
        }
        statements {
          ...Left
        }
        generic {
          proposition {
            id
            label
            code
          }
          units
          of
          removal {
            ...Removed
          }
        }
      }
    }
  `,
  [leftFragment, removalFragment],
)

/** How far the network hangs on single things. */
export type Robustness = ResultOf<typeof robustnessQuery>['robustness']
/** What leaving out each of a kind comes to. */
export type LeftOut = ResultOf<typeof leftFragment>
/** What the network would be without one thing. */
export type Removal = ResultOf<typeof removalFragment>
/** The network and its camps. */
export type NetworkResult = ResultOf<typeof networkQuery>
/** Two units and how they stand to each other. */
export type NetworkTie = NetworkResult['agreement']['windows'][number]['ties'][number]
/** A point of the network. */
export type NetworkMember = NetworkResult['agreement']['windows'][number]['members'][number]
