import type { Provenance } from '../model/header.ts'
import type { Relation } from '../model/relation.ts'
import type { Span } from '../model/span.ts'
import type { Statement } from '../model/statement.ts'

/** Makes records hold strings and empty lists in common, where there are so many of them that it tells. */
export interface Sharing {
  readonly relation: (relation: Relation) => Relation
  readonly statement: (statement: Statement) => Statement
}

const nothing: readonly never[] = []
const list = <T>(items: readonly T[]): readonly T[] => (items.length === 0 ? nothing : items)

/** Shares among all records that it is given; equal records come out as they came in. */
export const createSharing = (): Sharing => {
  const known = new Map<string, string>()
  const one = (text: string): string => {
    const same = known.get(text)
    if (same === undefined) known.set(text, text)
    return same ?? text
  }
  const span = (at: Span): Span => ({ ...at, edition: one(at.edition) })
  const provenance = (from: Provenance): Provenance => ({
    ...from,
    by: one(from.by),
    at: one(from.at),
    ...(from.rule !== undefined && { rule: one(from.rule) }),
    evidence: from.evidence.length === 0 ? nothing : from.evidence.map(span),
  })
  const common = <T extends Relation | Statement>(rec: T) => ({
    provenance: provenance(rec.provenance),
    verdicts: list(rec.verdicts),
    pinned: list(rec.pinned),
  })
  return {
    relation: (rec) => ({ ...rec, from: one(rec.from), to: one(rec.to), ...common(rec) }),
    statement: (rec) => ({ ...rec, essay: one(rec.essay), span: span(rec.span), ...common(rec) }),
  }
}
