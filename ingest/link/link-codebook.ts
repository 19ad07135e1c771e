import type { CodingCounts, LinkableCodebook } from '../../graph/change/linkable-codebook.ts'
import type { Linkable, LinkedTopic, Linking } from '../../graph/change/linking.ts'
import { codeStatements } from './codebook.ts'
import { confidenceOf } from './confidence.ts'
import { corpusOf } from './corpus.ts'
import { link } from './link.ts'
import type { LinkingTools } from './link.ts'
import { foldTerm } from './words.ts'

/** A linking with a codebook, and how often each of the three answers was given. */
export interface CodedLinking {
  readonly linking: Linking
  readonly counts: CodingCounts
}

const finding = (rule: 'codebook.code@1') => ({ rule, confidence: 1, evidence: [] })

/**
 * Links with the analyst's codebook: its propositions are coded by it alone. Beside them stand what analysts drew
 * themselves and, unless found propositions are off, what the linker finds; nothing found ever bears a code.
 */
export const linkWithCodebook = (linkable: Linkable, codebook: LinkableCodebook, tools: LinkingTools): CodedLinking => {
  const codes = [...codebook.issues, ...codebook.propositions]
  const isCoded = ({ id }: { readonly id: string }): boolean => codes.some((code) => code.id === id)
  const labels = new Set(codes.map(({ row }) => foldTerm(row.label)))
  const isOff = codebook.found === 'off'
  const others = link(
    {
      statements: linkable.statements,
      issues: linkable.issues.filter((i) => !isCoded(i) && (!isOff || i.fixed)),
      propositions: linkable.propositions.filter((p) => !isCoded(p) && (!isOff || p.fixed)),
    },
    tools,
  )
  const fixed = new Set([...linkable.issues, ...linkable.propositions].filter((x) => x.fixed).map((x) => x.id))
  const isWanted = (x: { readonly id?: string; readonly label: string }): boolean =>
    !labels.has(foldTerm(x.label)) && (!isOff || (x.id !== undefined && fixed.has(x.id)))
  const issues = others.issues.filter(isWanted)
  const propositions = others.propositions.filter(isWanted)
  const keys = new Set([...issues, ...propositions].map((x) => x.key))
  const issueKeys = new Set(issues.map((i) => i.key))

  const { stances, counts } = codeStatements(corpusOf(linkable, tools.tokenise), codebook)
  const issueOf = new Map(linkable.propositions.map((p) => [p.id, p.issue]))
  const topics = new Map<string, LinkedTopic>()
  for (const { statement, proposition } of stances) {
    const issue = issueOf.get(proposition)
    if (issue === undefined || !codebook.issues.some((i) => i.id === issue) || topics.has(`${statement} ${issue}`))
      continue
    const position = [...topics.values()].filter((t) => t.statement === statement).length + 1
    const rule = 'codebook.issue@1'
    topics.set(`${statement} ${issue}`, {
      statement,
      issue,
      position,
      rule,
      confidence: confidenceOf(rule),
      evidence: [],
    })
  }
  return {
    linking: {
      issues: [
        ...issues,
        ...codebook.issues.map(({ id, row }) => ({ key: id, id, label: row.label, ...finding('codebook.code@1') })),
      ],
      propositions: [
        ...propositions.map(({ issue, ...p }) => ({
          ...p,
          ...(issue !== undefined && issueKeys.has(issue) && { issue }),
        })),
        ...codebook.propositions.map(({ id, row }) => ({
          key: id,
          id,
          label: row.label,
          ...finding('codebook.code@1'),
        })),
      ],
      stances: [...others.stances.filter((s) => keys.has(s.proposition)), ...stances],
      topics: [...others.topics.filter((t) => issueKeys.has(t.issue)), ...topics.values()],
      ruleset: others.ruleset,
    },
    counts,
  }
}
