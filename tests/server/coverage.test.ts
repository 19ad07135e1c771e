import {
  defaultFieldResolver,
  getNamedType,
  isCompositeType,
  isInputObjectType,
  isEnumType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  type GraphQLArgument,
  type GraphQLSchema,
} from 'graphql'
import { planCodebook } from '../../graph/change/plan-codebook.ts'
import { readCodebookCsv } from '../../graph/formats/codebook-csv.ts'
import type { Commit } from '../../graph/store.ts'
import type { App } from '../../server/app.ts'
import { ask, createCorpusStore, createTestApp, dataOf } from './ask.ts'
import { additionOf, makeEssay, makeRelation, things } from './corpus.ts'

const { tanaka, suzuki, fleet, harbour, first, second } = things

/** A codebook comes in, of one code. */
const codebookCommit = ((): Commit => {
  const bytes = Buffer.from('code,level,label_ja\nX1,proposition,港を開くべきだ\n')
  const read = readCodebookCsv(bytes.toString())
  if (read.kind !== 'rows') throw new Error(JSON.stringify(read.problems))
  const plan = planCodebook(
    { name: 'codes.csv', format: 'csv', bytes, rows: read.rows },
    { version: 0, rows: [], issues: [], propositions: [], relations: [] },
    { found: 'mixed' },
    { by: 'analyst:tanaka', at: '2031-01-01T00:00:00.000Z' },
  )
  if (plan.kind !== 'plan') throw new Error(JSON.stringify(plan.problems))
  return plan.commit
})()

/** Notes each field of an object type that is resolved, as `Type.field`. */
const watch = (schema: GraphQLSchema): ReadonlySet<string> => {
  const seen = new Set<string>()
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || isIntrospectionType(type)) continue
    for (const field of Object.values(type.getFields())) {
      const inner = field.resolve ?? defaultFieldResolver
      field.resolve = (source, args, context, info) => {
        seen.add(`${type.name}.${field.name}`)
        return inner(source, args, context, info)
      }
    }
  }
  return seen
}

const fieldsOf = (schema: GraphQLSchema): readonly string[] =>
  Object.values(schema.getTypeMap()).flatMap((type) =>
    isObjectType(type) && !isIntrospectionType(type)
      ? Object.keys(type.getFields()).map((field) => `${type.name}.${field}`)
      : [],
  )

/** All leaves of a type, and those of its composite fields down to a depth; interfaces by all their types. */
const everything = (schema: GraphQLSchema, name: string, depth: number): string => {
  const type = schema.getType(name)
  if (isInterfaceType(type))
    return schema
      .getPossibleTypes(type)
      .map((t) => `... on ${t.name} { __typename ${everything(schema, t.name, depth)} }`)
      .join(' ')
  if (!isObjectType(type)) throw new Error(`${name} is no object`)
  return Object.values(type.getFields())
    .flatMap((field) => {
      const inner = getNamedType(field.type)
      if (!isCompositeType(inner)) return [`${aliasOf(name, field.name)}${field.name}`]
      if (depth === 0) return []
      const selection = everything(schema, inner.name, depth - 1)
      return selection === '' ? [] : [`${aliasOf(name, field.name)}${field.name} { ${selection} }`]
    })
    .join(' ')
}
/** Fields of one name and several types must not meet in one answer. */
const aliasOf = (type: string, field: string): string => `${type}_${field}: `

const roots: Readonly<Record<string, object>> = {
  'node(id: $id)': { id: first.statements[1]!.id },
  'nodes(ids: $ids)': { ids: [tanaka.id, fleet.id, harbour.id, first.essay.id, 'revision:1'] },
  corpus: {},
  me: {},
  'essays(first: 2)': {},
  'actors(first: 2)': {},
  'statements(first: 2)': {},
  'issues(first: 1)': {},
  'propositions(first: 2)': {},
  'relations(first: 2)': {},
  'search(text: "港", first: 2)': {},
  'links(first: 2)': {},
  agreement: {},
  findings: {},
  'camps(evenIfFew: true)': {},
  'robustness(options: { measure: CONGRUENCE })': {},
  'compare(a: $a, b: $b)': { a: tanaka.id, b: suzuki.id },
  positions: {},
  'neighbourhood(roots: $ids)': { ids: [tanaka.id] },
  'paths(from: $a, to: $b)': { a: tanaka.id, b: suzuki.id },
  'revisions(first: 2)': {},
}

const declared = { id: '$id: ID!', ids: '$ids: [ID!]!', a: '$a: ID!', b: '$b: ID!' } as const

