import { countLinks } from '../graph/agreement/count-links.ts'
import { defaultLinkFilter, linksFromStanding, type Link, type LinkFilter } from '../graph/agreement/links.ts'
import {
  defaultOptions,
  defaultScope,
  type AgreementOptions,
  type Measure,
  type Normalisation,
  type Scope,
  type Selection,
} from '../graph/agreement/options.ts'
import { connect, connectList, type Connection, type PageArgs } from './connection.ts'
import type { Cell } from '../graph/agreement/position.ts'
import { placeKey } from '../graph/model/sort-key.ts'
import type { Standing } from '../graph/agreement/standing.ts'
import type { Origin, RecId } from '../graph/model/header.ts'
import type { Rec } from '../graph/model/record.ts'
import { standingFrom } from './by-origin.ts'
import type { Context } from './context.ts'
import { refusal } from './errors.ts'
import { resolvedFilter } from './filters.ts'
import { given, type Given } from './given.ts'

type Nullable<T> = { readonly [K in keyof T]?: T[K] | null | undefined }

/** Input Scope. */
export type ScopeArgs = Omit<Nullable<Scope>, 'only' | 'without'> & {
  readonly origins?: readonly Origin[] | null
  readonly only?: Nullable<Selection> | null
  readonly without?: Nullable<Selection> | null
}

/** Input AgreementOptions. */
export interface OptionsArgs {
  readonly scope?: ScopeArgs | null
  readonly measure?: Measure | null
  readonly normalisation?: Normalisation | null
}

/** Arguments of a field that lists links. */
export interface LinksArgs extends PageArgs {
  readonly filter?: Nullable<Omit<LinkFilter, 'unit' | 'statement'>> | null
}

const atLeastThisSure = (minConfidence: number | undefined): void => {
  if (minConfidence !== undefined && !(minConfidence >= 0 && minConfidence <= 1))
    throw refusal('BAD_INPUT', '`minConfidence` is a number from 0 to 1.')
}

/** A scope with its defaults, its ids resolved. */
export const scopeFromArgs = async (context: Context, args: ScopeArgs | null | undefined): Promise<Scope> => {
  const { only, without, ...others } = given(args)
  // Whose stances count is told by the table (`standingOf`), not by the scope.
  const rest = Object.fromEntries(
    Object.entries(others).filter(([name, value]) => name !== 'origins' && value !== false),
  ) as Given<Omit<Scope, 'only' | 'without'>>
  atLeastThisSure(rest.minConfidence)
  return {
    ...defaultScope,
    ...rest,
    ...(only && { only: (await resolvedFilter(context, only)) as Selection }),
    ...(without && { without: (await resolvedFilter(context, without)) as Selection }),
  }
}

/** The table that a scope is counted on: all stances, or those of its origins. */
export const standingOf = async (context: Context, scope: ScopeArgs | null | undefined): Promise<Standing> =>
  standingFrom(await context.standing(), context.store, scope?.origins ?? undefined)

/** Options with their defaults. */
export const optionsFromArgs = async (
  context: Context,
  args: OptionsArgs | null | undefined,
): Promise<AgreementOptions> => {
  const { scope, ...rest } = given(args)
  return { ...defaultOptions, ...rest, scope: await scopeFromArgs(context, scope) }
}

/** The links a filter lets through, a page at a time; `only` narrows further, to one statement or two units. */
export const listLinks = async (
  context: Context,
  field: string,
  args: LinksArgs,
  only: Partial<LinkFilter> = {},
  parent?: string,
): Promise<Connection<Link>> => {
  const resolved = (await resolvedFilter(context, args.filter)) as Partial<LinkFilter>
  atLeastThisSure(resolved.minConfidence)
  const filter: LinkFilter = { ...defaultLinkFilter, ...resolved, ...only }
  const standing = await context.standing()
  return connect(
    { field, args, ...(parent !== undefined && { parent }) },
    args,
    (page) => linksFromStanding(standing, filter, page),
    () => countLinks(standing, filter),
  )
}

/** A cell with its place: the unit and the proposition it is about. */
export interface PlacedCell extends Cell {
  readonly unit: RecId
  readonly proposition: RecId
}

/** The statements behind a cell, a page at a time. */
export const listCellStatements = async (
  context: Context,
  { unit, proposition, statements }: PlacedCell,
  args: PageArgs,
): Promise<Connection<Rec>> => {
  const standing = await context.standing()
  const found = statements.map((id) => standing.statements.get(id)!)
  const place = { field: 'Cell.statements', parent: `${unit} ${proposition}`, args }
  const page = connectList(place, args, found, placeKey)
  return { ...page, nodes: await context.loaders.records(page.nodes.map(({ id }) => id)) }
}

/** Refuses a number outside its bounds with BAD_INPUT. */
export const checkBounds = (name: string, value: number, least: number, most: number): void => {
  if (!Number.isInteger(value) || value < least || value > most)
    throw refusal('BAD_INPUT', `\`${name}\` is a whole number from ${least} to ${most}.`)
}
