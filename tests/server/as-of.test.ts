import type { App } from '../../server/app.ts'
import { ask, createCorpusStore, createTestApp, dataOf } from './ask.ts'
import { things } from './corpus.ts'

const { tanaka, suzuki, harbour } = things

const everything = `query($a: ID!, $b: ID!, $v: Int) {
  positions(asOf: $v, maxRows: 10, maxColumns: 10) { corpusVersion rows { label } columns { proposition { label tally(asOf: $v) { affirming denying } } }
    cells { row column cell { position statements(first: 5) { totalCount nodes { label record { version status } holders { label } } } } } }
  links(asOf: $v, first: 50) { totalCount nodes { a { label } b { label } } }
  compare(a: $a, b: $b, asOf: $v) { a { label } tie { weight numerator } propositions { nodes { outcome proposition { label } } } }
  agreement(asOf: $v, maxTies: 20) { windows { ties { weight a { label } b { label } } } }
  robustness(asOf: $v, options: { measure: CONGRUENCE }) { ties mean nearest { weight } propositions { tried kept low high telling { left { label } weight changed mean } }
    essays { tried kept } statements { tried kept } generic { proposition { label } units of } }
  statements(first: 50) { totalCount nodes { label } }
  revisions(first: 50) { nodes { version undoneBy { version } } }
}`

const ids = { a: tanaka.id, b: suzuki.id }
let app: App
let key = 0

/** Rejects every stance on a proposition, as its analyst would. */
const rejectStances = async (): Promise<void> => {
  const { node } = await dataOf(
    app,
    'query($id: ID!) { node(id: $id) { ... on Proposition { relations(filter: { types: [AFFIRMS, DENIES] }) { nodes { id record { version } } } } } }',
    { id: harbour.id },
  )
  const records = node.relations.nodes.map((r: { id: string; record: { version: number } }) => ({
    id: r.id,
    expectedVersion: r.record.version,
  }))
  expect(records.length).toBeGreaterThan(1)
  const { review } = await dataOf(
    app,
    'mutation($input: ReviewInput!) { review(input: $input) { problems { __typename } revision { version } } }',
    { input: { idempotencyKey: `as-of-test-${(key += 1)}`, records, verdict: 'REJECT' } },
  )
  expect(review.problems).toEqual([])
}

beforeEach(async () => {
  app = createTestApp(await createCorpusStore(), { analyst: 'tanaka' })
})

describe('asOf', () => {
  it('answers for a version of the past what was answered at it, for ever', async () => {
    const then = await dataOf(app, everything, ids)
    expect(then.positions.corpusVersion).toBe(3)
    await rejectStances()
    const now = await dataOf(app, everything, ids)
    expect(now.positions).not.toEqual(then.positions)
    expect(now.compare).not.toEqual(then.compare)
    expect(now.robustness).not.toEqual(then.robustness)
    expect(await dataOf(app, everything, { ...ids, v: 3 })).toEqual(then)

    expect(await dataOf(app, everything, { ...ids, v: 3 })).toEqual(then)
    expect(await dataOf(app, everything, { ...ids, v: 4 })).toEqual(now)
  })

  it('answers for the version before there was anything', async () => {
    const { positions } = await dataOf(app, '{ positions(asOf: 0) { corpusVersion rows { label } } }')
    expect(positions).toEqual({ corpusVersion: 0, rows: [] })
  })

  it('is one version for a whole operation, and one that there is', async () => {
    const two = await ask(app, '{ a: positions(asOf: 1) { corpusVersion } b: positions(asOf: 2) { corpusVersion } }')
    expect(two.errors?.[0]?.extensions.code).toBe('BAD_INPUT')
    const later = await ask(app, '{ positions(asOf: 4) { corpusVersion } }')
    expect(later.errors?.[0]).toMatchObject({
      message: expect.stringContaining('3'),
      extensions: { code: 'BAD_INPUT' },
    })
    const negative = await ask(
      app,
      'query($v: Int = -1) { positions(asOf: $v, maxRows: 10, maxColumns: 10) { corpusVersion } }',
    )
    expect(negative.errors?.[0]?.extensions.code).toBe('BAD_INPUT')
  })
})
