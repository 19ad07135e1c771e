import { lineOf } from './lemmas.ts'
import type { Modality } from './modality.ts'
import { states } from './aims.ts'
import { subjectsOf } from './subjects.ts'
import type { Analysed } from './subjects.ts'

/** What one does with one's mind or what only happens: nothing that a text can tell its readers to do. */
const unwilled =
  / (?:思う|感じる|驚く|困る|疲れる|悩む|迷う|始まる|終わる|変わる|増す|消える|失う|起きる|起こる|過ぎる|似る|違う|異なる|届く|足りる|すむ|済む|かなう|叶う|売れる|見つかる|決まる|集まる|戻る|育つ|伝わる|つながる|助かる|なくなる|失われる|できあがる|生まれる|言う|いう|呼ぶ|示す|意味|もたらす|招く|生む|与える|奪う|持つ|もつ|含む|知る|得る|もらう|くれる|しまう|すぎる)\/[A-Z](?: する\/V)?$/u

/** まず…する, 次に…する: steps that are counted off. */
const step =
  /^　*(?:まず(?:は)?|最初に|はじめに|次に|つぎに|続いて|最後に|そのうえで|その上で|それから|そして|手始めに)、?/u
/** それだけでよい, これだけで足りる: looks back on what was just said as something to do. */
const enough = /^　*(?:それ|これ|たったこれ)だけで(?:も)?(?:よい|良い|いい|十分|じゅうぶん|構わない|かまわない|足りる)/u

/** 引き出しをひとつ空にする, 衝動買いをしない: an act in the dictionary form of which nobody is the subject. */
const isAct = (sentence: Analysed, modality: Modality): boolean => {
  const { words, text } = sentence
  if (words.some((w) => w.base === 'ます' || w.base === 'です')) return false
  if (modality.kind !== 'bare' || modality.hedge !== 'strong' || modality.past || modality.layers.length > 0)
    return false
  const line = lineOf(sentence.lemmas.slice(-14)).replace(/(?: [。」）．　]\/O)+$/u, '')
  const isNot = / ない\/X$/u.test(line)
  const act = isNot ? line.replace(/ ない\/X$/u, '') : line
  if (!/\/V$/u.test(act) || states.test(act) || unwilled.test(act)) return false
  if (
    !/ (?:を|に|から|で|と|は|へ)\/P(?: [^ ]+){1,6}$/u.test(act) &&
    !/(?:たら|なら|とき(?:は|に)|場合は|前に)、?[^、]{1,12}。?$/u.test(text)
  )
    return false
  return !subjectsOf(sentence).some(
    (s) => s.particle === 'が' || s.who === 'actor' || s.who === 'group' || s.who === 'self',
  )
}

/** From how many such acts, and what share of the sentences, a text tells its readers what to do. */
const instructing = { least: 4, share: 0.2 }

/**
 * Of each sentence whether it tells readers what to do in the dictionary form (まずは引き出しをひとつ空にする). A text does
 * so that has several such acts and counts off steps or says that no more is needed; elsewhere the form only tells.
 */
export const instructionsIn = (analysed: readonly Analysed[], modalities: readonly Modality[]): readonly boolean[] => {
  const acts = analysed.map((sentence, i) => isAct(sentence, modalities[i]!))
  const count = acts.filter(Boolean).length
  const isGuide =
    count >= instructing.least &&
    count >= instructing.share * analysed.length &&
    analysed.some(({ text }, i) => (acts[i]! && step.test(text)) || (i > 0 && acts[i - 1]! && enough.test(text)))
  return isGuide ? acts : acts.map(() => false)
}
