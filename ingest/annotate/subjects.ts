import type { ActorKey } from '../../graph/change/extraction.ts'
import type { Bunsetsu } from '../bunsetsu.ts'
import { selfWords } from '../lexicon/speech.ts'
import type { Morpheme } from '../morphemes.ts'
import { issuerAt } from './documents.ts'
import { lemmatise } from './lemmas.ts'
import type { Lemmatised } from './lemmas.ts'
import { nounRunEnd } from './noun-run.ts'
import { isFamilyName, isPeople } from './people-words.ts'
import type { Reference } from './reference.ts'

/** A sentence with who is named in it. */
export interface Reading {
  /** The shadow's text. */
  readonly text: string
  readonly words: readonly Morpheme[]
  readonly bunsetsu: Bunsetsu
  readonly references: readonly Reference[]
  /** The essay's authors and their organisation. */
  readonly own: readonly ActorKey[]
}

/** A sentence as the annotations read it: what many rules ask of it is found once. */
export interface Analysed extends Reading, Lemmatised {
  /** Topics and subjects outside its quotations, in text order. */
  readonly subjects: readonly Subject[]
}

/** A topic or subject: morpheme indices of the words before its particle, and who it is. */
export interface Subject {
  readonly from: number
  /** Index after its particle. */
  readonly to: number
  readonly particle: 'は' | 'が' | 'も'
  readonly text: string
  readonly who: 'actor' | 'self' | 'group' | 'other'
  readonly actors: readonly ActorKey[]
}

const selves = new Set(selfWords)
/** 私たち県民の会は, 我々医師は: who they are stands behind the word for themselves. */
const andWe = /(?:私(?:たち|達|ども|共)|わたしたち|我々|われわれ)(?![のがはもをにとでや、])[^、。はがをにと]{1,18}$/u

/** The actors of a place with those joined to it before: 県と市町村が, 学者や芸術家は. */
export const joinedTo = (
  { text, references }: Pick<Reading, 'text' | 'references'>,
  last: readonly Reference[],
): readonly ActorKey[] => {
  const from = Math.min(...last.map((r) => r.from))
  const before = references.filter((r) => /^(?:と|や|・|、|及び|および|並びに)$/u.test(text.slice(r.to, from)))
  const here = last.map((r) => r.actor)
  return before.length > 0 ? [...joinedTo({ text, references }, before), ...here] : here
}

/** 専門家ら, 農家たち: people without their plural. */
const single = (text: string): string => text.replace(/(?<=[\p{Script=Han}ァ-ヴー])(?:たち|達|ら)$/u, '')

/** Words that point to whoever was spoken of. */
export const pointing = /^(?:彼|彼女|同氏|氏|本人|当人|彼ら)$/u

/** A body by which the writers mean themselves: 当連盟, 本会, 弊社. */
const ownBodyWord =
  /^(?:当|本|弊|わが|我が)(?:会|連盟|協会|学会|大会|総会|会議所?|学校|法人|議会|党|会派|団体|組合|委員会|研究会|審議会|調査会|検討会|協議会|懇談会|連合会?|機構|財団|支部|社|所|市|県|町|村|区|都|府|道)$/u

/** Words after a name that only stress it: 政府自身が, 国こそが. */
const stressing = /^(?:自身|自ら|自体|こそ|など|みずから|一人ひとり|ひとりひとり|一人一人|それぞれ)$/u

/** Bodies of their own, whatever stands before their name: 政府税制調査会 is not the government. */
const ownBody = /(?:調査会|委員会|審議会|協議会|懇談会|部会|会議|協会|連合会|組合|労組|団体|研究所)$/u

/** The body whose people follow (県の担当者, 不動産団体の幹部): its words, up to the の at morpheme `no`. */
const ownerBefore = ({ words, references, text }: Reading, no: number): string | undefined => {
  const named = references.find((r) => r.to === words[no]!.from)
  if (named) return text.slice(named.from, named.to)
  const run = words
    .slice(nounRunEnd(words, no), no)
    .map((w) => w.surface)
    .join('')
  return isPeople(run) || /^(?:県|市|町|村|区|国|会社|現職|新人)$/u.test(run) ? run : undefined
}

