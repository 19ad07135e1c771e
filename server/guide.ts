import type { CodebookRow } from '../graph/change/codebook-rows.ts'
import { readCodebookCsv } from '../graph/formats/codebook-csv.ts'
import { readCodebookJson } from '../graph/formats/codebook-json.ts'
import type { Codebook } from '../graph/model/codebook.ts'
import { codebookBytes } from '../graph/read/codebook.ts'

/** What a codebook says to coders of one of its codes, beside label and definition. */
export interface CodeGuide {
  readonly include?: string
  readonly exclude?: string
  readonly affirmExamples: readonly string[]
  readonly denyExamples: readonly string[]
  readonly affirmWordings: readonly string[]
  readonly denyWordings: readonly string[]
  readonly synonyms: readonly string[]
  readonly note?: string
}

/** Encodings of tables as spreadsheets write them; what none of them can read cannot have been imported as text. */
const encodings = ['utf-8', 'shift_jis', 'euc-jp', 'utf-16le'] as const

const textOf = (bytes: Uint8Array): string | undefined => {
  for (const encoding of encodings) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes)
    } catch {
      // Not in this one: the next.
    }
  }
  return undefined
}

const rowsOf = (codebook: Codebook): readonly CodebookRow[] => {
  const text = textOf(codebookBytes(codebook))
  if (text === undefined) return []
  const read = codebook.format === 'json' ? readCodebookJson(text) : readCodebookCsv(text)
  return read.kind === 'rows' ? read.rows : []
}

/** The file last read, by codes: it is read once, however many propositions are asked about. */
let last: { readonly file: string; readonly byCode: ReadonlyMap<string, CodebookRow> } | undefined

/** What the codebook in force says of a proposition's code; undefined where it says nothing of it. */
export const guideOf = (code: string | undefined, codebook: Codebook | undefined): CodeGuide | undefined => {
  if (code === undefined || codebook === undefined) return undefined
  if (last?.file !== codebook.file) {
    const rows = rowsOf(codebook).filter(({ level }) => level === 'proposition')
    last = { file: codebook.file, byCode: new Map(rows.map((row) => [row.code, row])) }
  }
  const row = last.byCode.get(code)
  return (
    row && {
      ...(row.include !== undefined && { include: row.include }),
      ...(row.exclude !== undefined && { exclude: row.exclude }),
      affirmExamples: row.exampleAffirm,
      denyExamples: row.exampleDeny,
      affirmWordings: row.affirmWording,
      denyWordings: row.denyWording,
      synonyms: row.synonyms,
      ...(row.note !== undefined && { note: row.note }),
    }
  )
}
