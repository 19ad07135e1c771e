import type { ActorType } from '../../graph/model/actor.ts'
import { groupStops, institutions, massGroups } from '../lexicon/institutions.ts'
import { persons } from '../lexicon/offices.ts'
import { states } from '../lexicon/states.ts'

/** A listed actor. `short`: a surname, read only beside a title or 政権. */
export interface Entry {
  readonly type: ActorType
  readonly name: string
  readonly short: boolean
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

/** ASCII as shadows have it: full width. */
export const widen = (text: string): string =>
  Array.from(text, (c) => (c > ' ' && c <= '~' ? String.fromCharCode(c.charCodeAt(0) + 0xfee0) : c)).join('')

const root: Node = { next: new Map() }

const put = (name: string, entry: Entry): void => {
  let node = root
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

const isKanji = (c: string | undefined): boolean => c !== undefined && /\p{Script=Han}/u.test(c)
const isKatakana = (c: string | undefined): boolean => c !== undefined && /[ァ-ヴー]/u.test(c)
const isWide = (c: string | undefined): boolean => c !== undefined && /[Ａ-Ｚａ-ｚ０-９]/u.test(c)

for (const [name, ...others] of states)
  for (const form of [name!, ...others]) put(form, { type: 'state', name: name!, short: false })
for (const { type, names } of institutions)
  for (const [name, ...others] of names)
    for (const form of [name!, ...others]) put(form, { type, name: name!, short: false })
for (const [name, ...others] of persons) {
  put(name!, { type: 'person', name: name!, short: false })
  for (const form of others) put(form, { type: 'person', name: name!, short: !isKatakana(form[0]) })
}

const byName = new Map(persons.flatMap(([name, ...others]) => [name!, ...others].map((form) => [widen(form), name!])))

/** Full name of the listed person who goes by a name or surname. */
export const listedPerson = (name: string): string | undefined => byName.get(name)

/** What follows a state's name and makes it a word for something else: 日本海, 日本人, 米国防長官. */
const stateStops =
  /^(?:太平洋|有事|海峡|戦争|紛争|侵攻|危機|情勢|半島|海|人|語|列島|防長官|防次官|務長官|製鉄|酒|産|企業|株)/u

/** Particles and words after a group that acts or is spoken to. */
const acts = /^(?:は|が|も|に(?!よ|つい|とっ|関)|へ|自身|たち|ら|側|から)/u

const fits = (text: string, from: number, to: number, entry: Entry): boolean => {
  const [first, last, before, after] = [text[from], text[to - 1], text[from - 1], text[to]]
  if (isKatakana(first) && isKatakana(before)) return false
  if (isKatakana(last) && isKatakana(after)) return false
  if ((isWide(first) && isWide(before)) || (isWide(last) && isWide(after))) return false
  const rest = text.slice(to, to + 4)
  if (entry.type === 'state') return !stateStops.test(rest)
  if (entry.type === 'ministry' && /^(?:設置法|法案|法施行)/u.test(rest)) return false
  if (massGroups.includes(entry.name) && !acts.test(rest)) return false
  if (entry.type === 'group')
    return !groupStops.some((stop) => rest.startsWith(stop)) && !(isKanji(first) && isKanji(before))
  return !(to - from <= 2 && isKanji(first) && (isKanji(before) || (entry.short ? false : isKanji(after))))
}

/** All listed names in a shadow text, leftmost longest, disjoint: one pass over a trie. */
export const findListed = (text: string): readonly Hit[] => {
  const hits: Hit[] = []
  for (let from = 0; from < text.length;) {
    let node = root.next.get(text[from]!)
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
