import {
  getNamedType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type ValueNode,
} from 'graphql'

/** What an operation is worked out from. */
export interface Asked {
  readonly schema: GraphQLSchema
  readonly operation: OperationDefinitionNode
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>
  /** As sent, before coercion. */
  readonly variables: Readonly<Record<string, unknown>>
}

/** Arguments that bound how much lies below the field that has them. */
const bounds = ['maxRows', 'maxColumns', 'maxVertices', 'maxRelations', 'maxTies', 'maxPaths'] as const
type Bounds = Readonly<Partial<Record<(typeof bounds)[number], number>>>

/** How long a list is that has no page of its own, where an argument above says so. */
const listSizes: Readonly<Record<string, (b: Bounds) => number | undefined>> = {
  'PositionMatrix.rows': (b) => b.maxRows,
  'PositionMatrix.columns': (b) => b.maxColumns,
  'PositionMatrix.cells': (b) => b.maxRows! * b.maxColumns!,
  'Subgraph.vertices': (b) => b.maxVertices,
  'Subgraph.relations': (b) => b.maxRelations,
  'AgreementWindow.ties': (b) => b.maxTies,
  'AgreementWindow.members': () => 100,
  'Paths.paths': (b) => b.maxPaths,
  'AgreementNetwork.windows': () => 1,
  'Camps.groups': () => 20,
  'Camp.units': () => 20,
  'Findings.consensus': () => 1,
  'Findings.divided': () => 1,
  'Findings.partings': () => 1,
  'LeftOut.telling': () => 5,
}

/** How long other lists are taken to be: authors, holders, evidence. */
const shortList = 4

/**
 * Fields that cost a store call for every object they stand on, because the port has no batched form of them. Their
 * price keeps them from standing on long lists.
 */
const unbatched: ReadonlySet<string> = new Set(['Record.history', 'Revision.changes'])
const unbatchedPrice = 1500

const isList = (field: GraphQLField<unknown, unknown>): boolean =>
  isListType(isNonNullType(field.type) ? field.type.ofType : field.type)

/**
 * How many objects an operation could ask for if every page were full, worked out before anything is read. Fragments
 * are worked out once per place, so the time is linear in the document. Introspection is free: it reads nothing.
 */
export const estimateCost = ({ schema, operation, fragments, variables }: Asked): number => {
  const defaults = new Map(operation.variableDefinitions?.map((v) => [v.variable.name.value, v.defaultValue]))
  const known = new Map<string, number>()

  const plain = (node: ValueNode | undefined): unknown => {
    if (node?.kind === Kind.VARIABLE) return variables[node.name.value] ?? plain(defaults.get(node.name.value))
    if (node?.kind === Kind.INT) return Number(node.value)
    return node?.kind === Kind.LIST ? node.values.map(plain) : undefined
  }
  const argument = (field: GraphQLField<unknown, unknown>, node: FieldNode, name: string): unknown => {
    const given = plain(node.arguments?.find((a) => a.name.value === name)?.value)
    return given ?? field.args.find((a) => a.name === name)?.defaultValue
  }
  const numberArgument = (field: GraphQLField<unknown, unknown>, node: FieldNode, name: string) => {
    const value = argument(field, node, name)
    return typeof value === 'number' ? value : undefined
  }

  const costOfField = (node: FieldNode, parent: GraphQLNamedType, above: Bounds): number => {
    if (!isObjectType(parent) && !isInterfaceType(parent)) return 0
    const field = parent.getFields()[node.name.value]
    const type = field && getNamedType(field.type)
    if (!field || !type || !isCompositeType(type) || node.selectionSet === undefined) return 0
    const own = bounds.flatMap((name) => {
      const value = numberArgument(field, node, name)
      return value === undefined ? [] : [[name, value] as const]
    })
    const inside = costOf(node.selectionSet, type, own.length === 0 ? above : { ...above, ...Object.fromEntries(own) })
    const place = `${parent.name}.${field.name}`
    const first = numberArgument(field, node, 'first')
    if (first !== undefined) return 1 + first * inside + (unbatched.has(place) ? unbatchedPrice : 0)
    if (!isList(field)) return 1 + inside
    const ids = argument(field, node, 'ids')
    if (Array.isArray(ids)) return ids.length * (1 + inside)
    if (parent.name.endsWith('Connection')) return 1 + inside
    return (listSizes[place]?.(above) ?? shortList) * (1 + inside)
  }
  const costOfFragment = (name: string, above: Bounds): number => {
    const fragment = fragments.get(name)
    const type = fragment && schema.getType(fragment.typeCondition.name.value)
    if (!fragment || !type) return 0
    const key = `${name} ${JSON.stringify(above)}`
    const found = known.get(key)
    if (found !== undefined) return found
    const cost = costOf(fragment.selectionSet, type, above)
    known.set(key, cost)
    return cost
  }
  const costOf = (set: SelectionSetNode, parent: GraphQLNamedType, above: Bounds): number =>
    set.selections.reduce((sum, node) => {
      if (node.kind === Kind.FIELD) return sum + costOfField(node, parent, above)
      if (node.kind === Kind.FRAGMENT_SPREAD) return sum + costOfFragment(node.name.value, above)
      const type = node.typeCondition ? schema.getType(node.typeCondition.name.value) : parent
      return sum + costOf(node.selectionSet, type ?? parent, above)
    }, 0)

  return costOf(operation.selectionSet, schema.getRootType(operation.operation)!, {})
}
