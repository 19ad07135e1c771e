import { predicateWordsOf } from '../predicate-words.ts'
import { coreOf } from './closing.ts'
import { attitudesTo } from './place.ts'
import type { Attitude, Layout, Place } from './place.ts'

/** Questions that expect a no, by what asks and where the thing stands. */
interface Question {
  readonly asks: RegExp
  /** The thing, by what follows it. */
  readonly of: RegExp
  readonly worth: 1 | -1
}

const questions: readonly Question[] = [
  // Xで(は)よいのか, Xのままでよいのか
  {
    asks: /(?:で|ままで|として)(?:は)?(?:、?(?:本当に|果たして))?(?:よい|いい|良い|許される|済む|済まされる|足りる)(?:はず|わけ)?(?:が(?:ある|あろう))?(?:の|ん)?(?:です|だろう|でしょう|であろう)?か/u,
    of: /^(?:の?まま)?(?:で|として|を)/u,
    worth: -1,
  },
  // Xが現実的なのかについても議論が必要だ
  {
    asks: /(?:現実的|妥当|適切|適当|必要|有効|公平|公正|十分|合理的)(?:な|である)(?:の)?か(?:どうか)?(?:については?も?|に関しては?も?|(?:という)?(?:こと|点)?(?:も|自体も?|は|が))、?[^、。]{0,10}(?:議論|検討|検証|疑問|疑わし|問われ|問い直|考え直)/u,
    of: /^(?:が|は)、?/u,
    worth: -1,
  },
  // 何の意味があるのか, どれほどの効果があるというのでしょうか
  {
    asks: /(?:何の|なんの|どれほどの|どれだけの|いかほどの|どんな|いかなる)(?:[^、。はがをに]{1,8}的?な?)?(?:意味|意義|効果|利益|必要|メリット|根拠|正当性|大義|価値|[^、。はがを]{1,4}効果|[^、。はがを]{1,4}性)(?:が|は)(?:ある|あろう|あり|期待|見込)/u,
    of: /^(?:に|には|は)、?/u,
    worth: -1,
  },
  {
    asks: /(?:必要|理由|意味|意義|根拠|大義|正当性)(?:は|が|も|など)?、?(?:一体|いったい)?どこに(?:ある|あろう|見いだせ)/u,
    of: /^(?:に|には|を|は)/u,
    worth: -1,
  },
  // 誰が利益を得るのか
  { asks: /誰が(?:得を|利益を|喜|望|救わ|恩恵)/u, of: /^(?:で|によって|は|に|の[^、。はが]{1,6}によって)/u, worth: -1 },
  // Xで…できるのか, 守れるのか
  {
    asks: /(?:でき|守れ|守られ|救え|防げ|対応でき|解決でき|得られ|保て|保たれ|成り立|持ちこたえ|乗り切れ|果たせ)る(?:の|ん)?(?:です|だろう|でしょう|であろう)?か(?:、|。|？|$|甚だ|はなはだ|疑問)/u,
    of: /^(?:で(?:は)?(?:、|本当に)?|によって|に)/u,
    worth: -1,
  },
]

const stillGoes =
  /(?:続け|繰り返|放置|目をつぶ|見て見ぬ)[^、。]{0,10}(?:ます|る(?:の|ん)?(?:です)?|るつもり(?:です|なの|なのです)?)か[。？?]*$/u

const longing = /(?:いつまで(?:も)?(?!に)|なぜ|何故|どうして|何のために?|なにゆえ|どこまで)/u
const clings = /(?:しがみつ|こだわ|固執|続け|繰り返|放置|頼|甘んじ|引きず|残|急|許|やめられない|とどま|止まら)/u

/** Verbs of doing away with, asked why not done: なぜやめられないのか. */
const whyOf = (layout: Layout): readonly Attitude[] => {
  const { text, places, sentence } = layout
  const asked = longing.exec(text)
  if (!asked || !coreOf(text).isAsked) return []
  const isBeforeVerb = (p: Place): boolean => /^(?:を|に(?!は)|は|、|ばかり)/u.test(text.slice(p.end))
  const isTopic = (p: Place): boolean => /^は/u.test(text.slice(p.end))
  const ofVerb = places.filter((p) => !p.isSpeaker && !p.isClause && isBeforeVerb(p))
  const thing = ofVerb.findLast((p) => !isTopic(p)) ?? ofVerb[0]
  if (!thing || thing.towards.length === 0) return []
  const rest = text.slice(Math.max(thing.end, asked.index))
  const said = text.slice(thing.end)
  if (
    /(?:の[^、。はがを]{2,}ない|(?:ない|ません|なかった)(?:の|ん)?(?:です|だろう|でしょう|であろう)?か[。？]*$)/u.test(
      said,
    )
  ) {
    // なぜ導入しないのか asks for it; どうしてやめられないのか asks to end it.
    const p = predicateWordsOf(sentence.words).findLast(
      (x) => x.start >= sentence.words[layout.wordAt(thing.end)]!.start,
    )
    return attitudesTo(thing, p && p.entry.sign < 0 ? -1 : 1, layout, [asked.index, asked.index + asked[0].length])
  }
  const ends = predicateWordsOf(sentence.words).findLast(
    (x) => x.start >= sentence.words[layout.wordAt(thing.end)]!.start,
  )
  const worth = ends && ends.entry.sign < 0 && !clings.test(rest) ? 1 : -1
  return attitudesTo(thing, worth, layout, [asked.index, asked.index + asked[0].length])
}

/** Things that a rhetorical question speaks against, or for. */
export const questionsOf = (layout: Layout): readonly Attitude[] => {
  const { text, places } = layout
  for (const { asks, of, worth } of questions) {
    const found = asks.exec(text)
    if (!found) continue
    const thing = places.findLast(
      (p) => p.end <= found.index + 3 && p.towards.length > 0 && !p.isSpeaker && of.test(text.slice(p.end)),
    )
    if (thing) return attitudesTo(thing, worth, layout, [found.index, found.index + found[0].length])
  }
  const goesOn = stillGoes.exec(text)
  const kept =
    goesOn && places.findLast((p) => p.end <= goesOn.index && !p.isSpeaker && /^(?:を|に)/u.test(text.slice(p.end)))
  if (goesOn && kept) return attitudesTo(kept, -1, layout, [goesOn.index, goesOn.index + goesOn[0].length])
  return whyOf(layout)
}
