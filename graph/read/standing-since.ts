import type { DirectTie, Silence, Standing, StandingEssay, StandingProposition } from '../agreement/standing.ts'
import { isLive, type RecId } from '../model/header.ts'
import type { Essay } from '../model/essay.ts'
import type { Relation, RelationType } from '../model/relation.ts'
import type { Stance, Store, Version } from '../store.ts'
import { stanceOf, stanceTieFrom } from '../stores/stance.ts'
import { readCodebook } from './codebook.ts'
import { readOverlay, type Overlay } from './past-overlay.ts'
import { issueFrom, propositionFrom, silenceFrom, tieFrom } from './standing.ts'

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
  for (const id of overlay.changed) {
    const was = overlay.then.record(id)
    if (was?.kind === 'relation' && was.type === 'supports' && isLive(was))
      put(
        was.to,
        (reasons.get(was.to) ?? []).filter((from) => from !== was.from),
      )
  }
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

/**
 * The table of the store's present from that of an earlier version: what it reads grows with what changed since, not with
 * the corpus. Equal to `readStanding`, but for the order of its maps; undefined where only a whole reading can tell
 * (an essay came back whose linking is older than any in the table; a codebook keeps a tray, or has changed, which moves
 * propositions in and out of the table that did not change themselves). To be run `consistently`.
 */
export const readStandingSince = async (
  store: Store,
  old: Standing,
  version: Version,
): Promise<Standing | undefined> => {
  const overlay = await readOverlay(store, old.version)
  const { now, changed, touched } = overlay
  const codebook = await readCodebook(store)
  if (codebook?.found === 'tray' || [...changed].some((id) => id.startsWith('codebook:'))) return undefined
  const idsOf = (kind: 'essay' | 'statement' | 'proposition' | 'issue'): readonly RecId[] =>
    touched.filter((id) => now.record(id)?.kind === kind)
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
  if (after < Math.min(before, old.version)) return undefined

  const created = new Map<RecId, Version>()
  const fresh = idsOf('proposition').filter((id) => !old.propositions.has(id))
  if (fresh.length > 0 && after !== Infinity)
    for await (const undone of store.rewind(after, fresh))
      if (undone.before === undefined) created.set(undone.record, undone.version)
  const touchedPropositions = patched(old.propositions, idsOf('proposition'), (id): StandingProposition | undefined => {
    const rec = now.record(id)
    if (rec?.kind !== 'proposition' || !isLive(rec)) return undefined
    const createdAt = old.propositions.get(id)?.createdAt ?? created.get(id)
    const issue = issueFrom(now.contents(id).relations.filter((r) => r.type === 'about' && r.from === id && isLive(r)))
    return propositionFrom(rec, issue, createdAt)
  })
  // What is as old as every linking is no longer said to be younger than some.
  const propositions = new Map(
    [...touchedPropositions].map(([id, { createdAt, ...rest }]) => [
      id,
      createdAt === undefined || createdAt <= after || after === Infinity ? rest : { ...rest, createdAt },
    ]),
  )
  const isChanged = ({ relation }: Silence | DirectTie): boolean => changed.has(relation)
  return {
    version,
    stances: renewed(old.stances, (s) => overlay.restated.has(s.statement), await stancesNow(store, overlay)),
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
