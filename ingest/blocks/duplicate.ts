import { fold } from '../../graph/identity/fold.ts'
import type { Draft } from './draft.ts'

/** Characters after folding from which an equal block is a repeat (rule I5). */
const shortestRepeat = 40

/**
 * Blocks equal to an earlier one after folding, of 40 characters and more, excluded as repeats (rule I5). Shorter blocks
 * beside a repeat are repeats too where they equal the neighbour of what it repeats: a body that stands twice has its
 * headings twice.
 */
export const excludeDuplicates = (drafts: readonly Draft[]): readonly Draft[] => {
  const folded = drafts.map((draft) => fold(draft.words))
  const first = new Map<string, number>()
  const repeats = new Map<number, number>()
  folded.forEach((words, i) => {
    const draft = drafts[i]!
    if (words.length < shortestRepeat || draft.role === 'excluded') return
    const earlier = first.get(words)
    if (earlier === undefined) first.set(words, i)
    else repeats.set(i, earlier)
  })
  const spread = (step: 1 | -1): void => {
    for (const [i, earlier] of [...repeats]) {
      let [at, like] = [i + step, earlier + step]
      while (
        at >= 0 &&
        like >= 0 &&
        like < i &&
        !repeats.has(at) &&
        folded[at] !== undefined &&
        folded[at] !== '' &&
        folded[at] === folded[like] &&
        drafts[at]!.role !== 'excluded'
      ) {
        repeats.set(at, like)
        at += step
        like += step
      }
    }
  }
  spread(1)
  spread(-1)
  return drafts.map((draft, i) => {
    const earlier = repeats.get(i)
    if (earlier === undefined) return draft
    const { start, end } = drafts[earlier]!
    return { ...draft, role: 'excluded', reason: 'duplicate', repeats: { start, end } }
  })
}
