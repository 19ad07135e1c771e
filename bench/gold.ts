import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A sentence of an annotated text; offsets in UTF-16 code units. */
export interface GoldSentence {
  readonly i: number
  readonly start: number
  readonly end: number
  readonly role: string
  readonly roles?: readonly string[]
  readonly holder: string | readonly string[]
  readonly addressee: readonly string[]
  readonly actors: readonly string[]
  readonly actors_any?: readonly string[]
}

/** An annotated text. */
export interface GoldText {
  readonly file: string
  readonly sentences: readonly GoldSentence[]
  readonly relations: readonly { readonly from: number; readonly to: number; readonly type: string }[]
}

/** An annotated set and where its texts are. */
export interface GoldSet {
  readonly name: string
  readonly gold: string
  readonly texts: string
}

/** The development sets, beside the checkout. */
export const goldSets: readonly GoldSet[] = [
  { name: 'essays', gold: '../shared/gold/gold.json', texts: '../shared/essays' },
  { name: 'second set', gold: '../shared/gold2/gold.json', texts: '../shared/gold2/texts' },
]

/** The annotated texts of a set by key. */
export const readGold = (set: GoldSet): ReadonlyMap<string, GoldText> => {
  const data = JSON.parse(readFileSync(set.gold, 'utf8')) as Record<string, GoldText>
  return new Map(Object.entries(data).filter(([key]) => key !== 'pairs'))
}

/** A text of a set with its bytes and their SHA-256. */
export const readText = (
  set: GoldSet,
  file: string,
): { readonly source: string; readonly bytes: Uint8Array; readonly sha256: string } => {
  const source = join(set.texts, file)
  const bytes = readFileSync(source)
  return { source, bytes, sha256: createHash('sha256').update(bytes).digest('hex') }
}

/** The annotated sentence that a stretch of text overlaps most, as the referee places it. */
export const sentenceAt = (text: GoldText, start: number, end: number): GoldSentence | undefined => {
  let best: { readonly sentence: GoldSentence; readonly overlap: number } | undefined
  for (const sentence of text.sentences) {
    const overlap = Math.min(end, sentence.end) - Math.max(start, sentence.start)
    if (overlap > 0 && (!best || overlap > best.overlap)) best = { sentence, overlap }
  }
  return best?.sentence
}
