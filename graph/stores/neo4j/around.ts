import neo4j from 'neo4j-driver'
import type { RecId } from '../../model/header.ts'
import type { Rec } from '../../model/record.ts'
import { relationTypes } from '../../model/relation.ts'
import type { Incident, Surroundings, Version, Wanted } from '../../store.ts'
import type { Run } from './connection.ts'
import { nodes, patternOf, type RelationValue } from './incident.ts'
import { kindOf } from './native.ts'
import { kindsAt, returnedRelations, returnedVertices, type Value } from './returned.ts'

/** Most relations read from the vertices of one distance, and between all of them: beyond it the calls go page by page. */
const mostRead = 20_000
const mostBetween = 2000
/** Most vertices met at one distance that are looked at, by id. */
const mostMet = 1000

/** One step further out: `v1` are the vertices it comes to, `near1` all so far. */
const stepText = (n: number, walk: string): string => {
  const [from, near] = [`v${n - 1}`, `near${n - 1}`]
  return `WITH *, over${n - 1} OR reduce(sum = 0, d IN [v IN ${from} | COUNT { ${walk} }] | sum + d) > $mostRead AS over${n}
    WITH *, COLLECT { UNWIND CASE WHEN over${n} THEN [] ELSE ${from} END AS v ${walk}
      WITH DISTINCT CASE WHEN ${nodes.from} = v THEN ${nodes.to} ELSE ${nodes.from} END AS w
      WHERE NOT w IN ${near} WITH w ORDER BY w.id LIMIT $mostMet + 1 RETURN w } AS met${n}
    WITH *, [w IN met${n}[..$mostMet] WHERE NOT w:Former] AS live${n}
    WITH *, live${n}[..$most - size(${near})] AS v${n}
    WITH *, ${near} + v${n} AS near${n},
      cut${n - 1} OR size(live${n}) > size(v${n}) OR size(met${n}) > $mostMet AS cut${n}`
}

interface Row {
  readonly before: Version
  readonly after: Version
  readonly over: boolean
  readonly cut: boolean
  readonly sizes: readonly number[]
  readonly vertices: readonly Value[]
  readonly degrees: readonly number[]
  readonly relations: readonly RelationValue[]
}

type Kind = Exclude<Rec['kind'], 'relation'>
const kinds: readonly string[] = ['essay', 'actor', 'statement', 'issue', 'proposition', 'codebook'] satisfies Kind[]

/** The kinds of vertices that walking can meet, its roots among them. */
const kindsAround = (roots: readonly RecId[], query: Omit<Incident, 'direction'>): readonly Rec['kind'][] => {
  const ofRoots = roots.map(kindOf).filter((kind): kind is Kind => kinds.includes(kind))
  return [...new Set([...ofRoots, ...kindsAt(query.types ?? relationTypes, ['from', 'to'])])]
}

/**
 * Everything around some vertices in one statement, with the head's version before it and after it: the second look asks
 * for what was read, so that the server cannot look there first.
 */
export const readAround = async (
  run: Run,
  roots: readonly RecId[],
  depth: number,
  query: Omit<Incident, 'direction'>,
  most: number,
  wanted: Wanted,
): Promise<Surroundings | undefined> => {
  const walking = patternOf({ ...query, direction: 'any' }, undefined)
  const between = patternOf({ ...query, direction: 'out', among: [] }, undefined)
  if (walking === undefined || between === undefined) return undefined
  const vertices = returnedVertices(kindsAround(roots, query), wanted)
  const relations = returnedRelations(wanted, between.areLive)
  const rings = Array.from({ length: depth + 1 }, (_, n) => n)
  const { statuses, types, minConfidence: least } = query
  const [row] = await run<Row>(
    {
      name: `around(${depth} ${walking.name})${relations.name}${vertices.name}`,
      text: `MATCH (c:Corpus {one: 1}) WITH max(c.version) AS before
        WITH *, COLLECT { UNWIND $roots AS id MATCH (v:Vertex {id: id}) WITH v ORDER BY v.id RETURN v } AS roots
        WITH before, roots[..$most] AS v0, roots[..$most] AS near0, size(roots) > $most AS cut0, false AS over0
        ${rings
          .slice(1)
          .map((n) => stepText(n, walking.text))
          .join('\n')}
        WITH *, near${depth} AS near
        WITH *, COLLECT { UNWIND near AS v ${between.text} WITH r ORDER BY r.id LIMIT $mostBetween + 1 RETURN r } AS found
        WITH before, cut${depth} AS cut, over${depth} OR size(found) > $mostBetween AS over,
          [${rings.map((n) => `size(v${n})`).join(', ')}] AS sizes,
          [v IN near | ${vertices.of('v')}] AS vertices, [v IN near | COUNT { ${walking.text} }] AS degrees,
          [r IN found | [${relations.of('r')}, ${nodes.from}.id, ${nodes.to}.id]] AS relations
        CALL (before, relations) { MATCH (c:Corpus {one: 1}) WHERE c.version >= before AND size(relations) >= 0
          RETURN max(c.version) AS after }
        RETURN before, after, over, cut, sizes, vertices, degrees, relations`,
    },
    {
      ...{ roots, statuses, types, least, ...vertices.values, ...relations.values },
      ...{ most: neo4j.int(most), mostRead: neo4j.int(mostRead), mostMet: neo4j.int(mostMet) },
      mostBetween: neo4j.int(mostBetween),
    },
  )
  const { over, sizes, ...rest } = row!
  if (over) return undefined
  const read: readonly Rec[] = rest.vertices.map((value) => vertices.read(value))
  const ends = sizes.map((_, n) => sizes.slice(0, n + 1).reduce((sum, size) => sum + size, 0))
  return {
    ...{ before: rest.before, after: rest.after, cut: rest.cut, degrees: rest.degrees },
    rings: sizes.map((size, n) => read.slice(ends[n]! - size, ends[n]!)),
    relations: rest.relations.map(([value, from, to]) => relations.read(value, { from, to })),
  }
}
