import { readFileSync } from 'node:fs'
import { makeExecutableSchema } from '@graphql-tools/schema'
import {
  defaultFieldResolver,
  getNamedType,
  isCompositeType,
  isIntrospectionType,
  isObjectType,
  parse,
  type GraphQLSchema,
} from 'graphql'
import type { Context } from './context.ts'
import { enumValues } from './enums.ts'
import { actor } from './resolvers/actor.ts'
import {
  cell,
  comparedProposition,
  comparison,
  link,
  matrixColumn,
  member,
  positionMatrix,
  tie,
} from './resolvers/analysis.ts'
import { codebook } from './resolvers/codebook.ts'
import { connection } from './resolvers/connection.ts'
import { camp, finding, parting } from './resolvers/findings.ts'
import { essay } from './resolvers/essay.ts'
import { issue } from './resolvers/issue.ts'
import { mutation, relationPayload, statementPayload } from './resolvers/mutation.ts'
import { nodeType } from './resolvers/node.ts'
import { edition, exclusion, span } from './resolvers/passage.ts'
import { proposition, tally } from './resolvers/proposition.ts'
import { query } from './resolvers/query.ts'
import { judgement, provenance, record } from './resolvers/record.ts'
import { relation } from './resolvers/relation.ts'
import { genericProposition, nearestPair, removal } from './resolvers/robustness.ts'
import { revision } from './resolvers/revision.ts'
import { statement } from './resolvers/statement.ts'
import { path, subgraphVertex } from './resolvers/subgraph.ts'
import { subscription } from './resolvers/subscription.ts'
import { scalars } from './scalars.ts'

/** Which resolvers belong to which type. Types not named show the properties of their sources as they are. */
const resolve = {
  Query: query,
  Mutation: mutation,
  Subscription: subscription,
  Node: { __resolveType: nodeType },
  Vertex: { __resolveType: nodeType },
  Record: record,
  Provenance: provenance,
  Judgement: judgement,
  Span: span,
  Edition: edition,
  Exclusion: exclusion,
  Essay: essay,
  Actor: actor,
  Statement: statement,
  Issue: issue,
  Codebook: codebook,
  Proposition: proposition,
  Tally: tally,
  Relation: relation,
  Link: link,
  Member: member,
  Tie: tie,
  Finding: finding,
  Parting: parting,
  Camp: camp,
  Removal: removal,
  NearestPair: nearestPair,
  GenericProposition: genericProposition,
  Comparison: comparison,
  ComparedProposition: comparedProposition,
  Cell: cell,
  PositionMatrix: positionMatrix,
  MatrixColumn: matrixColumn,
  SubgraphVertex: subgraphVertex,
  Path: path,
  Revision: revision,
  RelationPayload: relationPayload,
  StatementPayload: statementPayload,
  EssayConnection: connection,
  ActorConnection: connection,
  StatementConnection: connection,
  IssueConnection: connection,
  PropositionConnection: connection,
  RelationConnection: connection,
  LinkConnection: connection,
  ComparedPropositionConnection: connection,
  SearchHitConnection: connection,
  RevisionConnection: connection,
  ChangeConnection: connection,
  ...scalars,
}

const spend = <T>(shown: T, { budget }: Context): T => {
  budget.spend(Array.isArray(shown) ? shown.length : shown === null || shown === undefined ? 0 : 1)
  return shown
}

/** Makes every field that shows objects count them, whatever resolver it has: no list can be forgotten. */
const countObjects = (schema: GraphQLSchema): GraphQLSchema => {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || isIntrospectionType(type)) continue
    for (const field of Object.values(type.getFields())) {
      if (!isCompositeType(getNamedType(field.type))) continue
      const inner = field.resolve ?? defaultFieldResolver
      field.resolve = (source, args, context: Context, info) => {
        const shown: unknown = inner(source, args, context, info)
        return shown instanceof Promise ? shown.then((value) => spend(value, context)) : spend(shown, context)
      }
    }
  }
  return schema
}

/** Where the schema stands: beside the folders of the package, both in a checkout and in `dist/`. */
const readTypeDefs = (): string => {
  for (const place of ['../schema.graphql', '../../schema.graphql']) {
    try {
      return readFileSync(new URL(place, import.meta.url), 'utf8')
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    }
  }
  throw new Error('schema.graphql is missing from this installation. Install Ronten again.')
}

const createSchema = (): GraphQLSchema => {
  const typeDefs = parse(readTypeDefs())
  const schema = makeExecutableSchema<Context>({
    typeDefs,
    resolvers: { ...enumValues(typeDefs), ...resolve },
    resolverValidationOptions: { requireResolversToMatchSchema: 'error' },
  })
  return countObjects(schema)
}

let made: GraphQLSchema | undefined

/** The executable schema: schema.graphql with the resolvers. There is one, put together when it is first asked for. */
export const executableSchema = (): GraphQLSchema => (made ??= createSchema())
