import { createTokenise } from '../../../ingest/kuromoji.ts'
import { framesOf } from '../../../ingest/link/frames.ts'
import { deedKeys, deedLikeness } from '../../../ingest/link/deed.ts'
import type { Deed } from '../../../ingest/link/frame.ts'
import { kinFacts, kinOf } from '../../../ingest/link/kin.ts'
import { wordsOf } from '../../../ingest/link/words.ts'
import type { Tokenise } from '../../../ingest/morphemes.ts'

let tokenise: Tokenise
beforeAll(async () => {
  tokenise = await createTokenise()
})

const deedsOf = (text: string): readonly Deed[] =>
  framesOf(wordsOf(`${text}を進めるべきだ。`, tokenise), true).frames.flatMap((f) => (f.deed ? [f.deed] : []))

/** How alike two phrases are as deeds, − where they go opposite ways; `-` where they are not. */
const between = (a: string, b: string): string => {
  for (const x of deedsOf(a))
    for (const y of deedsOf(b)) {
      const likeness = deedLikeness(x, y)
      if (likeness === undefined) continue
      // What is one is found as one.
      expect(deedKeys(x).some((key) => deedKeys(y).includes(key))).toBe(true)
      return (x.sign === y.sign ? '' : '−') + likeness
    }
  return '-'
}

describe('link: deeds', () => {
  it.each([
    ['走行距離課税', '走った距離に応じた負担', 'same'],
    ['宿泊税', '泊まる人への課税', 'same'],
    ['公園の照明の無料化', '公園の照明を無料にすること', 'same'],
    ['消費減税', '消費税の引き下げ', 'same'],
    ['消費増税', '消費税の引き下げ', '−same'],
    ['走行距離課税', '距離課税', 'abridged'],
    ['消費税の引き下げ', '法人税の引き下げ', '-'],
    ['橋の通行税', '橋の通行料', '-'],
    ['原発の避難計画', '水害の避難計画', '-'],
    ['介護職員の賃金', '保育士の賃金', '-'],
    ['生活保護の窓口', '生活保護', '-'],
  ])('%s / %s: %s', (one, other, likeness) => {
    expect(between(one, other)).toBe(likeness)
    expect(between(other, one)).toBe(likeness)
  })
})

describe('link: kin', () => {
  it('each word stands in one row', () => {
    expect(kinFacts().twice).toEqual([])
    expect(kinOf('教師')).toBe('教員')
    expect(kinOf('はなはだ珍しい語')).toBeUndefined()
  })
})
