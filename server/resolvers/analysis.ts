import type { Comparison, ComparedProposition } from '../../graph/agreement/compare.ts'
import type { Link } from '../../graph/agreement/links.ts'
import type { PositionMatrix } from '../../graph/agreement/matrix.ts'
import type { Member } from '../../graph/agreement/network.ts'
import type { Tie } from '../../graph/agreement/tie.ts'
import type { RecId } from '../../graph/model/header.ts'
import { listCellStatements, listLinks, type LinksArgs, type PlacedCell } from '../analyses.ts'
import { connectList, type PageArgs } from '../connection.ts'
import type { Context } from '../context.ts'
import type { Unit } from '../../graph/agreement/options.ts'
import { whenThere } from '../soon.ts'
import type { Fields } from './fields.ts'

const one = ({ loaders }: Context, id: RecId) => whenThere(loaders.records([id]), ([rec]) => rec!)

/** Type Link. */
export const link: Fields<Link> = {
  a: ({ a }, _args, context) => one(context, a),
  b: ({ b }, _args, context) => one(context, b),
  proposition: ({ proposition }, _args, context) => (proposition === undefined ? null : one(context, proposition)),
  grounds: ({ grounds }, _args, { loaders }) => loaders.records(grounds),
}

/** Type Member. */
export const member: Fields<Member> = {
  unit: ({ unit }, _args, context) => one(context, unit),
}

/** Type Tie. */
export const tie: Fields<Tie> = {
  a: ({ a }, _args, context) => one(context, a),
  b: ({ b }, _args, context) => one(context, b),
}

/** A comparison with the unit it was made by. */
export interface ComparisonSource extends Comparison {
  readonly unit: Unit
}

type ComparedSource = ComparedProposition & { readonly between: readonly [RecId, RecId] }

/** Type Comparison. */
export const comparison: Fields<ComparisonSource> = {
  a: ({ a }, _args, context) => one(context, a),
  b: ({ b }, _args, context) => one(context, b),
  coSigned: ({ coSigned }, _args, { loaders }) => loaders.records(coSigned),
  propositions: (
    { a, b, propositions },
    args: PageArgs & { readonly outcomes?: readonly ComparedProposition['outcome'][] | null },
  ) =>
    connectList(
      { field: 'Comparison.propositions', parent: `${a} ${b}`, args },
      args,
      propositions
        .filter(({ outcome }) => !args.outcomes || args.outcomes.includes(outcome))
        .map((compared): ComparedSource => ({ ...compared, between: [a, b] })),
      ({ key }) => key,
    ),
  links: ({ a, b, unit }, args: LinksArgs, context) =>
    listLinks(context, 'Comparison.links', args, { one: [a], other: [b], unit }, `${a} ${b}`),
}

/** Type ComparedProposition. */
export const comparedProposition: Fields<ComparedSource> = {
  proposition: ({ proposition }, _args, context) => one(context, proposition),
  a: ({ a, proposition, between }): PlacedCell => ({ ...a, unit: between[0], proposition }),
  b: ({ b, proposition, between }): PlacedCell => ({ ...b, unit: between[1], proposition }),
}

/** Type Cell. */
export const cell: Fields<PlacedCell> = {
  statements: (source, args: PageArgs, context) => listCellStatements(context, source, args),
}

/** Type PositionMatrix. */
export const positionMatrix: Fields<PositionMatrix> = {
  rows: ({ rows }, _args, { loaders }) => loaders.records(rows),
  cells: ({ rows, columns, cells }) =>
    cells.map(({ row, column, cell }) => ({
      row,
      column,
      cell: { ...cell, unit: rows[row]!, proposition: columns[column]!.proposition } satisfies PlacedCell,
    })),
}

/** Type MatrixColumn. */
export const matrixColumn: Fields<PositionMatrix['columns'][number]> = {
  proposition: ({ proposition }, _args, context) => one(context, proposition),
}
