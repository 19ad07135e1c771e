import type { Argument } from './arguments.ts'
import { ownerOf } from './concept.ts'
import type { Concept } from './concept.ts'
import { positionOf } from './effect-frames.ts'
import type { Judged } from './effect-frames.ts'
import { qualities, qualityLacks, qualityShows } from './lexicon-effects.ts'
import type { Canonical } from './phrase.ts'
import { isRhetorical } from './polarity.ts'
import type { Sentence } from './polarity.ts'

const isQuality = new RegExp(`^(?:${qualities})$`, 'u')
const gap = '(?:いまだ|まだ|必ずしも|極めて|きわめて|あまりに|余りに|ほとんど|全く|まったく|それほど|限定的かつ|、)*'
const lacks = new RegExp(`^${gap}(?:${qualityLacks})`, 'u')
const shows = new RegExp(`^${gap}(?:${qualityShows})`, 'u')

/** Whose quality it is: 賃上げ税制の効果は, or 賃上げ税制も効果が. */
const bearerOf = (quality: Concept, at: Argument, given: readonly Argument[]): Concept | undefined => {
  const owner = ownerOf(quality)
  if (owner) return owner
  if (at.particle !== 'が') return undefined
  const topic = given.find((a) => ['は', 'も'].includes(a.particle) && a.at < quality.from)
  return topic && quality.from - topic.at <= 2 ? topic.concepts[0] : undefined
}

/** A thing judged by what it is good for: 賃上げ税制は効果が不明確だ. */
export const qualityFramesOf = (sentence: Sentence, canonical: Canonical): readonly Judged[] => {
  const { words, from, given } = sentence
  if (isRhetorical(from(0))) return []
  return given.flatMap((argument): readonly Judged[] => {
    if (!['は', 'も', 'が', 'について'].includes(argument.particle) || argument.concepts.length !== 1) return []
    const [quality] = argument.concepts
    if (!quality || !isQuality.test(quality.head.key)) return []
    const said = from(argument.at + 1).replace(/^は/u, '')
    const worth = lacks.test(said) ? -1 : shows.test(said) ? 1 : undefined
    const bearer = bearerOf(quality, argument, given)
    if (worth === undefined || !bearer || bearer.head.key.length < 2) return []
    return [
      {
        ...positionOf(bearer, worth, sentence, canonical),
        force: 'ought',
        isEffect: true,
        evidence: [
          { start: bearer.start, end: bearer.end },
          { start: quality.head.start, end: words.at(-1)!.end },
        ],
      },
    ]
  })
}
