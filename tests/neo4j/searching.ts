import fc from 'fast-check'
import { phraseOf } from '../../graph/identity/tokens.ts'
import { vertexKinds } from '../../graph/model/header.ts'
import type { Store } from '../../graph/store.ts'
import { adding, commit, proposition } from '../contract/records.ts'
import { findsFrequentWords } from '../contract/frequent-words.ts'
import { walk } from '../contract/reading.ts'

const pieces = [
  '同盟',
  '同',
  '核',
  'サイバー',
  'サイ',
  'バー',
  'データ',
  'ー',
  'AI',
  'NATO',
  'F-35',
  '2プラス2',
  'か\u3099',
  '。',
]
const signs = [
  '(',
  ')',
  ':',
  '-',
  '*',
  '"',
  '~',
  '+',
  '?',
  '\\',
  '/',
  '[',
  '}',
  '^',
  '!',
  '&&',
  '||',
  ' AND ',
  ' OR ',
  ' NOT ',
  ' TO ',
  '　',
  '\n',
]
const words = fc
  .array(fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...pieces) }, fc.constantFrom(...signs)), {
    minLength: 1,
    maxLength: 6,
  })
  .map((list) => list.join(''))

/** S17 as a property: any text, any query. */
export const searchTests = (open: () => Promise<Store>, openSqlite: () => Promise<Store>): void => {
  it('S17: any query finds the same on Neo4j, on sqlite, and by looking at each text', async () => {
    const [graph, sqlite] = [await open(), await openSqlite()]
    let hits = 0
    let round = 0
    await fc.assert(
      fc.asyncProperty(
        fc.array(words, { minLength: 5, maxLength: 12 }),
        fc.array(fc.oneof(words, fc.constantFrom(...pieces)), { minLength: 8, maxLength: 12 }),
        async (texts, queries) => {
          round++
          const records = texts.map((text, n) => proposition(1000 * round + n, { label: `x${text}` }))
          for (const store of [graph, sqlite]) await store.apply(commit(adding(...records)))
          const fresh = new Set(records.map(({ id }) => id))
          for (const query of queries) {
            const phrase = phraseOf(query)
            const ask = async (store: Store): Promise<readonly string[]> =>
              (await walk((page) => store.search({ phrases: [phrase], kinds: vertexKinds }, page), 40)).map(
                ({ id }) => id,
              )
            const [found, other] = [await ask(graph), await ask(sqlite)]
            expect([query, found]).toEqual([query, other])
            // By hand: the words stand in the text next to one another, as tokens.
            const isHit = (label: string): boolean => ` ${tokens(label)} `.includes(` ${phrase.join(' ')} `)
            const byHand = records.filter(({ label }) => phrase.length > 0 && isHit(label)).map(({ id }) => id)
            expect([query, found.filter((id) => fresh.has(id))]).toEqual([query, byHand.sort()])
            hits += byHand.length
          }
        },
      ),
      { numRuns: 12 },
    )
    expect(hits).toBeGreaterThan(30)
  })

  it('S12, S17: a word with thousands of hits gives each once by id, in any kinds and pages, former ones never', async () =>
    findsFrequentWords(await open()))
}

/** The tokens of a text, sentence ends among them, so that no phrase reaches over one. */
const tokens = (label: string): string =>
  label
    .split(/(?<=[。！？!?])/u)
    .map((sentence) => phraseOf(sentence).join(' '))
    .join(' 。 ')
