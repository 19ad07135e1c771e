import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { reverse } from '../../graph/change/reverse.ts'
import { sha256 } from '../../graph/identity/mint.ts'
import type { Change, Store } from '../../graph/store.ts'
import { createMemoryStore } from '../../graph/stores/memory.ts'
import { openSqliteStore } from '../../graph/stores/sqlite/open.ts'
import type { App } from '../../server/app.ts'
import { createTestApp, dataOf } from './ask.ts'
import { additionOf, corpusCommits, makeActor, makeEssay, makeProposition, makeIssue, makeRelation } from './corpus.ts'

const [ann, bob] = ['架空杏', '架空望'].map((name) => makeActor(name))
const quay = makeIssue('岸壁')
const double = makeProposition('岸壁を直し、灯をともすべきだ', 'means')
const about = makeRelation({ type: 'about', from: double.id, to: quay.id })
const anns = makeEssay({
  title: '杏の論',
  authors: [ann!.id],
  sentences: [
    { text: '岸壁を直すべきだ。', affirms: [double.id] },
    { text: '岸壁を直し、灯もともすべきだ。', affirms: [double.id] },
  ],
})
const bobs = makeEssay({
  title: '望の論',
  authors: [bob!.id],
  sentences: [{ text: '灯はいらない。', denies: [double.id] }],
})
const commit = additionOf(
  'double',
  [ann!, bob!, quay, double, about, ...anns.records, ...bobs.records],
  [anns.edition, bobs.edition],
)
const stanceOf = (statement: string) =>
  [...anns.records, ...bobs.records].find(
    (rec) => rec.kind === 'relation' && rec.from === statement && (rec.type === 'affirms' || rec.type === 'denies'),
  )!.id
const [mend, both] = anns.statements.map(({ id }) => stanceOf(id))
const dark = stanceOf(bobs.statements[0]!.id)
const [first, second] = ['岸壁を直すべきだ', '岸壁に灯をともすべきだ']

const split = `mutation($input: SplitPropositionInput!) { splitProposition(input: $input) {
  problems { code message input current { id } } replayed
  revision { version reason changes(first: 50) { nodes { kind subject { __typename id } } } } } }`
const positions = `{ positions(minUnits: 1) { rows { label }
  columns { proposition { id label dimension issue { label } record { status provenance { origin } } } }
  cells { row column cell { position } } } }`

const folder = mkdtempSync(join(tmpdir(), 'ronten-split-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const stores: Readonly<Record<string, () => Promise<Store>>> = {
  memory: () => Promise.resolve(createMemoryStore()),
  sqlite: () => openSqliteStore(join(folder, 'split.sqlite')),
}

describe.each(Object.keys(stores))('splitProposition on %s', (name) => {
  let store: Store
  let app: App
  const send = async (input: object) => (await dataOf(app, split, { input })).splitProposition
  const versions = { proposition: { id: double.id, expectedVersion: 1 } }
  const whole = [
    { id: mend, expectedVersion: 1, parts: [0] },
    { id: both, expectedVersion: 1, parts: [0, 1] },
    { id: dark, expectedVersion: 1, parts: [1] },
  ]
  const sides = async () => {
    const { positions: found } = await dataOf(app, positions)
    return found.cells
      .map((c: { row: number; column: number; cell: { position: string } }) =>
        [found.rows[c.row].label, found.columns[c.column].proposition.label, c.cell.position].join(' '),
      )
      .toSorted()
  }

  beforeAll(async () => {
    store = await stores[name]!()
    await store.apply(commit)
    for (const other of corpusCommits) await store.apply(other)
    app = createTestApp(store, { analyst: 'tanaka' })
  })
  afterAll(() => store.close())

  it('refuses what is not whole, and changes nothing', async () => {
    const refusals = [
      [{ ...versions, parts: [first], stances: whole }, 'INVALID', 'parts'],
      [{ ...versions, parts: [first, '岸壁を 直すべきだ'], stances: whole }, 'INVALID', 'parts.1'],
      [{ ...versions, parts: [first, '港を深く掘るべきである'], stances: whole }, 'ALREADY_THERE', 'parts.1'],
      [{ ...versions, parts: [first, second], stances: whole.slice(1) }, 'CONFLICT', 'stances'],
      [
        { ...versions, parts: [first, second], stances: [{ ...whole[0], parts: [2] }, ...whole.slice(1)] },
        'INVALID',
        'stances.0.parts',
      ],
      [
        { ...versions, parts: [first, second], stances: [{ ...whole[0], expectedVersion: 3 }, ...whole.slice(1)] },
        'CONFLICT',
        'stances.0.expectedVersion',
      ],
      [
        { proposition: { id: double.id, expectedVersion: 2 }, parts: [first, second], stances: whole },
        'CONFLICT',
        'proposition.expectedVersion',
      ],
    ] as const
    for (const [n, [input, code, field]] of refusals.entries()) {
      const { problems, revision } = await send({ idempotencyKey: `refused-${String(n).padStart(4, '0')}`, ...input })
      expect([n, problems[0]?.code, problems[0]?.input, revision]).toEqual([n, code, field, null])
    }
    expect(await store.head()).toBe(1 + corpusCommits.length)
  })

  it('puts new propositions in its place, moves what was coded, in one revision that can be undone', async () => {
    const input = {
      idempotencyKey: 'split-once-1',
      ...versions,
      parts: [first, second],
      stances: whole,
      reason: '二つの主張',
    }
    const { problems, revision } = await send(input)
    expect(problems).toEqual([])
    expect(revision.reason).toBe('二つの主張')
    expect((await send(input)).replayed).toBe(true)
    const { positions: found } = await dataOf(app, positions)
    const columns = found.columns.filter(
      ({ proposition }: { proposition: { issue: { label: string } | null } }) => proposition.issue?.label === '岸壁',
    )
    expect(columns.map(({ proposition }: { proposition: object }) => proposition)).toEqual(
      expect.arrayContaining(
        [first, second].map((label) =>
          expect.objectContaining({
            label,
            dimension: 'MEANS',
            record: { status: 'ACCEPTED', provenance: { origin: 'ANALYST' } },
          }),
        ),
      ),
    )
    expect(columns).toHaveLength(2)
    const mine = (await sides()).filter((line: string) => line.includes('岸壁') && !line.endsWith('UNASSESSED'))
    expect(mine).toEqual([`架空杏 ${first} AFFIRMS`, `架空杏 ${second} AFFIRMS`, `架空望 ${second} DENIES`].toSorted())
    // The machine's reading of the sentence is still the machine's, and nobody has checked it; where it stands is pinned.
    const [moved, old] = await store.get([mend!, double.id])
    expect(moved).toMatchObject({ status: 'proposed', pinned: ['to'], version: 2, provenance: { origin: 'machine' } })
    expect(old).toMatchObject({ status: 'rejected' })

    const undo: Change[] = []
    for (const { record, before } of (await store.changes(revision.version, { first: 100 })).items)
      undo.push({ ...(before && { before }), after: (await store.get([record]))[0]! })
    await store.apply({
      key: 'undo-split',
      digest: sha256('undo'),
      by: 'analyst:tanaka',
      at: '2031-01-01T00:00:00.000Z',
      undoes: revision.version,
      changes: reverse(undo),
    })
    expect((await sides()).filter((line: string) => line.includes('岸壁') && !line.endsWith('UNASSESSED'))).toEqual(
      [`架空望 ${double.label} DENIES`, `架空杏 ${double.label} AFFIRMS`].toSorted(),
    )
  })
})
