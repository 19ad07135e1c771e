import type { Provenance, Withdrawal } from '../model/header.ts'
import type { Rec } from '../model/record.ts'
import type { Span } from '../model/span.ts'
import type { Change } from '../store.ts'
import { withStatus } from './status.ts'
import { ruleNameOf } from '../model/rule-name.ts'

/** Where a span stands in the current edition; `undefined` when its passage is not there. */
export type Walk = (span: Span) => Span | undefined

/** What the machine says of a record now: its fields, spans in the current edition, and the reasons. */
export interface Finding<R extends Rec> {
  readonly fields: Partial<R>
  readonly provenance: Provenance
}

const isSpan = (value: object): value is Span => 'edition' in value && 'start' in value && 'end' in value

/** The value with its spans in the current edition and object keys sorted: equal text for equal meaning. */
const canonical = (value: unknown, walk: Walk): string =>
  JSON.stringify(value, (_, item: unknown) => {
    if (typeof item !== 'object' || item === null || Array.isArray(item)) return item
    const now = isSpan(item) ? (walk(item) ?? item) : item
    return Object.fromEntries(Object.entries(now).sort(([a], [b]) => (a < b ? -1 : 1)))
  }) ?? ''

const sameReasons = (a: Provenance, b: Provenance, walk: Walk): boolean =>
  ruleNameOf(a.rule) === ruleNameOf(b.rule) &&
  a.confidence === b.confidence &&
  a.codebook === b.codebook &&
  canonical(a.evidence, walk) === canonical(b.evidence, walk)

/** The value itself where nothing is undefined, which is nearly always. */
const withoutUndefined = <T extends object>(value: T): T => {
  let isWhole = true
  for (const field in value) if (value[field] === undefined) isWhole = false
  if (isWhole) return value
  const kept: Partial<T> = {}
  for (const field in value) if (value[field] !== undefined) kept[field] = value[field]
  return kept as T
}

/** The record's next version with these fields; a field that is `undefined` is left out. Status is worked out anew. */
export const nextVersion = <R extends Rec>(before: R, fields: { readonly [F in keyof R]?: R[F] | undefined }): R =>
  withStatus(withoutUndefined({ ...before, ...fields, version: before.version + 1 })) as R

/** What a new record is made of: all but the part of the header that begins alike for every record. */
export type Beginning<R extends Rec> = {
  readonly [F in keyof Omit<R, 'version' | 'status' | 'verdicts' | 'pinned'>]: R[F] | undefined
}

/** A record of version 1 that nobody has judged; a field that is `undefined` is left out. */
export const firstVersion = <R extends Rec>(fields: Beginning<R>): R => {
  // Not `{ ...fields, version }`: each record would have a shape of its own (docs/design-choices.md).
  const whole = Object.assign({}, withoutUndefined(fields), { version: 1, verdicts: [], pinned: [] })
  return withStatus(whole as unknown as R) as R
}

/**
 * The change that brings a record up to what the machine finds now, and opens it again if it was withdrawn;
 * `undefined` when nothing differs (ingesting again, rule 3). Pinned fields stay. A span that only moved with its text
 * is no difference (rule I6), nor is another version of the same rule.
 */
export const revise = <R extends Rec>(before: R, finding: Finding<R>, walk: Walk): Change | undefined => {
  const open = Object.entries(finding.fields).filter(([field]) => !before.pinned.includes(field))
  const isSame = open.every(([field, value]) => canonical(before[field as keyof R], walk) === canonical(value, walk))
  if (isSame && before.withdrawn === undefined && sameReasons(before.provenance, finding.provenance, walk))
    return undefined
  const provenance = { ...finding.provenance, origin: before.provenance.origin }
  const fields = { ...Object.fromEntries(open), provenance, withdrawn: undefined }
  return { before, after: nextVersion<Rec>(before, fields) }
}

/** The change that withdraws a record, for this reason. */
export const withdraw = (before: Rec, reason: Withdrawal): Change => ({
  before,
  after: nextVersion<Rec>(before, { withdrawn: reason }),
})
