import type { Extraction } from '../graph/change/extraction.ts'

/** A small Graph JSON (DESIGN section 6) straight from extractions, for the referee: essays, actors, mentions, claims, inner edges. */
export const graphJsonFrom = (extractions: readonly Extraction[]): object => ({
  format: 'ronten/1',
  offsets: 'utf-16',
  essays: extractions.map((e, i) => ({ id: `essay:${i}`, sha256: e.sha256, source: e.source })),
  actors: extractions.flatMap((e, i) =>
    e.actors.map((a) => ({ id: `${i}:${a.key}`, type: a.type, name: a.name, aliases: a.aliases })),
  ),
  mentions: extractions.flatMap((e, i) =>
    e.mentions.map((m) => ({ actor: `${i}:${m.actor}`, essay: `essay:${i}`, start: m.start, end: m.end })),
  ),
  issues: [],
  propositions: [],
  claims: extractions.flatMap((e, i) =>
    e.statements.map((s, n) => ({
      id: `${i}:s${n}`,
      essay: `essay:${i}`,
      kind: s.statementKind,
      voice: s.voice,
      start: s.start,
      end: s.end,
      holder: s.holders[0] ? `${i}:${s.holders[0].actor}` : null,
      hedge: s.hedge,
      addressees: s.addressees.map((a) => `${i}:${a.actor}`),
      propositions: [],
      rule: s.rule,
    })),
  ),
  edges: extractions.flatMap((e, i) =>
    e.arguments.map((a, n) => ({
      id: `${i}:a${n}`,
      type: a.type === 'supports' ? 'SUPPORTS' : 'ATTACKS',
      from: `${i}:s${a.from}`,
      to: `${i}:s${a.to}`,
      rule: a.rule,
    })),
  ),
})
