import { readFile, writeFile } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import { InvalidArgumentError, Option } from 'commander'
import type { CodebookProblem } from '../graph/change/codebook-rows.ts'
import { planCodebook, type CodebookReport } from '../graph/change/plan-codebook.ts'
import { planRestore } from '../graph/change/plan-restore.ts'
import { codebookCsv } from '../graph/formats/codebook-csv.ts'
import { codebookJson } from '../graph/formats/codebook-json.ts'
import { codebookNow } from '../graph/formats/codebook-now.ts'
import { readWholeGraph } from '../graph/formats/ronten-json.ts'
import { codebookFormats, foundModes, type CodebookFormat, type FoundMode } from '../graph/model/codebook.ts'
import { codebookBytes, readCodebook } from '../graph/read/codebook.ts'
import { readLinkable } from '../graph/read/linkable.ts'
import { createMemoryStore } from '../graph/stores/memory.ts'
import type { Store } from '../graph/store.ts'
import { createTokenise } from '../ingest/kuromoji.ts'
import { codebookFormatOf, readCodebookFile } from './codebook-file.ts'
import { countingLine, statusLines } from './codebook-status.ts'
import { foundRowsOf } from './codebook-found.ts'
import { codebookText } from './codebook-text.ts'
import { CommandError, exits, type AddCommand, type Edge, type Settings } from './edge.ts'
import { linkCorpus, storedRows } from './link-corpus.ts'
import { showLinking } from './link-progress.ts'
import { withStore } from './with-store.ts'

interface ImportFlags {
  readonly dryRun?: boolean
  readonly found?: FoundMode
  readonly json?: boolean
}

/** Mistakes shown before the others are only counted. */
const mostShown = 40

const problemLines = (problems: readonly CodebookProblem[], edge: Edge): string => {
  const lines = problems.slice(0, mostShown).map(({ row, fault, values }) => {
    const place = codebookText(edge.language, 'row', { row })
    return `${place}${codebookText(edge.language, fault, values)}`
  })
  const more =
    problems.length > mostShown ? [codebookText(edge.language, 'more', { n: problems.length - mostShown })] : []
  return [...lines, ...more, codebookText(edge.language, 'refused', { n: problems.length })].join('\n')
}

const readBytes = async (path: string, edge: Edge): Promise<Uint8Array> => {
  try {
    return await readFile(resolve(edge.cwd, path))
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException
    const why = code === 'ENOENT' ? edge.say('file.missing') : edge.say('file.unreadable', { why: code })
    throw new CommandError(`${path}: ${why}`)
  }
}

const reportLines = (report: CodebookReport, edge: Edge): readonly string[] => {
  const lists = ['added', 'redefined', 'changed', 'retired', 'merged', 'missing'] as const
  return [
    codebookText(edge.language, report.isNew ? 'version' : 'same', { n: report.version, found: report.found }),
    ...lists.flatMap((list) =>
      report[list].length === 0
        ? []
        : [codebookText(edge.language, list, { n: report[list].length, codes: report[list].join(', ') })],
    ),
  ]
}

/** The store's graph in memory, so that a preview can do everything and touch nothing. */
const copyOf = async (store: Store, edge: Edge): Promise<Store> => {
  const copy = createMemoryStore()
  for (const commit of planRestore(await readWholeGraph(store), { by: 'import:dry-run', at: edge.now() }))
    await copy.apply(commit)
  return copy
}

