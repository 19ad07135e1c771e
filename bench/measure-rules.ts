import type { Extraction } from '../graph/change/extraction.ts'
import type { RulePrecision } from '../ingest/confidence.ts'
import { ruleIds } from '../ingest/rules.ts'
import { readGold, sentenceAt } from './gold.ts'
import type { GoldSentence, GoldSet } from './gold.ts'

/** A finding of a rule, and whether the annotation bears it out. */
export interface Judgement {
  readonly rule: string
  readonly right: boolean
}

const nameOf = (extraction: Extraction, key: string): string =>
  (extraction.actors.find((actor) => actor.key === key)?.name ?? key).normalize('NFKC')

const rolesOf = (sentence: GoldSentence): readonly string[] => sentence.roles ?? [sentence.role]
const bare = (rule: string): string => rule.replace(/@\d+$/u, '')

const judgementsOf = (
  extraction: Extraction,
  sentences: ReturnType<typeof readGold>,
  key: string,
): readonly Judgement[] => {
  const text = sentences.get(key)!
  const found: Judgement[] = []
  const goldOf = extraction.statements.map((s) => sentenceAt(text, s.start, s.end))
  extraction.statements.forEach((s, n) => {
    const gold = goldOf[n]
    const role = s.voice === 'reported' ? 'reported' : s.statementKind
    found.push({ rule: bare(s.rule), right: gold !== undefined && rolesOf(gold).includes(role) })
    if (gold && role === 'recommendation' && rolesOf(gold).includes(role))
      for (const a of s.addressees)
        found.push({
          rule: bare(a.rule),
          right: gold.addressee.map((x) => x.normalize('NFKC')).includes(nameOf(extraction, a.actor)),
        })
  })
  for (const m of extraction.mentions) {
    const gold = sentenceAt(text, m.start, m.end)
    if (!gold) continue
    const named = [...gold.actors, ...(gold.actors_any ?? [])].map((x) => x.normalize('NFKC'))
    const aliases = extraction.actors.find((actor) => actor.key === m.actor)?.aliases ?? []
    const names = [nameOf(extraction, m.actor), ...aliases.map((x) => x.normalize('NFKC'))]
    found.push({ rule: bare(m.rule), right: names.some((name) => named.includes(name)) })
  }
  for (const a of extraction.arguments) {
    const [from, to] = [goldOf[a.from], goldOf[a.to]]
    // Both ends in one sentence: the annotation tells nothing of it.
    if (from !== undefined && from === to) continue
    const type = a.type === 'supports' ? 'support' : 'attack'
    const right = text.relations.some((r) => r.from === from?.i && r.to === to?.i && r.type === type)
    found.push({ rule: bare(a.rule), right })
  }
  return found
}

/** Precision of every rule, smoothed: (hits + 1) / (n + 2); rules never judged have n = 0 and ½. */
export const ratesFrom = (all: readonly Judgement[]): Readonly<Record<string, RulePrecision>> => {
  const rules: Record<string, RulePrecision> = {}
  for (const rule of ruleIds) {
    const here = all.filter((j) => j.rule === rule)
    const hits = here.filter((j) => j.right).length
    rules[rule] = { n: here.length, hits, precision: Math.round(((hits + 1) / (here.length + 2)) * 1000) / 1000 }
  }
  const unknown = new Set(all.map((j) => j.rule).filter((rule) => !ruleIds.includes(rule)))
  if (unknown.size > 0) throw new Error(`not in ingest/rules.ts: ${[...unknown].join(', ')}`)
  return rules
}

/** Every finding of the annotated texts with whether it is right, text by text. */
export const judgementsByText = (
  judged: readonly { readonly set: GoldSet; readonly extractions: ReadonlyMap<string, Extraction> }[],
): readonly (readonly Judgement[])[] =>
  judged.flatMap(({ set, extractions }) => {
    const gold = readGold(set)
    return [...extractions].map(([key, extraction]) => judgementsOf(extraction, gold, key))
  })
