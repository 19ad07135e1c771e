import { readCsv } from './csv-read.ts'

/** What a spreadsheet would take for a formula. */
const formula = /^[=+\-@\t\r]/

const written = (cell: string): string => {
  // A number stays one, negative ones too.
  const text = formula.test(cell) && !/^-?\d+(\.\d+)?$/.test(cell) ? `'${cell}` : cell
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/**
 * A table of ours as Excel opens it unharmed: with a byte order mark, CRLF, and `'` before what would be taken for a
 * formula. For R and Python there is the table itself, which is never altered.
 */
export const csvForExcel = (csv: string): string =>
  `\ufeff${(readCsv(csv) ?? []).map(({ cells }) => `${cells.map(written).join(',')}\r\n`).join('')}`