/** Imports a codebook and codes by it; the exit status. Nothing is written when anything in the file is wrong. */
export const runCodebookImport = async (
  path: string,
  flags: ImportFlags,
  edge: Edge,
  settings: Settings,
): Promise<number> => {
  const format = codebookFormatOf(path)
  if (format === undefined) throw new CommandError(codebookText(edge.language, 'form', { file: path }), exits.usage)
  const bytes = await readBytes(path, edge)
  const read = readCodebookFile(bytes, format)
  if (read.kind === 'refusal') throw new CommandError(`${path}: ${read.message[edge.language]}`)
  if (read.kind === 'problems') throw new CommandError(problemLines(read.problems, edge))
  return withStore(settings, async (real) => {
    const store = flags.dryRun ? await copyOf(real, edge) : real
    const codebook = await readCodebook(store)
    const { version, issues, propositions, relations } = await readLinkable(store)
    const plan = planCodebook(
      { name: basename(path), format, bytes, rows: read.rows },
      {
        version,
        rows: codebook ? storedRows(codebook) : [],
        issues,
        propositions,
        relations,
        ...(codebook && { codebook }),
      },
      flags.found === undefined ? {} : { found: flags.found },
      { by: settings.analyst, at: edge.now() },
    )
    if (plan.kind === 'problems') throw new CommandError(problemLines(plan.problems, edge))
    const { changes } = plan.commit
    if (changes.length > 0) await store.apply(plan.commit)
    const tools = { store, tokenise: await createTokenise(), now: edge.now }
    const linked = await linkCorpus(tools, { onWhole: showLinking(edge, 'ingest.linking') })
    edge.progress?.('')
    if (flags.json) {
      const { counts } = linked
      edge.out(JSON.stringify({ ...plan.report, coding: counts, corpusVersion: linked.version }, undefined, 2))
      return exits.fine
    }
    for (const line of reportLines(plan.report, edge)) edge.out(line)
    if (linked.counts) edge.out(countingLine(linked.counts, edge))
    if (flags.dryRun) edge.out(edge.say('ingest.dry'))
    return exits.fine
  })
}

interface ExportFlags {
  readonly format?: CodebookFormat
  readonly found?: boolean
  readonly out?: string
}

const runExport = async (flags: ExportFlags, edge: Edge, settings: Settings): Promise<void> => {
  const content = await withStore(settings, async (store): Promise<Uint8Array> => {
    const write = flags.format === 'json' ? codebookJson : codebookCsv
    if (flags.found) return Buffer.from(write(await foundRowsOf(store)))
    const codebook = await readCodebook(store)
    if (codebook === undefined) throw new CommandError(codebookText(edge.language, 'none'))
    const { issues, propositions } = await readLinkable(store)
    const { rows, isUntouched } = codebookNow(storedRows(codebook), [...issues, ...propositions])
    const format = flags.format ?? codebook.format
    if (isUntouched && format === codebook.format) return codebookBytes(codebook)
    return Buffer.from(format === 'json' ? codebookJson(rows) : codebookCsv(rows))
  })
  if (flags.out === undefined) edge.out(new TextDecoder().decode(content).trimEnd())
  else await writeFile(resolve(edge.cwd, flags.out), content)
}

const foundFrom = (value: string): FoundMode => {
  const mode = foundModes.find((known) => known === value)
  if (mode === undefined) throw new InvalidArgumentError(`One of ${foundModes.join(', ')}.`)
  return mode
}

/** `ronten codebook import | export | status`: work that begins with the analyst's own propositions. */
export const codebookCommand: AddCommand = (program, edge, settings, done) => {
  const codebook = program.command('codebook').description('code by your own issues and propositions')
  codebook
    .command('import <file>')
    .description(
      'take a codebook (CSV, JSON) as the next version, and code by it; nothing is written if a row is wrong',
    )
    .option('--dry-run', 'say what would happen, write nothing')
    .option('--found <mode>', `propositions the machine finds itself: ${foundModes.join(', ')}`, foundFrom)
    .option('--json', 'print the report as JSON')
    .addHelpText('after', '\nExample:\n  ronten codebook import codes.csv --dry-run')
    .action(async (path: string, flags: ImportFlags) => done(await runCodebookImport(path, flags, edge, settings())))
  codebook
    .command('export')
    .description('write the codebook: the very file that came in, as long as no code was changed')
    .addOption(new Option('--format <name>', 'another form than it came in').choices([...codebookFormats]))
    .option('--found', 'write what the machine found instead, as the start of a codebook')
    .option('-o, --out <file>', 'file to write to, instead of standard output')
    .addHelpText('after', '\nExample:\n  ronten codebook export --found --out start.csv')
    .action((flags: ExportFlags) => runExport(flags, edge, settings()))
  codebook
    .command('status')
    .description('version, how statements are coded, and what people coded under an older definition')
    .action(() =>
      withStore(settings(), async (store) => {
        for (const line of await statusLines(store, edge)) edge.out(line)
      }),
    )
}
