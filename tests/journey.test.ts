import { print } from 'graphql'
import type { Store } from '../graph/store.ts'
import { createMemoryStore } from '../graph/stores/memory.ts'
import { checkStore } from '../graph/read/check.ts'
import { createTokenise } from '../ingest/kuromoji.ts'
import type { Tokenise } from '../ingest/morphemes.ts'
import { ingestFile } from '../cli/ingest-corpus.ts'
import { linkCorpus } from '../cli/link-corpus.ts'
import { createApp, type App } from '../server/app.ts'
import type { Api } from '../viewer/client.ts'
import { graphFromNeighbourhood, kindOrder, typesToWalk } from '../viewer/elements-graph.ts'
import { tableFromMatrix } from '../viewer/elements-table.ts'
import type { TableView } from '../viewer/table-view.ts'
import { noFilter } from '../viewer/filter.ts'
import { loadCell, loadCorpus } from '../viewer/loads.ts'
import { firstWindow, loadOverview } from '../viewer/loads-overview.ts'
import { neighbourhoodQuery } from '../viewer/queries/graph.ts'
import { reviewMutation } from '../viewer/queries/write.ts'
import { essays } from './cli/run.ts'

/** The viewer's connection, without a port between it and the server. */
const apiOf = (app: App): Api => ({
  ask: async (document, variables) => {
    const answer = await app.fetch(
      new Request('http://localhost/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'ronten-client': 'viewer' },
        body: JSON.stringify({ query: print(document), variables }),
      }),
    )
    const result = (await answer.json()) as { data?: never; errors?: readonly { message: string }[] }
    if (!result.data || result.errors) throw new Error(result.errors?.map((error) => error.message).join('; '))
    return { kind: 'data', data: result.data }
  },
  listen: () => () => undefined,
  seen: () => undefined,
})

const dataOf = <T>(answer: { readonly kind: 'data'; readonly data: T } | { readonly kind: 'failure' }): T => {
  if (answer.kind === 'failure') throw new Error('no answer')
  return answer.data
}

const never = new AbortController().signal
const now = () => '2031-01-01T00:00:00.000Z'

describe('files → store → GraphQL → viewer elements', () => {
  let tokenise: Tokenise
  let store: Store
  let app: App
  let api: Api
  const ingest = async (name: string, text: string) => {
    const file = { source: `essays/${name}`, bytes: new TextEncoder().encode(text) }
    const outcome = await ingestFile(file, { store, tokenise, now })
    await linkCorpus({ store, tokenise, now })
    return outcome
  }
  const overview = async (): Promise<TableView> => {
    const { matrix, lines } = dataOf(
      await loadOverview(api, noFilter, 'HOLDER', { order: 'SPLIT', rev: undefined, window: firstWindow }, never),
    )
    return tableFromMatrix(matrix, dataOf(await loadCorpus(api, noFilter, never)).essays, lines, 'split')
  }

  beforeAll(async () => {
    tokenise = await createTokenise()
    store = createMemoryStore()
    app = createApp({ store, analyst: 'journey' })
    api = apiOf(app)
    for (const [name, text] of Object.entries(essays)) await ingest(name, text)
  })
  afterAll(() => app.stop())

  it('the overview shows who affirms and who denies', async () => {
    const table = await overview()
    expect(table.columns.map((column) => column.label).sort()).toEqual(['三上遼', '高瀬みのり'])
    const row = table.rows.find((each) => each.label.includes('給食') && each.label.includes('無償'))!
    expect(row).toMatchObject({ affirming: 1, denying: 1, split: 1 })
    const position = (author: string) =>
      row.cells[table.columns.findIndex((column) => column.label === author)]!.position
    expect([position('高瀬みのり'), position('三上遼')]).toEqual(['AFFIRMS', 'DENIES'])
  })

  it('a cell leads to the very characters of the file', async () => {
    const table = await overview()
    const row = table.rows.find((each) => each.split === 1)!
    const author = table.columns.find((column) => column.label === '三上遼')!
    const { cards } = dataOf(await loadCell(api, { unit: 'HOLDER' }, { unit: author.id, proposition: row.id }, never))!
    expect(cards.length).toBeGreaterThan(0)
    for (const { span } of cards) {
      expect(essays['kyushoku-2.txt'].slice(span.start, span.end)).toBe(span.quote)
      expect(essays['kyushoku-2.txt']).toContain(span.before + span.quote + span.after)
    }
    expect(cards.some(({ span }) => span.quote.includes('無償にすべきではない'))).toBe(true)
  })

  it('the graph around a proposition has both authors, one affirming and one denying line', async () => {
    const focus = (await overview()).rows.find((each) => each.split === 1)!.id
    const { neighbourhood } = dataOf(
      await api.ask(neighbourhoodQuery, {
        roots: [focus],
        depth: 2,
        filter: { types: typesToWalk(['stance'], focus) },
        maxVertices: 60,
        maxRelations: 300,
      }),
    )
    const { elements, lines } = graphFromNeighbourhood(neighbourhood, kindOrder, focus)
    const authors = elements.filter((element) => element.kind === 'author').map((element) => element.label)
    expect(authors.sort()).toEqual(['三上遼', '高瀬みのり'])
    const stances = lines.filter((line) => line.to === focus && ['AFFIRMS', 'DENIES'].includes(line.type))
    expect(new Set(stances.map((line) => `${line.type} ${line.tone}`)).size).toBe(2)
  })

  it('what an analyst judged is there after the essay came again, corrected', async () => {
    const table = await overview()
    const row = table.rows.find((each) => each.split === 1)!
    const author = table.columns.find((column) => column.label === '三上遼')!
    const { cards } = dataOf(await loadCell(api, { unit: 'HOLDER' }, { unit: author.id, proposition: row.id }, never))!
    const { id, record } = cards.find(({ span }) => span.quote.includes('無償にすべきではない'))!
    const input = {
      idempotencyKey: 'journey-0001',
      records: [{ id, expectedVersion: record.version }],
      verdict: 'ACCEPT' as const,
    }
    const { review } = dataOf(await api.ask(reviewMutation, { input }))
    expect(review.problems).toEqual([])
    const corrected = essays['kyushoku-2.txt'].replace('だが、所得の高い', 'しかし、所得の高い')
    expect(corrected).not.toBe(essays['kyushoku-2.txt'])
    const outcome = await ingest('kyushoku-2.txt', corrected)
    expect(outcome).toMatchObject({ kind: 'done', report: { outcome: 'new-edition' } })
    const [after] = await store.get([id])
    expect(after).toMatchObject({
      status: 'accepted',
      version: record.version + 1,
      verdicts: [{ by: 'analyst:journey' }],
    })
    const [again] = dataOf(
      await loadCell(api, { unit: 'HOLDER' }, { unit: author.id, proposition: row.id }, never),
    )!.cards.filter((card) => card.id === id)
    expect(again!.record.status).toBe('ACCEPTED')
    expect(corrected).toContain(again!.span.before + again!.span.quote + again!.span.after)
  })

  it('the doctor has no finding at the end', async () => {
    expect((await checkStore(store)).findings).toEqual([])
  })
})
