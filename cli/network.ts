import { networkEdgesCsv, networkExplainCsv, networkNodesCsv } from '../graph/formats/network-csv.ts'
import {
  readTableContext,
  withMeasureOptions,
  withScopeOptions,
  writeTable,
  type AnalysisFlags,
} from './analysis-options.ts'
import { Option } from 'commander'
import { readBodyLengths } from '../graph/read/table-context.ts'
import { CommandError, exits, type AddCommand } from './edge.ts'
import { windowOption } from './selection-option.ts'
import { withStore } from './with-store.ts'

const tables = ['edges', 'nodes', 'explain'] as const

/** `ronten network`: who agrees with whom, as CSV: the lines, the points, or the proof of each line. */
export const networkCommand: AddCommand = (program, edge, settings) => {
  withMeasureOptions(withScopeOptions(program.command('network')))
    .description('who agrees with whom, as CSV: lines, points, or the pairs of statements that each line adds up')
    .addOption(new Option('--table <table>', 'which table').choices([...tables]).default('edges'))
    .addOption(windowOption())
    .option('--isolates', 'with units of the scope that take no side')
    .option('--sparse', 'leave out pairs without common ground, and weights of 0')
    .addHelpText(
      'after',
      '\nExample:\n  ronten network --measure congruence --out network_edges.csv' +
        '\n  ronten network --window year --without kinds=claim --normalisation shared',
    )
    .action(
      async (
        flags: AnalysisFlags & {
          readonly table: (typeof tables)[number]
          readonly sparse?: boolean
          readonly isolates?: boolean
        },
      ) => {
        if (flags.window && flags.table !== 'edges')
          throw new CommandError('--window goes with --table edges; for one stretch give --from and --to.', exits.usage)
        const isolates = flags.isolates === true
        await withStore(settings(), async (present) => {
          const { store, context } = await readTableContext(present, flags)
          const table =
            flags.table === 'edges'
              ? networkEdgesCsv(context, { isSparse: flags.sparse === true, isolates })
              : flags.table === 'nodes'
                ? networkNodesCsv({ ...context, chars: await readBodyLengths(store, context.records) }, isolates)
                : networkExplainCsv(context)
          await writeTable(edge, table, flags.out)
        })
      },
    )
}
