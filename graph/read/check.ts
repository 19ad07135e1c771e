import { statusOf } from '../change/status.ts'
import { slotOf } from '../identity/slot.ts'
import type { EditionId, Span } from '../model/span.ts'
import { isLive, type RecId } from '../model/header.ts'
import type { Rec } from '../model/record.ts'
import { relationShapes, type Relation } from '../model/relation.ts'
import type { Statement } from '../model/statement.ts'
import type { Store } from '../store.ts'

/** Something the doctor found: a rule of SPEC.md that the store's content breaks. */
export interface CheckFinding {
  /** Number of the rule, as `M6`. */
  readonly rule: string
  /** The record at fault. */
  readonly record: RecId
  /** For people, in words. */
  readonly message: string
}

/** What the doctor looked at, and what it found. */
export interface CheckReport {
  readonly records: number
  /** Passages compared with their edition, or at least seen to lie in it. */
  readonly spans: number
  readonly findings: readonly CheckFinding[]
}

/** Editions are read this many at a time: texts may be megabytes. */
const textsAtOnce = 16

/**
 * Reads the whole store and checks what no single commit can: that every span lies in its edition and every statement's
 * quote is what stands there, that ends and slots of relations are right, that standings are what they follow from, and
 * that the log has no gap. Nothing is changed.
 */
export const checkStore = async (store: Store): Promise<CheckReport> => {
  const findings: CheckFinding[] = []
  const kinds = new Map<RecId, Rec['kind']>()
  const relations: Relation[] = []
  const statements: Statement[] = []
  const spans = new Map<EditionId, { readonly record: RecId; readonly span: Span; readonly quote?: string }[]>()
  const expect = (record: RecId, span: Span, quote?: string): void => {
    const list = spans.get(span.edition) ?? []
    spans.set(span.edition, list)
    list.push(quote === undefined ? { record, span } : { record, span, quote })
  }
  for await (const rec of store.stream()) {
    kinds.set(rec.id, rec.kind)
    if (statusOf(rec) !== rec.status)
      findings.push({
        rule: 'M3',
        record: rec.id,
        message: `stands as ${rec.status}, but what is known of it makes it ${statusOf(rec)}`,
      })
    for (const span of rec.provenance.evidence) expect(rec.id, span)
    if (rec.kind === 'relation') relations.push(rec)
    if (rec.kind === 'statement') {
      statements.push(rec)
      expect(rec.id, rec.span, rec.quote)
      for (const span of [...rec.repeats, rec.condition, rec.action]) if (span) expect(rec.id, span)
    }
    if (rec.kind === 'essay')
      for (const { start, end } of rec.exclusions) expect(rec.id, { edition: rec.edition, start, end })
  }
  findings.push(
    ...checkRelations(relations, kinds),
    ...checkStatements(statements, relations),
    ...(await checkLog(store)),
  )
  const editions = [...spans.keys()].sort()
  for (let n = 0; n < editions.length; n += textsAtOnce) {
    const ids = editions.slice(n, n + textsAtOnce)
    const texts = await store.texts(ids)
    ids.forEach((id, k) => findings.push(...checkSpans(id, texts[k], spans.get(id)!)))
  }
  const count = [...spans.values()].reduce((sum, list) => sum + list.length, 0)
  return {
    records: kinds.size,
    spans: count,
    findings: findings.sort((a, b) => (a.record < b.record ? -1 : a.record > b.record ? 1 : 0)),
  }
}

const checkSpans = (
  edition: EditionId,
  text: string | undefined,
  list: readonly { readonly record: RecId; readonly span: Span; readonly quote?: string }[],
): readonly CheckFinding[] =>
  list.flatMap(({ record, span, quote }) => {
    if (text === undefined) return [{ rule: 'M7', record, message: `points into ${edition}, which is not there` }]
    if (span.start < 0 || span.start >= span.end || span.end > text.length)
      return [
        { rule: 'M7', record, message: `points outside its text: ${span.start} to ${span.end} of ${text.length}` },
      ]
    if (quote !== undefined && text.slice(span.start, span.end) !== quote)
      return [
        {
          rule: 'M7',
          record,
          message: `its quote is not what stands at ${span.start} to ${span.end}: 「${quote.slice(0, 40)}」`,
        },
      ]
    return []
  })

const kindOfId = (id: RecId, kinds: ReadonlyMap<RecId, Rec['kind']>): Rec['kind'] | undefined => kinds.get(id)

const checkRelations = (
  relations: readonly Relation[],
  kinds: ReadonlyMap<RecId, Rec['kind']>,
): readonly CheckFinding[] => {
  const slots = new Map<string, RecId>()
  return relations.flatMap((relation) => {
    const found: CheckFinding[] = []
    const shape = relationShapes[relation.type]
    for (const [end, allowed] of [
      [relation.from, shape.from],
      [relation.to, shape.to],
    ] as const) {
      const kind = kindOfId(end, kinds)
      if (kind === undefined) found.push({ rule: 'S7', record: relation.id, message: `its end ${end} is not there` })
      else if (!(allowed as readonly string[]).includes(kind))
        found.push({
          rule: 'M4',
          record: relation.id,
          message: `its end ${end} is of kind ${kind}, which ${relation.type} does not take`,
        })
    }
    if (!isLive(relation)) return found
    const slot = slotOf(relation)
    const other = slots.get(slot)
    if (other !== undefined) found.push({ rule: 'S8', record: relation.id, message: `says again what ${other} says` })
    slots.set(slot, relation.id)
    return found
  })
}

const checkStatements = (statements: readonly Statement[], relations: readonly Relation[]): readonly CheckFinding[] => {
  const essays = new Map(relations.filter((r) => r.type === 'contains' && isLive(r)).map((r) => [r.to, r.from]))
  return statements
    .filter((s) => isLive(s) && essays.get(s.id) !== s.essay)
    .map((s) => ({ rule: 'M6', record: s.id, message: `says it stands in ${s.essay}, but no relation says so` }))
}

const checkLog = async (store: Store): Promise<readonly CheckFinding[]> => {
  const head = await store.head()
  let expected = 1
  let after: string | undefined
  for (;;) {
    const slice = await store.log({ order: 'oldest' }, after === undefined ? { first: 1000 } : { first: 1000, after })
    for (const revision of slice.items) {
      if (revision.version !== expected)
        return [
          {
            rule: 'S2',
            record: `revision:${expected}`,
            message: `is missing from the log; ${revision.version} stands in its place`,
          },
        ]
      expected++
    }
    after = slice.cursors.at(-1)
    if (!slice.more || after === undefined) break
  }
  return expected - 1 === head
    ? []
    : [{ rule: 'S2', record: `revision:${head}`, message: `is the head, but the log ends at ${expected - 1}` }]
}
