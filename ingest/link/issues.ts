import type { LinkableIssue } from '../../graph/change/linking.ts'
import type { RecId } from '../../graph/model/header.ts'
import { ascending } from './corpus.ts'
import type { Corpus, Read } from './corpus.ts'
import { isAspect } from './concept.ts'
import type { Draft } from './draft.ts'
import { phraseOf } from './label.ts'
import { termOf } from './terms.ts'
import type { Use } from './terms.ts'
import type { Compound } from './words.ts'

/** An issue in the making: the noun phrase, its spellings, the statements that name it. */
export interface IssueDraft {
  readonly id?: RecId
  readonly label: string
  readonly fixed: boolean
  /** Compound key it stands for. */
  readonly term: string
}

/** Issues a corpus gets, at most: a handful, and one more for every so many statements. */
const most = (statements: number): number => 4 + Math.ceil(statements / 24)
/** An issue found before stays although others overtake it, as long as it is this far from the last place. */
const staying = 2

/** What a proposition is about: the term of its issue, the head of its concept or what that is a property of, and its wording. */
export const stakeOf = ({
  sentence,
  label,
}: Pick<Draft, 'sentence' | 'label'>): { readonly term: string; readonly wording: string } | undefined => {
  const frame = sentence.frames[0]
  if (!frame || /に賛成だ$/u.test(label)) return undefined
  const owner = isAspect(frame.concept.head) ? frame.concept.modifiers.at(-1) : undefined
  return owner
    ? { term: owner.key, wording: owner.key }
    : { term: frame.concept.head.key, wording: phraseOf(frame, sentence.words) }
}

/** What the propositions are about, by term. */
const stakesOf = (drafts: readonly Pick<Draft, 'sentence' | 'label'>[]): ReadonlyMap<string, string> => {
  const stakes = new Map<string, string>()
  for (const draft of drafts) {
    const stake = stakeOf(draft)
    if (stake && !stakes.has(stake.term)) stakes.set(stake.term, stake.wording)
  }
  return stakes
}

/** For each of these terms, those of them that hold it and more. Work grows with their characters, not with their pairs. */
const longerOf = (terms: readonly string[]): ((term: string) => readonly string[]) => {
  const longer = new Map<string, string[]>(terms.map((term) => [term, []]))
  for (const term of terms) for (const part of new Set(partsOf(term))) if (part !== term) longer.get(part)?.push(term)
  return (term) => longer.get(term) ?? []
}

/** Every stretch of a string, itself among them. */
const partsOf = (text: string): readonly string[] => {
  const parts: string[] = []
  for (let start = 0; start < text.length; start++)
    for (let end = start + 1; end <= text.length; end++) parts.push(text.slice(start, end))
  return parts
}

/**
 * The issues of the corpus: what its propositions are about, and noun phrases that the statements of at least two essays name (of a single essay: that recur
 * in it), those that are often the target first; phrases inside a longer one that occurs as often give way to it.
 */
export const issuesOf = (
  existing: readonly LinkableIssue[],
  corpus: Corpus,
  drafts: readonly Pick<Draft, 'sentence' | 'label'>[],
): readonly IssueDraft[] => {
  const stakes = stakesOf(drafts)
  const single = corpus.essays === 1
  const { uses, size } = corpus
  const worth = (u: Use): number =>
    (u.statements + u.targets) * Math.sqrt(Math.min(4, u.parts)) * Math.log(1 + size / u.statements)
  const named = [...uses]
    .filter(([, u]) => (single ? u.statements >= 2 || size < 4 : u.essays >= 2))
    .sort(([a, x], [b, y]) => worth(y) - worth(x) || b.length - a.length || ascending(a, b))
  const within = longerOf(named.map(([term]) => term))
  const candidates = named.filter(
    ([term, u]) => !within(term).some((other) => uses.get(other)!.statements >= 0.7 * u.statements),
  )
  const fallback = candidates.length
    ? candidates
    : [...uses].sort(([a, x], [b, y]) => worth(y) - worth(x) || ascending(a, b)).slice(0, single ? 1 : 0)
  const limit = most(size)
  const termOfWording = new Map([...stakes].reverse().map(([term, wording]) => [wording, term]))
  const rank = new Map(fallback.map(([term], i) => [term, i]))
  const old = [...existing]
    .sort((a, b) => ascending(a.id, b.id))
    .flatMap((issue): readonly IssueDraft[] => {
      const own = corpus.lastPhrase(issue.label)
      const worded = termOfWording.get(issue.label)
      const term = worded !== undefined ? worded : own === undefined ? issue.label : (corpus.canonical(own) ?? own)
      if (!issue.fixed && !stakes.has(term) && !((rank.get(term) ?? Infinity) < limit * staying)) return []
      return [{ id: issue.id, label: issue.label, fixed: issue.fixed, term }]
    })
  const had = new Set(old.map((i) => i.term))
  const asked = [...stakes].filter(([term]) => !had.has(term)).map(([term, label]) => ({ label, fixed: false, term }))
  for (const { term } of asked) had.add(term)
  const room = Math.max(0, limit - old.filter((i) => !i.fixed).length - asked.length)
  const fresh = fallback.filter(([term], i) => i < limit && !had.has(term)).slice(0, room)
  return [...old, ...asked, ...fresh.map(([term]) => ({ label: term, fixed: false, term }))]
}

/**
 * Which issues a reading may name, by their place in the list: every one that it names is among them. Work grows with the
 * reading, not with the issues.
 */
export const issuesNamed = (
  issues: readonly IssueDraft[],
  corpus: Corpus,
): ((read: Pick<Read, 'compounds'>) => readonly number[]) => {
  const byTerm = new Map<string, number[]>()
  for (const [n, { term }] of issues.entries()) byTerm.set(term, [...(byTerm.get(term) ?? []), n])
  return ({ compounds }) => {
    const found = new Set<number>()
    for (const c of compounds)
      for (const term of [termOf(c, corpus.canonical), ...partsOf(c.key)])
        for (const n of byTerm.get(term) ?? []) found.add(n)
    return [...found].sort((a, b) => a - b)
  }
}

/** The place where a reading names an issue, if it does: itself, inside a longer phrase, or abbreviated. */
export const namedIn = (read: Pick<Read, 'compounds'>, issue: IssueDraft, corpus: Corpus): Compound | undefined =>
  read.compounds.find((c) => termOf(c, corpus.canonical) === issue.term) ??
  read.compounds.find((c) => c.key.includes(issue.term))
