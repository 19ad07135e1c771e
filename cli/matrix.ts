import { matrixCsv, positionsCsv } from '../graph/formats/positions-csv.ts'
import { readBodyLengths } from '../graph/read/table-context.ts'
import { readTableContext, withScopeOptions, writeTable, type AnalysisFlags } from './analysis-options.ts'
import type { AddCommand } from './edge.ts'
import { withStore } from './with-store.ts'

/** `ronten matrix`: who takes which position, as CSV: one row per author and proposition, or wide. */
export const matrixCommand: AddCommand = (program, edge, settings) => {
  withScopeOptions(program.command('matrix'))
    .description('who takes which position, as CSV: one row per author and proposition, blanks included')
    .option('--wide', 'one row per proposition, one column per author')
    .addHelpText('after', '\nExample:\n  ronten matrix --unit essay --out positions.csv')
    .action(async (flags: AnalysisFlags & { readonly wide?: boolean }) => {
      await withStore(settings(), async (present) => {
        const { store, context } = await readTableContext(present, flags)
        const table = flags.wide
          ? matrixCsv(context)
          : positionsCsv({ ...context, chars: await readBodyLengths(store, context.records) })
        await writeTable(edge, table, flags.out)
      })
    })
}
