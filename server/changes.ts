import { isLive, type Header, type RecId } from '../graph/model/header.ts'
import type { Rec } from '../graph/model/record.ts'
import type { Page, Slice, Version } from '../graph/store.ts'
import { mapSlice } from './connection.ts'
import type { Context } from './context.ts'

/** What one revision did to one record, as the schema shows it. */
export interface ShownChange {
  /** The record as it is now. */
  readonly subject: Rec
  readonly kind: 'ADDED' | 'UPDATED' | 'CLOSED' | 'REOPENED'
  readonly fields: readonly FieldChange[]
}

/** A field before and after, as JSON. */
export interface FieldChange {
  readonly name: string
  readonly before: string | null
  readonly after: string | null
}

/** Parts of the header that change with every write or follow from others, and so are not news. */
const notNews: ReadonlySet<string> = new Set(['version', 'kind', 'id'])

const json = (value: unknown): string | null => (value === undefined ? null : JSON.stringify(value))

/** The fields that differ, by name; `statementKind` is called `kind` in the schema. */
export const changedFields = (before: Rec, after: Rec): readonly FieldChange[] => {
  const [old, now] = [before, after].map((rec) => new Map(Object.entries(rec))) as [
    Map<string, unknown>,
    Map<string, unknown>,
  ]
  return [...new Set([...old.keys(), ...now.keys()])]
    .filter((name) => !notNews.has(name) && json(old.get(name)) !== json(now.get(name)))
    .sort()
    .map((name) => ({
      name: name === 'statementKind' ? 'kind' : name,
      before: json(old.get(name)),
      after: json(now.get(name)),
    }))
}

const kindOf = (before: Pick<Header, 'status'> | undefined, after: Rec): ShownChange['kind'] => {
  if (before === undefined) return 'ADDED'
  if (isLive(before) === isLive(after)) return 'UPDATED'
  return isLive(after) ? 'REOPENED' : 'CLOSED'
}

/**
 * What records were right after `version`: the log keeps only what was before, so a record changed since is looked up
 * in what the log rewinds to.
 */
const recordsAfter = async (
  { store, loaders }: Context,
  version: Version,
  expected: ReadonlyMap<RecId, number>,
): Promise<ReadonlyMap<RecId, Rec>> => {
  const after = new Map<RecId, Rec>()
  const changedSince = new Set<RecId>()
  for (const rec of await loaders.asTheyAre([...expected.keys()]))
    if (rec.version === expected.get(rec.id)) after.set(rec.id, rec)
    else changedSince.add(rec.id)
  if (changedSince.size > 0)
    for await (const { record, before } of store.rewind(version, [...changedSince]))
      if (before !== undefined) after.set(record, before)
  return after
}

/** A page of what a revision changed, by record id. */
export const readChanges = async (context: Context, version: Version, page: Page): Promise<Slice<ShownChange>> => {
  const slice = await context.store.changes(version, page)
  const expected = new Map(slice.items.map(({ record, before }) => [record, (before?.version ?? 0) + 1]))
  const after = await recordsAfter(context, version, expected)
  const subjects = await context.loaders.records(slice.items.map(({ record }) => record))
  return mapSlice(
    slice,
    slice.items.map(({ record, before }, n): ShownChange => {
      const then = after.get(record)!
      return {
        subject: subjects[n]!,
        kind: kindOf(before, then),
        fields: before === undefined ? [] : changedFields(before, then),
      }
    }),
  )
}

/** How many records a revision changed. Only asked when the client asks for a total. */
export const countChanges = async ({ store }: Context, version: Version): Promise<number> => {
  let count = 0
  for (let after: string | undefined, more = true; more;) {
    const slice = await store.changes(version, after === undefined ? { first: 1000 } : { first: 1000, after })
    count += slice.items.length
    after = slice.cursors.at(-1)
    more = slice.more
  }
  return count
}
