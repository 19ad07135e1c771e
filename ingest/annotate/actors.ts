import type { ActorKey, ExtractedActor } from '../../graph/change/extraction.ts'
import type { ActorType } from '../../graph/model/actor.ts'
import { governments } from '../lexicon/offices.ts'
import type { Morpheme } from '../morphemes.ts'
import { findListed, listedPerson } from './gazetteer.ts'
import { foreignNames, namedInstitutions, shortStates, titledPersons } from './names.ts'
import type { Named, NamedPerson } from './names.ts'

/** A place in a sentence that names or points to an actor; shadow offsets, half open. */
export interface Reference {
  readonly actor: ActorKey
  readonly from: number
  readonly to: number
  readonly rule: string
}

/** The actors of a document and, for each sentence, where it refers to them. */
export interface ActorAnnotation {
  readonly actors: readonly ExtractedActor[]
  readonly references: readonly (readonly Reference[])[]
}

/** Names an actor inside one extraction. */
export const keyOf = (type: ActorType, name: string): ActorKey => `${type}:${name}`

interface Book {
  readonly actors: Map<ActorKey, ExtractedActor>
  /** Surnames and last parts of names that stand for a person named in full before. */
  readonly surnames: Map<string, ActorKey>
  readonly titled: Map<string, ActorKey>
  readonly recent: ActorKey[]
  /** The last two states named in one word (日米), and how many actors had been named then: what 両国 points to. */
  pair?: { readonly states: readonly ActorKey[]; readonly at: number }
  readonly date: string | undefined
}

const enter = (book: Book, type: ActorType, name: string): ActorKey => {
  const key = keyOf(type, name)
  if (!book.actors.has(key)) book.actors.set(key, { key, type, name, aliases: [], anonymous: false })
  return key
}

/** The government of a leader that is meant at a date: a numbered term, the coming one, or the one in office. */
const governmentOf = (
  leader: string,
  before: string,
  between: string,
  date: string | undefined,
): string | undefined => {
  const terms = governments.filter((g) => g.leader === leader)
  if (terms.length === 0) return undefined
  const number = /第([一二三１２３])次$/u.exec(before)?.[1]
  if (number) {
    const term = '一二三'.includes(number) ? '一二三'.indexOf(number) + 1 : '１２３'.indexOf(number) + 1
    return (terms.find((g) => g.term === term) ?? terms[0]!).name
  }
  if (/新|次期/u.test(between)) return terms.at(-1)!.name
  if (date === undefined) return terms.at(-1)!.name
  return (terms.findLast((g) => g.from <= date) ?? terms[0]!).name
}

const governmentTail = /^(新|次期|前|現|元)?(?:政権|内閣)/u
const surnameTail = /^(?:・|氏|首相|総理|大統領|前|元|次期|新|さん|議員|大臣|代表|総裁|派|外交|路線|両)/u

const listed = (text: string, book: Book): readonly Named[] =>
  findListed(text).flatMap(({ from, to, entry }): Named[] => {
    const rest = text.slice(to, to + 5)
    const tail = entry.type === 'person' ? governmentTail.exec(rest) : null
    if (tail) {
      const name = governmentOf(text.slice(from, to), text.slice(Math.max(0, from - 3), from), tail[1] ?? '', book.date)
      if (name)
        return [{ from, to: to + tail[0].length, actors: [{ type: 'government', name }], rule: 'actor.government' }]
    }
    if (entry.short && !surnameTail.test(rest) && text[from - 1] !== '・') return []
    return [{ from, to, actors: [{ type: entry.type, name: entry.name }], rule: 'actor.listed' }]
  })

const persons = (people: readonly NamedPerson[], book: Book): readonly (Named & { readonly title: string })[] =>
  people.map(({ from, to, name, title }) => {
    const known = book.surnames.get(name)
    const list = known === undefined ? listedPerson(name) : undefined
    if (list !== undefined)
      return { from, to, actors: [{ type: 'person' as const, name: list }], rule: 'actor.titled', title }
    const full = known === undefined ? name : book.actors.get(known)!.name
    return { from, to, actors: [{ type: 'person' as const, name: full }], rule: 'actor.titled', title }
  })

const anaphors: readonly { readonly pattern: RegExp; readonly types: readonly ActorType[]; readonly count: number }[] =
  [
    { pattern: /同国/gu, types: ['state'], count: 1 },
    { pattern: /同氏/gu, types: ['person'], count: 1 },
    { pattern: /同省|同庁|同委員会/gu, types: ['ministry'], count: 1 },
    { pattern: /同党|同研究所|同大学|同協会/gu, types: ['organisation'], count: 1 },
    { pattern: /同社/gu, types: ['company'], count: 1 },
    { pattern: /同政権|新政権|現政権|米政権/gu, types: ['government'], count: 1 },
    { pattern: /両国|両政府/gu, types: ['state'], count: 2 },
    { pattern: /両首脳|両氏/gu, types: ['person'], count: 2 },
  ]

/** A government known by its leader is more than a run of nouns that ends in 政権. */
const first = (named: Named): number => (named.rule === 'actor.government' ? 1 : 0)

/** Drops what overlaps something longer, or as long and earlier in the list. */
const disjoint = <N extends Named>(named: readonly N[]): readonly N[] => {
  const kept: N[] = []
  for (const one of named.toSorted((a, b) => first(b) - first(a) || b.to - b.from - (a.to - a.from)))
    if (!kept.some((k) => one.from < k.to && k.from < one.to)) kept.push(one)
  return kept.toSorted((a, b) => a.from - b.from)
}

