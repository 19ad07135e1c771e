import type { ActorKey } from '../../graph/change/extraction.ts'
import type { Attribution, Before } from './attributed.ts'
import { ownerOfContent, sourceIn, voicesIn, whoseIn } from './attribution-holders.ts'
import { isFollowing, isOwnFeeling, isPerformed } from './attribution-own.ts'
import type { Hit } from './attribution-own.ts'
import { isClosedQuote } from './attribution-subject.ts'
import { answering, answers, itsContent, self, showsThrough } from './attribution-words.ts'
import { isDocument, isPaper } from './documents.ts'
import type { AttributionPattern } from './speech-patterns.ts'
import { pointing, subjectsOf, whoEndsAt } from './subjects.ts'
import type { Analysed, Subject } from './subjects.ts'

/** What a match of one rule was found to be, and how an attribution is made of it. */
export interface Telling {
  readonly sentence: Analysed
  readonly from: number
  readonly hit: Hit
  readonly verb: string
  readonly passive: boolean
  readonly subjects: readonly Subject[]
  readonly subject: Subject | undefined
  readonly before: Before
  readonly made: (holders: readonly ActorKey[], rule: string, group?: string) => Attribution
  /** What is said begins behind the words that tell who says it. */
  readonly after: (said: Attribution, to?: number) => Attribution
  /** Whoever was spoken of before says this too. */
  readonly goOn: (before: Before) => Attribution | undefined
}

type Teller = (telling: Telling) => Attribution | undefined

/** The last actor named in the words that attribute. */
const insideCue = ({ sentence: { words, references }, hit: { begin, end } }: Telling): readonly ActorKey[] =>
  references
    .filter((r) => r.from >= words[begin]!.from && r.to <= words[end - 1]!.to)
    .map((r) => r.actor)
    .slice(-1)

const byWhom = (
  { made }: Telling,
  who: Pick<Subject, 'who' | 'actors' | 'text'> | undefined,
  rule: AttributionPattern,
): Attribution | undefined => {
  if (who?.who === 'actor') return made(who.actors, `attribution.${rule}`)
  return who?.who === 'group' ? made([], `attribution.${rule}`, who.text) : undefined
}

const voice: Teller = (telling) => {
  const { sentence, hit, verb, before, made, after } = telling
  const { rule, match, begin, end } = hit
  const heard = voicesIn(sentence, end, begin)
  if (heard) return after(made(heard.holders, `attribution.${rule}`, heard.group), heard.to)
  if (isOwnFeeling(verb, match[0]) && before.speakers.length === 0) return undefined
  const inside = insideCue(telling)
  // 専門家は懐疑的だ。…との見立てが大勢を占める。
  const { earlier } = before
  if (
    inside.length === 0 &&
    earlier !== undefined &&
    earlier.holders.every((actor) => actor.startsWith('group:')) &&
    /(?:大勢|大半|多数|主流|支配的|共通)/u.test(sentence.text.slice(sentence.words[begin]!.from))
  )
    return made(earlier.holders, 'attribution.continued', earlier.group)
  if (inside.length === 0 && showsThrough.test(match[0])) return made(before.speakers, 'attribution.continued')
  const whose = inside.length === 0 ? whoseIn(sentence, begin, end) : undefined
  return made(inside.length === 0 && answers.test(verb) ? answering : inside, `attribution.${rule}`, whose)
}

/** What a document holds is told of whoever brought it out. */
const contents: Teller = ({ sentence, hit, verb, passive, subjects, subject, before, made }) => {
  const { words, text } = sentence
  const holds = subjects.find(
    (s) =>
      (s.who === 'actor' || s.who === 'group') && s.particle !== 'が' && isDocument(text.slice(0, words[s.to - 2]!.to)),
  )
  const pointed = subjects.some((s) => s.who === 'other' && s.particle !== 'が' && isDocument(s.text))
  if (!passive && holds === undefined && pointed && before.speakers.length > 0)
    return made(before.speakers, 'attribution.continued')
  const into = sourceIn(sentence, words[Math.min(hit.end, words.length) - 1]!.to)
  if (passive || (holds === undefined && (into === undefined || subject?.who !== 'actor'))) return undefined
  if (holds === undefined && !/^(?:盛り込む|うたう|謳う|掲げる|明記|打ち出す)/u.test(verb)) return undefined
  const who = holds ?? subject!
  return made(who.actors, 'attribution.document', who.who === 'group' ? who.text : undefined)
}

