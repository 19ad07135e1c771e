import {
  defaultFieldResolver,
  getArgumentValues,
  isAbstractType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  TypeNameMetaFieldDef,
  visit,
  type FieldNode,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
  type SelectionSetNode,
} from 'graphql'
import type { Context } from './context.ts'
import type { Asked } from './cost.ts'
import { whenThere, type Soon } from './soon.ts'

/** One answering of a query. */
export interface Answering {
  readonly context: Context
  /** After coercion. */
  readonly variables: Readonly<Record<string, unknown>>
}

/**
 * Answers a query all of whose fields can be shown: its data as JSON. Throws or rejects for any other, which the executor
 * of GraphQL is to answer then.
 */
export type QueryPlan = (answering: Answering) => Soon<string>

/** With the arguments by number of the field they belong to, which are the same for all objects it stands on. */
interface Run extends Answering {
  readonly args: Readonly<Record<string, unknown>>[]
}

/** A value, or what a field shows of one, as JSON. */
type Show = (value: unknown, run: Run) => Soon<string>

const notPlanned = (what: string): Error => new Error(`A plan does not show ${what}.`)

const letGo = (parts: readonly Soon<string>[]): void => {
  for (const part of parts) if (part instanceof Promise) part.catch(() => undefined)
}

/** All of these, one after the other; at once if they are there. */
const joined = (parts: readonly Soon<string>[]): Soon<string> =>
  parts.some((part) => part instanceof Promise) ? Promise.all(parts).then((all) => all.join('')) : parts.join('')

