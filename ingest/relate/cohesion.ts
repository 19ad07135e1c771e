import type { Morpheme } from '../morphemes.ts'

const empty = new Set(['数', '代名詞', '非自立', '接尾', '副詞可能', '特殊'])
const isContent = (word: Morpheme): boolean =>
  (word.pos === '名詞' && !empty.has(word.detail[0])) ||
  (word.pos === '動詞' && word.detail[0] === '自立' && word.base.length > 2) ||
  (word.pos === '形容詞' && word.detail[0] === '自立')

const faint = new Set([
  'する',
  'なる',
  'ある',
  'いる',
  'こと',
  'もの',
  'ない',
  'よる',
  'できる',
  '行う',
  '必要',
  '重要',
  '問題',
  '考える',
])

/** The words of a sentence that carry its topic: nouns, longer verbs, adjectives, in their base form. */
export const contentOf = (words: readonly Morpheme[]): ReadonlySet<string> => {
  const content = new Set<string>()
  for (const word of words) if (isContent(word) && !faint.has(word.base)) content.add(word.base)
  return content
}

/** In how many sentences of the document each word stands. */
export const countsOf = (contents: readonly ReadonlySet<string>[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>()
  for (const content of contents) for (const word of content) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}

/**
 * How much two sentences speak of the same: the shared words, each weighed by its rarity in the document
 * (log of sentences / sentences that have it), by the geometric mean of what either could share. 0 to 1.
 */
export const cohesionOf = (
  a: ReadonlySet<string>,
  b: ReadonlySet<string>,
  counts: ReadonlyMap<string, number>,
  sentences: number,
): number => {
  const weigh = (words: Iterable<string>): number => {
    let sum = 0
    for (const word of words) sum += Math.log((sentences + 1) / counts.get(word)!)
    return sum
  }
  const shared = weigh([...a].filter((word) => b.has(word)))
  return shared === 0 ? 0 : shared / Math.sqrt(weigh(a) * weigh(b))
}
