import fc from 'fast-check'
import { noPostings, postingsFrom } from '../../../ingest/link/memory/postings.ts'

describe('postings', () => {
  it('give back each number under its key, packed and unpacked, in the order of adding', () => {
    const entry = fc.tuple(fc.constantFrom('送電網', '電網', 'pair 電網', 'end 網', ''), fc.nat(2000))
    fc.assert(
      fc.property(fc.array(fc.array(entry, { maxLength: 200 }), { maxLength: 4 }), (batches) => {
        const expected = new Map<string, Set<number>>()
        let packed = noPostings
        for (const batch of batches) {
          const postings = postingsFrom(packed)
          for (const [key, n] of batch) {
            postings.add(key, n)
            expected.set(key, (expected.get(key) ?? new Set()).add(n))
          }
          packed = postings.pack()
        }
        const found = (key: string): ReadonlySet<number> => {
          const numbers = new Set<number>()
          postingsFrom(packed).each(key, (n) => numbers.add(n))
          return numbers
        }
        for (const [key, numbers] of expected) expect(found(key)).toEqual(numbers)
        expect(found('nobody has it')).toEqual(new Set())
      }),
    )
  })

  it('are merged when many were added, and lose none', () => {
    const postings = postingsFrom(noPostings)
    for (let n = 0; n < 30_000; n++) postings.add(`key ${String(n % 7)}`, n)
    const packed = postings.pack()
    expect(packed.added.length).toBe(0)
    const again = postingsFrom(packed)
    const numbers: number[] = []
    again.each('key 3', (n) => numbers.push(n))
    expect(numbers).toEqual(Array.from({ length: 30_000 }, (_, n) => n).filter((n) => n % 7 === 3))
  })
})
