// Runs all tests (`npm test`), or those named on the command line, and ends with one line `N passed, N failed`.
// Jest needs the flag for native ES modules, and an npm script can't set an environment variable on every system.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { availableParallelism, tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

const require = createRequire(import.meta.url)
const jest = join(dirname(require.resolve('jest/package.json')), 'bin', 'jest.js')
const folder = mkdtempSync(join(tmpdir(), 'ronten-tests-'))
const results = join(folder, 'results.json')
// Jest leaves one core free, so that on two everything ran in one process; a third of the time goes by waiting for Neo4j.
const workers = Math.max(2, availableParallelism() - 1)
const named = process.argv.slice(2)
const many = named.some((word) => /^(?:-i|-w|--runInBand|--maxWorkers)/u.test(word)) ? [] : [`--maxWorkers=${workers}`]
const flags = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning']
const run = spawnSync(
  process.execPath,
  [...flags, jest, '--json', `--outputFile=${results}`, '--testLocationInResults=false', ...many, ...named],
  {
    stdio: ['inherit', 'ignore', 'inherit'],
    env: { ...process.env, NODE_OPTIONS: [process.env.NODE_OPTIONS, ...flags].filter(Boolean).join(' ') },
  },
)
let counted
try {
  counted = JSON.parse(readFileSync(results, 'utf8'))
} catch (error) {
  console.error(`The test runner left no results (${error.message}).`)
  process.exit(run.status || 1)
} finally {
  rmSync(folder, { recursive: true, force: true })
}
// A suite that doesn't load counts as one failure: it has tests that didn't run.
const failed = counted.numFailedTests + counted.numRuntimeErrorTestSuites
const skipped = counted.numPendingTests + counted.numTodoTests
const tail = skipped > 0 ? `, ${skipped} skipped` : ''
console.log(`${counted.numPassedTests} passed, ${failed} failed${tail}`)
process.exit(run.status !== 0 || failed > 0 || counted.numPassedTests === 0 ? 1 : 0)
