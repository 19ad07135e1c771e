import type { Store } from '../../graph/store.ts'
import type { App } from '../../server/app.ts'
import { ask, createCorpusStore, createTestApp, dataOf } from './ask.ts'
import { things } from './corpus.ts'

const { tanaka, state, fleet, harbour, first, second, third } = things

let store: Store
let app: App
let key = 0
const nextKey = () => `key-${String(++key).padStart(8, '0')}`
beforeEach(async () => {
  store = await createCorpusStore()
  app = createTestApp(store, { analyst: 'tanaka', clock: () => '2025-07-01T12:00:00.000Z' })
})

const problems = 'problems { code message input current { id } } replayed revision { id version by { id } at reason }'
const addRelation = async (input: object) =>
  (
    await dataOf(
      app,
      `mutation($input: AddRelationInput!) { addRelation(input: $input) { ${problems} relation { id type strength from { id } to { id } dimension
         record { version status provenance { origin by { name } confidence rule note evidence { quote } } } } } }`,
      { input: { idempotencyKey: nextKey(), ...input } },
    )
  ).addRelation
const addStatement = async (input: object) =>
  (
    await dataOf(
      app,
      `mutation($input: AddStatementInput!) { addStatement(input: $input) { ${problems} statement { id kind hedge span { quote } holders { id } addressees { id } issues { id } record { status version } } } }`,
      { input: { idempotencyKey: nextKey(), ...input } },
    )
  ).addStatement
const review = async (input: object) =>
  (
    await dataOf(app, `mutation($input: ReviewInput!) { review(input: $input) { ${problems} } }`, {
      input: { idempotencyKey: nextKey(), ...input },
    })
  ).review
const retract = async (input: object) =>
  (
    await dataOf(app, `mutation($input: RetractInput!) { retract(input: $input) { ${problems} } }`, {
      input: { idempotencyKey: nextKey(), ...input },
    })
  ).retract
const recordOf = async (id: string) =>
  (
    await dataOf(
      app,
      `query($id: ID!) { node(id: $id) { ... on Relation { record { version status verdicts { verdict by { id } note } } }
         ... on Statement { record { version status verdicts { verdict by { id } note } } } } }`,
      { id },
    )
  ).node.record

const divergence = {
  type: 'DIVERGES_FROM',
  from: first.statements[1]!.id,
  to: third.statements[1]!.id,
  dimension: 'MEANS',
  evidence: [{ essay: first.essay.id, edition: 1, start: 21, end: 24 }],
  note: '手段が違う',
}

