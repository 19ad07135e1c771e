import { comparisonFromStanding } from '../graph/agreement/compare.ts'
import { networkFromStanding, type AgreementNetwork } from '../graph/agreement/network.ts'
import type { Unit, WindowRule } from '../graph/agreement/options.ts'
import { consistently } from '../graph/read/consistently.ts'
import { findNeighbourhood, neighbourhoodAtOnce, type Subgraph } from '../graph/read/neighbourhood.ts'
import { findPaths, type Paths } from '../graph/read/paths.ts'
import { liveStatuses, vertexKinds, type RecId } from '../graph/model/header.ts'
import type { Rec } from '../graph/model/record.ts'
import { relationTypes } from '../graph/model/relation.ts'
import type { Store } from '../graph/store.ts'
import { checkBounds, optionsFromArgs, standingOf, type OptionsArgs } from './analyses.ts'
import type { Context } from './context.ts'
import { refusal } from './errors.ts'
import { incidentQuery, type RelationFilterArgs } from './filters.ts'
import { narrowStore } from './narrowed.ts'
import { recall } from './recall.ts'
import type { ComparisonSource } from './resolvers/analysis.ts'

/** Arguments of `agreement`. */
export interface AgreementArgs {
  readonly options?: OptionsArgs | null
  readonly window?: WindowRule | null
  readonly minWeight: number
  readonly isolates: boolean
  readonly maxTies: number
}

/** Who agrees with whom. Throws TOO_COSTLY for too many units, BAD_INPUT for bounds. */
export const readAgreement = async (context: Context, args: AgreementArgs): Promise<AgreementNetwork> => {
  const { options, window, ...shape } = args
  checkBounds('maxTies', shape.maxTies, 1, 2000)
  if (window) checkBounds('window.size', window.size, 1, 100)
  if (window) checkBounds('window.step', window.step, 1, 100)
  const standing = await standingOf(context, options?.scope)
  recall(context, standing)
  const network = networkFromStanding(standing, await optionsFromArgs(context, options), {
    ...shape,
    ...(window && { window }),
  })
  if (network.kind === 'network') return network
  throw refusal(
    'TOO_COSTLY',
    `A window has ${network.members} units; at most ${network.limit} can be drawn. Narrow the scope.`,
  )
}

const unitKinds: Readonly<Record<Unit, Rec['kind']>> = { holder: 'actor', organisation: 'actor', essay: 'essay' }

/** Two units side by side. Throws NOT_FOUND when one is not there, or not such a unit. */
export const readComparison = async (
  context: Context,
  args: { readonly a: RecId; readonly b: RecId; readonly options?: OptionsArgs | null },
): Promise<ComparisonSource> => {
  const options = await optionsFromArgs(context, args.options)
  const { unit } = options.scope
  const [a, b] = await Promise.all([args.a, args.b].map((id) => findVertex(context, id, unitKinds[unit])))
  if (a!.id === b!.id) throw refusal('BAD_INPUT', '`a` and `b` are the same. Compare two different units.')
  return { ...comparisonFromStanding(await standingOf(context, args.options?.scope), a!.id, b!.id, options), unit }
}

const findVertex = async ({ loaders }: Context, id: RecId, kind?: Rec['kind']): Promise<Rec> => {
  const rec = await loaders.record(id)
  const fits = kind === undefined ? (vertexKinds as readonly string[]).includes(rec?.kind ?? '') : rec?.kind === kind
  if (rec !== undefined && fits) return rec
  throw refusal('NOT_FOUND', `There is no ${kind ?? 'vertex'} with the id ${id}.`)
}

const walkable = ({ store }: Context, filter: RelationFilterArgs | null | undefined) => {
  const { query, matches } = incidentQuery('any', filter)
  const isWhole = matches === undefined
  return { relations: query, source: isWhole ? store : narrowStore(store, matches), isWhole }
}

/** What lies around some vertices. Throws NOT_FOUND for unknown roots. */
export const readNeighbourhood = async (
  context: Context,
  args: {
    readonly roots: readonly RecId[]
    readonly depth: number
    readonly filter?: RelationFilterArgs | null
    readonly maxVertices: number
    readonly maxRelations: number
  },
): Promise<Subgraph & { readonly corpusVersion: number }> => {
  const { filter, roots, ...shape } = args
  checkBounds('roots', roots.length, 1, 20)
  checkBounds('depth', shape.depth, 0, 3)
  checkBounds('maxVertices', shape.maxVertices, 1, 300)
  checkBounds('maxRelations', shape.maxRelations, 1, 1000)
  const { relations, source, isWhole } = walkable(context, filter)
  const once = isWhole ? await neighbourhoodAtOnce(context.store, { ...shape, roots, relations }) : undefined
  if (once !== undefined) {
    context.loaders.keep({ items: once.records, met: [], taken: [] })
    return { ...once, corpusVersion: once.version }
  }
  const found = await Promise.all(roots.map((id) => findVertex(context, id)))
  const query = { ...shape, roots: found.map(({ id }) => id), relations }
  const { version, value } = await consistently(source, () => findNeighbourhood(source, query))
  return { ...value, corpusVersion: version }
}

/** What paths go over unless told otherwise: everything but containing and mentioning. */
const telling = relationTypes.filter((type) => type !== 'contains' && type !== 'mentions')

/** The shortest ways between two vertices. Throws NOT_FOUND for unknown ones. */
export const readPaths = async (
  context: Context,
  args: {
    readonly from: RecId
    readonly to: RecId
    readonly filter?: RelationFilterArgs | null
    readonly maxLength: number
    readonly maxPaths: number
  },
): Promise<Paths> => {
  const { filter, maxLength, maxPaths } = args
  checkBounds('maxLength', maxLength, 1, 6)
  checkBounds('maxPaths', maxPaths, 1, 10)
  const [from, to] = await Promise.all([findVertex(context, args.from), findVertex(context, args.to)])
  const { relations, source } = walkable(context, filter)
  const asked = filter ? relations : { types: telling, statuses: liveStatuses }
  const query = { from: from.id, to: to.id, relations: asked, maxLength, maxPaths }
  return (await consistently(source, () => findPaths(source, query))).value
}

/** The store's version and the moment it was made. */
export const readCorpus = async (store: Store): Promise<{ readonly version: number; readonly changedAt?: string }> => {
  const [latest] = (await store.log({ order: 'newest' }, { first: 1 })).items
  return latest === undefined ? { version: 0 } : { version: latest.version, changedAt: latest.at }
}
