import type { RecId } from '../../model/header.ts'
import type { Rec } from '../../model/record.ts'
import { relationShapes, type Relation, type RelationType } from '../../model/relation.ts'
import type { Wanted } from '../../store.ts'
import type { Values } from './connection.ts'
import { kindOf } from './native.ts'
import { partFrom, propertiesFor, recFrom, type Ends } from './records.ts'

type Kind = Rec['kind']
type Native = Readonly<Record<string, unknown>>

/** A record in a row: all its properties by name, or the values of those that were asked for. */
export type Value = Native | readonly unknown[]

/** How a statement returns records, and what a returned one is. */
export interface Returned<R extends Rec> {
  /** Part of the statement's name. */
  readonly name: '' | ' in part'
  /** Cypher for the record in a variable. */
  readonly of: (variable: string) => string
  readonly values: Values
  readonly read: (value: Value, ends?: Ends) => R
}

/**
 * The properties come in as a list of names, so that there are two texts of each statement and not one for every
 * choice: the server plans each text anew, and keeps the plans of a thousand.
 */
const inPart = <R extends Rec>(
  fields: Readonly<Record<string, readonly string[]>>,
  parameter: string,
  isLive = false,
): Returned<R> => {
  const names = propertiesFor(Object.values(fields).flat(), isLive)
  const nativeFrom = (values: readonly unknown[]): Native => {
    const native: Record<string, unknown> = {}
    for (let n = 0; n < names.length; n += 1) native[names[n]!] = values[n]
    return native
  }
  return {
    name: ' in part',
    of: (variable) => `[name IN $${parameter} | ${variable}[name]]`,
    values: { [parameter]: names },
    read: (value, ends) => {
      const native = nativeFrom(value as readonly unknown[])
      const kind = ends === undefined ? kindOf(native['id'] as RecId) : 'relation'
      return partFrom(native, fields[kind] ?? [], ends) as R
    },
  }
}

/** Vertices of these kinds: in part if that is all that is wanted of each of them. */
export const returnedVertices = (
  kinds: readonly Kind[],
  wanted: Wanted,
  parameter = 'vertexProperties',
): Returned<Exclude<Rec, Relation>> => {
  const fields = kinds.flatMap((kind) => (wanted[kind] === undefined ? [] : [[kind, wanted[kind]] as const]))
  if (fields.length === kinds.length && kinds.length > 0) return inPart(Object.fromEntries(fields), parameter)
  return {
    name: '',
    // The tokens may be as long as an essay.
    of: (variable) => `${variable} {.*, tokens: null}`,
    values: {},
    read: (value) => recFrom(value as Native) as Exclude<Rec, Relation>,
  }
}

/** Relations; `areLive`: none of them is former. */
export const returnedRelations = ({ relation }: Wanted, areLive = false): Returned<Relation> =>
  relation === undefined
    ? {
        name: '',
        of: (variable) => `properties(${variable})`,
        values: {},
        read: (value, ends) => recFrom(value as Native, ends) as Relation,
      }
    : inPart({ relation }, areLive ? 'liveProperties' : 'relationProperties', areLive)

/** The kinds that may stand at an end of relations of these types. */
export const kindsAt = (types: readonly RelationType[], ends: readonly ('from' | 'to')[]): readonly Kind[] => [
  ...new Set(types.flatMap((type) => ends.flatMap((end): readonly Kind[] => relationShapes[type][end]))),
]
