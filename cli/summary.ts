import type { PropositionChange } from '../graph/change/link-changes.ts'
import type { Store, Version } from '../graph/store.ts'
import { liveStatuses } from '../graph/model/header.ts'
import type { StatementKind } from '../graph/model/statement.ts'
import type { CodingCounts } from '../graph/change/linkable-codebook.ts'
import { countingLine } from './codebook-status.ts'
import type { Edge } from './edge.ts'
import type { UnreadableFile } from './files.ts'
import type { FileOutcome } from './ingest-corpus.ts'

/** A file that could not be read at all. */
export interface FailedFile extends UnreadableFile {
  readonly kind: 'unreadable'
}

/** The report of an ingest, for people and for programs. */
export interface IngestSummary {
  readonly lines: readonly string[]
  readonly json: object
  readonly failed: number
}

const outcomeKeys = {
  'new-essay': 'ingest.new',
  'new-edition': 'ingest.edition',
  'same-text': 'ingest.same',
  'left-alone': 'ingest.leftAlone',
} as const

/** Why a file is not in, in one sentence that says what to do. */
export const whyFailed = (outcome: Exclude<FileOutcome | FailedFile, { kind: 'done' }>, edge: Edge): string => {
  switch (outcome.kind) {
    case 'unreadable':
      return outcome.missing ? edge.say('file.missing') : edge.say('file.unreadable', { why: outcome.why })
    case 'refused':
      return outcome.refusal.message[edge.language]
    case 'similar':
      return edge.say('ingest.similar', {
        title: outcome.title,
        share: Math.floor(outcome.similarity * 100),
        file: outcome.source,
        essay: outcome.essay,
      })
    case 'broken':
      return edge.say('error.unexpected', { why: outcome.why })
    case 'conflict':
      return edge.say('ingest.conflict')
  }
}

/** Per file: state, claims, recommendations, actors, characters left out, warnings; then the sums. */
export const summaryOf = async (
  outcomes: readonly (FileOutcome | FailedFile)[],
  edge: Edge,
  store: Store,
  {
    version,
    counts,
    changes = [],
  }: {
    readonly version: Version
    readonly counts?: CodingCounts
    readonly changes?: readonly PropositionChange[]
  },
): Promise<IngestSummary> => {
  const failed = outcomes.flatMap((outcome) =>
    outcome.kind === 'done' ? [] : [{ source: outcome.source, why: whyFailed(outcome, edge) }],
  )
  const files = outcomes.flatMap((outcome) => (outcome.kind === 'done' ? [fileLine(outcome)] : []))
  const sum = (key: 'claims' | 'recommendations') => files.reduce((total, file) => total + file[key], 0)
  const count = (kind: 'issue' | 'proposition') => store.count({ kind, order: 'id', statuses: [...liveStatuses] })
  const totals = {
    done: files.filter((file) => file.outcome !== 'same-text').length,
    same: files.filter((file) => file.outcome === 'same-text').length,
    failed: failed.length,
    claims: sum('claims'),
    recommendations: sum('recommendations'),
    issues: await count('issue'),
    propositions: await count('proposition'),
    version,
  }
  const kept = files.flatMap((file) => file.kept)
  const orphaned = files.flatMap((file) => file.orphaned)
  const lines = [
    ...(files.length > 0 ? [edge.say('ingest.head')] : []),
    ...files.map((file) =>
      [
        file.source,
        edge.say(outcomeKeys[file.outcome]),
        file.claims,
        file.recommendations,
        file.actors,
        file.excluded,
        file.warnings.map((warning) => warning.code).join(', ') || '-',
      ].join(' | '),
    ),
    ...failed.map((file) => edge.say('ingest.failed', { file: file.source, why: file.why })),
    edge.say('ingest.total', totals),
    ...changeLines(changes, edge),
    ...(counts ? [countingLine(counts, edge)] : []),
    ...(kept.length > 0 ? [edge.say('ingest.kept', { n: kept.length, ids: kept.join(', ') })] : []),
    ...(orphaned.length > 0 ? [edge.say('ingest.orphaned', { ids: orphaned.join(', ') })] : []),
  ]
  return {
    lines,
    json: { files, failed, totals, propositions: changes, ...(counts && { coding: counts }) },
    failed: failed.length,
  }
}

/** Changed propositions told one by one, at most. */
const mostChanges = 20

const changeKeys = { formed: 'ingest.formed', moved: 'ingest.moved', dropped: 'ingest.dropped' } as const

/** A line for each proposition that linking formed, widened or dropped; of many the first, and how many more. */
const changeLines = (changes: readonly PropositionChange[], edge: Edge): readonly string[] => [
  ...changes
    .slice(0, mostChanges)
    .map(({ what, label, joined, left }) => edge.say(changeKeys[what], { label, joined, left })),
  ...(changes.length > mostChanges ? [edge.say('ingest.moreChanges', { n: changes.length - mostChanges })] : []),
]

const fileLine = ({ source, extraction, report }: Extract<FileOutcome, { kind: 'done' }>) => {
  const ofKind = (kind: StatementKind) => extraction.statements.filter((s) => s.statementKind === kind).length
  return {
    source,
    essay: report.essay,
    outcome: report.outcome,
    claims: ofKind('claim'),
    recommendations: ofKind('recommendation'),
    actors: extraction.actors.length,
    excluded: extraction.exclusions.reduce((sum, { start, end }) => sum + end - start, 0),
    warnings: extraction.warnings.map(({ code, message }) => ({ code, message })),
    added: report.added,
    updated: report.updated,
    closed: report.closed,
    reopened: report.reopened,
    kept: report.kept,
    orphaned: report.orphaned,
  }
}
