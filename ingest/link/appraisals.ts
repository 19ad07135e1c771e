import type { Frame } from './frame.ts'
import { apart, appraisalWords, doingWords } from './lexicon-appraisals.ts'
import type { Appraisal, Doing } from './lexicon-appraisals.ts'

const patterns = (['basis', 'burden', 'plight'] as const).map((kind): readonly [Appraisal, RegExp] => [
  kind,
  new RegExp(`(?:${appraisalWords[kind]})`, 'u'),
])

/** The kind of appraisal that words of judgement are; undefined for a plain verdict. */
export const appraisalIn = (said: string): Appraisal | undefined =>
  patterns.find(([, pattern]) => pattern.test(said))?.[0]

const doings = new Map(
  (['use', 'give', 'help', 'keep', 'mend'] as const).flatMap((kind) =>
    doingWords[kind].split(' ').map((word): readonly [string, Doing] => [word, kind]),
  ),
)

const judging: ReadonlySet<string> = new Set(['worth', 'merit', 'need'])

/** Predicates of the lexicon are few, and asked for with every pair. */
const ofPredicates = new Map<string, Appraisal | undefined>()
const ofPredicate = (predicate: string): Appraisal | undefined => {
  if (!ofPredicates.has(predicate)) ofPredicates.set(predicate, appraisalIn(predicate))
  return ofPredicates.get(predicate)
}

const appraisalOf = ({ appraisal, axis, predicate, isAttitude }: Frame): Appraisal | undefined =>
  appraisal ?? (judging.has(axis) && !isAttitude ? ofPredicate(predicate) : undefined)

/** 手厚くする, 増やす, and 支援 with its kin. */
const doingOf = ({ axis, predicate, direction }: Frame): Doing | undefined =>
  doings.get(predicate) ?? (axis === 'amount' && direction > 0 ? 'mend' : undefined)

const isApart = (judge: Frame, other: Frame): boolean => {
  const doing = doingOf(other)
  const appraisal = doing && appraisalOf(judge)
  return appraisal !== undefined && apart[appraisal].includes(doing!)
}

/**
 * Whether one appraises a thing in a way that says nothing on what the other would do with it: that water is the basis of
 * life is no call to use it, and that a railway is failing none against helping it.
 */
export const saysNothingOn = (a: Frame, b: Frame): boolean => isApart(a, b) || isApart(b, a)
