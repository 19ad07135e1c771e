import { ascending } from '../corpus.ts'
import type { Read } from '../corpus.ts'
import { causeOf } from './causes.ts'
import type { Cause } from './causes.ts'
import { commonOf, isTelling } from './content.ts'
import { conceptLikeness } from '../match.ts'
import { isSameMeasure, measuresOf } from './measures.ts'
import { passages, readsWith, wholeOf } from './tie.ts'
import type { Tie, TypedContext, TypedRule } from './tie.ts'

/** An author's diagnosis with what he asks for on its account. */
interface Treatment {
  readonly diagnosis: Read
  readonly cause: Cause
  readonly remedy: Read
}

/** How many own statements may stand between a diagnosis and the remedy that answers it. */
const reach = 6

/** Not to restrict what is restricted, 規制を緩める, is something to do as well. */
const restricts: ReadonlySet<string> = new Set(['規制', '制限', '縛る'])

/** A statement that calls for a measure. */
const isRemedy = (read: Read): boolean =>
  read.statement.statementKind === 'recommendation' &&
  measuresOf(read).some((f) => f.sign * f.direction > 0 || restricts.has(f.predicate))

/** An essay that opens with a diagnosis answers it with its first call: one in this part of its statements. */
const opening = 1 / 4

/**
 * What is asked for on account of a diagnosis: the statement it is given as a reason for; else the first call for a
 * measure after it, if it comes soon or the essay opens with the diagnosis.
 */
export const remedyFor = (
  { reasons, courses, remedies }: Pick<TypedContext, 'reasons' | 'courses' | 'remedies'>,
  diagnosis: Read,
): Read | undefined => {
  const course = courses.get(diagnosis.essay)
  if (course === undefined) return remedies?.get(diagnosis.id)
  const at = course.indexOf(diagnosis)
  const isReason = (of: Read): boolean => (reasons.get(of.id) ?? []).some((r) => r.read.id === diagnosis.id)
  const after = at < course.length * opening ? course.slice(at + 1) : course.slice(at + 1, at + 1 + reach)
  return course.find((read) => isRemedy(read) && isReason(read)) ?? after.find(isRemedy)
}

/** Whether two diagnoses name one cause: two words of substance or more in common, half of the shorter at least. */
export const isSameCause = (a: Cause, b: Cause | undefined): boolean => {
  if (b === undefined) return false
  const common = commonOf(a.words, b.words)
  return common.length >= 2 && common.some(isTelling) && common.length * 2 >= Math.min(a.words.size, b.words.size)
}

const han = /^\p{Script=Han}+$/u
/** Whether two compounds name one kind of thing: 送電線 and 連系線, 育児休業 and 育児支援. */
const isKindred = (a: string, b: string): boolean =>
  (a.at(-1) === b.at(-1) && han.test(a.at(-1)!)) ||
  [...a].some((_, n) => n > 0 && han.test(a.slice(n - 1, n + 1)) && b.includes(a.slice(n - 1, n + 1)))

/** Whether two remedies are, or could be, one: they are held together, or concern things of one kind. */
const isSameRemedy = (a: Read, b: Read, { corpus }: TypedContext): boolean =>
  measuresOf(a).some((f) =>
    measuresOf(b).some(
      (g) =>
        isSameMeasure(f, g, corpus) ||
        conceptLikeness(f.concept, g.concept, corpus.usage) !== undefined ||
        isKindred(f.concept.head.key, g.concept.head.key),
    ),
  )

/** The treatments after the n-th whose causes have two words in common with its own, in order. */
const sharersOf = (treatments: readonly Treatment[]): ((n: number) => readonly Treatment[]) => {
  const byWord = new Map<string, number[]>()
  for (const [n, { cause }] of treatments.entries())
    for (const word of cause.words) {
      const list = byWord.get(word) ?? []
      byWord.set(word, list)
      list.push(n)
    }
  return (n) => {
    const [once, twice] = [new Set<number>(), new Set<number>()]
    for (const word of treatments[n]!.cause.words)
      for (const other of byWord.get(word)!) if (other > n) (once.has(other) ? twice : once).add(other)
    return [...twice].sort((a, b) => a - b).map((other) => treatments[other]!)
  }
}

/** The same diagnosis and another remedy: both name one cause of the trouble, and what they ask for then is not the same. */
export const otherRemedy: TypedRule = (context) => {
  const treatments = readsWith(context, 'cause').flatMap((diagnosis): readonly Treatment[] => {
    const cause = causeOf(diagnosis)
    const remedy = cause && remedyFor(context, diagnosis)
    return cause === undefined || remedy === undefined ? [] : [{ diagnosis, cause, remedy }]
  })
  const found = new Map<string, Tie>()
  const after = sharersOf(treatments)
  for (const [n, x] of treatments.entries())
    for (const y of after(n)) {
      if (x.diagnosis.essay === y.diagnosis.essay || !isSameCause(x.cause, y.cause)) continue
      const key = [x.diagnosis.essay, y.diagnosis.essay].sort(ascending).join(' ')
      if (found.has(key) || isSameRemedy(x.remedy, y.remedy, context)) continue
      found.set(key, {
        a: x.remedy,
        b: y.remedy,
        sense: 'diverges',
        dimension: 'means',
        rule: 'link.other-remedy@1',
        evidence: [x, y].flatMap(({ diagnosis, cause, remedy }) => [
          ...wholeOf(remedy),
          ...passages(diagnosis, [cause.range]),
        ]),
      })
    }
  return [...found.values()]
}
