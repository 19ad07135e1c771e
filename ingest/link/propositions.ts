import type { LinkableProposition } from '../../graph/change/linking.ts'
import type { RecId } from '../../graph/model/header.ts'
import type { StanceType } from '../../graph/model/relation.ts'
import type { Range } from '../../graph/model/span.ts'
import type { Sides } from './bills.ts'
import { alikePairs, groupsOf } from './cluster.ts'
import { ascending, isDebated } from './corpus.ts'
import type { Corpus, Read } from './corpus.ts'
import { likeness } from './features.ts'
import { stanceOf } from './stance.ts'
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
export const thresholds = { group: 0.06, join: 0.055, stay: 0.03, label: 0.2 } as const
/** A statement stands on this many found propositions at most. */
const mostPropositions = 4
/** Likeness of statements of essays that announce opposite sides counts this much: they share their topic's words anyway. */
const opposedShare = 0.25

/** Likeness of two statements, by id; 0 where it is below what any threshold asks. */
type Alike = (a: string, b: string) => number

/** The neighbours of each statement. */
interface Neighbours {
  readonly alike: Alike
  readonly of: (id: string) => readonly string[]
}

const neighboursOf = (corpus: Corpus, sides: Sides): Neighbours => {
  const near = new Map<string, Map<string, number>>(corpus.reads.map((r) => [r.id, new Map()]))
  for (const { a, b, likeness: value } of alikePairs(corpus.reads, thresholds.stay / 4)) {
    const [x, y] = [corpus.reads[a]!, corpus.reads[b]!]
    const alike = sides.opposed.has(`${x.essay}|${y.essay}`) ? value * opposedShare : value
    near.get(x.id)!.set(y.id, alike)
    near.get(y.id)!.set(x.id, alike)
  }
  return { alike: (a, b) => near.get(a)!.get(b) ?? 0, of: (id) => [...near.get(id)!.keys()] }
}

const mean = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((a, b) => a + b, 0) / values.length

type Vector = ReadonlyMap<string, number>

/** How well a statement fits: its mean likeness to the members, or its likeness to a fixed label if that says more. */
const supportOf = (read: Read, draft: Draft, near: Neighbours, label: Vector | undefined): number => {
  const byMembers = mean(draft.members.filter((m) => m !== read.id).map((m) => near.alike(read.id, m)))
  return label ? Math.max(byMembers, (likeness(read.vector, label) * thresholds.join) / thresholds.label) : byMembers
}

/** The label of a group: of its members' sentences the most central, shortest and cleanest, in the affirmative. */
const labelOf = (members: readonly Read[], near: Neighbours): string | undefined => {
  const scored = members.flatMap((m) => {
    const recommends = m.statement.statementKind === 'recommendation'
    const whole = sentenceOf(m.words, m.frame)
    const label = whole ?? shortLabelOf(m.words, m.frame, recommends)
    if (label === undefined) return []
    const centre = members.reduce((sum, o) => sum + (o === m ? 0 : near.alike(m.id, o.id)), 0) / members.length
    const flaws = flawsOf(m.words, m.frame, label) + (whole ? 0 : 1.5) - (recommends ? 0.5 : 0)
    return [{ label: affirmative(label), score: flaws - 6 * centre }]
  })
  return scored.reduce<(typeof scored)[number] | undefined>(
    (best, s) => (best && best.score <= s.score ? best : s),
    undefined,
  )?.label
}

/** A draft without the members that no longer belong there, the weakest first. */
const kept = (draft: Draft, corpus: Corpus, near: Neighbours): Draft => {
  const sentence = corpus.read(draft.label)
  const label = draft.fixed ? sentence.vector : undefined
  for (let members = draft.members.filter((m) => stanceOf(corpus.at.get(m)!, sentence) !== undefined); ;) {
    const current = { ...draft, members }
    const weakest = members
      .map((m) => ({ m, support: supportOf(corpus.at.get(m)!, current, near, label) }))
      .reduce<{ m: string; support: number } | undefined>((w, x) => (w && w.support <= x.support ? w : x), undefined)
    if (!weakest || weakest.support >= thresholds.stay) return current
    members = members.filter((m) => m !== weakest.m)
  }
}

/** Lets statements that stand on too few propositions join those they fit, the best fit first. */
const joined = (
  drafts: readonly Draft[],
  corpus: Corpus,
  near: Neighbours,
  free: readonly Read[],
): readonly Draft[] => {
  const on = new Map<string, number[]>()
  drafts.forEach((d, i) => d.members.forEach((m) => on.set(m, [...(on.get(m) ?? []), i])))
  const sentences = drafts.map((d) => corpus.read(d.label))
  const labels = drafts.map((d, i) => (d.fixed ? sentences[i]!.vector : undefined))
  const fixed = drafts.flatMap((d, i) => (d.fixed ? [i] : []))
  const found = free.flatMap((read) => {
    const candidates = new Set([...near.of(read.id).flatMap((id) => on.get(id) ?? []), ...fixed])
    return [...candidates]
      .filter((i) => !drafts[i]!.members.includes(read.id))
      .map((i) => ({ i, read, support: supportOf(read, drafts[i]!, near, labels[i]) }))
      .filter((x) => x.support >= thresholds.join && stanceOf(read, sentences[x.i]!) !== undefined)
  })
  found.sort(
    (x, y) =>
      y.support - x.support || ascending(x.read.id, y.read.id) || ascending(drafts[x.i]!.label, drafts[y.i]!.label),
  )
  const count = new Map([...on].map(([id, list]) => [id, list.length]))
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
const grouped = (drafts: readonly Draft[], near: Neighbours, free: readonly Read[]): readonly Draft[] => {
  const taken = new Set(drafts.flatMap((d) => d.members))
  const own = free.filter((r) => r.statement.voice === 'own' && !taken.has(r.id))
  return groupsOf(
    own.map((r) => r.id),
    near,
    thresholds.group,
  ).flatMap((ids) => {
    const members = own.filter((r) => ids.includes(r.id))
    const label = isDebated(members) ? labelOf(members, near) : undefined
    return label === undefined ? [] : [{ label, fixed: false, members: members.map((m) => m.id) }]
  })
}

/**
 * The propositions of the corpus: the existing ones first, kept with their members; then what is new. Repeats until
 * nothing moves, so that linking the result again changes nothing.
 */
export const propositionsOf = (
  existing: readonly LinkableProposition[],
  corpus: Corpus,
  sides: Sides,
): readonly Draft[] => {
  const near = neighboursOf(corpus, sides)
  const free = corpus.reads.filter((r) => !sides.statements.has(r.id))
  const ids = new Set(free.map((r) => r.id))
  const sided = new Set(sides.drafts.map((d) => d.id))
  let drafts: readonly Draft[] = [...existing]
    .filter((p) => !sided.has(p.id))
    .sort((a, b) => ascending(a.id, b.id))
    .map(({ id, label, fixed, issue, statements }) => ({
      id,
      label,
      fixed,
      members: statements.filter((s) => ids.has(s)).sort(),
      ...(issue !== undefined && { issue }),
    }))
  for (let round = 0; round < 24; round++) {
    const before = JSON.stringify(drafts)
    drafts = drafts
      .map((d) => kept(d, corpus, near))
      .filter((d) => d.fixed || isDebated(d.members.map((m) => corpus.at.get(m)!)))
    drafts = [...drafts, ...grouped(drafts, near, free)]
    drafts = joined(drafts, corpus, near, free)
    if (JSON.stringify(drafts) === before) break
  }
  return [...sides.drafts, ...drafts]
}
