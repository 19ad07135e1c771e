import type { ActorKey } from '../../graph/change/extraction.ts'
import type { Book } from './book.ts'
import { enterActor } from './book.ts'
import { endingIn, latest, pointersOf } from './pointers.ts'
import type { Pointer, Test } from './pointers.ts'

/** For how many sentences 審議会 alone is the one named. */
const bodyReach = 12
/** For how many a word that every text uses for many bodies (委員会) is. */
const committeeReach = 2

const bareBody =
  /(?<![\p{Script=Han}々ァ-ヴーＡ-Ｚ])(?:審議会|審査会|調査会|研究会|懇談会|検討会議?|協議会|評議会|諮問会議|専門家会議|有識者会議|有識者懇談会|第三者委員会|委員会|部会|分科会|会議所|連盟|連合会|協会|学会|財団|機構|研究所|学術会議)(?=は|が(?!ある|開)|も|の(?!開|場|日|傍聴|ほか)|に(?!お|参|出)|を(?!開|傍聴|設|つく|作)|と(?!い|して)|から|側|案|答申|報告書|自身|では(?!な)|での)/gu

/** Kinds of bodies that are names, too. */
const ownNames: ReadonlySet<string> = new Set(['専門家会議'])

/** 審議会は after 〇〇審議会: the body of that kind named last. */
const bodyNamed = (word: string): Pointer['find'] => {
  const test = endingIn(word, 'ministry', 'organisation')
  const reach = word === '委員会' ? committeeReach : bodyReach
  return (book, sentence) => {
    // The only body of its kind is meant however far back.
    const all = [...book.actors.values()].filter(({ type, name }) => test(type, name))
    if (all.length === 1 && word !== '委員会') return [all[0]!.key]
    const last = book.recent.findLast(({ actor, sentence: at }) => {
      const { type, name } = book.actors.get(actor)!
      return sentence - at <= reach && test(type, name)
    })
    if (last !== undefined) return [last.actor]
    // 専門家会議 of no further name is that of its time, which every reader knew.
    return ownNames.has(word) ? [enterActor(book, { type: 'organisation', name: word }, 'actor.antecedent')] : []
  }
}

/** What the last letter of a body's short name stands for. */
const shortEnds: Readonly<Record<string, RegExp>> = {
  研: /(?:研究所|研究センター|研究機構)$/u,
  協: /(?:協会|協議会|協同組合)$/u,
  連: /(?:連合会?|連盟|連絡会)$/u,
  審: /審議会/u,
  委: /委員会$/u,
  会議: /会議$/u,
  機構: /機構$/u,
  学会: /学会$/u,
  協会: /協会$/u,
  財団: /財団$/u,
  銀行: /銀行$/u,
  組合: /組合$/u,
}
const shortBody = new RegExp(
  `(?<![\\p{Script=Han}々ァ-ヴーＡ-Ｚ])[\\p{Script=Han}ァ-ヴー]{1,6}?(?:${Object.keys(shortEnds).join('|')})(?=は|が|も|の|に|と|や|、|側|など|によ|幹部)`,
  'gu',
)

/** 衛生研 after 国立〇〇衛生研究所: a body by a part of the name it was given. */
const bodyCalled =
  (word: string): Pointer['find'] =>
  (book) => {
    const end = Object.keys(shortEnds).find((e) => word.endsWith(e))!
    const stem = word.slice(0, -end.length)
    const found = [...book.actors.values()].filter(
      ({ type, name }) =>
        (type === 'ministry' || type === 'organisation') &&
        name !== word &&
        shortEnds[end]!.test(name) &&
        name.includes(stem),
    )
    return stem.length > 1 && found.length === 1 ? [found[0]!.key] : []
  }

const houses = ['参議院', '衆議院']
/** Groups of members that only the upper house has. */
const upperGroups = /新緑風会|碧水会|沖縄の風|民友会|希望の会|緑風会|立憲民主・社民|ながえ/u

/** 本院: the house whose member speaks: the one named last, or that of the groups named. */
const ownHouse = (book: Book): readonly ActorKey[] => {
  const named = latest(book, 1, (_, name) => houses.includes(name))
  if (named.length > 0) return named
  const isUpper = [...book.actors.values()].some(({ name }) => upperGroups.test(name))
  return isUpper
    ? [enterActor(book, { type: 'organisation', name: '参議院', aliases: ['参院'] }, 'actor.antecedent')]
    : []
}

const selfPattern =
  /(?<![\p{Script=Han}])(?:本会(?=は|が|も|の|では|として)|(?:当|本)(?:協会|連合会|連盟|法人|財団|組合|研究所|機構|団体|学会|弁護士会)|[当本](?:委員会|審査会|調査会)|当協議会|当会(?!場|議|期|合|社)|(?:弊|小|当)社(?=は|が|も|の|で|に|と)|弊(?:会|所|団体|行))/gu

/** 当協会, 弊社: whoever the document's frame gives as the body for which it speaks, else a body of that kind named before. */
const ownBody = (word: string): Pointer['find'] => {
  const kind = word.slice(1)
  const isKind: Test = (type, name) =>
    kind === '社' ? type === 'company' : type === 'organisation' && (kind === '法人' || name.endsWith(kind))
  return (book) => {
    const own = book.own === undefined ? undefined : book.actors.get(book.own)!
    if (own !== undefined && (/^(?:会|社|団体)$/u.test(kind) || isKind('organisation', own.name))) return [own.key]
    return latest(book, 1, isKind)
  }
}

/** Places that mean a body without its name: 審議会は, 衛生研の; 本院 and 当協会, which are the speaker's own. */
export const bodiesMeant = (text: string): readonly Pointer[] => [
  ...(/[会議構所団盟委協研審連合行]/u.test(text)
    ? [...pointersOf(text, bareBody, bodyNamed), ...pointersOf(text, shortBody, bodyCalled)]
    : []),
  ...(/[本当弊小]/u.test(text)
    ? [
        ...pointersOf(text, /本院/gu, () => ownHouse, 'actor.self'),
        ...pointersOf(text, selfPattern, ownBody, 'actor.self'),
      ]
    : []),
]
