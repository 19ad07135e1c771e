import { writeFile } from 'node:fs/promises'
import { writeGraphJson } from '../graph/formats/ronten-json.ts'
import { CommandError, exits, type AddCommand } from './edge.ts'
import { withStore } from './with-store.ts'

/** `ronten export`: the whole graph as Graph JSON (DESIGN, section 6); the same version gives the same bytes. */
export const exportCommand: AddCommand = (program, edge, settings) => {
  program
    .command('export')
    .description('write the whole graph; two exports of one version are the same bytes')
    .option('--format <name>', 'json', 'json')
    .option('-o, --out <file>', 'file to write to, instead of standard output')
    .addHelpText('after', '\nExample:\n  ronten export --format json --out graph.json')
    .action(async (options: { readonly format: string; readonly out?: string }) => {
      if (options.format !== 'json')
        throw new CommandError(edge.say('format.unknown', { format: options.format }), exits.usage)
      await withStore(settings(), async (store) => {
        const text = await writeGraphJson(store)
        if (options.out === undefined) edge.out(text.trimEnd())
        else await writeFile(options.out, text, 'utf8')
      })
    })
}
