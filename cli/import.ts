import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { planRestore } from '../graph/change/plan-restore.ts'
import { readGraphJson } from '../graph/formats/ronten-json-read.ts'
import { CommandError, exits, type AddCommand } from './edge.ts'
import { withStore } from './with-store.ts'

/** Problems shown of a file that does not fit; the count of the others follows. */
const mostShown = 5

/** `ronten import FILE`: reads Graph JSON back, without loss (history apart), into an empty store. */
export const importCommand: AddCommand = (program, edge, settings) => {
  program
    .command('import <file>')
    .description('read a graph that export wrote into an empty store; a contradiction in it refuses the whole file')
    .addHelpText('after', '\nExample:\n  ronten import graph.json --store file:copy.sqlite')
    .action(async (path: string) => {
      const text = await readFile(resolve(edge.cwd, path), 'utf8').catch((error: NodeJS.ErrnoException) => {
        const missing = error.code === 'ENOENT'
        throw new CommandError(
          `${path}: ${missing ? edge.say('file.missing') : edge.say('file.unreadable', { why: error.code ?? error.message })}`,
        )
      })
      const read = readGraphJson(text)
      if (read.kind === 'problems') {
        const { problems } = read
        const more = problems.length > mostShown ? ` (+${problems.length - mostShown})` : ''
        throw new CommandError(edge.say('import.invalid', { why: problems.slice(0, mostShown).join('; ') + more }))
      }
      await withStore(settings(), async (store) => {
        const head = await store.head()
        if (head > 0) throw new CommandError(edge.say('import.notEmpty', { n: head }), exits.usage)
        for (const commit of planRestore(read.graph, { by: 'import:ronten-json', at: edge.now() }))
          await store.apply(commit)
        edge.out(edge.say('import.done', { n: read.graph.records.length, version: await store.head() }))
      })
    })
}
