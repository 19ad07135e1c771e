import type { Revision } from '../../graph/store.ts'
import { contributorFromId } from '../auth.ts'
import { connect, type PageArgs } from '../connection.ts'
import { countChanges, readChanges } from '../changes.ts'
import { revisionId } from '../revisions.ts'
import type { Fields } from './fields.ts'

/** Type Revision. */
export const revision: Fields<Revision> = {
  id: (source) => revisionId(source),
  by: ({ by }) => contributorFromId(by),
  undoes: ({ undoes }, _args, { loaders }) => (undoes === undefined ? null : loaders.revision(undoes)),
  undoneBy: ({ undoneBy }, _args, { loaders }) => (undoneBy === undefined ? null : loaders.revision(undoneBy)),
  changes: ({ version }, args: PageArgs, context) =>
    connect(
      { field: 'Revision.changes', parent: String(version), args },
      args,
      (page) => readChanges(context, version, page),
      () => countChanges(context, version),
    ),
}
