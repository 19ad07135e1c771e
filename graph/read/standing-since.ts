import type { DirectTie, Silence, Standing, StandingEssay, StandingProposition } from '../agreement/standing.ts'
import { isLive, type RecId } from '../model/header.ts'
import type { Essay } from '../model/essay.ts'
import type { Relation, RelationType } from '../model/relation.ts'
import type { Stance, Store, Version } from '../store.ts'
import { stanceOf, stanceTieFrom } from '../stores/stance.ts'
import { allPages } from './all-pages.ts'
import { readOverlay, turned, type Overlay, type OverlayWishes } from './past-overlay.ts'
import { issueFrom, propositionFrom, silenceFrom, tieFrom } from './standing-rows.ts'
import { readTrayChange } from './tray-change.ts'

const byCodeUnits = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** A list by relation id without what changed, and with what of it is there now. */
const renewed = <T extends { readonly relation: RecId }>(
  old: readonly T[],
  isGone: (item: T) => boolean,
  added: readonly T[],
): readonly T[] => {
  const kept = old.filter((item) => !isGone(item))
  if (added.length === 0) return kept.length === old.length ? old : kept
  const [more, all] = [added.toSorted((a, b) => byCodeUnits(a.relation, b.relation)), [] as T[]]
  let next = 0
  for (const item of kept) {
    while (next < more.length && more[next]!.relation < item.relation) all.push(more[next++]!)
    all.push(item)
  }
  return [...all, ...more.slice(next)]
}

const essaysOf = async (store: Store, overlay: Overlay, ids: readonly RecId[]): Promise<ReadonlyMap<RecId, Essay>> => {
  const found = new Map<RecId, Essay>()
  const unknown = ids.filter((id) => overlay.now.record(id) === undefined)
  const read = unknown.length === 0 ? [] : await store.get(unknown)
  for (const rec of [...ids.map((id) => overlay.now.record(id)), ...read])
    if (rec?.kind === 'essay') found.set(rec.id, rec)
  return found
}

/** Live relations of a touched record, of one type and with the record at this end, by the id at the other. */
const othersOf = (overlay: Overlay, id: RecId, type: RelationType, end: 'from' | 'to'): readonly RecId[] => {
  const other = end === 'from' ? 'to' : 'from'
  const relations = overlay.now.contents(id).relations.filter((r) => r.type === type && r[end] === id && isLive(r))
  return [...new Set(relations.map((r) => r[other]))].toSorted(byCodeUnits)
}

const stancesNow = async (store: Store, overlay: Overlay): Promise<readonly Stance[]> => {
  const statements = [...overlay.restated].flatMap((id) => {
    const rec = overlay.now.record(id)
    return rec?.kind === 'statement' ? [rec] : []
  })
  const essays = await essaysOf(store, overlay, [...new Set(statements.map(({ essay }) => essay))])
  return statements.flatMap((statement) => {
    const essay = essays.get(statement.essay)
    if (essay === undefined) return []
    const ties = overlay.now.contents(statement.id).relations.filter((r) => r.from === statement.id)
    const holders = othersOf(overlay, statement.id, 'holds', 'to')
    return ties.flatMap((relation) => stanceOf(stanceTieFrom(relation), statement, essay, holders))
  })
}

/** For each statement, who is given as its reason, after these changes. */
const reasonsAfter = (old: Standing['reasons'], overlay: Overlay): Standing['reasons'] => {
  const reasons = new Map(old)
  const put = (to: RecId, list: readonly RecId[]): void => {
    if (list.length === 0) reasons.delete(to)
    else reasons.set(to, list)
  }
  for (const was of overlay.states)
    if (was.type === 'supports' && isLive(was))
      put(
        was.to,
        (reasons.get(was.to) ?? []).filter((from) => from !== was.from),
      )
  for (const id of overlay.changed) {
    const is = overlay.now.record(id)
    if (is?.kind === 'relation' && is.type === 'supports' && isLive(is))
      put(is.to, [...new Set([...(reasons.get(is.to) ?? []), is.from])].toSorted(byCodeUnits))
  }
  return reasons
}

const earliestLinking = (essays: Iterable<StandingEssay>): Version =>
  [...essays].reduce((least, { linkedAt }) => Math.min(least, linkedAt ?? Infinity), Infinity)

/** A map with some of its rows put in or taken out. */
const patched = <T>(old: ReadonlyMap<RecId, T>, ids: readonly RecId[], rowOf: (id: RecId) => T | undefined) => {
  const rows = new Map(old)
  for (const id of ids) {
    const row = rowOf(id)
    if (row === undefined) rows.delete(id)
    else rows.set(id, row)
  }
  return rows
}

/** Which of these propositions were made after a version, and when. */
const creationsSince = async (
  store: Store,
  version: Version,
  propositions: readonly RecId[],
): Promise<ReadonlyMap<RecId, Version>> => {
  const created = new Map<RecId, Version>()
  if (propositions.length > 0 && version !== Infinity)
    for await (const undone of store.rewind(version, propositions))
      if (undone.before === undefined) created.set(undone.record, undone.version)
  return created
}

/** What a table is made from: another one, and what is different. */
interface Ground {
  readonly old: Standing
  /** The version the table is to be of, and the store as it is at that version. */
  readonly version: Version
  readonly store: Store
  readonly overlayWith: (wishes: OverlayWishes) => Promise<Overlay>
  /** Relations as they were while `old` was being read and written to; undefined: it was not. */
  readonly between: readonly Relation[] | undefined
}

