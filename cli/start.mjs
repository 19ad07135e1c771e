// `npm start`: the built program, which a checkout builds first where its sources are newer. Written so that an old Node
// can read it far enough to say that it is old.
import { existsSync } from 'node:fs'
import { spawn, spawnSync } from 'node:child_process'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { isFresh, program, viewer } from './built.mjs'

const [major, minor] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    `Ronten needs Node 20.19 or newer; this is ${process.versions.node}. Install a newer one from your system or nodejs.org.`,
  )
  process.exit(2)
}

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const fromCheckout = existsSync(join(root, 'cli', 'main.ts')) && existsSync(join(root, 'node_modules', 'vite'))

if (fromCheckout && ![viewer, program].every(({ built, sources }) => isFresh(root, built, sources))) {
  console.error('Building Ronten …')
  const built = spawnSync(process.execPath, ['build.mjs'], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] })
  if (built.status !== 0) {
    console.error('Ronten could not be built; see above. Run npm ci, then npm start again.')
    process.exit(1)
  }
}

const child = spawn(process.execPath, [join(root, program.built), 'start', ...process.argv.slice(2)], {
  stdio: 'inherit',
})
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
child.on('exit', (code, signal) => process.exit(signal ? 0 : (code ?? 1)))
