import type { App } from '../../server/app.ts'
import { createCorpusStore, createTestApp, dataOf } from './ask.ts'
import { things } from './corpus.ts'

let app: App
beforeAll(async () => {
  app = createTestApp(await createCorpusStore())
})

describe('lists', () => {
  it('shows essays newest first, with authors, organisation, statements and passages', async () => {
    const { essays } = await dataOf(
      app,
      `{ essays { totalCount nodes { id label published authors { label } organisation { label } source edition { number length text }
         statements { totalCount nodes { kind voice hedge label span { start end quote before after essay { id } current { start } } } } } } }`,
    )
    expect(essays.totalCount).toBe(3)
    expect(essays.nodes.map((e: { label: string }) => e.label)).toEqual([
      '掘らない港',
      '港の将来',
      '［𠮷野の港は古い。］',
    ])
    const [second, first] = essays.nodes
    expect(second.authors.map((a: { label: string }) => a.label)).toEqual(['架空鈴木花子', '架空佐藤次郎'])
    expect(first.organisation).toEqual({ label: '架空研究所' })
    expect(first.statements.nodes[1]).toEqual({
      kind: 'RECOMMENDATION',
      voice: 'OWN',
      hedge: 'MODERATE',
      label: '海辺国は港を深く掘るべきである。',
      span: {
        start: 21,
        end: 37,
        quote: '海辺国は港を深く掘るべきである。',
        before: '',
        after: '',
        essay: { id: things.first.essay.id },
        current: { start: 21 },
      },
    })
  })
})