/** Words that say how many of a group, when or in what way, and not which group: 多くの農家, 当時の農家. */
const vague =
  /^(?:多く|多数|大勢|大半|大部分|ほとんど|すべて|全て|全員|両方|双方|当時|今|現在|今日|最近|近年|昔|従来|これまで|以前|次|次回|前|先|他|ほか|別|本来|一般|普通|通常|以上|以下|ため|よう|こと|もの|それぞれ|各|相当数|圧倒的多数|一握り|大多数)$/u

/** How long the words before a group that tell which it is may be, in characters. */
const longestOwner = 24

/** 上流の農家, 新規参入の事業者: which people they are belongs to the name of a group. */
const describedGroup = (
  { words, text: whole }: Reading,
  from: number,
  text: string,
  near: readonly Reference[],
): Pick<Subject, 'who' | 'actors' | 'from' | 'text'> | undefined => {
  if (from < 2 || words[from - 1]!.surface !== 'の' || words[from - 1]!.pos !== '助詞') return undefined
  const isGroup = near.length > 0 ? near.every((r) => r.actor.startsWith('group:')) : isPeople(text)
  if (!isGroup) return undefined
  let first = from
  // 島根県の事業所の経営者: one owner after the other, as long as each tells which.
  for (let no = from - 1; no > 0 && words[no]!.surface === 'の' && words[no]!.pos === '助詞'; no = first - 1) {
    const next = nounRunEnd(words, no)
    const owner = whole.slice(words[Math.min(next, no - 1)]!.from, words[no - 1]!.to)
    if (next > no - 1 || vague.test(owner) || selves.has(owner) || /^[０-９一二三四五六七八九十数]/u.test(owner)) break
    if (words[from - 1]!.to - words[next]!.from > longestOwner) break
    first = next
  }
  if (first === from) return undefined
  const isOne = words[first - 1]?.surface === 'ある' && words[first - 1]!.pos === '連体詞'
  if (isOne) first--
  return {
    who: 'group',
    actors: [],
    from: first,
    text: whole.slice(words[first]!.from, words[from]!.from) + single(text),
  }
}

/** 有識者会議がまとめた提言: the people who made the document whose name begins at a morpheme. */
const makerBefore = (sentence: Reading, document: number): string | undefined => {
  const { words } = sentence
  if (!/^(?:た|だ)$/u.test(words[document - 1]?.surface ?? '')) return undefined
  const ga = words.slice(0, document).findLastIndex((w) => w.surface === 'が' && w.detail[0] === '格助詞')
  if (ga < 1 || words.slice(ga, document).some((w) => w.surface === '、')) return undefined
  const who = whoEndsAt(sentence, ga)
  return who.who === 'group' ? who.text : undefined
}

