import type { VariablesOf } from '../graphql.ts'
import { graphql } from '../graphql.ts'

/** A table to take away. */
export const tableQuery = graphql(`
  query Table($name: TableName!, $options: AgreementOptions, $isolates: Boolean!, $forExcel: Boolean!, $asOf: Int) {
    table(name: $name, options: $options, isolates: $isolates, forExcel: $forExcel, asOf: $asOf)
  }
`)

/** Names of tables to take away. */
export type TableName = VariablesOf<typeof tableQuery>['name']
