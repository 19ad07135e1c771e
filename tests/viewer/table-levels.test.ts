import { subjectWords } from '../../viewer/label-words.ts'
import { tableOfIssues } from '../../viewer/elements-issues.ts'
import { inOrder, likenessOf } from '../../viewer/table-order.ts'
import type { CellView, Position, RowView, TableView } from '../../viewer/table-view.ts'
import { cellInWords, shareOf } from '../../viewer/views/table-cell.tsx'
import { createSay } from '../../viewer/text/text.ts'

const marks: Readonly<Record<string, Position>> = {
  '+': 'AFFIRMS',
  '-': 'DENIES',
  '±': 'BOTH',
  o: 'DISCUSSES',
  '.': 'NOT_DETECTED',
  '~': 'UNASSESSED',
}
const cell = (mark: string): CellView => ({
  position: marks[mark]!,
  count: mark === '.' || mark === '~' ? 0 : mark === '±' ? 2 : 1,
  affirm: mark === '+' || mark === '±' ? 1 : 0,
  deny: mark === '-' || mark === '±' ? 1 : 0,
  unreviewed: mark === '-',
})
const row = (id: string, cells: string, issue: string, code?: string): RowView => {
  const count = (mark: string) => [...cells].filter((one) => one === mark).length
  return {
    id,
    label: `命題${id}`,
    code,
    issue: `論点${issue}`,
    issueId: `issue:${issue}`,
    affirming: count('+'),
    denying: count('-'),
    both: count('±'),
    others: count('±') + count('o'),
    split: undefined,
    lines: [],
    cells: [...cells].map(cell),
  }
}
const table = (rows: readonly RowView[]): TableView => ({
  columns: ['a', 'b', 'c'].map((id) => ({
    id,
    label: `著者${id}`,
    anonymous: false,
    organisations: [],
    texts: [],
    essays: 1,
    characters: 1000,
    dates: [],
  })),
  rows,
  omittedColumns: 0,
  omittedRows: 0,
  read: { columns: 0, rows: 0 },
})

describe('the overview on the level of issues', () => {
  const [energy, homes] = tableOfIssues(
    table([row('p', '+-.', 'x'), row('q', '+±~', 'x'), row('r', 'o..', 'y')]),
    'count',
  ).rows

  it('a cell says how many propositions of the issue are affirmed and denied, and how many statements say so', () => {
    expect(energy!.cells.map(({ position, affirm, deny, count }) => [position, affirm, deny, count])).toEqual([
      ['AFFIRMS', 2, 0, 2],
      ['BOTH', 1, 2, 3],
      ['UNASSESSED', 0, 0, 0],
    ])
    expect(energy!.cells[1]!.unreviewed).toBe(true)
  })

  it('where no side is taken, the most telling state stands', () => {
    expect(homes!.cells.map(({ position }) => position)).toEqual(['DISCUSSES', 'NOT_DETECTED', 'NOT_DETECTED'])
  })

  it('a row counts its propositions', () => {
    expect(energy).toMatchObject({ id: 'issue:x', label: '論点x', propositions: 2, affirming: 1, both: 1 })
    expect(homes).toMatchObject({ propositions: 1, debated: 0 })
  })

  it('reads aloud how many are affirmed and denied', () => {
    const column = table([]).columns[1]!
    expect(cellInWords(energy!.cells[1]!, energy!, column, createSay('ja'))).toBe(
      '著者b、論点x、肯定した命題 1・否定した命題 2、3件、未確認あり',
    )
  })
})

describe('the order of rows', () => {
  it('by the codebook: codes in their number, what has none last', () => {
    const rows = [row('a', '+..', 'x'), row('b', '+..', 'x', 'P10'), row('c', '+..', 'x', 'P2')]
    expect(inOrder(rows, 'book').map(({ id }) => id)).toEqual(['c', 'b', 'a'])
  })

  it('like beside like: rows on which the same people take the same sides are neighbours', () => {
    const rows = [row('a', '++-', 'x'), row('b', '--+', 'x'), row('c', '++-', 'x'), row('d', '--+', 'x')]
    expect(likenessOf(rows[0]!, rows[2]!)).toBe(3)
    expect(likenessOf(rows[0]!, rows[1]!)).toBe(-3)
    expect(likenessOf(row('e', '+..', 'x'), row('f', '.+.', 'x'))).toBeUndefined()
    const order = inOrder(rows, 'seriate').map(({ id }) => id)
    expect([order.slice(0, 2).toSorted(), order.slice(2).toSorted()]).toEqual([
      ['a', 'c'],
      ['b', 'd'],
    ])
  })
})

it('a share is of the statements of the column; of none it is unknown', () => {
  expect(shareOf(1, 3)).toBe(33)
  expect(shareOf(0, 0)).toBeUndefined()
})

it('the words of a label that carry its subject, without particles and endings', () => {
  expect(subjectWords('送電網への公的投資を急ぐべきだ')).toEqual(expect.arrayContaining(['公的投資', '送電網']))
  expect(subjectWords('そうすべきだ')).toEqual([])
})