/** Who stands before morpheme `at` (a particle): the actors whose name ends there, or a word for people. */
export const whoEndsAt = (sentence: Reading, at: number): Pick<Subject, 'who' | 'actors' | 'from' | 'text'> => {
  const { words, references } = sentence
  if (at > 1 && stressing.test(words[at - 1]!.surface) && words[at - 2]!.pos === '名詞')
    return whoEndsAt(sentence, at - 1)
  // 国防部長（国防相）は: what stands in brackets behind a name is passed over.
  if (words[at - 1]!.surface === '）' && at > 3) {
    const open = words.slice(0, at).findLastIndex((w) => w.surface === '（')
    if (open > 0 && at - open < 12 && words[open - 1]!.pos !== '助詞') return whoEndsAt(sentence, open)
  }
  // 桐生梓（きりゅうあずさ）さんは: a reading between a name and its title.
  if (
    words[at - 2]?.surface === '）' &&
    at > 4 &&
    /^(?:さん|氏|先生|君|様|教授|博士|医師|記者)$/u.test(words[at - 1]!.surface)
  ) {
    const open = words.slice(0, at).findLastIndex((w) => w.surface === '（')
    const named = open > 0 && at - open < 16 ? whoEndsAt(sentence, open) : undefined
    if (named && named.who !== 'other') return named
  }
  // 財団法人「〇〇」が: a name in quotation marks.
  const quote = words[at - 1]!
  if (at > 1 && quote.surface === '」' && references.some((r) => r.to === quote.from))
    return whoEndsAt(sentence, at - 1)
  // 国の方は: whom the polite word stands behind.
  const polite = at > 2 && /^(?:方|ほう|方々|皆さん|皆様)$/u.test(quote.surface) ? words[at - 2]! : undefined
  if (polite?.surface === 'の' && references.some((r) => r.to === polite.from)) return whoEndsAt(sentence, at - 2)
  const offset = words[at - 1]!.to
  const from = nounRunEnd(words, at)
  const start = words[Math.min(from, at - 1)]!.from
  const near = references.filter(
    (r) =>
      !(r.to < offset && ownBody.test(sentence.text.slice(r.to, offset))) &&
      r.to <= offset &&
      r.to > offset - 7 &&
      r.to > start &&
      (r.to === offset || sentence.text.slice(r.to, offset).search(/[、。はがをにのと]/u) < 0),
  )
  const text = words
    .slice(Math.min(from, at - 1), at)
    .map((w) => w.surface)
    .join('')
  const before = words[Math.min(from, at - 1) - 1]
  if (andWe.test(sentence.text.slice(0, offset))) {
    // 私たち国民 and 私たち〇〇党 name who it is: one can ask them, and they promise.
    const people = references
      .filter((r) => r.to === offset && /^(?:group|organisation):/u.test(r.actor))
      .map((r) => r.actor)
    return { who: 'self', actors: people, from: Math.min(from, at - 1), text }
  }
  // 市民団体の一部 is some of them.
  if (
    /^(?:一部|多く|大半|半数|大部分|一人|１人|ひとり|複数|有志)$/u.test(text) &&
    before?.surface === 'の' &&
    from > 1
  ) {
    const whole = whoEndsAt(sentence, from - 1)
    if (whole.actors.some((actor) => actor.startsWith('group:')) || whole.who === 'group')
      return { who: 'group', actors: [], from: whole.from, text: `${whole.text}の${text}` }
  }
  // Whoever answers for a body by his office speaks its word: 愛媛県の担当者は.
  const spokesman =
    before?.surface === 'の' &&
    from > 1 &&
    /^(?:(?:広報)?(?:担当者|担当)|報道官|広報官|(?:研究|調査)(?:チーム|グループ|班))$/u.test(text)
  const body = spokesman ? references.filter((r) => r.to === before.from) : []
  if (body.length > 0) return { who: 'actor', actors: body.map((r) => r.actor), from: from - 2, text }
  // 〇〇学会は…提案した, of whoever writes.
  if (sentence.own.some((actor) => actor.startsWith('organisation:') && actor.endsWith(`:${text}`)))
    return { who: 'self', actors: near.map((r) => r.actor), from, text }
  const described = describedGroup(sentence, from, text, near)
  if (described) return described
  // ある研究者 is one of them, not all of them.
  const isOne = before?.surface === 'ある' && before.pos === '連体詞'
  if (near.length > 0 && !(isOne && near.every((r) => r.actor.startsWith('group:')))) {
    const to = Math.max(...near.map((r) => r.to))
    const actors = joinedTo(
      sentence,
      near.filter((r) => r.to === to),
    )
    // Of several authors, as on a list of members, one is spoken of by name like anybody else.
    const shared = sentence.own.filter((actor) => actor.startsWith('person:')).length > 1
    const mine =
      actors.some((actor) => sentence.own.includes(actor) && !(shared && actor.startsWith('person:'))) ||
      /^(?:私|我々|われわれ|我が|わが)/u.test(text) ||
      (before?.detail[0] === '代名詞' && /^(?:私|我|われ|わたし)/u.test(before.surface))
    return { who: mine ? 'self' : 'actor', actors, from: Math.min(from, at - 1), text }
  }
  const isOurs = before?.detail[0] === '代名詞' || /^(?:我が|わが)$/u.test(before?.surface ?? '')
  const whole = isOurs ? `${before!.surface}${text}` : text
  if (selves.has(whole) || selves.has(text) || selves.has(words[at - 1]!.surface) || ownBodyWord.test(text))
    return { who: 'self', actors: [], from, text }
  const issuer = issuerAt(sentence, offset)
  if (issuer && issuer.length > 0) return { who: 'actor', actors: issuer, from, text }
  const maker = issuer === undefined ? undefined : makerBefore(sentence, from)
  if (maker !== undefined) return { who: 'group', actors: [], from, text: maker }
  // 審議会の答申は, 農家の方は: whose paper it is, and which people.
  if (
    before?.surface === 'の' &&
    from > 1 &&
    (issuer !== undefined || /^(?:方々?|皆さん|皆様|みなさん|かた)$/u.test(text))
  ) {
    const owner = whoEndsAt(sentence, from - 1)
    if (owner.who === 'group' || (issuer === undefined && owner.actors.some((actor) => actor.startsWith('group:'))))
      return { ...owner, who: 'group', actors: [], text: issuer === undefined ? `${owner.text}の${text}` : owner.text }
  }
  if (isFamilyName(words, from, at)) return { who: 'group', actors: [], from, text }
  if (isPeople(text)) {
    // 県の担当者 is more than a 担当者: whose man he is belongs to his name.
    const owner = before?.surface === 'の' && from > 1 ? ownerBefore(sentence, from - 1) : undefined
    if (
      owner !== undefined &&
      /(?:担当者?|幹部|関係者|職員|高官|当局者|広報|首脳|代表|審議会|委員会|検討会|有識者会議|労組|教師|先生|陣営)$/u.test(
        text,
      )
    )
      return { who: 'group', actors: [], from, text: `${owner}の${text}` }
    return isOne
      ? { who: 'group', actors: [], from: from - 1, text: `ある${single(text)}` }
      : { who: 'group', actors: [], from, text: single(text) }
  }
  return { who: 'other', actors: [], from: Math.min(from, at - 1), text }
}

