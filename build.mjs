// `npm run build`: the viewer into dist/viewer, and the program into dist/cli, in few files: loading some four hundred, as
// they stand in the sources, takes most of a short command's time. Both by vite; types are checked by `npm run types`.
// `node build.mjs viewer [FOLDER]` builds the viewer alone, `node build.mjs program` the program alone.
import { cpSync, existsSync, readdirSync, rmSync, utimesSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

const root = dirname(fileURLToPath(import.meta.url))
const dist = join(root, 'dist')

const buildViewer = (folder) =>
  build({
    root: join(root, 'viewer'),
    configFile: join(root, 'vite.config.ts'),
    logLevel: 'warn',
    ...(folder && { build: { outDir: resolve(folder) } }),
  })

/** What starts by itself: the command line, and the thread that extracts files. */
const input = Object.fromEntries(['main', 'extract-worker'].map((name) => [name, join(root, 'cli', `${name}.ts`)]))

/** Libraries of many small files that the server needs at once: finding each of them took a tenth of a cold start. */
const bundled = [
  /^(?:graphql-yoga|graphql-sse|zod|dataloader|tslib|lru-cache|cross-inspect)$/,
  /^@(?:graphql-yoga|graphql-tools|graphql-hive|envelop|whatwg-node|repeaterjs)\//,
]

const buildProgram = async () => {
  const began = new Date()
  for (const old of existsSync(dist) ? readdirSync(dist) : [])
    if (old !== 'viewer') rmSync(join(dist, old), { recursive: true })
  await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    ssr: { noExternal: bundled },
    build: {
      ssr: true,
      target: 'node20',
      outDir: join(dist, 'cli'),
      rolldownOptions: {
        input,
        output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
        checks: { bundlerTimings: false },
      },
    },
  })
  // What is read beside the code.
  cpSync(join(root, 'ingest', 'unpack-worker.mjs'), join(dist, 'cli', 'unpack-worker.mjs'))
  cpSync(join(root, 'schema.graphql'), join(dist, 'schema.graphql'))
  // What is edited from now on is newer (cli/built.mjs).
  utimesSync(join(dist, 'cli', 'main.js'), began, began)
}

const [what, folder] = process.argv.slice(2)
if (what !== 'viewer') await buildProgram()
if (what !== 'program') await buildViewer(folder)