describe('the schema', () => {
  let app: App
  let seen: ReadonlySet<string>
  const limits = { depth: 99, tokens: 1e6, aliases: 1e6, cost: 1e9, objects: 1e6 }
  beforeAll(async () => {
    const store = await createCorpusStore()
    await store.apply(codebookCommit)
    const repeated = makeEssay({ authors: [tanaka.id], sentences: ['二度書く。', '二度書く。'] })
    const essay = {
      ...repeated.essay,
      exclusions: [{ start: 6, end: 11, reason: 'duplicate' as const, repeats: { start: 0, end: 5 } }],
    }
    await store.apply(additionOf('repeated', [essay, ...repeated.records.slice(1)], [repeated.edition]))
    app = createTestApp(store, { analyst: 'tanaka', limits })
    seen = watch(app.schema)
  })

  it('describes each of its elements', () => {
    const bare = Object.values(app.schema.getTypeMap()).flatMap((type) => {
      if (isIntrospectionType(type) || ['String', 'Int', 'Float', 'Boolean', 'ID'].includes(type.name)) return []
      const own = type.description ? [] : [type.name]
      if (isEnumType(type))
        return [
          ...own,
          ...type
            .getValues()
            .filter((v) => !v.description)
            .map((v) => `${type.name}.${v.name}`),
        ]
      if (!isObjectType(type) && !isInterfaceType(type) && !isInputObjectType(type)) return own
      return Object.values(type.getFields()).reduce((found, field) => {
        const args =
          'args' in field
            ? (field.args as readonly GraphQLArgument[])
                .filter((arg) => !arg.description)
                .map((arg) => `${type.name}.${field.name}(${arg.name})`)
            : []
        return [...found, ...(field.description ? [] : [`${type.name}.${field.name}`]), ...args]
      }, own)
    })
    expect(bare).toEqual([])
  })

  it.each(Object.keys(roots))('answers everything it promises under %s', async (root) => {
    const name = /^\w+/.exec(root)![0]
    const type = getNamedType(app.schema.getQueryType()!.getFields()[name]!.type).name
    const variables = Object.keys(roots[root]!).map((v) => declared[v as keyof typeof declared])
    const head = variables.length === 0 ? 'query' : `query(${variables.join(', ')})`
    const { errors, data } = await ask(
      app,
      `${head} { ${root} { ${everything(app.schema, type, type === 'Node' ? 2 : 4)} } }`,
      roots[root],
    )
    expect(errors).toBeUndefined()
    expect(data[name]).not.toBeNull()
  })

  it('has no field that the queries above and one write have not resolved', async () => {
    const relation = makeRelation({ type: 'silent_on', from: second.essay.id, to: harbour.id })
    const { addRelation } = await dataOf(
      app,
      `mutation($input: AddRelationInput!) { addRelation(input: $input) { ${everything(app.schema, 'RelationPayload', 1)} problems { code message input current { id } } } }`,
      { input: { idempotencyKey: 'coverage', type: 'SILENT_ON', from: relation.from, to: relation.to } },
    )
    expect(addRelation.problems).toEqual([])
    await dataOf(
      app,
      `mutation($s: AddStatementInput!, $r: ReviewInput!, $t: RetractInput!) {
        addStatement(input: $s) { ${everything(app.schema, 'StatementPayload', 1)} }
        review(input: $r) { ${everything(app.schema, 'RevisionPayload', 1)} }
        retract(input: $t) { ${everything(app.schema, 'RevisionPayload', 1)} problems { code message input current { id } } }
        splitProposition(input: { idempotencyKey: "coverage5", proposition: { id: "${harbour.id}", expectedVersion: 1 }, parts: [], stances: [] }) { problems { code } } }`,
      {
        s: {
          idempotencyKey: 'coverage1',
          kind: 'CLAIM',
          hedge: 'WEAK',
          span: { essay: first.essay.id, edition: 1, start: 0, end: 7 },
        },
        r: { idempotencyKey: 'coverage2', verdict: 'REJECT', records: [{ id: harbour.id, expectedVersion: 1 }] },
        t: { idempotencyKey: 'coverage3', record: { id: harbour.id, expectedVersion: 1 } },
      },
    )
    await dataOf(
      app,
      `{ relations(first: 1, filter: { statuses: [REJECTED] }) { totalCount } revisions(first: 1) { nodes { changes { nodes { fields { name before after } } } } }
         propositions { totalCount } table(name: MATRIX) recommendationTable node(id: "${harbour.id}") { ... on Proposition { record { verdicts { verdict by { id } at note } } } } }`,
    )
    const [ours, theirs] = [first, second].map(
      ({ statements }) => statements.find(({ quote }) => quote.startsWith('漁獲は'))!.id,
    )
    await dataOf(app, 'mutation($input: AddRelationInput!) { addRelation(input: $input) { problems { code } } }', {
      input: { idempotencyKey: 'coverage4', type: 'DIVERGES_FROM', from: ours, to: theirs, dimension: 'MEANS' },
    })
    await dataOf(app, '{ codebook { id record { version } version versions name format found } }')
    const { findings } = await dataOf(
      app,
      '{ findings { partings { relation { id } dimension a { id } b { id } proposition { label } } } }',
    )
    expect(findings.partings).toHaveLength(1)
    expect(findings.partings[0]).toMatchObject({ dimension: 'MEANS', proposition: { label: '漁獲は減り続ける' } })
    const stream = [
      'Subscription.corpusChanged',
      'CorpusChange.revision',
      'CorpusChange.touched',
      'CorpusChange.truncated',
    ]
    expect(fieldsOf(app.schema).filter((field) => !seen.has(field) && !stream.includes(field))).toEqual([])
  })
})
