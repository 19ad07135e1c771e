import { argumentsBefore } from './arguments.ts'
import { conceptsOf } from './concept.ts'
import { phraseBefore } from './phrase.ts'
import type { Concept } from './concept.ts'
import type { Canonical } from './phrase.ts'
import type { Frame } from './frame.ts'
import { endingVerbs, lastingNouns, lastingVerbs, outlookTail } from './lexicon-states.ts'
import { lightVerbs } from './lexicon-function.ts'
import type { Sentence } from './polarity.ts'
import { foldTerm, isNounPart } from './words.ts'
import type { Word } from './words.ts'

type Bare = Pick<Frame, 'concept' | 'axis' | 'predicate' | 'direction' | 'sign' | 'force' | 'evidence'>

interface Found {
  readonly from: number
  readonly to: number
  readonly lasts: 1 | -1
}

/** The verb of lasting or ending whose last word is word `i`: 続く, 手を引く, 撤退 with or without する. */
const verbAt = (words: readonly Word[], i: number): Found | undefined => {
  for (let n = 3; n > 0; n--) {
    const run = words.slice(i - n + 1, i + 1)
    if (run.length < n) continue
    const key = foldTerm(run.map((w, k) => (k === n - 1 ? w.base : w.surface)).join(''))
    const lasts = lastingVerbs.has(key) ? 1 : endingVerbs.has(key) ? -1 : undefined
    if (lasts) return { from: i - n + 1, to: i + 1, lasts }
  }
  return undefined
}

const frameFrom = (concept: Concept, sign: 1 | -1, at: Word, end: number): Bare => ({
  concept,
  axis: 'sure',
  predicate: '続く',
  direction: 1,
  sign,
  force: 'ought',
  evidence: [
    { start: concept.start, end: concept.end },
    { start: at.start, end },
  ],
})

/** What the verb is said of: what one draws back from, what is kept or ended, else the subject. */
const bearersBefore = (words: readonly Word[], from: number, canonical: Canonical): readonly Concept[] => {
  // 兵力縮小の方向に動く: what it is done to stands in the same compound.
  if (from > 0 && isNounPart(words[from - 1]!))
    return conceptsOf(phraseBefore(words, from, canonical), words, canonical)
  for (let i = from - 1; i > 0 && from - i < 8; i--)
    if (words[i]!.surface === 'から' && words[i]!.pos === '助詞' && isNounPart(words[i - 1]!))
      return conceptsOf(phraseBefore(words, i, canonical), words, canonical)
  const given = argumentsBefore(words, from, canonical)
  return given.find((a) => ['を', 'が', 'は', 'も'].includes(a.particle) && a.concepts.length > 0)?.concepts ?? []
}

/** Whether a thing will last, as the author's forecast or as shown by something: 撤退する可能性は低い, 継続性を示す. */
export const outlookFramesOf = ({ words, from }: Sentence, canonical: Canonical): readonly Bare[] => {
  const found: Bare[] = []
  for (let i = 0; i < words.length; i++) {
    const verb = verbAt(words, i)
    if (verb) {
      let to = verb.to
      let sign: 1 | -1 = verb.lasts
      while (to < words.length && (lightVerbs.has(words[to]!.base) || words[to]!.pos === '助動詞')) {
        if (['ない', 'ぬ', 'ん'].includes(words[to]!.base)) sign = sign === 1 ? -1 : 1
        to++
      }
      const tail = outlookTail.exec(from(to)) ?? (to > verb.to ? outlookTail.exec(from(verb.to)) : null)
      if (tail) {
        if (tail.groups?.['unlikely'] !== undefined) sign = sign === 1 ? -1 : 1
        for (const c of bearersBefore(words, verb.from, canonical))
          found.push(frameFrom(c, sign, words[verb.from]!, words[to - 1]!.end))
      }
    }
    if (
      lastingNouns.test(
        words
          .slice(i, i + 2)
          .map((w) => w.surface)
          .join(''),
      ) &&
      i > 0 &&
      words[i - 1]!.surface === 'の'
    )
      if (
        /^.{2,4}(?:を|が)(?:示|裏付|裏づ|確認|印象|保証|明確|うかが|窺)/u.test(from(i)) &&
        !/ない|なかった|ません/u.test(from(i))
      )
        for (const c of conceptsOf(phraseBefore(words, i - 1, canonical), words, canonical))
          found.push(frameFrom(c, 1, words[i]!, words[i]!.end))
  }
  return found
}
