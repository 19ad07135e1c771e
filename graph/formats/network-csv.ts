import { contributionsFromStanding, pairsFromStanding } from '../agreement/pairs.ts'
import { networkFromStanding, stretchesOf } from '../agreement/network.ts'
import type { AgreementOptions, WindowRule } from '../agreement/options.ts'
import { unitsOfEssay } from '../agreement/scope.ts'
import type { Days } from '../agreement/windows.ts'
import type { Standing } from '../agreement/standing.ts'
import { GraphError } from '../errors.ts'
import type { RecId } from '../model/header.ts'
import type { Rec } from '../model/record.ts'
import { csvFromRows, listCell, type CsvCell } from './csv.ts'

/** What a table needs to know beside the figures. */
export interface TableContext {
  readonly standing: Standing
  readonly options: AgreementOptions
  /** The record of every id that a table names. */
  readonly records: ReadonlyMap<RecId, Rec>
  /** SHA-256 of the canonical options: which question the table answers. */
  readonly specSha256: string
  /** Version of the codebook in force; absent: there is none. */
  readonly codebook?: number
  /** One network for each stretch of time; absent: one. */
  readonly window?: WindowRule
}

/** What people call a vertex: its name, title or label; an essay without a title is called by its file. */
export const labelOf = (rec: Rec | undefined): string | undefined => {
  if (rec === undefined) return undefined
  if (rec.kind === 'actor') return rec.name
  if (rec.kind === 'essay') return rec.title ?? rec.source.slice(rec.source.lastIndexOf('/') + 1)
  return rec.kind === 'issue' || rec.kind === 'proposition' ? rec.label : undefined
}

const edgeColumns = [
  'source_id',
  'source',
  'target_id',
  'target',
  'network',
  'normalisation',
  'weight',
  'numerator',
  'denominator',
  'n_source',
  'n_target',
  'n_shared',
  'agree_propositions',
  'conflict_propositions',
  'both_stance_propositions',
  'weight_reviewed_only',
  'loo_min',
  'loo_max',
  'voice',
  'status_filter',
  'duplicates',
  'unit',
  'window_start',
  'window_end',
  'spec_sha256',
  'codebook_version',
  'corpus_version',
  'revision',
] as const

/** Which pairs a table of edges has. */
export interface EdgesShape {
  /** Leaves out pairs without common ground, and weights of 0. */
  readonly isSparse: boolean
  /** With units of the scope that take no side. */
  readonly isolates: boolean
}

/**
 * network_edges.csv: one row per pair of units that take a side, in each stretch of time. A pair without common ground
 * has an empty weight, not a zero: nothing is known of it.
 */
export const networkEdgesCsv = (context: TableContext, shape: EdgesShape): string =>
  csvFromRows(
    edgeColumns,
    stretchesOf(context.standing, context.options.scope, context.window).flatMap((days) =>
      edgeRows(context, days, shape),
    ),
  )

const edgeRows = (
  { standing, options: whole, records, specSha256, codebook }: TableContext,
  days: Days,
  { isSparse, isolates }: EdgesShape,
): readonly (readonly CsvCell[])[] => {
  const options: AgreementOptions = { ...whole, scope: { ...whole.scope, ...days } }
  const { scope } = options
  const name = (id: RecId): CsvCell => labelOf(records.get(id))
  const code = (id: RecId): string => {
    const rec = records.get(id)
    return rec?.kind === 'proposition' && rec.code !== undefined ? rec.code : id
  }
  return pairsFromStanding(standing, options, isolates)
    .filter(({ tie }) => !isSparse || (tie !== undefined && tie.weight !== 0))
    .map(({ a, b, activityA, activityB, tie, outcomes }): readonly CsvCell[] => {
      const on = (outcome: string): string =>
        listCell(outcomes.filter((one) => one.outcome === outcome).map(({ proposition }) => code(proposition)))
      return [
        a,
        name(a),
        b,
        name(b),
        options.measure,
        options.normalisation,
        tie?.weight,
        tie?.numerator,
        tie?.denominator,
        activityA,
        activityB,
        tie?.shared ?? outcomes.filter(({ outcome }) => !outcome.startsWith('only')).length,
        on('agree'),
        on('diverge'),
        on('mixed'),
        tie?.reviewedWeight,
        tie?.low,
        tie?.high,
        listCell(scope.voices),
        listCell(scope.statuses),
        scope.duplicates,
        scope.unit,
        scope.from,
        scope.to,
        specSha256,
        codebook,
        standing.version,
        standing.version,
      ]
    })
}

/** What network_nodes.csv says beside what the stance table knows. */
export interface NodesContext extends TableContext {
  /** Characters of each essay's body, what was left out not counted. */
  readonly chars: ReadonlyMap<RecId, number>
}

/** network_nodes.csv: one row per unit that takes a side (or all, with isolates), by id. Throws INVALID beyond 500 units. */
export const networkNodesCsv = ({ standing, options, records, chars }: NodesContext, isolates: boolean): string => {
  const network = networkFromStanding(standing, options, { minWeight: 0, isolates, maxTies: 1 })
  if (network.kind !== 'network')
    throw new GraphError('INVALID', `${network.members} units; at most ${network.limit}. Narrow the scope.`)
  const essaysOf = (id: RecId) =>
    [...standing.essays.values()].filter((essay) => unitsOfEssay(options.scope, essay).includes(id))
  const rows = network.windows[0]!.members.map(({ unit: id, activity }): readonly CsvCell[] => {
    const essays = essaysOf(id)
    const ids = new Set(essays.map((essay) => essay.id))
    const dates = essays.flatMap(({ published }) => published ?? []).toSorted()
    const rec = records.get(id)
    return [
      id,
      labelOf(rec),
      rec?.kind === 'actor' ? rec.type : rec?.kind,
      listCell([...new Set(essays.flatMap(({ organisation }) => labelOf(records.get(organisation ?? '')) ?? []))]),
      essays.length,
      essays.some((essay) => !chars.has(essay.id))
        ? undefined
        : essays.reduce((sum, essay) => sum + chars.get(essay.id)!, 0),
      [...standing.statements.values()].filter(({ essay }) => ids.has(essay)).length,
      activity,
      dates[0],
      dates.at(-1),
      essays.filter(({ published }) => published === undefined).length,
    ]
  })
  const head = [
    'id',
    'label',
    'type',
    'organisation',
    'n_essays',
    'n_chars',
    'n_statements',
    'n_stances',
    'first_date',
    'last_date',
    'n_undated',
  ]
  return csvFromRows(head, rows)
}

/** network_explain.csv: the proof of each weight, one row per pair of statements; `contribution` adds up to the numerator. */
export const networkExplainCsv = ({ standing, options, records }: TableContext): string => {
  const quote = (id: RecId): CsvCell => {
    const rec = records.get(id)
    return rec?.kind === 'statement' ? rec.quote : undefined
  }
  const rows = contributionsFromStanding(standing, options).map(({ units, proposition, a, b, value }) => [
    ...units,
    options.measure,
    proposition,
    a.first.side,
    b.first.side,
    value,
    a.first.stance.statement,
    quote(a.first.stance.statement),
    a.first.stance.essay,
    b.first.stance.statement,
    quote(b.first.stance.statement),
    b.first.stance.essay,
  ])
  const head = [
    'source_id',
    'target_id',
    'network',
    'proposition_id',
    'stance_source',
    'stance_target',
    'contribution',
    'statement_source_id',
    'quote_source',
    'essay_source',
    'statement_target_id',
    'quote_target',
    'essay_target',
  ]
  return csvFromRows(head, rows)
}
