import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { generateCorpus } from '../../bench/store-data.ts'
import { openStore } from '../../graph/open-store.ts'
import { killedCopy } from './kill-copy.ts'
import { createDesk, essays } from './run.ts'

describe('ronten copy', () => {
  let desk: ReturnType<typeof createDesk>
  beforeEach(() => (desk = createDesk(essays)))
  afterEach(() => desk.remove())

  const fill = async (name: string, statements: number): Promise<string> => {
    const address = `file:${join(desk.folder, name)}`
    const store = await openStore(address)
    for (const commit of generateCorpus({ statements, seed: 5 })) await store.apply(commit)
    await store.close()
    return address
  }

  it('copies what was ingested; both export the same bytes, and the second time there is nothing to do', async () => {
    await desk.run('ingest', '.', '--store', 'file:one.sqlite')
    const copied = await desk.run('copy', '--from', 'file:one.sqlite', '--to', 'file:two.sqlite')
    expect(copied).toMatchObject({ exit: 0, notes: '' })
    expect(copied.out).toMatch(/^Both stores hold the same. Corpus version 3\.\n  records \d+ sha256 [0-9a-f]{64}\n/u)
    const again = await desk.run('copy', '--from', 'file:one.sqlite', '--to', 'file:two.sqlite')
    expect(again).toMatchObject({
      exit: 0,
      out: copied.out,
      notes: expect.stringMatching(/revision 3 was there already/u),
    })
    const exported = await Promise.all(
      ['one', 'two'].map((name) => desk.run('export', '--store', `file:${name}.sqlite`)),
    )
    expect(exported[1]).toEqual(exported[0])
    expect((await desk.run('doctor', '--store', 'file:two.sqlite')).exit).toBe(0)
    // The copy is a store like any other: what was ingested is there, and nothing is to be done.
    const same = await desk.run('ingest', '.', '--store', 'file:two.sqlite')
    expect(same.out).toMatch(/0 ingested, 2 unchanged/u)
  })

  it('says what to do when it cannot', async () => {
    await fill('one.sqlite', 60)
    await desk.run('ingest', 'kyushoku-1.txt', '--store', 'file:other.sqlite')
    const cases: readonly (readonly [string, string, number, RegExp])[] = [
      ['file:one.sqlite', 'file:one.sqlite', 2, /^--from and --to name the same store/u],
      ['file:none.sqlite', 'file:two.sqlite', 2, /^There is no file .*none\.sqlite to copy from/u],
      ['memory:', 'file:two.sqlite', 2, /^There is nothing to copy: memory: is empty/u],
      ['file:one.sqlite', 'file:other.sqlite', 2, /^file:other.sqlite already holds another graph .* revision 1 on/u],
      ['file:one.sqlite', 'nonsense', 2, /^A store is memory:, file:PATH or neo4j:/u],
    ]
    for (const [from, to, exit, words] of cases) {
      const ran = await desk.run('copy', '--from', from, '--to', to)
      expect([from, to, ran]).toEqual([from, to, { exit, out: '', notes: expect.stringMatching(words) }])
    }
    expect(existsSync(join(desk.folder, 'none.sqlite'))).toBe(false)
    expect((await desk.run('copy', '--from', 'file:one.sqlite')).notes).toMatch(/--to <address>.* not specified/u)
  })

  it('killed with -9 again and again, it goes on each time, and ends with the same bytes', async () => {
    const [from, to] = [await fill('one.sqlite', 400), `file:${join(desk.folder, 'two.sqlite')}`]
    let there = 0
    for (const at of [2, 3, 9, 17]) {
      const said = await killedCopy(from, to, at)
      // It went on behind what it had, and copied nothing twice.
      expect(Number(said[0])).toBeGreaterThan(there)
      there = Number(said.at(-1))
    }
    const ended = await desk.run('copy', '--from', from, '--to', to)
    expect(ended).toMatchObject({ exit: 0, out: expect.stringMatching(/^Both stores hold the same/u) })
    expect(Number(/revision (\d+) was there already/u.exec(ended.notes)![1])).toBeGreaterThanOrEqual(17)
    const exported = await Promise.all([from, to].map((store) => desk.run('export', '--store', store)))
    expect(exported[1]).toEqual(exported[0])
  }, 120_000)
})