const copula: Teller = (telling) => {
  const { sentence, hit, verb, made } = telling
  const { rule, begin, end } = hit
  const cue = sentence.text.slice(sentence.words[begin]!.from, sentence.words[end - 1]!.to)
  if (self.test(cue) || (rule === 'summed' && verb.startsWith('理由/'))) return undefined
  const named = insideCue(telling)
  const whose = named.length === 0 ? whoseIn(sentence, begin, end) : undefined
  // 学校を一つに集めるのが県の方針だ, but 火を消すのが役目だ.
  if (hit.match.groups?.['bare'] !== undefined && named.length === 0 && whose === undefined) return undefined
  return made(named, `attribution.${rule}`, whose)
}

const cleft: Teller = (telling) => {
  const { sentence, hit } = telling
  const { words } = sentence
  const no = words.findIndex(
    (w, i) => i > hit.begin && i < hit.end && w.surface === 'の' && /^[はが]$/u.test(words[i + 1]?.surface ?? ''),
  )
  const last = words.findLastIndex((w, i) => i > no + 1 && i < hit.end && w.pos === '名詞')
  return byWhom(telling, no > 0 && last > 0 ? whoEndsAt(sentence, last + 1) : undefined, 'cleft')
}

/** よくある説明は…というものだ: the view of nobody named. */
const commonView =
  /^　*(?:[^、。]{0,12}(?:の|について|に関する|に対する))?(?:よくある|ありがちな|ありふれた|お決まりの|世間の|通俗的な|従来の|典型的な|一般的な|支配的な|代表的な)(?:反論|批判|説明|主張|見方|意見|議論|理解|答え|考え方?|言い訳|定義|解釈|疑問|論法)は、?/u

/** Nouns for what somebody asks for or fears, whose content a noun can name. */
const asks =
  /^(?:要求|要望|提案|提言|主張|骨子|結論|答え|回答|処方箋|注文|訴え|陳情|請願|要請|持論|懸念|理由|反論|批判|不満|心配)$/u

const content: Teller = (telling) => {
  const { sentence, from, hit, before, goOn } = telling
  const { words } = sentence
  if (before.speakers.length > 0 && itsContent.test(sentence.text)) return goOn(before)
  const owner = ownerOfContent(sentence, hit.begin, hit.match.groups?.['verb'] !== undefined)
  // 労組の要求は、時給の引き上げだ: only what asks for something is told so.
  if (
    hit.match.groups?.['act'] !== undefined &&
    !(owner && asks.test(owner.noun) && words.slice(owner.to, hit.begin).some((w) => w.pos === '動詞'))
  )
    return undefined
  // 報告書の核心は、…という一文に置かれている: of whoever brought it out.
  if (owner?.who === 'other' && isPaper({ who: 'other', particle: 'は', text: owner.text }))
    return telling.made(before.speakers, 'attribution.document')
  if (owner === undefined && commonView.test(sentence.text)) return telling.made([], 'attribution.content')
  const home = owner?.who === 'other' && /^(?:県|市|町|村|区|都|府|道|国|会社)$/u.test(owner.text)
  const told = home ? telling.made([], 'attribution.content', owner.text) : byWhom(telling, owner, 'content')
  return told && { ...told, from: Math.max(from, owner!.to) }
}

const existence: Teller = (telling) => {
  const { sentence, hit, made, after } = telling
  const { match, begin, end } = hit
  const at = sentence.words.findLastIndex(
    (w, i) => i > begin && i < end && w.pos === '助詞' && /^[もがは]$/u.test(w.surface),
  )
  const who = whoEndsAt(sentence, at)
  if (/^(?:向き|人|声|意見|見方|考え|論調)$/u.test(who.text)) {
    const heard = voicesIn(sentence, end, begin)
    return after(made(heard?.holders ?? [], 'attribution.existence', heard?.group), heard?.to)
  }
  return who.who === 'actor' && match[0].startsWith(' という') ? undefined : byWhom(telling, who, 'existence')
}

/** …と市長は言う, 「…」と市長。: the speaker stands behind the words. */
const behind: Teller = (telling) => {
  const { sentence, hit, verb, before, made, goOn } = telling
  const { words } = sentence
  const { rule, begin, end } = hit
  // 内閣が決めると、国会も同調する: と tells when, nothing is said.
  if (rule === 'inverted' && isFollowing(verb) && !isClosedQuote(words, begin)) return undefined
  const at = words.findIndex((w, i) => i > begin + 1 && i < end && w.pos === '助詞' && /^[もは]$/u.test(w.surface))
  // 「…」と題する文書を市は公表した names a paper.
  if (words.slice(begin, end).some((w) => /^(?:題する|題す|称する|呼ぶ|名付ける|銘打つ)$/u.test(w.base)))
    return undefined
  const who = whoEndsAt(sentence, at > 0 ? at : end)
  // …、と報告書は警告する.
  if (rule === 'inverted' && isPaper({ ...who, particle: 'は' })) return made(before.speakers, 'attribution.document')
  return byWhom(telling, who, rule) ?? (pointing.test(who.text) ? goOn(before) : undefined)
}

