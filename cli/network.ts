import { networkEdgesCsv, networkExplainCsv, networkNodesCsv } from '../graph/formats/network-csv.ts'
import {
  readTableContext,
  withMeasureOptions,
  withScopeOptions,
  writeTable,
  type AnalysisFlags,
} from './analysis-options.ts'
import { Option } from 'commander'
import type { AddCommand } from './edge.ts'
import { withStore } from './with-store.ts'

const tables = ['edges', 'nodes', 'explain'] as const

/** `ronten network`: who agrees with whom, as CSV: the lines, the points, or the proof of each line. */
export const networkCommand: AddCommand = (program, edge, settings) => {
  withMeasureOptions(withScopeOptions(program.command('network')))
    .description('who agrees with whom, as CSV: lines, points, or the pairs of statements that each line adds up')
    .addOption(new Option('--table <table>', 'which table').choices([...tables]).default('edges'))
    .option('--sparse', 'leave out pairs without common ground, and weights of 0')
    .addHelpText('after', '\nExample:\n  ronten network --measure congruence --out network_edges.csv')
    .action(async (flags: AnalysisFlags & { readonly table: (typeof tables)[number]; readonly sparse?: boolean }) => {
      await withStore(settings(), async (present) => {
        const { context } = await readTableContext(present, flags)
        const table =
          flags.table === 'edges'
            ? networkEdgesCsv(context, flags.sparse === true)
            : flags.table === 'nodes'
              ? networkNodesCsv(context)
              : networkExplainCsv(context)
        await writeTable(edge, table, flags.out)
      })
    })
}
