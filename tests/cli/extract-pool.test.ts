import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createExtractPool } from '../../cli/extract-pool.ts'
import { readIpadic } from '../../ingest/ipadic.ts'
import { generatedEssay } from './generated-essay.ts'
import { createDesk, essays } from './run.ts'

const files: Readonly<Record<string, string | Uint8Array>> = {
  ...essays,
  ...Object.fromEntries(Array.from({ length: 6 }, (_, n) => [`made-${n}.txt`, generatedEssay(n).bytes])),
  'refused.pdf': '%PDF-1.7\n',
}

/** Export and reports of an ingest of all files on so many threads, twice: the second time nothing is new. */
const ingested = async (jobs: string) => {
  const desk = createDesk(files)
  try {
    const reports = [
      await desk.run('ingest', '.', '--json', '--jobs', jobs),
      await desk.run('ingest', '.', '--json', '--jobs', jobs),
    ]
    await desk.run('export', '--out', join(desk.folder, 'out.json'))
    return { reports, bytes: readFileSync(join(desk.folder, 'out.json'), 'utf8') }
  } finally {
    desk.remove()
  }
}

describe('ingest on several threads', () => {
  it('writes the same graph, byte for byte, and the same reports as on one', async () => {
    const one = await ingested('1')
    const four = await ingested('4')
    expect(one.bytes).toContain('学校給食')
    expect(one.reports[0]!.out).toContain('refused.pdf')
    expect(four).toEqual(one)
  }, 120_000)

  it('refuses a number of threads that is none', async () => {
    const desk = createDesk(essays)
    try {
      expect((await desk.run('ingest', '.', '--jobs', '0')).exit).toBe(2)
    } finally {
      desk.remove()
    }
  })
})

describe('a pool of threads', () => {
  const script = new URL('./dying-worker.mjs', import.meta.url)
  const file = (source: string) => ({ file: { source, bytes: new Uint8Array() } })

  it('makes a file on which a thread dies or throws a broken one, and goes on with the others', async () => {
    const pool = createExtractPool({ jobs: 2, dictionary: await readIpadic(), script })
    const sources = ['a', 'die', 'b', 'throw', 'c', 'die', 'die', 'd']
    const found = await Promise.all(sources.map((source) => pool.extract(file(source))))
    await pool.close()
    const died = (source: string) => ({ kind: 'broken', source, why: 'its thread ended with code 3' })
    const read = (source: string) => ({ kind: 'broken', source, why: 'read' })
    expect(found).toEqual([
      read('a'),
      died('die'),
      read('b'),
      { kind: 'broken', source: 'throw', why: 'out of order' },
      read('c'),
      died('die'),
      died('die'),
      read('d'),
    ])
  })

  it('leaves no file without an answer when it is closed', async () => {
    const pool = createExtractPool({ jobs: 1, dictionary: await readIpadic(), script })
    const underway = ['a', 'b', 'c'].map((source) => pool.extract(file(source)))
    await pool.close()
    expect((await Promise.all(underway)).map((one) => 'source' in one && one.source)).toEqual(['a', 'b', 'c'])
  })

  it('reports a script that cannot be run, once per file', async () => {
    const pool = createExtractPool({
      jobs: 1,
      dictionary: await readIpadic(),
      script: new URL('./none.mjs', import.meta.url),
    })
    const [found] = await Promise.all([pool.extract(file('a'))])
    await pool.close()
    expect(found).toMatchObject({ kind: 'broken', source: 'a' })
  })
})
