import type { StanceType } from '../../graph/model/relation.ts'
import type { Range } from '../../graph/model/span.ts'
import { saysNothingOn } from './appraisals.ts'
import type { LinkRule } from './confidence.ts'
import type { Corpus, Reading } from './corpus.ts'
import { listedOfConcept } from './concept.ts'
import { pointsWithin } from './judged-bills.ts'
import { deedLikeness, hasDeed } from './deed.ts'
import type { Frame } from './frame.ts'
import type { SaidAxis } from './lexicon-predicates.ts'
import { conceptLikeness, isFigure, isLack, ownedByOthers, partyLikeness, predicateLikeness } from './match.ts'
import type { Likeness } from './match.ts'
import { isOpen, isSaid, isState } from './predicate-words.ts'
import { isContent } from './words.ts'

/** The side of a statement on a proposition, with the words that show it. */
export interface Stance {
  readonly type: StanceType
  readonly rule: LinkRule
  readonly evidence: readonly Range[]
}

/** The rules by which a statement is held against a label, the surest first. */
export const ranks: readonly LinkRule[] = [
  'link.same-concept@1',
  'link.same-word@1',
  'link.joint@1',
  'link.role@1',
  'link.lead@1',
  'link.vital@1',
  'link.state@1',
  'link.lack@1',
  'link.cause@1',
  'link.contained-concept@1',
  'link.listed-concept@1',
  'link.wider-concept@1',
  'link.concept-used-alike@1',
  'link.other-predicate@1',
  'link.attitude@1',
  'link.effect@1',
  'link.same-side@1',
  'link.paraphrase@1',
  'link.abridged@1',
  'link.described-concept@1',
  'link.label@1',
  'link.without-call@1',
]

const saidRules: Readonly<Record<SaidAxis, LinkRule>> = {
  joint: 'link.joint@1',
  role: 'link.role@1',
  lead: 'link.lead@1',
  vital: 'link.vital@1',
}

/** Rules by which deeds are compared instead of things and what is to come of them. */
const deedRules = { same: 'link.paraphrase@1', abridged: 'link.abridged@1' } as const

const deedRule = (label: Frame, frame: Frame): LinkRule | undefined => {
  if (!label.deed || !frame.deed || ownedByOthers(label.concept, frame.concept) || frame.isEffect) return undefined
  if (isFigure(label.concept.head) || isFigure(frame.concept.head)) return undefined
  const likeness = deedLikeness(label.deed, frame.deed)
  return likeness && (frame.force === 'plain' ? 'link.without-call@1' : deedRules[likeness])
}

const describedOf = ({ concept, described = [] }: Frame): readonly string[] =>
  [...described, ...(concept.isGloss ? listedOfConcept(concept) : [])].map((c) => c.name)

/** One names a concept of the lexicon, or describes it, that the other describes. */
const describedRule = (label: Frame, frame: Frame): LinkRule | undefined => {
  if (!hasDeed(label) || !hasDeed(frame) || ownedByOthers(label.concept, frame.concept)) return undefined
  const [x, y] = [describedOf(label), describedOf(frame)]
  if (x.length + y.length === 0) return undefined
  const names = (f: Frame): readonly string[] => listedOfConcept(f.concept).map((c) => c.name)
  const meet =
    x.some((name) => y.includes(name) || names(frame).includes(name)) || y.some((n) => names(label).includes(n))
  if (!meet) return undefined
  return frame.force === 'plain' ? 'link.without-call@1' : 'link.described-concept@1'
}

/** On what evidence two positions are about the same thing and can be compared; undefined where they cannot. */
export const evidenceRule = (label: Frame, frame: Frame, corpus: Corpus): LinkRule | undefined =>
  // 本計画 is another plan in every text.
  pointsWithin(label.concept.head) || pointsWithin(frame.concept.head) || saysNothingOn(label, frame)
    ? undefined
    : evidenceBetween(label, frame, corpus)

const evidenceBetween = (label: Frame, frame: Frame, corpus: Corpus): LinkRule | undefined =>
  (label.concept.isGloss || frame.concept.isGloss
    ? undefined
    : (conceptRule(label, frame, corpus) ?? deedRule(label, frame))) ?? describedRule(label, frame)

/** Whether the two are on one side of what the rule holds them together by. */
export const signBetween = (label: Frame, frame: Frame, rule: LinkRule): 1 | -1 => {
  const byDeed = rule === deedRules.same || rule === deedRules.abridged
  const [a, b] = byDeed ? [label.deed!.sign, frame.deed!.sign] : [label.sign, frame.sign]
  return a * b * (isLack(label, frame) ? -1 : 1) < 0 ? -1 : 1
}

/** Whether both name the very thing, in more than a common noun. */
const isOneThing = (a: Frame, b: Frame, likeness: Likeness): boolean =>
  (likeness === 'same' || likeness === 'contained') &&
  [a, b].every(({ concept: { head, modifiers } }) => modifiers.length > 0 || head.morphemes.length > 1) &&
  a.isFromBefore !== true &&
  b.isFromBefore !== true

