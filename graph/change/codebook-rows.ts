/** The levels of a codebook. */
export const codebookLevels = ['issue', 'proposition'] as const
/** One of {@link codebookLevels}. */
export type CodebookLevel = (typeof codebookLevels)[number]

/** What a code is now: in use, closed, or part of another one. Codes are never taken out. */
export const codeStatuses = ['active', 'retired', 'merged'] as const
/** One of {@link codeStatuses}. */
export type CodeStatus = (typeof codeStatuses)[number]

/** One code of a codebook. What the file leaves empty is absent, lists apart. */
export interface CodebookRow {
  /** Where it stands, for messages: the line of a table, from 1; the place in a list of JSON. */
  readonly row: number
  readonly code: string
  readonly level: CodebookLevel
  /** Code of its issue. */
  readonly parent?: string
  readonly label: string
  readonly labelEn?: string
  /** At most 30 characters. */
  readonly short?: string
  readonly definition?: string
  readonly include?: string
  readonly exclude?: string
  readonly exampleAffirm: readonly string[]
  readonly exampleDeny: readonly string[]
  readonly affirmWording: readonly string[]
  readonly denyWording: readonly string[]
  readonly synonyms: readonly string[]
  readonly order?: string
  readonly status: CodeStatus
  readonly mergedInto?: string
  readonly note?: string
}

/** Kinds of mistakes in a codebook; the words for them are the command line's. */
export type CodebookFault =
  | 'unreadable'
  | 'noColumn'
  | 'twiceColumn'
  | 'strangeColumn'
  | 'cells'
  | 'noCode'
  | 'twice'
  | 'noLabel'
  | 'twiceLabel'
  | 'level'
  | 'status'
  | 'noParent'
  | 'parentOfIssue'
  | 'parentLevel'
  | 'shortLong'
  | 'noTarget'
  | 'targetLevel'
  | 'targetSelf'
  | 'targetClosed'
  | 'levelChanged'
  | 'control'
  | 'nothing'

/** A mistake, where it is, and the words that belong into its message. */
export interface CodebookProblem {
  readonly row: number
  readonly fault: CodebookFault
  readonly values: Readonly<Record<string, string | number>>
}

/** A file's codes in its order, or everything that is wrong with it. */
export type CodebookRead =
  | { readonly kind: 'rows'; readonly rows: readonly CodebookRow[] }
  | { readonly kind: 'problems'; readonly problems: readonly CodebookProblem[] }

const oneRow = (row: CodebookRow, byCode: ReadonlyMap<string, CodebookRow>): readonly (CodebookProblem | false)[] => {
  const say = (fault: CodebookFault, values: CodebookProblem['values'] = {}): CodebookProblem => ({
    row: row.row,
    fault,
    values: { code: row.code, ...values },
  })
  const parent = row.parent === undefined ? undefined : byCode.get(row.parent)
  const target = row.mergedInto === undefined ? undefined : byCode.get(row.mergedInto)
  const texts = Object.values(row).flat()
  return [
    row.code === '' && say('noCode'),
    row.label === '' && say('noLabel'),
    row.level === 'issue' && row.parent !== undefined && say('parentOfIssue', { parent: row.parent }),
    row.level === 'proposition' && row.parent !== undefined && !parent && say('noParent', { parent: row.parent }),
    row.level === 'proposition' && parent?.level === 'proposition' && say('parentLevel', { parent: parent.code }),
    row.short !== undefined && Array.from(row.short).length > 30 && say('shortLong', { short: row.short }),
    row.status === 'merged' && !target && say('noTarget', { target: row.mergedInto ?? '' }),
    target !== undefined && target.code === row.code && say('targetSelf'),
    target !== undefined && target.level !== row.level && say('targetLevel', { target: target.code }),
    row.status === 'merged' &&
      target !== undefined &&
      target.code !== row.code &&
      target.status !== 'active' &&
      say('targetClosed', { target: target.code }),
    texts.some((text) => typeof text === 'string' && /(?![\t\n])\p{Cc}|\p{Surrogate}/u.test(text)) && say('control'),
  ]
}

/** What is wrong with codes, each by itself and all together, in their order; empty when nothing is. */
export const codebookProblems = (rows: readonly CodebookRow[]): readonly CodebookProblem[] => {
  const byCode = new Map<string, CodebookRow>()
  const byLabel = new Map<string, CodebookRow>()
  const doubles: CodebookProblem[] = []
  for (const row of rows) {
    const earlier = byCode.get(row.code)
    if (earlier !== undefined && row.code !== '')
      doubles.push({ row: row.row, fault: 'twice', values: { code: row.code, other: earlier.row } })
    else byCode.set(row.code, row)
    const label = `${row.level} ${row.label.normalize('NFKC')}`
    const namesake = byLabel.get(label)
    if (row.status !== 'active' || row.label === '') continue
    if (namesake !== undefined)
      doubles.push({ row: row.row, fault: 'twiceLabel', values: { code: row.code, other: namesake.code } })
    else byLabel.set(label, row)
  }
  const found = [...doubles, ...rows.flatMap((row) => oneRow(row, byCode)).filter((problem) => problem !== false)]
  if (rows.length === 0) found.push({ row: 1, fault: 'nothing', values: {} })
  return found.sort((a, b) => a.row - b.row)
}
