import type { ResultOf } from '../graphql.ts'
import { graphql } from '../graphql.ts'

/** A page of recommendations with who asks whom, in which words. */
export const recommendationsQuery = graphql(`
  query Recommendations($filter: StatementFilter, $after: String) {
    statements(filter: $filter, first: 50, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        voice
        hedge
        record {
          status
        }
        span {
          start
          quote
          essay {
            id
            label
            title
            published
            language
          }
        }
        action {
          start
          end
        }
        condition {
          quote
        }
        holders {
          id
          label
          anonymous
        }
        addressees {
          id
          label
        }
      }
    }
  }
`)

/** The same as a table to take away. */
export const recommendationTableQuery = graphql(`
  query RecommendationTable($filter: StatementFilter, $forExcel: Boolean!, $asOf: Int) {
    recommendationTable(filter: $filter, forExcel: $forExcel, asOf: $asOf)
  }
`)

/** A recommendation as the list shows it. */
export type RecommendationEntry = ResultOf<typeof recommendationsQuery>['statements']['nodes'][number]
