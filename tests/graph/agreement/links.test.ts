import { countLinks } from '../../../graph/agreement/count-links.ts'
import { defaultLinkFilter, linksFromStanding, type LinkFilter } from '../../../graph/agreement/links.ts'
import type { DirectTie } from '../../../graph/agreement/standing.ts'
import { tableOf, type Corpus } from './table.ts'

const direct = (more: Partial<DirectTie> = {}): DirectTie => ({
  relation: 'diverges_from:1',
  sense: 'diverges',
  a: 's1',
  b: 's2',
  dimension: 'goal',
  status: 'proposed',
  confidence: 0.5,
  ...more,
})

const corpus: Corpus = {
  essays: [
    { id: 'e1', authors: ['ann'], organisation: 'lab' },
    { id: 'e2', authors: ['bob'] },
    { id: 'e3', authors: ['ann'] },
  ],
  propositions: [{ id: 'p1', issue: 'i2', dimension: 'means' }, { id: 'p2', issue: 'i1' }, { id: 'p3' }],
  rows: [
    { essay: 'e1', statement: 's1', sense: 'affirms', proposition: 'p1', stanceConfidence: 0.5 },
    { essay: 'e2', statement: 's2', sense: 'affirms', proposition: 'p1', stanceConfidence: 0.4 },
    {
      essay: 'e3',
      statement: 's3',
      sense: 'denies',
      proposition: 'p1',
      stanceConfidence: 0.1,
      stanceStatus: 'accepted',
    },
    { essay: 'e1', statement: 's4', sense: 'denies', proposition: 'p2' },
    { essay: 'e1', statement: 's5', sense: 'affirms', proposition: 'p2' },
    { essay: 'e2', statement: 's6', sense: 'denies', proposition: 'p2' },
    { essay: 'e2', statement: 's7', sense: 'discusses', proposition: 'p3' },
    { essay: 'e3', statement: 's8', sense: 'affirms', proposition: 'p3' },
    { essay: 'e2', statement: 's9', sense: 'affirms', proposition: 'p3', voice: 'reported', holders: ['state'] },
    { essay: 'e1', statement: 's1', sense: 'about', issue: 'i7' },
  ],
}

const linked = (more: Partial<LinkFilter> = {}, parts: Partial<Corpus> = {}) =>
  linksFromStanding(tableOf({ ...corpus, ...parts }), { ...defaultLinkFilter, ...more }, { first: 100 }).items
const brief = (more: Partial<LinkFilter> = {}, parts: Partial<Corpus> = {}) =>
  linked(more, parts).map((l) => `${l.proposition ?? l.grounds[0]} ${l.a} ${l.sense} ${l.b}`)

const fromStances = [
  'p2 s4 agrees s6',
  'p2 s5 diverges s6',
  'p1 s1 agrees s2',
  'p1 s1 diverges s3',
  'p1 s2 diverges s3',
]

describe('A12: links', () => {
  it('join statements of different essays that take a side on one proposition, by issue, proposition, ids', () => {
    expect(brief()).toEqual(fromStances)
  })

  it('carry both stances, their dimension and the product of their confidences, accepted counting 1', () => {
    expect(linked()[3]).toEqual({
      key: 'link:p1~s1~s3',
      sense: 'diverges',
      dimension: 'means',
      a: 's1',
      b: 's3',
      proposition: 'p1',
      grounds: ['affirms:0000', 'denies:0002'],
      confidence: 0.5,
    })
  })

  it('put direct relations last; one on another dimension stands beside the shared proposition', () => {
    expect(brief({}, { directTies: [direct()] })).toEqual([...fromStances, 'diverges_from:1 s1 diverges s2'])
  })

  it('let a direct relation on the same dimension, or beside an unsorted proposition, outrank it', () => {
    const same = direct({ dimension: 'means' })
    expect(brief({}, { directTies: [same] })).not.toContain('p1 s1 agrees s2')
    expect(brief({ senses: ['agrees'] }, { directTies: [same] })).toEqual(['p2 s4 agrees s6'])
    expect(brief({}, { directTies: [direct({ a: 's4', b: 's6' })] })).not.toContain('p2 s4 agrees s6')
  })

  it('do not let a relation below the asked confidence outrank anything', () => {
    const same = direct({ dimension: 'means', confidence: 0.1 })
    expect(brief({ minConfidence: 0.2 }, { directTies: [same] })).toContain('p1 s1 agrees s2')
  })

  it.each<[string, Partial<LinkFilter>, readonly string[]]>([
    ['senses', { senses: ['agrees'] }, ['p2 s4 agrees s6', 'p1 s1 agrees s2']],
    ['dimensions', { dimensions: ['means'] }, fromStances.slice(2)],
    ['issues, for direct relations those of a statement', { issues: ['i7'] }, ['diverges_from:1 s1 diverges s2']],
    ['propositions, which leaves out direct ones', { propositions: ['p2'] }, fromStances.slice(0, 2)],
    ['one and other, actor or essay, either way round', { one: ['e3'], other: ['bob'] }, ['p1 s2 diverges s3']],
    [
      'organisations when asked so',
      { one: ['lab'], unit: 'organisation', propositions: ['p2'] },
      fromStances.slice(0, 2),
    ],
    ['statuses of the grounds', { statuses: ['accepted'] }, []],
    ['confidence', { minConfidence: 0.45, dimensions: ['means'] }, ['p1 s1 diverges s3']],
    ['one statement', { statement: 's6' }, fromStances.slice(0, 2)],
    ['voices', { voices: ['own', 'reported'], propositions: ['p3'] }, ['p3 s8 agrees s9']],
  ])('filter by %s', (_, more, expected) => {
    expect(brief(more, { directTies: [direct()] })).toEqual(expected)
  })

  it('give each link once over pages of any size, and count them all', () => {
    const table = tableOf({ ...corpus, directTies: [direct()] })
    for (const first of [1, 2, 5, 100]) {
      const seen: string[] = []
      let after: string | undefined
      do {
        const page = linksFromStanding(table, defaultLinkFilter, { first, ...(after && { after }) })
        seen.push(...page.items.map((l) => l.key))
        after = page.more ? page.cursors.at(-1) : undefined
      } while (after !== undefined)
      expect(seen).toEqual(linked({}, { directTies: [direct()] }).map((l) => l.key))
    }
    expect(countLinks(table, defaultLinkFilter)).toBe(6)
  })

  it('refuse a cursor of another list', () => {
    const run = () => linksFromStanding(tableOf(corpus), defaultLinkFilter, { first: 1, after: 'essay:abc' })
    expect(run).toThrow(expect.objectContaining({ code: 'BAD_CURSOR' }))
  })

  it('know the same reason only where reasons meet on a proposition', () => {
    const reason = (id: string, essay: string, sense: 'affirms' | 'denies') =>
      ({ statement: id, essay, sense, proposition: 'p3' }) as const
    const same = (sense: 'affirms' | 'denies', reasons: readonly (readonly [string, readonly string[]])[]) => {
      const rows = [...corpus.rows, reason('t1', 'e1', 'affirms'), reason('t2', 'e2', sense)]
      return linked({ propositions: ['p1'], senses: ['agrees'] }, { rows, reasons: new Map(reasons) })[0]!.sameReason
    }
    expect(
      same('affirms', [
        ['s1', ['t1']],
        ['s2', ['t2']],
      ]),
    ).toBe(true)
    expect(
      same('denies', [
        ['s1', ['t1']],
        ['s2', ['t2']],
      ]),
    ).toBe(false)
    expect(same('affirms', [['s1', ['t1']]])).toBeUndefined()
  })
})
