import {
  getArgumentValues,
  getNamedType,
  getVariableValues,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  Kind,
  type FieldNode,
  type GraphQLNamedType,
  type SelectionSetNode,
} from 'graphql'
import { stanceTypes, type RelationType } from '../graph/model/relation.ts'
import type { Step } from '../graph/store.ts'
import type { Ahead } from './context.ts'
import type { Asked } from './cost.ts'
import { incidentQuery } from './filters.ts'
import type { RelationsArgs } from './lists.ts'
import { allRelated } from './loaders.ts'

type RelationStep = Extract<Step, { readonly kind: 'relations' }>

/** Fields that show what related vertices there are, by direction and types. */
const related: Readonly<Record<string, readonly ['in' | 'out', readonly RelationType[]]>> = {
  'Statement.holders': ['in', ['holds']],
  'Statement.addressees': ['out', ['addressed_to']],
  'Statement.issues': ['out', ['about']],
  'Essay.authors': ['in', ['wrote']],
  'Proposition.issue': ['out', ['about']],
}

/** Fields of Query whose pages are read with what lies along from them. */
const starts: ReadonlySet<string> = new Set(['essays', 'actors', 'statements', 'issues', 'propositions', 'search'])

/** More is read when it is asked for: each step makes one statement longer, and its plan. */
const mostSteps = 12
const deepest = 5

const isSame = (a: Step, b: Step): boolean => keyOf(a) === keyOf(b)
const keyOf = (step: Step): string =>
  step.kind === 'essay' ? 'essay' : JSON.stringify([step.query.direction, step.query, step.first])

/** Each step once, with what follows any of its likes. */
const merged = (steps: readonly Step[]): readonly Step[] => {
  const found: Step[] = []
  for (const step of steps) {
    const at = found.findIndex((one) => isSame(one, step))
    if (at === -1) found.push(step)
    else found[at] = { ...found[at]!, then: merged([...found[at]!.then, ...step.then]) }
  }
  return found
}

const sizeOf = (steps: readonly Step[]): number => steps.reduce((sum, { then }) => sum + 1 + sizeOf(then), 0)

/**
 * What a query will ask about the vertices of its lists, worked out before anything is read, so that a page can come with
 * all of it. Nothing has to be foreseen: what is not there when it is wanted is read then.
 */
