import type { LinkableStatement } from '../../../graph/change/linking.ts'
import { readCodebookJson } from '../../../graph/formats/codebook-json.ts'
import { createTokenise } from '../../../ingest/kuromoji.ts'
import { profileOf, termsOf } from '../../../ingest/link/codebook-profile.ts'
import { corpusOf } from '../../../ingest/link/corpus.ts'
import { likenessOf } from '../../../ingest/link/likeness.ts'
import type { Tokenise } from '../../../ingest/morphemes.ts'

let tokenise: Tokenise
beforeAll(async () => {
  tokenise = await createTokenise()
})

interface Said {
  readonly quote: string
  readonly essay?: string
  readonly place?: number
  /** It asks for something. */
  readonly isCall?: true
}
/** Likeness of each quote to the labels, in their order, where all words tell the same. */
const likeness = (labels: readonly string[], said: readonly Said[]): readonly (readonly number[])[] => {
  const book = readCodebookJson(
    JSON.stringify({
      format: 'ronten-codebook/1',
      issues: [{ id: 'all', label: '全体' }],
      propositions: labels.map((label, n) => ({ id: `C${n}`, label, issue: 'all' })),
    }),
  )
  if (book.kind === 'problems') throw new Error(JSON.stringify(book.problems))
  const statements = said.map(({ quote, essay = quote, place, isCall }, n): LinkableStatement => ({
    ...{ id: `statement:s${n}`, essay: `essay:${essay}`, quote, voice: 'own', hedge: 'strong' },
    ...{ statementKind: isCall ? 'recommendation' : 'claim', holders: [], mentions: [] },
    ...(place !== undefined && { place }),
  }))
  const corpus = corpusOf({ statements }, tokenise)
  const profiles = book.rows
    .filter((row) => row.level === 'proposition')
    .map((row) => profileOf({ id: row.code, row }, corpus.read))
  return likenessOf(corpus.reads, corpus.reads.map(termsOf), profiles, () => 1).map((row) => [...row])
}

const labels = ['港の工事を急ぐべきだ', '診療所に医師を置くべきだ']
const harbour = '港の工事が続く。'
const clinic = '診療所の医師は一人だ。'
const empty = '桜が咲いた。'

describe('likeness of statements to codes', () => {
  it('is less for a code that many statements are like than for one that hardly any is', () => {
    const rest = ['港の工事は長い。', '港の工事は遅い。', '港の工事を見た。']
    const [among] = likeness(
      labels,
      [harbour, ...rest, clinic].map((quote) => ({ quote })),
    )
    const [alone] = likeness(
      labels,
      [harbour, empty, empty, empty, clinic].map((quote, n) => ({ quote, essay: `${n}` })),
    )
    expect(among![0]).toBeGreaterThan(0)
    expect(alone![0]).toBeGreaterThan(among![0]! * 1.1)
  })
  it('carries over more from the statement before than from the one after, and nothing from another essay', () => {
    const [first, middle, last] = likeness(labels, [
      { quote: harbour, essay: 'a', place: 1 },
      { quote: empty, essay: 'a', place: 2 },
      { quote: clinic, essay: 'a', place: 3 },
    ])
    expect(middle![0]! / first![0]!).toBeCloseTo(0.1)
    expect(middle![1]! / last![1]!).toBeCloseTo(0.05)
    const [, apart] = likeness(
      labels,
      [harbour, empty, clinic].map((quote, n) => ({ quote, essay: `${n}`, place: n })),
    )
    expect(apart).toEqual([0, 0])
  })
  it('goes by the place in the essay, and carries nothing over where none is known', () => {
    const places = [3, 2, 1]
    const back = likeness(
      labels,
      [clinic, empty, harbour].map((quote, n) => ({ quote, essay: 'a', place: places[n]! })),
    )
    expect(back[1]![0]! / back[2]![0]!).toBeCloseTo(0.1)
    expect(
      likeness(
        labels,
        [clinic, empty, harbour].map((quote) => ({ quote, essay: 'a' })),
      )[1],
    ).toEqual([0, 0])
  })
  it('is less where the code says what should be done and the statement what is so', () => {
    const said: readonly Said[] = [
      { quote: harbour, essay: 'a' },
      { quote: harbour, essay: 'b', isCall: true },
    ]
    const [claim, call] = likeness(labels, said)
    expect(claim![0]! / call![0]!).toBeCloseTo(0.85)
  })
})
