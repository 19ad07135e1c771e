import type { Reading } from './corpus.ts'
import { lightVerbs } from './lexicon-function.ts'
import { holdsUp, turnsDown } from './lexicon-denials.ts'
import { isNegation } from './predicate-words.ts'
import type { Word } from './words.ts'

const surfaceOf = ({ words }: Pick<Reading, 'words'>): string => words.map((w) => w.surface).join('')
const endsDenied = /(?:ない|ません|ず|ぬ)。?$/u

/** Whether a label itself says no: …は誤っている, …ことはない. Who turns it down, and who says it, use the same words. */
export const isDenial = (label: Reading): boolean => {
  const surface = surfaceOf(label)
  return (
    turnsDown.test(surface) ||
    endsDenied.test(surface) ||
    label.frames.some(
      (f) => f.sign < 0 && !f.isEffect && (f.direction > 0 || ['worth', 'merit', 'enough'].includes(f.axis)),
    )
  )
}

const isPredicate = (w: Word): boolean =>
  (w.detail[0] === '自立' && (w.pos === '動詞' || w.pos === '形容詞') && !lightVerbs.has(w.base)) ||
  w.detail[0] === 'サ変接続'

const isDenied = (words: readonly Word[], at: number): boolean => words.slice(at + 1, at + 4).some(isNegation)

/** Whether it says a label's own predicate the other way about: 憲法に反しない, where the label has 憲法に反する. */
const saysOtherwise = ({ words }: Reading, label: Reading): boolean => {
  const main = label.words.findLastIndex(isPredicate)
  if (main < 0) return false
  const denied = isDenied(label.words, main)
  return words.some((w, i) => w.base === label.words[main]!.base && isDenied(words, i) !== denied)
}

/** Whether a sentence that speaks of a label turns it down, as far as words of its own tell. */
export const turnsDownLabel = (read: Reading, label: Reading): boolean => {
  const surface = surfaceOf(read)
  return (!isDenial(label) && turnsDown.test(surface) && !holdsUp.test(surface)) || saysOtherwise(read, label)
}
