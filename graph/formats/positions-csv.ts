import { cellOf, type Cell, type Position } from '../agreement/position.ts'
import { unitsInScope, unitsOfEssay } from '../agreement/scope.ts'
import { boardFromStanding } from '../agreement/tally.ts'
import type { RecId } from '../model/header.ts'
import { hedges, type Statement } from '../model/statement.ts'
import { csvFromRows, listCell, type CsvCell } from './csv.ts'
import { labelOf, type TableContext } from './network-csv.ts'

/** What a cell is called in tables (ux: positions.csv); `unassessed` is ours: nobody has looked yet. */
const cellNames: Readonly<Record<Position, string>> = {
  affirms: 'affirm',
  denies: 'deny',
  both: 'both',
  discusses: 'none',
  reported_only: 'reported_only',
  silent: 'silent_confirmed',
  not_detected: 'not_detected',
  unassessed: 'unassessed',
}

const columns = [
  'author_id',
  'author',
  'proposition_id',
  'proposition',
  'issue_id',
  'issue',
  'cell',
  'n_affirm',
  'n_deny',
  'n_none',
  'n_reported',
  'n_unreviewed',
  'n_essays',
  'first_date',
  'last_date',
  'strongest_hedge',
  'confirmed_silent_by',
  'confirmed_silent_at',
  'author_chars',
  'statement_ids',
] as const

/** What positions.csv says beside what the stance table knows. */
export interface PositionsContext extends TableContext {
  /** Characters of each essay's body, what was left out not counted. */
  readonly chars: ReadonlyMap<RecId, number>
}

interface Placed {
  readonly unit: RecId
  readonly proposition: RecId
  readonly cell: Cell
}

/** All cells of a scope, blanks too, by unit, then proposition. */
const cellsOf = ({ standing, options }: TableContext): readonly Placed[] => {
  const board = boardFromStanding(standing, options.scope)
  return unitsInScope(board.scoped).flatMap((unit) =>
    board.scoped.propositions.map((proposition) => ({
      unit,
      proposition: proposition.id,
      cell: cellOf(board, unit, proposition),
    })),
  )
}

const countWhere = <T>(items: readonly T[], holds: (item: T) => boolean): number => items.filter(holds).length

/** positions.csv: one row per unit and proposition, all pairs, blanks included. */
export const positionsCsv = (context: PositionsContext): string => {
  const { standing, records, chars } = context
  const essaysOf = (unit: RecId): readonly RecId[] =>
    [...standing.essays.values()].flatMap((essay) =>
      unitsOfEssay(context.options.scope, essay).includes(unit) ? [essay.id] : [],
    )
  const stanceOf = new Map(standing.stances.map((s) => [`${s.statement} ${s.proposition ?? ''}`, s]))
  const rows = cellsOf(context).map(({ unit, proposition, cell }): readonly CsvCell[] => {
    const stances = cell.statements.flatMap((id) => stanceOf.get(`${id} ${proposition}`) ?? [])
    const own = stances.filter(({ voice }) => context.options.scope.voices.includes(voice))
    const statements = own.flatMap(({ statement }): readonly Statement[] => {
      const rec = records.get(statement)
      return rec?.kind === 'statement' ? [rec] : []
    })
    const dates = stances.flatMap(({ published }) => published ?? []).toSorted()
    const issue = standing.propositions.get(proposition)?.issue
    const silence =
      cell.position === 'silent'
        ? standing.silences.find((s) => s.proposition === proposition && [unit, ...essaysOf(unit)].includes(s.subject))
        : undefined
    const provenance = silence && records.get(silence.relation)?.provenance
    const essays = essaysOf(unit)
    return [
      unit,
      labelOf(records.get(unit)),
      proposition,
      labelOf(records.get(proposition)),
      issue,
      issue && labelOf(records.get(issue)),
      cellNames[cell.position],
      countWhere(own, ({ sense }) => sense === 'affirms'),
      countWhere(own, ({ sense }) => sense === 'denies'),
      countWhere(own, ({ sense }) => sense === 'discusses'),
      stances.length - own.length,
      countWhere(own, (s) => s.stanceStatus === 'proposed' || s.statementStatus === 'proposed'),
      new Set(own.map(({ essay }) => essay)).size,
      dates[0],
      dates.at(-1),
      hedges.find((hedge) => statements.some((one) => one.hedge === hedge)),
      provenance?.by,
      provenance?.at,
      essays.some((id) => !chars.has(id)) ? undefined : essays.reduce((sum, id) => sum + chars.get(id)!, 0),
      listCell(cell.statements),
    ]
  })
  return csvFromRows(columns, rows)
}

/** matrix.csv: the same, wide: one row per proposition, one column per unit. */
export const matrixCsv = (context: TableContext): string => {
  const cells = cellsOf(context)
  const units = [...new Set(cells.map(({ unit }) => unit))]
  const at = new Map(cells.map(({ unit, proposition, cell }) => [`${unit} ${proposition}`, cellNames[cell.position]]))
  const propositions = [...new Set(cells.map(({ proposition }) => proposition))]
  const rows = propositions.map((id): readonly CsvCell[] => {
    const issue = context.standing.propositions.get(id)?.issue
    return [
      id,
      labelOf(context.records.get(id)),
      issue && labelOf(context.records.get(issue)),
      ...units.map((unit) => at.get(`${unit} ${id}`)),
    ]
  })
  return csvFromRows(['proposition_id', 'proposition', 'issue', ...units], rows)
}
