import { Command, CommanderError, Option } from 'commander'
import { isGraphError } from '../graph/errors.ts'
import { codebookCommand } from './codebook.ts'
import { copyCommand } from './copy.ts'
import { doctorCommand } from './doctor.ts'
import { CommandError, exits, troubleExits, type Edge, type Settings } from './edge.ts'
import { explainCommand } from './explain.ts'
import { exportCommand } from './export.ts'
import { extractCommand } from './extract.ts'
import { importCommand } from './import.ts'
import { ingestCommand } from './ingest.ts'
import { matrixCommand } from './matrix.ts'
import { networkCommand } from './network.ts'
import { queryCommand } from './query.ts'
import { serveCommand, startCommand } from './serve.ts'
import { version } from './version.ts'
import { absoluteAddress } from './with-store.ts'

/** The program with its commands; each command is one file beside this one. */
const createProgram = (edge: Edge, done: (exit: number) => void): Command => {
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
  for (const add of [
    startCommand,
    ingestCommand,
    serveCommand,
    queryCommand,
    extractCommand,
    explainCommand,
    exportCommand,
    matrixCommand,
    networkCommand,
    importCommand,
    codebookCommand,
    copyCommand,
    doctorCommand,
  ])
    add(program, edge, settings, done)
  return program
}

/**
 * Runs one command line (`argv` without node and script) and says how it ended: see `exits`. Foreseeable ends are one
 * sentence; anything else is a defect and says so.
 */
export const runCli = async (argv: readonly string[], edge: Edge): Promise<number> => {
  let exit: number = exits.fine
  try {
    await createProgram(edge, (code) => (exit = code)).parseAsync([...argv], { from: 'user' })
    return exit
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exits.fine : exits.usage
    if (error instanceof CommandError) {
      edge.note(error.message)
      return error.exit
    }
    if (isGraphError(error)) {
      edge.note(error.message)
      if (error.trouble !== undefined) return troubleExits[error.trouble]
      return error.code === 'INVALID' ? exits.usage : exits.unavailable
    }
    edge.note(edge.say('error.unexpected', { why: error instanceof Error ? error.message : String(error) }))
    if (edge.env['RONTEN_DEBUG'] && error instanceof Error) edge.note(error.stack ?? '')
    return exits.failed
  }
}
