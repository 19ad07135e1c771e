import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ingestFile } from '../../cli/ingest-corpus.ts'
import { linkCorpus } from '../../cli/link-corpus.ts'
import type { Store } from '../../graph/store.ts'
import { createMemoryStore } from '../../graph/stores/memory.ts'
import { createTokenise } from '../../ingest/kuromoji.ts'
import { ask, createTestApp } from '../server/ask.ts'
import { collect } from './reading.ts'

const samples = join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'samples')

/** Three of the sample essays, ingested and linked, and then worked on by analysts through the API; in memory. */
export const createEditedSamples = async (): Promise<Store> => {
  const store = createMemoryStore()
  let tick = 0
  const now = (): string => new Date(Date.UTC(2031, 0, 1, 0, 0, tick++)).toISOString()
  const tools = { store, tokenise: await createTokenise(), now }
  const names = readdirSync(samples).filter((name) => /^0[1267].*\.txt$/u.test(name))
  for (const name of names) await ingestFile({ source: name, bytes: readFileSync(join(samples, name)) }, tools)
  await linkCorpus(tools)
  const records = await collect(store.stream())
  const app = createTestApp(store, { analyst: 'analyst:tanaka' })
  const review = `mutation ($input: ReviewInput!) { review(input: $input) { problems { message } revision { version } } }`
  for (const [n, kind] of (['affirms', 'about', 'mentions', 'statement', 'supports'] as const).entries()) {
    const some = records.filter((rec) => rec.id.startsWith(`${kind}:`)).slice(0, 4)
    const verdict = n % 2 === 0 ? 'REJECT' : 'ACCEPT'
    for (const [m, half] of [some.slice(0, 2), some.slice(2)].entries()) {
      if (half.length === 0) continue
      const list = half.map(({ id, version }) => ({ id, expectedVersion: version }))
      const input = { idempotencyKey: `review-${n}-${m}`, records: list, verdict: m === 0 ? verdict : 'ACCEPT' }
      const { errors } = await ask(app, review, { input })
      if (errors) throw new Error(JSON.stringify(errors))
    }
  }
  return store
}
