import { GraphError } from '../errors.ts'
import { walkSpan } from '../identity/edition-map.ts'
import type { Edition } from '../model/edition.ts'
import type { Essay } from '../model/essay.ts'
import { isLive, type RecId } from '../model/header.ts'
import type { Rec, RecKind, RecOf } from '../model/record.ts'
import type { Relation, RelationType } from '../model/relation.ts'
import type { Span } from '../model/span.ts'
import type { Statement } from '../model/statement.ts'
import { consistently } from '../read/consistently.ts'
import { batchesOf } from '../read/all-pages.ts'
import type { Store, Version } from '../store.ts'
import { headerJson, present, spanJson } from './ronten-json-record.ts'

/** A whole graph at one version, texts included, history apart. */
export interface WholeGraph {
  readonly version: Version
  readonly records: readonly Rec[]
  readonly editions: readonly Edition[]
}

/** Stance types as the file names them. */
export const stanceNames: Readonly<Partial<Record<RelationType, string>>> = {
  affirms: 'affirm',
  denies: 'deny',
  discusses: 'discuss',
}

const byId = (a: { readonly id: string }, b: { readonly id: string }): number =>
  a.id < b.id ? -1 : a.id > b.id ? 1 : 0

const ofKind = <K extends RecKind>(records: readonly Rec[], kind: K): readonly RecOf<K>[] =>
  records.filter((rec): rec is RecOf<K> => rec.kind === kind).sort(byId)

/** What several parts of the file look up. */
interface Lookup {
  readonly editionsOf: ReadonlyMap<RecId, readonly Edition[]>
  readonly essayOf: ReadonlyMap<string, RecId>
  /** Live relations by type and one end, by id. */
  readonly at: (type: RelationType, end: 'from' | 'to', id: RecId) => readonly Relation[]
  /** The span in its essay's current edition, if its words are there. */
  readonly now: (span: Span) => { readonly essay: RecId; readonly start: number; readonly end: number } | undefined
}

const lookupOf = ({ records, editions }: WholeGraph): Lookup => {
  const editionsOf = new Map<RecId, Edition[]>()
  for (const edition of [...editions].sort((a, b) => a.number - b.number)) {
    editionsOf.set(edition.essay, [...(editionsOf.get(edition.essay) ?? []), edition])
  }
  const essayOf = new Map(editions.map((edition) => [edition.id, edition.essay]))
  const relations = new Map<string, Relation[]>()
  for (const relation of ofKind(records, 'relation').filter(isLive)) {
    for (const key of [`${relation.type} from ${relation.from}`, `${relation.type} to ${relation.to}`]) {
      const list = relations.get(key)
      if (list === undefined) relations.set(key, [relation])
      else list.push(relation)
    }
  }
  return {
    editionsOf,
    essayOf,
    at: (type, end, id) => relations.get(`${type} ${end} ${id}`) ?? [],
    now: (span) => {
      const essay = essayOf.get(span.edition)
      const walked = essay === undefined ? undefined : walkSpan(span, editionsOf.get(essay)!)
      return essay === undefined || walked === undefined ? undefined : { essay, start: walked.start, end: walked.end }
    },
  }
}

const byPosition = (a: Relation, b: Relation): number =>
  (a.position ?? Infinity) - (b.position ?? Infinity) || byId(a, b)

