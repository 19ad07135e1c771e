import { csvForExcel } from '../graph/formats/csv-excel.ts'
import { networkEdgesCsv, networkExplainCsv, networkNodesCsv } from '../graph/formats/network-csv.ts'
import { matrixCsv, positionsCsv } from '../graph/formats/positions-csv.ts'
import { specHash } from '../graph/formats/spec-hash.ts'
import { codebookVersion } from '../graph/model/codebook.ts'
import { readCodebook } from '../graph/read/codebook.ts'
import { readBodyLengths, readNamedRecords } from '../graph/read/table-context.ts'
import { recommendationsCsv } from '../graph/formats/recommendations-csv.ts'
import { readRecommendations } from '../graph/read/recommendations.ts'
import { optionsFromArgs, standingOf, type OptionsArgs } from './analyses.ts'
import type { Context } from './context.ts'
import { statementFind, type StatementFilterArgs } from './filters.ts'

/** Arguments of `table`. */
export interface TableArgs {
  readonly name: 'positions' | 'matrix' | 'network_edges' | 'network_nodes' | 'network_explain'
  readonly options?: OptionsArgs | null
  readonly isolates: boolean
  readonly forExcel: boolean
}

/** A table to take away: the bytes that `ronten matrix` and `ronten network` write for the same question. */
export const readTable = async (
  context: Context,
  { name, options, isolates, forExcel }: TableArgs,
): Promise<string> => {
  const { store } = context
  const standing = await standingOf(context, options?.scope)
  const asked = await optionsFromArgs(context, options)
  const records = await readNamedRecords(store, standing)
  const codebook = await readCodebook(store)
  const origins = options?.scope?.origins
  const table = {
    standing,
    options: asked,
    records,
    specSha256: specHash({ ...asked, ...(origins && { origins }) }),
    ...(codebook && { codebook: codebookVersion(codebook) }),
  }
  const chars = () => readBodyLengths(store, records)
  const csv =
    name === 'matrix'
      ? matrixCsv(table)
      : name === 'positions'
        ? positionsCsv({ ...table, chars: await chars() })
        : name === 'network_edges'
          ? networkEdgesCsv(table, { isSparse: false, isolates })
          : name === 'network_nodes'
            ? networkNodesCsv({ ...table, chars: await chars() }, isolates)
            : networkExplainCsv(table)
  return forExcel ? csvForExcel(csv) : csv
}

/** Arguments of `recommendationTable`. */
export interface RecommendationTableArgs {
  readonly filter?: StatementFilterArgs | null
  readonly forExcel: boolean
}

/** The recommendations that a filter leaves, as `ronten recommendations` writes them. */
export const readRecommendationTable = async (
  context: Context,
  { filter, forExcel }: RecommendationTableArgs,
): Promise<string> => {
  const csv = recommendationsCsv(await readRecommendations(context.store, await statementFind(context, filter)))
  return forExcel ? csvForExcel(csv) : csv
}
