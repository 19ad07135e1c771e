import type { LinkableStatement } from '../../../graph/change/linking.ts'
import type { Tokenise } from '../../../ingest/morphemes.ts'
import { createTokenise } from '../../../ingest/kuromoji.ts'
import { link } from '../../../ingest/link/link.ts'

let tokenise: Tokenise
beforeAll(async () => {
  tokenise = await createTokenise()
})

/** The propositions that two essays share that say these. */
const labels = (...quotes: readonly [string, string]): readonly string[] =>
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
  ).propositions.map(({ label }) => label)
const shared = (...quotes: readonly [string, string]): number => labels(...quotes).length

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

describe('what two essays say in other words', () => {
  it('is one cause of one thing', () => {
    expect(labels('残業の原因は人手不足にある。', '人手不足が残業を招いている。')).toEqual([
      '残業の原因は人手不足にある',
    ])
    expect(shared('残業の原因は人手不足にある。', '人手不足が事故を招いている。')).toBe(0)
    expect(shared('残業の原因は人手不足にある。', '人手不足を解消すべきだ。')).toBe(0)
  })
  it('has the side of those who blame for its label', () => {
    expect(labels('抽選制には違憲の疑いがある。', '抽選制の弊害が今も続いている。')).toEqual(['抽選制には問題がある'])
  })
})
