import type { Document } from '../document.ts'
import type { Book } from './book.ts'
import { enterActor } from './book.ts'
import { createTrie, findNames, putName } from './gazetteer.ts'
import type { Trie } from './gazetteer.ts'
import type { Named, NamedActor } from './named.ts'
import { surnameOf } from './terms.ts'

/** A name that a document's frame gives: its authors, whoever they write for, and members of a body. */
export interface OwnName {
  readonly actor: NamedActor
  /** By which part a person may be called later. */
  readonly surname?: string
}

const space = /[\s　]/u

/** How far into a speech its speaker tells for which group he speaks (UTF-16 code units). */
const openingReach = 200

/** 市民クラブの〇〇であります。: a group of members by its first speaker, where no header of a record tells it. */
const groupPattern =
  /(?:^|[。\n\s　])((?:[\p{Script=Han}々ァ-ヴーＡ-ＺA-Z]){2,16}?(?:フォーラム|クラブ|会派|議員団|県議団|市議団|の会|会|党|ネット(?:ワーク)?|連合|公明|民主|自民|維新|無所属|社民|未来|改革|市民|新生|創生|会議))の[\p{Script=Han}々ぁ-んァ-ヴー 　]{2,9}(?:です|であります|でございます|と申し)/u

/** What stands before の and the name of who introduces himself, and is what he is and no group: 〇〇市議会議員の. */
const office = /(?:者|員|長|家|士|生|人|候補|代表|大臣|知事|医師|教授|主婦|住民|市民|店主|担当|出身|在住)$/u

/** みんなの広場の〇〇です。: by the speaker's own name, of whatever kind the group is. */
const groupBeside = (text: string, author: string): string | undefined => {
  const opening = text.slice(0, openingReach)
  const at = opening.search(
    new RegExp(`の${author.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')}(?:です|であります|でございます|と申し)`, 'u'),
  )
  const before = at < 0 ? undefined : /[\p{Script=Han}々ぁ-んァ-ヴーＡ-ＺA-Z]{2,16}$/u.exec(opening.slice(0, at))?.[0]
  return before === undefined || office.test(before) ? undefined : before
}

const groupOf = (text: string, author: string | undefined): OwnName | undefined => {
  const name =
    groupPattern.exec(text.slice(0, openingReach))?.[1] ??
    (author === undefined ? undefined : groupBeside(text, author))
  return name === undefined ? undefined : { actor: { type: 'organisation', name } }
}

/** The names of a document's authors and of their organisation, and of the members of a body that it lists. */
export const ownNamesOf = ({ authors, members, organisation, text }: Document): readonly OwnName[] => [
  ...[...authors, ...members].map(({ value, at }): OwnName => {
    const written = at === undefined ? value : text.slice(at.start, at.end)
    const parts = written.split(space).filter((part) => part !== '')
    const last = value.includes('・') ? value.split('・').at(-1)! : undefined
    const surname =
      last ?? (parts.length > 1 ? parts[0]! : /^\p{Script=Han}{3,6}$/u.test(value) ? surnameOf(value) : undefined)
    return { actor: { type: 'person', name: value }, ...(surname !== undefined && { surname }) }
  }),
  ...(organisation === undefined
    ? [groupOf(text, authors[0]?.value)].filter((one) => one !== undefined)
    : [{ actor: { type: 'organisation' as const, name: organisation.value } }]),
]

/** A trie of own names; surnames go into the book, for who is called by them later. */
export const enterOwnNames = (names: readonly OwnName[], book: Book): Trie => {
  const trie = createTrie()
  for (const { actor, surname } of names) {
    putName(trie, actor.name, { type: actor.type, name: actor.name, aliases: [], reading: 'always', home: false })
    // 都議会みどりの会 is みどりの会 to itself.
    const short = actor.name.replace(/^(?:[\p{Script=Han}]{0,4}[都道府県市区町村]議会|衆議院|参議院)(?=.{3})/u, '')
    if (short !== actor.name)
      putName(trie, short, { type: actor.type, name: actor.name, aliases: [], reading: 'always', home: false })
    if (actor.type === 'organisation') book.own = enterActor(book, actor, 'actor.byline')
    if (surname !== undefined && surname.length > 1 && !book.surnames.has(surname))
      book.surnames.set(surname, enterActor(book, actor, 'actor.byline'))
  }
  return trie
}

const sameScript = (a: string | undefined, b: string | undefined): boolean =>
  [/\p{Script=Han}/u, /[ァ-ヴー]/u, /[Ａ-Ｚａ-ｚ]/u].some((script) => script.test(a ?? '') && script.test(b ?? ''))

/** A speaker who gives his name is no actor of what he says. */
const introducing = /^(?:です|でございます|であります|と申し)/u

/** Where a sentence names the authors or their organisation, or begins a longer name with it (みらい党本部). */
export const ownNamesIn = (trie: Trie, text: string): readonly Named[] =>
  findNames(
    trie,
    text,
    (t, from, to, entry) =>
      to - from > 2 && !sameScript(t[from - 1], t[from]) && !(entry.type === 'person' && introducing.test(t.slice(to))),
  ).map(({ from, to, entry }) => ({
    from,
    to,
    actors: [{ type: entry.type, name: entry.name }],
    rule: 'actor.byline',
  }))
