import type { RecId } from '../model/header.ts'
import type { Rec } from '../model/record.ts'
import type { Relation } from '../model/relation.ts'
import type { Along, Page, Readings, Slice, Start, Step, Taken, Tree } from '../store.ts'

/** The same, call by call: for stores in which a round trip costs nothing. */
const readByCalls = async (
  store: Readings,
  start: Start,
  page: Page,
  steps: readonly Step[],
  asked: readonly RecId[],
): Promise<Tree> => {
  const taken: Taken[] = []
  const met = new Map<RecId, Rec>()
  const meet = async (ids: readonly RecId[]): Promise<readonly Rec[]> => {
    const known = new Set(ids)
    const unknown = [...known].filter((id) => !met.has(id))
    const read = unknown.length === 0 ? [] : await store.get(unknown)
    for (const rec of read) if (rec !== undefined) met.set(rec.id, rec)
    return [...known].flatMap((id) => met.get(id) ?? [])
  }
  const take = async (step: Step, from: readonly Rec[]): Promise<void> => {
    if (from.length === 0) return
    if (step.kind === 'essay') {
      const essays = await meet(from.flatMap((rec) => (rec.kind === 'statement' ? [rec.essay] : [])))
      await takeAll(step.then, essays)
      return
    }
    const ids = from.map(({ id }) => id)
    const slices = await store.incident(ids, { ...step.query, ends: true }, { first: step.first })
    const found = new Map(ids.map((id, n): [RecId, Slice<Relation>] => [id, slices[n]!]))
    taken.push({ step, slices: found })
    for (const { ends = [] } of slices) for (const rec of ends) met.set(rec.id, rec)
    const others = slices.flatMap(({ items }, n) => items.map(({ from, to }) => (from === ids[n] ? to : from)))
    await takeAll(step.then, await meet(others))
  }
  const takeAll = async (some: readonly Step[], from: readonly Rec[]): Promise<void> => {
    for (const step of some) await take(step, from)
  }
  const read = asked.length === 0 ? [] : await store.get(asked)
  const listed = await (start.kind === 'find' ? store.find(start.query, page) : store.search(start.words, page))
  await takeAll(steps, listed.items)
  return { ...listed, taken, met: [...met.values()], survivors: read.map((rec) => rec?.mergedInto) }
}

/** A page with all that lies along some steps from it, in one round trip where the store can. */
export const readTree = (
  store: Readings & Along,
  start: Start,
  page: Page,
  steps: readonly Step[],
  asked: readonly RecId[] = [],
): Promise<Tree> => store.tree?.(start, page, steps, asked) ?? readByCalls(store, start, page, steps, asked)
