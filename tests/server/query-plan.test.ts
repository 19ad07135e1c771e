import { makeExecutableSchema } from '@graphql-tools/schema'
import { execute, Kind, parse, type GraphQLFieldResolver } from 'graphql'
import type { Context } from '../../server/context.ts'
import { planQuery } from '../../server/query-plan.ts'

const late = (value: unknown) => new Promise((resolve) => setImmediate(() => resolve(value)))
const lateError = (): Promise<never> => late(undefined).then(() => Promise.reject(new Error('late')))

const resolvers: Readonly<Record<string, GraphQLFieldResolver<unknown, unknown>>> = {
  text: () => 'a "b" \\ \n \ud800 😀 港 \u2028',
  none: () => null,
  needed: () => undefined,
  number: () => -0,
  infinite: () => Infinity,
  error: () => new Error('shown'),
  objects: () => [late({ self: 1 }), null, {}],
  broken: () => [lateError(), new Error('now')],
  torn: () => lateError(),
  thrown: () => {
    throw new Error('now')
  },
  noList: () => 'abc',
  deep: () => late([[1, 2], [], [late(3)]]),
}
const schema = makeExecutableSchema({
  typeDefs: `type Query {
    text: String none: String needed: String! number: Float infinite: Float error: Thing objects: [Thing] broken: [Thing]
    torn: Thing thrown: Thing noList: [String] deep: [[Int!]!]! thing: Thing }
    type Thing { self: Int other(n: Int! = 4, m: [Int!]): String }`,
  resolvers: {
    Query: { ...resolvers, thing: () => ({ other: (args: object) => JSON.stringify(args) }) },
  },
})

const planned = (query: string, variables = {}) => {
  const operation = parse(query).definitions[0]!
  if (operation.kind !== Kind.OPERATION_DEFINITION) throw new Error('no operation')
  const plan = planQuery({ schema, operation, fragments: new Map(), variables })
  return async () => plan!({ context: {} as Context, variables })
}

describe('the plan of a query', () => {
  it.each(['text', 'none', 'number', 'objects { self }', 'deep', 'thing { other(m: 1) again: other(n: 5) }'])(
    'shows %s as the executor does',
    async (field) => {
      const query = `{ ${field} __typename ${field} }`
      const { data } = await execute({ schema, document: parse(query) })
      expect(await planned(query)()).toBe(JSON.stringify(data))
    },
  )

  const failing = [
    ...['needed', 'infinite', 'error { self }', 'broken { self }', 'torn { self }', 'thrown { self }', 'noList'],
    'torn { self } thrown { self }',
    'torn { self } objects { self } needed',
  ]
  it.each(failing)('fails with %s, which the executor is to answer, and leaves nothing behind', async (fields) => {
    const unhandled: unknown[] = []
    const note = (error: unknown): void => void unhandled.push(error)
    process.on('unhandledRejection', note)
    await expect(planned(`{ ${fields} }`)()).rejects.toThrow()
    for (let n = 0; n < 3; n++) await late(undefined)
    process.off('unhandledRejection', note)
    expect(unhandled).toEqual([])
  })
})
