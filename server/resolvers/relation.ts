import type { RecId } from '../../graph/model/header.ts'
import type { Relation } from '../../graph/model/relation.ts'
import type { Context } from '../context.ts'
import type { Fields } from './fields.ts'

const endOf = async (id: RecId, { loaders }: Context) => (await loaders.records([id]))[0]

const strengthOf = async ({ type, strength, from }: Relation, context: Context) => {
  if (strength !== undefined) return strength
  if (type !== 'affirms' && type !== 'denies') return null
  const statement = await endOf(from, context)
  return statement?.kind === 'statement' ? statement.hedge : null
}

/** Type Relation. */
export const relation: Fields<Relation> = {
  from: ({ from }, _args, context) => endOf(from, context),
  to: ({ to }, _args, context) => endOf(to, context),
  strength: (rec, _args, context) => strengthOf(rec, context),
  record: (rec) => rec,
}
