import type { ActorType } from '../../graph/model/actor.ts'
import { moreAssociations } from '../lexicon/associations.ts'
import { companies, media } from '../lexicon/companies.ts'
import { foreignMinistries, foreignOrgans, forcesRows } from '../lexicon/foreign-bodies.ts'
import { groups } from '../lexicon/groups.ts'
import { formerGovernments, formerStates } from '../lexicon/history.ts'
import { alliances, internationalBodies } from '../lexicon/international.ts'
import { japaneseAssociations, japaneseState, publicCorporations } from '../lexicon/japan-bodies.ts'
import { japaneseCouncils, japaneseMinistries } from '../lexicon/ministries.ts'
import { foreignParties, japaneseParties, shortParties } from '../lexicon/parties.ts'
import { persons } from '../lexicon/persons.ts'
import { press, shortPapers } from '../lexicon/press.ts'
import { moreCompanies } from '../lexicon/more-companies.ts'
import { moreForeignBodies } from '../lexicon/more-foreign-bodies.ts'
import { moreJapaneseBodies } from '../lexicon/more-japanese-bodies.ts'
import { morePress } from '../lexicon/more-press.ts'
import { moreWorldBodies } from '../lexicon/more-world-bodies.ts'
import { municipalities } from '../lexicon/municipalities.ts'
import { prefectures } from '../lexicon/prefectures.ts'
import { deictic, plainName } from '../lexicon/rows.ts'
import type { Names } from '../lexicon/rows.ts'
import { parliamentaryGroups, stateOrgans } from '../lexicon/state-organs.ts'
import { capitals, stateRows } from '../lexicon/states.ts'
import { courts, publicBodies } from '../lexicon/public-bodies.ts'
import { universities } from '../lexicon/universities.ts'
import { worldBodies } from '../lexicon/world-bodies.ts'

/** How a name is to be read: a surname only beside a title, a place or a capital only where it acts, a word (維新, 連合) only by its surroundings. */
export type Reading = 'always' | 'capital' | 'surname' | 'place' | 'word'

/** A listed actor under one of its names. */
export interface Entry {
  readonly type: ActorType
  readonly name: string
  readonly aliases: readonly string[]
  readonly reading: Reading
  /** A Japanese body by a name that other states' bodies have, too: 財務省 after 英国 is another. */
  readonly home: boolean
}

/** A listed name found in a shadow text; `from` and `to` are its code units, half open. */
export interface Hit {
  readonly from: number
  readonly to: number
  readonly entry: Entry
}

interface Node {
  readonly next: Map<string, Node>
  entry?: Entry
}

/** A trie of names in their full-width form. */
export type Trie = Node

/** ASCII as shadows have it: full width. */
export const widen = (text: string): string =>
  text.replace(/[!-~]/gu, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0))

/** An empty trie. */
export const createTrie = (): Trie => ({ next: new Map() })

/** Puts a name into a trie; a name that is there already stays whose it was. */
export const putName = (trie: Trie, name: string, entry: Entry): void => {
  let node = trie
  for (const c of widen(name)) {
    let child = node.next.get(c)
    if (!child) {
      child = { next: new Map() }
      node.next.set(c, child)
    }
    node = child
  }
  node.entry ??= entry
}

const isKatakana = (c: string | undefined): boolean => c !== undefined && /[ァ-ヴー]/u.test(c)

const tables: readonly { readonly type: ActorType; readonly rows: readonly Names[]; readonly home?: boolean }[] = [
  { type: 'state', rows: stateRows },
  { type: 'state', rows: formerStates },
  { type: 'ministry', rows: japaneseMinistries, home: true },
  { type: 'ministry', rows: foreignMinistries },
  { type: 'organisation', rows: japaneseState, home: true },
  { type: 'organisation', rows: japaneseCouncils },
  { type: 'organisation', rows: publicCorporations },
  { type: 'organisation', rows: japaneseAssociations },
  { type: 'organisation', rows: japaneseParties, home: true },
  { type: 'organisation', rows: foreignParties },
  { type: 'organisation', rows: foreignOrgans },
  { type: 'organisation', rows: internationalBodies },
  { type: 'organisation', rows: media },
  { type: 'organisation', rows: parliamentaryGroups },
  { type: 'organisation', rows: worldBodies },
  { type: 'organisation', rows: moreAssociations },
  { type: 'organisation', rows: press },
  { type: 'ministry', rows: stateOrgans, home: true },
  { type: 'organisation', rows: moreForeignBodies },
  { type: 'organisation', rows: moreWorldBodies },
  { type: 'organisation', rows: moreJapaneseBodies },
  { type: 'organisation', rows: morePress },
  { type: 'organisation', rows: universities },
  { type: 'organisation', rows: publicBodies },
  { type: 'organisation', rows: courts },
  { type: 'company', rows: companies },
  { type: 'company', rows: moreCompanies },
  { type: 'alliance', rows: alliances },
  { type: 'forces', rows: forcesRows },
  { type: 'group', rows: groups },
  { type: 'government', rows: formerGovernments },
  { type: 'government', rows: [['首相官邸', `${deictic}官邸`]] },
]

