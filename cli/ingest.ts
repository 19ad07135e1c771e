import { InvalidArgumentError } from 'commander'
import { encodings, type Encoding } from '../ingest/read/decode.ts'
import { beginDictionary } from './dictionary.ts'
import type { AddCommand } from './edge.ts'
import type { IngestFlags } from './ingest-files.ts'

const jobsFrom = (value: string): number => {
  const jobs = Number(value)
  if (!Number.isInteger(jobs) || jobs < 1)
    throw new InvalidArgumentError('The number of threads is a whole number from 1.')
  return jobs
}

const encodingFrom = (value: string): Encoding => {
  const encoding = encodings.find((known) => known === value.toLowerCase())
  if (encoding === undefined) throw new InvalidArgumentError(`Known encodings: ${encodings.join(', ')}.`)
  return encoding
}

/** `ronten ingest PATH…`: files, folders, patterns. */
export const ingestCommand: AddCommand = (program, edge, settings, done) => {
  program
    .command('ingest <path...>')
    .description('read essays (files, folders, patterns), extract, link them with the others, and write')
    .option('--dry-run', 'say what would happen, write nothing')
    .option('--json', 'print the report as JSON')
    .option(
      '--as <essay>',
      'the file is a new state of this essay (its id), or "new" for one that only resembles another',
    )
    .option(
      '--encoding <name>',
      `encoding of the files, where it cannot be told: ${encodings.join(', ')}`,
      encodingFrom,
    )
    .option('--jobs <number>', 'threads that read essays (default: one per core, one for a few small files)', jobsFrom)
    .addHelpText('after', '\nExample:\n  ronten ingest essays/ "more/*.md" --dry-run')
    .action(async (paths: readonly string[], flags: IngestFlags) => {
      const dictionary = beginDictionary()
      const { runIngest } = await import('./ingest-files.ts')
      done(await runIngest(paths, flags, edge, settings(), dictionary))
    })
}
