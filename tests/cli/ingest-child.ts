// A process that ingests generated essays one after another and says so of each, until it is killed or done:
// `ingest-child.ts STORE FIRST COUNT`. Each essay's line stands on standard output only after it was acknowledged.
import { openStore } from '../../graph/open-store.ts'
import { createTokenise } from '../../ingest/kuromoji.ts'
import { ingestFile } from '../../cli/ingest-corpus.ts'
import { linkCorpus } from '../../cli/link-corpus.ts'
import { generatedEssay } from './generated-essay.ts'

const [store, first, count] = process.argv.slice(2)
const tools = {
  store: await openStore(store!),
  tokenise: await createTokenise(),
  now: () => new Date().toISOString(),
}
process.stdout.write('open\n')
for (let n = Number(first); n < Number(first) + Number(count); n++) {
  const outcome = await ingestFile(generatedEssay(n), tools)
  if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome))
  process.stdout.write(`${n}\n`)
  if (n % 5 === 4) await linkCorpus(tools)
}
await tools.store.close()
