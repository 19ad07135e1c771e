import { prefectures } from '../lexicon/prefectures.ts'
import { placeActs } from '../lexicon/readings.ts'
import type { Morpheme } from '../morphemes.ts'
import type { Named } from './named.ts'

const listed = new Set(prefectures)

/** 松本市は, 横須賀市に求める: a town that no list names, where it acts. */
export const actingTowns = (text: string, words: readonly Morpheme[]): readonly Named[] =>
  words.flatMap((word, i): readonly Named[] => {
    const next = words[i + 1]
    if (next === undefined || !/^[市区町村]$/u.test(next.surface) || next.detail[0] !== '接尾') return []
    if (word.detail[1] !== '地域' || word.detail[2] === '国') return []
    const name = `${word.surface}${next.surface}`
    if (name.length < 3 || listed.has(name) || !placeActs.test(text.slice(next.to, next.to + 8))) return []
    return [{ from: word.from, to: next.to, actors: [{ type: 'government', name }], rule: 'actor.suffix-government' }]
  })

/**
 * What 県 and 市 alone mean in a document: the one prefecture or city that it names anywhere, as a place or as part of a word
 * (千葉県民), by the last letter. A document that names two leaves the word open.
 */
export const homesOf = (texts: readonly string[]): ReadonlyMap<string, string> => {
  const all = texts.join('\n')
  const named = prefectures.filter((name) => all.includes(name))
  return new Map(
    ['県', '市'].flatMap((end) => {
      const [home, ...others] = named.filter((name) => name.endsWith(end))
      return home === undefined || others.length > 0 ? [] : [[end, home] as const]
    }),
  )
}
