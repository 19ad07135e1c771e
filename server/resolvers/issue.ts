import type { Issue } from '../../graph/model/issue.ts'
import type { PageArgs } from '../connection.ts'
import { listPropositions, listRelations, listStatements, type RelationsArgs, type StatementsArgs } from '../lists.ts'
import type { Fields } from './fields.ts'

/** Type Issue. */
export const issue: Fields<Issue> = {
  record: (rec) => rec,
  propositions: (rec, args: PageArgs, context) => listPropositions(context, rec, args),
  statements: (rec, args: StatementsArgs, context) => listStatements(context, rec, 'in', 'about', args),
  relations: (rec, args: RelationsArgs, context) => listRelations(context, rec, args),
}
