import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { csvFromRows } from '../../graph/formats/csv.ts'
import { createDesk, essays } from './run.ts'

/** Rows of a CSV by column; written without looking at the writer, for cells without line ends. */
const parsed = (text: string): readonly Readonly<Record<string, string>>[] => {
  const rows = text
    .trim()
    .split('\n')
    .map((line) => [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(,|$)/g)].slice(0, -1).map((m) => m[1]!))
  const cells = rows.map((row) => row.map((cell) => cell.replace(/^"|"$/g, '').replaceAll('""', '"')))
  const [head, ...body] = cells
  return body.map((row) => {
    expect(row.length === head!.length || row.length === head!.length - 1).toBe(true)
    return Object.fromEntries(head!.map((name, n) => [name, row[n] ?? '']))
  })
}

describe('CSV', () => {
  it('quotes what RFC 4180 says, doubles quotes, leaves the unknown empty, alters nothing', () => {
    const table = csvFromRows(
      ['a', 'b'],
      [
        ['一,二', undefined],
        ['「"そう"」', -1.5],
        ['二\n行', '=1+1'],
      ],
    )
    expect(table).toBe('a,b\n"一,二",\n"「""そう""」",-1.5\n"二\n行",=1+1\n')
  })
})

describe('tables of the command line', () => {
  const desk = createDesk(essays)
  beforeAll(async () => {
    expect((await desk.run('ingest', '.')).exit).toBe(0)
  })
  afterAll(() => desk.remove())

  it('matrix: every author with every proposition, opposite sides told apart, blanks included', async () => {
    const rows = parsed((await desk.run('matrix')).out)
    const [authors, propositions] = ['author_id', 'proposition_id'].map((c) => new Set(rows.map((row) => row[c])))
    expect(rows).toHaveLength(authors!.size * propositions!.size)
    const lunch = rows.filter((row) => row['proposition']!.includes('給食'))
    const cellOf = (name: string) => lunch.find((row) => row['author'] === name)?.['cell']
    expect([cellOf('高瀬みのり'), cellOf('三上遼')]).toEqual(['affirm', 'deny'])
    const [one] = lunch.filter((row) => row['author'] === '高瀬みのり')
    expect(one).toMatchObject({ first_date: '2030-04-02', n_essays: '1', n_deny: '0', strongest_hedge: 'strong' })
    expect(Number(one!['author_chars'])).toBeGreaterThan(100)
  })

  it('matrix --wide: the same cells, a column for each author', async () => {
    const long = parsed((await desk.run('matrix')).out)
    const wide = parsed((await desk.run('matrix', '--wide')).out)
    for (const row of long)
      expect(wide.find((w) => w['proposition_id'] === row['proposition_id'])![row['author_id']!]).toBe(row['cell'])
  })

  it.each(['congruence', 'conflict', 'subtract', 'ignore'])(
    'network --measure %s: the pairs of statements add up to each numerator',
    async (measure) => {
      const edges = parsed((await desk.run('network', '--measure', measure)).out)
      const proof = parsed((await desk.run('network', '--measure', measure, '--table', 'explain')).out)
      expect(edges.length).toBeGreaterThan(0)
      for (const edge of edges) {
        const rows = proof.filter((r) => r['source_id'] === edge['source_id'] && r['target_id'] === edge['target_id'])
        const sum = rows.reduce((total, row) => total + Number(row['contribution']), 0)
        expect(edge['numerator'] === '' ? rows.length : sum).toBe(Number(edge['numerator']))
      }
    },
  )

  it.each([
    ['POSITIONS', ['matrix']],
    ['MATRIX', ['matrix', '--wide']],
    ['NETWORK_EDGES', ['network']],
    ['NETWORK_NODES', ['network', '--table', 'nodes']],
    ['NETWORK_EXPLAIN', ['network', '--table', 'explain']],
  ] as const)('the table %s of the API is the bytes that the command line writes', async (name, words) => {
    const { out } = await desk.run(...words)
    const answer = JSON.parse((await desk.run('query', `{ table(name: ${name}) }`)).out) as { data: { table: string } }
    expect(answer.data.table.trimEnd()).toBe(out.trimEnd())
    expect(out.trimEnd().split('\n').length).toBeGreaterThan(1)
  })

  it('network: the tie of the two authors, its arithmetic, and the same bytes for the same version', async () => {
    const once = await desk.run('network')
    const [edge] = parsed(once.out)
    expect([edge!['source'], edge!['target']].sort()).toEqual(['三上遼', '高瀬みのり'])
    expect(Number(edge!['weight'])).toBeLessThan(0)
    expect(Number(edge!['weight'])).toBeCloseTo(Number(edge!['numerator']) / Number(edge!['denominator']))
    await desk.run('network', '--out', 'edges.csv')
    expect(readFileSync(join(desk.folder, 'edges.csv'), 'utf8').trimEnd()).toBe(once.out)
    const nodes = parsed((await desk.run('network', '--table', 'nodes')).out)
    expect(nodes.map((node) => node['label']).sort()).toEqual(expect.arrayContaining(['三上遼', '高瀬みのり']))
    const before = await desk.run('network', '--as-of', '0')
    expect(parsed(before.out)).toEqual([])
  })

  it('the columns are those that were promised, no more and no fewer', async () => {
    const head = async (...words: readonly string[]) => (await desk.run('network', ...words)).out.split('\n')[0]
    expect(await head('--table', 'nodes')).toBe(
      'id,label,type,organisation,n_essays,n_chars,n_statements,n_stances,first_date,last_date,n_undated',
    )
    expect(await head('--table', 'explain')).toBe(
      'source_id,target_id,network,proposition_id,stance_source,stance_target,contribution,statement_source_id,quote_source,essay_source,statement_target_id,quote_target,essay_target',
    )
    const nodes = parsed((await desk.run('network', '--table', 'nodes')).out)
    expect(nodes.every((node) => Number(node['n_chars']) > 100)).toBe(true)
  })

  it('every option of the computation can be said: filters and their inversion, windows, isolates, units, weights', async () => {
    const edges = async (...words: readonly string[]) => parsed((await desk.run('network', ...words)).out)
    const [whole] = await edges()
    const shared = whole!['conflict_propositions']!.split('|')
    expect(shared.length).toBeGreaterThan(0)
    const [only] = await edges('--only', `propositions=${shared[0]}`)
    expect([only!['numerator'], only!['n_shared']]).toEqual(['-1', '1'])
    const without = await edges('--without', `propositions=${shared.join(',')}`)
    expect(without.every((edge) => edge['conflict_propositions'] === '')).toBe(true)
    const all = await edges('--isolates', '--without', `propositions=${shared.join(',')}`)
    expect(all.length).toBeGreaterThanOrEqual(1)
    expect(all.every((edge) => edge['numerator'] === '' || Number(edge['n_shared']) > 0)).toBe(true)
    const years = await edges('--window', 'year', '--isolates')
    expect(new Set(years.map((edge) => edge['window_start']!.slice(4)))).toEqual(new Set(['-01-01']))
    expect(years.every((edge) => edge['window_end'] === `${edge['window_start']!.slice(0, 4)}-12-31`)).toBe(true)
    const [essay] = await edges('--unit', 'essay', '--weighting', 'confidence', '--normalisation', 'shared')
    expect([essay!['unit'], essay!['normalisation']]).toEqual(['essay', 'shared'])
    expect(new Set([whole, only, years[0], essay].map((edge) => edge!['spec_sha256'])).size).toBe(4)
    expect((await desk.run('network', '--only', 'colour=red')).exit).toBe(2)
    expect((await desk.run('network', '--without', 'kinds=shout')).exit).toBe(2)
    expect((await desk.run('network', '--window', 'decade')).exit).toBe(2)
    expect((await desk.run('network', '--window', 'year', '--table', 'nodes')).exit).toBe(2)
  })

  it('refuses what it does not know, with the ones it knows', async () => {
    const wrong = await desk.run('network', '--measure', 'likeness')
    expect([wrong.exit, wrong.notes.includes('congruence')]).toEqual([2, true])
    expect((await desk.run('matrix', '--from', 'May')).exit).toBe(2)
    expect((await desk.run('matrix', '--voices', 'own,loud')).exit).toBe(2)
    expect((await desk.run('matrix', '--as-of', '99')).exit).toBe(2)
  })
})
