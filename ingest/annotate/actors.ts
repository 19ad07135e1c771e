import type { ExtractedActor } from '../../graph/change/extraction.ts'
import type { Morpheme } from '../morphemes.ts'
import { abbreviationAfter, abbreviationBefore } from './abbreviations.ts'
import { addAlias, createBook, enterActor, learnMention } from './book.ts'
import type { Book } from './book.ts'
import { pointersIn, referencesOf } from './coreference.ts'
import { bodiesOfShortStates } from './foreign.ts'
import { bodiesCalled, findNames, listedPerson, putName } from './gazetteer.ts'
import type { Trie } from './gazetteer.ts'
import { introducedBodies, unknownOfficers } from './introduced-names.ts'
import { namedInstitutions, namedPanels } from './institutions.ts'
import { kanjiNames } from './kanji-names.ts'
import { levelsOfGovernment } from './levels.ts'
import { listedActors } from './listed.ts'
import type { Named } from './named.ts'
import { bareOffices } from './offices.ts'
import { enterOwnNames, ownNamesIn } from './own-names.ts'
import type { OwnName } from './own-names.ts'
import { namedPartiesAbroad, partiesAbroadIn } from './parties-abroad.ts'
import type { PartiesAbroad } from './parties-abroad.ts'
import { allTerms } from '../lexicon/cabinets.ts'
import { foreignNames, fullNames, titledPersons } from './person-names.ts'
import type { NamedPerson } from './person-names.ts'
import { actingTowns, homesIn, homesOf, unlistedHomes } from './places.ts'
import type { Reference } from './reference.ts'
import { shortStates } from './short-states.ts'
import { memberCalled, membersOf } from './colleagues.ts'
import { introducesItself } from './self-introduction.ts'
import { namesOfSitting, sittingCalled, sittingIn } from './sitting.ts'
import { toldNames, toldNamesIn } from './told-names.ts'
import { headCalled, isKnownName, latestMonthIn, personAt, premierCalled } from './terms.ts'

/** The actors of a document and, for each sentence, where it refers to them. */
export interface ActorAnnotation {
  readonly actors: readonly ExtractedActor[]
  readonly references: readonly (readonly Reference[])[]
}

interface Sentence {
  readonly text: string
  readonly words: readonly Morpheme[]
}

type Person = NamedPerson & { readonly rule: string }

/** The longest family name that the dictionary can take for another word (UTF-16 code units). */
const longestFamilyName = 3

/** 町村｜信孝: a given name whose family name is another word, of somebody whom the lists know in full. */
const inFull = (text: string, person: Person): Person => {
  for (let length = 1; length <= longestFamilyName; length++) {
    const name = text.slice(person.from - length, person.from) + person.name
    if (person.from >= length && name.length > 2 && isKnownName(name)) {
      const surname = text.slice(person.from - length, person.from)
      return { ...person, from: person.from - length, name, surname }
    }
  }
  return person
}

const personsIn = (sentence: Sentence): readonly Person[] =>
  foundPersons(sentence).map((person) => inFull(sentence.text, person))

const foundPersons = ({ text, words }: Sentence): readonly Person[] => [
  ...kanjiNames(words).map((person) => ({ rule: 'actor.titled', ...person })),
  ...titledPersons(words).map((person) => ({ rule: 'actor.titled', ...person })),
  ...foreignNames(text, words).map((person) => ({ rule: 'actor.full-name', ...person })),
  ...fullNames(words).map((person) => ({ rule: 'actor.full-name', ...person })),
  ...unknownOfficers(text, words).map((person) => ({ rule: 'actor.titled', ...person })),
]

/** 山中教授: the title is part of the name where the dictionary does not know the surname for one. */
const office =
  /(?:名誉|准|特任|客員)?(?:教授|部長|課長|所長|社長|会長|代表|理事長|委員長|局長|室長|院長|学長|総長|研究員|弁護士|医師|記者|議員|理事|参考人|公述人)$/u

/** What a surname that is another word too (山中) must be called by to be one. */
const called =
  /^(?:氏|さん|教授|部長|課長|所長|社長|会長|代表|理事長|委員長|局長|室長|院長|学長|総長|研究員|弁護士|医師|記者|議員|理事|知事|市長|町長|村長)$/u

/** A mayor in a document about a city is that city's; else whoever held the office. */
const headOr = ({ name, title, isFormer }: NamedPerson, book: Book): string | undefined => {
  const home = title.endsWith('市長') ? book.homes.get('市') : undefined
  return home === undefined ? personAt(name, title, isFormer, book.date, book.since) : headCalled(name, home)
}

/** Who is meant by a name with a title: named in full in this text, in office at its date, known to all, or nobody we know. */
const fullNameOf = (person: NamedPerson, book: Book): string => {
  const known = book.surnames.get(person.name) ?? book.surnames.get(person.name.replace(office, ''))
  return (
    listedPerson(person.name) ??
    (known === undefined ? undefined : book.actors.get(known)!.name) ??
    memberCalled(person, book.members) ??
    headOr(person, book) ??
    person.name
  )
}

