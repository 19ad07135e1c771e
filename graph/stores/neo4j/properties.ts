import neo4j from 'neo4j-driver'
import { slotOf } from '../../identity/slot.ts'
import type { Exclusion } from '../../model/essay.ts'
import { isLive } from '../../model/header.ts'
import type { Rec, Vertex } from '../../model/record.ts'
import type { Relation } from '../../model/relation.ts'
import { placeKey, publishedDescKey, publishedKey } from '../../model/sort-key.ts'
import type { Span } from '../../model/span.ts'
import { periodOf } from '../period.ts'
import { isSame, plainText } from '../plain.ts'
import { recFromNative } from './records.ts'

/** The properties of a node or relationship, as people find them in the database. */
export type Properties = Readonly<Record<string, unknown>>

/**
 * Stands for "no note" in lists, which cannot hold nulls; a note that is there but empty is this control character,
 * which no note may hold (rule S14).
 */
const notes = { absent: '', empty: '\u0000' } as const

const spansProperties = (name: string, spans: readonly Span[]): Properties => ({
  [`${name}Edition`]: spans.map(({ edition }) => edition),
  [`${name}Start`]: spans.map(({ start }) => start),
  [`${name}End`]: spans.map(({ end }) => end),
})

const spanProperties = (name: string, span: Span | undefined): Properties =>
  (span && { [`${name}Edition`]: span.edition, [`${name}Start`]: span.start, [`${name}End`]: span.end }) || {}

/** An exclusion that repeats nothing has −1 for what it repeats. */
const exclusionProperties = (exclusions: readonly Exclusion[]): Properties => ({
  exclusionStart: exclusions.map(({ start }) => start),
  exclusionEnd: exclusions.map(({ end }) => end),
  exclusionReason: exclusions.map(({ reason }) => reason),
  exclusionRepeatsStart: exclusions.map(({ repeats }) => repeats?.start ?? -1),
  exclusionRepeatsEnd: exclusions.map(({ repeats }) => repeats?.end ?? -1),
})

const headerProperties = (rec: Rec): Properties => {
  const { id, version, status, provenance, verdicts, pinned, withdrawn, mergedInto } = rec
  const { origin, by, at, rule, confidence, codebook, evidence, note } = provenance
  return {
    ...{ id, version, status, origin, by, at, rule, confidence, codebook, note, pinned, withdrawn, mergedInto },
    ...spansProperties('evidence', evidence),
    verdict: verdicts.map((one) => one.verdict),
    verdictBy: verdicts.map((one) => one.by),
    verdictAt: verdicts.map((one) => one.at),
    verdictNote: verdicts.map((one) => (one.note === undefined ? notes.absent : one.note || notes.empty)),
  }
}

const ownProperties = (vertex: Vertex): Properties => {
  switch (vertex.kind) {
    case 'essay': {
      const { title, published, publishedSource, organisation, source, language, edition, linkedAt } = vertex
      const period = published === undefined ? undefined : periodOf(published)
      return {
        ...{ title, published, publishedSource, organisation, source, language, edition, linkedAt },
        ...exclusionProperties(vertex.exclusions),
        publishedKey: publishedKey(vertex),
        publishedDescKey: publishedDescKey(vertex),
        firstDay: period?.first,
        lastDay: period?.last,
      }
    }
    case 'actor': {
      const { type, name, aliases, anonymous } = vertex
      return { type, name, aliases, anonymous }
    }
    case 'statement': {
      const { statementKind, voice, hedge, essay, span, place, quote } = vertex
      return {
        ...{ statementKind, voice, hedge, essay, ...span, place, quote },
        ...spansProperties('repeats', vertex.repeats),
        ...spanProperties('condition', vertex.condition),
        ...spanProperties('action', vertex.action),
        placeKey: placeKey(vertex),
      }
    }
    case 'issue': {
      const { label, code, definition } = vertex
      return { label, code, definition }
    }
    case 'proposition': {
      const { label, code, shortLabel, definition, dimension, definedIn } = vertex
      return { label, code, shortLabel, definition, dimension, definedIn }
    }
    case 'codebook': {
      const { name, format, file, versions, found } = vertex
      return { name, format, file, versions, found }
    }
  }
}

/** A former relation has left its slot, which is unique, and keeps what it was in as `slotWas`. */
const relationProperties = (relation: Relation): Properties => {
  const { label, dimension, strength, position, type } = relation
  const standing = isLive(relation) ? { slot: slotOf(relation) } : { slotWas: slotOf(relation), type }
  return { label, dimension, strength, position, ...standing }
}

const present = (properties: Properties): Properties =>
  Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== undefined && value !== null))

/**
 * The properties of a record: native values and parallel lists. What they could not give back exactly (a field of a
 * later version) is kept whole in `exact`, as JSON, so that rule S14 holds by construction.
 */
export const propertiesOf = (rec: Rec): Properties => {
  const own = rec.kind === 'relation' ? relationProperties(rec) : { kind: rec.kind, ...ownProperties(rec) }
  const native = present({ ...headerProperties(rec), ...own })
  const ends = rec.kind === 'relation' ? rec : undefined
  return isSame(recFromNative(native, ends), rec) ? native : { ...native, exact: plainText(rec) }
}

const wholes = /^(version|codebook|linkedAt|definedIn|position|start|end|\w+(Start|End))$/u

const whole = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(whole)
  return Number.isSafeInteger(value) ? neo4j.int(value as number) : value
}

/** The same for the driver, to which every number is a float unless said otherwise. */
export const forDriver = (properties: Properties): Properties =>
  Object.fromEntries(
    Object.entries(properties).map(([name, value]) => [name, wholes.test(name) ? whole(value) : value]),
  )
