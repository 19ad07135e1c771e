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
    expect(told('河川敷の桜並木について説明すべきだ。', '河川敷の桜並木を説明すべきだ。')).toEqual([])
  })
})
