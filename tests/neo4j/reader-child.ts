// A process of its own that waits for a version and says what it then finds: `reader-child.ts ADDRESS VERSION ID`, the
// password in the environment. It says "waiting" once it is connected.
import { openStore } from '../../graph/open-store.ts'

const [address, version, id] = process.argv.slice(2)
const store = await openStore(address!)
process.stdout.write('waiting\n')
const head = await store.head(Number(version))
const [found] = await store.get([id!])
process.stdout.write(`${JSON.stringify({ head, found })}\n`)
await store.close()