describe('addRelation', () => {
  it('draws a relation in one revision, asserted by the caller', async () => {
    const { relation, revision, problems, replayed } = await addRelation(divergence)
    expect(problems).toEqual([])
    expect(replayed).toBe(false)
    expect(revision).toEqual({
      id: 'revision:4',
      version: 4,
      by: { id: 'analyst:tanaka' },
      at: '2025-07-01T12:00:00.000Z',
      reason: null,
    })
    const [from, to] = [divergence.from, divergence.to].sort()
    expect(relation).toMatchObject({
      type: 'DIVERGES_FROM',
      dimension: 'MEANS',
      from: { id: from },
      to: { id: to },
      record: {
        version: 1,
        status: 'ACCEPTED',
        provenance: {
          origin: 'ANALYST',
          by: { name: 'tanaka' },
          confidence: 1,
          rule: null,
          note: '手段が違う',
          evidence: [{ quote: '海辺国' }],
        },
      },
    })
    expect(await store.head()).toBe(4)
  })
  it('says ALREADY_THERE with the relation that is', async () => {
    const { relation } = await addRelation(divergence)
    const again = await addRelation(divergence)
    expect(again.relation).toBeNull()
    expect(again.problems).toMatchObject([{ code: 'ALREADY_THERE', current: { id: relation.id } }])
    expect(await store.head()).toBe(4)
  })
  it('repeats its first answer for the same key, and refuses the key for another request', async () => {
    const idempotencyKey = '3f0e-once-only'
    const one = await addRelation({ ...divergence, idempotencyKey })
    const two = await addRelation({ ...divergence, idempotencyKey })
    expect(two).toEqual({ ...one, replayed: true })
    expect(await store.head()).toBe(4)
    const other = await addRelation({ ...divergence, dimension: 'GOAL', idempotencyKey })
    expect(other.problems).toMatchObject([{ code: 'KEY_REUSED', input: 'idempotencyKey' }])
    const elsewhere = await review({
      idempotencyKey,
      records: [{ id: tanaka.id, expectedVersion: 1 }],
      verdict: 'ACCEPT',
    })
    expect(elsewhere.problems).toMatchObject([{ code: 'KEY_REUSED' }])
    expect(await store.head()).toBe(4)
  })
  it('says what is wrong with the input, and changes nothing', async () => {
    const wrong: readonly (readonly [object, string, string | null])[] = [
      [{ ...divergence, from: 'statement:nope' }, 'NOT_FOUND', 'from'],
      [{ ...divergence, type: 'WROTE', dimension: null }, 'INVALID', 'type'],
      [{ ...divergence, dimension: null }, 'INVALID', null],
      [
        { ...divergence, evidence: [{ essay: first.essay.id, edition: 2, start: 0, end: 1 }] },
        'INVALID',
        'evidence.0.edition',
      ],
      [
        { ...divergence, evidence: [{ essay: first.essay.id, edition: 1, start: 0, end: 9999 }] },
        'INVALID',
        'evidence.0.end',
      ],
      [{ ...divergence, idempotencyKey: 'short' }, 'INVALID', 'idempotencyKey'],
    ]
    for (const [input, code, path] of wrong) {
      const answer = await addRelation(input)
      expect([answer.problems.map((p: { code: string; input: string }) => [p.code, p.input]), answer.relation]).toEqual(
        [[[code, path]], null],
      )
    }
    expect(await store.head()).toBe(3)
  })
  it('plans anew when somebody wrote meanwhile, and gives up as BUSY in the end', async () => {
    let others = 0
    const racing = (times: number): App =>
      createTestApp(
        {
          ...store,
          apply: async (commit) => {
            if (commit.changes.length > 0 && others < times) {
              others += 1
              const { GraphError } = await import('../../graph/errors.ts')
              throw new GraphError('CONFLICT', 'changed')
            }
            return store.apply(commit)
          },
        },
        { analyst: 'tanaka' },
      )
    const mutation =
      'mutation($input: AddRelationInput!) { addRelation(input: $input) { problems { code } revision { version } } }'
    const { addRelation } = await dataOf(racing(3), mutation, { input: { ...divergence, idempotencyKey: nextKey() } })
    expect(addRelation).toEqual({ problems: [], revision: { version: 4 } })
    others = 0
    const { errors } = await ask(racing(99), mutation, {
      input: { ...divergence, dimension: 'GOAL', idempotencyKey: nextKey() },
    })
    expect(errors!.map(({ extensions }) => extensions.code)).toEqual(['BUSY'])
  })
})

describe('review', () => {
  const stance = second.records.find((rec) => rec.kind === 'relation' && rec.type === 'denies')!
  it('gives, changes and takes back the caller’s verdict', async () => {
    const at = (expectedVersion: number) => [{ id: stance.id, expectedVersion }]
    const { revision, problems } = await review({ records: at(1), verdict: 'REJECT', note: '読み違い' })
    expect([revision.version, problems]).toEqual([4, []])
    expect(await recordOf(stance.id)).toEqual({
      version: 2,
      status: 'REJECTED',
      verdicts: [{ verdict: 'REJECT', by: { id: 'analyst:tanaka' }, note: '読み違い' }],
    })
    await review({ records: at(2), verdict: 'ACCEPT' })
    expect(await recordOf(stance.id)).toMatchObject({ status: 'ACCEPTED' })
    await review({ records: at(3), verdict: null })
    expect(await recordOf(stance.id)).toMatchObject({ version: 4, status: 'PROPOSED', verdicts: [] })
  })
  it('changes the analyses at once', async () => {
    const question = 'query($id: ID!) { node(id: $id) { ... on Proposition { tally { denying } } } }'
    expect((await dataOf(app, question, { id: harbour.id })).node.tally.denying).toBe(2)
    await review({ records: [{ id: stance.id, expectedVersion: 1 }], verdict: 'REJECT' })
    expect((await dataOf(app, question, { id: harbour.id })).node.tally.denying).toBe(0)
  })
  it('one CONFLICT refuses all, and shows the record as it is now', async () => {
    await review({ records: [{ id: stance.id, expectedVersion: 1 }], verdict: 'ACCEPT' })
    const statement = first.statements[0]!
    const answer = await review({
      records: [
        { id: statement.id, expectedVersion: 1 },
        { id: stance.id, expectedVersion: 1 },
      ],
      verdict: 'REJECT',
    })
    expect(answer.revision).toBeNull()
    expect(answer.problems).toMatchObject([
      { code: 'CONFLICT', input: 'records.1.expectedVersion', current: { id: stance.id } },
    ])
    expect(await recordOf(statement.id)).toMatchObject({ version: 1, verdicts: [] })
  })
  it('refuses what cannot be judged, what is not there, and nothing at all', async () => {
    const wrote = first.records.find((rec) => rec.kind === 'relation' && rec.type === 'wrote')!
    const codes = async (records: readonly object[]) =>
      (await review({ records, verdict: 'ACCEPT' })).problems.map((p: { code: string }) => p.code)
    expect(await codes([{ id: wrote.id, expectedVersion: 1 }])).toEqual(['INVALID'])
    expect(await codes([{ id: 'actor:nope', expectedVersion: 1 }])).toEqual(['NOT_FOUND'])
    expect(await codes([])).toEqual(['INVALID'])
  })
  it('makes no revision when nothing changes', async () => {
    const answer = await review({ records: [{ id: stance.id, expectedVersion: 1 }], verdict: null })
    expect(answer).toEqual({ revision: null, problems: [], replayed: false })
    expect(await store.head()).toBe(3)
  })
})

