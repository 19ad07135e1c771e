import type { LinkableProposition } from '../../graph/change/linking.ts'
import type { RecId } from '../../graph/model/record.ts'
import type { StanceType } from '../../graph/model/relation.ts'
import type { Range } from '../../graph/model/span.ts'
import { alikePairs, groupsOf } from './cluster.ts'
import { ascending, isDebated } from './corpus.ts'
import type { Corpus, Read } from './corpus.ts'
import { likeness } from './features.ts'
import { affirmative, flawsOf, sentenceOf, shortLabelOf } from './label.ts'

/** A proposition in the making. */
export interface Draft {
  readonly id?: RecId
  readonly label: string
  readonly fixed: boolean
  /** Id of the issue it already has. */
  readonly issue?: RecId
  /** Statements on it, by id, in order. */
  readonly members: readonly string[]
  /** Sides the authors announce themselves, by statement. */
  readonly announced?: ReadonlyMap<string, { readonly type: StanceType; readonly evidence: readonly Range[] }>
}

/** Likeness thresholds, set by bench/link-eval.ts: to make a group, to join a proposition, to stay on it, to join one by its label alone. */
export const thresholds = { group: 0.07, join: 0.1, stay: 0.05, label: 0.2 } as const
/** A statement stands on this many propositions at most. */
const mostPropositions = 2

type Vector = ReadonlyMap<string, number>

/** How well a statement fits: half its nearest member, half the mean of all; a fixed label counts as a member. */
const supportOf = (read: Read, draft: Draft, corpus: Corpus, label: Vector): number => {
  const others = draft.members.filter((m) => m !== read.id)
  const alike = others.map((m) => likeness(read.vector, corpus.at.get(m)!.vector))
  if (draft.fixed) {
    const byLabel = (likeness(read.vector, label) * thresholds.join) / thresholds.label
    return alike.length ? Math.max(byLabel, blend(alike)) : byLabel
  }
  return alike.length ? blend(alike) : 0
}
const blend = (values: readonly number[]): number =>
  Math.max(...values) / 2 + values.reduce((a, b) => a + b, 0) / values.length / 2

/** The label of a group: of its members' sentences the most central, shortest and cleanest, in the affirmative. */
export const labelOf = (members: readonly Read[]): string | undefined => {
  const scored = members
    .filter((m) => m.statement.voice === 'own')
    .flatMap((m) => {
      const recommends = m.statement.statementKind === 'recommendation'
      const whole = sentenceOf(m.words, m.frame)
      const label = whole ?? shortLabelOf(m.words, m.frame, recommends)
      if (label === undefined) return []
      const centre = members.reduce((sum, o) => sum + (o === m ? 0 : likeness(m.vector, o.vector)), 0) / members.length
      const flaws = flawsOf(m.words, m.frame, label) + (whole ? 0 : 1.5) - (recommends ? 0.5 : 0)
      return [{ label: affirmative(label), score: flaws - 6 * centre }]
    })
  return scored.reduce<(typeof scored)[number] | undefined>(
    (best, s) => (best && best.score <= s.score ? best : s),
    undefined,
  )?.label
}

/** Keeps the existing propositions' members that still belong there. */
const kept = (draft: Draft, corpus: Corpus): Draft => {
  let members = draft.members
  const label = corpus.read(draft.label).vector
  for (;;) {
    const current = { ...draft, members }
    const weakest = members
      .map((m) => ({ m, support: supportOf(corpus.at.get(m)!, current, corpus, label) }))
      .reduce<{ m: string; support: number } | undefined>((w, x) => (w && w.support <= x.support ? w : x), undefined)
    if (!weakest || weakest.support >= thresholds.stay) return current
    members = members.filter((m) => m !== weakest.m)
  }
}

/** Lets statements that stand on too few propositions join those they fit. */
const joined = (drafts: readonly Draft[], corpus: Corpus): readonly Draft[] => {
  const count = new Map<string, number>()
  for (const d of drafts) for (const m of d.members) count.set(m, (count.get(m) ?? 0) + 1)
  const labels = drafts.map((d) => corpus.read(d.label).vector)
  const found = corpus.reads.flatMap((read) =>
    drafts
      .map((d, i) => ({ i, read, support: d.members.includes(read.id) ? 0 : supportOf(read, d, corpus, labels[i]!) }))
      .filter((x) => x.support >= thresholds.join),
  )
  found.sort(
    (x, y) =>
      y.support - x.support || ascending(x.read.id, y.read.id) || ascending(drafts[x.i]!.label, drafts[y.i]!.label),
  )
  const added = new Map<number, string[]>()
  for (const { i, read } of found) {
    const n = count.get(read.id) ?? 0
    if (n >= mostPropositions) continue
    count.set(read.id, n + 1)
    added.set(i, [...(added.get(i) ?? []), read.id])
  }
  return drafts.map((d, i) => (added.has(i) ? { ...d, members: [...d.members, ...added.get(i)!].sort() } : d))
}

/** Groups the statements that stand on no proposition yet. */
const grouped = (drafts: readonly Draft[], corpus: Corpus): readonly Draft[] => {
  const taken = new Set(drafts.flatMap((d) => d.members))
  const free = corpus.reads.filter((r) => r.statement.voice === 'own' && !taken.has(r.id))
  const groups = groupsOf(free, alikePairs(free, thresholds.group), thresholds.group)
  return groups.flatMap((indices) => {
    const members = indices.map((i) => free[i]!)
    if (!isDebated(members)) return []
    const label = labelOf(members)
    return label === undefined ? [] : [{ label, fixed: false, members: members.map((m) => m.id) }]
  })
}

/**
 * The propositions of the corpus: the existing ones first, kept with their members; then what is new. Repeats until
 * nothing moves, so that linking the result again changes nothing.
 */
export const propositionsOf = (existing: readonly LinkableProposition[], corpus: Corpus): readonly Draft[] => {
  let drafts: readonly Draft[] = [...existing]
    .sort((a, b) => ascending(a.id, b.id))
    .map(({ id, label, fixed, issue, statements }) => ({
      id,
      label,
      fixed,
      members: statements.filter((s) => corpus.at.has(s)).sort(),
      ...(issue !== undefined && { issue }),
    }))
  for (let round = 0; round < 6; round++) {
    const before = JSON.stringify(drafts)
    drafts = drafts
      .map((d) => kept(d, corpus))
      .filter((d) => d.fixed || isDebated(d.members.map((m) => corpus.at.get(m)!)))
    drafts = [...drafts, ...grouped(drafts, corpus)]
    drafts = joined(drafts, corpus)
    if (JSON.stringify(drafts) === before) break
  }
  return drafts
}
