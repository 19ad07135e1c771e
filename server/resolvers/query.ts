import { readCodebook } from '../../graph/read/codebook.ts'
import { matrixFromStanding, type MatrixShape, type PositionMatrix } from '../../graph/agreement/matrix.ts'
import type { ActorType } from '../../graph/model/actor.ts'
import type { Dimension } from '../../graph/model/proposition.ts'
import { liveStatuses, type RecId } from '../../graph/model/header.ts'
import { checkBounds, listLinks, scopeFromArgs, standingOf, type LinksArgs, type ScopeArgs } from '../analyses.ts'
import { contributorFromId } from '../auth.ts'
import { connect, type PageArgs } from '../connection.ts'
import type { Context } from '../context.ts'
import { essayFind, relationFind, resolvedFilter, type EssayFilterArgs } from '../filters.ts'
import type { RelationFilterArgs } from '../filters.ts'
import { given } from '../given.ts'
import {
  readAgreement,
  readComparison,
  readCorpus,
  readNeighbourhood,
  readPaths,
  type AgreementArgs,
} from '../graphs.ts'
import { connectFind, connectStatements, type StatementsArgs } from '../lists.ts'
import { countLog, versionFromRevisionId } from '../revisions.ts'
import { listHits, type SearchArgs } from '../searching.ts'
import { readRecommendationTable, readTable, type RecommendationTableArgs, type TableArgs } from '../tables.ts'
import type { Fields } from './fields.ts'
import { readCamps, readFindings, type CampsArgs, type FindingsArgs } from './findings.ts'
import { readRobustness } from './robustness.ts'

const findNode = async (id: RecId, { loaders }: Context) => {
  const version = versionFromRevisionId(id)
  return (version === undefined ? await loaders.record(id) : await loaders.revision(version)) ?? null
}

const findNodes = (ids: readonly RecId[], context: Context) => {
  checkBounds('ids', ids.length, 0, 100)
  return ids.map((id) => findNode(id, context))
}

const readPositions = async (
  context: Context,
  { scope, ...shape }: MatrixShape & { readonly scope?: ScopeArgs | null },
): Promise<PositionMatrix> => {
  checkBounds('maxRows', shape.maxRows, 1, 100)
  checkBounds('maxColumns', shape.maxColumns, 1, 100)
  checkBounds('minUnits', shape.minUnits, 0, 100)
  checkBounds('skipRows', shape.skipRows ?? 0, 0, 1_000_000)
  checkBounds('skipColumns', shape.skipColumns ?? 0, 0, 1_000_000)
  return matrixFromStanding(await standingOf(context, scope), await scopeFromArgs(context, scope), shape)
}

type EssaysArgs = PageArgs & {
  readonly filter?: EssayFilterArgs | null
  readonly order: 'published' | 'published-desc'
}
type ActorsArgs = PageArgs & { readonly types?: readonly ActorType[] | null }
type PropositionsArgs = PageArgs & {
  readonly issues?: readonly RecId[] | null
  readonly dimensions?: readonly Dimension[] | null
}
type RelationsArgs = PageArgs & { readonly filter?: RelationFilterArgs | null }
type RevisionsArgs = PageArgs & { readonly by?: readonly string[] | null; readonly since: number }

const listRevisions = (context: Context, args: RevisionsArgs) => {
  const log = { order: 'newest', ...given({ by: args.by, since: args.since }) } as const
  return connect(
    { field: 'Query.revisions', args },
    args,
    (page) => context.store.log(log, page),
    () => countLog(context.store, log),
  )
}

const listPropositions = async (context: Context, args: PropositionsArgs) => {
  const narrowed = await resolvedFilter(context, { issues: args.issues, dimensions: args.dimensions })
  const find = { kind: 'proposition', order: 'id', statuses: liveStatuses, ...given(narrowed) } as const
  return connectFind(context, { field: 'Query.propositions', args }, args, find)
}

/** Type Query. */
export const query: Fields<unknown> = {
  node: (_root, { id }: { readonly id: RecId }, context) => findNode(id, context),
  nodes: (_root, { ids }: { readonly ids: readonly RecId[] }, context) => findNodes(ids, context),
  codebook: async (_root, _args, { store }) => (await readCodebook(store)) ?? null,
  corpus: (_root, _args, { store }) => readCorpus(store),
  me: (_root, _args, { caller }) => ({ ...caller, contributor: contributorFromId(caller.contributor) }),
  essays: async (_root, args: EssaysArgs, context) =>
    connectFind(context, { field: 'Query.essays', args }, args, await essayFind(context, args.order, args.filter)),
  actors: (_root, args: ActorsArgs, context) =>
    connectFind(context, { field: 'Query.actors', args }, args, {
      kind: 'actor',
      order: 'id',
      statuses: liveStatuses,
      ...given({ types: args.types }),
    }),
  statements: (_root, args: StatementsArgs, context) =>
    connectStatements(context, { field: 'Query.statements', args }, args),
  issues: (_root, args: PageArgs, context) =>
    connectFind(context, { field: 'Query.issues', args }, args, { kind: 'issue', order: 'id', statuses: liveStatuses }),
  propositions: (_root, args: PropositionsArgs, context) => listPropositions(context, args),
  relations: (_root, args: RelationsArgs, context) =>
    connectFind(context, { field: 'Query.relations', args }, args, relationFind(args.filter)),
  search: (_root, args: SearchArgs, context) => listHits(context, args),
  links: (_root, args: LinksArgs, context) => listLinks(context, 'Query.links', args),
  agreement: (_root, args: AgreementArgs, context) => readAgreement(context, args),
  findings: (_root, args: FindingsArgs, context) => readFindings(context, args),
  camps: (_root, args: CampsArgs, context) => readCamps(context, args),
  table: (_root, args: TableArgs, context) => readTable(context, args),
  recommendationTable: (_root, args: RecommendationTableArgs, context) => readRecommendationTable(context, args),
  robustness: (_root, args: Parameters<typeof readRobustness>[1], context) => readRobustness(context, args),
  compare: (_root, args: Parameters<typeof readComparison>[1], context) => readComparison(context, args),
  positions: (_root, args: Parameters<typeof readPositions>[1], context) => readPositions(context, args),
  neighbourhood: (_root, args: Parameters<typeof readNeighbourhood>[1], context) => readNeighbourhood(context, args),
  paths: (_root, args: Parameters<typeof readPaths>[1], context) => readPaths(context, args),
  revisions: (_root, args: RevisionsArgs, context) => listRevisions(context, args),
}
