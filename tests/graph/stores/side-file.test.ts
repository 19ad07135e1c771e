import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openSideFile } from '../../../graph/stores/sqlite/side-file.ts'

describe('a file beside a store', () => {
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'ronten-side-'))
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  it.each([
    ['behind its first page', 4096],
    ['from its beginning', 0],
  ])('damaged %s, it is made anew and works', async (_, from) => {
    const path = join(folder, 'side')
    const much = 'い'.repeat(20_000)
    const file = await openSideFile(path)
    // So much that it does not stay in the log beside the file.
    const texts = Array.from({ length: 200 }, (_none, n): [string, string] => [`a${String(n)}`, much])
    for (let n = 0; n < 2; n++) file.write({ whole: true, texts, bytes: [], numbered: [[1, much]] })
    file.close()
    const again = await openSideFile(path)
    expect(again.text('a9') === much).toBe(true)
    again.close()
    for (const end of ['-wal', '-shm']) rmSync(`${path}${end}`, { force: true })
    const bytes = readFileSync(path)
    expect(bytes.length).toBeGreaterThan(1_000_000)
    writeFileSync(path, bytes.fill(0x5a, from))
    const anew = await openSideFile(path)
    expect([anew.text('a9'), anew.numbered(1)].map((text) => text?.length)).toEqual([undefined, undefined])
    anew.write({ whole: true, texts: [['b', 'い']], bytes: [], numbered: [] })
    expect(anew.text('b')).toBe('い')
    anew.close()
  })
})
