import { jsonPieces } from '../../../graph/identity/json-pieces.ts'

const joined = (value: unknown): string => [...jsonPieces(value)].join('')

describe('jsonPieces', () => {
  const nested = { quote: '"一\u2028\n\\', left: undefined, deep: [{ a: [1, { b: [] }], c: {} }], 'two words': null }

  it('says what JSON.stringify says: quotes, escapes, empty lists and objects, undefined left out or null', () => {
    for (const value of [nested, [nested, []], [undefined, [undefined]], [], {}, 'text', 0, null, ['𠮷', true]])
      expect(joined(value)).toBe(JSON.stringify(value))
  })

  it('comes in pieces where it is long, cut between values', () => {
    const long = Array.from({ length: 3000 }, (_, n) => ({ n, text: '論点'.repeat(40) }))
    const pieces = [...jsonPieces([long])]
    expect(pieces.length).toBeGreaterThan(2)
    expect(pieces.join('')).toBe(JSON.stringify([long]))
  })
})
