import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { InvalidArgumentError, type Command } from 'commander'
import type { Store } from '../graph/store.ts'
import { beginDictionary } from './dictionary.ts'
import { boundYoungGeneration } from './engine.ts'
import { CommandError, exits, type AddCommand, type Edge, type Settings } from './edge.ts'
import { withStore } from './with-store.ts'
import { packageRoot, version } from './version.ts'

interface ServeOptions {
  readonly port: number
  readonly host: string
  readonly hosts?: readonly string[]
  readonly dev?: boolean
}

const portFrom = (value: string): number => {
  const port = Number(value)
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new InvalidArgumentError('A port is a whole number from 0 to 65535.')
  return port
}

const addOptions = (command: Command): Command =>
  command
    .option('-p, --port <number>', 'port to listen on; 0 takes a free one', portFrom, 4000)
    .option('--host <name>', 'address to listen on; 127.0.0.1 is reachable from this machine only', '127.0.0.1')
    .option('--hosts <name...>', 'further names under which the server may be asked, beside localhost')
    .option('--dev', 'with GraphiQL at /graphql')

/** Filling the young generation to bound it takes some 40 ms, which whoever waits for the first answer need not wait for. */
const afterStarting = 500

/** All that serving takes beside the store. */
const loadServer = async () => {
  // Between two collections the heap may grow by 60 %, not fourfold: most of the memory was garbage of long lists.
  setFlagsFromString('--heap-growing-percent=60')
  const { createApp } = await import('../server/app.ts')
  const { executableSchema } = await import('../server/schema.ts')
  const { startServer } = await import('../server/main.ts')
  const { default: pino } = await import('pino')
  executableSchema()
  return { createApp, startServer, pino }
}

/** Serves until the program is stopped. */
const serve = (edge: Edge, settings: Settings, options: ServeOptions): Promise<void> => {
  // Put together while the store is being opened: a database elsewhere takes its time to answer.
  const server = loadServer()
  server.catch(() => undefined)
  return withStore(settings, (store) => serveStore(edge, settings, options, store, server))
}

const serveStore = async (
  edge: Edge,
  settings: Settings,
  options: ServeOptions,
  store: Store,
  loading: ReturnType<typeof loadServer>,
): Promise<void> => {
  const { createApp, startServer, pino } = await loading
  const viewer = join(packageRoot, 'dist', 'viewer')
  const built = existsSync(join(viewer, 'index.html'))
  if (!built) edge.note(edge.say('serve.noViewer'))
  const app = createApp({
    store,
    analyst: settings.analyst,
    version,
    dev: options.dev === true,
    hosts: options.hosts ?? [],
    // Without a serialiser an error loses its message, stack and cause.
    logger: pino(
      { level: edge.env['RONTEN_LOG'] ?? 'warn', serializers: { error: pino.stdSerializers.err } },
      pino.destination(2),
    ),
    ...(built && { viewer }),
  })
  const server = await startServer({ app, port: options.port, host: options.host }).catch((error: unknown) => {
    throw error instanceof Error ? new CommandError(error.message, exits.unavailable) : error
  })
  setTimeout(boundYoungGeneration, afterStarting).unref()
  edge.out(edge.say('serve.at', { url: `${server.url}/` }))
  await new Promise<void>((resolve) => {
    if (edge.stopped.aborted) resolve()
    else edge.stopped.addEventListener('abort', () => resolve(), { once: true })
  })
  await server.stop()
  edge.note(edge.say('serve.stopped'))
}

/** `ronten serve`: the API and the viewer on the store as it is. */
export const serveCommand: AddCommand = (program, edge, settings) => {
  addOptions(program.command('serve').description('serve the API and the viewer'))
    .addHelpText('after', '\nExample:\n  ronten serve --port 8080 --store file:corpus.sqlite')
    .action((options: ServeOptions) => serve(edge, settings(), options))
}

/** `ronten start`: ingests the sample corpus (nothing, if it is there already), then serves: what `npm start` runs. */
export const startCommand: AddCommand = (program, edge, settings) => {
  addOptions(program.command('start').description('ingest the sample corpus if it is not there yet, then serve'))
    .option('--no-samples', 'serve without ingesting the samples')
    .addHelpText('after', '\nExample:\n  ronten start --no-samples')
    .action(async (options: ServeOptions & { readonly samples: boolean }) => {
      if (options.samples) {
        const dictionary = beginDictionary()
        const { runIngest } = await import('./ingest-files.ts')
        await runIngest([join(packageRoot, 'samples')], {}, edge, settings(), dictionary)
      }
      await serve(edge, settings(), options)
    })
}
