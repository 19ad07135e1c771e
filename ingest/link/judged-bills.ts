import type { Range } from '../../graph/model/span.ts'
import type { Frame } from './frame.ts'
import type { Part } from './phrase.ts'
import type { Word } from './words.ts'

/** Names that mean another thing in every text: 本法案, 同法. */
const pointing =
  /^(?:本|同|当|当該)(?:改正)?(?:法律案|法案|改正案|条例案|条例|予算案?|議案|条約案?|条約|協定案?|法|案|制度|計画|事業|提案|施策|措置|構想)$/u

/** Whether a noun phrase points at what its own text is about: it is nobody else's thing. */
export const pointsWithin = ({ key }: Pick<Part, 'key'>): boolean => '本同当'.includes(key[0]!) && pointing.test(key)

/** The bill under debate, whatever it is: 本法案, この改正案, 法案. */
const bill = /^(?:本|同|当該)?(?:改正)?(?:法律案|法案|改正案|改正法案|条例案|予算案|議案|条約案|案)$/u
const nameless = /^(?:本|同|当該)/u

/** A bill called bad by its very name, where that closes a clause: 欠陥法案であり. */
const badBill =
  /(?:欠陥|悪|ざる|ザル|骨抜き|弱者いじめの)法案?(?=(?:だ|で(?:ある|す|あり|あって|ござい)|に(?:ほか|すぎ|過ぎ)|と(?:しか)?(?:言|い)(?:わざる|うほか|うべき|え(?:る|ます|ない|ません))|そのもの|。|$))/u

/** A judgement on the bill that the text is about. */
export interface Judged {
  readonly sign: 1 | -1
  readonly evidence: readonly Range[]
}

const judges = (frame: Frame): boolean =>
  frame.force === 'ought' && !frame.isEffect && ['worth', 'merit', 'being', 'need', 'pace'].includes(frame.axis)

/** The bill under debate as a text speaks of it: 本法案, 今回の学校給食法改正案, 今次改正. */
const billHere =
  /(?:(?:本|当該)(?:改正)?(?:法律案|法案|改正案|条例案|予算案|議案)|(?:この|今回の|今般の|今次の?|今国会に提出された)[^、。はがをにもで]{0,14}?(?:法律案|法案|改正案|条例案|予算案|議案|法改正|改正))(?!後|前|以前|以後|事項)/gu

/** What is said of it further on, in the same clause or the next. */
const praised =
  /(?:前向きに|肯定的に|高く|積極的に)(?:評価|捉え|受け止め)|評価(?:いた|し|す|でき)|歓迎|意義(?:というの)?は(?=、)|意義(?:ある|深い|は大き|が(?:ある|あり|大き))|必要不可欠|欠かせない|賛同|(?:早期|速やか|確実)[^、。]{0,4}(?:成立|実現)|(?:成立|実現)(?:を(?:期待|願|望)|させ(?:る|て|な)|するべき|すべき|が(?:必要|望まれ|待たれ))|大きな(?:一歩|前進)|画期的/u
const blamed =
  /不十分|足り(?:ない|ません|ず)|(?:何も|全く|ほとんど|根本的には?)(?:変わ(?:ら|り)|解決(?:し|され))|(?:改善|解消|解決|実現|是正|確保)(?:される|する|できる|につながる)の(?:でしょう)?か|示されて(?:い)?(?:な|ま)|盛り込まれて(?:い)?(?:な|ま)|触れられて(?:い)?(?:な|ま)|程遠い|ほど遠い|疑問|懸念|問題(?:が|点が|だ|で)|課題が(?:多|残)|(?:効果|改善)[^、。]{0,10}(?:考えにく|期待でき(?:な|ま)|見込め(?:な|ま)|疑わし)|不備|欠陥|逆行|後退|骨抜き/u
/** 反対する理由はない, 懸念は当たらない: the word is turned about. */
const turned = /^[^、。]{0,10}?(?:は|も|が)?(?:ない(?!か)|ありません|当たら|当たりません|わけでは|とは言え|払拭)/u

const saidOf = (text: string): { readonly sign: 1 | -1; readonly from: number; readonly to: number } | undefined => {
  for (const here of text.matchAll(billHere)) {
    const at = here.index + here[0].length
    const rest = text.slice(at).split('。')[0]!
    const [good, bad] = [praised.exec(rest), blamed.exec(rest)]
    const said = good ?? bad
    // Of both it is not told which is meant.
    if (said === null || (good !== null && bad !== null)) continue
    const end = said.index + said[0].length
    // What is asked for beside it, or said of what others say, is no word on the bill.
    if (turned.test(rest.slice(end)) || /(?:べき|意見|声|指摘)(?:も|が)ある/u.test(rest)) continue
    return { sign: good === null ? -1 : 1, from: here.index, to: at + end }
  }
  return undefined
}

/** Whether この, その or 今回の stands before the word. */
const isPointedAt = (words: readonly Word[], from: number): boolean =>
  /(?:この|その|今回の|今般の|こうした|かかる)$/u.test(
    words
      .slice(Math.max(0, from - 2), from)
      .map((w) => w.surface)
      .join(''),
  )

/** The side that a sentence takes on the bill its text is about, without its name; undefined where it takes none or both. */
export const billJudgedIn = (words: readonly Word[], frames: readonly Frame[]): Judged | undefined => {
  const found: Judged[] = []
  const text = words.map((w) => w.surface).join('')
  /** What the characters `[from, to)` of it are in the quote. */
  const rangeOf = (from: number, to: number): Range => {
    let length = 0
    const ends = words.map((w) => (length += w.surface.length))
    return { start: words[ends.findIndex((e) => e > from)]!.start, end: words[ends.findIndex((e) => e >= to)]!.end }
  }
  const called = badBill.exec(text)
  if (called) found.push({ sign: -1, evidence: [rangeOf(called.index, called.index + called[0].length)] })
  for (const frame of frames) {
    const { head, modifiers } = frame.concept
    if (!judges(frame) || modifiers.length > 0 || !bill.test(head.key)) continue
    if (nameless.test(head.key) || isPointedAt(words, head.from))
      found.push({ sign: frame.sign, evidence: frame.evidence })
  }
  const said = found.length === 0 ? saidOf(text) : undefined
  if (said) found.push({ sign: said.sign, evidence: [rangeOf(said.from, said.to)] })
  const [one] = found
  return one && found.every((f) => f.sign === one.sign) ? one : undefined
}
