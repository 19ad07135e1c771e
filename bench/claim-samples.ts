import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { featuresOf } from '../ingest/annotate/claimness.ts'
import type { ClaimFeature } from '../ingest/annotate/claim-features.ts'
import { isSteering } from '../ingest/annotate/meta.ts'
import { readModality } from '../ingest/annotate/modality.ts'
import { explain } from '../ingest/pipeline.ts'
import { isRefusal } from '../ingest/read/refusal.ts'
import type { Stages, Tools } from '../ingest/stages.ts'
import { goldSets, readGold, readText, sentenceAt } from './gold.ts'
import { ownSet } from './own-texts.ts'

/** A sentence without a modal form, its features, and what the annotation says of it. */
export interface ClaimSample {
  /** The annotated set, the unit that is left out at a time. */
  readonly set: string
  readonly text: string
  /** Its words, for whoever looks at what the model gets wrong. */
  readonly sentence: string
  readonly features: readonly ClaimFeature[]
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

/** `isClaimAt`: undefined where the annotation says neither, or both. */
const samplesIn = (
  set: string,
  text: string,
  { analysed, sentences }: Stages,
  isClaimAt: (start: number, end: number) => boolean | undefined,
): readonly ClaimSample[] =>
  analysed.flatMap((sentence, i): readonly ClaimSample[] => {
    const { start, end } = sentences[i]!
    const isClaim = isClaimAt(start, end)
    const modality = readModality(sentence.words)
    if (isClaim === undefined || modality.kind !== 'bare' || isSteering(sentence.text)) return []
    return [{ set, text, sentence: sentence.text, features: featuresOf(sentence, modality), isClaim }]
  })

const annotated = (tools: Tools): readonly ClaimSample[] =>
  [...goldSets, ownSet()].flatMap((set) =>
    [...readGold(set)].flatMap(([key, text]) => {
      const { source, bytes } = readText(set, text.file)
      return samplesIn(set.name, key, stagesOf(source, bytes, tools), (start, end) => {
        const gold = sentenceAt(text, start, end)
        const roles = gold?.roles ?? [gold?.role]
        if (roles.includes('claim') === roles.includes('fact')) return undefined
        return roles.includes('claim')
      })
    }),
  )

const single = (tools: Tools): readonly ClaimSample[] =>
  readdirSync(claimRows).flatMap((file) =>
    [...readClaimRows(file)].flatMap(([heading, rows]) => {
      const bytes = new TextEncoder().encode(rows.map((row) => `${row.text}\n\n`).join(''))
      const stages = stagesOf(`${heading}.txt`, bytes, tools)
      return samplesIn(`single ${file.replace('.txt', '')}`, heading, stages, (start, end) => {
        const stretch = stages.document.text.slice(start, end)
        const judged = rows.find((row) => row.text.includes(stretch))?.judged
        return judged === undefined || judged === 'M' ? undefined : judged === 'C'
      })
    }),
  )

/** Every annotated sentence on which the claim model may be asked. */
export const readClaimSamples = (tools: Tools): readonly ClaimSample[] => [...annotated(tools), ...single(tools)]
