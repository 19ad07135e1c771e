import type { LinkableStatement, Linking } from '../../../graph/change/linking.ts'
import type { Tokenise } from '../../../ingest/morphemes.ts'
import { createTokenise } from '../../../ingest/kuromoji.ts'
import { lexiconFacts, listedConcept } from '../../../ingest/link/concept-lexicon.ts'
import { link } from '../../../ingest/link/link.ts'

let tokenise: Tokenise
beforeAll(async () => {
  tokenise = await createTokenise()
})

type Said = string | { readonly quote: string; readonly before?: string; readonly essay?: number }

/** One statement for each quote, each in an essay of its own by its own author: s0, s1, … */
const linked = (...said: readonly Said[]): Linking =>
  link(
    {
      statements: said.map((s, n): LinkableStatement => {
        const { quote, before, essay = n } = typeof s === 'string' ? { quote: s } : s
        return {
          id: `statement:s${n}`,
          essay: `essay:${essay}`,
          quote,
          ...(before !== undefined && { before }),
          place: n,
          statementKind: /べき|必要|求め|たい/u.test(quote) ? 'recommendation' : 'claim',
          voice: 'own',
          hedge: 'strong',
          holders: [`person:${essay}`],
          mentions: [],
        }
      }),
      issues: [],
      propositions: [],
    },
    { tokenise },
  )
/** Label and sides of every proposition, one sign for each statement: + affirms, - denies, . none. */
const told = (...said: readonly Said[]): readonly string[] => {
  const { propositions, stances } = linked(...said)
  return propositions.map(({ key, label }) => {
    const types = said.map(
      (_, n) => stances.find((s) => s.proposition === key && s.statement === `statement:s${n}`)?.type,
    )
    return `${label} ${types.map((t) => (t === 'affirms' ? '+' : t === 'denies' ? '-' : '.')).join('')}`
  })
}

describe('link: the lexicon of concepts', () => {
  it('holds some two thousand concepts, each term under one of them, each wider one there', () => {
    const { concepts, terms, twice, unknownWider, contrary } = lexiconFacts()
    expect(concepts).toBeGreaterThan(1800)
    expect(terms).toBeGreaterThan(6500)
    expect(twice).toEqual([])
    expect(unknownWider).toEqual([])
    expect(contrary).toEqual([])
    expect(listedConcept('臨財債')?.name).toBe('臨時財政対策債')
    expect(listedConcept('はなはだ珍しい語')).toBeUndefined()
  })
  it('who is against the end of a thing is for the thing', () => {
    expect(told('企業・団体献金を維持すべきだ。', '企業献金の禁止には反対だ。')).toEqual([
      '企業・団体献金を維持すべきだ ++',
    ])
    expect(told('子ども家庭庁を存続させるべきだ。', 'こども家庭庁の廃止を求める。')).toEqual([
      '子ども家庭庁を存続すべきだ +-',
    ])
  })
  it('two names of one thing are one', () => {
    expect(told('防衛費を増やすべきだ。', '国防予算を増額すべきではない。')).toHaveLength(1)
    expect(told('待機児童対策を強化すべきだ。', '保育所を増やすことが必要だ。')).toHaveLength(1)
  })
  it('what is a way to a wider concept is for it; the wider one is not for the narrower', () => {
    expect(told('弾薬を増やすべきだ。', 'ミサイル防衛を拡充すべきだ。')).toEqual(['防衛力を強化すべきだ ++'])
    expect(told('地熱を推進すべきだ。', '洋上風力を縮小すべきだ。')).toEqual(['再生可能エネルギーを推進すべきだ +-'])
  })
  it('says nothing of what belongs to different states', () => {
    expect(told('日本の防衛費を増やすべきだ。', '米国の防衛費を増やすべきだ。')).toEqual([])
  })
  it('a plan to flee and the road to flee by are two, both ways to be prepared', () => {
    expect(told('避難計画を整えるべきだ。', '避難道路を整えるべきだ。')).toEqual(['防災を強化すべきだ ++'])
    expect(told('避難道路を整えるべきだ。', '避難路を整えるべきだ。')).toEqual(['避難路を整えるべきだ ++'])
  })
  it('says nothing of different concepts under no common one', () => {
    expect(told('消費税を引き下げるべきだ。', '法人税を引き下げるべきだ。')).toEqual([])
  })
})

describe('link: a concept that is described', () => {
  it('is the one that another names', () => {
    expect(told('選択的夫婦別姓を認めるべきだ。', '夫婦が別々の氏を名乗れる制度を認めるべきではない。')).toEqual([
      '選択的夫婦別姓を認めるべきだ +-',
    ])
  })
  it('not where its words only stand nearby', () => {
    expect(told('選択的夫婦別姓を認めるべきだ。', '夫婦が別々の財布を持つ家庭への減税を認めるべきだ。')).toEqual([])
  })
  it('two that the lexicon tells apart are two, though their words hold each other', () => {
    expect(told('外国人労働者の受け入れを拡大すべきだ。', '受け入れ枠を設けるべきだ。')).toEqual([])
  })
})

