import { robustnessFromStanding, type Removal, type Robustness } from '../../graph/agreement/robustness.ts'
import type { RecId } from '../../graph/model/header.ts'
import { optionsFromArgs, standingOf, type OptionsArgs } from '../analyses.ts'
import type { Context } from '../context.ts'
import { whenThere } from '../soon.ts'
import type { Fields } from './fields.ts'

/** How far the network hangs on single propositions, essays and statements. */
export const readRobustness = async (
  context: Context,
  { options }: { readonly options?: OptionsArgs | null },
): Promise<Robustness> =>
  robustnessFromStanding(await standingOf(context, options?.scope), await optionsFromArgs(context, options))

const one = ({ loaders }: Context, id: RecId) => whenThere(loaders.records([id]), ([rec]) => rec!)

/** Type Removal. */
export const removal: Fields<Removal> = {
  left: ({ left }, _args, context) => one(context, left),
}

/** Type NearestPair. */
export const nearestPair: Fields<NonNullable<Removal['nearest']>> = {
  a: ({ a }, _args, context) => one(context, a),
  b: ({ b }, _args, context) => one(context, b),
}

/** Type GenericProposition. */
export const genericProposition: Fields<NonNullable<Robustness['generic']>> = {
  proposition: ({ proposition }, _args, context) => one(context, proposition),
}
