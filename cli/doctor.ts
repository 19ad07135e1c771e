import type { Command } from 'commander'
import { openStore } from '../graph/open-store.ts'
import { checkStore } from '../graph/read/check.ts'
import { exits, type Edge, type Settings } from './edge.ts'

/** `ronten doctor`: checks that every span still is its quote, and what else no single write can see. */
export const doctorCommand = (
  program: Command,
  edge: Edge,
  settings: () => Settings,
  done: (exit: number) => void,
): void => {
  program
    .command('doctor')
    .description('check the whole store: passages, ends of relations, standings, the log; changes nothing')
    .option('--json', 'print the report as JSON')
    .addHelpText('after', '\nExample:\n  ronten doctor --store file:data/ronten.sqlite')
    .action(async (options: { readonly json?: boolean }) => {
      const store = await openStore(settings().store)
      try {
        const report = await checkStore(store)
        if (options.json) edge.out(JSON.stringify(report, undefined, 2))
        else {
          for (const { rule, record, message } of report.findings) edge.out(`${rule} ${record}: ${message}`)
          const { records, spans } = report
          edge.out(
            report.findings.length === 0
              ? edge.say('doctor.fine', { records, spans })
              : edge.say('doctor.found', { records, n: report.findings.length }),
          )
        }
        done(report.findings.length === 0 ? exits.fine : exits.failed)
      } finally {
        await store.close()
      }
    })
}
