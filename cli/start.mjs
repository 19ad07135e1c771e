// `npm start`: from a checkout through tsx, from the built package through dist/. Written so that an old Node can read
// it far enough to say that it is old.
import { existsSync, readdirSync, statSync } from 'node:fs'
import { spawn, spawnSync } from 'node:child_process'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const [major, minor] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    `Ronten needs Node 20.19 or newer; this is ${process.versions.node}. Install a newer one from your system or nodejs.org.`,
  )
  process.exit(2)
}

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const fromCheckout = existsSync(join(root, 'cli', 'main.ts')) && existsSync(join(root, 'node_modules', 'vite'))

/** Time of the newest file below a folder, in ms; 0 if there is none. */
const newest = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((latest, entry) => Math.max(latest, statSync(join(entry.parentPath ?? entry.path, entry.name)).mtimeMs), 0)

const page = join(root, 'dist', 'viewer', 'index.html')
if (fromCheckout && (!existsSync(page) || statSync(page).mtimeMs < newest(join(root, 'viewer')))) {
  console.error('Building the viewer …')
  const built = spawnSync(process.execPath, ['build.mjs', 'viewer'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  if (built.status !== 0) {
    console.error('The viewer could not be built; see above. Run npm ci, then npm start again.')
    process.exit(1)
  }
}

const program = fromCheckout
  ? ['--import', 'tsx', join(root, 'cli', 'main.ts')]
  : [join(root, 'dist', 'cli', 'main.js')]
const child = spawn(process.execPath, [...program, 'start', ...process.argv.slice(2)], { stdio: 'inherit' })
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
child.on('exit', (code, signal) => process.exit(signal ? 0 : (code ?? 1)))
