import type { LinkableProposition, LinkableStatement, Linkable, Linking } from '../../../graph/change/linking.ts'
import fc from 'fast-check'
import type { Tokenise } from '../../../ingest/morphemes.ts'
import { createTokenise } from '../../../ingest/kuromoji.ts'
import { link } from '../../../ingest/link/link.ts'

let tokenise: Tokenise
beforeAll(async () => {
  tokenise = await createTokenise()
})

/** A statement of the author's own: `say('a1', …)` stands in essay a and is held by its author. */
const say = (id: string, quote: string, more: Partial<LinkableStatement> = {}): LinkableStatement => ({
  id: `statement:${id}`,
  essay: `essay:${id[0]!}`,
  quote,
  statementKind: /べき|必要|求め|たい/u.test(quote) ? 'recommendation' : 'claim',
  voice: 'own',
  hedge: 'strong',
  holders: [`person:${id[0]!}`],
  mentions: [],
  ...more,
})
const corpus = (statements: readonly LinkableStatement[], more: Partial<Linkable> = {}): Linkable => ({
  statements,
  issues: [],
  propositions: [],
  ...more,
})
const run = (linkable: Linkable): Linking => link(linkable, { tokenise })
/** The types of the stances that both statements have on common propositions. */
const sidesOf = (linking: Linking, a: string, b: string): readonly (readonly [string, string])[] =>
  linking.stances.flatMap((x) =>
    x.statement === `statement:${a}`
      ? linking.stances
          .filter((y) => y.statement === `statement:${b}` && y.proposition === x.proposition)
          .map((y) => [x.type, y.type] as const)
      : [],
  )
/** What a store would hand back: the same corpus with what was found, under ids. */
const stored = (statements: readonly LinkableStatement[], { issues, propositions, stances }: Linking): Linkable => ({
  statements,
  issues: issues.map((i, n) => ({ id: i.id ?? `issue:${n}`, label: i.label, fixed: false })),
  propositions: propositions.map((p, n): LinkableProposition => ({
    id: p.id ?? `proposition:${n}`,
    label: p.label,
    fixed: false,
    statements: stances.filter((s) => s.proposition === p.key).map((s) => s.statement),
    ...(p.issue !== undefined && { issue: `issue:${issues.findIndex((i) => i.key === p.issue)}` }),
  })),
})
const withoutIds = (linking: Linking): unknown =>
  JSON.parse(JSON.stringify(linking, (key, value: unknown) => (key === 'id' ? undefined : value)))

const childcare = [
  say('a1', '保育士の賃金を大幅に引き上げるべきだ。'),
  say('a2', '待機児童の多い都市部では、小規模保育所の整備を急がなければならない。'),
  say('a3', '育児休業の取りやすさは職場の規模によって大きく違う。'),
  say('b1', '何より保育士の賃金を上げることが必要である。'),
  say('b2', '学童保育の対象年齢を広げることも求められる。'),
  say('c1', '財源のないまま保育士の賃金を引き上げるべきではない。'),
  say('c2', '小規模保育所の整備は都市部で急務だ。'),
]
const lunches = [
  say('d1', '学校給食の無償化を全国で進めるべきだ。'),
  say('d2', '地元の農産物は子どもの味覚を育てる。'),
  say('e1', '学校給食の無償化は時期尚早である。'),
  say('e2', '栄養教諭の配置は県ごとの差が大きい。'),
  say('f1', '学校給食の無償化を実現することが必要だ。'),
]

