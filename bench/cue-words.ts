import { goldSets, readGold, readText } from './gold.ts'
import type { GoldSet } from './gold.ts'

const cue = /べき|必要|重要|求め/u

/** The baseline: a sentence with a cue word anywhere is a recommendation, every other a claim; all flat, sentences given. */
export const cueWordGraph = (set: GoldSet = goldSets[0]!): object => {
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
        kind: cue.test(decoded.slice(start, end)) ? 'recommendation' : 'claim',
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
