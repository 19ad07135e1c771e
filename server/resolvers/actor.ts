import type { Actor } from '../../graph/model/actor.ts'
import type { PageArgs } from '../connection.ts'
import { listEssays, listRelations, listStatements, type RelationsArgs, type StatementsArgs } from '../lists.ts'
import type { Fields } from './fields.ts'

/** Type Actor. */
export const actor: Fields<Actor> = {
  label: ({ name }) => name,
  record: (rec) => rec,
  formerIds: ({ id }, _args, { loaders }) => loaders.formerIds(id),
  essays: (rec, args: PageArgs, context) => listEssays(context, rec, args),
  statements: (rec, args: StatementsArgs, context) => listStatements(context, rec, 'out', 'holds', args),
  relations: (rec, args: RelationsArgs, context) => listRelations(context, rec, args),
}
