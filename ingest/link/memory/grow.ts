import type { Linkable, LinkableIssue, LinkableProposition, Linking } from '../../../graph/change/linking.ts'
import type { RecId } from '../../../graph/model/header.ts'
import type { Tokenise } from '../../morphemes.ts'
import { byEssay } from '../corpus.ts'
import type { Read } from '../corpus.ts'
import { dimensionOf } from '../dimension.ts'
import { issuesOf } from '../issues.ts'
import type { IssueDraft } from '../issues.ts'
import { inOrder, linkRead, linkRuleset, linkedStance, nameAll } from '../link.ts'
import { allTaken, placeOf, takesSide } from '../propositions.ts'
import type { Stance } from '../stance.ts'
import { billOfLabel } from '../bills.ts'
import { holdAnew } from './hold.ts'
import type { HeldDraft } from './hold.ts'
import type { Known } from './known.ts'
import { learn, living } from './learn.ts'
import type { EssayNow } from './learn.ts'
import type { Onward } from '../onward.ts'
import { marks } from './marks.ts'
import { recall } from './recall.ts'
import type { Recalled } from './recall.ts'
import { remediesIn, tiesWith } from './ties.ts'

/** What became of a proposition in the graph. */
export interface Settled {
  readonly id: RecId
  readonly isLive: boolean
}

/** A linking that is remembered once its propositions have ids. */
export interface Remembered {
  readonly linking: Linking
  /** Brings what is known up to date; by key of the proposition. */
  readonly remember: (settled: (key: string) => Settled) => void
}

/** A linking of what is new alone. */
export interface Grown extends Remembered {
  /** Statements of which it tells all stances and issues. */
  readonly statements: readonly RecId[]
  /** Essays of which it tells all direct relations. */
  readonly essays: ReadonlySet<RecId>
}

/** What is different from what is known. */
export interface News {
  /** Essays that are new, changed or gone. */
  readonly essays: ReadonlyMap<RecId, EssayNow>
  readonly issues: readonly LinkableIssue[]
  /** All that live, without their statements. */
  readonly propositions: readonly LinkableProposition[]
  /** Propositions that somebody else changed, or that are gone. */
  readonly moved: ReadonlySet<RecId>
}

type StanceOn = readonly [id: RecId, stance: Stance]

const nameOf = ({ term, label }: IssueDraft): string => `${term}\t${label}`

/** Statements that may name these terms. */
const naming = (terms: Iterable<string>, known: Known): ReadonlySet<number> => {
  const found = new Set<number>()
  for (const term of terms) {
    const phrases = [
      ...[...known.phrases].filter((phrase) => phrase.includes(term)),
      ...[...known.abbreviations].flatMap(([short, full]) => (full === term ? [short] : [])),
    ]
    for (const phrase of phrases) for (const n of living(known, `asks ${phrase}`)) found.add(n)
  }
  return found
}

const put = (known: Known, id: RecId, stances: readonly StanceOn[]): void => {
  const n = known.numbers.get(id)!
  const row = known.row(n)
  const taken = new Set(stances.flatMap(([, s]) => (takesSide(s) ? [placeOf([id, s])[1]] : [])))
  const isSettled = allTaken(row.frames, (at) => taken.has(at))
  known.marks[n] = isSettled ? known.marks[n]! | marks.settled : known.marks[n]! & ~marks.settled
  known.putRow(n, { ...row, stances })
  for (const [proposition] of stances) known.postings.add(`on ${proposition}`, n)
}

const putRemedies = (known: Known, reads: readonly Read[], corpus: Pick<Recalled, 'at'>): void => {
  const reasons = reads.flatMap((read) => known.row(known.numbers.get(read.id)!).reasons)
  for (const [id, remedy] of remediesIn(reads, reasons, corpus)) {
    const n = known.numbers.get(id)!
    known.putRow(n, { ...known.row(n), remedy })
  }
}

const keepLabels = (known: Known, { labels }: Recalled): void => {
  known.labels.clear()
  for (const [label, read] of labels.asked()) known.labels.set(label, read)
}

const isBill = ({ label, rules }: { readonly label: string; readonly rules: readonly string[] }): boolean =>
  billOfLabel(label) !== undefined && rules.includes('link.announced@1')

/** Links a whole corpus, of which nothing is known yet, so that it is known. */
export const linkWhole = (known: Known, linkable: Linkable, tokenise: Tokenise, onward?: Onward): Remembered => {
  const reasonsTo = new Map<RecId, (Linkable['reasons'] & object)[number][]>()
  for (const reason of linkable.reasons ?? []) {
    const list = reasonsTo.get(reason.to) ?? []
    reasonsTo.set(reason.to, list)
    list.push(reason)
  }
  const essays = [...byEssay(linkable.statements.map((statement) => ({ statement })))].map(
    ([essay, items]): [RecId, EssayNow] => {
      const statements = items.map((item) => item.statement)
      return [essay, { statements, reasons: statements.flatMap((s) => reasonsTo.get(s.id) ?? []) }]
    },
  )
  const { reads } = learn(known, new Map(essays), tokenise, onward)
  const corpus = recall(
    known,
    reads.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    tokenise,
  )
  const { linking, drafts, keys, issues } = linkRead(corpus, linkable, onward)
  const remember: Remembered['remember'] = (settled) => {
    const stances = new Map<RecId, StanceOn[]>()
    drafts.forEach((draft, n) => {
      const { id, isLive } = settled(keys[n]!)
      for (const [statement, stance] of draft.stances) {
        const list = stances.get(statement) ?? []
        stances.set(statement, list)
        list.push([id, stance])
      }
      if (isBill({ ...draft, rules: [...draft.stances.values()].map((s) => s.rule) })) known.bills.add(id)
      if (!isLive) known.ghosts.push({ id, label: draft.label })
      const kinds = [...draft.stances.keys()].map((m) => corpus.at.get(m)!.statement.statementKind)
      if (kinds.includes('recommendation')) known.recommending.add(id)
    })
    for (const [id, list] of stances) put(known, id, list)
    putRemedies(known, reads, corpus)
    for (const issue of issues) known.issues.add(nameOf(issue))
    keepLabels(known, corpus)
  }
  return { linking, remember }
}

