import { Kind, type GraphQLResolveInfo } from 'graphql'
import { isLive, type RecId } from '../../graph/model/header.ts'
import type { Rec } from '../../graph/model/record.ts'
import { oldDefinition } from '../../graph/change/old-definition.ts'
import { stanceTypes, type Relation, type RelationType } from '../../graph/model/relation.ts'
import { readCodebook } from '../../graph/read/codebook.ts'
import type { Context } from '../context.ts'
import { whenThere, type Soon } from '../soon.ts'
import type { Fields } from './fields.ts'

const endOf = (id: RecId, { loaders }: Context): Soon<Rec> => whenThere(loaders.records([id]), ([rec]) => rec!)

/** Whether of what a field shows nothing is asked but its id and type. */
const asksIdAlone = ({ fieldNodes }: GraphQLResolveInfo): boolean =>
  fieldNodes.every(({ selectionSet }) =>
    selectionSet?.selections.every((one) => one.kind === Kind.FIELD && ['id', '__typename'].includes(one.name.value)),
  )

/** The end of a relation. A live one ends at nothing merged away (rule S7), so that its end's id says all about the id. */
const shownEnd = (rec: Relation, end: 'from' | 'to', context: Context, info: GraphQLResolveInfo): unknown => {
  const id = rec[end]
  return isLive(rec) && asksIdAlone(info) ? { id, kind: id.slice(0, id.indexOf(':')) } : endOf(id, context)
}

const strengthOf = async ({ type, strength, from }: Relation, context: Context) => {
  if (strength !== undefined) return strength
  if (type !== 'affirms' && type !== 'denies') return null
  const statement = await endOf(from, context)
  return statement.kind === 'statement' ? statement.hedge : null
}

/** Only stances that people drew or judged are looked up further. */
const oldDefinitionOf = async (rec: Relation, context: Context) => {
  const isHandled = rec.provenance.origin === 'analyst' || rec.verdicts.length > 0
  if (!isHandled || !(stanceTypes as readonly RelationType[]).includes(rec.type)) return null
  const [proposition, codebook] = [await endOf(rec.to, context), await readCodebook(context.store)]
  if (proposition.kind !== 'proposition' || codebook === undefined) return null
  return oldDefinition(rec, proposition, codebook) ?? null
}

/** Type Relation. */
export const relation: Fields<Relation> = {
  from: (rec, _args, context, info) => shownEnd(rec, 'from', context, info),
  to: (rec, _args, context, info) => shownEnd(rec, 'to', context, info),
  strength: (rec, _args, context) => strengthOf(rec, context),
  oldDefinition: (rec, _args, context) => oldDefinitionOf(rec, context),
  record: (rec) => rec,
}
