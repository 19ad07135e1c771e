/**
 * A process of its own for the tests of the SQLite store: `child.ts FILE FIRST LAST SIZE` applies commits of SIZE new
 * actors each, numbered FIRST to LAST, and prints the version of each as soon as it is acknowledged.
 */
import { writeSync } from 'node:fs'
import { openSqliteStore } from '../../../graph/stores/sqlite/open.ts'
import { actor, adding, commit } from '../../contract/records.ts'

const [file, first, last, size] = process.argv.slice(2) as [string, string, string, string]
const store = await openSqliteStore(file)
writeSync(1, 'open\n')
for (let n = Number(first); n <= Number(last); n++) {
  const people = Array.from({ length: Number(size) }, (_, i) => actor(n * 1000 + i, `名${n}`))
  const { version } = await store.apply(commit(adding(...people), { key: `child-${n}`, by: 'import:child' }))
  writeSync(1, `${version}\n`)
}
await store.close()
