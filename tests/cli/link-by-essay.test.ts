import { readdirSync, readFileSync } from 'node:fs'
import { ingestFile } from '../../cli/ingest-corpus.ts'
import { linkCorpus } from '../../cli/link-corpus.ts'
import { readStanding } from '../../graph/read/standing.ts'
import { createSketches } from '../../graph/read/sketches.ts'
import { createMemoryStore } from '../../graph/stores/memory.ts'
import type { SourceFile } from '../../ingest/document.ts'
import { createTokenise } from '../../ingest/kuromoji.ts'
import type { Tokenise } from '../../ingest/morphemes.ts'

const folder = new URL('../../samples/', import.meta.url)
const files = readdirSync(folder)
  .filter((name) => /\.(?:txt|md|html)$/u.test(name) && name !== 'README.md')
  .sort()
  .map((source): SourceFile => ({ source, bytes: readFileSync(new URL(source, folder)) }))

let tokenise: Tokenise
beforeAll(async () => {
  tokenise = await createTokenise()
})

/** What is linked after these files came in, one linking after each or one after all. */
const linked = async (order: readonly SourceFile[], each: boolean) => {
  const store = createMemoryStore()
  const tools = { store, tokenise, now: () => '2031-01-01T00:00:00.000Z', sketches: createSketches() }
  for (const file of order) {
    await ingestFile(file, tools)
    if (each) await linkCorpus(tools)
  }
  if (!each) await linkCorpus(tools)
  const { stances, directTies } = await readStanding(store)
  const sided = stances.filter((s) => s.sense === 'affirms' || s.sense === 'denies')
  const pairs = sided.flatMap((a) =>
    sided
      .filter((b) => a.proposition === b.proposition && a.essay !== b.essay && a.statement < b.statement)
      .map((b) => `${a.statement} ${b.statement} ${a.sense === b.sense ? 'same' : 'opposite'}`),
  )
  const ties = directTies.map(({ a, b, sense, dimension }) => `${a} ${b} ${sense} ${dimension}`)
  return { pairs: new Set(pairs), ties: new Set(ties) }
}

const share = (of: ReadonlySet<string>, within: ReadonlySet<string>): number =>
  [...of].filter((item) => within.has(item)).length / of.size

describe('linking essay by essay', () => {
  // A label once given stays, so its later statements are held against another wording than all at once.
  it.each([
    ['last to first', files.toReversed()],
    ['every second first', [...files.filter((_, n) => n % 2 === 1), ...files.filter((_, n) => n % 2 === 0)]],
  ])(
    '%s: pairs of statements meet on the same and on opposite sides as when all are linked at once',
    async (_, order) => {
      const [atOnce, oneByOne] = [await linked(files, false), await linked(order, true)]
      expect(atOnce.pairs.size).toBeGreaterThan(100)
      expect(share(atOnce.pairs, oneByOne.pairs)).toBeGreaterThanOrEqual(0.98)
      expect(share(oneByOne.pairs, atOnce.pairs)).toBeGreaterThanOrEqual(0.98)
      expect(oneByOne.ties).toEqual(atOnce.ties)
    },
  )

  it('all at once in another order gives the same', async () => {
    expect(await linked(files.toReversed(), false)).toEqual(await linked(files, false))
  })
})
