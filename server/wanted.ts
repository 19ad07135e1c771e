import {
  getNamedType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  Kind,
  visit,
  type GraphQLNamedType,
  type SelectionSetNode,
} from 'graphql'
import type { Rec } from '../graph/model/record.ts'
import type { Wanted } from '../graph/store.ts'
import type { Asked } from './cost.ts'

type RecKind = Exclude<Rec['kind'], 'codebook'>
/** The fields of records that a field of the schema is made of, by the kind of the record. */
type Needs = Readonly<Partial<Record<RecKind, readonly string[]>>>

/** What a list of statements is narrowed and put in order by. */
const statementsInOrder: Needs = { statement: ['essay', 'place', 'statementKind', 'voice', 'provenance'] }
const ofItself = (...names: readonly string[]): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(names.map((name) => [name, [name]]))

/** For each type that shows a record, of which of its fields a field is made. One that is missing is made of all. */
const ownFields: Readonly<Record<RecKind, Readonly<Record<string, readonly string[]>>>> = {
  essay: {
    ...ofItself('title', 'organisation', 'published', 'source', 'language', 'edition'),
    ...{ id: [], authors: [], editions: [], statements: [], relations: [] },
    label: ['title', 'edition', 'exclusions'],
    exclusions: ['exclusions', 'edition'],
  },
  actor: {
    ...ofItself('type', 'aliases', 'anonymous'),
    ...{ id: [], formerIds: [], essays: [], statements: [], relations: [] },
    label: ['name'],
  },
  statement: {
    ...ofItself('voice', 'hedge'),
    ...{ id: [], holders: [], addressees: [], issues: [], stances: [], links: [], relations: [] },
    kind: ['statementKind'],
    label: ['quote'],
    span: ['span', 'essay', 'quote'],
    repeats: ['repeats', 'essay'],
    condition: ['condition', 'essay'],
    action: ['action', 'essay'],
  },
  issue: {
    ...ofItself('label', 'code', 'definition'),
    ...{ id: [], propositions: [], statements: [], relations: [] },
  },
  proposition: {
    ...ofItself('label', 'code', 'shortLabel', 'definition', 'dimension', 'definedIn'),
    ...{ id: [], issue: [], tally: [], relations: [] },
  },
  relation: {
    ...ofItself('label', 'dimension', 'strength', 'position'),
    ...{ id: [], type: [], from: [], to: [] },
  },
}

/** Fields that are made of other records than the one they stand on. */
const needsOfOthers: Readonly<Record<string, Needs>> = {
  'Actor.statements': statementsInOrder,
  'Essay.statements': statementsInOrder,
  'Issue.statements': statementsInOrder,
  'Actor.essays': { essay: ['published'] },
  'Relation.strength': { statement: ['hedge'] },
  // The excerpt is cut from what the words were found in.
  'Query.search': {
    essay: ['title', 'edition', 'source'],
    actor: ['name', 'aliases'],
    statement: ['quote'],
    issue: ['label', 'definition'],
    proposition: ['label', 'shortLabel', 'code', 'definition'],
  },
}

/** Fields whose answers are records laid side by side, field by field. */
const ofWholeRecords: ReadonlySet<string> = new Set(['Revision.changes'])

const kindOfType: Readonly<Record<string, readonly RecKind[]>> = {
  Essay: ['essay'],
  Actor: ['actor'],
  Statement: ['statement'],
  Issue: ['issue'],
  Proposition: ['proposition'],
  Relation: ['relation'],
  Vertex: ['essay', 'actor', 'statement', 'issue', 'proposition'],
  Node: ['essay', 'actor', 'statement', 'issue', 'proposition', 'relation'],
}

/** Filters of relations that not every store can be asked: their lists are narrowed by looking at the relations. */
const lookedAt: ReadonlySet<string> = new Set(['labels', 'origins', 'rules'])

const hasLookedAt = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  Object.entries(value).some(([name, inner]) => lookedAt.has(name) || hasLookedAt(inner))

/**
 * What a query needs of the records of each kind, worked out once from all of it: so every record it reads serves
 * wherever it is met again. Undefined: records are needed whole, as for every write.
 */
export const wantedBy = ({ schema, operation, fragments, variables }: Asked): Wanted | undefined => {
  if (operation.operation !== 'query') return undefined
  const fields = new Map<RecKind, Set<string>>(kindOfType['Node']!.map((kind) => [kind, new Set()]))
  const whole = new Set<RecKind>()
  let isWhole = false
  // What related records are put in order by.
  fields.get('relation')!.add('position')
  const need = (kind: RecKind, names: readonly string[]): void => names.forEach((name) => fields.get(kind)!.add(name))

  const seen = new Set<string>()
  const look = (set: SelectionSetNode, parent: GraphQLNamedType): void => {
    for (const node of set.selections) {
      if (node.kind === Kind.FRAGMENT_SPREAD) {
        const fragment = fragments.get(node.name.value)
        const type = fragment && schema.getType(fragment.typeCondition.name.value)
        if (!fragment || !type || seen.has(fragment.name.value)) continue
        seen.add(fragment.name.value)
        look(fragment.selectionSet, type)
      } else if (node.kind === Kind.INLINE_FRAGMENT) {
        const type = node.typeCondition && schema.getType(node.typeCondition.name.value)
        look(node.selectionSet, type ?? parent)
      } else {
        const name = node.name.value
        if (name.startsWith('__') || (!isObjectType(parent) && !isInterfaceType(parent))) continue
        const place = `${parent.name}.${name}`
        if (ofWholeRecords.has(place)) isWhole = true
        for (const kind of kindOfType[parent.name] ?? []) {
          const own = ownFields[kind][name]
          if (own === undefined) whole.add(kind)
          else need(kind, own)
        }
        for (const [kind, names] of Object.entries(needsOfOthers[place] ?? {})) need(kind as RecKind, names)
        const field = parent.getFields()[name]
        const type = field && getNamedType(field.type)
        if (isCompositeType(type) && node.selectionSet) look(node.selectionSet, type)
      }
    }
  }
  look(operation.selectionSet, schema.getRootType(operation.operation)!)
  if (isWhole) return undefined

  let looksAt = hasLookedAt(variables)
  for (const part of [operation, ...fragments.values()])
    visit(part, {
      ObjectField: ({ name }) => {
        looksAt ||= lookedAt.has(name.value)
      },
    })
  if (looksAt) need('relation', ['label', 'provenance'])
  return Object.fromEntries([...fields].filter(([kind]) => !whole.has(kind)).map(([kind, names]) => [kind, [...names]]))
}
