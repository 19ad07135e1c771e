import type { LinkableStatement, Linking } from '../../../graph/change/linking.ts'
import type { Tokenise } from '../../../ingest/morphemes.ts'
import { createTokenise } from '../../../ingest/kuromoji.ts'
import { link } from '../../../ingest/link/link.ts'

let tokenise: Tokenise
beforeAll(async () => {
  tokenise = await createTokenise()
})

/** One statement for each quote, each in an essay of its own by its own author: s0, s1, … */
const linked = (...quotes: readonly string[]): Linking =>
  link(
    {
      statements: quotes.map((quote, n): LinkableStatement => ({
        id: `statement:s${n}`,
        essay: `essay:${n}`,
        quote,
        statementKind: /べき|必要|求め|たい/u.test(quote) ? 'recommendation' : 'claim',
        voice: 'own',
        hedge: 'strong',
        holders: [`person:${n}`],
        mentions: [],
      })),
      issues: [],
      propositions: [],
    },
    { tokenise },
  )
/** Label and sides, one sign for each statement: + affirms, - denies, . none; of every proposition. */
const told = (...quotes: readonly string[]): readonly string[] => {
  const { propositions, stances } = linked(...quotes)
  return propositions.map(({ key, label }) => {
    const types = quotes.map(
      (_, n) => stances.find((s) => s.proposition === key && s.statement === `statement:s${n}`)?.type,
    )
    return `${label} ${types.map((t) => (t === 'affirms' ? '+' : t === 'denies' ? '-' : '.')).join('')}`
  })
}

describe('link: predicates that the lexicon lacks', () => {
  it('the same verb with the same concept is for or against it', () => {
    expect(told('市は河川敷の桜並木を植え替えるべきだ。', '河川敷の桜並木を植え替える必要はない。')).toEqual([
      '河川敷の桜並木を植え替えるべきだ +-',
    ])
  })
  it('にする, 化 and 化を進める are one predicate', () => {
    expect(
      told('区は駐輪場を無料にすべきだ。', '駐輪場を無料化すべきではない。', '駐輪場の無料化を進めるべきである。'),
    ).toEqual(['駐輪場を無料にすべきだ +-+'])
  })
  it('governed by に', () => {
    expect(told('県は豪雪に備えるべきだ。', '豪雪に備えなければならない。')).toEqual(['豪雪に備えるべきだ ++'])
  })
  it('says nothing where verb or concept differ, or the verb only says or thinks', () => {
    expect(told('市は河川敷の桜並木を植え替えるべきだ。', '河川敷の桜並木を剪定すべきだ。')).toEqual([])
    expect(told('市は河川敷の桜並木を植え替えるべきだ。', '公園の噴水を植え替えるべきだ。')).toEqual([])
    expect(told('改善を求め、説明会を終わります。', '返答を求めて説明会を終わります。')).toEqual([])
    expect(told('河川敷の桜並木について説明すべきだ。', '河川敷の桜並木を説明すべきだ。')).toEqual([])
  })
})

describe('link: working together', () => {
  it('with the same body, or with any partner, in whatever words', () => {
    expect(
      told(
        '市は漁業組合との連携を強化すべきだ。',
        '漁業組合との協力が欠かせない。',
        '漁業組合との協力を打ち切るべきだ。',
      ),
    ).toEqual(['漁業組合との協力を深めるべきだ ++-'])
    expect(told('パートナーとの協力を深めるべきだ。', '仲間と連携していくことが必要だ。')).toHaveLength(1)
    expect(told('漁業組合との連携を強化すべきだ。', '商工会との連携を強化すべきだ。')).toEqual([])
  })
  it('in a field: 分野における協力', () => {
    expect(told('防災分野における協力も有望だ。', '防災分野での協力を追求することが重要だ。')).toEqual([
      '防災分野での協力を深めるべきだ ++',
    ])
  })
  it('no position where it is only told', () => {
    expect(told('漁業組合との連携を強化すべきだ。', '漁業組合との協力は五年前に始まった。')).toEqual([])
  })
})

describe('link: a larger role', () => {
  it('called for in several turns, rejected in one, by any name of a state', () => {
    expect(
      told(
        '日本がより大きな役割を担うべきだ。',
        'この分野では我が国の責任の拡大が求められる。',
        '日本がより大きな役割を担う必要はない。',
      ),
    ).toEqual(['日本がより大きな役割を担うべきだ ++-'])
  })
  it('of different bodies, or without a call: nothing', () => {
    expect(told('日本がより大きな役割を担うべきだ。', '韓国がより大きな役割を担うべきだ。')).toEqual([])
    expect(told('日本がより大きな役割を担うべきだ。', '日本は大きな役割を果たしてきた。')).toEqual([])
  })
})

describe('link: states of things', () => {
  it('whether one can count on it, as a claim', () => {
    expect(
      told(
        '基金の先行きは不透明だ。',
        '基金の行方は予測できない。',
        '基金の将来は盤石だ。',
        '基金が続くかは定かではない。',
      ),
    ).toEqual(['基金の先行きは不透明だ ++-+'])
  })
  it('more or less of it; enough of it or not', () => {
    expect(told('漁獲量は低下している。', '漁獲量が減っている。', '漁獲量は増えている。')).toEqual([
      '漁獲量は増している --+',
    ])
    expect(told('備蓄は不十分だ。', '備蓄が足りない。', '備蓄は十分である。')).toEqual(['備蓄は十分だ --+'])
  })
  it('a diagnosis is no call: 不十分だ does not ask for less of what is raised', () => {
    expect(told('賃金の引き上げは不十分だ。', '賃金を引き上げるべきではない。')).toEqual([])
  })
  it('says in the proposition that it is a diagnosis', () => {
    expect(linked('備蓄は不十分だ。', '備蓄が足りない。').propositions[0]?.dimension).toBe('diagnosis')
  })
})
