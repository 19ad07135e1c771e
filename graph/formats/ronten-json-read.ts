import type { Codebook } from '../model/codebook.ts'
import type { Actor } from '../model/actor.ts'
import type { Edition } from '../model/edition.ts'
import type { Essay } from '../model/essay.ts'
import type { Issue } from '../model/issue.ts'
import type { Proposition } from '../model/proposition.ts'
import type { Rec } from '../model/record.ts'
import type { Relation } from '../model/relation.ts'
import type { Statement } from '../model/statement.ts'
import { recordProblems } from '../change/validate-record.ts'
import { valueProblems } from '../change/validate-values.ts'
import { headerFromJson, present, type HeaderJson } from './ronten-json-record.ts'
import { graphJsonParts, type WholeGraph } from './ronten-json.ts'

type Json = Readonly<Record<string, unknown>>

/** What a file holds, or what is wrong with it, each problem in plain words. */
export type GraphJsonRead =
  | { readonly kind: 'graph'; readonly graph: WholeGraph }
  | { readonly kind: 'problems'; readonly problems: readonly string[] }

const parts = ['essays', 'actors', 'mentions', 'claims', 'issues', 'propositions', 'edges', 'codebooks'] as const
type Part = (typeof parts)[number]

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)

/** A record out of an item: the fields named, and the header under `record`. */
const fromItem = (kind: Rec['kind'], item: Json, fields: readonly string[], more: object = {}): Rec =>
  present({
    id: item['id'],
    kind,
    ...Object.fromEntries(fields.map((field) => [field, item[field]])),
    ...more,
    ...headerFromJson(item['record'] as HeaderJson),
  }) as unknown as Rec

const makers: Readonly<Record<Exclude<Part, 'mentions'>, (item: Json) => Rec>> = {
  essays: (item) =>
    fromItem('essay', item, [
      'title',
      'published',
      'publishedSource',
      'organisation',
      'source',
      'language',
      'edition',
      'exclusions',
      'linkedAt',
    ] satisfies (keyof Essay)[]),
  actors: (item) => fromItem('actor', item, ['type', 'name', 'aliases', 'anonymous'] satisfies (keyof Actor)[]),
  claims: (item) =>
    fromItem(
      'statement',
      item,
      ['voice', 'hedge', 'essay', 'span', 'place', 'quote', 'repeats'] satisfies (keyof Statement)[],
      { statementKind: item['kind'], condition: item['conditionSpan'], action: item['actionSpan'] },
    ),
  issues: (item) => fromItem('issue', item, ['label', 'code', 'definition'] satisfies (keyof Issue)[]),
  propositions: (item) =>
    fromItem('proposition', item, [
      'label',
      'code',
      'shortLabel',
      'definition',
      'dimension',
      'definedIn',
    ] satisfies (keyof Proposition)[]),
  codebooks: (item) =>
    fromItem('codebook', item, ['name', 'format', 'file', 'versions', 'found'] satisfies (keyof Codebook)[]),
  edges: (item) =>
    fromItem(
      'relation',
      { ...item, record: item },
      ['from', 'to', 'label', 'dimension', 'strength', 'position'] satisfies (keyof Relation)[],
      { type: String(item['type']).toLowerCase() },
    ),
}

const editionsOf = (item: Json): readonly Edition[] =>
  (item['editions'] as readonly Json[]).map(
    (edition) =>
      ({
        ...edition,
        essay: item['id'],
        text: edition['id'] === item['edition'] ? item['text'] : edition['text'],
      }) as unknown as Edition,
  )

/** Equal text for equal values, whatever the order of their fields. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, item: unknown) =>
    isObject(item) ? Object.fromEntries(Object.entries(item).sort(([a], [b]) => (a < b ? -1 : 1))) : item,
  ) ?? 'nothing'

/** Fields that stand in the file for readers and say otherwise than the records they follow from. */
const disagreements = (file: Readonly<Record<Part, readonly Json[]>>, graph: WholeGraph): readonly string[] => {
  const right = graphJsonParts(graph)
  const inOrder = (items: readonly unknown[]): string => canonical(items.map(canonical).sort())
  const mentions =
    inOrder(file.mentions) === inOrder(right['mentions']!) ? [] : ['mentions disagrees with the MENTIONS edges']
  return [
    ...mentions,
    ...parts.flatMap((part) => {
      if (part === 'mentions') return []
      const byId = new Map((right[part] ?? []).map((item) => [(item as Json)['id'], item as Json]))
      return file[part].flatMap((item) => {
        const follows = byId.get(item['id']) ?? {}
        return Object.keys({ ...item, ...follows })
          .filter((field) => canonical(item[field]) !== canonical(follows[field]))
          .map(
            (field) =>
              `${part} ${String(item['id'])}: ${field} is ${canonical(item[field])}, but its records and edges give ${canonical(follows[field])}`,
          )
      })
    }),
  ]
}

const problemsOf = (problems: readonly string[]): GraphJsonRead => ({ kind: 'problems', problems })

/**
 * Reads Graph JSON, format ronten/1, as `graphJson` writes it: nothing is lost, history apart. `edges` is the
 * authority; fields that follow from it are checked, and a disagreement is a problem that names both.
 */
export const readGraphJson = (text: string): GraphJsonRead => {
  let read: unknown
  try {
    read = JSON.parse(text)
  } catch (error) {
    return problemsOf([`This is no JSON: ${error instanceof Error ? error.message : String(error)}`])
  }
  if (!isObject(read)) return problemsOf(['This is no Graph JSON: an object is expected'])
  // A graph without a codebook has no such part.
  const json: Json = { codebooks: [], ...read }
  if (json['format'] !== 'ronten/1') return problemsOf([`format is ${canonical(json['format'])}, not "ronten/1"`])
  if (json['offsets'] !== 'utf-16') return problemsOf([`offsets is ${canonical(json['offsets'])}, not "utf-16"`])
  const { version } = json
  if (typeof version !== 'number' || !Number.isSafeInteger(version) || version < 0)
    return problemsOf(['version is no number'])
  const strange = parts.filter((part) => !Array.isArray(json[part]) || !(json[part] as unknown[]).every(isObject))
  if (strange.length > 0) return problemsOf(strange.map((part) => `${part} is no list of objects`))
  const file = json as unknown as Readonly<Record<Part, readonly Json[]>>

  const problems: string[] = []
  const records: Rec[] = []
  const editions: Edition[] = []
  for (const part of parts) {
    if (part === 'mentions') continue
    file[part].forEach((item, n) => {
      const name = typeof item['id'] === 'string' ? item['id'] : `number ${String(n)}`
      try {
        const rec = makers[part](item)
        const wrong = [...valueProblems(rec), ...recordProblems(rec)]
        problems.push(...wrong.map((problem) => `${part} ${name}: ${problem}`))
        records.push(rec)
        if (part === 'essays') editions.push(...editionsOf(item))
      } catch (error) {
        // A field that is missing or of another form makes the record impossible to put together.
        problems.push(
          `${part} ${name}: not of the form of ronten/1 (${error instanceof Error ? error.message : String(error)})`,
        )
      }
    })
  }
  const lost = editions
    .filter((edition) => typeof edition.text !== 'string')
    .map((edition) => `${edition.id}: its text is missing`)
  if (problems.length + lost.length > 0) return problemsOf([...problems, ...lost])
  const graph = { version, records, editions }
  const wrong = disagreements(file, graph)
  return wrong.length > 0 ? problemsOf(wrong) : { kind: 'graph', graph }
}
