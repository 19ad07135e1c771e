import type { ActorKey } from '../../graph/change/extraction.ts'
import { actionVerbs, performatives } from '../lexicon/action.ts'
import { isAct } from './acts.ts'
import { states } from './aims.ts'
import { lemmasOf, lineOf } from './lemmas.ts'
import type { Modality } from './modality.ts'
import { subjectsOf } from './subjects.ts'
import type { Analysed, Subject } from './subjects.ts'

const acting = new Set(actionVerbs)
const performing = new Set(performatives)

/** What tells of a document whose promises it makes. */
export interface Promising {
  /** Its title announces a programme. */
  readonly isProgramme: boolean
  /** The body that speaks. */
  readonly own?: ActorKey | undefined
}

/** Whether a subject is the body that speaks: 私たちは, 本市は; in a plan also the bare 市は. */
const isOwn = (subject: Subject, { isProgramme, own }: Promising): boolean =>
  subject.who === 'self' ||
  (own !== undefined && subject.actors.includes(own)) ||
  (isProgramme && /^[市町村区県都府道]$/u.test(subject.text))

/** Whether a sentence ends in a policy verb in the present with nobody else for its subject; `of`: in a document that pledges. */
export const isPledge = (sentence: Analysed, modality: Modality, of?: Promising): boolean => {
  if (modality.kind !== 'bare' || modality.hedge !== 'strong' || modality.past) return false
  const line = lineOf(sentence.lemmas.slice(-12)).replace(tail, '')
  const whole = lineOf(sentence.lemmas)
  const end = /(?: を\/P| に\/P)? ([^ /]+)\/[SVN](?: する\/V)?(?: て\/P いく\/V)?(?: ない\/X)?$/u.exec(line)
  const verb = end?.[1]
  const before = / ([^ /]+)\/S を\/P [^ ]+$/u.exec(line)?.[1]
  if (
    verb === undefined ||
    !/\/V(?: ない\/X)?$/u.test(line) ||
    performing.has(verb) ||
    (before !== undefined && performing.has(before))
  )
    return false
  const subjects = subjectsOf(sentence)
  // 小さな町でも…整えます: even there, which is no subject.
  const others = subjects.filter(
    (s) =>
      s.particle !== 'が' &&
      (s.who === 'actor' || s.who === 'group') &&
      !(s.particle === 'も' && sentence.words[s.to - 2]?.surface === 'で'),
  )
  if (/かどうかは/u.test(sentence.text)) return false
  if (of === undefined ? others.length > 0 : others.some((s) => !isOwn(s, of))) return false
  if (acting.has(verb)) return true
  if (of === undefined || states.test(line)) return false
  if (/ を\/P(?: [^ ]+){1,7}$| よう\/N に\/P する\/V$/u.test(line)) return true
  // 住みやすい町へと進化させます: what is made of a thing named before.
  if (/ [^ ]+\/S する\/V せる\/V$| (?:繋げる|つなげる|させる)\/V$/u.test(line) && / を\/P/u.test(whole)) return true
  if (of.isProgramme && isAct(sentence, modality)) return true
  // Politely said, any doing that nobody else is the subject of is a promise: 抑え込みます, 年間六十日までにとどめます.
  if (isPolite(sentence) && !subjects.some((s) => s.particle === 'が') && willed.test(whole.replace(tail, '')))
    return true
  // A programme's plain sentences promise unless something happens by itself (金利が上がる).
  return (
    of.isProgramme &&
    !subjects.some((s) => s.particle === 'が') &&
    (/ を\/P(?: [^ ]+){1,9}$/u.test(line) || subjects.some((s) => s.who === 'self'))
  )
}

const tail = /(?: [。」）．　：！!]\/O)+$/u
/** What one does to something: a particle of what or how, and a verb that nobody undergoes. */
const willed =
  / (?:を|に|へ|と|で|まで|は|も)\/P(?: [^ ]+){0,16} (?!(?:思う|感じる|考える|驚く|困る|悩む|言う|いう|わかる|分かる|知る|見る|聞く|申す|申し上げる|述べる|話す|伺う|願う|いただける|存じる|当たる|過ぎる|すぎる|違う|異なる|尽きる|つながる|繋がる|生まれる|失う|伴う|かかわる|関わる|示す|招く)\/)[^ ]+\/[VS](?: する\/V)?(?: て\/P (?:いく|おく|みせる)\/V)?(?: ない\/X)?$/u
const isPolite = ({ words }: Analysed): boolean => words.some(({ base }) => base === 'ます')

/** Several who speak as one, or a body: what these say that they will do is a promise. */
const collective = /^(?:たち|達|ども|ら$|私たち|私達|わたしたち|我々|われわれ|我が|わが|当|本|弊)/u
/** What a candidate promises alone. */
const promised =
  / (?:実現|目指す|めざす|取り組む|推進|約束|拡充|創設|導入|廃止|無償化|引き上げる|引き下げる|増やす|減らす|尽くす|守り抜く|守る|変える|整備|見直す)\/[SV](?: する\/V)?(?: て\/P いく\/V)?$/u
