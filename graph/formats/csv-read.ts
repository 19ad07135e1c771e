/** A record of a table: its cells, and the line it begins in, from 1. */
export interface CsvLine {
  readonly line: number
  readonly cells: readonly string[]
}

/**
 * The records of a table as RFC 4180 says it, with LF, CRLF or CR between them; a quoted cell may hold line ends.
 * Empty lines are left out. `undefined`: a quoted cell is never closed, or goes on after its closing quote.
 */
export const readCsv = (text: string): readonly CsvLine[] | undefined => {
  const lines: CsvLine[] = []
  let cells: string[] = []
  let [at, line, begun] = [0, 1, 1]
  const close = (): void => {
    if (cells.length > 1 || cells[0] !== '') lines.push({ line: begun, cells })
    cells = []
    begun = line
  }
  for (;;) {
    let cell = ''
    if (text[at] === '"') {
      at++
      for (;;) {
        const quote = text.indexOf('"', at)
        if (quote < 0) return undefined
        cell += text.slice(at, quote)
        at = quote + 1
        if (text[at] !== '"') break
        cell += '"'
        at++
      }
      line += [...cell.matchAll(/\r\n|\r|\n/gu)].length
      if (at < text.length && !',\r\n'.includes(text[at]!)) return undefined
    } else {
      const from = at
      while (at < text.length && !',\r\n'.includes(text[at]!)) at++
      cell = text.slice(from, at)
    }
    cells.push(cell)
    if (text[at] === ',') {
      at++
      continue
    }
    if (at >= text.length) {
      close()
      return lines
    }
    at += text.startsWith('\r\n', at) ? 2 : 1
    line++
    close()
    if (at >= text.length) return lines
  }
}
