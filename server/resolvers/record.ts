import type { Judgement, Provenance } from '../../graph/model/header.ts'
import type { Rec } from '../../graph/model/record.ts'
import { contributorFromId } from '../auth.ts'
import { connect, type PageArgs } from '../connection.ts'
import type { Context } from '../context.ts'
import type { Passage } from '../passage.ts'
import { countLog } from '../revisions.ts'
import type { Fields } from './fields.ts'

/** Type Record; its source is the record itself. */
export const record: Fields<Rec> = {
  provenance: ({ provenance, ...rec }): Provenance & { readonly essay?: string } =>
    rec.kind === 'statement' ? { ...provenance, essay: rec.essay } : provenance,
  history: ({ id }, args: PageArgs, { store }: Context) =>
    connect(
      { field: 'Record.history', parent: id, args },
      args,
      (page) => store.log({ order: 'newest', record: id }, page),
      () => countLog(store, { order: 'newest', record: id }),
    ),
}

/** Type Provenance; `essay` tells where the evidence of a statement stands, which saves a search. */
export const provenance: Fields<Provenance & { readonly essay?: string }> = {
  by: ({ by }) => contributorFromId(by),
  evidence: ({ evidence, essay }): readonly Passage[] =>
    essay === undefined ? evidence : evidence.map((span) => ({ ...span, essay })),
}

/** Type Judgement. */
export const judgement: Fields<Judgement> = {
  by: ({ by }) => contributorFromId(by),
}
