import type { Essay } from '../../graph/model/essay.ts'
import { listRelations, listStatements, relatedRecords, type RelationsArgs, type StatementsArgs } from '../lists.ts'
import { firstWords } from '../passage.ts'
import type { Fields } from './fields.ts'
import type { ExclusionSource } from './passage.ts'

/** Type Essay. */
export const essay: Fields<Essay> = {
  label: ({ title, edition, exclusions }, _args, { loaders }) =>
    title ?? loaders.text(edition).then((text) => firstWords(text, exclusions)),
  record: (rec) => rec,
  authors: ({ id }, _args, context) => relatedRecords(context, id, 'in', 'wrote'),
  organisation: ({ organisation }, _args, { loaders }) =>
    organisation === undefined ? null : loaders.record(organisation),
  exclusions: (rec): readonly ExclusionSource[] => rec.exclusions.map((exclusion) => ({ ...exclusion, essay: rec })),
  source: ({ source }) => (source === '' ? null : source),
  edition: ({ id, edition }, _args, { loaders }) => loaders.edition({ edition, essay: id }),
  editions: async ({ id }, _args, { loaders }) => (await loaders.editionsOf(id)).toReversed(),
  statements: (rec, args: StatementsArgs, context) => listStatements(context, rec, 'out', 'contains', args),
  relations: (rec, args: RelationsArgs, context) => listRelations(context, rec, args),
}
