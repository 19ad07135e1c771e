import { fold } from '../identity/fold.ts'
import { actorId, anonymousId, mintFree } from '../identity/mint.ts'
import type { Actor } from '../model/actor.ts'
import { isLive, type Provenance, type RecId } from '../model/header.ts'
import type { Change } from '../store.ts'
import type { ActorKey, ExtractedActor, Extraction } from './extraction.ts'
import { firstVersion, revise, type Walk } from './revise.ts'
import { isMachineMade, isRejected, isReopenable, resolveMerged, type Act } from './slice.ts'

/** The actors of an extraction, each with the record it is. */
export interface ActorPlan {
  readonly ids: ReadonlyMap<ActorKey, RecId>
  /** Of those, the ones that an analyst has rejected. */
  readonly rejected: ReadonlySet<RecId>
  readonly changes: readonly Change[]
}

const namesOf = (actor: Pick<Actor, 'name' | 'aliases'>): ReadonlySet<string> =>
  new Set([actor.name, ...actor.aliases].map(fold))

/** The actor's aliases with the names the text adds; those it has already after folding are not said twice. */
const joinedAliases = (actor: Actor, found: ExtractedActor): readonly string[] => {
  const known = new Set(namesOf(actor))
  const added = [found.name, ...found.aliases].filter((name) => {
    const isNew = !known.has(fold(name))
    known.add(fold(name))
    return isNew
  })
  return [...actor.aliases, ...added]
}

/** An extracted name list without what folding makes equal. */
const ownAliases = (found: ExtractedActor): readonly string[] =>
  joinedAliases({ name: found.name, aliases: [] } as unknown as Actor, found)

/** What an essay's anonymous author is called in the data: its file's name without folder and ending; never shown as a person's name. */
export const anonymousName = (source: string): string => {
  const file = source.split(/[\\/]/).at(-1) ?? source
  const stem = file.replace(/\.[^.]+$/, '')
  return stem === '' ? source : stem
}

/**
 * Finds or makes the actors of an extraction. An actor there is, with that type and that folded name or alias or with
 * the id that name would be minted to, is used again (its merges followed, I8); new aliases join it if the machine made
 * it and no analyst pinned them. A withdrawn actor of a person's own making is not taken up: a new one is made.
 */
export const planActors = (
  extraction: Extraction,
  essay: RecId,
  known: readonly Actor[],
  act: Act,
  walk: Walk,
): ActorPlan => {
  const byId = new Map(known.map((actor) => [actor.id, actor]))
  const made = new Map<RecId, Actor>()
  const isUsable = (actor: Actor): boolean => isLive(actor) || isRejected(actor) || isReopenable(actor)
  const preference = (actor: Actor): number => (isLive(actor) ? 0 : isRejected(actor) ? 1 : 2)
  const find = (found: ExtractedActor, minted: RecId): Actor | undefined => {
    const sameName = known.filter(
      (actor) => !actor.anonymous && actor.type === found.type && namesOf(actor).has(fold(found.name)),
    )
    const candidates = [byId.get(minted), ...(found.anonymous ? [] : sameName)].flatMap((actor) =>
      actor === undefined ? [] : [resolveMerged(actor, byId)],
    )
    return candidates
      .filter(isUsable)
      .sort(
        (a, b) => preference(a) - preference(b) || (a.id === minted ? -1 : b.id === minted ? 1 : a.id < b.id ? -1 : 1),
      )[0]
  }
  const authors = new Set(extraction.authors.map((role) => role.actor))
  const provenanceOf = ({ key }: ExtractedActor): Provenance => ({
    origin: authors.has(key) || extraction.organisation === key ? 'import' : 'machine',
    by: act.by,
    at: act.at,
    confidence: 1,
    evidence: [],
  })
  const ids = new Map<ActorKey, RecId>()
  const changes = new Map<RecId, Change>()
  for (const found of extraction.actors) {
    const name = found.anonymous ? anonymousName(extraction.source) : found.name
    const minted = found.anonymous ? anonymousId(essay) : actorId(found.type, name)
    const before = find(found, minted)
    if (before === undefined) {
      const again = made.get(minted)
      const parts = found.anonymous ? ['anonymous', essay] : [found.type, fold(name)]
      const id = again?.id ?? mintFree((taken) => byId.has(taken), 'actor', ...parts)
      const actor = firstVersion<Actor>({
        id,
        kind: 'actor',
        type: found.type,
        name,
        aliases: ownAliases(found),
        anonymous: found.anonymous,
        provenance: provenanceOf(found),
      })
      ids.set(found.key, id)
      if (again === undefined) {
        made.set(minted, actor)
        changes.set(id, { after: actor })
      }
      continue
    }
    ids.set(found.key, before.id)
    if (isRejected(before) || !isMachineMade(before)) continue
    const now = (changes.get(before.id)?.after ?? before) as Actor
    const aliases = found.anonymous ? before.aliases : joinedAliases(now, found)
    const change = revise<Actor>(before, { fields: { aliases }, provenance: before.provenance }, walk)
    if (change !== undefined) changes.set(before.id, change)
  }
  const rejected = new Set([...ids.values()].filter((id) => byId.get(id)?.status === 'rejected'))
  return { ids, rejected, changes: [...changes.values()] }
}
