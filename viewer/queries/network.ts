import type { ResultOf } from '../graphql.ts'
import { graphql } from '../graphql.ts'

/** Who agrees with whom, in one stretch of time. */
export const networkQuery = graphql(`
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
          unit {
            __typename
            id
            label
            ... on Actor {
              anonymous
            }
          }
        }
        ties {
          a {
            id
          }
          b {
            id
          }
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
`)

/** The network and its camps. */
export type NetworkResult = ResultOf<typeof networkQuery>
/** Two units and how they stand to each other. */
export type NetworkTie = NetworkResult['agreement']['windows'][number]['ties'][number]
/** A point of the network. */
export type NetworkMember = NetworkResult['agreement']['windows'][number]['members'][number]
