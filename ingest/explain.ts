import { claimModelOf, claimWeights } from './annotate/claim-model.ts'
import type { Weights } from './annotate/claim-model.ts'
import { readModality } from './annotate/modality.ts'
import type { Stretch } from './annotate/found-statement.ts'
import { subjectsOf } from './annotate/subjects.ts'
import type { Stages } from './stages.ts'

const decision: Weights = claimWeights.decision

interface Ruled {
  readonly rule: string
  /** Measured precision of the rule, smoothed. */
  readonly confidence: number
}

/** A block that holds no sentence (a heading, a byline, boilerplate), in answer to a place inside it. */
export interface ExplainedBlock {
  readonly kind: 'no-sentence'
  readonly block: { readonly kind: string; readonly reason?: string }
  readonly text: string
}

/** What every stage made of one sentence. Offsets are UTF-16 code units of the document's text. */
export interface Explained {
  readonly kind: 'sentence'
  readonly block: { readonly kind: string; readonly leadIn?: string }
  readonly sentence: { readonly index: number; readonly start: number; readonly end: number; readonly text: string }
  /** The sentence as the analysis reads it. */
  readonly shadow: string
  readonly morphemes: readonly { readonly surface: string; readonly pos: string; readonly base: string }[]
  readonly bunsetsu: readonly string[]
  readonly clauses: readonly { readonly text: string; readonly link: string }[]
  readonly actors: readonly (Ruled & { readonly text: string; readonly name: string; readonly type: string })[]
  readonly modality: {
    readonly kind: string
    readonly hedge: string
    readonly negative: boolean
    readonly past: boolean
    /** Forms found at the sentence's end, in the order in which they were peeled off: the outermost first. */
    readonly layers: readonly { readonly id: string; readonly kind: string; readonly text: string }[]
  }
  readonly subjects: readonly { readonly text: string; readonly particle: string; readonly who: string }[]
  readonly claimModel: {
    /** Whether the model decided, and not a rule. */
    readonly asked: boolean
    /** Sum of the weights; above 0 is a claim. */
    readonly score: number
    /** The features that are on, the weightiest first. */
    readonly features: readonly { readonly name: string; readonly weight: number }[]
  }
  readonly statements: readonly (Ruled & {
    readonly kind: string
    readonly voice: string
    readonly hedge: string
    readonly start: number
    readonly end: number
    readonly text: string
    readonly condition?: string
    readonly action?: string
    readonly holders: readonly (Ruled & { readonly name: string })[]
    readonly addressees: readonly (Ruled & { readonly name: string })[]
  })[]
  readonly arguments: readonly (Ruled & { readonly type: string; readonly from: string; readonly to: string })[]
}

const claimsOf = (stages: Stages, index: number): Explained['claimModel'] => {
  const modalities = stages.analysed.map((sentence) => readModality(sentence))
  const model = claimModelOf(stages.sentences, stages.analysed, modalities)
  const statement = stages.statements.findLast((s) => s.sentence === index)
  return {
    asked: statement === undefined || ['claim.features', 'claim.hedged'].includes(statement.rule),
    score: model.scoreAt(index),
    features: model
      .featuresAt(index)
      .flatMap((name) => (decision[name] === undefined ? [] : [{ name, weight: decision[name] }]))
      .toSorted((a, b) => Math.abs(b.weight) - Math.abs(a.weight)),
  }
}

const explainSentence = (stages: Stages, index: number): Explained => {
  const { text } = stages.document
  const { extraction } = stages
  const sentence = stages.sentences[index]!
  const block = stages.blocks[sentence.block]!
  const analysed = stages.analysed[index]!
  const { words, bunsetsu } = analysed
  const wordsIn = ({ from, to }: Stretch): string =>
    words
      .slice(from, to)
      .map((w) => w.surface)
      .join('')
  const quote = (range: { readonly start: number; readonly end: number }): string => text.slice(range.start, range.end)
  const actorOf = (key: string) => {
    const found = extraction.actors.find((actor) => actor.key === key)
    if (!found) throw new Error(`no actor ${key}`)
    return found
  }
  const role = (r: Ruled & { readonly actor: string }) => ({
    name: actorOf(r.actor).name,
    rule: r.rule,
    confidence: r.confidence,
  })
  const modality = readModality(analysed)
  const lead = block.leadIn
  const here = (n: number): boolean => extraction.statements[n]!.sentence === index
  return {
    kind: 'sentence',
    block: { kind: block.kind, ...(lead !== undefined && { leadIn: quote(stages.blocks[lead]!) }) },
    sentence: { index, start: sentence.start, end: sentence.end, text: quote(sentence) },
    shadow: sentence.shadow.text,
    morphemes: words.map((w) => ({
      surface: w.surface,
      pos: [w.pos, ...w.detail].filter((d) => d !== '*').join('・'),
      base: w.base,
    })),
    bunsetsu: bunsetsu.chunks.map(wordsIn),
    clauses: bunsetsu.clauses.map((clause) => ({ text: wordsIn(clause), link: clause.link })),
    actors: extraction.mentions
      .filter((m) => m.start >= sentence.start && m.end <= sentence.end)
      .map((m) => ({
        text: quote(m),
        name: actorOf(m.actor).name,
        type: actorOf(m.actor).type,
        rule: m.rule,
        confidence: m.confidence,
      })),
    modality: {
      kind: modality.kind,
      hedge: modality.hedge,
      negative: modality.negative,
      past: modality.past,
      layers: modality.layers.map((layer) => ({ id: layer.id, kind: layer.kind, text: wordsIn(layer) })),
    },
    subjects: subjectsOf(analysed).map(({ text: name, particle, who }) => ({ text: name, particle, who })),
    claimModel: claimsOf(stages, index),
    statements: extraction.statements
      .filter((s) => s.sentence === index)
      .map((s) => ({
        kind: s.statementKind,
        voice: s.voice,
        hedge: s.hedge,
        start: s.start,
        end: s.end,
        text: quote(s),
        rule: s.rule,
        confidence: s.confidence,
        ...(s.condition && { condition: quote(s.condition) }),
        ...(s.action && { action: quote(s.action) }),
        holders: s.holders.map(role),
        addressees: s.addressees.map(role),
      })),
    arguments: extraction.arguments
      .filter((a) => here(a.from) || here(a.to))
      .map((a) => ({
        type: a.type,
        from: quote(extraction.statements[a.from]!),
        to: quote(extraction.statements[a.to]!),
        rule: a.rule,
        confidence: a.confidence,
      })),
  }
}

/**
 * What every stage made of the sentence at an offset (UTF-16 code units), or the block there if it holds no sentence.
 * An offset between two sentences or blocks, or outside the text, gives undefined.
 */
export const explainAt = (stages: Stages, at: number): Explained | ExplainedBlock | undefined => {
  const index = stages.sentences.findIndex((s) => s.start <= at && at < s.end)
  if (index >= 0) return explainSentence(stages, index)
  const block = stages.blocks.find((b) => b.start <= at && at < b.end)
  if (!block || block.kind === 'paragraph' || block.kind === 'item') return undefined
  return {
    kind: 'no-sentence',
    block: { kind: block.kind, ...(block.reason !== undefined && { reason: block.reason }) },
    text: stages.document.text.slice(block.start, block.end),
  }
}
