import { attitudeVerbs } from '../lexicon/speech.ts'
import type { Morpheme } from '../morphemes.ts'
import { lineOf } from './lemmas.ts'
import type { AttributionPattern } from './speech-patterns.ts'
import type { Analysed, Subject } from './subjects.ts'

/** What a rule found at a clause's end. */
export interface Hit {
  readonly rule: AttributionPattern
  readonly match: RegExpExecArray
  readonly begin: number
  readonly end: number
}

const thinking = /^(?:思う|考える|感じる|信じる|期待|願う|確信|認識|受け止める)\//u
/** 議員が向き合うことを願っています: who hopes goes on hoping. */
const hoping = /^(?:願う|祈る|望む)\//u
const attitudes = new Set(attitudeVerbs)
/** Whether a verb says what somebody makes of a thing, so that と before it may only tell when. */
export const isFollowing = (verb: string): boolean => attitudes.has(verb.slice(0, verb.indexOf('/')))

/** …について見解を示した tells that something was said, not what; 不安を持っている is a state. */
export const withoutContent =
  /(?:について|に関して|に関する|などの?)、?[^、。]{0,12}(?:見解|考え|認識|意見|立場)を(?:示|述べ|表)[^。]{0,10}$|(?:不安|関心|自信|意欲|共感|愛着|誇り|抵抗感)を(?:持|抱|もっ|いだ)[^。]{0,10}$/u
const compelled = / (?:ざる\/[A-Z]|ない\/X) を\/P 得る\/V ない\/[AX]/u

/** …との懸念がある: a worry of nobody named that merely is there is the writer's. */
export const isOwnFeeling = (verb: string, said: string): boolean =>
  /^(?:懸念|危惧|疑念|疑問|不安|心配|期待|印象|思い|予感|自信)\//u.test(verb) &&
  / (?:ある|残る|拭う|尽きる|消える)\/[VA]/u.test(said)

/** 提案しました: in the polite past who leaves himself out tells of himself. */
export const isToldOfOneself = (said: readonly Morpheme[]): boolean =>
  said.some((w) => w.base === 'ます') && said.some((w) => w.base === 'た') && !said.some((w) => w.base === 'いる')

/** AをBとしている: a noun before と with what is taken for it before that. */
export const takesFor = ({ words, bunsetsu }: Analysed, begin: number): boolean => {
  const noun = words[begin - 1]
  if (noun?.pos !== '名詞' || noun.detail[0] === '形容動詞語幹' || noun.surface === 'こと') return false
  const wo = words.slice(Math.max(0, begin - 6), begin - 1).findLastIndex((w) => w.surface === 'を')
  return wo >= 0 && !bunsetsu.quoted[begin - 1]
}

const people = /^(?:国民|人々|有権者|世間|社会|市民|住民|若者|消費者|多くの人|誰)/u
const denied = / と\/P は\/P .* ない\/[AX]$/u
const isHumbly = (said: readonly Morpheme[]): boolean =>
  said.some((w) => w.base === 'おる') &&
  said.at(-1)?.base === 'ます' &&
  !said.some((w) => /^(?:れる|られる|た)$/u.test(w.base))

/**
 * Whether the words are the writer's own though somebody is named before them: a demand in the polite present whose only
 * subject does what is demanded, and what one thinks or must say without being the topic.
 */
export const isOwnVoice = (
  { words, lemmas }: Analysed,
  { rule, match, begin, end }: Hit,
  verb: string,
  subject: Subject | undefined,
): boolean => {
  const said = words.slice(begin, end)
  // 委員も述べておりましたが、…べきだと考えております: who thinks so humbly speaks of himself.
  if (rule === 'quote' && thinking.test(verb) && subject?.particle === 'も' && isHumbly(said)) return true
  // 国民は急ぐべきだとは考えていません: what people do not think, the writer says.
  if (rule === 'quote' && thinking.test(verb) && people.test(subject?.text ?? '') && denied.test(match[0])) return true
  if (subject !== undefined && subject.particle !== 'が') return false
  const isPast = said.some((w) => w.base === 'た')
  const polite = words.some((w) => w.base === 'ます' || w.base === 'です')
  const goes = said.some((w) => /^(?:いる|おる)$/u.test(w.base))
  if (rule === 'demand' || rule === 'ask')
    return said.some((w) => w.base === 'ます') && !isPast && (!goes || hoping.test(verb)) && subject !== undefined
  if (rule !== 'quote' && rule !== 'inverted') return false
  if (compelled.test(lineOf(lemmas.slice(-8))) && subject !== undefined) return true
  return thinking.test(verb) && match[0].startsWith(' と/P') && (polite || isPast || !goes) && subject !== undefined
}

/** 当連盟は…に反対します: a body that says in the polite present what it asks or is against does it with these words. */
export const isPerformed = (words: readonly Morpheme[], { begin, end }: Hit, subject: Subject | undefined): boolean => {
  const said = words.slice(begin, end)
  return (
    subject !== undefined &&
    (subject.who === 'actor'
      ? subject.actors.every((actor) => /^(?:organisation|group|company):/u.test(actor))
      : subject.who === 'group' &&
        /(?:支部|協会|連盟|連合|団体|組合|機構|ネットワーク|の会|財団)$/u.test(subject.text)) &&
    said.at(-1)?.base === 'ます' &&
    !said.some((w) => /^(?:た|いる|おる|れる|られる)$/u.test(w.base))
  )
}

/** 会長が、「…」という: its comma or the quotation itself sets a speaker off from what is said. */
export const isNextTo = (words: readonly Morpheme[], { to }: Subject): boolean =>
  /^[、「]$/u.test(words[to]?.surface ?? '')
