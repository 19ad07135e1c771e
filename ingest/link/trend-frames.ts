import { argumentsBefore, isVerb } from './arguments.ts'
import type { Argument } from './arguments.ts'
import { conceptsOf, ownerOf } from './concept.ts'
import type { Concept } from './concept.ts'
import type { Frame } from './frame.ts'
import { changesOf, lackNouns, worsens } from './lexicon-trends.ts'
import { phraseBefore } from './phrase.ts'
import type { Canonical } from './phrase.ts'
import { isRhetorical } from './polarity.ts'
import type { Sentence } from './polarity.ts'
import { isNegation } from './predicate-words.ts'

type Bare = Pick<Frame, 'concept' | 'axis' | 'predicate' | 'direction' | 'sign' | 'force' | 'evidence'>

/** What follows a change that somebody wants, asks for or only supposes. */
const isOpenTo =
  /^(?:し|す|する|さ)?(?:べき|よう|たい|れば|たら|なけれ|ねば|ない(?:よう|ため)|ず|ては(?:なら|いけ)|てはどう|ましょう|てほし|てもら|ていただ|か(?:どうか|否か)|場合|とき(?:は|に)|なら|ため(?:に|、)|ことを(?:求|目指|期待|防))/u
/** What follows the name of a change and says that it is there, or is coming. */
const isThere =
  /^(?:など)?(?:(?:が|は|も|に|を)(?:は|も)?、?[^。、]{0,14}?(?:続|進[むみんめ]|止ま[らり]|とど(?:まら|めよう)|歯止め|深刻|著し|激し|目立|顕著|見られ|起き|起こ|生じ|招|もたら|加速|懸念|危惧|心配|避けられ|必至|確実|明らか|著しく|直面|悩|苦し|拍車|見舞わ|さらされ|顕在化|引き起こ|つなが|問題)|という[^、。はがを]{0,10}(?:結果|傾向|事態|現実|状況|問題|現象|形|影響)|(?:で|により|によって|に伴い|に伴って)、)/u

const frameOn = (
  concept: Concept,
  direction: 1 | -1,
  sign: 1 | -1,
  axis: 'trend' | 'enough',
  at: { readonly start: number; readonly end: number },
): Bare => ({
  concept,
  axis,
  predicate: axis === 'enough' ? '不足' : direction > 0 ? '増す' : '低下',
  direction,
  sign,
  force: 'ought',
  evidence: [
    { start: concept.start, end: concept.end },
    { start: at.start, end: at.end },
  ],
})

/** What changes by itself: the subject, or the topic where there is none; undefined where somebody changes it. */
const subjectOf = (given: readonly Argument[], { words }: Sentence, at: number): Argument | undefined => {
  const near = given.filter((a) => !words.slice(a.at + 1, at).some(isVerb))
  if (near.some((a) => a.particle === 'を')) return undefined
  return near.find((a) => a.particle === 'が') ?? near.find((a) => ['は', 'も'].includes(a.particle))
}

/** Whether the words that carry a predicate on from word `at` deny it. */
const isDenied = ({ words }: Sentence, at: number): boolean => {
  for (const w of words.slice(at, at + 5)) {
    if (isNegation(w)) return true
    if (w.pos !== '助動詞' && w.pos !== '動詞' && w.surface !== 'て') return false
  }
  return false
}

/** Changes that come about by themselves, told as verbs or as nouns: 乗客が激減している, 乗客の減少が続く. */
const changesIn = (sentence: Sentence, canonical: Canonical): readonly Bare[] => {
  const { words, from } = sentence
  return words.flatMap((w, i): readonly Bare[] => {
    const direction = w.pos === '名詞' ? changesOf.get(w.surface) : undefined
    if (direction === undefined) return []
    const next = words[i + 1]
    const rest = from(i + 1)
    if (next?.base === 'する' && next.surface !== 'さ') {
      if (isOpenTo.test(rest)) return []
      const subject = subjectOf(argumentsBefore(words, i, canonical), sentence, i)
      const sign = isDenied(sentence, i + 2) ? -direction : direction
      return (subject?.concepts ?? [])
        .filter((c) => c.inner.length === 0)
        .map((c) => frameOn(c, direction, sign > 0 ? 1 : -1, 'trend', w))
    }
    if (!isThere.test(rest)) return []
    // 人口減少 and 人口の減少: what stands before the noun, in its compound or with の.
    const parts = phraseBefore(words, i + 1, canonical)
    const last = parts.at(-1)
    if (!last) return []
    const inCompound = last.to - last.from > 1 ? conceptsOf(phraseBefore(words, i, canonical), words, canonical) : []
    const whole = last.to - last.from > 1 ? undefined : conceptsOf(parts, words, canonical)[0]
    const owner = whole && (whole.inner.length > 0 ? whole : ownerOf(whole))
    const bearers = owner ? [{ ...owner, inner: [] }] : inCompound
    return bearers
      .filter((c) => c.head.key.length > 1 && c.inner.length === 0)
      .map((c) => frameOn(c, direction, direction, 'trend', w))
  })
}

/** Things said to come to be done with difficulty: 通院が困難になる. */
const hardshipsIn = ({ words, from, given }: Sentence): readonly Bare[] => {
  return given.flatMap((a): readonly Bare[] => {
    if (!['が', 'は', 'も'].includes(a.particle)) return []
    const found = worsens.exec(from(a.at + 1))
    if (!found) return []
    const at = words[a.at + 1]!
    return a.concepts.map((c) => frameOn(c, -1, -1, 'trend', { start: at.start, end: words.at(-1)!.end }))
  })
}

/** That there is none of what there should be: 罰則の規定がない, 相談窓口が存在しない. */
const none =
  /^(?:が|も|は)、?(?:まだ|いまだに?|一切|全く|まったく|ほとんど|どこにも|、)*(?:ない(?!か|わけ|よう)|ありません|存在し(?:ない|ません|て(?:いない|おりません|いません))|欠けて|抜けて|整って(?:いない|いません|おりません)|整備されて(?:いない|いません|おりません)|設けられて(?:いない|いません|おりません)|用意されて(?:いない|いません|おりません))/u

const lacksIn = (sentence: Sentence, canonical: Canonical): readonly Bare[] => {
  const { words, from } = sentence
  return words.flatMap((w, i): readonly Bare[] => {
    if (!lackNouns.has(w.surface) || w.pos !== '名詞' || !none.test(from(i + 1))) return []
    const parts = phraseBefore(words, i + 1, canonical)
    return conceptsOf(parts, words, canonical)
      .filter(
        (c) =>
          c.inner.length === 0 && (c.modifiers.length > 0 || c.head.morphemes.length > 1 || c.head.key !== w.surface),
      )
      .map((c) => frameOn(c, -1, -1, 'enough', w))
  })
}

/** States of things told by how they change, or by there being none of them; nothing where it is asked. */
export const trendFramesOf = (sentence: Sentence, canonical: Canonical): readonly Bare[] =>
  isRhetorical(sentence.from(0))
    ? []
    : [...changesIn(sentence, canonical), ...hardshipsIn(sentence), ...lacksIn(sentence, canonical)]
