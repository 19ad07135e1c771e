import type { LinkableIssue } from '../../graph/change/linking.ts'
import type { RecId } from '../../graph/model/header.ts'
import { ascending } from './corpus.ts'
import type { Corpus, Read } from './corpus.ts'
import { isAspect } from './concept.ts'
import type { Draft } from './draft.ts'
import { agentNouns, framingNouns, generalNouns } from './lexicon-function.ts'
import { phraseOf } from './label.ts'
import { entryOf } from './predicate-words.ts'
import { isName } from './words.ts'
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

interface Use {
  readonly essays: Set<string>
  readonly statements: Set<string>
  /** In how many statements it is the target. */
  targets: number
  readonly spelling: string
  readonly parts: number
}

const termOf = (c: Compound, corpus: Corpus): string => corpus.canonical(c.key) ?? c.key

/** Whether the compound can name an issue: two morphemes or three characters, and not only names of persons and places. */
const canName = (read: Read, c: Compound): boolean => {
  const words = read.words.slice(c.from, c.to)
  if (words.every((w) => isName(w) || w.detail[0] === '接尾' || w.detail[0] === '数')) return false
  if (words.some((w) => w.detail[0] === '数') || (words.length < 2 && c.key.length < 3)) return false
  if (framingNouns.has(c.key) || agentNouns.has(c.key) || generalNouns.has(c.key) || entryOf(c.key)) return false
  if (/(?:者|家|手|的|性|員|所|庁|省|前|後|側|上|中|時|代わり)$/u.test(c.key)) return false
  return /[\p{Script=Han}ァ-ヴ]/u.test(c.key) && !words.some((w) => w.detail[1] === '人名')
}

const usesOf = (corpus: Corpus): ReadonlyMap<string, Use> => {
  const uses = new Map<string, Use>()
  for (const read of corpus.reads)
    for (const c of read.compounds) {
      if (!canName(read, c)) continue
      const term = termOf(c, corpus)
      const use = uses.get(term) ?? {
        essays: new Set(),
        statements: new Set(),
        targets: 0,
        spelling: term,
        parts: c.to - c.from,
      }
      use.essays.add(read.essay)
      use.statements.add(read.id)
      if (read.frames.some((f) => f.concept.head.from < c.to && f.concept.head.to > c.from)) use.targets++
      uses.set(term, use)
    }
  return uses
}

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
const stakesOf = (drafts: readonly Draft[]): ReadonlyMap<string, string> => {
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
  drafts: readonly Draft[],
): readonly IssueDraft[] => {
  const stakes = stakesOf(drafts)
  const single = corpus.essays === 1
  const uses = usesOf(corpus)
  const worth = (u: Use): number =>
    (u.statements.size + u.targets) *
    Math.sqrt(Math.min(4, u.parts)) *
    Math.log(1 + corpus.reads.length / u.statements.size)
  const named = [...uses]
    .filter(([, u]) => (single ? u.statements.size >= 2 || corpus.reads.length < 4 : u.essays.size >= 2))
    .sort(([a, x], [b, y]) => worth(y) - worth(x) || b.length - a.length || ascending(a, b))
  const within = longerOf(named.map(([term]) => term))
  const candidates = named.filter(
    ([term, u]) => !within(term).some((other) => uses.get(other)!.statements.size >= 0.7 * u.statements.size),
  )
  const fallback = candidates.length
    ? candidates
    : [...uses].sort(([a, x], [b, y]) => worth(y) - worth(x) || ascending(a, b)).slice(0, single ? 1 : 0)
  const limit = most(corpus.reads.length)
  const rank = new Map(fallback.map(([term], i) => [term, i]))
  const old = [...existing]
    .sort((a, b) => ascending(a.id, b.id))
    .flatMap((issue): readonly IssueDraft[] => {
      const label = corpus.read(issue.label)
      const own = label.compounds.at(-1)
      const worded = [...stakes].find(([, wording]) => wording === issue.label)?.[0]
      const term = worded !== undefined ? worded : own ? (corpus.canonical(own.key) ?? own.key) : issue.label
      if (!issue.fixed && !stakes.has(term) && !((rank.get(term) ?? Infinity) < limit * staying)) return []
      return [{ id: issue.id, label: issue.label, fixed: issue.fixed, term }]
    })
  const had = new Set(old.map((i) => i.term))
  const asked = [...stakes].filter(([term]) => !had.has(term)).map(([term, label]) => ({ label, fixed: false, term }))
  for (const { term } of asked) had.add(term)
  const room = Math.max(0, limit - old.filter((i) => !i.fixed).length - asked.length)
  const fresh = fallback.filter(([term], i) => i < limit && !had.has(term)).slice(0, room)
  return [...old, ...asked, ...fresh.map(([term, u]) => ({ label: u.spelling, fixed: false, term }))]
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
      for (const term of [termOf(c, corpus), ...partsOf(c.key)]) for (const n of byTerm.get(term) ?? []) found.add(n)
    return [...found].sort((a, b) => a - b)
  }
}

/** The place where a reading names an issue, if it does: itself, inside a longer phrase, or abbreviated. */
export const namedIn = (read: Pick<Read, 'compounds'>, issue: IssueDraft, corpus: Corpus): Compound | undefined =>
  read.compounds.find((c) => termOf(c, corpus) === issue.term) ?? read.compounds.find((c) => c.key.includes(issue.term))
