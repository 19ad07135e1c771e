import { readCsv } from '../../graph/formats/csv-read.ts'
import { createDesk, essays } from './run.ts'

const rowsOf = (text: string): readonly Readonly<Record<string, string>>[] => {
  const [head, ...rows] = readCsv(text) ?? []
  return rows.map(({ cells }) => Object.fromEntries(head!.cells.map((name, n) => [name, cells[n]!])))
}

const more = {
  'kyushoku-3.txt': `給食の費用を考える

北川 園子
2030年6月1日

県の試算によれば、無償化には毎年四億円が要るべきだとされる。
町の試算によれば、国は調理場の改築費を負担すべきだという。
市町村は、申請の手続きが残るのであれば、窓口を一つにすべきだ。
`,
}

describe('ronten recommendations', () => {
  const desk = createDesk({ ...essays, ...more })
  beforeAll(async () => {
    expect((await desk.run('ingest', '.')).exit).toBe(0)
  })
  afterAll(() => desk.remove())

  it('says who asks whom to do what, in the columns that were promised', async () => {
    const { out } = await desk.run('recommendations')
    expect(out.split('\n')[0]).toBe(
      'statement_id,author,essay_title,published,addressees,action,hedge,condition,quote,issues,propositions,status',
    )
    const rows = rowsOf(out)
    expect(rows.find(({ quote }) => quote === '市町村は学校給食を無償にすべきである')).toMatchObject({
      author: '高瀬みのり',
      essay_title: '給食は無償にすべきだ',
      published: '2030-04-02',
      hedge: 'strong',
      action: '学校給食を無償にす',
      status: 'proposed',
    })
    expect(rows.every(({ quote, action }) => quote!.includes(action!))).toBe(true)
  })

  it("leaves out what an author only reports, and shows it under --voices reported with the essay's words before it", async () => {
    const own = rowsOf((await desk.run('recommendations')).out)
    const reported = rowsOf((await desk.run('recommendations', '--voices', 'reported')).out)
    expect(own.some(({ quote }) => quote!.includes('調理場の改築費'))).toBe(false)
    const [row] = reported.filter(({ quote }) => quote!.includes('調理場の改築費'))
    expect(row).toMatchObject({ condition: '町の試算によれば' })
  })

  it('narrows to addressees and holders by name or alias, any of them', async () => {
    const all = rowsOf((await desk.run('recommendations')).out)
    const [some] = all.filter(({ addressees }) => addressees !== '')
    const [name] = some!['addressees']!.split('|')
    const to = rowsOf((await desk.run('recommendations', '--to', name!)).out)
    expect(to).toEqual(all.filter(({ addressees }) => addressees!.split('|').includes(name!)))
    expect(to.length).toBeLessThan(all.length)
    const by = rowsOf((await desk.run('recommendations', '--by', '三上 遼')).out)
    expect(by).toEqual(all.filter(({ author }) => author === '三上遼'))
    expect(by.length).toBeGreaterThan(0)
    const both = await desk.run('recommendations', '--by', '三上遼', '--by', '高瀬みのり')
    expect(rowsOf(both.out).length).toBe(
      by.length + rowsOf((await desk.run('recommendations', '--by', '高瀬みのり')).out).length,
    )
  })

  it('refuses a name that nobody has, and says how to see who there is', async () => {
    const { exit, notes } = await desk.run('recommendations', '--to', 'どこにもない省')
    expect([exit, notes.includes('どこにもない省'), notes.includes('ronten query')]).toEqual([2, true, true])
  })

  it('answers for a version of the past, and writes for Excel', async () => {
    expect(rowsOf((await desk.run('recommendations', '--as-of', '1')).out).length).toBeLessThan(
      rowsOf((await desk.run('recommendations')).out).length,
    )
    const { out } = await desk.run('recommendations', '--for-excel')
    expect(out.startsWith('\ufeffstatement_id,')).toBe(true)
  })

  it('gives the same bytes over the API', async () => {
    const { out } = await desk.run('recommendations')
    const asked = await desk.run('query', '{ recommendationTable(filter: { voices: [OWN] }) }')
    const answer = JSON.parse(asked.out) as { data: { recommendationTable: string } }
    expect(answer.data.recommendationTable.trimEnd()).toBe(out.trimEnd())
  })
})
