import type { Rec } from '../model/record.ts'
import type { RecommendationRow } from '../read/recommendations.ts'
import { csvFromRows, listCell, type CsvCell } from './csv.ts'
import { labelOf } from './network-csv.ts'

const columns = [
  'statement_id',
  'author',
  'essay_title',
  'published',
  'addressees',
  'action',
  'hedge',
  'condition',
  'quote',
  'issues',
  'propositions',
  'status',
] as const

/** What a stance is called in tables (ux: stances.csv). */
const stanceNames: Readonly<Record<string, string>> = { affirms: 'affirm', denies: 'deny', discusses: 'none' }

const names = (records: readonly Rec[]): string => listCell(records.flatMap((rec) => labelOf(rec) ?? []))

/**
 * recommendations.csv (ux, outputs): who asks whom to do what, a row each, in text order. `action` and `condition` are
 * the essay's own words; `propositions` says the stance before the label: `affirm:…`.
 */
export const recommendationsCsv = (rows: readonly RecommendationRow[]): string =>
  csvFromRows(
    columns,
    rows.map(({ statement, essay, holders, addressees, issues, stances, action, condition }): readonly CsvCell[] => [
      statement.id,
      names(holders),
      labelOf(essay),
      essay?.kind === 'essay' ? essay.published : undefined,
      names(addressees),
      action,
      statement.hedge,
      condition,
      statement.quote,
      names(issues),
      listCell(
        stances.map(({ type, proposition }) => `${stanceNames[type]}:${labelOf(proposition) ?? proposition.id}`),
      ),
      statement.status,
    ]),
  )
