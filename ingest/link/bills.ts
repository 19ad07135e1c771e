import type { LinkableProposition } from '../../graph/change/linking.ts'
import type { Range } from '../../graph/model/span.ts'
import { announcedIn, billLikeness, billNamedIn, hasYear } from './announced.ts'
import { lawNamed } from './laws.ts'
import { ascending, inPlace, isShared } from './corpus.ts'
import type { Corpus, Read } from './corpus.ts'
import type { Draft } from './draft.ts'
import { billJudgedIn } from './judged-bills.ts'
import type { Stance } from './stance.ts'

/** Two names of at least this likeness (Dice over bigrams, years and 法律案 left out) are one bill's. */
const sameBill = 0.6

interface Announcement {
  readonly read: Read
  readonly bill: string
  /** Left out where the sentence itself names the bill. */
  readonly isNamed?: false
  /** Judges the bill in other words than for and against. */
  readonly isJudged?: true
  readonly sign: 1 | -1
  readonly evidence: readonly Range[]
}

/**
 * All sides announced in own voice. 本法案, or a side without a bill (反対討論), means the bills on which the essay
 * announces the same side by name; where it names none so, the first bill that it names at all.
 */
const announcements = (corpus: Corpus): readonly Announcement[] => {
  const own = corpus.reads.filter((read) => read.statement.voice === 'own')
  const announced = own.flatMap((read): readonly Announcement[] => announcedIn(read.words).map((a) => ({ read, ...a })))
  // A name without its year is the dated one that the essay names.
  const dated = new Map<string, string[]>()
  for (const { bill, read } of announced)
    if (hasYear(bill)) dated.set(read.essay, [...(dated.get(read.essay) ?? []), bill])
  const all = announced.map((a): Announcement => {
    const full = a.bill && !hasYear(a.bill) ? dated.get(a.read.essay) : undefined
    return { ...a, bill: full?.find((bill) => billLikeness(bill, a.bill) >= sameBill) ?? a.bill }
  })
  const named = new Map<string, Announcement[]>()
  for (const a of all) if (a.bill) named.set(a.read.essay, [...(named.get(a.read.essay) ?? []), a])
  const first = new Map<string, string>()
  const speaking = new Set(all.map((a) => a.read.essay))
  for (const read of inPlace(own))
    if (speaking.has(read.essay) && !named.has(read.essay) && !first.has(read.essay)) {
      const bill = billNamedIn(read.words)
      if (bill !== undefined) first.set(read.essay, bill)
    }
  return all.flatMap((a): readonly Announcement[] => {
    if (a.bill) return [a]
    const bills = named.has(a.read.essay)
      ? named
          .get(a.read.essay)!
          .filter((n) => n.sign === a.sign)
          .map((n) => n.bill)
      : first.has(a.read.essay)
        ? [first.get(a.read.essay)!]
        : []
    return [...new Set(bills)].map((bill) => ({ ...a, bill, isNamed: false }))
  })
}

/**
 * What essays say of the bill on which they announce a side, on that side: 欠陥法案だ. What they concede is not their side.
 * An essay that announces none but judges a bill without its name (an expert before a committee: 本法案を評価します)
 * judges a bill to change the law that it speaks of most.
 */
const judgements = (corpus: Corpus, announced: readonly Announcement[]): readonly Announcement[] => {
  const sides = new Map<string, Announcement[]>()
  for (const a of announced) sides.set(a.read.essay, [...(sides.get(a.read.essay) ?? []), a])
  const speaks = new Set(announced.map((a) => a.read.id))
  const essays = new Map<string, Read[]>()
  for (const read of corpus.reads) essays.set(read.essay, [...(essays.get(read.essay) ?? []), read])
  const laws = new Map<string, string | undefined>()
  const lawIn = (essay: string): string | undefined => {
    if (!laws.has(essay)) laws.set(essay, lawNamed(essays.get(essay)!.map((r) => r.words)))
    return laws.get(essay)
  }
  return corpus.reads.flatMap((read): readonly Announcement[] => {
    if (speaks.has(read.id) || read.statement.voice !== 'own') return []
    const judged = billJudgedIn(read.words, read.frames)
    if (!judged) return []
    const of = sides.get(read.essay)
    const law = of ? undefined : lawIn(read.essay)
    if (law !== undefined) return [{ read, bill: `${law}改正案`, isNamed: false, isJudged: true, ...judged }]
    if (!of) return []
    const bills = new Set(of.filter((a) => a.sign === judged.sign).map((a) => a.bill))
    // Of several bills it is not told which is meant.
    const [bill, ...others] = bills
    return bill !== undefined && others.length === 0 ? [{ read, bill, isNamed: false, isJudged: true, ...judged }] : []
  })
}