describe('link: propositions', () => {
  it('brings together what two authors say of one target in different words', () => {
    const linking = run(corpus(childcare))
    expect(sidesOf(linking, 'a1', 'b1')).toEqual([['affirms', 'affirms']])
    expect(sidesOf(linking, 'a2', 'c2')).toEqual([['affirms', 'affirms']])
  })
  it('denies where the same measure is rejected: べきではない, 時期尚早', () => {
    expect(sidesOf(run(corpus(childcare)), 'a1', 'c1')).toEqual([['affirms', 'denies']])
    expect(sidesOf(run(corpus(lunches)), 'd1', 'e1')).toEqual([['affirms', 'denies']])
    expect(sidesOf(run(corpus(lunches)), 'd1', 'f1')).toEqual([['affirms', 'affirms']])
  })
  it('denies where the opposite is asked for, and two negations make an affirmation', () => {
    const linking = run(
      corpus([
        say('a1', '路線バスへの補助金を増やすべきだ。'),
        say('b1', '路線バスへの補助金は削減すべきだ。'),
        say('c1', '路線バスへの補助金を廃止する必要はない。'),
      ]),
    )
    expect(sidesOf(linking, 'a1', 'b1')).toEqual([['affirms', 'denies']])
    expect(sidesOf(linking, 'a1', 'c1')).toEqual([['affirms', 'affirms']])
  })
  it('labels in the affirmative, whole, without connective or hedge', () => {
    const labels = run(corpus(childcare)).propositions.map((p) => p.label)
    expect(labels.filter((l) => /^保育士の賃金を(?:引き上げる|上げる)べきだ$/u.test(l))).toHaveLength(1)
    for (const label of labels) expect(label.length).toBeLessThanOrEqual(40)
    const [only] = run(
      corpus([
        say('a1', 'したがって、水道料金の値上げは抑えるべきではないだろうか。'),
        say('b1', 'しかし水道料金の値上げを抑えるべきだと考えます。'),
      ]),
    ).propositions
    expect(only?.label).toBe('水道料金を値上げすべきだ')
  })
  it('makes a proposition of what two essays speak on, one author of both too, and none of one essay', () => {
    const [first, second] = [
      say('a1', '図書館の開館時間を延ばすべきだ。'),
      say('b1', '図書館の開館時間を延ばすことが必要だ。'),
    ]
    expect(run(corpus([first, second])).propositions).toHaveLength(1)
    expect(run(corpus([first, { ...second, holders: first.holders }])).propositions).toHaveLength(1)
    expect(run(corpus([first, { ...second, essay: first.essay }])).propositions).toEqual([])
  })
  it('does not count a reported voice as a second author', () => {
    const [first, second] = [
      say('a1', '図書館の開館時間を延ばすべきだ。'),
      say('b1', '図書館の開館時間を延ばすことが必要だ。'),
    ]
    expect(run(corpus([first, { ...second, voice: 'reported' }])).propositions).toEqual([])
  })
  it('leaves apart what only shares common words', () => {
    const linking = run(corpus([say('a1', '森林の間伐を進めるべきだ。'), say('b1', '医療情報の共有を進めるべきだ。')]))
    expect(linking.propositions).toEqual([])
  })
  it('DISCUSSES where no side is taken openly', () => {
    const linking = run(corpus([...lunches, say('g1', '学校給食の無償化を進めるべきか否かは意見が分かれている。')]))
    expect(sidesOf(linking, 'd1', 'g1')).toEqual([['affirms', 'discusses']])
  })
  it('reads an announced side on a bill as a stance, whatever the words for the year', () => {
    const linking = run(
      corpus([
        say('a1', '私は、会派を代表して、里山保全法案に反対の立場から討論いたします。'),
        say('b1', '会派を代表し、ただいま議題となりました里山保全法案について、賛成の立場から討論を行います。'),
        say('c1', '令和三年度里山基金予算に対し、反対の立場から討論します。'),
        say('d1', '二〇二一年度里山基金予算に反対の討論を行います。'),
        say('e1', '令和四年度里山基金予算に賛成の立場から討論します。'),
      ]),
    )
    expect(sidesOf(linking, 'a1', 'b1')).toEqual([['denies', 'affirms']])
    expect(sidesOf(linking, 'c1', 'd1')).toEqual([['denies', 'denies']])
    expect(sidesOf(linking, 'c1', 'e1')).toEqual([])
    expect(linking.propositions.map((p) => p.label)).toContain('里山保全法案に賛成だ')
  })
  it('points into the quote: the evidence is the words of target and predicate', () => {
    const { stances } = run(corpus(childcare))
    const words = (id: string): readonly string[] =>
      stances
        .filter((s) => s.statement === `statement:${id}`)
        .flatMap((s) => s.evidence.map((e) => childcare.find((c) => c.id === s.statement)!.quote.slice(e.start, e.end)))
    expect(words('b1')).toContain('保育士の賃金')
    expect(words('b1').join('')).toContain('上げる')
  })
})

