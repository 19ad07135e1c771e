import { graphJson, readWholeGraph, writeGraphJson } from '../../../graph/formats/ronten-json.ts'
import { readGraphJson } from '../../../graph/formats/ronten-json-read.ts'
import { planRestore } from '../../../graph/change/plan-restore.ts'
import { createMemoryStore } from '../../../graph/stores/memory.ts'
import { clock, ingest, link } from '../change/world.ts'

const one = '甲国は送電網の整備を急ぐべきである。'
const two = '費用は𠮷野の利用者が広く負担することになる。'

const world = async () => {
  const store = createMemoryStore()
  const at = clock()
  const { report } = await ingest(store, one + two, at(), { source: 'a.txt' })
  await ingest(store, `前置き\r\n\f${one}${two}`, at(), { source: 'a.txt', as: report.essay })
  await ingest(store, '送電網は急がない方がよいと考える。', at(), { source: 'b.txt', byline: '架空花子' })
  await link(store, at(), ['送電網'])
  // A former record too: the sentence is gone in this edition.
  await ingest(store, `前置き\r\n\f${one}`, at(), { source: 'a.txt', as: report.essay })
  return store
}

const imported = async (text: string) => {
  const read = readGraphJson(text)
  if (read.kind === 'problems') throw new Error(read.problems.join('\n'))
  const store = createMemoryStore()
  const act = { by: 'import:ronten-json', at: '2025-02-01T00:00:00.000Z' }
  for (const commit of planRestore(read.graph, act)) await store.apply(commit)
  return store
}

describe('Graph JSON (DESIGN, section 6)', () => {
  it('gives the same bytes twice, and the same again after import into an empty store', async () => {
    const store = await world()
    const text = await writeGraphJson(store)
    expect(await writeGraphJson(store)).toBe(text)
    expect(await writeGraphJson(await imported(text))).toBe(text)
  })

  it('counts offsets in the current edition, in UTF-16 code units', async () => {
    const store = await world()
    const json = JSON.parse(await writeGraphJson(store))
    const essay = json.essays.find((e: { source: string }) => e.source === 'a.txt')
    const claim = json.claims.find((c: { quote: string }) => c.quote === one)
    expect(essay.text.slice(claim.start, claim.end)).toBe(one)
    expect(claim).toMatchObject({ kind: 'recommendation', voice: 'own', holders: essay.authors, status: 'proposed' })
    expect(claim.propositions).toEqual([{ id: json.propositions[0].id, stance: 'affirm', strength: 'strong' }])
    const gone = json.claims.find((c: { quote: string }) => c.quote === two)
    expect(gone).toMatchObject({ status: 'retracted', outdated: true, start: 0, end: 0 })
    expect(json.edges.every((e: { type: string }) => /^[A-Z_]+$/.test(e.type))).toBe(true)
    for (const m of json.mentions) expect(['甲国']).toContain(essay.text.slice(m.start, m.end))
  })

  it('names both sides of a disagreement between a field and the edges', async () => {
    const text = await writeGraphJson(await world())
    const json = JSON.parse(text)
    const claim = json.claims.find((c: { status: string }) => c.status === 'proposed')
    const actor = json.actors[0].id
    const other = json.actors.find((a: { id: string }) => a.id !== claim.holder).id ?? actor
    const was = claim.holder
    claim.holder = other
    const read = readGraphJson(JSON.stringify(json))
    expect(read).toMatchObject({ kind: 'problems' })
    const [problem] = read.kind === 'problems' ? read.problems : []
    expect(problem).toContain(other)
    expect(problem).toContain(was)
    expect(problem).toContain(claim.id)
  })

  it('answers what is no Graph JSON with problems, not with an exception', async () => {
    const whole = JSON.parse(graphJson(await readWholeGraph(await world())))
    for (const text of [
      '',
      '[]',
      '{}',
      '{"format":"ronten/2"}',
      JSON.stringify({ ...whole, claims: [{ id: 3 }] }),
      JSON.stringify({ ...whole, edges: {} }),
    ]) {
      expect(readGraphJson(text)).toMatchObject({ kind: 'problems' })
    }
  })
})