/** Groups names of one bill: each joins the group that holds the name most like it, and none that one sentence names beside it. */
const billsOf = (all: readonly Announcement[]): readonly (readonly string[])[] => {
  const groups: string[][] = []
  const beside = new Map<string, Set<string>>()
  for (const a of all)
    for (const b of all)
      if (a.read === b.read && a.bill !== b.bill) beside.set(a.bill, (beside.get(a.bill) ?? new Set()).add(b.bill))
  const names = [...new Set(all.map((a) => a.bill))]
  for (const name of names.sort((a, b) => b.length - a.length || ascending(a, b))) {
    const likeness = (g: readonly string[]): number =>
      g.some((other) => beside.get(name)?.has(other)) ? 0 : Math.max(...g.map((other) => billLikeness(name, other)))
    const group = [...groups].sort((x, y) => likeness(y) - likeness(x)).find((g) => likeness(g) >= sameBill)
    if (group) group.push(name)
    else groups.push([name])
  }
  return groups.map((g) => g.sort((a, b) => a.length - b.length || ascending(a, b)))
}

/** The bill that a label is about. */
export const billOfLabel = (label: string): string | undefined => /^(.+)に賛成(?:だ|である)$/u.exec(label)?.[1]

/** The announced sides of a corpus. */
export interface Sides {
  /** One proposition for each bill on which two essays announce a side. */
  readonly drafts: readonly Draft[]
  /** Statements that announce a side on a bill by name: they are about nothing else. */
  readonly statements: ReadonlySet<string>
}

/** Reads the announced sides; an existing proposition on the same bill keeps its id and label. */
export const sidesOf = (corpus: Corpus, existing: readonly LinkableProposition[]): Sides => {
  const announced = announcements(corpus)
  const all = [...announced, ...judgements(corpus, announced)]
  const old = [...existing].sort((a, b) => ascending(a.id, b.id))
  const used = new Set<string>()
  const drafts = billsOf(all).flatMap((names): readonly Draft[] => {
    const sides = all.filter((a) => names.includes(a.bill))
    const fits = (p: LinkableProposition): number => {
      const bill = billOfLabel(p.label)
      if (bill === undefined || used.has(p.id)) return 0
      return names.includes(bill) ? 2 : Math.max(...names.map((n) => billLikeness(n, bill)))
    }
    const known = [...old].sort((x, y) => fits(y) - fits(x)).find((p) => fits(p) >= sameBill)
    if (known) used.add(known.id)
    if (!known && !isShared(sides.map((s) => s.read))) return []
    const stances = new Map<string, Stance>()
    for (const { read, sign, evidence, isJudged } of sides) {
      const rule = isJudged ? 'link.bill-judged@1' : 'link.announced@1'
      if (!stances.has(read.id)) stances.set(read.id, { type: sign === 1 ? 'affirms' : 'denies', rule, evidence })
    }
    const label = known?.label ?? `${names[0]!}に賛成だ`
    return [
      {
        ...(known && { id: known.id }),
        ...(known?.issue !== undefined && { issue: known.issue }),
        label,
        fixed: known?.fixed ?? false,
        sentence: corpus.read(label),
        stances,
      },
    ]
  })
  return {
    drafts,
    statements: new Set(all.flatMap((a) => (a.isNamed === false ? [] : [a.read.id]))),
  }
}