describe('link: issues', () => {
  it('names what at least two essays speak of, as a noun phrase', () => {
    const linking = run(corpus(childcare))
    expect(linking.issues.map((i) => i.label)).toContain('小規模保育所')
    const about = linking.topics.filter((t) => t.issue === '小規模保育所').map((t) => t.statement)
    expect(about).toEqual(['statement:a2', 'statement:c2'])
  })
  it('takes an abbreviation for its full form', () => {
    const linking = run(
      corpus([
        say('a1', '再生可能エネルギーの導入を急ぐべきだ。'),
        say('b1', '再エネの導入を先送りしてはならない。'),
        say('c1', '港湾の深さは船会社の寄港を左右する。'),
      ]),
    )
    expect(linking.topics.filter((t) => t.issue === '再生可能エネルギー').map((t) => t.statement)).toEqual([
      'statement:a1',
      'statement:b1',
    ])
  })
  it('finds an issue, and no proposition, in a single essay', () => {
    const linking = run(
      corpus([
        say('a1', '待機児童の解消には保育所の新設が欠かせない。'),
        say('a2', '待機児童は都市部に集中している。'),
        say('a3', '駅前の空き店舗を活用すべきだ。'),
      ]),
    )
    expect(linking.issues.map((i) => i.label)).toContain('待機児童')
    expect(linking.propositions).toEqual([])
  })
  it('says nothing of nothing', () => {
    const { issues, propositions, stances, topics } = run(corpus([]))
    expect([issues, propositions, stances, topics]).toEqual([[], [], [], []])
  })
})

describe('link: stability', () => {
  const all = [...childcare, ...lunches.map((s) => ({ ...s }))]
  it('linking the result again gives the same', () => {
    const first = run(corpus(all))
    const second = run(stored(all, first))
    expect(first.propositions.length).toBeGreaterThan(1)
    expect(withoutIds(second)).toEqual(withoutIds(first))
    expect(second.propositions.every((p) => p.id !== undefined)).toBe(true)
    expect(second.issues.every((i) => i.id !== undefined)).toBe(true)
  })
  it('one more essay leaves the propositions of the others alone', () => {
    const before = stored(childcare, run(corpus(childcare)))
    const after = run({ ...before, statements: all })
    for (const p of before.propositions) {
      const same = after.propositions.find((x) => x.id === p.id)
      expect(same?.label).toBe(p.label)
      const members = after.stances.filter((s) => s.proposition === same!.key).map((s) => s.statement)
      expect(members).toEqual(expect.arrayContaining([...p.statements]))
    }
  })
  it('a fixed proposition keeps its label and gets the statements that speak to it, one author or none', () => {
    const fixed = { id: 'proposition:x', label: '学校給食を無償にすべきだ', fixed: true, statements: [] }
    const alone = { id: 'proposition:y', label: '河川の堤防を高くすべきだ', fixed: true, statements: [] }
    const linking = run(corpus(lunches, { propositions: [fixed, alone] }))
    expect(linking.propositions.find((p) => p.id === 'proposition:y')?.label).toBe(alone.label)
    const key = linking.propositions.find((p) => p.id === 'proposition:x')!.key
    const sides = new Map(linking.stances.filter((s) => s.proposition === key).map((s) => [s.statement, s.type]))
    expect(sides.get('statement:d1')).toBe('affirms')
    expect(sides.get('statement:e1')).toBe('denies')
    expect(sides.has('statement:d2')).toBe(false)
  })
  it('the order of the input changes nothing', () => {
    const expected = run(corpus(all))
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (shuffled) => {
        expect(run(corpus(shuffled))).toEqual(expected)
      }),
      { numRuns: 15 },
    )
  })
})
