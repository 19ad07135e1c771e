import fc from 'fast-check'
import { alignSentences, movedSentences } from '../../../graph/identity/align.ts'
import { commonSubsequence } from '../../../graph/identity/subsequence.ts'
import { alignTexts, mapRange, walkSpan } from '../../../graph/identity/edition-map.ts'
import { placesFor } from '../../../graph/identity/place.ts'
import { recognise } from '../../../graph/identity/recognise.ts'

/** Length of a longest common subsequence by trying everything: the oracle. */
const bruteLength = (a: readonly string[], b: readonly string[]): number => {
  if (a.length === 0 || b.length === 0) return 0
  const [x, ...as] = a
  const [y, ...bs] = b
  return x === y ? 1 + bruteLength(as, bs) : Math.max(bruteLength(as, b), bruteLength(a, bs))
}

const words = fc.array(fc.constantFrom('あ', 'い', 'う', 'え'), { maxLength: 8 })

describe('I4: align', () => {
  it('I4: a common subsequence is as long as the brute-force one and rises in both lists', () => {
    fc.assert(
      fc.property(words, words, (a, b) => {
        const pairs = commonSubsequence(a, b)
        expect(pairs.length).toBe(bruteLength(a, b))
        pairs.forEach(([i, j], n) => {
          expect(a[i]).toBe(b[j])
          if (n > 0) {
            expect(i).toBeGreaterThan(pairs[n - 1]![0])
            expect(j).toBeGreaterThan(pairs[n - 1]![1])
          }
        })
      }),
      { numRuns: 500 },
    )
  })

  const first = '再生可能エネルギーの導入は地域の雇用を確実に増やす。'
  const typo = '再生可能エネルギーの導入は地域の雇用を確実にふやす。'
  const other = '送電網の整備にかかる費用は利用者が広く負担すべきである。'

  it('I4: a sentence with a typing error mended is the same, a new one before it is not', () => {
    expect(alignSentences([first, other], [other.replace('費用', '経費'), first, other])).toEqual([
      { from: 0, to: 1, similarity: 1 },
      { from: 1, to: 2, similarity: 1 },
    ])
    const [pair] = alignSentences([first], [other, typo])
    expect(pair).toMatchObject({ from: 0, to: 1 })
    expect(pair!.similarity).toBeGreaterThanOrEqual(0.5)
  })

  it('I4: unlike sentences are not aligned', () => {
    expect(alignSentences([first], [other])).toEqual([])
  })

  it('I4: a short sentence with one character changed is the same', () => {
    expect(alignSentences(['原発の再稼働を急げ。'], ['原発の再稼動を急げ。'])).toHaveLength(1)
  })

  it('I4: a moved sentence is found outside the order', () => {
    const pairs = alignSentences([first, other, typo], [other, typo, first])
    expect(movedSentences([first, other, typo], [other, typo, first], pairs)).toEqual([
      { from: 0, to: 2, similarity: 1 },
    ])
  })

  it('I4: among 500 by 500 sentences, none alike but one, finds the one', () => {
    // Two stretches of kanji without a character in common.
    const make = (first: number) =>
      Array.from({ length: 500 }, (_, n) =>
        Array.from({ length: 40 }, (_, m) => String.fromCodePoint(first + ((n * 7919 + m * 104729) % 5000))).join(''),
      )
    const [older, newer] = [make(0x4e00), make(0x7000)]
    const pairs = alignSentences(older, newer.with(250, older[100]!))
    expect(pairs.map(({ from, to }) => [from, to])).toEqual([[100, 250]])
  })
})