const plain = /^[^"\\\u0000-\u001f\ud800-\udfff]*$/

const leafText = (value: unknown): string => {
  if (typeof value === 'string') return plain.test(value) ? `"${value}"` : JSON.stringify(value)
  if (typeof value === 'boolean' || Number.isFinite(value)) return String(value)
  throw notPlanned('such a leaf')
}

/** Whether a document has nothing but fields and fragments: neither directives nor questions about the schema. */
const isPlain = ({ operation, fragments }: Asked): boolean => {
  let plainly = true
  for (const part of [operation, ...fragments.values()])
    visit(part, {
      Directive: () => {
        plainly = false
      },
      Field: ({ name }) => {
        if (name.value.startsWith('__') && name.value !== TypeNameMetaFieldDef.name) plainly = false
      },
    })
  return plainly
}

/**
 * Plans a query of a valid document: what follows from the document alone is worked out once, and answers are written as
 * their values are found, without an object for each. Undefined for queries that are not planned.
 */
export const planQuery = (asked: Asked): QueryPlan | undefined => {
  const { schema, operation, fragments } = asked
  if (operation.operation !== 'query' || !isPlain(asked)) return undefined
  let fieldsPlanned = 0

  const fits = (type: GraphQLObjectType, name: string | undefined): boolean => {
    if (name === undefined || name === type.name) return true
    const condition = schema.getType(name)
    return isAbstractType(condition) && schema.isSubType(condition, type)
  }
  /** What is asked of an object of a type, by the names it is answered under. */
  const fieldsOf = (sets: readonly SelectionSetNode[], type: GraphQLObjectType): ReadonlyMap<string, FieldNode[]> => {
    const found = new Map<string, FieldNode[]>()
    const seen = new Set<string>()
    const look = ({ selections }: SelectionSetNode): void => {
      for (const node of selections) {
        if (node.kind === Kind.FIELD) {
          const name = node.alias?.value ?? node.name.value
          found.set(name, [...(found.get(name) ?? []), node])
        } else if (node.kind === Kind.INLINE_FRAGMENT) {
          if (fits(type, node.typeCondition?.name.value)) look(node.selectionSet)
        } else if (!seen.has(node.name.value)) {
          seen.add(node.name.value)
          const fragment = fragments.get(node.name.value)!
          if (fits(type, fragment.typeCondition.name.value)) look(fragment.selectionSet)
        }
      }
    }
    sets.forEach(look)
    return found
  }

  const showObject = (sets: readonly SelectionSetNode[], type: GraphQLObjectType): Show => {
    const fields = [...fieldsOf(sets, type)].map(([name, nodes], n) => {
      return { label: `${n === 0 ? '{' : ','}${JSON.stringify(name)}:`, show: showField(type, nodes) }
    })
    return (source, run) => {
      if (source instanceof Error) throw source
      let text = ''
      const parts: Soon<string>[] = []
      try {
        for (const { label, show } of fields) {
          text += label
          const shown = show(source, run)
          if (typeof shown === 'string') text += shown
          else {
            parts.push(text, shown)
            text = ''
          }
        }
      } catch (error) {
        letGo(parts)
        throw error
      }
      return parts.length === 0 ? `${text}}` : joined([...parts, `${text}}`])
    }
  }

  const showField = (parent: GraphQLObjectType, nodes: readonly FieldNode[]): Show => {
    const { name } = nodes[0]!
    const field = parent.getFields()[name.value]
    if (field === undefined) return () => leafText(parent.name)
    const number = fieldsPlanned++
    const sets = nodes.flatMap(({ selectionSet }) => selectionSet ?? [])
    const info = {
      ...{ fieldName: name.value, fieldNodes: nodes, returnType: field.type, parentType: parent },
      ...{ schema, operation, fragments: Object.fromEntries(fragments) },
    } as unknown as GraphQLResolveInfo
    const complete = showValue(field.type, sets, info)
    const none = {}
    const argsOf = ({ args, variables }: Run): Readonly<Record<string, unknown>> =>
      field.args.length === 0 ? none : (args[number] ??= getArgumentValues(field, nodes[0]!, variables))
    const resolve = field.resolve ?? defaultFieldResolver
    return (source, run) => {
      const value: unknown = resolve(source, argsOf(run), run.context, info)
      return value instanceof Promise ? value.then((there) => complete(there, run)) : complete(value, run)
    }
  }

  const showValue = (type: GraphQLOutputType, sets: readonly SelectionSetNode[], info: GraphQLResolveInfo): Show => {
    const isNeeded = isNonNullType(type)
    const show = showThere(isNeeded ? type.ofType : type, sets, info)
    return (value, run) => {
      if (value !== null && value !== undefined) return show(value, run)
      if (isNeeded) throw notPlanned('nothing where something must be')
      return 'null'
    }
  }

  const showList = (one: Show): Show => {
    const item: Show = (value, run) => whenThere(value, (there) => one(there, run))
    return (list, run) => {
      if (!Array.isArray(list)) throw notPlanned('a list that is none')
      const parts: Soon<string>[] = []
      try {
        for (const value of list) parts.push(parts.length === 0 ? '[' : ',', item(value, run))
      } catch (error) {
        letGo(parts)
        throw error
      }
      return parts.length === 0 ? '[]' : joined([...parts, ']'])
    }
  }

  /** For values that are there. */
  const showThere = (type: GraphQLOutputType, sets: readonly SelectionSetNode[], info: GraphQLResolveInfo): Show => {
    if (isListType(type)) return showList(showValue(type.ofType, sets, info))
    if (isLeafType(type)) return (value) => leafText(type.serialize(value))
    if (isObjectType(type)) return showObject(sets, type)
    if (!isAbstractType(type)) throw notPlanned('such a type')
    const shown = new Map<unknown, Show>()
    const showOf = (name: unknown): Show => {
      const found = shown.get(name)
      if (found !== undefined) return found
      const ofType = typeof name === 'string' ? schema.getType(name) : undefined
      if (!isObjectType(ofType)) throw notPlanned('an object of no type')
      const show = showObject(sets, ofType)
      shown.set(name, show)
      return show
    }
    return (value, run) => {
      if (value instanceof Error) throw value
      return showOf(type.resolveType!(value, run.context, info, type))(value, run)
    }
  }

  const show = showObject([operation.selectionSet], schema.getQueryType()!)
  return (answering) => show(undefined, { ...answering, args: [] })
}
