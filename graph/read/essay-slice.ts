import type { Extraction } from '../change/extraction.ts'
import type { EssaySlice } from '../change/slice.ts'
import { GraphError } from '../errors.ts'
import { sameEnough } from '../identity/align.ts'
import { fold } from '../identity/fold.ts'
import { actorId, anonymousId, essayId } from '../identity/mint.ts'
import { recognise, type EssayMatch } from '../identity/recognise.ts'
import type { Actor } from '../model/actor.ts'
import type { EditionHead } from '../model/edition.ts'
import type { Essay } from '../model/essay.ts'
import { isLive, statuses, type RecId } from '../model/header.ts'
import type { Rec } from '../model/record.ts'
import type { Store } from '../store.ts'
import { allIncident, allPages, batchesOf } from './all-pages.ts'
import { similarEssays } from './similar-essays.ts'
import type { Sketches } from './sketches.ts'

/** A text that resembles an essay of the corpus: only the user can say whether it is a new state of it (rule I3). */
export interface SimilarFound {
  readonly kind: 'similar'
  readonly essay: RecId
  /** Its title, or its source when it has none. */
  readonly title: string
  readonly similarity: number
}

/** How a file is to be taken. */
export interface SliceOptions {
  /** Id of the essay of which it is a new state, or `new` for one like no other. */
  readonly as?: RecId
  /** Kept by the caller over a batch of files, so that each stored text is read once. */
  readonly sketches?: Sketches
}

const any = { statuses } as const

/** Records by id and, as long as some are merged away, the survivors. A merge is one step deep: paths are compressed (I8). */
const withSurvivors = async (store: Store, ids: Iterable<RecId>): Promise<ReadonlyMap<RecId, Rec>> => {
  const found = new Map<RecId, Rec>()
  let wanted: readonly RecId[] = [...new Set(ids)]
  while (wanted.length > 0) {
    for (const batch of batchesOf(wanted)) {
      for (const rec of await store.get(batch)) if (rec !== undefined) found.set(rec.id, rec)
    }
    wanted = wanted.flatMap((id) => found.get(id)?.mergedInto ?? []).filter((id) => !found.has(id))
  }
  return found
}

const essayAt = async (store: Store, id: RecId): Promise<Essay | undefined> => {
  let rec = (await withSurvivors(store, [id])).get(id)
  for (let n = 0; rec?.mergedInto !== undefined && n < 100; n++) [rec] = await store.get([rec.mergedInto])
  return rec?.kind === 'essay' ? rec : undefined
}

const firstLive = (essays: readonly Essay[]): Essay | undefined => essays.find(isLive) ?? essays[0]

interface Recognised {
  readonly match: EssayMatch
  readonly essay?: Essay
  readonly editions: readonly EditionHead[]
}

/** Bytes of the current edition first, then `as`, then the source, then bytes of an older edition. */
const findEssay = async (store: Store, extraction: Extraction, as: RecId | undefined): Promise<Recognised> => {
  const [sameBytes, sameSource] = await Promise.all([
    store.find({ kind: 'essay', order: 'id', sha256: [extraction.sha256], ...any }, { first: 100 }),
    store.find({ kind: 'essay', order: 'id', sources: [extraction.source], ...any }, { first: 100 }),
  ])
  const followed = async (found: Essay | undefined): Promise<Essay | undefined> =>
    found?.mergedInto === undefined ? found : essayAt(store, found.id)
  const withBytes = await followed(firstLive(sameBytes.items))
  const withSource = await followed(firstLive(sameSource.items))
  const named = as === undefined || as === 'new' ? undefined : await essayAt(store, as)
  if (as !== undefined && as !== 'new' && named === undefined) {
    throw new GraphError('INVALID', `There is no essay ${as}. Look it up with the command that lists essays.`, [as])
  }
  const candidates = [...new Set([withBytes, named, withSource].filter((essay) => essay !== undefined))]
  const heads = candidates.length === 0 ? [] : await store.editions(candidates.map((essay) => essay.id))
  const editionsOf = (essay: Essay): readonly EditionHead[] => heads[candidates.indexOf(essay)] ?? []
  const found = (match: EssayMatch, essay: Essay): Recognised => ({ match, essay, editions: editionsOf(essay) })
  const isCurrent = withBytes !== undefined && editionsOf(withBytes).at(-1)?.sha256 === extraction.sha256
  if (isCurrent && named !== undefined && named.id !== withBytes.id) {
    throw new GraphError(
      'INVALID',
      `These very bytes are essay ${withBytes.id} already, so they are no new state of ${named.id}.`,
      [withBytes.id],
    )
  }
  if (isCurrent) return found('bytes', withBytes)
  if (named !== undefined) return found('as', named)
  if (withSource !== undefined && as !== 'new') return found('source', withSource)
  if (withBytes !== undefined) return found('bytes', withBytes)
  return { match: 'new', editions: [] }
}

/**
 * Reads what `planIngest` needs of the graph to take in an extraction, former records included: about a dozen calls,
 * and one more per thousand relations or statements of the essay. A new text that resembles an essay of the corpus is
 * answered as `similar` unless `as` says what it is. INVALID: `as` names no essay, or not the one these bytes are.
 */
export const readEssaySlice = async (
  store: Store,
  extraction: Extraction,
  { as, sketches }: SliceOptions = {},
): Promise<EssaySlice | SimilarFound> => {
  const { match, essay, editions } = await findEssay(store, extraction, as)
  if (match === 'new' && as !== 'new') {
    const recognition = recognise(match, await similarEssays(store, extraction.text, sameEnough, sketches))
    if (recognition.kind === 'ask') {
      const [first] = recognition.similar
      const [rec] = await store.get([first!.essay])
      const title = rec?.kind === 'essay' ? (rec.title ?? rec.source) : first!.essay
      return { kind: 'similar', essay: first!.essay, title, similarity: first!.similarity }
    }
  }
  const id = essay?.id ?? essayId(extraction.sha256)
  const current = editions.at(-1)
  const [text] = current === undefined ? [] : await store.texts([current.id])
  const statements =
    essay === undefined
      ? []
      : await allPages((page) => store.find({ kind: 'statement', order: 'place', essays: [id], ...any }, page))
  const vertices = essay === undefined ? [] : [id, ...statements.map((statement) => statement.id)]
  const relations = await allIncident(store, vertices, { direction: 'any', ...any })
  const names = [...new Set(extraction.actors.flatMap((actor) => [actor.name]).map(fold))]
  const named =
    names.length === 0 ? [] : await allPages((page) => store.find({ kind: 'actor', order: 'id', names, ...any }, page))
  const wanted = [
    ...named.map((actor) => actor.id),
    ...extraction.actors.map((actor) => (actor.anonymous ? anonymousId(id) : actorId(actor.type, actor.name))),
    ...relations.flatMap((relation) => [relation.from, relation.to]).filter((end) => end.startsWith('actor:')),
  ]
  const actors = [...(await withSurvivors(store, wanted)).values()].filter((rec): rec is Actor => rec.kind === 'actor')
  return {
    kind: 'slice',
    match,
    ...(essay !== undefined && { essay }),
    editions,
    ...(text !== undefined && { text }),
    statements,
    relations,
    actors,
  }
}
