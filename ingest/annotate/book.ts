import type { ActorKey, ExtractedActor } from '../../graph/change/extraction.ts'
import { plainTitles } from '../lexicon/titles.ts'
import { createTrie, entryOf } from './gazetteer.ts'
import type { Trie } from './gazetteer.ts'
import type { NamedActor } from './named.ts'
import type { Homes } from './places.ts'
import { keyOf } from './reference.ts'
import { surnameOf, termsOf } from './terms.ts'

/** What has been named so far in a document: what a reader has in mind. */
export interface Book {
  readonly actors: Map<ActorKey, ExtractedActor>
  /** Surnames and last parts of names that stand for a person named in full. */
  readonly surnames: Map<string, ActorKey>
  /** Who was last called by a title, and in which sentence. */
  readonly titled: Map<string, { readonly actor: ActorKey; readonly sentence: number }>
  /** Every mention of a name in text order, the last one last. */
  readonly recent: { readonly actor: ActorKey; readonly sentence: number }[]
  /** Short names that the text itself gives. */
  readonly short: Trie
  /** The last two states named in one word (日米), and how many actors had been named then: what 両国 points to. */
  pair?: { readonly states: readonly ActorKey[]; readonly at: number }
  /** The one prime minister whom a document without a date names. */
  premier?: string | undefined
  /** The last year and month that a document without a date names as one when something happened, ISO. */
  since?: string | undefined
  /** The body for which the document speaks, by its frame. */
  own?: ActorKey
  /** Members of the house in which the document is spoken, by their surnames. */
  members?: ReadonlyMap<string, string> | undefined
  /** What 県 and 市 alone mean, by the word. */
  readonly homes: Homes
  /** Of the document, ISO. */
  readonly date: string | undefined
}

/** A book in which nothing is written yet. */
export const createBook = (date: string | undefined, homes: Homes = new Map()): Book => ({
  homes,
  actors: new Map(),
  surnames: new Map(),
  titled: new Map(),
  recent: [],
  short: createTrie(),
  date,
})

/** Full-width letters and digits as one writes them. */
export const narrow = (name: string): string =>
  name.replace(/[！-～]/gu, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))

/** The one body named before of whose name this is the end: 有識者懇談会 after 子育てに関する有識者懇談会. */
const longerName = (book: Book, { type, name }: NamedActor): ExtractedActor | undefined => {
  if (!['ministry', 'organisation'].includes(type) || name.length < 3) return undefined
  // Of a phrase (〜の実現に向けた有識者懇談会) the words from に on are enough.
  const end = name.slice(Math.max(0, name.search(/に(?:関する|向けた)/u)))
  const longer = [...book.actors.values()].filter(
    (a) => ['ministry', 'organisation'].includes(a.type) && a.name !== name && a.name.endsWith(end),
  )
  return longer.length === 1 ? longer[0] : undefined
}

/** Enters an actor unless it is there, and gives its key. */
export const enterActor = (book: Book, named: NamedActor, rule: string): ActorKey => {
  const name = narrow(named.name)
  if (rule.includes('.suffix-') || rule === 'actor.panel') {
    const longer = longerName(book, { ...named, name })
    if (longer !== undefined) return longer.key
  }
  const key = keyOf(named.type, name)
  if (!book.actors.has(key)) {
    const aliases = named.aliases ?? (named.type === 'person' ? entryOf('person', name)?.aliases : undefined) ?? []
    book.actors.set(key, { key, type: named.type, name, aliases, anonymous: false })
  } else if (named.aliases !== undefined && named.aliases.length > 0 && book.actors.get(key)!.aliases.length === 0)
    named.aliases.forEach((alias) => addAlias(book, key, alias))
  return key
}

/** Short names that say whose they are in their own text alone: 本会, 当社, 会議. */
const ownOnly =
  /^(?:[本当同弊貴]\p{Script=Han}{1,4}|会議?|政府|国|[都道府県市区町村]|委員会|部会|協会|機構|財団|学会|社|組合|法人|大学|研究所|協議会|審議会)$/u

/** Gives an actor another name that the text itself says it goes by. */
export const addAlias = (book: Book, key: ActorKey, form: string): void => {
  const actor = book.actors.get(key)!
  const alias = narrow(form)
  if (ownOnly.test(alias) || alias === actor.name || actor.aliases.includes(alias)) return
  book.actors.set(key, { ...actor, aliases: [...actor.aliases, alias] })
}

/** Remembers a mention: who was named, by which title, in which sentence. */
export const learnMention = (book: Book, actor: ActorKey, sentence: number, title?: string): void => {
  const { name, type } = book.actors.get(actor)!
  book.recent.push({ actor, sentence })
  if (type !== 'person') return
  const last = name.split('・').at(-1)!
  if (last !== name) book.surnames.set(last, actor)
  else if (/^\p{Script=Han}{3,}/u.test(name) && termsOf(surnameOf(name)).some((t) => t.name === name))
    book.surnames.set(surnameOf(name), actor)
  if (title !== undefined && title !== '' && !plainTitles.has(title)) book.titled.set(title, { actor, sentence })
}