describe('I6: edition maps', () => {
  const sentence = fc.constantFrom(
    '電力の安定供給を守ることが第一である。',
    '炭素に値段を付けるべきだ。',
    '負担は公平に分ける必要がある。\n',
    '見出し\n\n',
    '第一に、𠮷野川の水を使う。',
    '  そうだろうか？',
  )
  const text = fc.array(sentence, { maxLength: 12 }).map((parts) => parts.join(''))

  it('I6: every range of a map is equal text, disjoint, rising and as long as it can be', () => {
    fc.assert(
      fc.property(text, text, (older, newer) => {
        const { map } = alignTexts(older, newer)
        map.forEach(({ from, to, length }, n) => {
          expect(newer.slice(to, to + length)).toBe(older.slice(from, from + length))
          expect(length).toBeGreaterThan(0)
          const end = { older: from + length, newer: to + length }
          const next = map[n + 1] ?? { from: older.length, to: newer.length }
          expect(next.from).toBeGreaterThanOrEqual(end.older)
          expect(next.to).toBeGreaterThanOrEqual(end.newer)
          if (next.from > end.older && next.to > end.newer) expect(older[end.older]).not.toBe(newer[end.newer])
        })
      }),
      { numRuns: 500 },
    )
  })

  it('I6: an insertion and a deletion leave every other sentence covered', () => {
    const older = '一つ目の文である。二つ目の文も長い。三つ目の文で終わる。'
    const newer = '前置きが入る。一つ目の文である。三つ目の文で終わる。'
    const { map } = alignTexts(older, newer)
    expect(mapRange({ start: 0, end: 9 }, map)).toEqual({ start: 7, end: 16 })
    expect(mapRange({ start: 9, end: 18 }, map)).toBeUndefined()
    expect(mapRange({ start: 18, end: 28 }, map)).toEqual({ start: 16, end: 26 })
  })

  it('I6: a clause that stands unchanged in a changed sentence is covered', () => {
    const older = '費用は高いが、導入は急ぐべきである。'
    const newer = '費用は安くないが、導入は急ぐべきである。'
    const { map } = alignTexts(older, newer)
    expect(mapRange({ start: 7, end: 18 }, map)).toEqual({ start: 9, end: 20 })
    expect(mapRange({ start: 0, end: 6 }, map)).toBeUndefined()
  })

  it('I6: a span is walked through all editions after its own, and is gone when one of them lacks it', () => {
    const heads = [
      { id: 'edition:a', map: [] },
      { id: 'edition:b', map: [{ from: 0, to: 5, length: 10 }] },
      { id: 'edition:c', map: [{ from: 5, to: 0, length: 8 }] },
    ]
    expect(walkSpan({ edition: 'edition:a', start: 2, end: 6 }, heads)).toEqual({
      edition: 'edition:c',
      start: 2,
      end: 6,
    })
    expect(walkSpan({ edition: 'edition:a', start: 2, end: 9 }, heads)).toBeUndefined()
    expect(walkSpan({ edition: 'edition:c', start: 2, end: 9 }, heads)).toEqual({
      edition: 'edition:c',
      start: 2,
      end: 9,
    })
    expect(walkSpan({ edition: 'edition:x', start: 2, end: 9 }, heads)).toBeUndefined()
  })
})

describe('I9: places', () => {
  it('I9: keys rise strictly and a second call changes none', () => {
    const keys = placesFor(Array.from({ length: 300 }, () => ({})))
    keys.forEach((key, n) => {
      if (n > 0) expect(key > keys[n - 1]!).toBe(true)
      expect(key.length).toBeLessThan(4)
    })
    expect(placesFor(keys.map((key) => ({ key })))).toEqual(keys)
  })

  it('I9: an inserted item gets a key between, a moved one is the only one rewritten', () => {
    const [a, b, c, d] = placesFor([{}, {}, {}, {}]) as [string, string, string, string]
    const inserted = placesFor([{ key: a }, {}, { key: b }, { key: c }])
    expect(inserted.filter((_, n) => n !== 1)).toEqual([a, b, c])
    expect(inserted[1]! > a && inserted[1]! < b).toBe(true)
    const moved = placesFor([{ key: d }, { key: a }, { key: b }, { key: c }])
    expect(moved.slice(1)).toEqual([a, b, c])
    expect(moved[0]! < a).toBe(true)
  })

  it('I9: a fixed item keeps its key, and 200 insertions at one place still find room', () => {
    expect(placesFor([{ key: 'm' }, { key: 'c', fixed: true }, { key: 'p' }])[1]).toBe('c')
    let keys = placesFor([{}, {}])
    for (let n = 0; n < 200; n++) {
      keys = placesFor([{ key: keys[0]! }, {}, ...keys.slice(1).map((key) => ({ key }))])
      keys.forEach((key, m) => {
        if (m > 0) expect(key > keys[m - 1]!).toBe(true)
      })
    }
  })

  it('I9: whatever moves, the order is kept and nothing in order is rewritten (random)', () => {
    fc.assert(
      fc.property(
        fc.array(fc.option(fc.integer({ min: 0, max: 40 }), { nil: undefined }), { maxLength: 20 }),
        (picks) => {
          const all = placesFor(Array.from({ length: 41 }, () => ({})))
          const items = picks.map((pick) => (pick === undefined ? {} : { key: all[pick]! }))
          const keys = placesFor(items)
          keys.forEach((key, n) => {
            if (n > 0) expect(key > keys[n - 1]!).toBe(true)
          })
        },
      ),
      { numRuns: 500 },
    )
  })
})

describe('I3: recognise', () => {
  it('I3: same bytes, same source, similar, new, in this order', () => {
    const similar = [
      { essay: 'essay:b', similarity: 0.5 },
      { essay: 'essay:a', similarity: 0.9 },
      { essay: 'essay:c', similarity: 0.49 },
    ]
    expect(recognise('bytes', similar)).toEqual({ kind: 'same-bytes' })
    expect(recognise('source', similar)).toEqual({ kind: 'new-edition' })
    expect(recognise('as', [])).toEqual({ kind: 'new-edition' })
    expect(recognise('new', similar)).toEqual({ kind: 'ask', similar: [similar[1], similar[0]] })
    expect(recognise('new', [similar[2]!])).toEqual({ kind: 'new-essay' })
  })
})
