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
import { dimensionOf } from './dimension.ts'
import { issuesNamed, issuesOf, namedIn, stakeOf } from './issues.ts'
import { propositionsOf } from './propositions.ts'
import { tiesOf } from './typed/typed.ts'

/** Version of the linker's rules as a whole. */
export const linkRuleset = 'ronten-link@0.4.0'
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

/**
 * Finds issues, propositions and stances over all statements, from their quotes alone. Pure and deterministic: the order
 * of the input changes nothing, and linking the result again changes nothing.
 */
export const link = (linkable: Linkable, { tokenise }: { readonly tokenise: Tokenise }): Linking => {
  const corpus = corpusOf(linkable, tokenise)
  const drafts = propositionsOf(linkable.propositions, corpus, sidesOf(corpus, linkable.propositions))
  const issueDrafts = issuesOf(linkable.issues, corpus, drafts)
  const issueKeys = uniqueKeys(issueDrafts.map((i) => i.label))
  const keyOfIssue = new Map(issueDrafts.map((i, n) => [i.id, issueKeys[n]!]))
  const issues: readonly LinkedIssue[] = issueDrafts.map((i, n) => ({
    key: issueKeys[n]!,
    label: i.label,
    ...(i.id !== undefined && { id: i.id }),
    ...finding('link.issue@1', []),
  }))

  const mayName = issuesNamed(issueDrafts, corpus)
  const keys = uniqueKeys(drafts.map((d) => d.label))
  const stances: LinkedStance[] = []
  const propositions: LinkedProposition[] = []
  drafts.forEach((draft, n) => {
    const key = keys[n]!
    const members = [...draft.stances.keys()].map((m) => corpus.at.get(m)!)
    for (const [statement, { type, rule, evidence }] of draft.stances)
      stances.push({ statement, proposition: key, type, ...finding(rule, evidence) })
    const dimension = dimensionOf(
      draft.label,
      members.map((m) => m.statement.statementKind),
    )
    const given = draft.issue !== undefined ? keyOfIssue.get(draft.issue) : undefined
    const stake = stakeOf(draft)?.term
    const staked = issueDrafts.findIndex((i) => i.term === stake)
    const named =
      staked < 0 ? mayName(draft.sentence).find((i) => namedIn(draft.sentence, issueDrafts[i]!, corpus)) : staked
    const issue = given ?? (named === undefined ? undefined : issueKeys[named])
    propositions.push({
      key,
      label: draft.label,
      ...(draft.id !== undefined && { id: draft.id }),
      ...(issue !== undefined && { issue }),
      ...(dimension && { dimension }),
      ...finding('link.proposition@1', []),
    })
  })

  const topics: LinkedTopic[] = corpus.reads.flatMap((read) =>
    mayName(read)
      .flatMap((n) => {
        const place = namedIn(read, issueDrafts[n]!, corpus)
        return place ? [{ n, place, target: read.frames.some((f) => f.concept.head.to === place.to) ? 0 : 1 }] : []
      })
      .sort(
        (a, b) =>
          a.target - b.target || b.place.key.length - a.place.key.length || a.place.start - b.place.start || a.n - b.n,
      )
      .slice(0, mostTopics)
      .map(({ n, place }, rank) => ({
        statement: read.id,
        issue: issueKeys[n]!,
        position: rank + 1,
        ...finding('link.topic@1', [{ start: place.start, end: place.end }]),
      })),
  )
  const byKey = (a: { readonly key: string }, b: { readonly key: string }): number => ascending(a.key, b.key)
  return {
    issues: [...issues].sort(byKey),
    propositions: [...propositions].sort(byKey),
    stances: stances.sort((a, b) => ascending(a.proposition, b.proposition) || ascending(a.statement, b.statement)),
    topics: topics.sort((a, b) => ascending(a.statement, b.statement) || a.position - b.position),
    ties: tiesOf(corpus, linkable.reasons ?? [], { propositions, stances }),
    ruleset: linkRuleset,
  }
}