const essayJson = (essay: Essay, { editionsOf, at }: Lookup): object => {
  const editions = editionsOf.get(essay.id) ?? []
  const current = editions.find((edition) => edition.id === essay.edition)
  return present({
    id: essay.id,
    title: essay.title,
    authors: [...at('wrote', 'to', essay.id)].sort(byPosition).map((relation) => relation.from),
    organisation: essay.organisation,
    published: essay.published,
    publishedSource: essay.publishedSource,
    source: essay.source,
    language: essay.language,
    sha256: current?.sha256,
    length: current?.text.length,
    text: current?.text,
    exclusions: essay.exclusions.map(({ start, end, reason, repeats }) =>
      present({ start, end, reason, repeats: repeats && { start: repeats.start, end: repeats.end } }),
    ),
    linkedAt: essay.linkedAt,
    edition: essay.edition,
    // The current text stands above already.
    editions: editions.map(({ id, number, sha256, at: read, map, text }) =>
      present({
        id,
        number,
        sha256,
        at: read,
        map: map.map(({ from, to, length }) => ({ from, to, length })),
        text: id === essay.edition ? undefined : text,
      }),
    ),
    record: headerJson(essay),
  })
}

const claimJson = (statement: Statement, { at, now }: Lookup): object => {
  const { id, essay, span, condition, action, hedge } = statement
  const place = now(span)
  const part = (words: Span | undefined): object | undefined => {
    const found = words === undefined ? undefined : now(words)
    return found === undefined ? undefined : { start: found.start, end: found.end }
  }
  const holders = at('holds', 'to', id)
    .map((relation) => relation.from)
    .sort()
  const stances = (['affirms', 'denies', 'discusses'] as const).flatMap((type) => at(type, 'from', id))
  return present({
    id,
    essay,
    kind: statement.statementKind,
    voice: statement.voice,
    // An empty passage and `outdated`: its words are not in the current text.
    start: place === undefined ? 0 : place.start,
    end: place === undefined ? 0 : place.end,
    outdated: place === undefined ? true : undefined,
    quote: statement.quote,
    holder: holders[0],
    holders,
    hedge,
    addressees: at('addressed_to', 'from', id)
      .map((relation) => relation.to)
      .sort(),
    condition: part(condition),
    action: part(action),
    issues: [...at('about', 'from', id)].sort(byPosition).map((relation) => relation.to),
    propositions: [...stances]
      .sort((a, b) => (a.to < b.to ? -1 : 1))
      .map(({ type, to, strength }) =>
        present({
          id: to,
          stance: stanceNames[type],
          strength: type === 'discusses' ? undefined : (strength ?? hedge),
        }),
      ),
    confidence: statement.provenance.confidence,
    rule: statement.provenance.rule,
    status: statement.status,
    place: statement.place,
    span: spanJson(span),
    repeats: statement.repeats.map(spanJson),
    conditionSpan: condition && spanJson(condition),
    actionSpan: action && spanJson(action),
    record: headerJson(statement),
  })
}

function* mentionsJson(records: readonly Rec[], { now }: Lookup): Iterable<object> {
  for (const { type, from, to, ...rec } of ofKind(records, 'relation')) {
    if (type !== 'mentions' || !isLive(rec)) continue
    const statement = from.startsWith('statement:') ? from : undefined
    for (const span of rec.provenance.evidence) {
      const place = now(span)
      if (place !== undefined) yield present({ actor: to, ...place, statement })
    }
  }
}

const edgeJson = (relation: Relation, { now }: Lookup): object => {
  const { id, type, from, to, label, dimension, strength, position } = relation
  return present({
    id,
    type: type.toUpperCase(),
    from,
    to,
    label,
    dimension,
    strength,
    position,
    ...headerJson(relation),
    evidence: relation.provenance.evidence.flatMap((span) => now(span) ?? []),
  })
}

const actorJson = (actor: RecOf<'actor'>): object => {
  const { id, type, name, aliases, anonymous, status } = actor
  return { id, type, name, aliases, anonymous, status, record: headerJson(actor) }
}

const issueJson = (issue: RecOf<'issue'>): object => {
  const { id, label, code, definition, status } = issue
  return present({ id, label, code, definition, status, record: headerJson(issue) })
}

const propositionJson = (proposition: RecOf<'proposition'>, { at }: Lookup): object => {
  const { id, label, code, shortLabel, dimension, definition, definedIn, status } = proposition
  const issue = at('about', 'from', id)[0]?.to
  const record = headerJson(proposition)
  return present({ id, label, issue, code, shortLabel, dimension, definition, definedIn, status, record })
}

