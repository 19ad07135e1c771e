import { argumentsBefore } from './arguments.ts'
import { conceptsOf } from './concept.ts'
import type { Concept } from './concept.ts'
import type { Frame } from './frame.ts'
import { openAxisOf } from './open-predicates.ts'
import { partOf, phraseBefore } from './phrase.ts'
import type { Canonical } from './phrase.ts'
import type { Sentence } from './polarity.ts'
import { isCalledFor } from './turn-frames.ts'

type Bare = Pick<Frame, 'concept' | 'axis' | 'predicate' | 'takes' | 'direction' | 'sign' | 'force' | 'evidence'>

/** The verb that all these turns come to: 国の基準にそろえる. */
const verb = 'そろえる'
/** Xと足並みをそろえる, from the particle on. */
const inStep = /^とも?(?:足並み|歩調|平仄|歩み)を(?:そろえ|揃え|合わせ)/u
/** X並びでよいのか. */
const doubted = /^で(?:は)?、?(?:本当に|果たして)?(?:よい|いい|良い|十分な?)(?:の|もの)?(?:だろう|でしょう)?か/u
const calledFor = /がよい|がいい|が良い|が望ましい/u

/** What これ stands for in 改正が議論されているので、これと足並みをそろえ: what the clause before is of. */
const meantBy = (sentence: Sentence, at: number, canonical: Canonical): readonly Concept[] =>
  argumentsBefore(sentence.words, at, canonical).find((a) => ['が', 'は'].includes(a.particle))?.concepts ?? []

const frameOf = (concept: Concept, sign: 1 | -1, start: number, end: number): Bare => ({
  // Being in step with a reform of a thing is being in step with the thing.
  concept: { ...concept, inner: [] },
  axis: openAxisOf(verb),
  predicate: verb,
  takes: 'に',
  direction: 1,
  sign,
  force: 'ought',
  evidence: [
    { start: concept.start, end: concept.end },
    { start, end },
  ],
})

/** Being in step with something, called for or doubted: 国の基準と足並みをそろえる, 国の基準並びでよいのか. */
export const alignmentFramesOf = (sentence: Sentence, canonical: Canonical): readonly Bare[] =>
  sentence.words.flatMap((w, i): readonly Bare[] => {
    const [rest, before] = [sentence.from(i), sentence.words[i - 1]]
    if (!before) return []
    if (inStep.test(rest)) {
      const sign = isCalledFor(rest) ?? (calledFor.test(rest) ? 1 : undefined)
      if (sign === undefined) return []
      const named = conceptsOf(phraseBefore(sentence.words, i, canonical), sentence.words, canonical)
      const isPointing = before.detail[0] === '代名詞'
      const of = isPointing ? meantBy(sentence, i - 1, canonical) : named
      return of.slice(0, 1).map((c) => frameOf(c, sign, w.start, sentence.words.at(-1)!.end))
    }
    if (before.surface !== '並び' || !doubted.test(rest)) return []
    const part = phraseBefore(sentence.words, i, canonical).at(-1)
    if (!part || part.to - part.from < 2) return []
    const like = partOf(sentence.words, part.from, part.to - 1, false, canonical)
    return conceptsOf([like], sentence.words, canonical).map((c) =>
      frameOf(c, -1, before.start, sentence.words.at(-1)!.end),
    )
  })
