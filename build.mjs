// `npm run build`: the viewer into dist/viewer (vite) and everything else into dist/ (tsc), so that the built package runs
// without tsx. `node build.mjs viewer [FOLDER]` builds the viewer alone.
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

const root = dirname(fileURLToPath(import.meta.url))
const dist = join(root, 'dist')
const areas = ['graph', 'ingest', 'server', 'cli']

const buildViewer = (folder) =>
  build({
    root: join(root, 'viewer'),
    configFile: join(root, 'vite.config.ts'),
    logLevel: 'warn',
    ...(folder && { build: { outDir: resolve(folder) } }),
  })

/** Emits JavaScript for the areas that run in Node; imports ending in .ts are rewritten to .js. */
const emit = () => {
  const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc')
  const run = spawnSync(process.execPath, [tsc, '-p', join(root, 'tsconfig.build.json')], {
    cwd: root,
    stdio: 'inherit',
  })
  if (run.status !== 0) process.exit(run.status ?? 1)
}

/** Copies what the code reads beside itself: data files of the areas, and the schema. */
const copyData = () => {
  for (const area of areas)
    for (const entry of readdirSync(join(root, area), { recursive: true, withFileTypes: true })) {
      if (!entry.isFile() || /\.(ts|md)$/.test(entry.name)) continue
      const from = join(entry.parentPath ?? entry.path, entry.name)
      const to = join(dist, relative(root, from))
      mkdirSync(dirname(to), { recursive: true })
      cpSync(from, to)
    }
  cpSync(join(root, 'schema.graphql'), join(dist, 'schema.graphql'))
}

if (process.argv[2] === 'viewer') await buildViewer(process.argv[3])
else {
  for (const area of areas) if (existsSync(join(dist, area))) rmSync(join(dist, area), { recursive: true })
  emit()
  copyData()
  await buildViewer()
}
