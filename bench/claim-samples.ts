import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { claimModelOf, weighingOf } from '../ingest/annotate/claim-model.ts'
import type { Weights } from '../ingest/annotate/claim-model.ts'
import { isSteering } from '../ingest/annotate/meta.ts'
import { readModality } from '../ingest/annotate/modality.ts'
import { explain } from '../ingest/pipeline.ts'
import { isRefusal } from '../ingest/read/refusal.ts'
import type { Stages, Tools } from '../ingest/stages.ts'
import { goldSets, readGold, readText, sentenceAt } from './gold.ts'
import type { GoldSet, GoldText } from './gold.ts'
import { ownSet } from './own-texts.ts'
import { readPassages } from './passages.ts'

/** A sentence without a modal form, its features, and what the annotation says of it. */
export interface ClaimSample {
  /** The annotated set, the unit that is left out at a time. */
  readonly set: string
  readonly text: string
  /** Its words, for whoever looks at what the model gets wrong. */
  readonly sentence: string
  /** The signs of the sentence itself. */
  readonly signs: readonly string[]
  /** All it is judged by, once its neighbours can be looked at. */
  readonly features: (firstLook: Weights) => readonly string[]
  readonly isClaim: boolean
}

/** A sentence judged by itself: F a plain fact, C a debatable assertion, M one that steers the talk. */
export interface JudgedSentence {
  readonly judged: 'F' | 'C' | 'M'
  readonly text: string
}

/** Where our own single sentences are. */
export const claimRows = 'tests/fixtures/claims'

/** The single sentences of a file of {@link claimRows}, by their heading (a genre, or the sample they come from). */
export const readClaimRows = (file: string): ReadonlyMap<string, readonly JudgedSentence[]> => {
  const byHeading = new Map<string, JudgedSentence[]>()
  let rows: JudgedSentence[] | undefined
  for (const line of readFileSync(join(claimRows, file), 'utf8').split('\n')) {
    if (line.startsWith('## ')) byHeading.set(line.slice(3), (rows = []))
    const row = /^([FCM])\t(.+)$/u.exec(line)
    if (row) rows!.push({ judged: row[1] as JudgedSentence['judged'], text: row[2]! })
  }
  return byHeading
}

const stagesOf = (source: string, bytes: Uint8Array, tools: Tools): Stages => {
  const stages = explain({ source, bytes }, tools)
  if (isRefusal(stages)) throw new Error(`${source} is refused: ${stages.message.en}`)
  return stages
}

/** `isClaimAt`: undefined where the annotation says neither, or both; `alone`: the sentences are no text together. */
const samplesIn = (
  set: string,
  text: string,
  { analysed, sentences }: Stages,
  isClaimAt: (start: number, end: number) => boolean | undefined,
  alone = false,
): readonly ClaimSample[] => {
  const modalities = analysed.map((sentence) => readModality(sentence))
  const modelOf = (firstLook: Weights) =>
    claimModelOf(sentences, analysed, modalities, weighingOf({ firstLook, decision: {} }))
  const { signsAt } = modelOf({})
  let last: { readonly of: Weights; readonly model: ReturnType<typeof modelOf> } | undefined
  const featuresAt = (index: number, firstLook: Weights): readonly string[] => {
    if (last?.of !== firstLook) last = { of: firstLook, model: modelOf(firstLook) }
    return last.model.featuresAt(index).filter((name) => !alone || !/^(?:before|after)/u.test(name))
  }
  return analysed.flatMap((sentence, i): readonly ClaimSample[] => {
    const { start, end } = sentences[i]!
    const isClaim = isClaimAt(start, end)
    if (isClaim === undefined || modalities[i]!.kind !== 'bare' || isSteering(sentence.text)) return []
    const features = (firstLook: Weights) => featuresAt(i, firstLook)
    return [{ set, text, sentence: sentence.text, signs: signsAt(i), features, isClaim }]
  })
}

const isClaimIn =
  (text: GoldText) =>
  (start: number, end: number): boolean | undefined => {
    const gold = sentenceAt(text, start, end)
    const roles = gold?.roles ?? [gold?.role]
    return roles.includes('claim') === roles.includes('fact') ? undefined : roles.includes('claim')
  }

/** The sentences of an annotated set on which the claim model may be asked. */
export const claimSamplesOf = (set: GoldSet, tools: Tools): readonly ClaimSample[] =>
  [...readGold(set)].flatMap(([key, text]) => {
    const { source, bytes } = readText(set, text.file)
    return samplesIn(set.name, key, stagesOf(source, bytes, tools), isClaimIn(text))
  })

const passages = (tools: Tools): readonly ClaimSample[] =>
  readPassages().flatMap(({ genre, key, words, gold }) => {
    const stages = stagesOf(gold.file, new TextEncoder().encode(words), tools)
    return samplesIn(`passages ${genre}`, key, stages, isClaimIn(gold))
  })

const single = (tools: Tools): readonly ClaimSample[] =>
  readdirSync(claimRows).flatMap((file) =>
    [...readClaimRows(file)].flatMap(([heading, rows]) => {
      const bytes = new TextEncoder().encode(rows.map((row) => `${row.text}\n\n`).join(''))
      const stages = stagesOf(`${heading}.txt`, bytes, tools)
      return samplesIn(
        `single ${file.replace('.txt', '')}`,
        heading,
        stages,
        (start, end) => {
          const stretch = stages.document.text.slice(start, end)
          const judged = rows.find((row) => row.text.includes(stretch))?.judged
          return judged === undefined || judged === 'M' ? undefined : judged === 'C'
        },
        true,
      )
    }),
  )

/** Every annotated sentence on which the claim model may be asked, but for those that are kept to measure it. */
export const readClaimSamples = (tools: Tools): readonly ClaimSample[] => [
  ...[...goldSets, ownSet()].flatMap((set) => claimSamplesOf(set, tools)),
  ...single(tools),
  ...passages(tools),
]
