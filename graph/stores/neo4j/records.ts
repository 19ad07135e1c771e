import type { Exclusion } from '../../model/essay.ts'
import type { Header, Judgement, RecId } from '../../model/header.ts'
import type { Rec } from '../../model/record.ts'
import type { Relation } from '../../model/relation.ts'
import type { Span } from '../../model/span.ts'
import { kindOf, typeOf } from './native.ts'

type Native = Readonly<Record<string, unknown>>

/** The ends of a relation, which in the database are its nodes. */
export interface Ends {
  readonly from: RecId
  readonly to: RecId
}

/** A vertex as a statement returns it. */
export interface VertexRow {
  readonly vertex: Native
}

/** A relation as a statement returns it. */
export interface RelationRow extends Ends {
  readonly relation: Native
}

const listOf = <T>(native: Native, name: string): readonly T[] => (native[name] ?? []) as readonly T[]

/** These properties, if they are there. */
const given = (native: Native, ...names: readonly string[]): Native =>
  Object.fromEntries(names.flatMap((name) => ((native[name] ?? null) === null ? [] : [[name, native[name]]])))

const spansFrom = (native: Native, name: string): readonly Span[] =>
  listOf<string>(native, `${name}Edition`).map((edition, n) => ({
    edition,
    start: listOf<number>(native, `${name}Start`)[n]!,
    end: listOf<number>(native, `${name}End`)[n]!,
  }))

const spanFrom = (native: Native, name: string): Native => {
  const edition = native[`${name}Edition`] ?? undefined
  return edition === undefined ? {} : { [name]: { edition, start: native[`${name}Start`], end: native[`${name}End`] } }
}

const exclusionsFrom = (native: Native): readonly Exclusion[] =>
  listOf<Exclusion['reason']>(native, 'exclusionReason').map((reason, n) => {
    const at = (name: string): number => listOf<number>(native, name)[n]!
    const start = at('exclusionRepeatsStart')
    return {
      start: at('exclusionStart'),
      end: at('exclusionEnd'),
      reason,
      ...(start >= 0 && { repeats: { start, end: at('exclusionRepeatsEnd') } }),
    }
  })

const verdictsFrom = (native: Native): readonly Judgement[] =>
  listOf<Judgement['verdict']>(native, 'verdict').map((verdict, n) => {
    const at = (name: string): string => listOf<string>(native, name)[n]!
    const note = at('verdictNote')
    return {
      verdict,
      by: at('verdictBy'),
      at: at('verdictAt'),
      ...(note !== '' && { note: note === '\u0000' ? '' : note }),
    }
  })

const provenanceFrom = (native: Native): Native => ({
  ...given(native, 'origin', 'by', 'at', 'rule', 'confidence', 'codebook'),
  evidence: spansFrom(native, 'evidence'),
  ...given(native, 'note'),
})

const headerFrom = (native: Native): Header =>
  ({
    ...given(native, 'id', 'version', 'status'),
    provenance: provenanceFrom(native),
    verdicts: verdictsFrom(native),
    pinned: listOf(native, 'pinned'),
    ...given(native, 'withdrawn', 'mergedInto'),
  }) as unknown as Header

const ownFrom = (native: Native): Native => {
  switch (native['kind']) {
    case 'essay':
      return {
        ...given(native, 'title', 'published', 'publishedSource', 'organisation', 'source', 'language', 'edition'),
        exclusions: exclusionsFrom(native),
        ...given(native, 'linkedAt'),
      }
    case 'actor':
      return given(native, 'type', 'name', 'aliases', 'anonymous')
    case 'statement':
      return {
        ...given(native, 'statementKind', 'voice', 'hedge', 'essay'),
        span: given(native, 'edition', 'start', 'end'),
        ...given(native, 'place', 'quote'),
        repeats: spansFrom(native, 'repeats'),
        ...spanFrom(native, 'condition'),
        ...spanFrom(native, 'action'),
      }
    case 'codebook':
      return { ...given(native, 'name', 'format', 'file', 'found'), versions: listOf<string>(native, 'versions') }
    default:
      return given(native, 'label', 'code', 'shortLabel', 'definition', 'dimension', 'definedIn')
  }
}

