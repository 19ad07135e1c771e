import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { generateCorpus } from '../../bench/store-data.ts'
import { statuses } from '../../graph/model/header.ts'
import { checkStore } from '../../graph/read/check.ts'
import { openSqliteStore } from '../../graph/stores/sqlite/open.ts'

describe('the made-up corpus for measurements', () => {
  it('is the same for the same size and seed, and another for another seed', () => {
    const text = (seed: number): string => JSON.stringify([...generateCorpus({ statements: 200, seed })])
    expect(text(1)).toBe(text(1))
    expect(text(1)).not.toBe(text(2))
  })

  it('is in fields that share nothing but essays that answer one another, where it is asked for', () => {
    const size = { statements: 400, seed: 1, perAuthor: 20, perIssue: 50 }
    const bare = (more: object): string => JSON.stringify([...generateCorpus({ ...size, ...more })])
    expect(bare({ perField: 400 })).toBe(bare({}))
    const relations = [...generateCorpus({ ...size, perField: 200 })].flatMap(({ changes }) =>
      changes.flatMap(({ after }) => (after.kind === 'relation' ? [after] : [])),
    )
    const joined = new Map<string, string>()
    const fieldOf = (id: string): string => (joined.has(id) ? fieldOf(joined.get(id)!) : id)
    for (const { from, to, type } of relations) {
      const isAcross = from.startsWith('statement:') && to.startsWith('statement:')
      const [one, other] = [fieldOf(from), fieldOf(to)]
      if (!isAcross && type !== 'related_to' && one !== other) joined.set(one, other)
    }
    const issues = new Set(relations.flatMap(({ to }) => (to.startsWith('issue:') ? [to] : [])))
    expect(issues.size).toBe(8)
    expect(new Set([...issues].map(fieldOf)).size).toBe(2)
  })

  it('is a sound graph in the proportions of a real one, with every sort of act in its log', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'ronten-data-'))
    const store = await openSqliteStore(join(folder, 'corpus.sqlite'))
    let commits = 0
    for (const commit of generateCorpus({ statements: 1000, seed: 1 }))
      expect(await store.apply(commit)).toEqual({ version: ++commits, replayed: false })
    expect((await checkStore(store)).findings).toEqual([])
    expect(await store.count({ kind: 'statement', order: 'place', statuses })).toBe(1000)
    const relations = await store.count({ kind: 'relation', order: 'id', statuses })
    expect(relations).toBeGreaterThan(5800)
    expect(relations).toBeLessThan(6800)
    expect(await store.count({ kind: 'relation', order: 'id', statuses: ['rejected'] })).toBeGreaterThan(0)
    expect(await store.count({ kind: 'relation', order: 'id', statuses: ['accepted'] })).toBeGreaterThan(0)
    const log = (await store.log({ order: 'oldest' }, { first: 1000 })).items
    expect(log.filter(({ undoneBy }) => undoneBy !== undefined).length).toBeGreaterThan(0)
    const essays = (await store.find({ kind: 'essay', order: 'id', statuses }, { first: 1000 })).items
    const editions = await store.editions(essays.map(({ id }) => id))
    expect(editions.filter((list) => list.length === 2).length).toBeGreaterThan(0)
    await store.close()
    rmSync(folder, { recursive: true, force: true })
  })
})