/** …と聞いている: what the writer has learned, from nobody he names. */
const learned = / と\/P(?: も\/P)? (?:聞く|伝え聞く|仄聞|側聞)\/[A-Z](?: する\/V)? て\/P いる\/V$/u

const hearsay: Teller = ({ sentence, hit, verb, subjects, subject, before, made, goOn }) => {
  const asked = sentence.references.find((r) =>
    /^に(?:話を|も)?(?:聞|尋|たず|伺|うかが)/u.test(sentence.text.slice(r.to)),
  )
  if (asked) return made([asked.actor], 'attribution.hearsay')
  if (subject?.who === 'self') return undefined
  // …という印象だ: of whoever writes, unless somebody is the topic.
  if (/^(?:印象|感|感じ|感想|実感)\//u.test(verb) && subject?.who !== 'actor' && subject?.who !== 'group')
    return undefined
  if (verb !== 'する/V' && subject?.who === 'actor' && subject.particle === 'は')
    return made(subject.actors, 'attribution.hearsay')
  if (answers.test(verb) || /(?:先ほど|さきほど|これまで|先日|過去)の(?:御|ご)?答弁では/u.test(sentence.text))
    return made(answering, 'attribution.hearsay')
  const told = subjects.some((s) => s.particle === 'は' && s.who !== 'other') ? undefined : goOn(before)
  if (told === undefined && learned.test(hit.match[0])) return undefined
  return told ?? made([], 'attribution.hearsay')
}

const opinions =
  /^ (?:反対|慎重|賛成|否定|批判|懐疑|肯定)\/[A-Z](?: 的\/N)?(?: の\/P| だ\/X) (?:意見|声|見方)\/[A-Z] が\/P(?:.* )?(?:相次ぐ|続く|出る|多い|大勢|占める|根強い|上がる)\//u

/** 町内会から反対の声が上がった: only of those from whom it comes; what they make of it is all that is told. */
const reaction: Teller = ({ sentence, from, hit, made }) => {
  const heard = voicesIn(sentence, hit.begin)
  // 値上げには厳しい意見が続いた: opinions that come are somebody's, though nobody is named.
  if (!heard)
    return opinions.test(hit.match[0]) ? { ...made([], 'attribution.reaction'), from, to: hit.end } : undefined
  return { ...made(heard.holders, 'attribution.reaction', heard.group), from, to: hit.end }
}

/** 住民は反対している: where somebody stands, told of him as the topic and not of a vote that he cast. */
const stance: Teller = (telling) => {
  const { sentence, from, hit, subjects, made } = telling
  const who = subjects.findLast((s) => s.particle !== 'が' && s.from >= from && s.who !== 'other')
  if (who === undefined || isPerformed(sentence.words, hit, who)) return undefined
  if (/ た\/X$/u.test(hit.match[0]) && !/ いる\/V/u.test(hit.match[0])) return undefined
  if (who.who === 'self') return undefined
  const told = made(who.actors, 'attribution.stance', who.who === 'group' ? who.text : undefined)
  return { ...told, from: who.to, to: hit.end }
}

/** What a paper finds needed or wanting. */
const weighed =
  /(?:性|重要|課題|問題|問題点|懸念|意義|必要|リスク|危険|危うさ|方向|不足|遅れ|在り方|あり方|充実|強化|推進|拡充|見直し|確立|改善|責任|役割|限界|矛盾|不備|欠陥)$/u

/** 答申でも料金の見直しの必要性が指摘されている. */
const held: Teller = ({ sentence, from, hit, made, after }) => {
  const { words } = sentence
  if (!weighed.test(hit.match.groups?.['thing']?.trim().split('/')[0] ?? '')) return undefined
  const issuer = sourceIn(sentence, words[hit.begin]!.from)
  const heard = issuer === undefined ? voicesIn(sentence, hit.begin) : undefined
  if (issuer === undefined && heard === undefined) return undefined
  const told = made(issuer ?? heard!.holders, 'attribution.held', heard?.group)
  return after({ ...told, from, to: hit.begin + 1 }, heard?.to)
}

/** Rules that find who speaks elsewhere than before a verb of saying. */
export const tellings: { readonly [rule in AttributionPattern]?: Teller } = {
  voice,
  voices: voice,
  contents,
  copula,
  summed: copula,
  cleft,
  content,
  existence,
  inverted: behind,
  hearsay,
  reaction,
  stance,
  held,
  broken: behind,
  opposed: (telling) =>
    byWhom(telling, telling.subjects.at(-1) ?? subjectsOf(telling.sentence, telling.hit.end).at(-1), 'opposed'),
}
