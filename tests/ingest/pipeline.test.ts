import { readFileSync } from 'node:fs'
import { beforeAll } from '@jest/globals'
import type { Extraction } from '../../graph/change/extraction.ts'
import { createTokenise } from '../../ingest/kuromoji.ts'
import type { Tokenise } from '../../ingest/morphemes.ts'
import { explain, extract, stages } from '../../ingest/pipeline.ts'
import { isRefusal } from '../../ingest/read/refusal.ts'

let tokenise: Tokenise
beforeAll(async () => {
  tokenise = await createTokenise()
})

const extractText = (text: string, source = 'essay.txt'): Extraction => {
  const result = extract({ source, bytes: new TextEncoder().encode(text) }, { tokenise })
  if (isRefusal(result)) throw new Error(result.message.en)
  return result
}
const nameOf = (extraction: Extraction, key: string) => extraction.actors.find((actor) => actor.key === key)!.name
const quoteOf = (extraction: Extraction, range: { readonly start: number; readonly end: number }) =>
  extraction.text.slice(range.start, range.end)

describe('an essay on a topic of which the lexicon knows nothing', () => {
  let essay: Extraction
  beforeAll(() => {
    essay = extractText(readFileSync(new URL('../fixtures/childcare.txt', import.meta.url), 'utf8'), 'childcare.txt')
  })
  const recommendations = () =>
    essay.statements
      .filter((s) => s.statementKind === 'recommendation' && s.voice === 'own')
      .map((s) => quoteOf(essay, s))

  it.each([
    '国は一歳児の配置基準を五対一に改めるべき',
    '小さな園を支えなければならない',
    '賃金の上乗せだけを急ぐべきではない',
    '監査の結果を公開することが重要である',
    '企業は代わりの人手を確保する必要がある',
    '工夫も一案だ',
    '負担のあり方を考えるべきではないだろうか',
  ])('recommends: %s', (words) => {
    expect(recommendations().filter((quote) => quote.includes(words))).toHaveLength(1)
  })
  it('recommends nothing else', () => {
    expect(recommendations()).toHaveLength(7)
  })
  it('knows whose word the others are', () => {
    const reported = essay.statements.filter((s) => s.voice === 'reported')
    expect(reported.map((s) => [s.statementKind, s.holders.map((h) => nameOf(essay, h.actor))])).toEqual([
      ['claim', ['こども家庭庁']],
      ['recommendation', ['全国保育連盟']],
    ])
    expect(quoteOf(essay, reported[1]!)).toBe('株式会社の参入を止めるべきだ')
  })
  it('gives what is said in her own voice to the author', () => {
    const own = essay.statements.filter((s) => s.voice === 'own')
    expect(new Set(own.flatMap((s) => s.holders.map((h) => nameOf(essay, h.actor))))).toEqual(new Set(['早乙女由希子']))
  })
  it('finds whom a recommendation asks', () => {
    const asked = essay.statements.filter((s) => quoteOf(essay, s).includes('代わりの人手'))
    expect(asked.flatMap((s) => s.addressees.map((a) => nameOf(essay, a.actor)))).toEqual(['企業'])
  })
  it('takes no need for a need: 急ぐ必要はない is a claim', () => {
    const found = essay.statements.filter((s) => quoteOf(essay, s).includes('急ぐ必要はない'))
    expect(found.map((s) => s.statementKind)).toEqual(['claim'])
  })
  it('finds the reason that からだ gives', () => {
    const supports = essay.arguments.filter((a) => a.rule === 'relate.reason@1')
    expect(supports.map((a) => quoteOf(essay, essay.statements[a.to]!))).toEqual(['賃金の上乗せだけを急ぐべきではない'])
  })
  it('finds the replies to what was reported, one of them after an agreement in part', () => {
    const attacks = essay.arguments.filter((a) => a.rule === 'relate.rebuttal@1')
    expect(attacks.map((a) => nameOf(essay, essay.statements[a.to]!.holders[0]!.actor))).toEqual([
      'こども家庭庁',
      '全国保育連盟',
    ])
  })
  it('is the same each time', () => {
    const again = extractText(essay.text, 'childcare.txt')
    expect(JSON.stringify(again)).toBe(JSON.stringify(essay))
  })
})

