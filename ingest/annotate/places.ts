import { municipalities } from '../lexicon/municipalities.ts'
import { prefectures } from '../lexicon/prefectures.ts'
import { merelyPlace, placeActs } from '../lexicon/readings.ts'
import type { Morpheme } from '../morphemes.ts'
import { seatIn, unlistedCommunities } from './communities.ts'
import { createTrie, findNames, putName } from './gazetteer.ts'
import type { Trie } from './gazetteer.ts'
import type { Named } from './named.ts'
import { matchesIn } from './matches.ts'
import { isMayor } from './terms.ts'

const towns = new Map(municipalities.map(({ name, prefecture }) => [name, prefecture]))
const provinces = prefectures.filter((name) => /[都道府県]$/u.test(name))
const listed = new Set([...prefectures, ...towns.keys()])

const municipal = new Set('市区町村')

/** 松本市は, 横須賀市に求める: a town that no list names, where it acts. */
export const actingTowns = (text: string, words: readonly Morpheme[]): readonly Named[] =>
  words.flatMap((word, i): readonly Named[] => {
    const next = words[i + 1]
    if (word.detail[1] !== '地域' || next === undefined || next.detail[0] !== '接尾' || !municipal.has(next.surface))
      return []
    if (word.detail[2] === '国') return []
    const name = `${word.surface}${next.surface}`
    if (name.length < 3 || listed.has(name) || !placeActs.test(text.slice(next.to, next.to + 8))) return []
    return [{ from: word.from, to: next.to, actors: [{ type: 'government', name }], rule: 'actor.suffix-government' }]
  })

/** From how often a document must name a city, and how many times as often as any other, to be about it. */
const dominant = { least: 3, times: 2 }

const longestTown = 7

/** How often a text names each city that the lists know. */
const townsIn = (text: string): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>()
  for (const { index } of matchesIn(text, /[市区]/gu))
    for (let length = longestTown; length > 1; length--) {
      const name = text.slice(Math.max(0, index + 1 - length), index + 1)
      if (name.length < length || !towns.has(name)) continue
      // 都市, 港区域: a name of two characters inside another word.
      if (length === 2 && /[\p{Script=Han}々]/u.test(text[index - 2] ?? '')) break
      // 高島市長, 高島市政: a mayor's name as well as a town's.
      if (/[長政]/u.test(text[index + 1] ?? '') && isMayor(name.slice(0, -1))) break
      counts.set(name, (counts.get(name) ?? 0) + 1)
      break
    }
  return counts
}

const count = (text: string, pattern: RegExp): number => matchesIn(text, pattern).length

/** The name that a document is about among those it names: the only one, or the one it names far more often. */
const mainOf = (counts: ReadonlyMap<string, number>): string | undefined => {
  const [first, second] = [...counts].toSorted(([, a], [, b]) => b - a)
  if (first === undefined) return undefined
  const isMain = second === undefined || (first[1] >= dominant.least && first[1] >= dominant.times * second[1])
  return isMain ? first[0] : undefined
}

/** What shows that a document speaks in or of Tokyo, and what that it speaks of a prefecture as its own. */
const metropolitan =
  /(?<![\p{Script=Han}々])(?:都(?:は|が(?!ある)|として(?!栄)|における|民|議会|政(?!策)|内|道)|首都東京)/gu
const prefectural = /(?<![\p{Script=Han}々])(?:[本当]県|県(?:は|が(?!ある)|として|における|民|議会|政(?!策)|内|道))/gu
const metropolitanLeast = 2

/** What 県 and 市 alone mean in a document, by the word; and the community that its frame names as the one in which it speaks. */
export interface Homes extends ReadonlyMap<string, string> {
  readonly seat?: string | undefined
}

/** How a text speaks of a community of one kind without its name: 町は, 本村, 区の職員. */
const spokenOf = [...'県市区町村'].map((end): readonly [string, RegExp] => [
  end,
  new RegExp(
    `(?<![\\p{Script=Han}々ァ-ヴー])(?:[本当]${end}|${end}(?:は|が|も|の|に|として|側|当局|議会|長|内|民|立|独自|から))`,
    'u',
  ),
])

/**
 * What 県, 市, 町, 知事 and 市長 alone mean in a document: the one prefecture and the one city that it names anywhere, as a place
 * or as part of a word (千葉県民), by the last letter; a prefecture that it never names by the cities; what no list knows by
 * the shape of its name. A document that names several leaves the words open. The community whose assembly or head signs
 * it goes before all others.
 */
export const homesOf = (texts: readonly string[], frame = ''): Homes => {
  const all = texts.join('\n')
  const cities = townsIn(all)
  const named = provinces.filter((name) => all.includes(name))
  const plain = named.filter((name) => name.endsWith('県'))
  const around = [...new Set([...cities.keys()].map((name) => towns.get(name)!))]
  // 東京都 and 北海道 are named in texts about other prefectures, too.
  const only = [plain, named, around].find((names) => names.length > 0) ?? []
  const marks = count(all, metropolitan)
  const isMetropolitan = marks >= metropolitanLeast && marks > count(all, prefectural)
  const province = isMetropolitan ? '東京都' : only.length === 1 ? only[0] : undefined
  const city = mainOf(cities)
  const homes = new Map(
    [province, city].filter((home) => home !== undefined).map((home) => [home.slice(-1), home] as const),
  )
  const seat = seatIn(frame)
  const unlisted = [...unlistedCommunities(`${frame}\n${all}`, (name) => listed.has(name))]
  for (const [end, spoken] of spokenOf) {
    const ofKind = new Map(unlisted.filter(([name]) => name.endsWith(end)))
    const main = homes.has(end) || ofKind.size === 0 ? undefined : mainOf(ofKind)
    if (main !== undefined && spoken.test(all)) homes.set(end, main)
  }
  if (seat !== undefined) homes.set(seat.slice(-1), seat)
  // Of a prefecture and a city, 議会 is that of whose head and own affairs the text speaks more.
  const assembly =
    seat ??
    (count(all, /知事|[本当]県|県議会/gu) >= count(all, /市長|区長|[本当]市|市議会/gu)
      ? (province ?? city)
      : (city ?? province)) ??
    ['市', '町', '村', '区', '県'].map((end) => homes.get(end)).find((home) => home !== undefined)
  if (assembly !== undefined) homes.set('議会', assembly)
  return seat === undefined ? homes : Object.assign(homes, { seat })
}

/** The communities that a document is about and no list knows, to be read wherever they stand. */
export const unlistedHomes = (homes: Homes): Trie => {
  const trie = createTrie()
  for (const name of homes.values())
    if (!listed.has(name)) putName(trie, name, { type: 'government', name, aliases: [], reading: 'place', home: false })
  return trie
}

/** How far behind a town what makes it a mere place is looked for (UTF-16 code units). */
const placeReach = 16

/** Where a sentence names a community that only its document tells, and not a mere place in it. */
export const homesIn = (trie: Trie, text: string): readonly Named[] =>
  findNames(
    trie,
    text,
    (t, from, to) =>
      !/[\p{Script=Han}々]/u.test(t.slice(Math.max(0, from - 1), from).replace(/[都道府県郡]/u, '')) &&
      t[to] !== 'を' &&
      !merelyPlace.test(t.slice(to, to + placeReach)),
  ).map(({ from, to, entry }) => ({
    from,
    to,
    actors: [{ type: entry.type, name: entry.name }],
    rule: 'actor.suffix-government',
  }))
