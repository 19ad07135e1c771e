import { readGold, readText } from './gold.ts'
import type { GoldSet } from './gold.ts'

const cue = /べき|必要|重要|求め/u

/** A baseline: a sentence with a cue word anywhere is a recommendation, every other a claim; all flat, sentences given. */
export const cueWordGraph = (set: GoldSet): object => baselineGraph(set, (text) => cue.test(text))

/** A baseline: every sentence is a flat claim, sentences given. */
export const allClaimsGraph = (set: GoldSet): object => baselineGraph(set, () => false)

const baselineGraph = (set: GoldSet, advises: (text: string) => boolean): object => {
  const texts = [...readGold(set)].map(([key, text]) => ({ key, text, file: readText(set, text.file) }))
  return {
    essays: texts.map(({ key, file }) => ({ id: key, sha256: file.sha256, source: file.source })),
    actors: [],
    mentions: [],
    propositions: [],
    edges: [],
    claims: texts.flatMap(({ key, text, file }) => {
      const decoded = new TextDecoder('utf-8', { ignoreBOM: true }).decode(file.bytes)
      return text.sentences.map(({ i, start, end }) => ({
        id: `${key}:${i}`,
        essay: key,
        kind: advises(decoded.slice(start, end)) ? 'recommendation' : 'claim',
        voice: 'own',
        start,
        end,
        holder: null,
        hedge: 'strong',
        addressees: [],
        propositions: [],
      }))
    }),
  }
}
