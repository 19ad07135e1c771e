import { findSpeaker } from '../document-speech.ts'
import { boardsByMatter, bodiesOfDiet, committeesOfBoth, committeesOfHouse, dietHouses } from '../lexicon/diet.ts'
import { createTrie, findNames, putName } from './gazetteer.ts'
import type { Trie } from './gazetteer.ts'
import type { Named } from './named.ts'

type House = (typeof dietHouses)[number]

/** Where in the Diet a speech is made. */
export interface Sitting {
  /** Missing where neither a header nor a committee tells it. */
  readonly house?: House
  /** Its committee or board with the house's name, where the text tells it: 衆議院予算委員会. */
  readonly committee?: string
  /** That committee's name alone. */
  readonly called?: string
}

/** How a speaker calls the committee before him. */
const ownCommittee = /(?<![\p{Script=Han}])(?:当|本|この)(?:[\p{Script=Han}]{2,6})?(?:委員会|審査会)|審査会長/u
const ownBoard =
  /(?<![\p{Script=Han}])(?:当|本|この|我々|過去の|これまでの)?(?:憲法)?審査会|(?<![\p{Script=Han}])本審議会|(?<![\p{Script=Han}])幹事会/u
/** Words of who speaks in the Diet and in a prefecture's or a town's assembly. */
const ofState = /国会|衆議院|参議院|総理|内閣|立法府|憲法|改憲/gu
const ofTown = /知事|[市区町村]長|教育長|[県市区都府道町村]議会|[本当][県市町村区都府道]/gu

/** How a speaker without a header shows that he sits in a committee. */
const facing = /(?<![\p{Script=Han}])(?:当|本|この|我々)[\p{Script=Han}]{0,8}(?:委員会|審査会)(?=[にでのはがも])/u
/** From what share of polite sentences a text is spoken. */
const spokenShare = 0.6
const spoken = (texts: readonly string[]): boolean =>
  texts.filter((text) => /(?:ます|です|ません|ました)[^。]{0,3}。?$/u.test(text)).length >= spokenShare * texts.length

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0
const onlyOf = <T>(found: readonly T[]): T | undefined => (found.length === 1 ? found[0] : undefined)

/** The header of a record that opens a text: the Lower House writes 〇〇委員, the Upper House 〇〇君 in its committees, too. */
const houseByHeader = (frame: string, sitsInCommittee: boolean): House | undefined => {
  const line = frame.split('\n').find((one) => findSpeaker(`${one}　`) !== undefined)
  if (line === undefined) return undefined
  const { end, office } = findSpeaker(`${line}　`)!
  const after = line.slice(end)
  if (/^(?:（[^）]{1,3}）)?委員(?![会長])/u.test(after) || (office !== undefined && after.startsWith(office)))
    return '衆議院'
  return sitsInCommittee && /^[　\s]*君/u.test(after) ? '参議院' : undefined
}

/**
 * The sitting of the Diet in which a text is spoken: by the name of the record or the header of the speech above it
 * (`frame`) and by what its sentences call the committee before them.
 */
export const sittingIn = (frame: string, texts: readonly string[]): Sitting | undefined => {
  const all = texts.join('\n')
  if (count(all, ofState) <= count(all, ofTown)) return undefined
  const isRecord = /^[○◯〇◎◆●]/mu.test(frame)
  if (!isRecord && !(facing.test(all) && spoken(texts))) return undefined
  const names = [...committeesOfBoth, ...dietHouses.flatMap((house) => committeesOfHouse[house])]
  const sitsInCommittee = ownCommittee.test(all) || ownBoard.test(all)
  const named =
    onlyOf(names.filter((name) => frame.includes(name))) ??
    onlyOf(names.filter((name) => new RegExp(`(?:当|本|この|我々)${name}`, 'u').test(all))) ??
    (ownBoard.test(all) ? boardsByMatter.find(({ matter }) => matter.test(all))?.name : undefined)
  const byHeader = houseByHeader(frame, sitsInCommittee)
  const house =
    // A member who speaks of the other house in his first sentences sits in his own.
    (byHeader === '衆議院' ? byHeader : undefined) ??
    onlyOf(dietHouses.filter((one) => frame.includes(one))) ??
    onlyOf(dietHouses.filter((one) => named !== undefined && committeesOfHouse[one].includes(named))) ??
    byHeader
  if (named !== undefined) return { ...(house && { house }), committee: `${house ?? ''}${named}`, called: named }
  return house === undefined ? undefined : { house }
}

/** The names by which a speech calls the committee in which it is made (当審査会, この委員会) and bodies of the Diet. */
export const namesOfSitting = (sitting: Sitting | undefined): Trie => {
  const trie = createTrie()
  if (sitting === undefined) return trie
  const put = (form: string, name: string) =>
    putName(trie, form, { type: 'organisation', name, aliases: [], reading: 'always', home: false })
  for (const body of bodiesOfDiet) for (const form of [body.name, body.called]) put(form, body.name)
  const { committee, called } = sitting
  if (committee === undefined) return trie
  const kind = /(?:委員会|審査会)$/u.exec(committee)![0]
  const own = ['当', '本', 'この'].flatMap((word) => [called!, kind, '委員会'].map((name) => `${word}${name}`))
  // 委員会 alone may be any; a board is one of few.
  for (const form of [committee, called!, `我々${called}`, ...own, ...(kind === '審査会' ? [kind] : [])])
    put(form, committee)
  // Boards are steered by their 幹事会, committees by their 理事会.
  if (kind === '審査会')
    for (const form of ['幹事会', '審査会の幹事会', '本審議会'])
      put(form, form === '本審議会' ? committee : `${committee}幹事会`)
  else put('理事会', `${committee}理事会`)
  return trie
}

/** Where a sentence calls that committee so. */
export const sittingCalled = (trie: Trie, text: string): readonly Named[] =>
  findNames(
    trie,
    text,
    (t, from, to) => !/[\p{Script=Han}ァ-ヴー]/u.test(t[from - 1] ?? '') && !/[長規]/u.test(t[to] ?? ''),
  ).map(({ from, to, entry }) => ({
    from,
    to,
    actors: [{ type: entry.type, name: entry.name }],
    rule: 'actor.antecedent',
  }))