/** The record that properties stand for, taken for what they say; of a relation with its ends. */
export const recFromNative = (native: Native, ends?: Ends): Rec => {
  const header = headerFrom(native)
  if (ends === undefined) return { ...header, kind: native['kind'], ...ownFrom(native) } as Rec
  const details = given(native, 'label', 'dimension', 'strength', 'position')
  return { ...header, kind: 'relation', type: typeOf(header.id), from: ends.from, to: ends.to, ...details } as Rec
}

/** The record that properties stand for, whole if it is kept whole; of a relation with its ends. */
export const recFrom = (native: Native, ends?: Ends): Rec =>
  typeof native['exact'] === 'string' ? (JSON.parse(native['exact']) as Rec) : recFromNative(native, ends)

const spanNames = (name: string): readonly string[] => [`${name}Edition`, `${name}Start`, `${name}End`]
const exclusionNames = ['Reason', 'Start', 'End', 'RepeatsStart', 'RepeatsEnd'].map((end) => `exclusion${end}`)
const provenanceNames = ['origin', 'by', 'at', 'rule', 'confidence', 'codebook', 'note', ...spanNames('evidence')]

/** Fields that are more than one property: which, and what they make. All others are properties of their own names. */
const composed: Readonly<Record<string, readonly [readonly string[], (native: Native) => Native]>> = {
  provenance: [provenanceNames, (native) => ({ provenance: provenanceFrom(native) })],
  verdicts: [['verdict', 'verdictBy', 'verdictAt', 'verdictNote'], (native) => ({ verdicts: verdictsFrom(native) })],
  // No statement is without it.
  span: [['edition', 'start', 'end'], ({ edition, start, end }) => ({ span: { edition, start, end } })],
  repeats: [spanNames('repeats'), (native) => ({ repeats: spansFrom(native, 'repeats') })],
  condition: [spanNames('condition'), (native) => spanFrom(native, 'condition')],
  action: [spanNames('action'), (native) => spanFrom(native, 'action')],
  exclusions: [exclusionNames, (native) => ({ exclusions: exclusionsFrom(native) })],
}

const alwaysGiven = ['id', 'status', 'mergedInto']

/**
 * The properties to read for these fields of a record. Its kind is not among them, which the id says; nor, with `isLive`,
 * what it was merged into, since what was merged away is former.
 */
export const propertiesFor = (fields: readonly string[], isLive = false): readonly string[] => [
  ...new Set([
    ...(isLive ? ['id', 'status'] : alwaysGiven),
    'exact',
    ...fields.flatMap((name) => (name === 'kind' ? [] : (composed[name]?.[0] ?? name))),
  ]),
]

/** The record in part, from the properties of these fields; more of it if it is kept whole. */
export const partFrom = (native: Native, fields: readonly string[], ends?: Ends): Rec => {
  if (typeof native['exact'] === 'string') return JSON.parse(native['exact']) as Rec
  // Long lists are made of these: without an object for each field.
  const part: Record<string, unknown> = {}
  const put = (name: string): void => {
    const value = native[name]
    if (value !== null && value !== undefined) part[name] = value
  }
  for (const name of alwaysGiven) put(name)
  if (ends === undefined) part['kind'] = kindOf(native['id'] as RecId)
  else {
    part['kind'] = 'relation'
    part['type'] = typeOf(native['id'] as RecId)
    part['from'] = ends.from
    part['to'] = ends.to
  }
  for (const name of fields) {
    const whole = composed[name]
    if (whole === undefined) put(name)
    else Object.assign(part, whole[1](native))
  }
  return part as unknown as Rec
}

/** The vertex in a row. */
export const vertexFrom = ({ vertex }: VertexRow): Rec => recFrom(vertex)

/** The relation in a row. */
export const relationFrom = ({ relation, from, to }: RelationRow): Relation =>
  recFrom(relation, { from, to }) as Relation

/** How statements return a vertex `v`: all of it but the tokens, which may be as long as an essay. */
export const returnVertex = 'v {.*, tokens: null} AS vertex'

/** How statements return a relationship `r`. */
export const returnRelation = 'properties(r) AS relation, startNode(r).id AS from, endNode(r).id AS to'