/** Topics and subjects of a sentence that stand with their particles before morpheme `until`. */
export const subjectsOf = ({ words, subjects }: Analysed, until = words.length): readonly Subject[] =>
  until >= words.length ? subjects : subjects.filter((s) => s.to <= until)

const topical = new Set(['は', 'も', 'さえ', 'すら', 'こそ'])

const subjectsIn = (sentence: Reading): readonly Subject[] => {
  const { words, bunsetsu } = sentence
  const found: Subject[] = []
  for (let i = 1; i < words.length; i++) {
    const word = words[i]!
    if (word.pos !== '助詞' || bunsetsu.quoted[i]) continue
    const isTopic = word.detail[0] === '係助詞' && topical.has(word.surface)
    const isSubject = word.surface === 'が' && word.detail[0] === '格助詞'
    if (!isTopic && !isSubject) continue
    let at = i
    while (
      at > 1 &&
      words[at - 1]!.pos === '助詞' &&
      ['に', 'と', 'で', 'だけ', 'のみ', 'まで'].includes(words[at - 1]!.surface)
    )
      at--
    const before = words[at - 1]!
    if (before.pos !== '名詞' && before.pos !== '記号') continue
    if (at < i && !['で', 'だけ', 'のみ', 'まで'].includes(words[at]!.surface)) {
      // には, とは: an addressee or a topic, no subject.
      continue
    }
    const particle = word.surface === 'が' || word.surface === 'は' ? word.surface : 'も'
    found.push({ to: i + 1, particle, ...whoEndsAt(sentence, at) })
  }
  return found
}

/** What the annotations ask of a sentence, found once. */
export const analysedFrom = (reading: Reading): Analysed => {
  const { text, words, bunsetsu, references, own } = reading
  const { lemmas, isMerged } = lemmatise(words)
  return { text, words, bunsetsu, references, own, lemmas, isMerged, subjects: subjectsIn(reading) }
}
