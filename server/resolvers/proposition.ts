import { nobody, type Tally } from '../../graph/agreement/tally.ts'
import { isInTray, readCodebook } from '../../graph/read/codebook.ts'
import type { Proposition } from '../../graph/model/proposition.ts'
import { scopeFromArgs, type ScopeArgs } from '../analyses.ts'
import { guideOf } from '../guide.ts'
import { listRelations, relatedRecords, type RelationsArgs } from '../lists.ts'
import type { Fields } from './fields.ts'

/** Type Proposition. */
export const proposition: Fields<Proposition> = {
  record: (rec) => rec,
  isInTray: async (rec, _args, { store }) => isInTray(rec, await readCodebook(store)),
  guide: async ({ code }, _args, { store }) => guideOf(code, await readCodebook(store)) ?? null,
  issue: async ({ id }, _args, context) => (await relatedRecords(context, id, 'out', 'about'))[0] ?? null,
  tally: async ({ id }, { scope }: { readonly scope?: ScopeArgs | null }, context) =>
    (await context.tally(id, await scopeFromArgs(context, scope), scope?.origins ?? undefined)) ?? nobody,
  relations: (rec, args: RelationsArgs, context) => listRelations(context, rec, args),
}

/** Type Tally. */
export const tally: Fields<Tally> = {
  affirming: ({ affirms }) => affirms,
  denying: ({ denies }) => denies,
  discussing: ({ discusses }) => discusses,
  reportedOnly: ({ reported_only }) => reported_only,
  notDetected: ({ not_detected }) => not_detected,
}
