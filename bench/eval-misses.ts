import type { Extraction } from '../graph/change/extraction.ts'
import { sentenceAt } from './gold.ts'
import type { GoldText } from './gold.ts'

const shown = (text: string): string => text.replace(/\s+/gu, '').slice(0, 90)

/** One line for each annotated sentence of which the ingest says something else, and for each relation wrong or missed. */
export const missesOf = (key: string, gold: GoldText, extraction: Extraction): readonly string[] => {
  const nameOf = (actor: string) => extraction.actors.find((a) => a.key === actor)?.name ?? actor
  const placed = extraction.statements.map((s) => sentenceAt(gold, s.start, s.end)?.i)
  const sentences = gold.sentences.flatMap((g) => {
    const said = extraction.statements.filter((_, n) => placed[n] === g.i)
    const roles: readonly string[] = said.map((s) => (s.voice === 'reported' ? 'reported' : s.statementKind))
    const wanted = g.roles ?? [g.role]
    const addressees = said.flatMap((s) =>
      s.statementKind === 'recommendation' ? s.addressees.map((a) => nameOf(a.actor)) : [],
    )
    const holders = said.flatMap((s) => (s.voice === 'reported' ? s.holders.map((h) => nameOf(h.actor)) : []))
    const isRole =
      wanted.some((r) => roles.includes(r)) ||
      (roles.length === 0 && wanted.some((r) => !['claim', 'recommendation', 'reported'].includes(r)))
    const isAddressed =
      !roles.includes('recommendation') || [...new Set(addressees)].toSorted().join() === g.addressee.toSorted().join()
    const isHeld =
      !roles.includes('reported') || !wanted.includes('reported') || [g.holder].flat().some((h) => holders.includes(h))
    if (isRole && isAddressed && isHeld) return []
    const rules = said.map((s) => s.rule.replace(/@1$/u, '')).join('+')
    return [
      `${key}:${g.i} ${isRole ? '' : `ROLE ${wanted.join('/')} said ${roles.join('+') || 'nothing'} `}${isAddressed ? '' : `TO ${g.addressee.join()} said ${addressees.join()} `}${isHeld ? '' : `HOLDER ${String(g.holder)} said ${holders.join()} `}(${rules}) ${shown(extraction.text.slice(g.start, g.end))}`,
    ]
  })
  const found = extraction.arguments.map((a) => ({
    id: `${placed[a.from]}>${placed[a.to]} ${a.type === 'supports' ? 'support' : 'attack'}`,
    rule: a.rule,
  }))
  const relations = gold.relations.map((r) => `${r.from}>${r.to} ${r.type}`)
  return [
    ...sentences,
    ...found.filter((f) => !relations.includes(f.id)).map((f) => `${key} RELATION wrong ${f.id} ${f.rule}`),
    ...relations.filter((r) => !found.some((f) => f.id === r)).map((r) => `${key} RELATION missed ${r}`),
  ]
}