describe('what an extraction promises', () => {
  const text =
    '石炭の話\n\n𠮷野の町で、田中教授は、炉を止めるべきだと述べた。だが、止めれば冬に電気が足りなくなるおそれがある。\n'
  it('points into the text as decoded, also after characters outside the basic plane', () => {
    const essay = extractText(text)
    for (const s of essay.statements) {
      const { start, end } = essay.sentences[s.sentence]!
      expect(s.start).toBeGreaterThanOrEqual(start)
      expect(s.end).toBeLessThanOrEqual(end)
      for (const range of [...s.evidence, ...(s.condition ? [s.condition] : [])])
        expect(quoteOf(essay, range).length).toBeGreaterThan(0)
    }
    const [reported, own] = essay.statements
    expect(quoteOf(essay, reported!)).toBe('炉を止めるべきだ')
    expect([reported!.voice, reported!.statementKind]).toEqual(['reported', 'recommendation'])
    expect([own!.voice, own!.statementKind, own!.hedge]).toEqual(['own', 'claim', 'weak'])
    expect(quoteOf(essay, own!.condition!)).toBe('止めれば')
  })
  it('has one anonymous author without a byline, and says so', () => {
    const essay = extractText(text)
    expect(essay.authors).toHaveLength(1)
    expect(essay.actors.find((a) => a.key === essay.authors[0]!.actor)!.anonymous).toBe(true)
    expect(essay.warnings.map((w) => w.code)).toEqual(expect.arrayContaining(['no-author', 'no-date']))
  })
  it('refuses what is empty', () => {
    expect(extract({ source: 'empty.txt', bytes: new Uint8Array() }, { tokenise })).toMatchObject({
      kind: 'refusal',
      code: 'empty',
    })
  })
  it('keeps what each stage made', () => {
    const done = explain({ source: 'a.txt', bytes: new TextEncoder().encode(text) }, { tokenise })
    if (isRefusal(done)) throw new Error(done.message.en)
    expect(Object.keys(done)).toEqual(['document', ...stages.map((s) => s.name)])
  })
  it('names the stage and the file when a stage fails', () => {
    const broken: Tokenise = () => {
      throw new Error('no dictionary')
    }
    expect(() => extract({ source: 'a.txt', bytes: new TextEncoder().encode(text) }, { tokenise: broken })).toThrow(
      'stage morphemes failed on a.txt: no dictionary',
    )
  })
})

describe('furniture of a page in the middle of a sentence', () => {
  const page = (n: number, body: string) => `港湾研究会　報告 2031-02\n\n${body}\n- ${n} -\n\f`
  const text = [
    page(1, '　港の倉庫は老朽化している。市は倉庫の建て替えを計画に書き込み、費用を毎年の予算で賄'),
    page(2, 'うべきだ。県は岸壁の点検を急がなければならない。荷主の負担を増やすべきではない。組合'),
    page(3, 'の同意を得ることも欠かせない。'),
  ].join('')

  it('is left out with its reason, and the statement goes on around it', () => {
    const essay = extractText(text, 'port.txt')
    const left = essay.exclusions.filter((e) => e.reason === 'furniture').map((e) => quoteOf(essay, e).trim())
    expect(left.filter((quote) => quote.startsWith('- '))).toEqual(['- 1 -', '- 2 -', '- 3 -'])
    const first = essay.statements.find((s) => quoteOf(essay, s).startsWith('市は'))!
    expect(quoteOf(essay, first)).toMatch(/毎年の予算で賄[^]*- 1 -[^]*うべきだ$/)
    expect(first.statementKind).toBe('recommendation')
  })
})
