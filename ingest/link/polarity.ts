import type { Argument } from './arguments.ts'
import { effectIn } from './effects.ts'
import { framingNouns, lightVerbs } from './lexicon-function.ts'
import { operators } from './calls.ts'
import { isNegation, isVerdict } from './predicate-words.ts'
import type { PredicateWord } from './predicate-words.ts'
import type { Word } from './words.ts'

/** How a predicate is meant: denied or not, and whether somebody calls for it. */
export interface Outcome {
  readonly sign: 1 | -1
  /** `ought`: it should be so, or it is judged; `plain`: it is said without a call. */
  readonly force: 'ought' | 'plain'
  /** The word after the last one that bears on it. */
  readonly to: number
  /** By what is said to come of it. */
  readonly isEffect?: true
}

/** A sentence as polarity is read from it. */
export interface Sentence {
  readonly words: readonly Word[]
  /** The surface from word `i` on. */
  readonly from: (i: number) => string
  readonly predicates: readonly PredicateWord[]
  readonly recommends: boolean
  /** Its noun phrases with their particles, the last first. */
  readonly given: readonly Argument[]
}

/** Reasons given against: what they name is denied. */
const againstReason = /^反対の(?:第?[一二三四五六七八九十\d]+の)?理由は/u

const asksBack = /(?:だろうか|でしょうか|のか|ろうか|ですか|ますか)[。？！?]*$/u
const asksForAssent = /(?:な|ありませ)(?:い|ん)(?:の)?(?:だろう|でしょう)?か[。？！?]*$|のでは[。？！?]*$/u

/** Whether the sentence ends in a question that expects a no. */
export const isRhetorical = (surface: string): boolean => asksBack.test(surface) && !asksForAssent.test(surface)

/** 「…を早く完成させることである。」 calls for it where nothing stands as its topic. */
const isBareCall = (s: Sentence): boolean =>
  /こと(?:である|です|だ)?[。]?$/u.test(s.from(0)) &&
  !s.words.some(
    (w, i) => w.pos === '助詞' && w.surface === 'は' && !['に', 'で'].includes(s.words[i - 1]?.surface ?? ''),
  )

const ofSign = (n: number): 1 | -1 => (n < 0 ? -1 : 1)
const nounLinks = /^(?:た|という|といった|との|とする|べきだという|だという|であるという)?$/u

/**
 * Whether a framing noun follows (という提案, こと, の) and which predicate judges it: the word after its particle from
 * which to look for that predicate.
 */
const frameAfter = (s: Sentence, i: number): number | undefined => {
  let k = i
  for (; k < Math.min(i + 7, s.words.length); k++) {
    const w = s.words[k]!
    if (framingNouns.has(w.base) || w.base === 'の' || framingNouns.has(w.surface)) {
      const next = s.words[k + 1]
      if (next?.pos === '助詞' && /^(?:に|は|が|も|を|には|にも)$/u.test(next.surface)) {
        const gap = s.words
          .slice(i, k)
          .map((x) => x.surface)
          .join('')
        if (w.pos === '助詞' ? false : nounLinks.test(gap) || /^(?:という|といった|との)[^、。]{0,8}$/u.test(gap))
          return k + 2
      }
      if (k === i && w.base === 'の' && next?.pos !== '助詞') return undefined
    } else if (w.pos === '記号') return undefined
  }
  return undefined
}

/** The call at the end of the sentence, which a clause before it shares: 線を太くし、…ことが急務だ. */
const finalCall = (s: Sentence, from: number): Outcome | undefined => {
  let found: Outcome | undefined
  for (let i = from; i < s.words.length; i++) {
    const rest = s.from(i)
    const operator = operators.find(([sign]) => sign.test(rest))
    if (operator) found = { sign: operator[1], force: 'ought', to: i }
  }
  if (found) return found.sign === 1 ? found : undefined
  if (s.recommends) return { sign: 1, force: 'ought', to: s.words.length }
  return isRhetorical(s.from(0)) ? undefined : { sign: 1, force: 'plain', to: s.words.length }
}

const signed = (outcome: Outcome | undefined, sign: number): Outcome | undefined =>
  outcome && { ...outcome, sign: ofSign(outcome.sign * sign) }

/** …べきだという意見が出されていますが、: somebody else's call, on which the sentence goes on to give its own word. */
const othersCall =
  /^(?:だ|である)?(?:という|との)御?(?:意見|主張|声|議論|提案|指摘|考え方?|論)(?:が|も)[^、。]*(?:ます|ました|る|た|う|つ)が、/u

