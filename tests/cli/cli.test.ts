import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { createDesk, essays, type Ran } from './run.ts'

type Desk = ReturnType<typeof createDesk>
interface GraphJson {
  readonly version: number
  readonly essays: readonly { readonly id: string; readonly title?: string; readonly published?: string }[]
  readonly claims: readonly {
    readonly kind: string
    readonly essay: string
    readonly start: number
    readonly end: number
  }[]
  readonly edges: readonly { readonly type: string; readonly origin: string }[]
}

const parsed = (ran: Ran) => JSON.parse(ran.out) as GraphJson

describe('the command line', () => {
  let desk: Desk
  beforeEach(() => (desk = createDesk(essays)))
  afterEach(() => desk.remove())

  it.each([
    'start',
    'ingest',
    'serve',
    'query',
    'extract',
    'explain',
    'export',
    'import',
    'copy',
    'doctor',
    'matrix',
    'network',
  ])('%s --help has an example', async (command) => {
    const { exit, out } = await desk.run(command, '--help')
    expect(exit).toBe(0)
    expect(out).toMatch(new RegExp(`Example:\n  ronten ${command}`))
  })

  it('ingests a folder, and nothing anew the second time, whatever a file is called', async () => {
    const first = await desk.run('ingest', '.', '--json')
    expect(first.exit).toBe(0)
    expect(JSON.parse(first.out)).toMatchObject({ totals: { done: 2, same: 0, failed: 0 } })
    const before = await desk.run('export')
    writeFileSync(join(desk.folder, 'renamed.txt'), essays['kyushoku-1.txt'])
    const second = await desk.run('ingest', '.', '--json')
    expect(JSON.parse(second.out)).toMatchObject({ totals: { done: 0, same: 3, failed: 0 } })
    expect((await desk.run('export')).out).toBe(before.out)
  })

  it('takes the good files in and names the bad ones with the reason', async () => {
    writeFileSync(join(desk.folder, 'empty.txt'), '')
    writeFileSync(join(desk.folder, 'picture.txt'), Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0]))
    const { exit, out } = await desk.run('ingest', '.', 'not-there.txt')
    expect(exit).toBe(1)
    expect(out).toContain('empty.txt: left out: ')
    expect(out).toContain('picture.txt: left out: ')
    expect(out).toContain('not-there.txt: left out: does not exist')
    expect(out).toContain('2 ingested, 0 unchanged, 3 failed')
  })

  it('a dry run says the same and writes nothing', async () => {
    const dry = await desk.run('ingest', '.', '--dry-run', '--json')
    expect(JSON.parse(dry.out)).toMatchObject({ totals: { done: 2 } })
    expect(parsed(await desk.run('export')).version).toBe(0)
    const wet = await desk.run('ingest', '.', '--json')
    expect(JSON.parse(wet.out)).toEqual(JSON.parse(dry.out))
    const again = await desk.run('ingest', '.', '--dry-run', '--json')
    expect(JSON.parse(again.out)).toMatchObject({ totals: { done: 0, same: 2 } })
  })

  it('extracts one essay without a store, with offsets into the file', async () => {
    const ran = await desk.run('extract', 'kyushoku-2.txt', '--store', 'file:none.sqlite')
    const graph = parsed(ran)
    expect(graph.essays).toMatchObject([{ title: '給食の無償化を急ぐな', published: '2030-05-09' }])
    const quotes = graph.claims
      .filter((claim) => claim.kind === 'recommendation')
      .map((claim) => essays['kyushoku-2.txt'].slice(claim.start, claim.end))
    expect(quotes.some((quote) => quote.includes('市町村は学校給食を無償にすべきではない'))).toBe(true)
    expect(existsSync(join(desk.folder, 'none.sqlite'))).toBe(false)
  })

  it('answers a query without a server', async () => {
    await desk.run('ingest', '.')
    const { exit, out } = await desk.run(
      'query',
      '{ essays(order: PUBLISHED_ASC) { nodes { title authors { label } } } }',
    )
    expect(exit).toBe(0)
    expect(JSON.parse(out)).toEqual({
      data: {
        essays: {
          nodes: [
            { title: '給食は無償にすべきだ', authors: [{ label: '高瀬みのり' }] },
            { title: '給食の無償化を急ぐな', authors: [{ label: '三上遼' }] },
          ],
        },
      },
    })
    expect((await desk.run('query', '{ nothing }')).exit).toBe(1)
  })

  it('exports and imports without loss', async () => {
    await desk.run('ingest', '.')
    expect((await desk.run('export', '--out', join(desk.folder, 'graph.json'))).exit).toBe(0)
    const there = await desk.run('import', 'graph.json', '--store', `file:${join(desk.folder, 'other.sqlite')}`)
    expect(there).toMatchObject({ exit: 0 })
    const back = await desk.run('export', '--store', `file:${join(desk.folder, 'other.sqlite')}`)
    expect(`${back.out}\n`).toBe(readFileSync(join(desk.folder, 'graph.json'), 'utf8'))
    const onto = await desk.run('import', 'graph.json')
    expect(onto.exit).not.toBe(0)
    expect(onto.notes).toContain('empty store')
  })

  it('an import that contradicts itself is refused by name, and nothing is written', async () => {
    await desk.run('ingest', '.')
    const graph = JSON.parse((await desk.run('export')).out) as {
      claims: { holder: string | null }[]
      actors: { id: string }[]
    }
    const claim = graph.claims.find((c) => c.holder)!
    const other = graph.actors.find((actor) => actor.id !== claim.holder)!
    claim.holder = other.id
    writeFileSync(join(desk.folder, 'wrong.json'), JSON.stringify(graph))
    const store = `file:${join(desk.folder, 'fresh.sqlite')}`
    const { exit, notes } = await desk.run('import', 'wrong.json', '--store', store)
    expect(exit).not.toBe(0)
    expect(notes).toContain(other.id)
    expect(parsed(await desk.run('export', '--store', store)).version).toBe(0)
  })

  it('the doctor has no finding after an ingest', async () => {
    await desk.run('ingest', '.')
    const { exit, out } = await desk.run('doctor')
    expect(out).toMatch(/^No finding: \d+ records, \d+ passages checked\.$/)
    expect(exit).toBe(0)
  })

  it('says in one sentence what to do about a store that cannot be opened', async () => {
    for (const store of ['file:kyushoku-1.txt', 'file:kyushoku-1.txt/below.sqlite', 'nonsense', 'neo4j://localhost']) {
      const { exit, notes } = await desk.run('doctor', '--store', store)
      expect(exit).not.toBe(0)
      expect(notes.trim().split('\n')).toHaveLength(1)
      expect(notes).not.toMatch(/at .*\.ts|SQLITE|Error:/)
    }
  })

  it('a port in use is one sentence that says what to do', async () => {
    const other = createServer()
    const port = await new Promise<number>((resolve) =>
      other.listen(0, '127.0.0.1', () => resolve((other.address() as { port: number }).port)),
    )
    const { exit, notes } = await desk.run('serve', '--port', String(port))
    other.close()
    expect(exit).not.toBe(0)
    expect(notes).toMatch(new RegExp(`${port}.*--port`))
  })

  it('a wrong word on the command line is a usage error', async () => {
    expect((await desk.run('ingest')).exit).toBe(2)
    expect((await desk.run('serve', '--port', 'abc')).exit).toBe(2)
    expect((await desk.run('frobnicate')).exit).toBe(2)
    expect((await desk.run('ingest', 'no*thing.txt')).exit).toBe(2)
  })
})
