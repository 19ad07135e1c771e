import type { Edition } from '../model/edition.ts'
import type { Rec } from '../model/record.ts'
import type { Change, Commit } from '../store.ts'
import { idPrefix, isContributor, isInstant } from './validate-forms.ts'
import { recordProblems } from './validate-record.ts'
import { valueProblems } from './validate-values.ts'

const doubles = (ids: readonly string[]): readonly string[] => {
  const seen = new Set<string>()
  return ids.filter((id) => seen.size === seen.add(id).size)
}

const isRelation = (rec: Rec): rec is Extract<Rec, { kind: 'relation' }> => rec.kind === 'relation'

const stepProblems = ({ before, after }: Change): readonly string[] => {
  if (before === undefined)
    return after.version === 1 ? [] : [`a new record has version 1, not ${String(after.version)} (S5)`]
  const problems: string[] = []
  if (after.version !== before.version + 1) {
    problems.push(`version goes from ${String(before.version)} to ${String(after.version)}; it rises by one (S5)`)
  }
  if (before.id !== after.id) problems.push(`its id was ${before.id} before; ids never change (S9)`)
  if (before.kind !== after.kind) problems.push(`it was of kind ${before.kind} before; kinds never change (S9)`)
  if (isRelation(before) && isRelation(after) && before.type !== after.type) {
    problems.push(`it was of type ${before.type} before; types never change (S9)`)
  }
  return problems
}

const changeProblems = (change: Change): readonly string[] => {
  const values = valueProblems(change.after)
  // Checks of form come second: on values that are no data they would only repeat it, or fail.
  const problems = values.length > 0 ? values : [...recordProblems(change.after), ...stepProblems(change)]
  return problems.map((problem) => `${change.after.id}: ${problem}`)
}

const editionProblems = (edition: Edition): readonly string[] => {
  const problems = [...valueProblems(edition)]
  if (idPrefix(edition.id) !== 'edition')
    problems.push('its id does not have the form edition: and 26 base-32 characters (I1)')
  if (idPrefix(edition.essay) !== 'essay') problems.push(`essay "${edition.essay}" is not the id of an essay`)
  if (!(Number.isSafeInteger(edition.number) && edition.number >= 1)) problems.push('number does not count from 1')
  if (!/^[0-9a-f]{64}$/.test(edition.sha256)) problems.push('sha256 is not 64 lower-case hexadecimal digits')
  if (!isInstant(edition.at)) problems.push(`at "${edition.at}" is no moment in UTC with milliseconds`)
  if (edition.number === 1 && edition.map.length > 0)
    problems.push('the first edition has no edition before to map from (I6)')
  edition.map.forEach(({ from, to, length }, n) => {
    const last = edition.map[n - 1]
    const whole = [from, to, length].every((offset) => Number.isSafeInteger(offset) && offset >= 0) && length > 0
    const rises = last === undefined || (last.from + last.length <= from && last.to + last.length <= to)
    if (!whole || !rises || to + length > edition.text.length) {
      problems.push(`map.${String(n)} is no range behind the one before and inside the text (I6)`)
    }
  })
  return problems.map((problem) => `${edition.id}: ${problem}`)
}

/** That quotes are what stands at their spans, where the commit brings the text along. */
const quoteProblems = (commit: Commit): readonly string[] => {
  const texts = new Map((commit.editions ?? []).map((edition) => [edition.id, edition.text]))
  return commit.changes.flatMap(({ after }) => {
    if (after.kind !== 'statement') return []
    const text = texts.get(after.span.edition)
    return text === undefined || text.slice(after.span.start, after.span.end) === after.quote
      ? []
      : [`${after.id}: quote is not what stands at its span (M6)`]
  })
}

/**
 * What is wrong with a commit by itself, before any store is asked: each problem in plain words, naming the record;
 * empty when nothing is (rules S5, S9, S14, I1, I6, M3 to M6). Stores answer a commit with problems with INVALID.
 */
export const validateCommit = (commit: Commit): readonly string[] => {
  const { editions = [], changes, ...act } = commit
  const problems = [...valueProblems(act)]
  if (!/^[^\s\p{Cc}]{1,300}$/u.test(commit.key))
    problems.push(`key "${commit.key}" is no key of 1 to 300 characters without white space`)
  if (commit.digest === '') problems.push('digest is empty')
  if (!isContributor(commit.by)) problems.push(`by "${commit.by}" does not name a contributor`)
  if (!isInstant(commit.at)) problems.push(`at "${commit.at}" is no moment in UTC with milliseconds`)
  if (commit.undoes !== undefined && !(Number.isSafeInteger(commit.undoes) && commit.undoes >= 1)) {
    problems.push(`undoes is ${String(commit.undoes)}, no corpus version`)
  }
  for (const id of doubles(changes.map((change) => change.after.id)))
    problems.push(`${id}: is changed twice in one commit`)
  for (const id of doubles(editions.map((edition) => edition.id)))
    problems.push(`${id}: is written twice in one commit`)
  return [
    ...problems,
    ...editions.flatMap(editionProblems),
    ...changes.flatMap(changeProblems),
    ...quoteProblems(commit),
  ]
}
