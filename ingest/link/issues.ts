import type { LinkableIssue } from '../../graph/change/linking.ts'
import type { RecId } from '../../graph/model/header.ts'
import { ascending } from './corpus.ts'
import type { Corpus, Read } from './corpus.ts'
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
const most = (statements: number): number => 4 + Math.ceil(statements / 12)
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

/**
 * The issues of the corpus: noun phrases that the statements of at least two essays name (of a single essay: that recur
 * in it), those that are often the target first; phrases inside a longer one that occurs as often give way to it.
 */
export const issuesOf = (existing: readonly LinkableIssue[], corpus: Corpus): readonly IssueDraft[] => {
  const single = corpus.essays === 1
  const uses = usesOf(corpus)
  const worth = (u: Use): number =>
    (u.statements.size + u.targets) *
    Math.sqrt(Math.min(4, u.parts)) *
    Math.log(1 + corpus.reads.length / u.statements.size)
  const candidates = [...uses]
    .filter(([, u]) => (single ? u.statements.size >= 2 || corpus.reads.length < 4 : u.essays.size >= 2))
    .sort(([a, x], [b, y]) => worth(y) - worth(x) || b.length - a.length || ascending(a, b))
    .filter(
      ([term, u], _, all) =>
        !all.some(
          ([other, o]) => other !== term && other.includes(term) && o.statements.size >= 0.7 * u.statements.size,
        ),
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
      const term = own ? (corpus.canonical(own.key) ?? own.key) : issue.label
      if (!issue.fixed && !((rank.get(term) ?? Infinity) < limit * staying)) return []
      return [{ id: issue.id, label: issue.label, fixed: issue.fixed, term }]
    })
  const named = new Set(old.map((i) => i.term))
  const room = Math.max(0, limit - old.filter((i) => !i.fixed).length)
  const fresh = fallback.filter(([term], i) => i < limit && !named.has(term)).slice(0, room)
  return [...old, ...fresh.map(([term, u]) => ({ label: u.spelling, fixed: false, term }))]
}

/** The place where a reading names an issue, if it does: itself, inside a longer phrase, or abbreviated. */
export const namedIn = (read: Pick<Read, 'compounds'>, issue: IssueDraft, corpus: Corpus): Compound | undefined =>
  read.compounds.find((c) => termOf(c, corpus) === issue.term) ?? read.compounds.find((c) => c.key.includes(issue.term))
