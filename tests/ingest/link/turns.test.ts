import type { LinkableStatement } from '../../../graph/change/linking.ts'
import type { Tokenise } from '../../../ingest/morphemes.ts'
import { createTokenise } from '../../../ingest/kuromoji.ts'
import { link } from '../../../ingest/link/link.ts'

let tokenise: Tokenise
beforeAll(async () => {
  tokenise = await createTokenise()
})

/** Label and sides of every proposition, one sign for each quote, each in an essay of its own: + affirms, - denies, . none. */
const told = (...quotes: readonly string[]): readonly string[] => {
  const statements = quotes.map((quote, n): LinkableStatement => ({
    id: `statement:s${n}`,
    essay: `essay:${n}`,
    quote,
    statementKind: /べき|必要|求め|たい|一案/u.test(quote) ? 'recommendation' : 'claim',
    voice: 'own',
    hedge: 'strong',
    holders: [`person:${n}`],
    mentions: [],
  }))
  const { propositions, stances } = link({ statements, issues: [], propositions: [] }, { tokenise })
  const signs = { affirms: '+', denies: '-', discusses: '.' }
  return propositions.map(({ key, label }) => {
    const of = (n: number) => stances.find((s) => s.proposition === key && s.statement === `statement:s${n}`)
    const sides = quotes.map((_, n) => signs[of(n)?.type ?? 'discusses'])
    return `${label} ${sides.join('')}`
  })
}

describe('link: calls in other shapes', () => {
  it('a cleft calls before it says for what; what stands before ではなく is not called for', () => {
    expect(
      told('韓国は自ら率先して動くべきだ。', '韓国にとって必要なのは様子見ではなく、積極的に提案する姿勢である。'),
    ).toEqual(['韓国が自ら率先して動くべきだ ++'])
    expect(told('韓国は自ら率先して動くべきだ。', '韓国にとって必要なのは積極的な発言ではなく、沈黙である。')).toEqual(
      [],
    )
  })
  it('doing nothing will not do; more of the means', () => {
    expect(
      told(
        '日本がより大きな役割を担うべきだ。',
        '日本は何もしなくてよいわけではない。',
        '日本がより多くの資源を出すべきだ。',
      ),
    ).toEqual(['日本がより大きな役割を担うべきだ +++'])
  })
  it('indispensable is the one spoken of, not the one who needs him', () => {
    expect(told('インドは欠かせない存在だ。', 'インドは日本にとって不可欠の存在である。')).toEqual([
      'インドは欠かせない存在だ ++',
    ])
  })
  it('an open clause shares the call at the end; 一案 calls; など stays with its noun', () => {
    expect(told('用水路の整備を進めるべきだ。', '用水路を整備し農地を守ることが必要だ。')).toEqual([
      '用水路を整備すべきだ ++',
    ])
    expect(told('用水路を整備すべきだ。', '用水路を整備することも一案だ。')).toEqual(['用水路を整備すべきだ ++'])
    expect(told('用水路の整備が必要だ。', '用水路の整備などは必要だ。')).toEqual(['用水路を整備すべきだ ++'])
  })
})

describe('link: what nobody knows', () => {
  it('how it will go on, asked as if somebody knew, or openly unknown', () => {
    expect(
      told(
        '定期航路の先行きは不透明だ。',
        '定期航路がどうなるかを言い切れる者が、果たしてどれだけいるのだろうか。',
        '定期航路がどうなるかは誰にも分からない。',
        '定期航路の先行きは確かだ。',
      ),
    ).toEqual(['定期航路の先行きは不透明だ +++-'])
  })
  it('how it went is no such question', () => {
    expect(told('定期航路の先行きは不透明だ。', '定期航路がどうなるかを会議で話し合った。')).toEqual([])
  })
})

describe('link: figures', () => {
  it('are one only where the same is counted in the same unit', () => {
    expect(told('食料自給率を五割へ引き上げるべきだ。', '女性議員を五割へ引き上げるべきだ。')).toEqual([])
    expect(told('食料自給率の五割を目指すべきだ。', '女性議員の五割を目指すべきだ。')).toEqual([])
    expect(told('女性議員の五割を目指すべきだ。', '女性議員の五割という目標は維持すべきだ。')).toHaveLength(1)
    expect(told('女性議員の五割を目指すべきだ。', '女性議員の二十五割を目指すべきだ。')).toEqual([])
  })
})

describe('link: topics that no lexicon lists', () => {
  it('form propositions out of the noun compounds that authors share', () => {
    expect(
      told(
        '渡船の夜間便を廃止すべきではない。',
        '夜間便を維持することが島の暮らしに欠かせない。',
        '赤字の夜間便は取りやめるべきだ。',
        '桟橋の待合室を建て替えるべきだ。',
      ),
    ).toHaveLength(1)
    expect(told('獣医の夜間当番を増やすべきだ。', '夜間当番は増やす必要がない。', '牧草地の柵を直すべきだ。')).toEqual([
      '獣医の夜間当番を増やすべきだ +-.',
    ])
  })
})
