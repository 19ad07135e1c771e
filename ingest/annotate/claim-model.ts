import weights from '../claim-weights.json' with { type: 'json' }
import { endingsOf, shapeOf } from './claim-wording.ts'
import { featuresOf } from './claimness.ts'
import { lemmasOf } from './lemmas.ts'
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
 * found texts (87, none of them trained on) claims are best with .2 to .4 of it: F1 .77 as without, and .02 more on those never read.
 */
const lean = 0.3

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

const atTheEnd = (sentence: Analysed, modality: Modality): readonly string[] => {
  const from = lastClause(sentence)
  if (from === 0) return ['end whole']
  const words = sentence.words.slice(from)
  const text = words.map((word) => word.surface).join('')
  return featuresOf({ text, words, lemmas: lemmasOf(sentence, from), references: [], subjects: [] }, modality).map(
    (name) => `end ${name}`,
  )
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
  { firstLook, decision }: ClaimWeights = claimWeights,
): ClaimModel => {
  const signs: (readonly string[])[] = []
  const looks: number[] = []
  const signsAt = (index: number): readonly string[] =>
    (signs[index] ??= featuresOf(analysed[index]!, modalities[index]!))
  const lookAt = (index: number): number => (looks[index] ??= claimScore(signsAt(index), firstLook))
  const beside = (index: number, other: number, name: string): readonly string[] => {
    if (analysed[other] === undefined) return []
    const where = sentences[index]!.block === sentences[other]!.block ? name : `${name} apart`
    const look = lookAt(other)
    const kind = look > sure ? 'surely a claim' : look > 0 ? 'a claim' : look > -sure ? 'a fact' : 'surely a fact'
    const modal = modalities[other]!.kind
    return [`${where}: ${kind}`, ...(modal === 'bare' ? [] : [`${name}: ${modal}`])]
  }
  const featuresAt = (index: number): readonly string[] => {
    const sentence = analysed[index]!
    return [
      ...signsAt(index),
      ...atTheEnd(sentence, modalities[index]!),
      ...endingsOf(sentence.lemmas),
      ...shapeOf(sentence),
      ...beside(index, index - 1, 'before'),
      ...beside(index, index + 1, 'after'),
    ]
  }
  return { featuresAt, signsAt, scoreAt: (index) => claimScore(featuresAt(index), decision) }
}
