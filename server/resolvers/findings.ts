import { campsFromStanding } from '../../graph/agreement/camps.ts'
import { findingsFromStanding, type Finding, type Findings, type Parting } from '../../graph/agreement/findings.ts'
import type { RecId } from '../../graph/model/header.ts'
import { checkBounds, optionsFromArgs, standingOf, type OptionsArgs } from '../analyses.ts'
import { findCommunities } from '../communities.ts'
import type { Context } from '../context.ts'
import { whenThere } from '../soon.ts'
import type { Fields } from './fields.ts'

/** Arguments of `findings`. */
export interface FindingsArgs {
  readonly options?: OptionsArgs | null
  readonly first: number
}

/** What stands out in a scope. Throws BAD_INPUT for bounds. */
export const readFindings = async (context: Context, { options, first }: FindingsArgs): Promise<Findings> => {
  checkBounds('first', first, 1, 20)
  return findingsFromStanding(await standingOf(context, options?.scope), await optionsFromArgs(context, options), first)
}

/** Arguments of `camps`. */
export interface CampsArgs {
  readonly options?: OptionsArgs | null
  readonly evenIfFew: boolean
}

/** Who stands together, or why that is not said. */
export const readCamps = async (context: Context, { options, evenIfFew }: CampsArgs): Promise<object> => {
  const asked = await optionsFromArgs(context, options)
  const camps = campsFromStanding(await standingOf(context, options?.scope), asked, findCommunities, evenIfFew)
  if (camps.kind === 'withheld') return { ...camps, withheld: camps.reason, few: false, groups: [] }
  return { ...camps, groups: camps.groups.map((units) => ({ units })) }
}

const one = ({ loaders }: Context, id: RecId) => whenThere(loaders.records([id]), ([rec]) => rec!)

/** Type Finding. */
export const finding: Fields<Finding> = {
  proposition: ({ proposition }, _args, context) => one(context, proposition),
}

/** Type Parting. */
export const parting: Fields<Parting> = {
  relation: ({ relation }, _args, context) => one(context, relation),
  a: ({ a }, _args, context) => one(context, a),
  b: ({ b }, _args, context) => one(context, b),
  proposition: ({ proposition }, _args, context) => one(context, proposition),
}

/** Type Camp. */
export const camp: Fields<{ readonly units: readonly RecId[] }> = {
  units: ({ units }, _args, { loaders }) => loaders.records(units),
}
