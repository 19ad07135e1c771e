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
  let length = 0
  const ends = words.map((w) => (length += w.surface.length))
  const called = badBill.exec(words.map((w) => w.surface).join(''))
  if (called) {
    const first = words[ends.findIndex((e) => e > called.index)]!
    const last = words[ends.findIndex((e) => e >= called.index + called[0].length)]!
    found.push({ sign: -1, evidence: [{ start: first.start, end: last.end }] })
  }
  for (const frame of frames) {
    const { head, modifiers } = frame.concept
    if (!judges(frame) || modifiers.length > 0 || !bill.test(head.key)) continue
    if (nameless.test(head.key) || isPointedAt(words, head.from))
      found.push({ sign: frame.sign, evidence: frame.evidence })
  }
  const [one] = found
  return one && found.every((f) => f.sign === one.sign) ? one : undefined
}
