import type { LinkableStatement } from '../../../graph/change/linking.ts'
import { createTokenise } from '../../../ingest/kuromoji.ts'
import { link } from '../../../ingest/link/link.ts'
import type { Tokenise } from '../../../ingest/morphemes.ts'

let tokenise: Tokenise
beforeAll(async () => {
  tokenise = await createTokenise()
})

/** How two essays of one sentence each stand to each other: `agree`, `diverge`, `none`. */
const between = (...quotes: readonly [string, string]): string => {
  const statements = quotes.map((quote, n): LinkableStatement => ({
    id: `statement:s${String(n)}`,
    essay: `essay:${String(n)}`,
    quote,
    statementKind: /べき|必要|求め|たい/u.test(quote) ? 'recommendation' : 'claim',
    voice: 'own',
    hedge: 'strong',
    holders: [`person:${String(n)}`],
    mentions: [],
  }))
  const { propositions, stances } = link({ statements, issues: [], propositions: [] }, { tokenise })
  const signs = propositions.flatMap(({ key }) => {
    const [a, b] = statements.map((s) => stances.find((x) => x.proposition === key && x.statement === s.id)?.type)
    return a && b ? [a === b ? 'agree' : 'diverge'] : []
  })
  return signs[0] ?? 'none'
}

const rows: readonly (readonly [why: string, one: string, other: string, relation: string])[] = [
  [
    'what a rule is to do to what the sentence is about',
    '路上の看板について、過度な規制は行うべきではない。',
    '路上の看板は規制すべきだ。',
    'diverge',
  ],
  ['to go over to a deed', '古い水門の撤去に早く進んでいただきたい。', '古い水門は撤去すべきだ。', 'agree'],
  ['to set out for a deed', '市は古い水門の撤去に動き出すべきだ。', '古い水門を撤去すべきではない。', 'diverge'],
  ['規制 and 制限 go one way', '深夜の花火を規制すべきだ。', '深夜の花火を制限する必要がある。', 'agree'],
  ['一定の says how much', '花火の販売には一定の規制が必要だ。', '花火の販売を規制すべきではない。', 'diverge'],
  [
    'what is listed before what the items have in common',
    '音量の規制、深夜の花火の規制など、一定の規制は必要だ。',
    '深夜の花火を規制すべきだ。',
    'agree',
  ],
  [
    "against another's call",
    '深夜の花火の規制を広げるべきだという意見が寄せられていますが、祭りの楽しみを奪うものであり、認められません。',
    '深夜の花火は規制すべきだ。',
    'diverge',
  ],
  [
    'no side where another’s call is only told',
    '深夜の花火の規制を広げるべきだという意見が寄せられていますが、市はまだ答えていません。',
    '深夜の花火は規制すべきだ。',
    'none',
  ],
  [
    'what is blamed as undue',
    '第二に、住民の集会を不当に制限していることです。',
    '住民の集会を制限すべきではない。',
    'agree',
  ],
  [
    'to restrict it is nothing that could be allowed',
    '住民の集会を制限することは断じて許されるものではありません。',
    '住民の集会を制限すべきだ。',
    'diverge',
  ],
  [
    'whether it is realistic has to be discussed',
    '花火の禁止が妥当なのかどうかも検討が必要だ。',
    '花火を禁止すべきだ。',
    'diverge',
  ],
  ['べきものと考えます', '歩道の特例の枠は廃止すべきものと考えます。', '歩道の特例の枠を廃止すべきだ。', 'agree'],
  ['to make a law and to change it', '河川法の改正を速やかに行うべきだ。', '河川法の整備を急ぐ必要はない。', 'diverge'],
  [
    'the side of a law on which it is changed',
    '河川法の運用面でも早く見直しを行うべきだ。',
    '河川法を改正すべきだ。',
    'agree',
  ],
  ['a bill is what it does', '河川法の改正案を速やかに取りまとめるべきだ。', '河川法を改正すべきだ。', 'agree'],
  [
    'other writings of one word',
    'インターネットの広告を規制すべきだ。',
    'ネットの広告は規制すべきではない。',
    'diverge',
  ],
  ['a shortened name', 'テレビＣＭを規制すべきだ。', 'テレビ広告を規制すべきだ。', 'agree'],
  [
    'something is to be done with the very thing',
    '市は河川敷の桜並木を維持すべきだ。',
    '河川敷の桜並木を毎年手入れすべきだ。',
    'agree',
  ],
  ['what undoes a thing is not for it', '市は河川敷の桜並木を維持すべきだ。', '河川敷の桜並木を移転すべきだ。', 'none'],
  [
    'in step with it',
    '市の条例も消防法の改正と足並みをそろえて改めるべきだ。',
    '消防法並びでいいのかが問われる。',
    'diverge',
  ],
  [
    'in step with what the clause before is of',
    '消防法等の見直しが議論されているので、これと歩調を合わせて決めていくのがよい。',
    '市は消防法と足並みをそろえるべきだ。',
    'agree',
  ],
  ['a fair shape it has not', '夜の花火の仕組みが公平なものになっていない。', '夜の花火の仕組みは公平だ。', 'diverge'],
]

describe('link: turns of debate on rules and laws', () => {
  it.each(rows)('%s', (_, one, other, relation) => {
    expect(between(one, other)).toBe(relation)
  })
})
