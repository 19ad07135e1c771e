import type { LinkableStatement } from '../../../graph/change/linking.ts'
import type { Tokenise } from '../../../ingest/morphemes.ts'
import { createTokenise } from '../../../ingest/kuromoji.ts'
import { link } from '../../../ingest/link/link.ts'

let tokenise: Tokenise
beforeAll(async () => {
  tokenise = await createTokenise()
})

/** How many propositions two essays share that say these. */
const shared = (...quotes: readonly [string, string]): number =>
  link(
    {
      statements: quotes.map((quote, n): LinkableStatement => ({
        id: `statement:${String(n)}`,
        essay: `essay:${String(n)}`,
        quote,
        place: 0,
        statementKind: 'recommendation',
        voice: 'own',
        hedge: 'strong',
        holders: [`person:${String(n)}`],
        mentions: [],
      })),
      issues: [],
      propositions: [],
    },
    { tokenise },
  ).propositions.length

describe('a word that is the end of another', () => {
  it('is another thing where what tells it apart does not stand there', () => {
    expect(shared('河川整備のための税制を廃止すべきだ。', '輸出優遇税制を廃止すべきだ。')).toBe(0)
    expect(shared('輸出のための税制を廃止すべきだ。', '輸出優遇税制を廃止すべきだ。')).toBe(1)
  })
  it('is another thing where a noun with a meaning of its own makes one of it', () => {
    expect(shared('消費を活性化すべきだ。', '消費税を減税すべきだ。')).toBe(0)
    expect(shared('選挙を廃止すべきだ。', '選挙権を廃止すべきだ。')).toBe(0)
    expect(shared('送電線を増強すべきだ。', '送電網を増強すべきだ。')).toBe(1)
  })
  it('is the thing itself where only what frames it comes after it', () => {
    expect(shared('連座を廃止すべきだ。', '連座制度を廃止すべきだ。')).toBe(1)
    expect(shared('連座を廃止すべきだ。', '連座責任を廃止すべきだ。')).toBe(0)
  })
  it('is the thing itself where nothing tells it apart', () => {
    expect(shared('優遇税制を廃止すべきだ。', '輸出優遇税制を廃止すべきだ。')).toBe(1)
  })
})
