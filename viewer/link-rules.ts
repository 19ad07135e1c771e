import type { NamedNode } from './queries/graph.ts'
import type { TextKey } from './text/text.ts'

/** Types that the form offers, in its order: what an analyst draws by hand. */
export const formTypes = [
  'AGREES_WITH',
  'DIVERGES_FROM',
  'SUPPORTS',
  'ATTACKS',
  'AFFIRMS',
  'DENIES',
  'DISCUSSES',
  'SILENT_ON',
  'ABOUT',
  'ADDRESSED_TO',
  'SAME_AS',
] as const
/** One of {@link formTypes}. */
export type FormType = (typeof formTypes)[number]

type End = NamedNode['__typename']
/** Kinds of vertices that the ends of each type may have, as schema.graphql says at RelationType. */
export const endsOf: Readonly<Record<FormType, { readonly from: readonly End[]; readonly to: readonly End[] }>> = {
  AGREES_WITH: { from: ['Statement'], to: ['Statement'] },
  DIVERGES_FROM: { from: ['Statement'], to: ['Statement'] },
  SUPPORTS: { from: ['Statement'], to: ['Statement'] },
  ATTACKS: { from: ['Statement'], to: ['Statement'] },
  AFFIRMS: { from: ['Statement'], to: ['Proposition'] },
  DENIES: { from: ['Statement'], to: ['Proposition'] },
  DISCUSSES: { from: ['Statement'], to: ['Proposition'] },
  SILENT_ON: { from: ['Essay', 'Actor'], to: ['Proposition'] },
  ABOUT: { from: ['Statement', 'Proposition'], to: ['Issue'] },
  ADDRESSED_TO: { from: ['Statement'], to: ['Actor'] },
  SAME_AS: { from: ['Actor', 'Issue', 'Proposition', 'Essay'], to: ['Actor', 'Issue', 'Proposition', 'Essay'] },
}

/** The word for a kind of vertex. */
export const endWord: Readonly<Partial<Record<End, TextKey>>> = {
  Statement: 'kind.statement',
  Proposition: 'kind.proposition',
  Issue: 'kind.issue',
  Actor: 'kind.actor',
  Essay: 'kind.essay',
}

/** Dimensions, in the order of the form. */
export const dimensions = ['GOAL', 'DIAGNOSIS', 'MEANS', 'TIMING', 'ADDRESSEE', 'DEGREE'] as const
/** One of {@link dimensions}. */
export type Dimension = (typeof dimensions)[number]

/** Whether a type names the dimension on which two statements meet. */
export const hasDimension = (type: FormType | undefined): boolean => type === 'AGREES_WITH' || type === 'DIVERGES_FROM'

/** What the form holds. */
export interface Draft {
  readonly type: FormType | undefined
  readonly from: NamedNode | undefined
  readonly to: NamedNode | undefined
  readonly dimension: Dimension | undefined
  readonly reason: string
}

/** The fields of the form, in its order. */
export const draftFields = ['type', 'from', 'to', 'dimension', 'reason'] as const
/** One of {@link draftFields}. */
export type DraftField = (typeof draftFields)[number]

const essayOf = (node: NamedNode | undefined) => (node?.__typename === 'Statement' ? node.span.essay.id : undefined)

/** What is wrong with a draft, by field; empty when it can be sent. */
export const errorsOfDraft = (draft: Draft): Readonly<Partial<Record<DraftField, TextKey>>> => {
  const { type, from, to } = draft
  const errors: Partial<Record<DraftField, TextKey>> = {}
  if (!type) errors.type = 'form.err.type'
  if (!from || (type && !endsOf[type].from.includes(from.__typename))) errors.from = 'form.err.from'
  if (!to || (type && !endsOf[type].to.includes(to.__typename))) errors.to = 'form.err.to'
  if (from && to && from.id === to.id) errors.to = 'form.err.same'
  const [a, b] = [essayOf(from), essayOf(to)]
  if (!errors.to && a && b) {
    if ((type === 'SUPPORTS' || type === 'ATTACKS') && a !== b) errors.to = 'form.err.essay'
    if (hasDimension(type) && a === b) errors.to = 'form.err.otherEssay'
  }
  if (hasDimension(type) && !draft.dimension) errors.dimension = 'form.err.dimension'
  if (type === 'DIVERGES_FROM' && draft.reason.trim() === '') errors.reason = 'form.err.reason'
  return errors
}

/** The field of the form that a problem of the API speaks of; undefined: none in particular. */
export const fieldOfInput = (input: string | null): DraftField | undefined => {
  const name = input?.split('.').at(-1)
  return name === 'note' ? 'reason' : draftFields.find((field) => field === name)
}
