import { inspectStore } from '../graph/open-store.ts'
import { checkStore } from '../graph/read/check.ts'
import { exits, type AddCommand } from './edge.ts'
import { withStore } from './with-store.ts'

/** `ronten doctor`: checks that every span still is its quote, and what else no single write can see. */
export const doctorCommand: AddCommand = (program, edge, settings, done) => {
  program
    .command('doctor')
    .description(
      'check the whole store: passages, ends of relations, standings, the log; a Neo4j one also as it is kept; changes nothing',
    )
    .option('--json', 'print the report as JSON')
    .addHelpText('after', '\nExample:\n  ronten doctor --store file:data/ronten.sqlite')
    .action(async (options: { readonly json?: boolean }) => {
      const { store: address, env } = settings()
      const report = await withStore(
        settings(),
        async (store) => {
          const [kept, { findings, ...counts }] = [await inspectStore(address, env), await checkStore(store)]
          return { ...counts, findings: [...kept, ...findings] }
        },
        { asIs: true },
      )
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
    })
}
