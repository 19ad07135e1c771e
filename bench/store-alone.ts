/**
 * HTTP and GraphQL alone, one of the contenders of bench/store.ts: the answers of our server, kept in memory, behind our
 * schema with the same GraphQL server on Node's own http, without a store, limits or checks. Answers come in as a JSON
 * file, a list of [query and variables as JSON, data], a mutation's without variables, which never come twice; its address goes out in one line.
 */
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { makeExecutableSchema } from '@graphql-tools/schema'
import { createYoga } from 'graphql-yoga'

const answers = new Map(
  JSON.parse(readFileSync(process.argv[2]!, 'utf8')) as readonly (readonly [
    string,
    Readonly<Record<string, unknown>>,
  ])[],
)
const shown = { __resolveType: (value: { readonly id: string; readonly __typename?: string }) => typeOf(value.id) }
const typeOf = (id: string): string => {
  const kind = id.slice(0, id.indexOf(':'))
  return kind.charAt(0).toUpperCase() + kind.slice(1)
}
const answer = (field: string) => ({
  [field]: (
    _root: unknown,
    _args: unknown,
    { params }: { readonly params: { readonly query: string; readonly variables?: object } },
  ) => (answers.get(`${params.query} ${JSON.stringify(params.variables)}`) ?? answers.get(params.query))?.[field],
})
const schema = makeExecutableSchema({
  typeDefs: readFileSync('schema.graphql', 'utf8'),
  resolvers: {
    Query: { ...answer('statements'), ...answer('neighbourhood'), ...answer('agreement'), ...answer('search') },
    Mutation: answer('addRelation'),
    Node: shown,
    Vertex: shown,
    Payload: { __resolveType: () => 'RelationPayload' },
  },
})
const yoga = createYoga({ schema, graphqlEndpoint: '/graphql', logging: false, graphiql: false, landingPage: false })
const server = createServer(yoga)
server.listen(0, '127.0.0.1', () =>
  process.stdout.write(`http://127.0.0.1:${String((server.address() as AddressInfo).port)}/\n`),
)
process.on('SIGTERM', () => process.exit(0))