export const aheadOf = ({ schema, operation, fragments, variables }: Asked): Ahead => {
  const ahead = new Map<string, readonly Step[]>()
  if (operation.operation !== 'query') return ahead
  const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], variables)
  if (coerced === undefined) return ahead

  /** The fields a selection asks of a type, those in its fragments too. */
  const fieldsOf = function* (
    set: SelectionSetNode | undefined,
    parent: GraphQLNamedType,
    open: readonly string[] = [],
  ): Iterable<readonly [GraphQLNamedType, FieldNode]> {
    for (const node of set?.selections ?? []) {
      if (node.kind === Kind.FIELD) yield [parent, node]
      else if (node.kind === Kind.INLINE_FRAGMENT) {
        const type = node.typeCondition && schema.getType(node.typeCondition.name.value)
        yield* fieldsOf(node.selectionSet, type ?? parent, open)
      } else {
        const name = node.name.value
        const fragment = fragments.get(name)
        const type = fragment && schema.getType(fragment.typeCondition.name.value)
        if (fragment && type && !open.includes(name)) yield* fieldsOf(fragment.selectionSet, type, [...open, name])
      }
    }
  }
  const fieldOf = (parent: GraphQLNamedType, node: FieldNode) =>
    isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[node.name.value] : undefined
  const typeOf = (parent: GraphQLNamedType, node: FieldNode): GraphQLNamedType | undefined => {
    const field = fieldOf(parent, node)
    const type = field && getNamedType(field.type)
    return isCompositeType(type) ? type : undefined
  }
  /** What is asked of the objects of the fields with one of these names. */
  const below = (
    parent: GraphQLNamedType,
    node: FieldNode,
    names: readonly string[],
    depth: number,
  ): readonly Step[] => {
    const type = typeOf(parent, node)
    if (type === undefined) return []
    return [...fieldsOf(node.selectionSet, type)].flatMap(([on, inner]) => {
      if (!names.includes(inner.name.value)) return []
      const shown = typeOf(on, inner)
      return shown === undefined ? [] : stepsOf(inner.selectionSet, shown, depth)
    })
  }
  /** What is asked of the vertices at the other ends of the relations a field shows. */
  const endsBelow = (
    parent: GraphQLNamedType,
    node: FieldNode,
    direction: 'in' | 'out' | 'any',
    depth: number,
  ): readonly Step[] =>
    below(parent, node, direction === 'in' ? ['from'] : direction === 'out' ? ['to'] : ['from', 'to'], depth)

  const pageOfRelations = (parent: GraphQLNamedType, node: FieldNode, depth: number): readonly RelationStep[] => {
    const field = fieldOf(parent, node)!
    const { direction, first, after, filter } = getArgumentValues(field, node, coerced) as unknown as RelationsArgs
    const { query, matches } = incidentQuery(direction, filter)
    if (matches !== undefined || typeof after === 'string') return []
    const type = typeOf(parent, node)!
    const then = [...fieldsOf(node.selectionSet, type)].flatMap(([on, inner]) => {
      if (inner.name.value === 'nodes') return endsBelow(on, inner, direction, depth)
      if (inner.name.value !== 'edges') return []
      return [...fieldsOf(inner.selectionSet, typeOf(on, inner)!)].flatMap(([edge, one]) =>
        one.name.value === 'node' ? endsBelow(edge, one, direction, depth) : [],
      )
    })
    return [{ kind: 'relations', query, first, then }]
  }
  const stepsAt = (parent: GraphQLNamedType, node: FieldNode, depth: number): readonly Step[] => {
    const name = node.name.value
    const type = typeOf(parent, node)
    if (type === undefined) return []
    const place = `${parent.name}.${name}`
    const tie = related[place]
    if (tie !== undefined)
      return [{ kind: 'relations', ...allRelated(...tie), then: stepsOf(node.selectionSet, type, depth) }]
    if (place === 'Statement.stances')
      return [{ kind: 'relations', ...allRelated('out', stanceTypes), then: endsBelow(parent, node, 'out', depth) }]
    if (place === 'Statement.span') {
      const asked = [...fieldsOf(node.selectionSet, type)].some(([, inner]) => inner.name.value === 'essay')
      return asked ? [{ kind: 'essay', then: below(parent, node, ['essay'], depth) }] : []
    }
    return name === 'relations' && parent.name !== 'Query' ? pageOfRelations(parent, node, depth) : []
  }
  const stepsOf = (set: SelectionSetNode | undefined, parent: GraphQLNamedType, depth: number): readonly Step[] =>
    depth === deepest ? [] : merged([...fieldsOf(set, parent)].flatMap(([on, node]) => stepsAt(on, node, depth + 1)))

  const inPages = (parent: GraphQLNamedType, node: FieldNode): readonly Step[] => {
    const type = typeOf(parent, node)
    if (type === undefined) return []
    return [...fieldsOf(node.selectionSet, type)].flatMap(([on, inner]) => {
      if (inner.name.value === 'edges') return inPages(on, inner)
      if (!['nodes', 'node', 'vertex'].includes(inner.name.value)) return []
      const shown = typeOf(on, inner)
      if (shown === undefined) return []
      return shown.name === 'SearchHit' ? inPages(on, inner) : stepsOf(inner.selectionSet, shown, 0)
    })
  }
  const query = schema.getRootType(operation.operation)!
  for (const [on, node] of fieldsOf(operation.selectionSet, query)) {
    const name = node.name.value
    if (!starts.has(name)) continue
    const steps = merged([...(ahead.get(name) ?? []), ...inPages(on, node)])
    ahead.set(name, sizeOf(steps) > mostSteps ? [] : steps)
  }
  return ahead
}
