import type { FindingsResult } from './queries/findings.ts'
import type { Holder } from './table-view.ts'

/** A line of the main points: what it says, and what it leads to. */
export type MainPoint =
  | {
      readonly kind: 'consensus' | 'rejected'
      readonly proposition: string
      readonly label: string
      readonly units: number
    }
  | {
      readonly kind: 'conflict'
      readonly proposition: string
      readonly label: string
      readonly affirming: number
      readonly denying: number
      /** Units that do both. */
      readonly both: number
    }
  | {
      readonly kind: 'within'
      readonly relation: string
      readonly label: string
      readonly dimension: FindingsResult['partings'][number]['dimension']
      readonly a: Holder
      readonly b: Holder
    }

/** Most lines on what is agreed, and most on what is not. */
const most = 3

const holderOf = ({ holders, label }: FindingsResult['partings'][number]['a']): Holder =>
  holders[0] ?? { label, anonymous: false }

/** The main points: at most three agreements, then at most three conflicts and divergences, one of which is inside agreement. */
export const pointsFromFindings = ({ consensus, divided, partings }: FindingsResult): readonly MainPoint[] => {
  const inside = partings.slice(0, 1).map((parting): MainPoint => ({
    kind: 'within',
    relation: parting.relation.id,
    label: parting.proposition.label,
    dimension: parting.dimension,
    a: holderOf(parting.a),
    b: holderOf(parting.b),
  }))
  const agreed = consensus.slice(0, most).map(({ proposition, tally }): MainPoint => ({
    kind: tally.denying === 0 ? 'consensus' : 'rejected',
    proposition: proposition.id,
    label: proposition.label,
    units: tally.affirming + tally.denying,
  }))
  const apart = divided.slice(0, most - inside.length).map(({ proposition, tally }): MainPoint => ({
    kind: 'conflict',
    proposition: proposition.id,
    label: proposition.label,
    affirming: tally.affirming,
    denying: tally.denying,
    both: tally.both,
  }))
  return [...agreed, ...apart, ...inside]
}
