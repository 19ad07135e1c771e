import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Actor } from '../../graph/model/actor.ts'
import type { Store } from '../../graph/store.ts'
import { actor, adding, close, commit, edition, essay, having, idOf, issue, proposition } from '../contract/records.ts'
import { relation, statement } from '../contract/records.ts'
import type { Neo4jServer } from './start-neo4j.ts'

const page = readFileSync(join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'docs', 'cypher.md'), 'utf8')

/** The Cypher under each numbered heading of docs/cypher.md. */
const questions = new Map(
  [...page.matchAll(/^### (\d+)\. [^\n]*\n[^#]*?```cypher\n([^`]+)```/gmu)].map((match) => [match[1]!, match[2]!]),
)

const at = { edition: idOf('edition', 1) }
const text = '同盟は要だ。だから増やすべきだ。以上。'
const [tanaka, sato, cabinet] = [actor(1, '田中'), actor(2, '佐藤'), actor(3, '政府')]
const one = essay(1, { title: '第一', published: '2025-03', publishedSource: 'text' })
const two = essay(2, { title: '第二' })
const first = statement(1, 1, { quote: '同盟は要だ', span: { ...at, start: 0, end: 5 } })
const second = statement(2, 1, {
  quote: '増やすべきだ',
  span: { ...at, start: 9, end: 15 },
  statementKind: 'recommendation',
})
const third = statement(3, 2, { quote: '同盟は要らない' })
const [useful, more] = [proposition(1, { label: '同盟は有用である' }), proposition(2, { label: '増額する' })]
const topic = issue(1, '防衛費')
const affirms = relation('affirms', first, useful, {
  provenance: { ...first.provenance, confidence: 0.9, rule: 'a.b@1' },
})
const gone = relation('affirms', third, more)

const records = [tanaka, sato, cabinet, one, two, first, second, third, useful, more, topic]
const relations = [
  relation('wrote', tanaka, one, { position: 1 }),
  relation('wrote', sato, two),
  relation('contains', one, first),
  relation('contains', one, second),
  relation('contains', two, third),
  relation('holds', tanaka, first),
  relation('holds', tanaka, second),
  relation('holds', sato, third),
  relation('addressed_to', second, cabinet),
  relation('about', second, topic),
  relation('about', third, topic),
  affirms,
  relation('denies', third, useful),
  relation('affirms', second, more),
  gone,
  relation('supports', first, second),
]

/** What each question gives on this corpus, by hand. Nobody agrees: the stance that would be shared is closed. */
const answers: Readonly<Record<string, readonly object[]>> = {
  1: [
    { statement: '同盟は要だ', essay: '第一', published: '2025-03' },
    { statement: '増やすべきだ', essay: '第一', published: '2025-03' },
  ],
  2: [{ holder: '田中', recommendation: '増やすべきだ', addressee: '政府' }],
  3: [
    { side: 'AFFIRMS', actor: '田中', statements: ['同盟は要だ'] },
    { side: 'DENIES', actor: '佐藤', statements: ['同盟は要らない'] },
  ],
  4: [],
  5: [{ affirms: '田中', denies: '佐藤', proposition: '同盟は有用である' }],
  6: [{ issue: '防衛費', actors: 2, statements: 2 }],
  7: [{ recommendation: '増やすべきだ', reason: '同盟は要だ', steps: 1 }],
  8: [{ passage: '同盟は要だ', after: '。だから増やすべきだ。以上。' }],
  9: [
    { labels: ['Vertex', 'Essay'], id: one.id },
    { labels: ['Vertex', 'Proposition'], id: useful.id },
    { labels: ['Vertex', 'Statement', 'Claim'], id: first.id },
    { labels: ['Vertex', 'Statement', 'Claim'], id: third.id },
  ],
  10: [
    { statement: '同盟は要らない', stance: 'DENIES', proposition: '同盟は有用である', confidence: 0.5, rule: null },
    { statement: '増やすべきだ', stance: 'AFFIRMS', proposition: '増額する', confidence: 0.5, rule: null },
    { statement: '同盟は要だ', stance: 'AFFIRMS', proposition: '同盟は有用である', confidence: 0.9, rule: 'a.b@1' },
  ],
}

const parameters = { author: '田中', proposition: '同盟は有用である', statement: first.id }

/** What a person finds who opens the database without us. */
export const peopleTests = (running: () => Neo4jServer, open: () => Promise<Store>): void => {
  const rows = async (query: string, values: object = {}): Promise<readonly Record<string, unknown>[]> =>
    (await running().driver.executeQuery(query, values)).records.map((record) => record.toObject())
  const sorted = (list: readonly object[]): readonly string[] => list.map((row) => JSON.stringify(row)).sort()

  const fill = async (): Promise<Store> => {
    const store = await open()
    await store.apply(commit(adding(...records, ...relations), { editions: [edition(1, text)] }))
    await store.apply(commit([close(gone)]))
    return store
  }

  it('every question of docs/cypher.md is answered, and by hand alike', async () => {
    await fill()
    expect([...questions.keys()]).toEqual(Object.keys(answers))
    for (const [number, query] of questions) {
      const found = await rows(query, parameters)
      expect([number, sorted(found)]).toEqual([number, sorted(answers[number]!)])
    }
  })

  it('a statement has labels and native values', async () => {
    await fill()
    const [found] = await rows('MATCH (s:Claim {id: $id}) RETURN labels(s) AS labels, s {.*} AS properties', {
      id: first.id,
    })
    expect(found).toEqual({
      labels: expect.arrayContaining(['Vertex', 'Statement', 'Claim']),
      properties: expect.objectContaining({ quote: '同盟は要だ', start: 0, end: 5, voice: 'own', confidence: 0.5 }),
    })
    const kinds = 'MATCH (s:Claim {id: $id}) RETURN valueType(s.start) AS start, valueType(s.confidence) AS confidence'
    expect(await rows(kinds, { id: first.id })).toEqual([{ start: 'INTEGER NOT NULL', confidence: 'FLOAT NOT NULL' }])
    expect(await rows('MATCH (n) WHERE n.exact IS NOT NULL RETURN n.id AS id')).toEqual([])
  })

  it('what is closed leaves labels and types, and comes back to them', async () => {
    const store = await fill()
    const types = 'MATCH ()-[r]->() WHERE r.id = $id RETURN type(r) AS type, r.slot AS slot, r.type AS was'
    expect(await rows(types, { id: gone.id })).toEqual([{ type: 'FORMER', slot: null, was: 'affirms' }])
    const [closed, person] = (await store.get([gone.id, tanaka.id])) as readonly [typeof gone, Actor]
    const { withdrawn, ...open } = closed
    expect(withdrawn).toBe('maker')
    const after = having({ ...open, version: 3 }, {})
    await store.apply(commit([{ before: closed, after }, close(person)]))
    expect(await rows(types, { id: gone.id })).toEqual([
      { type: 'AFFIRMS', slot: `stance ${third.id} ${more.id}`, was: null },
    ])
    expect(await rows('MATCH (f:Former) RETURN labels(f) AS labels, f.kind AS kind, f.name AS name')).toEqual([
      { labels: ['Vertex', 'Former'], kind: 'actor', name: '田中' },
    ])
    expect(await rows(questions.get('1')!, parameters)).toEqual([])
  })

  it('S14: what native values cannot say comes back too: empty notes, and fields of a later version', async () => {
    const store = await open()
    const verdicts = [
      { verdict: 'accept', by: 'analyst:a', at: '2025-03-27T09:15:00.000Z', note: '' },
      { verdict: 'reject', by: 'analyst:b', at: '2025-03-27T09:15:00.000Z' },
      { verdict: 'accept', by: 'analyst:c', at: '2025-03-27T09:15:00.000Z', note: '理由' },
    ] as const
    const judged = having(actor(1, '名', ['', '別']), { verdicts, pinned: ['name'] })
    const later = { ...actor(2), born: { year: 1960, names: ['a'] } } as Actor
    const passage = { edition: idOf('edition', 1), start: 3, end: 4 }
    const told = statement(1, 1, { repeats: [passage], condition: passage, action: { ...passage, start: 0 } })
    const left = essay(1, {
      exclusions: [
        { start: 0, end: 2, reason: 'profile' },
        { start: 2, end: 4, reason: 'duplicate', repeats: { start: 0, end: 2 } },
      ],
      linkedAt: 1,
    })
    const all = [judged, later, told, left]
    await store.apply(commit(adding(...all)))
    expect(await store.get(all.map(({ id }) => id))).toEqual(all)
    expect(await rows('MATCH (n:Vertex) WHERE n.exact IS NOT NULL RETURN n.id AS id')).toEqual([{ id: later.id }])
  })
}