const renew = async ({ old, version, store, overlayWith, between }: Ground): Promise<Standing | undefined> => {
  const isLoose = between !== undefined
  const wishes: OverlayWishes = { between: between ?? [], anyEssay: isLoose }
  const first = await overlayWith(wishes)
  const tray = await readTrayChange(store, first, isLoose)
  if (tray === undefined) return undefined
  const overlay = tray.also.length === 0 ? first : await overlayWith({ ...wishes, also: tray.also })
  const { now, changed, touched } = overlay
  const idsOf = (kind: 'essay' | 'statement' | 'proposition' | 'issue'): readonly RecId[] =>
    touched.filter((id) => now.record(id)?.kind === kind || (now.record(id) === undefined && id.startsWith(`${kind}:`)))
  const relations = [...changed].flatMap((id): readonly Relation[] => {
    const rec = now.record(id)
    return rec?.kind === 'relation' && isLive(rec) ? [rec] : []
  })
  const of = (...types: readonly RelationType[]) => relations.filter((r) => types.includes(r.type))

  const essays = patched(old.essays, idsOf('essay'), (id): StandingEssay | undefined => {
    const rec = now.record(id)
    if (rec?.kind !== 'essay' || !isLive(rec)) return undefined
    return {
      id,
      ...(rec.published === undefined ? {} : { published: rec.published }),
      ...(rec.organisation === undefined ? {} : { organisation: rec.organisation }),
      authors: othersOf(overlay, id, 'wrote', 'to'),
      ...(rec.linkedAt === undefined ? {} : { linkedAt: rec.linkedAt }),
    }
  })
  const [before, after] = [earliestLinking(old.essays.values()), earliestLinking(essays.values())]
  // If an essay came back whose linking is older than any in the table, nothing was noted of what is younger than that.
  const isOlder = after < Math.min(before, old.version)
  const known = patched(old.propositions, idsOf('proposition'), (id): StandingProposition | undefined => {
    const rec = now.record(id)
    if (rec?.kind !== 'proposition' || !isLive(rec) || tray.isIn(rec)) return undefined
    const issue = issueFrom(now.contents(id).relations.filter((r) => r.type === 'about' && r.from === id && isLive(r)))
    return propositionFrom(rec, issue, old.propositions.get(id)?.createdAt)
  })
  const isUnknown = (id: RecId): boolean => isOlder || !old.propositions.has(id) || (isLoose && changed.has(id))
  const created = await creationsSince(store, after, [...known.keys()].filter(isUnknown))
  // What is as old as every linking is no longer said to be younger than some.
  const propositions = new Map(
    [...known].map(([id, { createdAt: noted, ...rest }]) => {
      const createdAt = created.get(id) ?? noted
      return [id, createdAt === undefined || createdAt <= after || after === Infinity ? rest : { ...rest, createdAt }]
    }),
  )
  const isChanged = ({ relation }: Silence | DirectTie): boolean => changed.has(relation)
  const stances = renewed(old.stances, (s) => overlay.restated.has(s.statement), await stancesNow(store, overlay))
  return {
    version,
    stances: await tray.without(stances, propositions),
    essays,
    statements: patched(old.statements, idsOf('statement'), (id) => {
      const rec = now.record(id)
      if (rec?.kind !== 'statement' || !isLive(rec)) return undefined
      const { essay, place, statementKind, voice } = rec
      return { id, essay, place, statementKind, voice, holders: othersOf(overlay, id, 'holds', 'to') }
    }),
    propositions,
    issues: new Set(
      patched(new Map([...old.issues].map((id) => [id, id])), idsOf('issue'), (id) => {
        const rec = now.record(id)
        return rec !== undefined && isLive(rec) ? id : undefined
      }).keys(),
    ),
    silences: renewed(old.silences, isChanged, of('silent_on').map(silenceFrom)),
    directTies: renewed(old.directTies, isChanged, of('agrees_with', 'diverges_from').flatMap(tieFrom)),
    reasons: reasonsAfter(old.reasons, overlay),
  }
}

/**
 * The table of the store's present from that of an earlier version: what it reads grows with what changed since, not with
 * the corpus. Equal to `readStanding`, but for the order of its maps. `between`, if the old table was read while somebody
 * wrote: its version is that before the reading, and these are relations as they were until the end of it; undefined then
 * if the codebook was changed meanwhile. To be run `consistently`.
 */
export const readStandingSince = (
  store: Store,
  old: Standing,
  version: Version,
  between?: readonly Relation[],
): Promise<Standing | undefined> =>
  renew({ old, version, store, overlayWith: (wishes) => readOverlay(store, old.version, wishes), between })

/**
 * The table of a version of the past, `past` being the store as it was then, from that of a later one: what it reads grows
 * with what changed since. To be run `consistently` on the store of the present.
 */
export const readStandingBefore = (
  store: Store,
  past: Store,
  old: Standing,
  version: Version,
): Promise<Standing | undefined> =>
  renew({
    old,
    version,
    store: past,
    overlayWith: async (wishes) => turned(await readOverlay(store, version, wishes)),
    between: undefined,
  })

/** What the relations changed between two versions were before each of those changes. */
export const relationsBetween = async (store: Store, after: Version, until: Version): Promise<readonly Relation[]> => {
  const found: Relation[] = []
  for (let version = after + 1; version <= until; version += 1)
    for (const { before } of await allPages((page) => store.changes(version, page)))
      if (before?.kind === 'relation') found.push(before)
  return found
}
