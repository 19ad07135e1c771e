import { isObjectType, parse } from 'graphql'
import { executableSchema } from '../../server/schema.ts'
import { wantedBy } from '../../server/wanted.ts'
import type { Wanted } from '../../graph/store.ts'
import { answersOf, questionsAbout } from '../contract/answers.ts'
import { createEditedSamples } from '../contract/edited-samples.ts'
import { createStrictStore } from './strict-store.ts'

const schema = executableSchema()
const wanted = (document: string, variables: Readonly<Record<string, unknown>> = {}): Wanted | undefined => {
  const definitions = parse(document).definitions
  const operation = definitions.find((one) => one.kind === 'OperationDefinition')!
  const fragments = definitions.filter((one) => one.kind === 'FragmentDefinition')
  return wantedBy({ schema, operation, fragments: new Map(fragments.map((one) => [one.name.value, one])), variables })
}

describe('what a query needs of records', () => {
  it('S28: every question is answered alike by a store that gives no field more than was wanted', async () => {
    const store = await createEditedSamples()
    const questions = [
      ...(await questionsAbout(store)),
      ...everyField().map((document) => ({ name: 'every field', document, variables: {} })),
    ]
    expect(await answersOf(createStrictStore(store), questions)).toEqual(await answersOf(store, questions))
  })

  it('is what its fields are made of, wherever they stand', () => {
    const query = `{ statements { nodes { ...S holders { label } } } }
      fragment S on Statement { kind span { essay { ... on Vertex { label } } } }`
    expect(wanted(query)).toEqual({
      essay: ['title', 'edition', 'exclusions'],
      actor: ['name'],
      statement: ['statementKind', 'span', 'essay', 'quote'],
      issue: [],
      proposition: [],
      relation: ['position'],
      ...vertexLabels,
    })
  })

  it('is the whole record where its header is shown, and nothing less for writes and differences', () => {
    expect(wanted('{ actors { nodes { record { version } } } }')).not.toHaveProperty('actor')
    expect(wanted('{ actors { nodes { record { version } } } }')).toHaveProperty('statement')
    expect(wanted('{ revisions { nodes { changes { nodes { kind } } } } }')).toBeUndefined()
    expect(wanted('mutation { retract(input: {}) { revision { id } } }')).toBeUndefined()
  })

  it('has what lists are narrowed by, written out or in variables', () => {
    const written = '{ relations(filter: { rules: ["a.b"] }) { nodes { id } } }'
    const given = 'query ($f: RelationFilter) { relations(filter: $f) { nodes { id } } }'
    for (const found of [wanted(written), wanted(given, { f: { origins: ['ANALYST'] } })])
      expect(found?.relation).toEqual(['position', 'label', 'provenance'])
    expect(wanted(given, { f: { types: ['HOLDS'] } })?.relation).toEqual(['position'])
  })
})

/** `label` of any vertex, asked in the fragment above. */
const vertexLabels: Wanted = {
  actor: ['name'],
  statement: ['statementKind', 'span', 'essay', 'quote'],
  issue: ['label'],
  proposition: ['label'],
}

/** One question for each field of each type that shows a record: the field alone, so that no other helps it out. */
const everyField = (): readonly string[] => {
  const lists: Readonly<Record<string, string>> = {
    Essay: 'essays(first: 100)',
    Actor: 'actors(first: 100)',
    Statement: 'statements(first: 100)',
    Issue: 'issues',
    Proposition: 'propositions',
    Relation: 'relations(filter: { types: [AFFIRMS, DENIES, WROTE] }, first: 100)',
  }
  const below: Readonly<Record<string, string>> = {
    Record: '{ version }',
    Span: '{ quote before current { start } }',
    Edition: '{ number }',
    Exclusion: '{ reason span { quote } repeats { start } }',
    Tally: '{ affirming }',
    Link: '{ key }',
    Vertex: '{ id label }',
  }
  return Object.entries(lists).flatMap(([name, list]) => {
    const type = schema.getType(name)
    if (!isObjectType(type)) throw new Error(name)
    return Object.values(type.getFields()).map((field) => {
      const shown = field.type.toString().replace(/[![\]]/gu, '')
      const inner = shown.endsWith('Connection') ? '{ nodes { __typename } }' : (below[shown] ?? '')
      const selection = inner === '' && shown in lists ? '{ id label }' : inner
      return `{ ${list} { nodes { ${field.name} ${selection} } } }`
    })
  })
}
