import { readFileSync, readdirSync } from 'node:fs'
import type { LinkableStatement } from '../../../graph/change/linking.ts'
import { positionsOf, signedPairs } from '../../../bench/link-own.ts'
import { createTokenise } from '../../../ingest/kuromoji.ts'
import { effectIn } from '../../../ingest/link/effects.ts'
import { link } from '../../../ingest/link/link.ts'
import type { Tokenise } from '../../../ingest/morphemes.ts'

let tokenise: Tokenise
beforeAll(async () => {
  tokenise = await createTokenise()
})

const statementOf = (quote: string, essay: number, n: number): LinkableStatement => ({
  id: `statement:s${essay}-${n}`,
  essay: `essay:${essay}`,
  quote,
  place: n,
  statementKind: /べき|必要|求め|たい/u.test(quote) ? 'recommendation' : 'claim',
  voice: 'own',
  hedge: 'strong',
  holders: [`person:${essay}`],
  mentions: [],
})

/** How two essays stand to each other: the sides of their last sentences on the propositions both speak to. */
const between = (one: readonly string[], other: readonly string[]): string => {
  const statements = [one, other].flatMap((quotes, essay) => quotes.map((q, n) => statementOf(q, essay, n)))
  const { stances } = link({ statements, issues: [], propositions: [] }, { tokenise })
  const sideOf = (essay: number, last: number) => stances.filter((s) => s.statement === `statement:s${essay}-${last}`)
  const common = sideOf(0, one.length - 1).flatMap((a) =>
    sideOf(1, other.length - 1)
      .filter((b) => b.proposition === a.proposition)
      .map((b) => (a.type === b.type ? 'agree' : 'diverge')),
  )
  return common[0] ?? 'none'
}

describe('link: doings in other words', () => {
  it.each([
    // A quote in old spelling is read as today's.
    ['鐵道の運賃を引き上げるべきであらう。', '鉄道の運賃は引き上げるべきではない。', 'diverge'],
    ['國は村の學校を殘さねばならぬと思ふ。', '村の学校を残すべきだ。', 'agree'],
    // Manner words do not part a doing from its thing.
    ['民泊を解禁すべきだ。', '民泊の全面解禁は見送るべきだ。', 'diverge'],
    ['公園の照明を増設すべきだ。', '病院の照明は減らすべきだ。', 'none'],
    // A verdict under a noun.
    ['水道料金を引き上げるべきだ。', '水道料金の引き上げは、管を守るためにやむを得ない選択である。', 'agree'],
    ['水道料金を引き上げるべきだ。', '水道料金の引き上げには反対の立場です。', 'diverge'],
    ['水道料金を引き上げるべきだ。', '水道料金の値上げは絵に描いた餅に終わる。', 'diverge'],
    // What comes of it.
    ['水道料金を引き上げるべきだ。', '水道料金の引き上げは、年金で暮らす人の家計を圧迫する。', 'diverge'],
    ['路面電車を導入すべきだ。', '路面電車を導入すれば、渋滞が減る。', 'agree'],
    ['路面電車を導入すべきだ。', '路面電車を導入しても、渋滞は減らない。', 'diverge'],
    // What is set to a thing, and to keep it small.
    ['手数料を引き下げるべきだ。', '手数料に上限を設けるべきだ。', 'agree'],
    // Names one of many, begins nothing.
    [
      '小さな町工場は注文が減り、暮らしも立たない所まで追い込まれている。',
      '町工場を始め、商店街への支援に予算を回すよう求めたい。',
      'none',
    ],
    // That there is too little of it calls for more; that a doing is enough says nothing of too little.
    ['離島への医師の派遣を増やすべきだ。', '離島への医師の派遣は不十分だ。', 'agree'],
    ['通学路の街灯を増やすべきだ。', '通学路の街灯は足りている。', 'diverge'],
    ['通学路の街灯を増やすべきだ。', '通学路の街灯を増やせば足りる。', 'agree'],
    // One name is the other's short form, or its rate.
    ['宿泊税を引き上げるべきだ。', '宿泊税率は据え置くべきだ。', 'diverge'],
    ['子育て支援手当は廃止すべきだ。', '子育て手当は維持すべきだ。', 'diverge'],
    ['子育て手当は廃止すべきだ。', '児童手当は維持すべきだ。', 'none'],
    // A thing judged by its qualities.
    ['移住支援金を続けるべきだ。', '移住支援金の効果は限定的だ。', 'diverge'],
    ['移住支援金を続けるべきだ。', '移住支援金は効果が認められる。', 'agree'],
    ['移住支援金を続けるべきだ。', '移住支援金の根拠は乏しいと言えるのだろうか。', 'none'],
    ['水道料金の引き上げを急ぐべきだ。', '水道料金の引き上げを急ぐ必要性は乏しい。', 'diverge'],
    // A thing whose name has one character.
    ['島への船の便を増やすべきだ。', '島への船の便は減らすべきだ。', 'diverge'],
    ['島への船の便を増やすべきだ。', '朝のバスの便は減らすべきだ。', 'none'],
    // The call stands before what it calls for.
    ['保育士の待遇を改善すべきだ。', 'まず取り組むべきは、保育士の待遇の改善である。', 'agree'],
    ['職員の定数を増やすべきだ。', '職員の定数を増やすことこそ、残業をなくす近道だ。', 'agree'],
    ['職員の定数を増やすべきだ。', '職員の定数を増やすことなしに、残業は減らない。', 'agree'],
  ])('%s / %s: %s', (one, other, relation) => {
    expect(between([one], [other])).toBe(relation)
  })

  it('a doing that stands alone is done to what the same essay does it to elsewhere', () => {
    const other = '民泊を解禁すべきだ。'
    expect(between(['民泊の解禁を求める声は根強い。', '解禁は断じて容認できない。'], [other])).toBe('diverge')
    const reform = ['農地規制の改革を進めるべきだ。', '農地規制の改革は欠かせない。']
    expect(between(['年金の財源は心もとない。', '抜本的な改革を進めるべきだ。'], reform)).toBe('none')
    expect(between(['花火の解禁を求める声は根強い。', '解禁は断じて容認できない。'], [other])).toBe('none')
  })

  it('the range of one thing is not that of another, though only one is named in full', () => {
    expect(
      between(
        ['県による賃金調査の対象は大企業だけである。'],
        ['小さな店への融資は額が足りず、対象を広げ、枠を二倍にするよう求める。'],
      ),
    ).toBe('none')
  })

  it('大会をやめると考えてよい is no praise of the meeting', () => {
    expect(between(['学校の大会を縮小することを考えてよい。'], ['学校の大会はよい。'])).not.toBe('agree')
  })

  it.each([
    ['若者から学ぶ機会を奪う', -1],
    ['格差を広げる', -1],
    ['格差を広げるとは限らない', 1],
    ['過当競争を招きかねない', -1],
    ['家計の負担を軽くする', 1],
    ['住民の足を守る', 1],
    ['安全は高まらない', -1],
    ['来月に会議が開かれる', undefined],
  ] as const)('what comes of it: %s is %s', (text, worth) => {
    expect(effectIn(text)).toBe(worth)
  })
})

