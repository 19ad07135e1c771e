import type { LinkableStatement, Linking } from '../../../graph/change/linking.ts'
import { createTokenise } from '../../../ingest/kuromoji.ts'
import { link } from '../../../ingest/link/link.ts'
import { extract } from '../../../ingest/pipeline.ts'
import { isRefusal } from '../../../ingest/read/refusal.ts'

/** Three short essays on a debate for which no rule was written. */
const essays: Readonly<Record<string, string>> = {
  浜野: `獲る量を決めてから海へ出る

浜野　汐里
2032年5月1日

沿岸の魚は二十年で半分に減った。それでも港では、昨日と同じ数の船が同じ網を入れている。早い者勝ちの海では、待った者が損をするからである。
国は、マサバの漁獲枠を速やかに縮小すべきだ。いま減らさなければ、五年後には減らす魚も残っていないだろう。
枠を船ごとに割り当てる制度も、先送りせずに導入すべきである。割り当てがあれば、漁師は値のよい日を選んで海に出られる。
休漁する漁業者への所得補償は、国が責任を持って続ける必要がある。減らす苦しみを港だけに負わせてはならない。
海上の監視員については、本稿では論じない。`,
  磯部: `枠より先に数えよ

磯部　岳
2032年6月10日

科学者の推定は、毎年のように書き換えられてきた。三年前に増えたとされた魚が、翌年には減ったとされる。
そうした数字をもとにマサバの漁獲枠を縮小するのは時期尚早だ。まず調査船を増やすことが必要である。
船ごとの割り当て制度の導入にも反対である。小さな船は割り当てを売り、港から若い者が消えるだろう。
所得補償を打ち切るべきではない。燃料の値上がりに耐えている港にとって、それは最後の綱である。`,
  岬: `海の財布と国の財布

岬　透
2032年7月3日

魚を残すことと、漁師を残すことは、同じ一つの仕事である。
漁獲枠の縮小は避けて通れない。ただし、減らす速さは地域ごとに話し合って決めればよい。
休漁中の所得補償は段階的に廃止すべきである。補償が続くかぎり、使われない船は港に浮かび続ける。
調査船は増やすべきだ。数えない海を治めることはできない。`,
}

let linking: Linking
let statements: readonly LinkableStatement[]
beforeAll(async () => {
  const tokenise = await createTokenise()
  statements = Object.entries(essays).flatMap(([name, text]) => {
    const extraction = extract({ source: `${name}.txt`, bytes: new TextEncoder().encode(text) }, { tokenise })
    if (isRefusal(extraction)) throw new Error(JSON.stringify(extraction.message))
    return extraction.statements.map((s, n): LinkableStatement => ({
      id: `statement:${name}-${n}`,
      essay: `essay:${name}`,
      quote: extraction.text.slice(s.start, s.end),
      statementKind: s.statementKind,
      voice: s.voice,
      hedge: s.hedge,
      holders: s.holders.map((h) => h.actor),
      mentions: [],
    }))
  })
  linking = link({ statements, issues: [], propositions: [] }, { tokenise })
})

/** Sides on the one proposition whose label fits, by author. */
const sides = (label: RegExp): Readonly<Record<string, string>> => {
  const fitting = linking.propositions.filter((p) => label.test(p.label))
  expect(fitting.map((p) => p.label)).toHaveLength(1)
  return Object.fromEntries(
    linking.stances
      .filter((s) => s.proposition === fitting[0]!.key)
      .map((s) => [s.statement.slice('statement:'.length).replace(/-\d+$/u, ''), s.type]),
  )
}

describe('link: a debate for which no rule was written', () => {
  it('cutting the quota: one for it, one against it as too early', () => {
    expect(sides(/漁獲枠/u)).toMatchObject({ 浜野: 'affirms', 磯部: 'denies' })
  })
  it('keeping the compensation: two for it, one against it', () => {
    expect(sides(/補償/u)).toEqual({ 浜野: 'affirms', 磯部: 'affirms', 岬: 'denies' })
  })
  it('more research vessels: two for it', () => {
    expect(sides(/調査船/u)).toEqual({ 磯部: 'affirms', 岬: 'affirms' })
  })
  it('says nothing of what only one author speaks of', () => {
    expect(linking.propositions.filter((p) => /監視|船を|地域/u.test(p.label.replace('調査船', '')))).toEqual([])
  })
})
