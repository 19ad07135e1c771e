/** A cell of a table; an absent one is left empty: unknown or not applicable, never a word for it. */
export type CsvCell = string | number | undefined

/** Several values in one cell. */
export const listCell = (values: readonly string[]): string => values.join('|')

const written = (cell: CsvCell): string => {
  const text = cell === undefined ? '' : String(cell)
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** A table as RFC 4180 says it, with LF and a line end after the last row; nothing is altered for any program's sake. */
export const csvFromRows = (head: readonly string[], rows: readonly (readonly CsvCell[])[]): string =>
  [head, ...rows].map((row) => `${row.map(written).join(',')}\n`).join('')
