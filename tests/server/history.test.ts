import type { Store } from '../../graph/store.ts'
import type { App } from '../../server/app.ts'
import { createCorpusStore, createTestApp, dataOf } from './ask.ts'
import { additionOf, makeIssue, things } from './corpus.ts'

const { second } = things

let store: Store
let app: App
let key = 0
beforeEach(async () => {
  store = await createCorpusStore()
  app = createTestApp(store, { analyst: 'tanaka' })
})

const review = (input: object) =>
  dataOf(app, 'mutation($input: ReviewInput!) { review(input: $input) { problems { code } } }', {
    input: { idempotencyKey: `history-${++key}`, ...input },
  })

describe('a revision', () => {
  it('tells what it did to each record: added, updated, closed, reopened', async () => {
    const stance = second.records.find((rec) => rec.kind === 'relation' && rec.type === 'denies')!
    const at = (expectedVersion: number) => [{ id: stance.id, expectedVersion }]
    await review({ records: at(1), verdict: 'REJECT' })
    await review({ records: at(2), verdict: 'ACCEPT' })
    await review({ records: at(3), verdict: 'ACCEPT', note: '確認' })
    await store.apply(additionOf('more', [makeIssue('別件')]))
    const { revisions } = await dataOf(
      app,
      '{ revisions(since: 3) { totalCount nodes { version changes { totalCount nodes { subject { id } kind fields { name before after } } } } } }',
    )
    expect(revisions.totalCount).toBe(4)
    const told = revisions.nodes.map((r: { changes: { nodes: { kind: string; fields: { name: string }[] }[] } }) =>
      r.changes.nodes.map((c) => [c.kind, c.fields.map(({ name }) => name)]),
    )
    expect(told).toEqual([
      [['ADDED', []]],
      [['UPDATED', ['verdicts']]],
      [['REOPENED', ['status', 'verdicts']]],
      [['CLOSED', ['status', 'verdicts']]],
    ])
    const closed = revisions.nodes[3].changes.nodes[0]
    expect(closed.subject.id).toBe(stance.id)
    expect(closed.fields[0]).toEqual({ name: 'status', before: '"proposed"', after: '"rejected"' })
    const { node } = await dataOf(
      app,
      'query($id: ID!) { node(id: $id) { ... on Relation { record { history { totalCount nodes { version } } } } } }',
      { id: stance.id },
    )
    expect(node.record.history).toEqual({
      totalCount: 4,
      nodes: [{ version: 6 }, { version: 5 }, { version: 4 }, { version: 2 }],
    })
  })
})
