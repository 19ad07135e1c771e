import { resolve } from 'node:path'
import { writeGraphJson } from '../graph/formats/ronten-json.ts'
import { createMemoryStore } from '../graph/stores/memory.ts'
import { createTokenise } from '../ingest/kuromoji.ts'
import { encodings, type Encoding } from '../ingest/read/decode.ts'
import { CommandError, exits, type AddCommand } from './edge.ts'
import { readSourceFile } from './files.ts'
import { ingestFile } from './ingest-corpus.ts'
import { whyFailed } from './summary.ts'

/** `ronten extract FILE`: one essay's Graph JSON on standard output; needs no store and keeps nothing. */
export const extractCommand: AddCommand = (program, edge, _settings, done) => {
  program
    .command('extract <file>')
    .description('print what is found in one essay as Graph JSON; no store is touched')
    .option('--encoding <name>', `encoding of the file, where it cannot be told: ${encodings.join(', ')}`)
    .addHelpText('after', '\nExample:\n  ronten extract essay.txt > essay.json')
    .action(async (path: string, { encoding }: { readonly encoding?: Encoding }) => {
      const file = await readSourceFile(resolve(edge.cwd, path), edge.cwd)
      if (!('bytes' in file))
        throw new CommandError(`${file.source}: ${whyFailed({ kind: 'unreadable', ...file }, edge)}`)
      const store = createMemoryStore()
      const tools = { store, tokenise: await createTokenise(), now: edge.now }
      const outcome = await ingestFile(file, tools, encoding === undefined ? {} : { encoding })
      if (outcome.kind !== 'done') throw new CommandError(`${file.source}: ${whyFailed(outcome, edge)}`)
      edge.out((await writeGraphJson(store)).trimEnd())
      done(exits.fine)
    })
}