const looking = new Set([
  '検討',
  '検証',
  '調査',
  '協議',
  '点検',
  '求める',
  '定める',
  '置く',
  '作る',
  '行う',
  '続ける',
  '支える',
  '開く',
])

/** What only the speaker can say of himself: 決意です, 全力で取り組みます, お誓い申し上げます, 広げてまいります. */
const resolved =
  /(?:決意|所存|覚悟)(?:だ|で(?:す|ある|あります|ございます|おります))?。?$|(?:全力|最善を尽く|力を尽く|誠心誠意|総力を|邁進|一丸となって|先頭に立)[^。]*(?:ます|まいります|いきます)。?$|目指して?(?:い|いき|まいり)?ます。?$|を[^、。はが]{1,12}て(?:まいり|参り)ます。?$|てみせ(?:る|ます)。?$|(?:やり遂げ|成し遂げ|やり抜き)(?:る|ます)?。?$|道筋をつけ(?:る|ます)。?$|(?:働きかけ|取り組ん|努め|支え|尽くし|訴え|求め|守っ|目を光らせ|声を上げ|力を入れ)て(?:いき|ゆき)ます。?$/u
const vowed = /[うくすつぬむるぐぶ]ことを[^、。]{0,6}(?:お誓い|誓い|お約束|約束)(?!さ|し(?:た|て(?:い|き|お)))/u
/** What a speaker does in speaking: 質問してまいります. */
const speaks =
  /(?:質問|質疑|討論|説明|紹介|報告|答弁|提起|指摘|確認|議論|検討|検証|お話|お伺い|お尋ね)(?:を)?(?:いた)?し(?:て)|(?:述べ|伺っ|申し上げ|お聞きし|聞い|見|論じ|考え|話し|触れ)て(?:まいり|参り|いき)/u

/** Whether the speaker resolves to do something, whoever he is: nobody else stands as the subject. */
const isResolve = (sentence: Analysed, own?: ActorKey): boolean => {
  const { text } = sentence
  if (speaks.test(text) || !(resolved.test(text) || vowed.test(text))) return false
  return !subjectsOf(sentence).some(
    (s) =>
      ['は', 'も', 'が'].includes(s.particle) &&
      s.who !== 'self' &&
      !(own !== undefined && s.actors.includes(own)) &&
      (s.particle === 'は' || s.who !== 'other'),
  )
}

/** 当審議会は…に取り組む考えである: what a body means to do, which nobody else can tell. */
const meant = /[うくすつぬむるぐぶ](?:考え|方針|つもり)(?:だ|で(?:す|ある|あります|ございます|おります))。?$/u

/** 私たちは…進めていくことを申し上げます, 当連盟は…を推進してまいります: what the speakers announce of themselves. */
export const isOwnPledge = (sentence: Analysed, modality: Modality, own?: ActorKey): boolean => {
  if (modality.past) return false
  if (isResolve(sentence, own)) return true
  if (modality.kind !== 'bare') return false
  // 以下のとおり集会を開催します announces.
  if (/(?:以下|下記|次)の(?:とおり|通り)/u.test(sentence.text)) return false
  const isMeant = meant.exec(sentence.text)
  if (
    isMeant !== null &&
    subjectsOf(sentence).some(
      (s) => s.particle === 'は' && (collective.test(s.text) || (s.who === 'self' && isMeant[0].includes('つもり'))),
    )
  )
    return true
  const ids = modality.layers.map((l) => l.id)
  const selves = subjectsOf(sentence).filter((s) => s.who === 'self' || (own !== undefined && s.actors.includes(own)))
  const line = lineOf(lemmasOf(sentence, 0, modality.contentEnd).slice(-8))
  if (ids.includes('to-mousu')) return selves.length > 0 && / (?:て|で)\/P いく\/V$/u.test(line)
  if (ids.length > 0 || modality.hedge !== 'strong') return false
  const asBody = /^[　\s]*(?:なお、|また、|さらに、)?(?:当|本|弊|わが|我が)[\p{Script=Han}]{1,6}として(?:も|は)/u.test(
    sentence.text,
  )
  const self = selves.find((s) => s.particle !== 'が')
  if (self === undefined && !asBody) return false
  const verb = / ([^ /]+)\/[SV](?: する\/V)?(?<going> て\/P いく\/V)?$/u.exec(line)
  if (!verb || !/\/V$/u.test(line)) return false
  const isBody =
    asBody ||
    collective.test(self!.text) ||
    (own !== undefined && self!.actors.includes(own)) ||
    sentence.own.some((actor) => actor.startsWith('organisation:') && actor.endsWith(`:${self!.text}`))
  if (!isBody) return promised.test(line) && sentence.words.some((w) => w.base === 'ます')
  if (performing.has(verb[1]!)) return false
  return verb.groups?.['going'] !== undefined || (acting.has(verb[1]!) && !looking.has(verb[1]!)) || verb[1] === '行動'
}
