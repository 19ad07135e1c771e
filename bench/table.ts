/**
 * Speed of the stance table: `tsx bench/table.ts STORE [CHANGES …]`, a file or a Neo4j address as `--store` takes it. Reads
 * the table whole, then that of a version so many changes earlier from it, and the present one from that. Wall time and CPU
 * of this process, in milliseconds.
 */
import { openStore } from '../graph/open-store.ts'
import { createPast } from '../graph/read/past.ts'
import { readStandingBefore, readStandingSince } from '../graph/read/standing-since.ts'
import { readStanding } from '../graph/read/standing.ts'

const [address = 'file:data/ronten.sqlite', ...asked] = process.argv.slice(2)

const timed = async <T>(name: string, work: () => Promise<T>): Promise<T> => {
  const [begin, used] = [performance.now(), process.cpuUsage()]
  const found = await work()
  const { user, system } = process.cpuUsage(used)
  const [wall, cpu] = [performance.now() - begin, (user + system) / 1000]
  console.log(`${name.padEnd(40)} ${wall.toFixed(0).padStart(7)} ms, CPU ${cpu.toFixed(0).padStart(6)}`)
  return found
}

const store = await openStore(address, process.env)
const head = await store.head()
await timed('whole, the first time', () => readStanding(store))
const now = await timed('whole, again', () => readStanding(store))
for (const wanted of asked.length === 0 ? [1, 100, 4000, 20_000] : asked.map(Number)) {
  let [far, near] = [0, head]
  while (near - far > 1) {
    const middle = (far + near) >> 1
    if ((await store.countChanges(middle, head, wanted)) >= wanted) far = middle
    else near = middle
  }
  const count = await store.countChanges(far, head, Number.MAX_SAFE_INTEGER)
  const past = await createPast(store, far)
  const then = (await timed(`back by ${String(count)} changes`, () => readStandingBefore(store, past, now, far)))!
  await timed(`forth by ${String(count)} changes`, () => readStandingSince(store, then, head))
}
await store.close()