describe('link: somebody', () => {
  it('should act first and by himself', () => {
    expect(
      told(
        '日本は独自の外交に取り組むべきだ。',
        '日本が自ら率先して提案する必要がある。',
        '日本が主導する必要はない。',
      ),
    ).toContain('日本が自ら率先して動くべきだ ++-')
  })
  it('whether he should is a question, and no position', () => {
    expect(told('日本は独自の交渉に踏み切るべきか。', '日本が自ら率先して提案する必要がある。')).toEqual([])
  })
  it('cannot be done without', () => {
    expect(told('日本はこの海域で不可欠の役割を果たしている。', '港を提供できるのは日本のみである。')).toEqual([
      '日本は欠かせない存在だ ++',
    ])
  })
  it('an office without a name is the one the essay speaks of', () => {
    const own = [
      '小川大統領は去年の秋に選ばれた。',
      '小川政権は関税を話題にした。',
      '小川大統領は演説した。',
      '新政権の行方は不透明だ。',
    ]
    expect(
      told(...own.map((quote) => ({ quote, essay: 0 })), { quote: '小川政権の先行きは予測できない。', essay: 1 }),
    ).toEqual(['小川政権の先行きは不透明だ ...++'])
  })
})

describe('link: whether a thing will last', () => {
  it('by a forecast, likely or not', () => {
    expect(
      told('同国が定期航路から手を引く可能性は低い。', '定期航路は続くだろう。', '定期航路の先行きは不透明だ。'),
    ).toEqual(['定期航路の先行きは確かだ ++-'])
  })
})

describe('link: what stands before a statement', () => {
  it('その費用 is the cost of what was named before', () => {
    expect(
      told('用水路に国の予算を投じるべきだ。', {
        quote: 'その費用を国費で賄う必要はない。',
        before: '用水路の整備を求める声は多いが、',
      }),
    ).toEqual(['用水路に公的な資金を投じるべきだ +-'])
  })
})

describe('link: sides on bills', () => {
  it('each bill its own side, and a refusal is a side', () => {
    expect(
      [
        ...told(
          '私は、里山保全法案に反対、里山基金法案に賛成の立場から討論を行います。',
          '里山保全法案に賛成の立場から討論します。',
          '里山基金法案を認めることはできません。',
        ),
      ].sort(),
    ).toEqual(['里山保全法案に賛成だ -+.', '里山基金法案に賛成だ +.-'])
  })
  it('a name without its year is the dated one of the same essay', () => {
    expect(
      told(
        { quote: '令和三年度里山基金予算に反対の立場から討論します。', essay: 0 },
        { quote: '里山基金予算を認めることはできません。', essay: 0 },
        { quote: '以上を申し上げ、反対討論といたします。', essay: 0 },
        { quote: '令和四年度里山基金予算に賛成の立場から討論します。', essay: 1 },
        { quote: '二〇二一年度里山基金予算に反対の討論を行います。', essay: 2 },
        { quote: '二〇二二年度里山基金予算に反対の討論を行います。', essay: 3 },
      )
        .map((line) => line.slice(-6))
        .sort(),
    ).toEqual(['---.-.', '...+.-'])
  })
  it('a side without a name is on the bill the essay names', () => {
    expect(
      told(
        { quote: '里山保全法案は山の持ち主を苦しめるだけだ。', essay: 0 },
        { quote: '以上を申し上げ、反対討論といたします。', essay: 0 },
        { quote: '里山保全法案に賛成の立場から討論します。', essay: 1 },
      ),
    ).toEqual(['里山保全法案に賛成だ .-+'])
  })
  it('a side said without the bill is on that of the same side; what takes a に of its own is not', () => {
    expect(
      told(
        { quote: '里山保全法案に反対の立場から討論します。', essay: 0 },
        { quote: '山は守れないと考え、反対いたします。', essay: 0 },
        { quote: '林道の延長には反対いたします。', essay: 0 },
        { quote: '会派を代表し、里山保全法案に対する賛成討論を行います。', essay: 1 },
      ),
    ).toEqual(['里山保全法案に賛成だ --.+'])
  })
  it('the amending of an act is the bill that amends it', () => {
    expect(
      told(
        { quote: '里山保全法等の一部を改正する法律案に賛成の立場から討論します。', essay: 0 },
        { quote: '里山保全法の一部を改正する法律案に反対の立場から討論します。', essay: 1 },
        { quote: 'この里山保全法の改正には反対でございます。', essay: 1 },
      ).map((line) => line.slice(-3)),
    ).toEqual(['+--'])
  })
})
