import neo4j from 'neo4j-driver'
import type { RecId } from '../../model/header.ts'
import type { Rec } from '../../model/record.ts'
import { relationTypes, type Relation } from '../../model/relation.ts'
import type { Page, Slice, Start, Step, Taken, Tree, Wanted } from '../../store.ts'
import { checkPage, sliceOf } from '../paging.ts'
import type { Run, Values } from './connection.ts'
import { keyProperties, selectionOf, type Selection } from './find.ts'
import { getRecords } from './get.ts'
import { farEnds, nodes, patternOf } from './incident.ts'
import type { Ends } from './records.ts'
import { kindsAt, returnedRelations, returnedVertices, type Value } from './returned.ts'
import { hitsOf } from './words.ts'

type Row = Readonly<Record<string, unknown>>

/** A part of the statement: how a set of vertices comes from another, and how it is read from the row. */
interface Part {
  readonly name: string
  /** Gives `v1` (of part 1) and, if they are joined by relations, `r1`: the relations of each vertex it comes from. */
  readonly text: string
  readonly returns: readonly string[]
  readonly values: Values
  readonly read: (row: Row) => readonly Rec[]
  readonly taken: (row: Row, from: readonly Rec[]) => Taken | undefined
}

const essayPart = (n: number, from: number, wanted: Wanted): Part => {
  const returned = returnedVertices(['essay'], wanted, `properties${n}`)
  return {
    name: `${from} essay${returned.name}`,
    text: `WITH *, COLLECT { UNWIND v${from} AS v WITH DISTINCT v.essay AS id MATCH (w:Vertex {id: id}) RETURN w } AS v${n}`,
    returns: [`[v IN v${n} | ${returned.of('v')}] AS w${n}`],
    values: returned.values,
    read: (row) => (row[`w${n}`] as readonly Value[]).map((value) => returned.read(value)),
    taken: () => undefined,
  }
}

type RelationStep = Extract<Step, { readonly kind: 'relations' }>

const noSlice: Slice<Relation> = { items: [], cursors: [], more: false }

/** For relations of which there can be none. */
const emptyPart = (step: RelationStep, n: number, from: number): Part => ({
  name: `${from} none`,
  text: `WITH *, [] AS v${n}`,
  returns: [],
  values: {},
  read: () => [],
  taken: (_row, vertices) => ({ step, slices: new Map(vertices.map(({ id }) => [id, noSlice])) }),
})

const relationPart = (step: RelationStep, n: number, from: number, wanted: Wanted): Part => {
  const { query, first } = step
  const pattern = patternOf(query, undefined, (name) => `$step${n}.${name}`)
  if (pattern === undefined) return emptyPart(step, n, from)
  const far = farEnds[query.direction]
  const relations = returnedRelations(wanted, pattern.areLive)
  const vertices = returnedVertices(kindsAt(query.types ?? relationTypes, far), wanted, `properties${n}`)
  // Of relations in both directions the ends away from the vertex they were read at.
  const others =
    query.direction === 'any'
      ? `UNWIND range(0, size(v${from}) - 1) AS at UNWIND r${n}[at][..$step${n}.first] AS r
          WITH DISTINCT CASE WHEN ${nodes.from} = v${from}[at] THEN ${nodes.to} ELSE ${nodes.from} END AS w`
      : `UNWIND r${n} AS rs UNWIND rs[..$step${n}.first] AS r WITH DISTINCT ${nodes[query.direction === 'in' ? 'from' : 'to']} AS w`
  // Where the relations go one way, one of their ends is the vertex they were read at.
  const shownEnds = far.map((end) => `${nodes[end]}.id`).join(', ')
  const endsOf = (id: RecId, [one, other]: readonly RecId[]): Ends => {
    if (query.direction === 'any') return { from: one!, to: other! }
    return query.direction === 'in' ? { from: one!, to: id } : { from: id, to: one! }
  }
  const { statuses, types, minConfidence: least } = query
  return {
    name: `${from} ${pattern.name}${relations.name}${vertices.name}`,
    text: `WITH *, [v IN v${from} | COLLECT { ${pattern.text} WITH r ORDER BY r.id LIMIT $step${n}.limit RETURN r }] AS r${n}
      WITH *, COLLECT { ${others} RETURN w } AS v${n}`,
    returns: [
      `[rs IN r${n} | [r IN rs | [${relations.of('r')}, ${shownEnds}]]] AS s${n}`,
      `[v IN v${n} | ${vertices.of('v')}] AS w${n}`,
    ],
    values: {
      ...relations.values,
      ...vertices.values,
      [`step${n}`]: { statuses, types, least, first: neo4j.int(first), limit: neo4j.int(first + 1) },
    },
    read: (row) => (row[`w${n}`] as readonly Value[]).map((value) => vertices.read(value)),
    taken: (row, vertices) => {
      const found = row[`s${n}`] as readonly (readonly (readonly [Value, ...RecId[]])[])[]
      const slices = vertices.map(({ id }, at): [RecId, Slice<Relation>] => {
        const read = found[at]!.map(([value, ...ends]) => relations.read(value, endsOf(id, ends)))
        return [id, sliceOf(read, { first }, (relation) => relation.id)]
      })
      return { step, slices: new Map(slices) }
    },
  }
}

