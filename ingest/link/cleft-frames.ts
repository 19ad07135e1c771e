import { conceptsOf } from './concept.ts'
import { foldedPosition } from './folding.ts'
import type { Frame } from './frame.ts'
import { phraseBefore } from './phrase.ts'
import type { Canonical } from './phrase.ts'
import type { Sentence } from './polarity.ts'

type Bare = Pick<Frame, 'concept' | 'axis' | 'predicate' | 'direction' | 'sign' | 'force' | 'evidence'>

/** What is called for follows: まず取り組むべきは…である, 何より必要なのは…だ, いま求められるのは. */
const calledFor =
  /(?:べき(?:な?(?:の|こと))?|(?:必要|重要|大切|不可欠|肝要|急務|肝心)な(?:の|こと)|(?:求め|問わ|待た|望ま|急が)れ(?:て(?:い)?)?る(?:の|こと)?|欠かせない(?:の|こと)|先決な(?:の|こと))は、?/u
const end =
  /(?:に(?:ほかならない|尽きる)|(?:だ|である|です|であります|でしょう|だろう|ではないか|ではないだろうか|ではないでしょうか)+)?[。]?$/u
const contrast = /(?:では?(?:は|も)?なく|よりも?)、?/u

/** Positions whose call stands before what it calls for. */
export const cleftFramesOf = ({ words, from }: Sentence, canonical: Canonical): readonly Bare[] => {
  const text = from(0)
  const call = calledFor.exec(text)
  if (!call) return []
  const last = end.exec(text)
  if (!last || last.index <= call.index + call[0].length) return []
  const to = words.findIndex((_, i) => text.length - from(i).length >= last.index)
  const begin = call.index + call[0].length
  const said = text.slice(begin, last.index)
  const turn = contrast.exec(said)
  const least = begin + (turn ? turn.index + turn[0].length : 0)
  const stop = to < 0 ? words.length : to
  return conceptsOf(phraseBefore(words, stop, canonical), words, canonical)
    .filter((c) => text.length - from(c.from).length >= least)
    .map((concept): Bare => ({
      ...(foldedPosition(concept, 1) ?? { concept, axis: 'need', predicate: '必要', direction: 1, sign: 1 }),
      force: 'ought',
      evidence: [{ start: concept.start, end: concept.end }],
    }))
}