const learn = (book: Book, key: ActorKey, title?: string): void => {
  const { name, type } = book.actors.get(key)!
  book.recent.push(key)
  if (type !== 'person') return
  const last = name.split('・').at(-1)!
  if (last !== name) book.surnames.set(last, key)
  if (title !== undefined && !['氏', 'さん', '君'].includes(title)) book.titled.set(title, key)
}

/** After how many further mentions of actors 両国 no longer means a pair named in one word. */
const pairReach = 8

const antecedents = (book: Book, types: readonly ActorType[], count: number): readonly ActorKey[] => {
  if (count === 2 && types.includes('state') && book.pair && book.recent.length - book.pair.at <= pairReach)
    return book.pair.states
  const found: ActorKey[] = []
  for (let i = book.recent.length - 1; i >= 0 && found.length < count; i--) {
    const key = book.recent[i]!
    if (types.includes(book.actors.get(key)!.type) && !found.includes(key)) found.push(key)
  }
  return found.length === count ? found.toReversed() : []
}

/** 国と地方, 国から自治体: beside one another the two levels of government; alone both words are too vague. */
const levels = (text: string): readonly Named[] =>
  [
    ...text.matchAll(
      /(?<![\p{Script=Han}々])国(?=(?:と|や|から|、)(?:地方|自治体))|(?<=(?<![\p{Script=Han}々])国(?:と|や|から|、))地方(?!\p{Script=Han})/gu,
    ),
  ].map((m) => ({
    from: m.index,
    to: m.index + m[0].length,
    actors: [
      m[0] === '国'
        ? { type: 'government' as const, name: '日本政府' }
        : { type: 'group' as const, name: '地方自治体' },
    ],
    rule: 'actor.level',
  }))

/** 国 alone as who acts or answers (まず国は, 国に対し, 国の責任で): the state's government; この国は, 豊かな国は are none. */
const bareState = (words: readonly Morpheme[]): readonly Named[] =>
  words.flatMap((word, i): readonly Named[] => {
    const [before, next, after] = [words[i - 1], words[i + 1], words[i + 2]]
    if (word.surface !== '国' || next?.pos !== '助詞') return []
    if (before !== undefined && !['記号', '接続詞', '副詞'].includes(before.pos) && before.surface !== 'は') return []
    const acts =
      next.surface === 'は' ||
      (next.surface === 'に' && /^(?:は|対し|対する|求め|も)/u.test(after?.surface ?? '')) ||
      (next.surface === 'が' && !/^(?:ある|多い|増える|栄える|滅びる)$/u.test(after?.base ?? '')) ||
      (next.surface === 'の' && /^(?:責任|責務|役割|負担|一存|関与|支援|財政|予算|補助)$/u.test(after?.surface ?? ''))
    if (!acts) return []
    return [
      { from: word.from, to: word.to, actors: [{ type: 'government', name: '日本政府' }], rule: 'actor.bare-state' },
    ]
  })

/** 政府 alone is that of the essay's language; 政権 alone, the last one named. */
const bare = (text: string): readonly Named[] =>
  [...text.matchAll(/(?<![\p{Script=Han}々ァ-ヴー])(?:現)?政府(?!系|高官|間|調達|開発)/gu)].map((m) => ({
    from: m.index,
    to: m.index + m[0].length,
    actors: [{ type: 'government' as const, name: '日本政府' }],
    rule: 'actor.own-government',
  }))

const referencesIn = (
  text: string,
  words: readonly Morpheme[],
  people: readonly NamedPerson[],
  book: Book,
): readonly Reference[] => {
  const named = disjoint<Named & { readonly title?: string }>([
    ...persons(people, book),
    ...listed(text, book),
    ...namedInstitutions(words),
    ...shortStates(text),
    ...bare(text),
    ...levels(text),
    ...bareState(words),
  ])
  const references: Reference[] = []
  const pointing = anaphors.flatMap(({ pattern, types, count }) =>
    [...text.matchAll(pattern)].map((m) => ({ from: m.index, to: m.index + m[0].length, types, count })),
  )
  const events = [
    ...named.map((n) => ({ at: n.from, named: n })),
    ...pointing.map((p) => ({ at: p.from, pointing: p })),
  ]
  for (const event of events.toSorted((a, b) => a.at - b.at)) {
    if ('named' in event) {
      for (const { type, name } of event.named.actors) {
        const key = enter(book, type, name)
        learn(book, key, event.named.title)
        references.push({ actor: key, from: event.named.from, to: event.named.to, rule: event.named.rule })
      }
      if (
        event.named.rule === 'actor.compound' &&
        event.named.actors.length === 2 &&
        event.named.actors.every((a) => a.type === 'state')
      )
        book.pair = { states: event.named.actors.map(({ type, name }) => keyOf(type, name)), at: book.recent.length }
    } else if (!named.some((n) => event.at < n.to && n.from < event.pointing.to))
      for (const key of antecedents(book, event.pointing.types, event.pointing.count))
        references.push({ actor: key, from: event.pointing.from, to: event.pointing.to, rule: 'actor.antecedent' })
  }
  return references
}

/** Finds the actors of a document, sentence by sentence in text order; `date` (ISO) tells which office holder is meant. */
export const annotateActors = (
  sentences: readonly { readonly text: string; readonly words: readonly Morpheme[] }[],
  date?: string,
): ActorAnnotation => {
  const book: Book = { actors: new Map(), surnames: new Map(), titled: new Map(), recent: [], date }
  const people = sentences.map(({ words }) => [...titledPersons(words), ...foreignNames(words)])
  for (const found of people)
    for (const person of found)
      if (person.surname !== undefined && !book.surnames.has(person.surname) && listedPerson(person.name) === undefined)
        book.surnames.set(person.surname, enter(book, 'person', person.name))
  const references = sentences.map(({ text, words }, i) => referencesIn(text, words, people[i]!, book))
  return { actors: [...book.actors.values()], references }
}