const holds = (likeness: Likeness | undefined): boolean =>
  likeness === 'same' || likeness === 'contained' || likeness === 'listed'

/** Both name one thing as the cause of one other. */
const causeRule = (label: Frame, frame: Frame, { usage }: Corpus): LinkRule | undefined =>
  label.effect &&
  frame.effect &&
  holds(conceptLikeness(label.concept, frame.concept, usage)) &&
  holds(conceptLikeness(label.effect, frame.effect, usage))
    ? 'link.cause@1'
    : undefined

const conceptRule = (label: Frame, frame: Frame, corpus: Corpus): LinkRule | undefined => {
  if (label.effect || frame.effect) return causeRule(label, frame, corpus)
  if (isLack(label, frame)) {
    const concepts = ownedByOthers(label.concept, frame.concept)
      ? undefined
      : conceptLikeness(label.concept, frame.concept, corpus.usage)
    return concepts === 'same' || concepts === 'contained' || concepts === 'listed' ? 'link.lack@1' : undefined
  }
  const predicates = predicateLikeness(label, frame)
  if (predicates && isSaid(label)) return partyLikeness(label, frame) && saidRules[label.axis as SaidAxis]
  if (ownedByOthers(label.concept, frame.concept)) return undefined
  const concepts = predicates && conceptLikeness(label.concept, frame.concept, corpus.usage)
  if (!concepts) return undefined
  // Who is for a thing as a whole is not thereby for each way to it.
  const isWhole = label.axis === 'worth' || label.axis === 'merit' || frame.isAttitude
  if (concepts === 'wider') return isOpen(label) || isOpen(frame) || isWhole ? undefined : 'link.wider-concept@1'
  if (predicates === 'side' && (isOpen(label) || isOpen(frame)))
    return isOneThing(label, frame, concepts) ? 'link.same-side@1' : undefined
  if (isOpen(label) || isOpen(frame)) return concepts === 'alike' ? undefined : 'link.same-word@1'
  // Who is for or against a thing in another way must name the very thing.
  if (predicates === 'side' && concepts === 'listed') return undefined
  if (frame.isAttitude) return concepts === 'alike' ? undefined : 'link.attitude@1'
  if (frame.isEffect) return concepts === 'alike' ? undefined : 'link.effect@1'
  if (isState(label)) return concepts === 'alike' ? undefined : 'link.state@1'
  if (frame.force === 'plain') return 'link.without-call@1'
  if (concepts === 'alike') return predicates === 'side' ? undefined : 'link.concept-used-alike@1'
  if (predicates === 'side') return 'link.same-side@1'
  if (concepts === 'listed') return 'link.listed-concept@1'
  if (predicates === 'cross') return 'link.other-predicate@1'
  return concepts === 'same' ? 'link.same-concept@1' : 'link.contained-concept@1'
}

const contentOf = ({ words }: Reading): ReadonlySet<string> =>
  new Set(words.filter((w) => isContent(w) && w.base.length > 1).map((w) => w.base))

/** A label whose predicate the lexicon lacks: a statement that holds nearly all its words, and says which way. */
const byLabel = (label: Reading, read: Reading): Stance | undefined => {
  const [wanted, there] = [contentOf(label), contentOf(read)]
  const common = [...wanted].filter((w) => there.has(w)).length
  const frame = read.frames.find((f) => f.force === 'ought')
  if (!frame || wanted.size < 2 || common / wanted.size < 0.75) return undefined
  return { type: frame.sign > 0 ? 'affirms' : 'denies', rule: 'link.label@1', evidence: frame.evidence }
}

/**
 * The side a statement takes on a proposition, told from both sentences alone: the direction of its position against
 * the label's. Where two of its positions contradict each other there is none.
 */
export const stanceOf = (read: Reading, label: Reading, corpus: Corpus): Stance | undefined => {
  const centre = label.frames[0]
  if (!centre) return byLabel(label, read)
  const found = read.frames.flatMap((frame) => {
    const rule = evidenceRule(centre, frame, corpus)
    return rule ? [{ frame, rule, sign: signBetween(centre, frame, rule) }] : []
  })
  found.sort((a, b) => ranks.indexOf(a.rule) - ranks.indexOf(b.rule))
  const open = read.undecided.find((c) => conceptLikeness(centre.concept, c, corpus.usage) !== undefined)
  if (open) return { type: 'discusses', rule: 'link.no-side@1', evidence: [{ start: open.start, end: open.end }] }
  const best = found[0]
  if (!best) return undefined
  if (found.some((f) => f.sign !== best.sign && f.rule === best.rule)) return undefined
  return { type: best.sign > 0 ? 'affirms' : 'denies', rule: best.rule, evidence: best.frame.evidence }
}
