import { judgements } from '../lexicon/action.ts'
import { lemmasOf, lineOf } from './lemmas.ts'
import type { Modality } from './modality.ts'
import type { Analysed } from './subjects.ts'

/** What tells a debatable assertion from a plain fact: named features of a sentence, each 0 or 1. */
export const claimFeatures = [
  'bias',
  'hedged',
  'negated',
  'past',
  'perfect',
  'progressive',
  'judges',
  'judges-twice',
  'reason',
  'connective',
  'copula-noun',
  'adjective-end',
  'number',
  'date',
  'many-numbers',
  'own-thought',
  'question',
  'shell',
  'emphatic',
  'comparison',
  'existence',
  'passive-end',
  'short',
  'long',
  'first-person',
  'quotes',
  'item',
  'assertion',
  'becomes',
  'noun-end',
  'example',
] as const
/** One of {@link claimFeatures}. */
export type ClaimFeature = (typeof claimFeatures)[number]

const judging = new Set(judgements)
const connectives =
  /^　*(?:しかし|だが|ただし|したがって|だから|よって|つまり|要するに|要は|すなわち|むしろ|それでも|とはいえ|もちろん|なぜなら|このように|このため|以上|結局|そもそも|まさに|そうすれば|それゆえ|ゆえに|否|残念ながら|それにしても)/u

/** The features of a sentence that are on. */
export const featuresOf = (sentence: Analysed, modality: Modality, isItem: boolean): readonly ClaimFeature[] => {
  const { text, words } = sentence
  const lemmas = lemmasOf(words)
  const line = lineOf(lemmas.slice(-8)).replace(/(?: [。」）！？　]\/O)+$/u, '')
  const judged = lemmas.filter((l) => judging.has(l.lemma)).length
  const numbers = words.filter((w) => w.detail[0] === '数').length
  const on: Readonly<Record<ClaimFeature, boolean>> = {
    bias: true,
    hedged: modality.hedge !== 'strong',
    negated: / ない\/[AX]/u.test(line),
    past: / た\/X$/u.test(line),
    perfect: / て\/P いる\/V た\/X$| て\/P くる\/V た\/X$/u.test(line),
    progressive: / [てで]\/P いる\/V$/u.test(line),
    judges: judged > 0,
    'judges-twice': judged > 1,
    reason: /(?:から|ため)(?:だ|である|です|であります)?[。）」]*$/u.test(text),
    connective: connectives.test(text),
    'copula-noun': /\/[NS](?: だ\/X)(?: ある\/.)?$/u.test(line),
    'adjective-end': /\/A(?: だ\/X)?$/u.test(line),
    number: numbers > 0,
    date: /[０-９〇一二三四五六七八九十]+年|[０-９一二三四五六七八九十]+月/u.test(text),
    'many-numbers': numbers > 2,
    'own-thought': modality.layers.some((l) => l.id.startsWith('to-')),
    question: modality.kind === 'question' || /か[。？]?$/u.test(text),
    shell: modality.layers.some((l) => l.kind === 'shell'),
    emphatic: modality.layers.some((l) => l.id === 'node-aru'),
    comparison: /より(?:も)?[、もぞ]|ほど|以上に|ますます|さらに|一層|むしろ|最も|唯一|のみ|だけ/u.test(text),
    existence: / が\/P ある\/V$| も\/P ある\/V$/u.test(line),
    'passive-end': / (?:れる|られる)\/V(?: て\/P いる\/V)?(?: た\/X)?$/u.test(line),
    short: text.length < 25,
    long: text.length > 110,
    'first-person': /筆者|私|我々|われわれ|私たち/u.test(text),
    quotes: text.includes('「'),
    item: isItem,
    assertion: modality.kind === 'assertion',
    becomes: / (?:に|と)\/P なる\/V/u.test(line),
    'noun-end': /\/[NS]$/u.test(line),
    example: /^　*(?:例えば|たとえば|例：|例)/u.test(text),
  }
  return claimFeatures.filter((name) => on[name])
}

/** Weights of the features, from `npm run train`; the sum above 0 is a claim. */
export type ClaimWeights = Readonly<Partial<Record<ClaimFeature, number>>>

/** How much speaks for a claim (above 0) against a plain fact (below 0). */
export const claimScore = (features: readonly ClaimFeature[], weights: ClaimWeights): number =>
  features.reduce((sum, name) => sum + (weights[name] ?? 0), 0)
