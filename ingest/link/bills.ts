import type { LinkableProposition } from '../../graph/change/linking.ts'
import type { Range } from '../../graph/model/span.ts'
import { announcedIn, billLikeness } from './announced.ts'
import { ascending, isDebated } from './corpus.ts'
import type { Corpus, Read } from './corpus.ts'
import type { Draft } from './draft.ts'
import type { Stance } from './stance.ts'

/** Two names of at least this likeness (Dice over bigrams, years and 法律案 left out) are one bill's. */
const sameBill = 0.6

interface Announcement {
  readonly read: Read
  readonly bill: string
  readonly sign: 1 | -1
  readonly evidence: readonly Range[]
}

/** All sides announced in own voice; 本法案 is the first bill that its essay names, if it names one. */
const announcements = (corpus: Corpus): readonly Announcement[] => {
  const all = corpus.reads.flatMap((read): readonly Announcement[] =>
    read.statement.voice === 'own' ? announcedIn(read.words).map((a) => ({ read, ...a })) : [],
  )
  const first = new Map<string, string>()
  for (const a of all) if (a.bill && !first.has(a.read.essay)) first.set(a.read.essay, a.bill)
  return all.map((a) => (a.bill ? a : { ...a, bill: first.get(a.read.essay) ?? '' })).filter((a) => a.bill)
}

/** Groups names of one bill: each joins the first group that holds a name like it. */
const billsOf = (names: readonly string[]): readonly (readonly string[])[] => {
  const groups: string[][] = []
  for (const name of [...new Set(names)].sort((a, b) => a.length - b.length || ascending(a, b))) {
    const group = groups.find((g) => g.some((other) => billLikeness(name, other) >= sameBill))
    if (group) group.push(name)
    else groups.push([name])
  }
  return groups
}

const billOfLabel = (label: string): string | undefined => /^(.+)に賛成(?:だ|である)$/u.exec(label)?.[1]

/** The announced sides of a corpus. */
export interface Sides {
  /** One proposition for each bill on which different holders announce a side. */
  readonly drafts: readonly Draft[]
  /** Statements that announce a side: they are about nothing else. */
  readonly statements: ReadonlySet<string>
}

/** Reads the announced sides; an existing proposition on the same bill keeps its id and label. */
export const sidesOf = (corpus: Corpus, existing: readonly LinkableProposition[]): Sides => {
  const all = announcements(corpus)
  const old = [...existing].sort((a, b) => ascending(a.id, b.id))
  const drafts = billsOf(all.map((a) => a.bill)).flatMap((names): readonly Draft[] => {
    const sides = all.filter((a) => names.includes(a.bill))
    const known = old.find((p) => {
      const bill = billOfLabel(p.label)
      return bill !== undefined && names.some((n) => billLikeness(n, bill) >= sameBill)
    })
    if (!known && !isDebated(sides.map((s) => s.read))) return []
    const stances = new Map<string, Stance>()
    for (const { read, sign, evidence } of sides)
      if (!stances.has(read.id))
        stances.set(read.id, { type: sign === 1 ? 'affirms' : 'denies', rule: 'link.announced@1', evidence })
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
    statements: new Set(all.map((a) => a.read.id)),
  }
}
