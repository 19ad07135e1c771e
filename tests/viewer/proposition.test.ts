import { authorsOf, pairToCompare, sentenceTally } from '../../viewer/elements-proposition.ts'
import type { CardStatement } from '../../viewer/queries/fragments.ts'
import type { PropositionResult } from '../../viewer/queries/proposition.ts'

const p = 'proposition:p'
const actor = (id: string) => ({ id: `actor:${id}`, label: `著者${id}` })
const card = (
  id: string,
  author: string,
  published: string | null,
  side: 'AFFIRMS' | 'DENIES' | 'DISCUSSES',
  voice: 'OWN' | 'REPORTED' = 'OWN',
) =>
  ({
    id,
    voice,
    hedge: 'STRONG',
    record: { status: 'PROPOSED', provenance: { confidence: 0.5 } },
    holders: voice === 'OWN' ? [actor(author)] : [],
    span: { essay: { id: `essay:${id}`, published, authors: [{ ...actor(author), anonymous: false }] } },
    stances: [{ type: side, to: { id: p } }],
  }) as unknown as CardStatement

const unit = (id: string) => ({ __typename: 'Actor' as const, ...actor(id), anonymous: false })
const positions: PropositionResult['positions'] = {
  corpusVersion: 1,
  omittedRows: 0,
  rows: [unit('a'), unit('b'), unit('c'), unit('d')],
  cells: [
    { row: 0, cell: { position: 'AFFIRMS', affirm: 2, deny: 0 } },
    { row: 1, cell: { position: 'DENIES', affirm: 0, deny: 1 } },
    { row: 2, cell: { position: 'REPORTED_ONLY', affirm: 0, deny: 0 } },
    { row: 3, cell: { position: 'UNASSESSED', affirm: 0, deny: 0 } },
  ],
}
const cards = [
  card('1', 'a', null, 'AFFIRMS'),
  card('2', 'b', '2030-05', 'DENIES'),
  card('3', 'c', '2029-01-01', 'AFFIRMS', 'REPORTED'),
  card('4', 'a', null, 'DISCUSSES'),
]

describe('the page of a proposition (screens, section 3)', () => {
  const authors = authorsOf(positions, cards, p)

  it('has its authors oldest first, undated last; who says nothing is left out', () => {
    expect(authors.map(({ unit: { label }, oldest }) => [label, oldest])).toEqual([
      ['著者c', '2029-01-01'],
      ['著者b', '2030-05'],
      ['著者a', undefined],
    ])
  })

  it('shows the passage that takes the side first', () => {
    expect(authors[2]!.passages.map(({ id }) => id)).toEqual(['1', '4'])
  })

  it('a passage that reports somebody belongs to the author who reports', () => {
    expect(authors[0]!.passages.map(({ id }) => id)).toEqual(['3'])
  })

  it('counts sentences by what they do, reports apart', () => {
    expect(sentenceTally(cards, p)).toMatchObject({ affirming: 1, denying: 1, discussing: 1, reportedOnly: 1, both: 0 })
  })

  it('suggests somebody for and somebody against to compare', () => {
    expect(pairToCompare(authors)).toEqual(['actor:a', 'actor:b'])
    expect(pairToCompare(authors.slice(0, 2))).toEqual(['actor:c', 'actor:b'])
    expect(pairToCompare(authors.slice(0, 1))).toBeUndefined()
  })
})
