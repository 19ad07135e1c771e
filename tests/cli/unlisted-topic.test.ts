import { listedConcept } from '../../ingest/link/concept-lexicon.ts'
import { createDesk } from './run.ts'

/** Two invented authors on bathhouses, a topic for which no word list of the product has an entry. */
const texts = {
  'yu-1.txt': `町の銭湯を残せ

戸倉 千晶
2031年6月3日

この十年で、市内の銭湯は四十軒から十一軒に減った。燃料の値段が上がり、釜を直す費用も重い。
それでも銭湯は、一人で暮らす高齢者が毎日顔を合わせる数少ない場所である。湯が止まれば、その見守りも止まる。
市は銭湯への補助を増やすべきだ。釜の修理に使える積立金も設けなければならない。
浴場組合は、入浴料の上限を撤廃すべきだと主張している。しかし、料金を上げれば、最も困っている人から足が遠のくだろう。
`,
  'yu-2.txt': `銭湯の補助を考え直す

久我 憲吾
2031年7月14日

銭湯を守れという声は多い。だが、家に風呂のない世帯は市全体の百分の一に満たない。
客の減る商売を税金で支え続けることは、問題の先送りにすぎない。市は銭湯への補助を増やすべきではない。
限られた予算は、高齢者の家を訪ねる人手に使うべきである。見守りの役目は、湯がなくても果たせる。
`,
} as const

interface Graph {
  readonly actors: readonly { readonly id: string; readonly name: string }[]
  readonly claims: readonly {
    readonly kind: string
    readonly voice: string
    readonly essay: string
    readonly start: number
    readonly end: number
    readonly holder?: string
    readonly propositions: readonly { readonly id: string; readonly stance: string }[]
  }[]
  readonly issues: readonly { readonly label: string }[]
  readonly propositions: readonly { readonly id: string; readonly label: string }[]
  readonly essays: readonly { readonly id: string; readonly text: string; readonly source: string }[]
}

describe('a topic that no word list knows', () => {
  const desk = createDesk(texts)
  let graph: Graph
  beforeAll(async () => {
    expect((await desk.run('ingest', '.')).exit).toBe(0)
    graph = JSON.parse((await desk.run('export')).out) as Graph
  })
  afterAll(() => desk.remove())

  const saying = (words: string) =>
    graph.claims.filter((claim) => {
      const essay = graph.essays.find(({ id }) => id === claim.essay)!
      return essay.text.slice(claim.start, claim.end).includes(words)
    })
  const nameOf = (id: string | undefined) => graph.actors.find((actor) => actor.id === id)?.name

  it.each(['銭湯', '湯', '浴場', '入浴料', '釜', '浴場組合'])('really has no entry for %s', (word) => {
    expect(listedConcept(word)).toBeUndefined()
  })

  it.each([
    ['銭湯への補助を増やすべきだ', '戸倉千晶'],
    ['積立金も設けなければならない', '戸倉千晶'],
    ['銭湯への補助を増やすべきではない', '久我憲吾'],
    ['人手に使うべきである', '久我憲吾'],
  ])('finds the recommendation 「%s」 of %s', (words, holder) => {
    expect(saying(words).map(({ kind, voice, holder: id }) => [kind, voice, nameOf(id)])).toEqual([
      ['recommendation', 'own', holder],
    ])
  })

  it('gives what the association demands to the association', () => {
    const [reported] = saying('上限を撤廃すべきだ')
    expect([reported?.voice, nameOf(reported?.holder)]).toEqual(['reported', '浴場組合'])
  })

  it('finds the issue, and the two on opposite sides of one proposition', () => {
    expect(graph.issues.some(({ label }) => label.includes('補助') || label.includes('銭湯'))).toBe(true)
    const [pro, contra] = [saying('補助を増やすべきだ'), saying('補助を増やすべきではない')]
    const common = pro[0]!.propositions.flatMap((p) => {
      const other = contra[0]!.propositions.find(({ id }) => id === p.id)
      return other ? [[p.stance, other.stance]] : []
    })
    expect(common.map((sides) => sides.toSorted())).toEqual([['affirm', 'deny']])
  })
})