describe('addStatement and retract', () => {
  const passage = { essay: first.essay.id, edition: 1, start: 0, end: 7 }
  const input = { span: passage, kind: 'RECOMMENDATION', hedge: 'WEAK', addressees: [state.id], issues: [fleet.id] }
  it('marks a passage the machine missed; the authors hold it', async () => {
    const { statement, revision, problems } = await addStatement(input)
    expect(problems).toEqual([])
    expect(revision.version).toBe(4)
    expect(statement).toMatchObject({
      kind: 'RECOMMENDATION',
      hedge: 'WEAK',
      span: { quote: '港の話をする。' },
      holders: [{ id: tanaka.id }],
      addressees: [{ id: state.id }],
      issues: [{ id: fleet.id }],
      record: { status: 'ACCEPTED', version: 1 },
    })
    const { essay } = await dataOf(
      app,
      'query($id: ID!) { essay: node(id: $id) { ... on Essay { statements { nodes { id } } } } }',
      { id: first.essay.id },
    )
    expect(essay.statements.nodes[0].id).toBe(statement.id)
  })
  it('repeats its first answer for the same key', async () => {
    const one = await addStatement({ ...input, idempotencyKey: 'once-and-again' })
    expect(await addStatement({ ...input, idempotencyKey: 'once-and-again' })).toEqual({ ...one, replayed: true })
  })
  it('refuses an outdated edition, an unknown essay and holders of one’s own word', async () => {
    const problemsOf = async (change: object) =>
      (await addStatement({ ...input, ...change })).problems.map((p: { code: string; input: string }) => [
        p.code,
        p.input,
      ])
    expect(await problemsOf({ span: { ...passage, edition: 7 } })).toEqual([['INVALID', 'span.edition']])
    expect(await problemsOf({ span: { ...passage, essay: 'essay:nope' } })).toEqual([['NOT_FOUND', 'span.essay']])
    expect(await problemsOf({ holders: [tanaka.id] })).toEqual([['INVALID', 'holders']])
  })
  it('withdraws what an analyst asserted, with the reason in the log', async () => {
    const { statement } = await addStatement(input)
    const { revision, problems } = await retract({ record: { id: statement.id, expectedVersion: 1 }, reason: '重複' })
    expect([problems, revision.reason]).toEqual([[], '重複'])
    expect(await recordOf(statement.id)).toMatchObject({ version: 2, status: 'RETRACTED' })
  })
  it('does not withdraw what a machine made', async () => {
    const { problems, revision } = await retract({ record: { id: first.statements[0]!.id, expectedVersion: 1 } })
    expect(revision).toBeNull()
    expect(problems).toMatchObject([{ code: 'INVALID', input: 'record.id', current: { id: first.statements[0]!.id } }])
  })
})
