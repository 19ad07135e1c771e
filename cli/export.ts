import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { graphJsonPieces, readWholeGraph } from '../graph/formats/ronten-json.ts'
import { CommandError, exits, type AddCommand } from './edge.ts'
import { withStore } from './with-store.ts'

/** Enough at a time that writing costs little beside it. */
const charactersAtOnce = 1 << 18

/** The same text in whole lines, some dozens at a time: the file of a large graph is longer than a string may be. */
function* inLines(pieces: Iterable<string>): Iterable<string> {
  let text = ''
  for (const piece of pieces) {
    text += piece
    if (text.length < charactersAtOnce) continue
    const end = text.lastIndexOf('\n') + 1
    if (end > 0) yield text.slice(0, end)
    text = text.slice(end)
  }
  if (text !== '') yield text
}

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
        const text = inLines(graphJsonPieces(await readWholeGraph(store)))
        if (options.out !== undefined) await pipeline(Readable.from(text), createWriteStream(options.out, 'utf8'))
        else for (const lines of text) edge.out(lines.slice(0, -1))
      })
    })
}
