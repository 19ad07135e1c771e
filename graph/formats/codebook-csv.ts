import {
  codebookLevels,
  codebookProblems,
  codeStatuses,
  type CodebookFault,
  type CodebookProblem,
  type CodebookRead,
  type CodebookRow,
} from '../change/codebook-rows.ts'
import { csvFromRows, listCell } from './csv.ts'
import { readCsv } from './csv-read.ts'

/** The columns of a codebook's table, in the order they are written in. */
export const codebookColumns = [
  'code',
  'level',
  'parent',
  'label_ja',
  'label_en',
  'short_ja',
  'definition',
  'include',
  'exclude',
  'example_affirm',
  'example_deny',
  'affirm_wording',
  'deny_wording',
  'synonyms',
  'order',
  'status',
  'merged_into',
  'note',
] as const
/** One of {@link codebookColumns}. */
export type CodebookColumn = (typeof codebookColumns)[number]

const needed: readonly CodebookColumn[] = ['code', 'level', 'label_ja']

/** A row as its cells say it, or what is wrong with them. A cell that holds several things parts them by `|`. */
export const rowFromCells = (
  cell: (column: CodebookColumn) => string,
  row: number,
): { readonly row: CodebookRow } | { readonly problem: CodebookProblem } => {
  const text = (column: CodebookColumn): string | undefined => cell(column).trim() || undefined
  const list = (column: CodebookColumn): readonly string[] =>
    cell(column)
      .split(/[|\n]/u)
      .map((part) => part.trim())
      .filter((part) => part !== '')
  const wrong = (fault: CodebookFault, value: string) => ({ problem: { row, fault, values: { value } } })
  const level = codebookLevels.find((known) => known === cell('level').trim())
  if (level === undefined) return wrong('level', cell('level').trim())
  const mergedInto = text('merged_into')
  // A target says by itself that the code was merged.
  const said = text('status') ?? (mergedInto === undefined ? 'active' : 'merged')
  const status = codeStatuses.find((known) => known === said)
  if (status === undefined) return wrong('status', said)
  const optional = {
    parent: text('parent'),
    labelEn: text('label_en'),
    short: text('short_ja'),
    definition: text('definition'),
    include: text('include'),
    exclude: text('exclude'),
    order: text('order'),
    mergedInto: status === 'merged' ? mergedInto : undefined,
    note: text('note'),
  }
  return {
    row: {
      row,
      code: cell('code').trim(),
      level,
      label: cell('label_ja').trim(),
      status,
      exampleAffirm: list('example_affirm'),
      exampleDeny: list('example_deny'),
      affirmWording: list('affirm_wording'),
      denyWording: list('deny_wording'),
      synonyms: list('synonyms'),
      ...(Object.fromEntries(
        Object.entries(optional).filter(([, value]) => value !== undefined),
      ) as Partial<CodebookRow>),
    },
  }
}

/** Everything wrong in rows and between them, or the rows. */
export const checkedRows = (
  parsed: readonly ReturnType<typeof rowFromCells>[],
  before: readonly CodebookProblem[] = [],
): CodebookRead => {
  const rows = parsed.flatMap((one) => ('row' in one ? [one.row] : []))
  const wrong = parsed.flatMap((one) => ('problem' in one ? [one.problem] : []))
  const problems = [...before, ...wrong, ...(wrong.length > 0 && rows.length === 0 ? [] : codebookProblems(rows))]
  return problems.length > 0
    ? { kind: 'problems', problems: problems.sort((a, b) => a.row - b.row) }
    : { kind: 'rows', rows }
}

const refused = (row: number, fault: CodebookFault, values: CodebookProblem['values'] = {}): CodebookRead => ({
  kind: 'problems',
  problems: [{ row, fault, values }],
})

/** Reads a codebook's table (ux/outputs.md, section 6). Columns may be in any order; all but code, level and label_ja may be missing. */
export const readCodebookCsv = (text: string): CodebookRead => {
  const lines = readCsv(text.replace(/^\ufeff/u, ''))
  if (lines === undefined) return refused(1, 'unreadable')
  const [head, ...body] = lines
  if (head === undefined) return refused(1, 'nothing')
  const names = head.cells.map((name) => name.trim())
  const known: readonly string[] = codebookColumns
  const problems: CodebookProblem[] = [
    ...needed
      .filter((column) => !names.includes(column))
      .map((column): CodebookProblem => ({ row: head.line, fault: 'noColumn', values: { column } })),
    ...names.flatMap((column, n): readonly CodebookProblem[] =>
      !known.includes(column)
        ? [{ row: head.line, fault: 'strangeColumn', values: { column } }]
        : names.indexOf(column) < n
          ? [{ row: head.line, fault: 'twiceColumn', values: { column } }]
          : [],
    ),
  ]
  if (problems.length > 0) return { kind: 'problems', problems }
  const uneven = body
    .filter(({ cells }) => cells.length !== names.length)
    .map(({ line, cells }): CodebookProblem => ({
      row: line,
      fault: 'cells',
      values: { n: cells.length, wanted: names.length },
    }))
  const whole = body.filter(({ cells }) => cells.length === names.length)
  return checkedRows(
    whole.map(({ line, cells }) => rowFromCells((column) => cells[names.indexOf(column)] ?? '', line)),
    uneven,
  )
}

/** The cells of a row, in the order of the columns. */
export const cellsFromRow = (row: CodebookRow): Readonly<Record<CodebookColumn, string | undefined>> => ({
  code: row.code,
  level: row.level,
  parent: row.parent,
  label_ja: row.label,
  label_en: row.labelEn,
  short_ja: row.short,
  definition: row.definition,
  include: row.include,
  exclude: row.exclude,
  example_affirm: listCell(row.exampleAffirm),
  example_deny: listCell(row.exampleDeny),
  affirm_wording: listCell(row.affirmWording),
  deny_wording: listCell(row.denyWording),
  synonyms: listCell(row.synonyms),
  order: row.order,
  status: row.status,
  merged_into: row.mergedInto,
  note: row.note,
})

/** A codebook's table, all columns. */
export const codebookCsv = (rows: readonly CodebookRow[]): string =>
  csvFromRows(
    codebookColumns,
    rows.map((row) => codebookColumns.map((column) => cellsFromRow(row)[column])),
  )
