import fc from 'fast-check'
import { countOfCell, splitOf, tableFromMatrix } from '../../viewer/elements-table.ts'
import type { EssayEntry, LineEntry, OverviewResult } from '../../viewer/queries/overview.ts'

const unit = (id: string) => ({ __typename: 'Actor' as const, id, label: `著者${id}`, anonymous: false })
const tally = (affirming: number, denying: number, discussing = 0) => ({
  affirming,
  denying,
  both: 0,
  discussing,
  reportedOnly: 0,
})
const proposition = (id: string) => ({ id, label: `命題${id}`, code: null, issue: { id: 'issue:i', label: '論点' } })
const cell = (
  row: number,
  column: number,
  position: 'AFFIRMS' | 'DENIES' | 'DISCUSSES',
  affirm: number,
  deny: number,
) => ({
  row,
  column,
  cell: { position, affirm, deny, conditional: false, statements: { totalCount: affirm + deny + 1 } },
})

/** Three authors; p is split two to one, q is shared by two, r only discussed. Only a's side on p is accepted. */
const result: OverviewResult = {
  positions: {
    corpusVersion: 3,
    omittedRows: 0,
    omittedColumns: 0,
    rows: [unit('a'), unit('b'), unit('c')],
    columns: [
      { proposition: proposition('q'), tally: tally(2, 0) },
      { proposition: proposition('p'), tally: tally(1, 2) },
      { proposition: proposition('r'), tally: tally(0, 0, 1) },
    ],
    cells: [
      cell(0, 0, 'AFFIRMS', 1, 0),
      cell(1, 0, 'AFFIRMS', 3, 0),
      cell(0, 1, 'AFFIRMS', 2, 0),
      cell(1, 1, 'DENIES', 0, 1),
      cell(2, 1, 'DENIES', 0, 1),
      cell(2, 2, 'DISCUSSES', 0, 0),
    ],
  },
  // The accepted twin comes in another order.
  reviewed: {
    rows: [{ id: 'c' }, { id: 'a' }],
    columns: [{ proposition: { id: 'p' } }],
    cells: [{ row: 1, column: 0, cell: { position: 'AFFIRMS', affirm: 2, deny: 0 } }],
  },
}

const essay = (id: string, author: string, length: number, published: string | null): EssayEntry => ({
  id,
  label: id,
  title: id,
  published,
  source: null,
  authors: [{ id: author, label: `著者${author}`, anonymous: false }],
  organisation: null,
  edition: { length },
  exclusions: [{ span: { start: 0, end: 100 } }],
  statements: { totalCount: 1 },
})

const end = (id: string, on: string): LineEntry['from'] => ({
  __typename: 'Statement',
  id: `statement:${id}`,
  label: '文',
  span: { essay: { id: `essay:${id}`, published: null } },
  holders: [{ id, label: `著者${id}`, anonymous: false }],
  stances: [{ to: { id: on } }],
})
const line: LineEntry = {
  id: 'diverges_from:x',
  type: 'DIVERGES_FROM',
  dimension: 'MEANS',
  from: end('a', 'q'),
  to: end('b', 'q'),
}

describe('the overview', () => {
  const table = tableFromMatrix(
    result,
    [essay('e1', 'a', 1100, null), essay('e2', 'a', 2100, '2030-01')],
    [line],
    'split',
  )

  it('rows are propositions, most evenly split first; columns are authors', () => {
    expect(table.rows.map((row) => row.id)).toEqual(['p', 'q', 'r'])
    expect(table.columns.map((column) => column.label)).toEqual(['著者a', '著者b', '著者c'])
    expect(tableFromMatrix(result, [], [], 'count').rows.map((row) => row.id)).toEqual(['p', 'q', 'r'])
  })

  it('a cell says its side, how many sentences take it, and whether some are unreviewed', () => {
    expect(table.rows[0]!.cells).toEqual([
      { position: 'AFFIRMS', count: 2, affirm: 2, deny: 0, unreviewed: false },
      { position: 'DENIES', count: 1, affirm: 0, deny: 1, unreviewed: true },
      { position: 'DENIES', count: 1, affirm: 0, deny: 1, unreviewed: true },
    ])
  })

  it('what the API leaves out is "nothing found", never a side', () => {
    expect(table.rows[1]!.cells[2]).toEqual({
      position: 'NOT_DETECTED',
      count: 0,
      affirm: 0,
      deny: 0,
      unreviewed: false,
    })
  })

  it('where no side is taken, all sentences on it are counted', () => {
    expect(table.rows[2]!.cells[2]).toEqual({ position: 'DISCUSSES', count: 1, affirm: 0, deny: 0, unreviewed: true })
    expect(countOfCell({ affirm: 0, deny: 0 }, 4)).toBe(4)
    expect(countOfCell({ affirm: 1, deny: 2 }, 9)).toBe(3)
  })

  it('a head counts essays and body characters without what is left out; an unknown date stays unknown, last', () => {
    expect(table.columns[0]).toMatchObject({ essays: 2, characters: 3000, dates: ['2030-01', undefined] })
    expect(table.columns[1]).toMatchObject({ essays: 0, characters: undefined })
  })

  it('a direct line stands on the row of its statements', () => {
    expect(table.rows[1]!.lines).toMatchObject([
      { id: 'diverges_from:x', sense: 'diverges', dimension: 'MEANS', a: { label: '著者a' }, b: { label: '著者b' } },
    ])
    expect(table.rows[0]!.lines).toEqual([])
  })

  it('split = 1 − |affirm − deny| ÷ (affirm + deny), from two sides on', () => {
    expect(splitOf(1, 0)).toBeUndefined()
    expect(splitOf(0, 0)).toBeUndefined()
    expect(splitOf(3, 0)).toBe(0)
    expect(splitOf(2, 2)).toBe(1)
    expect(splitOf(3, 1)).toBe(0.5)
    fc.assert(fc.property(fc.nat(50), fc.nat(50), (a, b) => splitOf(a, b) === splitOf(b, a)))
  })
})
