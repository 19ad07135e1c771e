import type { Neighbourhood } from './queries/graph.ts'
import type { ElementKind, RelationGroup } from './url.ts'

type Vertex = Neighbourhood['vertices'][number]['vertex']
type Relation = Neighbourhood['relations'][number]
/** Types of relations, as the API names them. */
export type RelationType = Relation['type']

/** A vertex as it is drawn and listed. */
export interface GraphElement {
  readonly id: string
  readonly kind: ElementKind
  readonly label: string
  /** The author of one essay without a byline: its label is only what tells it from others. */
  readonly isAnonymous: boolean
  /** Holder of a statement; empty otherwise. */
  readonly holder: string
  readonly isReported: boolean
  readonly status: Vertex['record']['status']
  /** Steps from the focus. */
  readonly distance: number
  /** Relations that are not drawn. */
  readonly hidden: number
  /** Relations that are drawn. */
  readonly degree: number
}

/** A relation as it is drawn and listed. */
export interface GraphLine {
  readonly id: string
  readonly type: RelationType
  readonly tone: 'for' | 'against' | 'neutral'
  readonly from: string
  readonly to: string
  readonly dimension: NonNullable<Relation['dimension']> | undefined
  readonly status: Vertex['record']['status']
  readonly isByAnalyst: boolean
}

/** What is drawn around a focus. */
export interface GraphModel {
  readonly elements: readonly GraphElement[]
  readonly lines: readonly GraphLine[]
  readonly isTruncated: boolean
}

const tones: Readonly<Partial<Record<RelationType, GraphLine['tone']>>> = {
  AGREES_WITH: 'for',
  AFFIRMS: 'for',
  SUPPORTS: 'for',
  DIVERGES_FROM: 'against',
  DENIES: 'against',
  ATTACKS: 'against',
}

const groups: Readonly<Record<RelationGroup, readonly RelationType[]>> = {
  link: ['AGREES_WITH', 'DIVERGES_FROM'],
  reason: ['SUPPORTS', 'ATTACKS'],
  stance: ['AFFIRMS', 'DENIES', 'DISCUSSES', 'SILENT_ON'],
  structure: ['WROTE', 'CONTAINS', 'ABOUT', 'MENTIONS', 'ADDRESSED_TO', 'SAME_AS', 'RELATED_TO'],
}

/** What must be walked for a focus of a kind to be joined to anything; ids begin with their kind. */
const byFocus: Readonly<Record<string, readonly RelationType[]>> = {
  issue: ['ABOUT'],
  essay: ['CONTAINS'],
  actor: ['ADDRESSED_TO'],
}

/** Relation types to walk: HOLDS always, since it joins authors to what they say. */
export const typesToWalk = (shown: readonly RelationGroup[], focus: string): RelationType[] => [
  ...new Set([
    'HOLDS' as const,
    ...shown.flatMap((group) => groups[group]),
    ...(byFocus[focus.split(':')[0] ?? ''] ?? []),
  ]),
]

/** The kind a vertex is drawn as; whoever signed an essay is an author. */
export const kindOfVertex = (vertex: Vertex): ElementKind => {
  switch (vertex.__typename) {
    case 'Statement':
      return vertex.kind === 'CLAIM' ? 'claim' : 'recommendation'
    case 'Actor':
      return vertex.essays.totalCount > 0 ? 'author' : 'actor'
    case 'Proposition':
      return 'proposition'
    case 'Issue':
      return 'issue'
    case 'Essay':
      return 'essay'
  }
}

/** Order of the lists and of `n` and `p`: kind, then distance, then label. */
export const kindOrder: readonly ElementKind[] = [
  'author',
  'claim',
  'recommendation',
  'proposition',
  'issue',
  'actor',
  'essay',
]

/** Makes what is drawn from the API's answer. Of the kinds left out only the focus stays, and what nothing joins goes. */
export const graphFromNeighbourhood = (
  { vertices, relations, truncated }: Neighbourhood,
  kinds: readonly ElementKind[],
  focus: string,
): GraphModel => {
  const isWanted = (vertex: Vertex) => vertex.id === focus || kinds.includes(kindOfVertex(vertex))
  const kept = vertices.filter(({ vertex, distance }) => distance === 0 || isWanted(vertex))
  const ids = new Set(kept.map(({ vertex }) => vertex.id))
  const lines = relations
    .filter((relation) => ids.has(relation.from.id) && ids.has(relation.to.id))
    .map((relation): GraphLine => ({
      id: relation.id,
      type: relation.type,
      tone: tones[relation.type] ?? 'neutral',
      from: relation.from.id,
      to: relation.to.id,
      dimension: relation.dimension ?? undefined,
      status: relation.record.status,
      isByAnalyst: relation.record.provenance.origin === 'ANALYST',
    }))
  const degree = new Map<string, number>()
  for (const id of lines.flatMap((line) => [line.from, line.to])) degree.set(id, (degree.get(id) ?? 0) + 1)
  const elements = kept
    .map(({ vertex, distance, hidden }): GraphElement => ({
      id: vertex.id,
      kind: kindOfVertex(vertex),
      label: (vertex.__typename === 'Proposition' ? vertex.shortLabel : null) ?? vertex.label,
      isAnonymous: vertex.__typename === 'Actor' && vertex.anonymous,
      holder: vertex.__typename === 'Statement' ? vertex.holders.map((holder) => holder.label).join('・') : '',
      isReported: vertex.__typename === 'Statement' && vertex.voice === 'REPORTED',
      status: vertex.record.status,
      distance,
      hidden,
      degree: degree.get(vertex.id) ?? 0,
    }))
    .filter((element) => element.distance === 0 || element.degree > 0)
    .toSorted(
      (a, b) =>
        kindOrder.indexOf(a.kind) - kindOrder.indexOf(b.kind) ||
        a.distance - b.distance ||
        (a.label < b.label ? -1 : a.label > b.label ? 1 : a.id < b.id ? -1 : 1),
    )
  return { elements, lines, isTruncated: truncated }
}

/** Elements that are labelled in full. */
export const fullLabels = 40

/**
 * Ids of the elements that carry their label: all of them if they are few, else the focus and the selection first, then
 * authors, neighbours of the selection, propositions, and the others by distance, up to {@link fullLabels}.
 */
export const labelledIn = (model: GraphModel, selected: string | undefined): ReadonlySet<string> => {
  const near = new Set(
    model.lines
      .filter((line) => selected !== undefined && [line.from, line.to, line.id].includes(selected))
      .flatMap((line) => [line.from, line.to]),
  )
  const rank = (one: GraphElement): number =>
    one.distance === 0 || one.id === selected
      ? 0
      : one.kind === 'author'
        ? 1
        : near.has(one.id)
          ? 2
          : one.kind === 'proposition'
            ? 3
            : 3 + one.distance
  const first = model.elements.toSorted((a, b) => rank(a) - rank(b) || b.degree - a.degree || (a.id < b.id ? -1 : 1))
  return new Set(first.slice(0, fullLabels).map((element) => element.id))
}