const codebookJson = ({ id, name, format, file, versions, found, ...rec }: RecOf<'codebook'>): object => ({
  ...{ id, name, format, file, versions, found, status: rec.status },
  record: headerJson({ id, ...rec }),
})

/** One value after the other, so that those of a large graph are never all there. */
function* each<T>(items: readonly T[], toJson: (item: T, lookup: Lookup) => object, lookup: Lookup): Iterable<object> {
  for (const item of items) yield toJson(item, lookup)
}

/** The parts of the file in order, each a list by id. */
function* partsOf(graph: WholeGraph): Iterable<readonly [string, Iterable<object>]> {
  const { records } = graph
  const lookup = lookupOf(graph)
  yield ['essays', each(ofKind(records, 'essay'), essayJson, lookup)]
  yield ['actors', each(ofKind(records, 'actor'), actorJson, lookup)]
  yield ['mentions', mentionsJson(records, lookup)]
  yield ['claims', each(ofKind(records, 'statement'), claimJson, lookup)]
  yield ['issues', each(ofKind(records, 'issue'), issueJson, lookup)]
  yield ['propositions', each(ofKind(records, 'proposition'), propositionJson, lookup)]
  yield ['edges', each(ofKind(records, 'relation'), edgeJson, lookup)]
  const codebooks = ofKind(records, 'codebook')
  if (codebooks.length > 0) yield ['codebooks', each(codebooks, codebookJson, lookup)]
}

/** The parts of the file, each a list by id, as plain values. */
export const graphJsonParts = (graph: WholeGraph): Readonly<Record<string, readonly object[]>> =>
  Object.fromEntries([...partsOf(graph)].map(([name, items]) => [name, [...items]]))

/**
 * A whole graph as Graph JSON, format ronten/1 (DESIGN, section 6), piece by piece, since that of a large one is longer
 * than a string may be: former records too, marked by `status`; one item a line; the same graph gives the same bytes.
 * Offsets are UTF-16 code units of the current edition.
 */
export function* graphJsonPieces(graph: WholeGraph): Iterable<string> {
  yield `{"format":"ronten/1","offsets":"utf-16","version":${String(graph.version)}`
  for (const [name, items] of partsOf(graph)) {
    yield `,\n"${name}":[`
    let before = ''
    for (const item of items) {
      yield `${before}\n  ${JSON.stringify(item)}`
      before = ','
    }
    yield before === '' ? ']' : '\n]'
  }
  yield '}\n'
}

/** The same in one string. */
export const graphJson = (graph: WholeGraph): string => [...graphJsonPieces(graph)].join('')

/** Everything in a store at one version: its records, and the texts of all editions in calls of fifty. */
export const readWholeGraph = async (store: Store): Promise<WholeGraph> => {
  const { version, value } = await consistently(store, async () => {
    const records: Rec[] = []
    for await (const rec of store.stream()) records.push(rec)
    const editions: Edition[] = []
    for (const batch of batchesOf(ofKind(records, 'essay'), 50)) {
      const heads = (await store.editions(batch.map((essay) => essay.id))).flat()
      const texts = await store.texts(heads.map((head) => head.id))
      heads.forEach(({ id, essay, number, sha256, at, map }, n) => {
        const text = texts[n]
        if (text === undefined) {
          throw new GraphError('CORRUPT', `The text of ${id} is missing. Run the doctor, or restore a backup.`, [
            id,
            essay,
          ])
        }
        editions.push({ id, essay, number, sha256, at, text, map })
      })
    }
    return { records, editions }
  })
  return { version, ...value }
}

/** The store's whole graph as Graph JSON. */
export const writeGraphJson = async (store: Store): Promise<string> => graphJson(await readWholeGraph(store))
