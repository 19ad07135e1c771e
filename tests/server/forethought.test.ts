import { getOperationAST, parse } from 'graphql'
import { createForethought, type Forethought } from '../../server/forethought.ts'
import { defaultLimits } from '../../server/limits.ts'
import { executableSchema } from '../../server/schema.ts'

const schema = executableSchema()
const document = parse(`query Q($word: String!, $direction: Direction!, $first: Int, $filter: RelationFilter) {
  search(text: $word, first: $first) { nodes { vertex { ... on Statement {
    relations(direction: $direction, first: 2, filter: $filter) { nodes { id } } } } } }
}`)
const operation = getOperationAST(document)!
const asked = (variables: Readonly<Record<string, unknown>>) => ({ schema, operation, fragments: new Map(), variables })

/** What is thought of each of these, one after the other, by one that remembers. */
const thoughtsOf = (...all: readonly Readonly<Record<string, unknown>>[]): readonly Forethought[] => {
  const forethought = createForethought(asked({}))
  return all.map((variables) => forethought(asked(variables), defaultLimits))
}
const directionsIn = ({ reading }: Forethought): readonly unknown[] =>
  [...reading!.ahead.values()].flat().map((step) => (step.kind === 'relations' ? step.query.direction : step.kind))

describe('forethought', () => {
  it('is the same for the same question about another word', () => {
    const [one, other] = thoughtsOf({ word: '水路', direction: 'IN' }, { word: '点検', direction: 'IN' })
    expect(other).toBe(one)
  })

  it('is another one where an enum or a number is another', () => {
    const [one, other, most] = thoughtsOf(
      { word: '水路', direction: 'IN' },
      { word: '水路', direction: 'OUT' },
      { word: '水路', direction: 'OUT', first: 3 },
    )
    expect(directionsIn(one!)).toEqual(['in'])
    expect(directionsIn(other!)).toEqual(['out'])
    expect(most).not.toBe(other)
  })

  it('is another one where a text inside an input is another', () => {
    const [one, other] = thoughtsOf(
      { word: '水路', direction: 'IN', filter: { types: ['HOLDS'] } },
      { word: '水路', direction: 'IN', filter: { types: ['ABOUT'] } },
    )
    expect(other).not.toBe(one)
  })

  it('refuses what is too costly, each time', () => {
    const forethought = createForethought(asked({}))
    const variables = { word: '水路', direction: 'IN', first: 100 }
    const limits = { ...defaultLimits, cost: 100 }
    const ask = () => forethought(asked(variables), limits)
    expect(ask).toThrow('Ask for smaller pages')
    expect(ask).toThrow('Ask for smaller pages')
  })
})
