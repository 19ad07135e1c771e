import type { CodebookRow } from '../change/codebook-rows.ts'
import { isMachineMade } from '../change/slice.ts'
import { isLive, type RecId } from '../model/header.ts'
import type { Issue } from '../model/issue.ts'
import type { Proposition } from '../model/proposition.ts'

type Named = Issue | Proposition

const without = (row: CodebookRow, ...fields: readonly (keyof CodebookRow)[]): CodebookRow =>
  Object.fromEntries(
    Object.entries(row).filter(([field]) => !(fields as readonly string[]).includes(field)),
  ) as unknown as CodebookRow

const rowNow = (row: CodebookRow, record: Named | undefined): CodebookRow => {
  if (record === undefined) return row
  const short = record.kind === 'proposition' ? record.shortLabel : row.short
  const closed = row.status === 'active' && !isLive(record)
  return {
    ...without(row, 'definition', 'short'),
    label: record.label,
    ...(record.definition !== undefined && { definition: record.definition }),
    ...(short !== undefined && { short }),
    ...(closed && { status: 'retired' as const }),
  }
}

/** The codes of the stored file as the graph has them now, and whether nobody changed one since it was imported. */
export const codebookNow = (
  rows: readonly CodebookRow[],
  records: readonly Named[],
): { readonly rows: readonly CodebookRow[]; readonly isUntouched: boolean } => {
  const byCode = new Map(records.map((rec) => [`${rec.kind} ${rec.code ?? ''}`, rec]))
  const now = rows.map((row) => rowNow(row, byCode.get(`${row.level} ${row.code}`)))
  const plain = (list: readonly CodebookRow[]): string =>
    JSON.stringify(list.map((row) => Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1))))
  return { rows: now, isUntouched: plain(now) === plain(rows) }
}

const emptyLists = { exampleAffirm: [], exampleDeny: [], affirmWording: [], denyWording: [], synonyms: [] } as const

/**
 * What the machine found, as the start of a codebook: its live propositions that bear no code, with their issues, in
 * the order of labels. Codes go on from `taken`. Imported again they keep their records, being found by their labels.
 */
export const rowsFromFound = (
  issues: readonly Issue[],
  propositions: readonly Proposition[],
  issueOf: ReadonlyMap<RecId, RecId>,
  examples: (proposition: RecId) => { readonly affirm: readonly string[]; readonly deny: readonly string[] },
): readonly CodebookRow[] => {
  const taken = new Set([...issues, ...propositions].flatMap(({ code }) => code ?? []))
  const nextCode = (letter: string): string => {
    let n = 1
    while (taken.has(`${letter}${String(n).padStart(2, '0')}`)) n++
    const code = `${letter}${String(n).padStart(2, '0')}`
    taken.add(code)
    return code
  }
  const byLabel = (a: Named, b: Named): number => (a.label < b.label ? -1 : a.label > b.label ? 1 : 0)
  const found = propositions.filter((p) => isLive(p) && p.code === undefined && isMachineMade(p)).sort(byLabel)
  const needed = new Set(found.map((p) => issueOf.get(p.id)))
  const codes = new Map<RecId, string>()
  const parents = issues
    .filter((issue) => isLive(issue) && needed.has(issue.id))
    .sort(byLabel)
    .map((issue): CodebookRow => {
      const code = issue.code ?? nextCode('I')
      codes.set(issue.id, code)
      return { row: 0, code, level: 'issue', label: issue.label, status: 'active', ...emptyLists }
    })
  const children = found.map((proposition): CodebookRow => {
    const parent = codes.get(issueOf.get(proposition.id) ?? '')
    const { affirm, deny } = examples(proposition.id)
    return {
      row: 0,
      code: nextCode('P'),
      level: 'proposition',
      ...(parent !== undefined && { parent }),
      label: proposition.label,
      status: 'active',
      ...emptyLists,
      exampleAffirm: affirm,
      exampleDeny: deny,
    }
  })
  return [...parents, ...children].map((row, n) => ({ ...row, row: n + 2, order: String(n + 1) }))
}
