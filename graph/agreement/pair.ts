import type { RecId } from '../model/header.ts'
import { countsFromVotes, countRuleFrom } from './counts.ts'
import type { AgreementOptions } from './options.ts'
import { rangeFromVotes } from './range.ts'
import type { Scoped, Vote } from './scope.ts'
import { countOutcomes, weightFromCounts, type Tie } from './tie.ts'

/**
 * Essays signed by both units, by id. Without leaving them out, two co-authors would agree with themselves: one
 * statement would be held by both.
 */
export const coSignedEssays = (scoped: Scoped, a: RecId, b: RecId): readonly RecId[] =>
  scoped.scope.unit === 'holder'
    ? scoped.essays.filter((e) => e.authors.includes(a) && e.authors.includes(b)).map((e) => e.id)
    : []

/** The votes outside these essays. */
export const votesOutside = (votes: readonly Vote[], essays: readonly RecId[]): readonly Vote[] =>
  essays.length === 0 ? votes : votes.filter((v) => !essays.includes(v.stance.essay))

const isReviewed = ({ stance }: Vote): boolean =>
  stance.statementStatus === 'accepted' && stance.stanceStatus === 'accepted'

/** The tie between two units from their votes outside the essays both signed; undefined without common ground. */
export const tieFromVotes = (
  a: { readonly unit: RecId; readonly votes: readonly Vote[] },
  b: { readonly unit: RecId; readonly votes: readonly Vote[] },
  options: AgreementOptions,
): Tie | undefined => {
  const [small, great] = a.unit < b.unit ? [a, b] : [b, a]
  const rule = countRuleFrom(options.scope, options.measure)
  const weigh = (x: readonly Vote[], y: readonly Vote[]) =>
    weightFromCounts(countsFromVotes(x, rule), countsFromVotes(y, rule), options)
  const weight = weigh(small.votes, great.votes)
  if (weight === undefined) return undefined
  const [x, y] = [small, great].map(({ votes }) => countsFromVotes(votes, { ...rule, keepsSide: true }))
  const reviewed = weigh(small.votes.filter(isReviewed), great.votes.filter(isReviewed))
  return {
    a: small.unit,
    b: great.unit,
    ...weight,
    agreeing: countOutcomes(x!, y!, 'agree'),
    diverging: countOutcomes(x!, y!, 'diverge'),
    ...rangeFromVotes(small.votes, great.votes, options, weight.weight),
    ...(reviewed === undefined ? {} : { reviewedWeight: reviewed.weight }),
  }
}
