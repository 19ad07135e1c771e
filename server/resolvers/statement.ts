import type { Span } from '../../graph/model/span.ts'
import { stanceTypes } from '../../graph/model/relation.ts'
import type { Statement } from '../../graph/model/statement.ts'
import { listLinks, type LinksArgs } from '../analyses.ts'
import { listRelations, rankedRelations, relatedRecords, type RelationsArgs } from '../lists.ts'
import { shortened, type Passage } from '../passage.ts'
import type { Fields } from './fields.ts'

const inEssay = (span: Span | undefined, { essay }: Statement): Passage | null =>
  span === undefined ? null : { ...span, essay }

/** Type Statement. */
export const statement: Fields<Statement> = {
  label: ({ quote }) => shortened(quote.replace(/\s+/g, ' ').trim(), 60),
  record: (rec) => rec,
  kind: ({ statementKind }) => statementKind,
  span: ({ span: { edition, start, end }, essay, quote }): Passage => ({ edition, start, end, essay, quote }),
  repeats: (rec) => rec.repeats.map((span) => inEssay(span, rec)),
  condition: (rec) => inEssay(rec.condition, rec),
  action: (rec) => inEssay(rec.action, rec),
  holders: ({ id }, _args, context) => relatedRecords(context, id, 'in', 'holds'),
  addressees: ({ id }, _args, context) => relatedRecords(context, id, 'out', 'addressed_to'),
  issues: ({ id }, _args, context) => relatedRecords(context, id, 'out', 'about'),
  stances: ({ id }, _args, context) => rankedRelations(context, id, 'out', stanceTypes),
  links: ({ id }, args: LinksArgs, context) => listLinks(context, 'Statement.links', args, { statement: id }, id),
  relations: (rec, args: RelationsArgs, context) => listRelations(context, rec, args),
}
