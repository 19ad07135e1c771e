import type { DirectTie, Silence, StandingProposition } from '../agreement/standing.ts'
import { isMachineMade, isTouched } from '../change/slice.ts'
import type { RecId } from '../model/header.ts'
import type { Proposition } from '../model/proposition.ts'
import type { Relation } from '../model/relation.ts'
import type { Version } from '../store.ts'

/** Accepted before others, then the surer, then the smaller id: which of several ties to an issue is a proposition's. */
const byAuthority = (a: Relation, b: Relation): number =>
  Number(b.status === 'accepted') - Number(a.status === 'accepted') ||
  b.provenance.confidence - a.provenance.confidence ||
  (a.id < b.id ? -1 : 1)

/** The issue of a proposition, by its live ties to issues. */
export const issueFrom = (ties: readonly Relation[]): RecId | undefined => ties.toSorted(byAuthority)[0]?.to

/** A row of `propositions`; what an analyst made, coded or touched is hers. */
export const propositionFrom = (
  proposition: Proposition,
  issue: RecId | undefined,
  createdAt: Version | undefined,
): StandingProposition => ({
  id: proposition.id,
  ...(issue === undefined ? {} : { issue }),
  ...(proposition.dimension === undefined ? {} : { dimension: proposition.dimension }),
  ...(proposition.code !== undefined || !isMachineMade(proposition) || isTouched(proposition)
    ? { isAnalysts: true }
    : {}),
  ...(createdAt === undefined ? {} : { createdAt }),
})

/** A row of `directTies`, in a list of one; an empty list if the relation says no dimension. */
export const tieFrom = ({ id, type, from, to, dimension, status, provenance }: Relation): readonly DirectTie[] =>
  dimension === undefined
    ? []
    : [
        {
          relation: id,
          sense: type === 'agrees_with' ? 'agrees' : 'diverges',
          a: from < to ? from : to,
          b: from < to ? to : from,
          dimension,
          status,
          confidence: provenance.confidence,
        },
      ]

/** A row of `silences`. */
export const silenceFrom = ({ id, from, to, status }: Relation): Silence => ({
  relation: id,
  subject: from,
  proposition: to,
  status,
})