/** Against what others call for, where the sentence ends in a word against it; else it takes no side. */
const answered = (s: Sentence, outcome: Outcome, depth: number): Outcome | undefined => {
  const verdict = s.predicates.findLast((p) => p.from >= outcome.to && isVerdict(p.entry))
  const result = verdict && depth < 2 ? outcomeAfter(s, verdict, depth + 1) : undefined
  if (!verdict || !result || result.force !== 'ought') return undefined
  return verdict.entry.sign * result.sign < 0 ? { ...outcome, sign: ofSign(-outcome.sign), to: result.to } : undefined
}

const judged = (s: Sentence, outcome: Outcome, from: number, depth: number): Outcome | undefined => {
  if (othersCall.test(s.from(from))) return answered(s, outcome, depth)
  const at = frameAfter(s, from)
  if (at === undefined) return outcome
  return outerOf(s, at, outcome.sign, depth)
}

/** 私は, 私たちは: who judges stands there, and parts nothing. */
const isSpeakerBefore = (words: readonly Word[], at: number): boolean => {
  const [before, first] = [words[at - 1], words[at - 2]]
  return before?.detail[0] === '代名詞' || (before?.detail[0] === '接尾' && first?.detail[0] === '代名詞')
}

const outerOf = (s: Sentence, at: number, sign: number, depth: number): Outcome | undefined => {
  const outer = s.predicates.find((p) => p.from >= at && !/^[のへ]/u.test(s.words[p.to]?.surface ?? ''))
  if (!outer || depth > 2) return undefined
  const start = s.words[at]?.pos === '助詞' ? at + 1 : at
  const between = s.words.slice(start, outer.from)
  const parted = between.some(
    (w, k) =>
      w.pos === '助詞' &&
      (['が', 'を'].includes(w.surface) ||
        (w.surface === 'は' && !isSpeakerBefore(between, k) && !between[k - 1]?.detail.includes('副詞可能'))),
  )
  if (between.length > 8 || parted) return undefined
  const result = outcomeAfter(s, outer, depth + 1)
  return result && { ...result, sign: ofSign(sign * outer.entry.sign * result.sign) }
}

/** The word that begins `length` characters after word `i` begins. */
const wordPast = (s: Sentence, i: number, length: number): number => {
  let [at, left] = [i, length]
  while (left > 0 && at < s.words.length) left -= s.words[at++]!.surface.length
  return at
}

/** やむを得ない選択である: the noun under which a thing is judged. */
const asWhat =
  /^な?(?:選択|判断|政策|措置|対応|提案|道|手段|方法|手法|やり方|考え方?|議論|施策|制度|仕組み|課題|一歩|もの|こと|話|発想|主張|決断|試み|計画|構想|目標|方針|改革|規制|負担|備え|投資|支出|取り組み|戦略|手|策|代物)(?=だ|で(?:ある|す|は|も|あり|あろ|しかな)|と(?:言|考|思|い|な)|に(?:ほか|す|な)|。|$)/u

/** A call that forbids, at the end or quoted as one's own; and one that bids, quoted. */
const forbids = /^な(?:よ|[。！!」』]|$|と(?:言い|訴|申|求|叫|声|強く))/u
const bids = /^と(?:も)?、?(?:[^、。はがを]{0,6}に、?)?(?:強く|改めて|ぜひ)?(?:言いた|訴え|申し上げ|求め|声を|叫び)/u

const insteadOf = /^(?:という)?(?:の|こと|ん)(?:では|じゃ)(?:なく|なくて)、?/u
const supposing = new Set(['ば', 'と', 'ても', 'でも', 'たら', 'なら', 'ならば'])
const doingThat = /^た?(?:こと|の)(?:で(?!は|も|あ|す|し)|により|によって|は|が|も|こそが?)、?/u

/** 税率を下げれば、財源に穴があく: what is said to come of it, where the clause supposes it. */
const effectAfter = (s: Sentence, at: number, sign: number): Outcome | undefined => {
  const rest = s.from(at).split('。')[0]!
  const worth = /[うくすつぬむるぐぶたい](?:の|こと)(?:は|が)/u.test(rest) ? undefined : effectIn(rest)
  return worth && { sign: ofSign(sign * worth), force: 'ought', to: at, isEffect: true }
}

/** 不当に制限する: the word itself blames it. */
const isWronged = (s: Sentence, p: PredicateWord): boolean =>
  s.words
    .slice(Math.max(0, p.from - 2), p.from)
    .some((w) => ['不当', '過度', '過剰', '一方的', '恣意的', '不必要', '一方', '恣意'].includes(w.surface))

/**
 * Whether what should be done is done for this: 給食を無償にするために財源を確保すべきだ, 誰もが使えるよう道を広げるべきだ. A bare ため
 * after somebody's doing may as well give a reason (市が値上げするため、…).
 */
