import { Command, CommanderError, Option } from 'commander'
import { isGraphError } from '../graph/errors.ts'
import { CommandError, exits, troubleExits, type AddCommand, type Edge, type Settings } from './edge.ts'
import { version } from './version.ts'
import { absoluteAddress } from './with-store.ts'

/** The commands in the order of the help, each in its file: what one needs, a dictionary or a database driver, another need not load. */
const commands: Readonly<Record<string, () => Promise<AddCommand>>> = {
  start: async () => (await import('./serve.ts')).startCommand,
  ingest: async () => (await import('./ingest.ts')).ingestCommand,
  link: async () => (await import('./link.ts')).linkCommand,
  serve: async () => (await import('./serve.ts')).serveCommand,
  query: async () => (await import('./query.ts')).queryCommand,
  extract: async () => (await import('./extract.ts')).extractCommand,
  explain: async () => (await import('./explain.ts')).explainCommand,
  export: async () => (await import('./export.ts')).exportCommand,
  matrix: async () => (await import('./matrix.ts')).matrixCommand,
  recommendations: async () => (await import('./recommendations.ts')).recommendationsCommand,
  network: async () => (await import('./network.ts')).networkCommand,
  import: async () => (await import('./import.ts')).importCommand,
  codebook: async () => (await import('./codebook.ts')).codebookCommand,
  copy: async () => (await import('./copy.ts')).copyCommand,
  doctor: async () => (await import('./doctor.ts')).doctorCommand,
}

/** The one command that these words name (codebook import is codebook); all of them for the help, and where it is not plain which is meant. */
const commandsFor = async (argv: readonly string[]): Promise<readonly AddCommand[]> => {
  const named = argv.filter((word) => Object.hasOwn(commands, word))
  const isPlain = named.length === 1 || (named.length > 0 && named[0] === argv[0])
  const found: AddCommand[] = []
  // One after the other: they share modules, and loading a module twice at a time is more than Jest can do.
  for (const name of isPlain && !argv.includes('help') ? named.slice(0, 1) : Object.keys(commands))
    found.push(await commands[name]!())
  return found
}

/** The program with these commands. */
const createProgram = (added: readonly AddCommand[], edge: Edge, done: (exit: number) => void): Command => {
  const program = new Command('ronten')
    .description(
      '論点: who claims what, who recommends what to whom, where authors agree and diverge, with the passage.',
    )
    .version(version)
    .addOption(
      new Option('--store <address>', 'where the graph is kept: file:PATH, neo4j://user@host:7687/database or memory:')
        .env('RONTEN_STORE')
        .default('file:data/ronten.sqlite'),
    )
    .addOption(
      new Option('--analyst <name>', 'who you are, in the log of changes').env('RONTEN_ANALYST').default('local'),
    )
    .showHelpAfterError('(ronten --help lists the commands)')
    .exitOverride()
    .configureOutput({ writeOut: (text) => edge.out(text.trimEnd()), writeErr: (text) => edge.note(text.trimEnd()) })
  const settings = (): Settings => {
    const { store, analyst } = program.opts<{ store: string; analyst: string }>()
    return { store: absoluteAddress(store, edge.cwd), analyst: `analyst:${analyst}`, env: edge.env }
  }
  for (const add of added) add(program, edge, settings, done)
  return program
}

/**
 * Runs one command line (`argv` without node and script) and says how it ended: see `exits`. Foreseeable ends are one
 * sentence; anything else is a defect and says so.
 */
export const runCli = async (argv: readonly string[], edge: Edge): Promise<number> => {
  let exit: number = exits.fine
  try {
    await createProgram(await commandsFor(argv), edge, (code) => (exit = code)).parseAsync([...argv], { from: 'user' })
    return exit
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exits.fine : exits.usage
    if (error instanceof CommandError) {
      edge.note(error.message)
      return error.exit
    }
    if (isGraphError(error)) {
      const { trouble, message } = error
      edge.note(trouble === undefined ? message : edge.say(`trouble.${trouble}`, { why: message }))
      if (trouble !== undefined) return troubleExits[trouble]
      return error.code === 'INVALID' ? exits.usage : exits.unavailable
    }
    edge.note(edge.say('error.unexpected', { why: error instanceof Error ? error.message : String(error) }))
    if (edge.env['RONTEN_DEBUG'] && error instanceof Error) edge.note(error.stack ?? '')
    return exits.failed
  }
}
