import type { CodebookRead } from '../graph/change/codebook-rows.ts'
import { readCodebookCsv } from '../graph/formats/codebook-csv.ts'
import { readCodebookJson } from '../graph/formats/codebook-json.ts'
import type { CodebookFormat } from '../graph/model/codebook.ts'
import { decode } from '../ingest/read/decode.ts'
import { isRefusal, type Refusal } from '../ingest/read/refusal.ts'

/** The form of a codebook's file by its name; undefined for others, a workbook say. */
export const codebookFormatOf = (name: string): CodebookFormat | undefined =>
  /\.json$/iu.test(name) ? 'json' : /\.(?:csv|txt)$/iu.test(name) ? 'csv' : undefined

/** The codes of a file in whatever encoding texts are read in, all that is wrong with it, or why it is no text. */
export const readCodebookFile = (bytes: Uint8Array, format: CodebookFormat): CodebookRead | Refusal => {
  const decoded = decode(bytes)
  if (isRefusal(decoded)) return decoded
  return format === 'json' ? readCodebookJson(decoded.text) : readCodebookCsv(decoded.text)
}
