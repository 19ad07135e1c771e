import { conceptsOf } from './concept.ts'
import type { Concept } from './concept.ts'
import type { Frame } from './frame.ts'
import { vagueNouns } from './lexicon-function.ts'
import { phraseBefore } from './phrase.ts'
import type { Canonical } from './phrase.ts'
import { isRhetorical } from './polarity.ts'
import type { Sentence } from './polarity.ts'

/** What a thing is said to come from. */
type Told = Pick<Frame, 'concept' | 'axis' | 'predicate' | 'direction' | 'sign' | 'force' | 'evidence' | 'effect'>

const origin =
  '(?:[^、。はがをにの]{1,6}な|最大の|第一の|主な|主たる|根本の|大きな|一つの)?(?:根本(?:的な?)?(?:の)?|主な?|一|真の)?(?:原因|要因|元凶|背景|主因|一因|誘因|温床|引き金|病根|根源)'
const brings =
  '(?:招[いくきけか]|もたら[しす]|引き起こ[しす]|生み出|生[みむ](?!出)|助長[しさ]|加速さ|深刻(?:化さ|に)|悪化さ|激化さ|誘発[しさ]|広げて|に拍車をか|に直結|につなが(?:る|って|り)|を強い)'

/** Ways to name a cause A and what comes of it B, as what stands between their ends; `a` first or `b` first. */
const ways: readonly { readonly first: 'a' | 'b'; readonly to: RegExp; readonly tail: RegExp }[] = [
  // 残業の原因は人手不足にある
  {
    first: 'b',
    to: new RegExp(`^(?:の|を招いた|を生んだ|が[^、。はがをに]{1,6})${origin}(?:に?は|こそ|となっているのは)、?`, 'u'),
    tail: /^(?:に(?:こそ)?(?:ある|あり|ほかならない|尽きる)|だ|で(?:ある|す|あり|しょ|あろ|はな|もな)|が(?:ある|あり|挙げ|横たわ))/u,
  },
  // 人手不足が残業を招いている, 人手不足が残業に拍車をかけている
  {
    first: 'a',
    to: /^(?:が|こそが?|は|も)、?/u,
    tail: new RegExp(`^(?:を|の)?(?:更に|さらに|一層|いっそう)?${brings}`, 'u'),
  },
  // 人手不足が残業の原因だ
  {
    first: 'a',
    to: /^(?:が|こそが?|は|も)、?/u,
    tail: new RegExp(`^の${origin}(?:だ|で(?:ある|す|あり|はな|もな)|と(?:な|言)|に(?:な|ほか)|の一つ)`, 'u'),
  },
  // 残業は人手不足の結果である, 残業は人手不足による
  {
    first: 'b',
    to: /^(?:は|も)、?/u,
    tail: /^(?:の(?:必然的な|当然の)?(?:結果|産物|帰結|あらわれ|表れ)(?:だ|で(?:ある|す|あり)|と|に(?:ほか|すぎ))|によるもの|に(?:起因|由来|端を発)|が(?:招い|もたらし|引き起こし|生んだ))/u,
  },
]
/** Words of a phrase between the two, at most. */
const widest = 24
const denied =
  /^[^、。]{0,8}?(?:では?(?:は|も)?な[いくか]|ではありませ|わけでは|とは(?:限|言|い)え?|(?:てい?)?な(?:い|かった)|ていません)/u

const isNamed = (concept: Concept | undefined): concept is Concept =>
  concept !== undefined &&
  concept.head.key.length > 1 &&
  !/^(?:最大|第一|根本|最も|主)$/u.test(concept.head.key) &&
  (concept.modifiers.length > 0 || !vagueNouns.has(concept.head.key))

/** What the sentence says is the cause of what: 人手不足が長時間労働を招いている. */
export const causeFramesOf = (sentence: Sentence, canonical: Canonical): readonly Told[] => {
  const { words, from } = sentence
  const text = from(0)
  if (
    isRhetorical(text) ||
    !/原因|要因|背景|元凶|主因|一因|結果|招|もたら|引き起こ|生|助長|拍車|直結|つなが|起因|由来|温床|引き金|根源|による/u.test(
      text,
    )
  )
    return []
  const found: Told[] = []
  const nameEnding = (end: number): Concept | undefined =>
    conceptsOf(phraseBefore(words, end, canonical), words, canonical)[0]
  for (let i = 1; i < words.length - 1; i++) {
    if (words[i - 1]!.pos !== '名詞') continue
    for (const { first, to, tail } of ways) {
      const link = to.exec(from(i))
      if (!link) continue
      let begin = i
      for (let left = link[0].length; left > 0 && begin < words.length; begin++) left -= words[begin]!.surface.length
      for (let end = begin + 1, width = 0; end < words.length && width < widest; end++) {
        width += words[end - 1]!.surface.length
        const w = words[end - 1]!
        if (w.pos === '記号' || (w.pos === '助詞' && ['は', 'が'].includes(w.surface))) break
        const after = w.pos === '名詞' ? tail.exec(from(end)) : null
        if (!after) continue
        const [x, y] = [nameEnding(i), nameEnding(end)]
        const [cause, effect] = first === 'a' ? [x, y] : [y, x]
        if (!isNamed(cause) || !isNamed(effect)) break
        const isDenied = denied.test(from(end).slice(after[0].length)) || /(?:はな|もな)$/u.test(after[0])
        found.push({
          concept: cause,
          effect,
          axis: 'cause',
          predicate: '原因',
          direction: 1,
          sign: isDenied ? -1 : 1,
          force: 'ought',
          evidence: [
            { start: cause.start, end: cause.end },
            { start: effect.start, end: effect.end },
          ],
        })
        break
      }
    }
  }
  return found.filter(
    (f, n) =>
      found.findIndex(
        (g) => g.concept.head.from === f.concept.head.from && g.effect?.head.from === f.effect?.head.from,
      ) === n,
  )
}
