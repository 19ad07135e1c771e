import type {
  Linkable,
  LinkedIssue,
  LinkedProposition,
  LinkedStance,
  LinkedTopic,
  Linking,
} from '../../graph/change/linking.ts'
import type { Finding } from '../../graph/change/extraction.ts'
import type { Range } from '../../graph/model/span.ts'
import type { Tokenise } from '../morphemes.ts'
import { sidesOf } from './bills.ts'
import { confidenceOf } from './confidence.ts'
import type { LinkRule } from './confidence.ts'
import { ascending, corpusOf } from './corpus.ts'
import type { Corpus, Read } from './corpus.ts'
import { dimensionOf } from './dimension.ts'
import { issuesNamed, issuesOf, namedIn, stakeOf } from './issues.ts'
import type { IssueDraft } from './issues.ts'
import type { Draft } from './draft.ts'
import type { Onward } from './onward.ts'
import { propositionsOf } from './propositions.ts'
import type { Stance } from './stance.ts'
import { tiesOf } from './typed/typed.ts'

/** Version of the linker's rules as a whole. */
export const linkRuleset = 'ronten-link@0.11.0'
/** Issues named for a statement, at most. */
const mostTopics = 3

const finding = (rule: LinkRule, evidence: readonly Range[]): Finding => ({
  rule,
  confidence: confidenceOf(rule),
  evidence,
})

/** `base`, or `base#2` and so on where the key is taken. */
const uniqueKeys = (labels: readonly string[]): readonly string[] => {
  const used = new Map<string, number>()
  return labels.map((label) => {
    const n = (used.get(label) ?? 0) + 1
    used.set(label, n)
    return n === 1 ? label : `${label}#${n}`
  })
}

/** A proposition with what of its statements tells its dimension. */
type Named = Omit<Draft, 'stances'> & { readonly dimension: LinkedProposition['dimension'] }

/** Issues, and propositions under them, each with a key of its own: its label, or its label with a number. */
export interface NamedLinking {
  readonly issues: readonly LinkedIssue[]
  readonly propositions: readonly LinkedProposition[]
  /** Keys of propositions, in the order in which they were given. */
  readonly keys: readonly string[]
  /** The issues that a statement is about, the main one first. */
  readonly topicsOf: (read: Read) => readonly LinkedTopic[]
}

/** Names issues and propositions, and puts each proposition under its issue. */
export const nameAll = (drafts: readonly Named[], issueDrafts: readonly IssueDraft[], corpus: Corpus): NamedLinking => {
  const issueKeys = uniqueKeys(issueDrafts.map((i) => i.label))
  const keyOfIssue = new Map(issueDrafts.map((i, n) => [i.id, issueKeys[n]!]))
  const issues: readonly LinkedIssue[] = issueDrafts.map((i, n) => ({
    key: issueKeys[n]!,
    label: i.label,
    ...(i.id !== undefined && { id: i.id }),
    ...finding('link.issue@1', []),
  }))
  const byTerm = new Map<string, number>()
  for (const [n, { term }] of issueDrafts.entries()) if (!byTerm.has(term)) byTerm.set(term, n)
  const mayName = issuesNamed(issueDrafts, corpus)
  const keys = uniqueKeys(drafts.map((d) => d.label))
  const propositions = drafts.map((draft, n): LinkedProposition => {
    const given = draft.issue !== undefined ? keyOfIssue.get(draft.issue) : undefined
    const stake = stakeOf(draft)?.term
    const named =
      (stake === undefined ? undefined : byTerm.get(stake)) ??
      mayName(draft.sentence).find((i) => namedIn(draft.sentence, issueDrafts[i]!, corpus))
    const issue = given ?? (named === undefined ? undefined : issueKeys[named])
    return {
      key: keys[n]!,
      label: draft.label,
      ...(draft.id !== undefined && { id: draft.id }),
      ...(issue !== undefined && { issue }),
      ...(draft.dimension && { dimension: draft.dimension }),
      ...finding('link.proposition@1', []),
    }
  })
  const topicsOf = (read: Read): readonly LinkedTopic[] =>
    mayName(read)
      .flatMap((n) => {
        const place = namedIn(read, issueDrafts[n]!, corpus)
        return place ? [{ n, place, target: read.frames.some((f) => f.concept.head.to === place.to) ? 0 : 1 }] : []
      })
      .sort(
        (a, b) =>
          a.target - b.target ||
          b.place.key.length - a.place.key.length ||
          a.place.start - b.place.start ||
          ascending(issueKeys[a.n]!, issueKeys[b.n]!),
      )
      .slice(0, mostTopics)
      .map(({ n, place }, rank) => ({
        statement: read.id,
        issue: issueKeys[n]!,
        position: rank + 1,
        ...finding('link.topic@1', [{ start: place.start, end: place.end }]),
      }))
  return { issues, propositions, keys, topicsOf }
}

/** A stance of a statement on a proposition, by its key. */
export const linkedStance = (
  statement: string,
  proposition: string,
  { type, rule, evidence }: Stance,
): LinkedStance => ({ statement, proposition, type, ...finding(rule, evidence) })

const byKey = (a: { readonly key: string }, b: { readonly key: string }): number => ascending(a.key, b.key)

/** A linking in the order in which it is told: by key, by statement. */
export const inOrder = (linking: Linking): Linking => ({
  ...linking,
  issues: [...linking.issues].sort(byKey),
  propositions: [...linking.propositions].sort(byKey),
  stances: [...linking.stances].sort(
    (a, b) => ascending(a.proposition, b.proposition) || ascending(a.statement, b.statement),
  ),
  topics: [...linking.topics].sort((a, b) => ascending(a.statement, b.statement) || a.position - b.position),
})

/** A linking with what it was made from. */
export interface LinkedRead {
  readonly linking: Linking
  readonly drafts: readonly Draft[]
  /** Keys of the drafts. */
  readonly keys: readonly string[]
  readonly issues: readonly IssueDraft[]
}

/** Links a corpus that was read. */
export const linkRead = (corpus: Corpus, linkable: Linkable, onward?: Onward): LinkedRead => {
  const drafts = propositionsOf(linkable.propositions, corpus, sidesOf(corpus, linkable.propositions), onward)
  const issueDrafts = issuesOf(linkable.issues, corpus, drafts)
  const { issues, propositions, keys, topicsOf } = nameAll(
    drafts.map((draft) => ({
      ...draft,
      dimension: dimensionOf(
        draft.label,
        [...draft.stances.keys()].map((m) => corpus.at.get(m)!.statement.statementKind),
      ),
    })),
    issueDrafts,
    corpus,
  )
  const linking = inOrder({
    issues,
    propositions,
    stances: drafts.flatMap((draft, n) =>
      [...draft.stances].map(([statement, stance]) => linkedStance(statement, keys[n]!, stance)),
    ),
    topics: corpus.reads.flatMap(topicsOf),
    ruleset: linkRuleset,
  })
  const ties = tiesOf(corpus, linkable.reasons ?? [], linking, onward)
  return { linking: { ...linking, ties }, drafts, keys, issues: issueDrafts }
}

/** What linking needs, and who is told how far it is. */
export interface LinkingTools {
  readonly tokenise: Tokenise
  readonly onward?: Onward | undefined
}

/**
 * Finds issues, propositions and stances over all statements, from their quotes alone. Pure and deterministic: the order
 * of the input changes nothing, and linking the result again changes nothing.
 */
export const link = (linkable: Linkable, { tokenise, onward }: LinkingTools): Linking =>
  linkRead(corpusOf(linkable, tokenise), linkable, onward).linking