const isPurpose = ({ words, from }: Sentence, p: PredicateWord, at: number): boolean => {
  const rest = from(at)
  if (/^よう(?:に(?!な|見|思|感じ|映|も)|、|(?![にをはがもかとだでな]))/u.test(rest)) return true
  if (/^ため、?に(?!は)/u.test(rest)) return ['を', 'に'].includes(words[p.from - 1]?.surface ?? '')
  const isBare = /^ため、/u.test(rest) && words[p.from - 1]?.surface === 'を'
  return isBare && !words.slice(0, p.from).some((w) => w.pos === '助詞' && ['は', 'が', 'も'].includes(w.surface))
}

const calledFor = (outcome: Outcome | undefined): Outcome | undefined =>
  outcome?.force === 'ought' ? outcome : undefined

/** How the predicate is meant; undefined where that cannot be told, or it is a condition, a relative clause, or past. */
export const outcomeAfter = (s: Sentence, p: PredicateWord, depth = 0): Outcome | undefined => {
  const judges = isVerdict(p.entry)
  let sign = 1
  let past = false
  let can = false
  for (let i = p.to, skipped = 0; ; i++, skipped++) {
    const rest = s.from(i)
    const w = s.words[i]
    // 下げるのではなく、…で支えるべきだ: the call is for something else than this.
    const instead = judges ? null : insteadOf.exec(rest)
    if (instead && finalCall(s, wordPast(s, i, instead[0].length))?.force === 'ought')
      return { sign: ofSign(-sign), force: 'ought', to: i }
    const operator = operators.find(([pattern]) => pattern.test(rest))
    if (operator && !(judges && /^が(?:よ|い|良)/u.test(rest))) {
      let to = i
      while (to < s.words.length && !/[にはがもを、。]/u.test(s.words[to]!.surface) && to < i + 3) to++
      if (/^べき/u.test(rest) && operator[1] === 1)
        return judged(s, { sign: ofSign(sign * operator[1]), force: 'ought', to: i + 1 }, i + 1, depth)
      return { sign: ofSign(sign * operator[1]), force: 'ought', to: i + 1 }
    }
    const last = s.words[i - 1]!
    // 認めるな, 急げと言いたい: told to somebody.
    if (!judges && last.pos === '動詞' && last.form === '基本形' && forbids.test(rest))
      return { sign: ofSign(-sign), force: 'ought', to: i + 1 }
    if (!judges && last.form.startsWith('命令') && bids.test(rest)) return { sign: ofSign(sign), force: 'ought', to: i }
    // くみすることはできない
    if (judges && /^(?:こと|わけ)(?:が|は|も)?(?:でき|出来)/u.test(rest)) {
      i += s.words[i + 1]?.pos === '助詞' ? 1 : 0
      continue
    }
    if (!w || /^[。！？]/u.test(w.surface) || /^[かねよな]+[。！？?]*$/u.test(rest)) {
      const doubted = isRhetorical(s.from(0))
      if (judges) return { sign: ofSign(doubted ? -sign : sign), force: 'ought', to: i }
      if (doubted) return undefined
      if (s.recommends && !past && sign === 1) return { sign: 1, force: 'ought', to: i }
      return past || can ? undefined : { sign: ofSign(sign), force: 'plain', to: i }
    }
    if (judges && /^(?:は|も)(?:ない|なく|なかろ|ありませ)/u.test(rest)) continue
    if (
      judges &&
      (/^(?:なる|終わる|すぎる|過ぎる|等しい)$/u.test(w.base) ||
        (w.surface === 'に' && /^(?:なる|終わる|すぎる|過ぎる|等しい)$/u.test(s.words[i + 1]?.base ?? '')))
    )
      continue
    // 公平なものになっていない, 妥当な内容とは言えない
    const shaped = judges ? /^な?(?:もの|内容|仕組み|制度|形|姿)(?=に(?:は)?な|とは(?:言|い)え)/u.exec(rest) : null
    if (shaped) {
      i = wordPast(s, i, shaped[0].length) - 1
      continue
    }
    const isOpenClause = last.pos === '動詞' && last.form === '連用形' && ['名詞', '接頭詞', '副詞'].includes(w.pos)
    if (isOpenClause && !judges && w.detail[0] !== '非自立') return can ? undefined : signed(finalCall(s, i), sign)
    // 絵に描いた餅にすぎない denies nothing.
    const isMere = ['すぎる', '過ぎる'].includes(last.base) && s.words[i - 2]?.surface === 'に'
    // 損なわれかねない: it may well come.
    const mayCome = s.words.slice(Math.max(p.to, i - 2), i).some(({ base }) => base === 'かねる' || base === '兼ねる')
    if (isNegation(w) && !isMere && !mayCome && !/^か(?:も|ね)/u.test(s.from(i + 1))) sign = -sign
    // 賛成いたしかねる, but not 招きかねない.
    else if (['かねる', '兼ねる'].includes(w.base) && !/^(?:な|ま?せん)/u.test(s.from(i + 1))) sign = -sign
    else if (w.pos === '助動詞' && w.base === 'た') past = true
    else if (['れる', 'られる'].includes(w.base) && !judges) can = true
    else if (!judges && supposing.has(w.surface) && (w.pos === '助動詞' || w.detail[0] === '接続助詞'))
      return effectAfter(s, i + 1, sign)
    else if (w.surface === '、')
      return judges ? { sign: ofSign(sign), force: 'ought', to: i } : can ? undefined : signed(finalCall(s, i), sign)
    else if (w.pos === '助詞' && w.detail[0] === '接続助詞' && ['て', 'で', 'つつ'].includes(w.base)) {
      const next = s.words[i + 1]
      if (next?.surface === 'も' && !judges) return effectAfter(s, i + 2, sign)
      if (next?.pos === '助詞' && next.surface !== 'は') return undefined
      if (next?.pos === '動詞' && next.detail[0] === '自立' && !lightVerbs.has(next.base)) return finalCall(s, i)
    } else if (w.pos === '助詞' && w.detail[0] === '接続助詞') {
      if (!['が', 'けれど', 'けれども', 'けど', 'し', 'から', 'ので'].includes(w.base)) return undefined
      return judges
        ? { sign: ofSign(sign), force: 'ought', to: i }
        : past
          ? undefined
          : { sign: ofSign(sign), force: 'plain', to: i }
    } else if (
      w.pos === '助動詞' ||
      lightVerbs.has(w.base) ||
      w.detail[0] === '接尾' ||
      (w.detail[0] === '非自立' && w.pos === '動詞')
    ) {
      if (skipped > 9) return undefined
    } else {
      if (judges && /^[^。]{0,14}(?:わけ|つもり)(?:では|は|も)?(?:な|あり)/u.test(rest)) return undefined
      const judgedAs = judges ? asWhat.exec(rest) : null
      if (judgedAs)
        return {
          sign: ofSign(/^で(?:は|も)な/u.test(rest.slice(judgedAs[0].length)) ? -sign : sign),
          force: 'ought',
          to: i,
        }
      if (judges && /^の(?:立場|考え|意見|姿勢|意|声|一言)(?:で|だ|を|に|と)/u.test(rest))
        return { sign: ofSign(sign), force: 'ought', to: i }
      if (judges && /^可能性(?:は|が)(?:ある|あり|高い)/u.test(rest))
        return { sign: ofSign(sign), force: 'ought', to: i }
      if (judges && /^(?:以上|ため|中|ことから|だけに)、?/u.test(rest))
        return { sign: ofSign(sign), force: 'ought', to: i }
      if (againstReason.test(s.from(0)) && /^(?:と?(?:し|する)?(?:て|い|る)*)?ことで/u.test(rest))
        return { sign: ofSign(-sign), force: 'ought', to: i }
      if (judges && /^(?:と|とは)(?:言|い)(?:え(?:ない|ず|ま?せん)|いがた|い難)/u.test(rest))
        return { sign: ofSign(-sign), force: 'ought', to: i }
      if (judges && /^(?:だ|で|と(?:考|思|い|し|言|見|みる|み|断|の))/u.test(rest))
        return { sign: ofSign(sign), force: 'ought', to: i }
      // 第二に、集会を不当に制限していることです: a fault that is named, and no call.
      if (/^(?:こと)(?:。|で(?:ある|す|あり)|だ|$)/u.test(rest) && ['いる', 'ある'].includes(last.base))
        return isWronged(s, p) ? { sign: ofSign(-sign), force: 'ought', to: i } : undefined
      if (/^(?:こと)(?:。|で(?:ある|す|あり)|だ|$)/u.test(rest) && (s.recommends || isBareCall(s)))
        return { sign: ofSign(sign), force: 'ought', to: i }
      if (!judges && !past && isPurpose(s, p, i)) return signed(calledFor(finalCall(s, i + 1)), sign)
      const at = frameAfter(s, i)
      const outer = at === undefined ? undefined : outerOf(s, at, sign, depth)
      const doing = judges || past ? null : doingThat.exec(rest)
      return outer ?? (doing ? effectAfter(s, wordPast(s, i, doing[0].length), sign) : undefined)
    }
  }
}
