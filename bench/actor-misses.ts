import type { Extraction } from '../graph/change/extraction.ts'
import { sentenceAt } from './gold.ts'
import type { GoldText } from './gold.ts'

const plain = (name: string): string => name.normalize('NFKC')

/** One line for each annotated sentence in which the ingest misses an actor or names one that is not there. */
export const actorMissesOf = (key: string, gold: GoldText, extraction: Extraction): readonly string[] => {
  const said = new Map<number | undefined, { names: readonly string[]; rule: string }[]>()
  for (const mention of extraction.mentions) {
    const at = sentenceAt(gold, mention.start, mention.end)?.i
    const actor = extraction.actors.find((a) => a.key === mention.actor)!
    const one = { names: [actor.name, ...actor.aliases].map(plain), rule: mention.rule }
    said.set(at, [...(said.get(at) ?? []), one])
  }
  return gold.sentences.flatMap((g) => {
    const given = said.get(g.i) ?? []
    const missed = g.actors.filter((name) => !given.some((one) => one.names.includes(plain(name))))
    const accepted = [...g.actors, ...(g.actors_any ?? [])].map(plain)
    const wrong = given.filter((one) => !one.names.some((name) => accepted.includes(name)))
    if (missed.length === 0 && wrong.length === 0) return []
    const told = [...new Set(wrong.map((one) => `${one.names[0]} (${one.rule.replace(/^actor\.|@1$/gu, '')})`))]
    const words = extraction.text.slice(g.start, g.end).replace(/\s+/gu, '').slice(0, 150)
    return [`${key}:${g.i} ACTORS missed ${missed.join() || '–'} wrong ${told.join() || '–'} ${words}`]
  })
}
