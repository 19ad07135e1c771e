import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { explain } from '../ingest/pipeline.ts'
import { isRefusal } from '../ingest/read/refusal.ts'
import { courseOf } from '../ingest/relate/context.ts'
import { pairViewOf } from '../ingest/relate/pair-features.ts'
import type { PairView } from '../ingest/relate/pair-features.ts'
import type { Stages, Tools } from '../ingest/stages.ts'
import { goldSets, readGold, readText, sentenceAt } from './gold.ts'
import type { GoldSet, GoldText } from './gold.ts'
import { ownSet } from './own-texts.ts'
import { readPassages } from './passages.ts'

/** A text as its pairs of sentences are weighed, and which of them the annotation relates. */
export interface RelationText {
  readonly set: string
  readonly key: string
  readonly view: PairView
  /** Undefined: one of the two is no sentence of the annotation, or both are the same. */
  readonly isReason: (from: number, to: number) => boolean | undefined
}

const stagesOf = (source: string, bytes: Uint8Array, tools: Tools): Stages => {
  const stages = explain({ source, bytes }, tools)
  if (isRefusal(stages)) throw new Error(`${source} is refused: ${stages.message.en}`)
  return stages
}

const textOf = (set: string, key: string, stages: Stages, isReason: RelationText['isReason']): RelationText => {
  const { analysed, sentences, statements, blocks, document } = stages
  const byRules = stages.arguments.filter(({ rule }) => !rule.startsWith('relate.weighed'))
  const view = pairViewOf(courseOf(analysed, sentences, statements, blocks, document.text), byRules)
  return { set, key, view, isReason }
}

const reasonsIn = (gold: GoldText, { sentences }: Stages): RelationText['isReason'] => {
  const placed = sentences.map(({ start, end }) => sentenceAt(gold, start, end)?.i)
  const supports = new Set(gold.relations.filter((r) => r.type === 'support').map((r) => `${r.from} ${r.to}`))
  return (from, to) => {
    const [a, b] = [placed[from], placed[to]]
    return a === undefined || b === undefined || a === b ? undefined : supports.has(`${a} ${b}`)
  }
}

/** The texts of an annotated set. */
export const relationTextsOf = (set: GoldSet, tools: Tools): readonly RelationText[] =>
  [...readGold(set)].map(([key, gold]) => {
    const { source, bytes } = readText(set, gold.file)
    const stages = stagesOf(source, bytes, tools)
    return textOf(set.name, key, stages, reasonsIn(gold, stages))
  })

const samples = (tools: Tools): readonly RelationText[] => {
  type Rows = readonly (readonly [string, string, string])[]
  const rows = JSON.parse(readFileSync('tests/fixtures/annotated-relations/samples.json', 'utf8')) as Record<
    string,
    Rows
  >
  return Object.entries(rows).map(([file, relations]) => {
    const source = join('samples', file)
    const stages = stagesOf(source, readFileSync(source), tools)
    const words = stages.sentences.map(({ start, end }) => stages.document.text.slice(start, end).replaceAll('\n', ''))
    const placeOf = (opening: string): number => words.findIndex((each) => each.startsWith(opening))
    const supports = new Set(
      relations.filter(([, type]) => type === 'supports').map(([from, , to]) => `${placeOf(from)} ${placeOf(to)}`),
    )
    return textOf('samples', file, stages, (from, to) => supports.has(`${from} ${to}`))
  })
}

const passages = (tools: Tools): readonly RelationText[] =>
  readPassages().map(({ genre, key, words, gold }) => {
    const stages = stagesOf(gold.file, new TextEncoder().encode(words), tools)
    return textOf(`passages ${genre}`, key, stages, reasonsIn(gold, stages))
  })

/** Every text from which the weights of reasons are learned. */
export const readRelationTexts = (tools: Tools): readonly RelationText[] => [
  ...[...goldSets, ownSet()].flatMap((set) => relationTextsOf(set, tools)),
  ...samples(tools),
  ...passages(tools),
]