/** The parts of some steps and of what follows them, each with the number of the part it comes from. */
const partsOf = (steps: readonly Step[], wanted: Wanted): readonly (readonly [part: Part, from: number])[] => {
  const parts: (readonly [Part, number])[] = []
  const add = (some: readonly Step[], from: number): void => {
    for (const step of some) {
      const n = parts.length + 1
      const part = step.kind === 'essay' ? essayPart(n, from, wanted) : relationPart(step, n, from, wanted)
      parts.push([part, from])
      add(step.then, n)
    }
  }
  add(steps, 0)
  return parts
}

/** A page of nothing. */
const nothing = async (run: Run, asked: readonly RecId[]): Promise<Tree> => {
  const survivors = (await getRecords(run, asked, {})).map((rec) => rec?.mergedInto)
  return { items: [], cursors: [], more: false, taken: [], met: [], survivors }
}

const survivorsText = `COLLECT { UNWIND $asked AS id OPTIONAL MATCH (w:Vertex {id: id}) RETURN w.mergedInto } AS survivors`

interface Root {
  readonly selection: Selection
  readonly kinds: readonly Rec['kind'][]
  readonly key: string
}

const rootOf = (start: Start, page: Page): Root | undefined => {
  if (start.kind === 'words') {
    checkPage(page, 'id')
    const selection = hitsOf(start.words, page.first + 1, page.after)
    return selection && { selection, kinds: start.words.kinds, key: 'id' }
  }
  const { query } = start
  checkPage(page, query.order)
  return { selection: selectionOf(query, page.after), kinds: [query.kind], key: keyProperties[query.order] }
}

/** A page, what the steps lead to from it, and what `asked` were merged into: one statement. */
export const readTree = async (
  run: Run,
  start: Start,
  page: Page,
  steps: readonly Step[],
  asked: readonly RecId[],
  wanted: Wanted,
): Promise<Tree> => {
  const root = rootOf(start, page)
  if (root === undefined) return nothing(run, asked)
  const { selection, kinds, key } = root
  const returned = returnedVertices(kinds, wanted, 'properties0')
  const parts = partsOf(steps, wanted)
  const names = [`${selection.name}${returned.name}`, ...parts.map(([{ name }]) => name)]
  const [row] = await run<Row>(
    {
      name: `tree(${names.join('; ')}${asked.length > 0 ? '; asked' : ''})`,
      text: `${selection.text} WITH v ORDER BY v.${key} LIMIT $limit
        WITH collect(v) AS found WITH found, found[..$first] AS v0
        ${parts.map(([{ text }]) => text).join('\n')}
        RETURN ${[
          'size(found) > size(v0) AS more',
          `[v IN v0 | v.${key}] AS cursors`,
          `[v IN v0 | ${returned.of('v')}] AS w0`,
          ...parts.flatMap(([{ returns }]) => returns),
          ...(asked.length > 0 ? [survivorsText] : []),
        ].join(', ')}`,
    },
    {
      ...selection.values,
      ...returned.values,
      ...Object.assign({}, ...parts.map(([{ values }]) => values)),
      ...{ first: neo4j.int(page.first), limit: neo4j.int(page.first + 1), asked },
    },
  )
  const items: readonly Rec[] = (row!['w0'] as readonly Value[]).map((value) => returned.read(value))
  const sets = [items, ...parts.map(([part]) => part.read(row!))]
  return {
    items,
    cursors: row!['cursors'] as readonly string[],
    more: row!['more'] as boolean,
    taken: parts.flatMap(([part, from]) => part.taken(row!, sets[from]!) ?? []),
    met: sets.slice(1).flat(),
    survivors: asked.length > 0 ? (row!['survivors'] as readonly (RecId | null)[]).map((id) => id ?? undefined) : [],
  }
}