const persons = (people: readonly Person[], book: Book): readonly Named[] =>
  people.map((person) => {
    const { from, to, title, rule, body } = person
    const isMinister = /(?:相|大臣)$/u.test(title)
    const inside =
      body === undefined || isMinister
        ? []
        : bodiesCalled(body.text).map((actor) => ({ from: body.from, to: body.to, actor }))
    return { from, to, actors: [{ type: 'person', name: fullNameOf(person, book) }], rule, title, inside }
  })

/** 北川は after 北川沙耶: a surname that the dictionary has for a place alone. */
const isNameUsed = (word: Morpheme, next: Morpheme | undefined): boolean =>
  word.detail[0] === '固有名詞' && word.surface.length > 1 && /^[はがもの]$/u.test(next?.surface ?? '')

/** Surnames without a title, of persons whom the text has named in full (敬称略). */
const surnamesIn = (words: readonly Morpheme[], book: Book): readonly Named[] =>
  words.flatMap((word, i): readonly Named[] => {
    const [before, next] = [words[i - 1], words[i + 1]]
    const known = book.surnames.get(word.surface)
    if (known === undefined || word.pos !== '名詞') return []
    const titled = next !== undefined && called.test(next.surface) && word.surface.length > 1
    if (!/^[ァ-ヴー]{2,}$/u.test(word.surface) && word.detail[2] !== '姓' && !titled && !isNameUsed(word, next))
      return []
    if (next !== undefined && !titled && next.pos !== '助詞' && next.surface !== '、') return []
    if (before?.detail[0] === '固有名詞' || before?.surface === '・') return []
    const { type, name } = book.actors.get(known)!
    return [{ from: word.from, to: titled ? next.to : word.to, actors: [{ type, name }], rule: 'actor.surname' }]
  })

/** How many sentences back a foreign government stays the one that 政府 alone means. */
const abroadFor = 8
const mentionsLookedAt = 40

/** 政府 alone after 中国政府, in a text that has named nothing of this country: that government. */
const abroad = (named: Named, book: Book, sentence: number): Named => {
  if (named.rule !== 'actor.own-government') return named
  const last = book.recent
    .slice(-mentionsLookedAt)
    .findLast(({ actor }) => /^government:(?:.*政府|[ァ-ヴー・]+政権(?:\(.*\))?)$/u.test(actor))
  if (last === undefined || last.actor === 'government:日本政府' || sentence - last.sentence > abroadFor) return named
  if (book.actors.has('state:日本') || book.actors.has('government:日本政府')) return named
  const { type, name } = book.actors.get(last.actor)!
  return { ...named, actors: [{ type, name }], rule: 'actor.antecedent' }
}

/** 県 or 市 alone, which the lists take for all there are, in a document about one of them. */
const atHome = (named: Named, text: string, book: Book): Named => {
  const home = named.rule === 'actor.listed' ? book.homes.get(text.slice(named.from, named.to)) : undefined
  return home === undefined
    ? named
    : { ...named, actors: [{ type: 'government', name: home }], rule: 'actor.antecedent' }
}

/** Short names that the text has given an actor itself. */
const abbreviated = (text: string, book: Book): readonly Named[] =>
  findNames(book.short, text, (t, from, to) => {
    const [before, after] = [t[from - 1] ?? '', t[to] ?? '']
    const sameScript = /^[Ａ-Ｚ]/u.test(t[from]!) ? /[Ａ-Ｚａ-ｚ]/u : /[\p{Script=Han}ァ-ヴー]/u
    return !sameScript.test(before) && !(sameScript.test(after) && to - from < 3)
  }).map(({ from, to, entry }) => ({
    from,
    to,
    actors: [{ type: entry.type, name: entry.name }],
    rule: 'actor.abbreviation',
  }))

/** Rules whose findings are more than a run of nouns of the same length or longer. */
const first = (named: Named): number =>
  ['actor.government', 'actor.of-state', 'actor.panel'].includes(named.rule) ? 1 : 0

/** Drops what overlaps something longer, or as long and earlier in the list. */
const disjoint = (named: readonly Named[]): readonly Named[] => {
  const kept: Named[] = []
  for (const one of named.toSorted((a, b) => first(b) - first(a) || b.to - b.from - (a.to - a.from)))
    if (!kept.some((k) => one.from < k.to && k.from < one.to)) kept.push(one)
  return kept.toSorted((a, b) => a.from - b.from)
}

