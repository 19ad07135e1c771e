import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { generateCorpus } from '../../bench/store-data.ts'
import { writeGraphJson } from '../../graph/formats/ronten-json.ts'
import { openStore } from '../../graph/open-store.ts'
import { createDesk } from './run.ts'

describe('ronten export', () => {
  let desk: ReturnType<typeof createDesk>
  beforeEach(() => (desk = createDesk({})))
  afterEach(() => desk.remove())

  it('writes a graph of many pieces as the same bytes, to a file and to standard output', async () => {
    const address = `file:${join(desk.folder, 'one.sqlite')}`
    const store = await openStore(address)
    await store.applyAll([...generateCorpus({ statements: 400, seed: 9 })])
    const whole = await writeGraphJson(store)
    await store.close()
    expect(whole.length).toBeGreaterThan(1 << 20)
    const file = join(desk.folder, 'graph.json')
    expect(await desk.run('export', '--store', address, '--out', file)).toMatchObject({ exit: 0, out: '' })
    expect(readFileSync(file, 'utf8') === whole).toBe(true)
    const { out } = await desk.run('export', '--store', address)
    expect(out === whole || `${out}\n` === whole).toBe(true)
  })

  it('says so where the file cannot be written', async () => {
    const { exit, notes } = await desk.run('export', '--out', join(desk.folder, 'no', 'such', 'folder.json'))
    expect(exit).not.toBe(0)
    expect(notes).not.toBe('')
  })
})
