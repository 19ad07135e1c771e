// `ronten copy` as a process of its own that can be killed: `copy-child.ts FROM TO`. It says each version it has copied.
import { copyStore } from '../../graph/copy/copy-store.ts'
import { openStore } from '../../graph/open-store.ts'

const [from, to] = process.argv.slice(2)
const [source, target] = [await openStore(from!), await openStore(to!)]
const onProgress = ({ version }: { readonly version: number }): void => {
  process.stdout.write(`${version}\n`)
}
// Each revision by itself, so that it can be killed behind any of them.
const { kind } = await copyStore(source, target, { onProgress, changesAtOnce: 1 })
process.stdout.write(`${kind}\n`)
await source.close()
await target.close()