/** Names that are common words as well: read only where a party, a union or a state can stand. */
const words: ReadonlySet<string> = new Set([
  ...shortParties,
  ...shortPapers,
  '連合',
  'タイ',
  'チリ',
  '同盟',
  'スズキ',
  '緑の党',
  '民主党',
  '自由党',
  '国民連合',
  '左派党',
  'メタ',
  'シェル',
  'アーム',
  'スナップ',
  'LINE',
  'GE',
  'BP',
  'ICE',
  'SMC',
  'EY',
])

const built = (() => {
  const trie = createTrie()
  const byName = new Map<string, Entry>()
  const add = (entry: Entry, form: string): void =>
    putName(trie, form, { ...entry, reading: words.has(form) ? 'word' : entry.reading })
  for (const { type, rows, home = false } of tables)
    for (const row of rows) {
      const name = row[0]!
      const aliases = row.slice(1).filter((n) => !n.startsWith(deictic))
      const entry: Entry = { type, name, aliases, reading: 'always', home }
      for (const form of row) {
        add(entry, plainName(form))
        if (!byName.has(`${type}:${form}`)) byName.set(`${type}:${form}`, entry)
      }
    }
  for (const name of [...prefectures, ...municipalities.map((m) => m.name)])
    add({ type: 'government', name, aliases: [], reading: 'place', home: false }, name)
  for (const [capital, name] of Object.entries(capitals)) {
    const type = name === 'EU' ? 'alliance' : 'state'
    add({ type, name, aliases: byName.get(`${type}:${name}`)?.aliases ?? [], reading: 'capital', home: false }, capital)
  }
  for (const [name, ...others] of persons) {
    const aliases = others.filter((other) => isKatakana(other[0]))
    const entry: Entry = { type: 'person', name: name!, aliases, reading: 'always', home: false }
    byName.set(`person:${name!}`, entry)
    add(entry, name!)
    for (const other of others) add({ ...entry, reading: isKatakana(other[0]) ? 'always' : 'surname' }, other)
  }
  return { trie, byName }
})()

/** The listed actor of a type that goes by a name. */
export const entryOf = (type: ActorType, name: string): Entry | undefined => built.byName.get(`${type}:${name}`)

const personNames = new Map(
  persons.flatMap(([name, ...others]) => [name!, ...others].map((form) => [widen(form), name!])),
)

/** Full name of the listed person whose name or foreign surname this is; a Japanese surname alone tells nobody. */
export const listedPerson = (name: string): string | undefined =>
  name.length > 1 && (isKatakana(name[0]) || personNames.get(name) === name) ? personNames.get(name) : undefined

/** All names of a trie in a shadow text for which `fits` holds, leftmost longest, disjoint: one pass. */
export const findNames = (
  trie: Trie,
  text: string,
  fits: (text: string, from: number, to: number, entry: Entry) => boolean,
): readonly Hit[] => {
  const hits: Hit[] = []
  for (let from = 0; from < text.length;) {
    let node = trie.next.get(text[from]!)
    let hit: Hit | undefined
    for (let to = from + 1; node; to++) {
      if (node.entry && fits(text, from, to, node.entry)) hit = { from, to, entry: node.entry }
      node = to < text.length ? node.next.get(text[to]!) : undefined
    }
    if (hit) hits.push(hit)
    from = hit ? hit.to : from + 1
  }
  return hits
}

/** The trie of all listed names. */
export const listedNames: Trie = built.trie

const employing: ReadonlySet<ActorType> = new Set(['organisation', 'ministry', 'company'])

/** The listed body that a whole word names (京大, 経団連), and a university by its short name; none otherwise. */
export const bodiesCalled = (
  word: string,
): readonly { readonly type: ActorType; readonly name: string; readonly aliases: readonly string[] }[] => {
  const found = findNames(listedNames, word, () => true).find((hit) => hit.from === 0 && hit.to === word.length)
  if (found !== undefined && employing.has(found.entry.type)) {
    const { type, name, aliases } = found.entry
    return [{ type, name, aliases }]
  }
  return /^[\p{Script=Han}ァ-ヴー]{2,8}大$/u.test(word)
    ? [{ type: 'organisation', name: `${word}学`, aliases: [word] }]
    : []
}
