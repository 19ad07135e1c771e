import type { CodebookFault, CodebookLevel, CodebookRead, CodebookRow } from '../change/codebook-rows.ts'
import { cellsFromRow, checkedRows, codebookColumns, rowFromCells, type CodebookColumn } from './codebook-csv.ts'

type Json = Readonly<Record<string, unknown>>

/** What the form calls a column otherwise than the table does; the table's own names are read too. */
const otherNames: Readonly<Partial<Record<CodebookColumn, readonly string[]>>> = {
  code: ['id'],
  parent: ['issue'],
  label_ja: ['label'],
  definition: ['description'],
}

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)

const refused = (fault: CodebookFault): CodebookRead => ({
  kind: 'problems',
  problems: [{ row: 1, fault, values: {} }],
})

const textOf = (value: unknown): string =>
  Array.isArray(value) ? value.map(String).join('|') : typeof value === 'string' ? value : ''

/** Reads a codebook of the form `ronten-codebook/1`: lists of issues and propositions; rows are numbered through both. */
export const readCodebookJson = (text: string): CodebookRead => {
  let json: unknown
  try {
    json = JSON.parse(text.replace(/^\ufeff/u, ''))
  } catch (error) {
    if (error instanceof SyntaxError) return refused('unreadable')
    throw error
  }
  if (!isObject(json) || json['format'] !== 'ronten-codebook/1') return refused('unreadable')
  const listed = (name: string): readonly unknown[] | undefined => {
    const list = json[name] ?? []
    return Array.isArray(list) ? (list as readonly unknown[]) : undefined
  }
  const [issues, propositions] = [listed('issues'), listed('propositions')]
  const items = issues && propositions && [...issues, ...propositions]
  if (items === undefined || !items.every(isObject)) return refused('unreadable')
  const levelOf = (n: number): CodebookLevel => (n < issues!.length ? 'issue' : 'proposition')
  return checkedRows(
    items.map((item, n) =>
      rowFromCells(
        (column) =>
          column === 'level'
            ? levelOf(n)
            : textOf([column, ...(otherNames[column] ?? [])].map((k) => item[k]).find((v) => v !== undefined)),
        n + 1,
      ),
    ),
  )
}

/** A codebook in the form `ronten-codebook/1`; what is empty is left out. */
export const codebookJson = (rows: readonly CodebookRow[]): string => {
  const itemsOf = (level: CodebookLevel): readonly object[] =>
    rows
      .filter((row) => row.level === level)
      .map((row) => {
        const cells = cellsFromRow(row)
        return Object.fromEntries(
          codebookColumns
            .filter((column) => column !== 'level' && cells[column] !== undefined && cells[column] !== '')
            .map((column) => [otherNames[column]?.[0] ?? column, cells[column]]),
        )
      })
  const file = { format: 'ronten-codebook/1', issues: itemsOf('issue'), propositions: itemsOf('proposition') }
  return `${JSON.stringify(file, undefined, 2)}\n`
}
