import weights from '../claim-weights.json' with { type: 'json' }
import { claimFeatures } from './claim-features.ts'
import { endingsOf, shapeOf } from './claim-wording.ts'
import { featuresOf, namesOf } from './claimness.ts'
import type { Features } from './claimness.ts'
import { coreOf } from './explaining.ts'
import type { Core } from './explaining.ts'
import type { Modality } from './modality.ts'
import type { Analysed } from './subjects.ts'

/** What each named feature weighs; a sum above 0 is a claim. */
export type Weights = Readonly<Record<string, number>>

/**
 * The weights of `npm run train`: of a sentence's own signs, by which its neighbours are looked at first, and of all
 * that decides.
 */
export interface ClaimWeights {
  readonly firstLook: Weights
  readonly decision: Weights
}

/**
 * What is added to the trained bias. Annotated sentences of our own hold more plain facts than essays do; on six sets of
 * found texts (87, none of them trained on) claims were best with .2 to .4 of it, and .02 better on those
 * never read; without it development texts gain .01 and texts never read lose as much (docs/design-choices.md).
 */
const lean = 0.2

/** The weights by which the product decides. */
export const claimWeights: ClaimWeights = {
  firstLook: weights.firstLook,
  decision: { ...weights.decision, bias: weights.decision.bias + lean },
}

/** How much speaks for a claim (above 0) against a plain fact (below 0). */
export const claimScore = (features: readonly string[], of: Weights): number =>
  features.reduce((sum, name) => sum + (of[name] ?? 0), 0)

/** The part after the last comma, if it has some words: what a long sentence says at last. */
const lastClause = ({ words, bunsetsu }: Analysed): number => {
  for (let i = words.length - 4; i > 2; i--) if (words[i]!.surface === '、' && !bunsetsu.quoted[i]) return i + 1
  return 0
}

/** The features of a sentence's last clause; undefined: it has but one. */
const atTheEnd = (sentence: Analysed, { text, lemmas, tails }: Core, modality: Modality): Features | undefined => {
  const from = lastClause(sentence)
  if (from === 0) return undefined
  const words = sentence.words.slice(from)
  const clause = { text: text.slice(words[0]!.from), lemmas: lemmas.filter(({ index }) => index >= from), tails }
  return featuresOf({ words, references: [], subjects: [] }, clause, modality)
}
/** The feature of a sentence that is one clause. */
const whole = 'end whole'

/** Weights laid out to be summed: those of a sentence's signs, and of its last clause's, by their places. */
interface Sums {
  readonly signs: Float64Array
  readonly end: Float64Array
  readonly named: ReadonlyMap<string, number>
}
const sumsOf = (weights: Weights): Sums => ({
  signs: Float64Array.from(claimFeatures, (name) => weights[name] ?? 0),
  end: Float64Array.from(claimFeatures, (name) => weights[`end ${name}`] ?? 0),
  named: new Map(Object.entries(weights)),
})
/** What the model weighs by. */
export interface Weighing {
  readonly first: Sums
  readonly last: Sums
}
/** Lays out trained weights for the model. */
export const weighingOf = ({ firstLook, decision }: ClaimWeights): Weighing => ({
  first: sumsOf(firstLook),
  last: sumsOf(decision),
})
const weighing = weighingOf(claimWeights)

const added = (sum: number, features: Features, weights: Float64Array): number => {
  let all = sum
  for (let place = 0; place < features.length; place++) if (features[place] === 1) all += weights[place]!
  return all
}

/** From which sum on a neighbour is surely what it seems. */
const sure = 1.5

/** The features of a document's sentences, and what they add up to. */
export interface ClaimModel {
  /** The features by which a sentence is judged. */
  readonly featuresAt: (index: number) => readonly string[]
  /** The signs of the sentence itself. */
  readonly signsAt: (index: number) => readonly string[]
  readonly scoreAt: (index: number) => number
}

/** The model of claims and plain facts for the sentences of a document; each is looked at only when asked for. */
export const claimModelOf = (
  sentences: readonly { readonly block: number }[],
  analysed: readonly Analysed[],
  modalities: readonly Modality[],
  { first, last }: Weighing = weighing,
): ClaimModel => {
  const cores: Core[] = []
  const signs: Features[] = []
  const looks: number[] = []
  const coreAt = (index: number): Core => (cores[index] ??= coreOf(analysed[index]!, modalities[index]!))
  const signsOf = (index: number): Features =>
    (signs[index] ??= featuresOf(analysed[index]!, coreAt(index), modalities[index]!))
  const lookAt = (index: number): number => (looks[index] ??= added(0, signsOf(index), first.signs))
  const beside = (index: number, other: number, name: string): readonly string[] => {
    if (analysed[other] === undefined) return []
    const where = sentences[index]!.block === sentences[other]!.block ? name : `${name} apart`
    const look = lookAt(other)
    const kind = look > sure ? 'surely a claim' : look > 0 ? 'a claim' : look > -sure ? 'a fact' : 'surely a fact'
    const modal = modalities[other]!.kind
    return [`${where}: ${kind}`, ...(modal === 'bare' ? [] : [`${name}: ${modal}`])]
  }
  const namedAt = (index: number): readonly string[] => [
    ...endingsOf(coreAt(index).lemmas),
    ...shapeOf(analysed[index]!),
    ...beside(index, index - 1, 'before'),
    ...beside(index, index + 1, 'after'),
  ]
  const endAt = (index: number): Features | undefined => atTheEnd(analysed[index]!, coreAt(index), modalities[index]!)
  return {
    featuresAt: (index) => {
      const end = endAt(index)
      return [
        ...namesOf(signsOf(index)),
        ...(end === undefined ? [whole] : namesOf(end).map((name) => `end ${name}`)),
        ...namedAt(index),
      ]
    },
    signsAt: (index) => namesOf(signsOf(index)),
    scoreAt: (index) => {
      const own = added(0, signsOf(index), last.signs)
      const end = endAt(index)
      let sum = end === undefined ? own + (last.named.get(whole) ?? 0) : added(own, end, last.end)
      for (const name of namedAt(index)) sum += last.named.get(name) ?? 0
      return sum
    },
  }
}