/** Links what is new with what is known of the corpus: work grows with what is new, and with what is near it. */
export const linkNews = (known: Known, news: News, tokenise: Tokenise): Grown => {
  const learned = learn(known, news.essays, tokenise)
  const corpus = recall(known, learned.reads, tokenise)
  const alive = new Set(news.propositions.map((p) => p.id))
  const ghosts = known.ghosts.filter(({ id }) => !alive.has(id) && !news.moved.has(id))
  const existing = [
    ...news.propositions,
    ...ghosts.map(({ id, label }): LinkableProposition => ({ id, label, fixed: false, statements: [] })),
  ]
  const { drafts, held, bills } = holdAnew(known, learned, existing, news.moved, corpus)

  const kindOf = (id: RecId) => corpus.at.get(id)!.statement.statementKind
  const kindsOf = (draft: HeldDraft) =>
    draft.stances
      ? [...draft.stances.keys()].map(kindOf)
      : [...[...draft.joined].map(kindOf), ...(known.recommending.has(draft.id!) ? (['recommendation'] as const) : [])]
  const issues = issuesOf(news.issues, corpus, drafts)
  const named = nameAll(
    drafts.map((draft) => ({ ...draft, dimension: dimensionOf(draft.label, kindsOf(draft)) })),
    issues,
    corpus,
  )
  const keyOf = new Map(drafts.map((draft, n) => [draft, named.keys[n]!]))
  const keyOfId = new Map(drafts.flatMap((d) => (d.id === undefined ? [] : [[d.id, keyOf.get(d)!] as const])))
  const draftOf = new Map(drafts.map((d) => [keyOf.get(d)!, d]))
  const stancesOf = (id: RecId): readonly (readonly [string, Stance])[] => {
    const now = held.get(id)
    if (now) return [...now].map(([draft, stance]) => [keyOf.get(draft)!, stance])
    return known.row(known.numbers.get(id)!).stances.flatMap(([proposition, stance]) => {
      const key = keyOfId.get(proposition)
      return key === undefined ? [] : [[key, stance] as const]
    })
  }
  const numbersOf = (ids: Iterable<RecId>): readonly number[] => [...ids].map((id) => known.numbers.get(id)!)
  const statementsOn = (key: string, isWanted: (n: number) => boolean): readonly number[] => {
    const { id, stances, joined } = draftOf.get(key)!
    if (stances) return numbersOf(stances.keys()).filter(isWanted)
    return [...new Set([...living(known, `on ${id!}`), ...numbersOf(joined)])].filter(
      (n) => isWanted(n) && stancesOf(known.ids[n]!).some(([of]) => of === key),
    )
  }

  const names = new Set(issues.map(nameOf))
  const renamed = [...names, ...known.issues].filter((name) => names.has(name) !== known.issues.has(name))
  const renaming = naming(new Set(renamed.map((name) => name.split('\t')[0]!)), known)
  const statements = [
    ...new Set([...learned.reads.map((r) => r.id), ...held.keys(), ...[...renaming].map((n) => known.ids[n]!)]),
  ]
  const reasons = learned.reads.flatMap((read) => known.row(known.numbers.get(read.id)!).reasons)
  const linking = inOrder({
    issues: named.issues,
    propositions: named.propositions,
    stances: statements.flatMap((id) => stancesOf(id).map(([key, stance]) => linkedStance(id, key, stance))),
    topics: statements.flatMap((id) => named.topicsOf(corpus.at.get(id)!)),
    ties: tiesWith(learned.reads, reasons, known, corpus, {
      stancesOf,
      statementsOn,
      dimensions: new Map(named.propositions.map((p) => [p.key, p.dimension])),
    }),
    ruleset: linkRuleset,
  })
  const remember: Remembered['remember'] = (settled) => {
    for (const id of statements)
      put(
        known,
        id,
        stancesOf(id).map(([key, stance]) => [settled(key).id, stance]),
      )
    putRemedies(known, learned.reads, corpus)
    known.bills.clear()
    known.ghosts.length = 0
    for (const draft of drafts) {
      const { id, isLive } = settled(keyOf.get(draft)!)
      if (bills.has(draft)) known.bills.add(id)
      if (!isLive) known.ghosts.push({ id, label: draft.label })
      if (draft.stances) known.recommending.delete(id)
      if (kindsOf(draft).includes('recommendation')) known.recommending.add(id)
    }
    known.issues.clear()
    for (const name of names) known.issues.add(name)
    keepLabels(known, corpus)
  }
  return { linking, statements, essays: new Set(learned.reads.map((r) => r.essay)), remember }
}
