import { isAct } from './acts.ts'
import type { Modality } from './modality.ts'
import type { Analysed } from './subjects.ts'

/** まず…する, 次に…する: steps that are counted off. */
const step =
  /^　*(?:まず(?:は)?|最初に|はじめに|次に|つぎに|続いて|最後に|そのうえで|その上で|それから|そして|手始めに)、?/u
/** それだけでよい, これだけで足りる: looks back on what was just said as something to do. */
const enough = /^　*(?:それ|これ|たったこれ)だけで(?:も)?(?:よい|良い|いい|十分|じゅうぶん|構わない|かまわない|足りる)/u

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