describe('link: ten debates of our own', () => {
  const folder = new URL('../../fixtures/positions/', import.meta.url)
  const read = () =>
    readdirSync(folder)
      .filter((f) => f.endsWith('.txt'))
      .flatMap((file) => positionsOf(file, readFileSync(new URL(file, folder), 'utf8')))

  it('finds a fifth of all pairs of positions, four of five rightly, though ten topics lie together', () => {
    const positions = read()
    const linking = link({ statements: positions.map((p) => p.statement), issues: [], propositions: [] }, { tokenise })
    const { found, there } = signedPairs(positions, linking)
    const right = [...found].filter((pair) => there.has(pair)).length
    expect(right / there.size).toBeGreaterThanOrEqual(0.2)
    expect(right / found.size).toBeGreaterThanOrEqual(0.8)
  })

  it('one more essay on another topic leaves all propositions and stances of the others as they are', () => {
    const positions = read().filter((p) => /furusato|rideshare/u.test(p.statement.essay))
    const more = read().filter((p) => p.statement.essay.endsWith('rice.txt-a'))
    const statements = positions.map((p) => p.statement)
    const before = link({ statements, issues: [], propositions: [] }, { tokenise })
    const propositions = before.propositions.map((p) => ({
      id: `proposition:${p.key}` as const,
      label: p.label,
      fixed: false,
      statements: before.stances.filter((s) => s.proposition === p.key).map((s) => s.statement),
    }))
    const after = link(
      { statements: [...statements, ...more.map((p) => p.statement)], issues: [], propositions },
      { tokenise },
    )
    const told = (stances: typeof before.stances) => stances.map((s) => `${s.statement} ${s.type} ${s.proposition}`)
    expect(before.propositions.length).toBeGreaterThan(2)
    expect(after.propositions.filter((p) => p.id !== undefined)).toHaveLength(before.propositions.length)
    expect(told(after.stances)).toEqual(expect.arrayContaining([...told(before.stances)]))
  })
})

describe('link: a doing that stands alone', () => {
  const others = ['持続化給付金を拡充すべきだ。', '持続化給付金の拡充を急ぐべきだ。']

  it('is not done to what other essays do it to where its own essay never speaks of that', () => {
    expect(between(['大学の図書館は古い。', '思い切った拡充が必要だ。'], others)).toBe('none')
  })

  it('is where its essay does', () => {
    expect(between(['持続化給付金の枠は小さい。', '思い切った拡充が必要だ。'], others)).toBe('agree')
  })

  it('keeps its thing behind what says how it is done', () => {
    expect(between(['大学の図書館の思い切った拡充が必要だ。'], ['大学の図書館を拡充すべきだ。'])).toBe('agree')
  })
})