const mentionNamed = (named: Named, book: Book, index: number): readonly Reference[] => {
  const references = named.actors.map((actor): Reference => {
    const key = enterActor(book, actor, named.rule)
    learnMention(book, key, index, named.title)
    return { actor: key, from: named.from, to: named.to, rule: named.rule }
  })
  const isPair = references.length === 2 && references.every((r) => r.actor.startsWith('state:'))
  if (named.rule === 'actor.compound' && isPair)
    book.pair = { states: references.map((r) => r.actor), at: book.recent.length }
  const employers = (named.inside ?? []).map(({ from, to, actor }): Reference => {
    const key = enterActor(book, actor, 'actor.listed')
    learnMention(book, key, index)
    return { actor: key, from, to, rule: 'actor.listed' }
  })
  return [...references, ...employers]
}

const learnAbbreviation = (text: string, reference: Reference, book: Book): void => {
  const forms = [abbreviationAfter(text, reference)?.form, abbreviationBefore(text, reference)]
  for (const form of forms) {
    if (form === undefined) continue
    addAlias(book, reference.actor, form)
    const { type, name } = book.actors.get(reference.actor)!
    putName(book.short, form, { type, name, aliases: [], reading: 'always', home: false })
  }
}

/** Somebody named in the document whom the lists know as holder of an office. */
const holderNamed = (book: Book, office: string): string | undefined =>
  book.recent
    .map((r) => book.actors.get(r.actor)!.name)
    .findLast((name) => allTerms.some((term) => term.name === name && term.office === office))

/** For how many sentences 首相 alone means the one named with that title, and not the one of the date. */
const premierReach = 2

const isCalled = (book: Book, title: RegExp, since: number): boolean =>
  [...book.titled].some(([name, { sentence }]) => title.test(name) && sentence >= since)

const referencesIn = (
  sentence: Sentence,
  people: readonly Person[],
  index: number,
  book: Book,
  parties: PartiesAbroad,
  own: Trie,
  told: Trie,
  towns: Trie,
  sitting: Trie,
): readonly Reference[] => {
  const { text, words } = sentence
  const named = disjoint([
    ...bareOffices(text, {
      date: book.date,
      holder: (office) => holderNamed(book, office),
      premier: book.premier,
      isPremierNamed: isCalled(book, /首相$|総理/u, index - premierReach),
      homes: book.homes,
    }),
    ...persons(people, book),
    ...namedPartiesAbroad(text, parties),
    ...sittingCalled(sitting, text),
    ...listedActors(text, book.date).map((one) => atHome(one, text, book)),
    ...ownNamesIn(own, text),
    ...introducedBodies(text),
    ...toldNamesIn(told, text),
    ...abbreviated(text, book),
    ...bodiesOfShortStates(text),
    ...namedPanels(text, words),
    ...namedInstitutions(words),
    ...actingTowns(text, words),
    ...homesIn(towns, text),
    ...shortStates(text),
    ...levelsOfGovernment(text, words).map((one) => abroad(one, book, index)),
    ...surnamesIn(words, book),
  ]).filter((one) => !introducesItself(text, one))
  const references: Reference[] = []
  const events = [
    ...named.map((one) => ({ at: one.from, named: one })),
    ...pointersIn(text)
      .filter((p) => !named.some((n) => p.from < n.to && n.from < p.to))
      .map((pointer) => ({ at: pointer.from, pointer })),
  ]
  for (const event of events.toSorted((a, b) => a.at - b.at)) {
    const found = 'named' in event ? mentionNamed(event.named, book, index) : referencesOf(event.pointer, book, index)
    const overlaps = (r: Reference) => references.some((k) => r.from < k.to && k.from < r.to)
    if ('pointer' in event && found.some(overlaps)) continue
    references.push(...found)
    if (found.length === 1) learnAbbreviation(text, found[0]!, book)
  }
  return references
}

/** Finds the actors of a document, sentence by sentence in text order; `date` (ISO) tells which office holder is meant, `names` whom its frame names, `frame` the lines above it. */
export const annotateActors = (
  sentences: readonly Sentence[],
  date?: string,
  names: readonly OwnName[] = [],
  frame = '',
): ActorAnnotation => {
  const texts = sentences.map(({ text }) => text)
  const homes = homesOf(texts, frame)
  const book = createBook(date, homes)
  const towns = unlistedHomes(homes)
  if (date === undefined) [book.premier, book.since] = [premierCalled(texts), latestMonthIn(texts)]
  const own = enterOwnNames(names, book)
  const people = sentences.map(personsIn)
  for (const found of people)
    for (const person of found) {
      if (person.surname === undefined || book.surnames.has(person.surname)) continue
      const name = listedPerson(person.name) ?? person.name
      book.surnames.set(person.surname, enterActor(book, { type: 'person', name }, 'actor.full-name'))
    }
  const place = sittingIn(frame, texts)
  book.members = membersOf(place?.house)
  const sitting = namesOfSitting(place)
  const parties = partiesAbroadIn(sentences)
  const told = toldNames(texts)
  const references = sentences.map((sentence, i) =>
    referencesIn(sentence, people[i]!, i, book, parties, own, told, towns, sitting),
  )
  const used = new Set(references.flat().map((r) => r.actor))
  return { actors: [...book.actors.values()].filter((actor) => used.has(actor.key)), references }
}
