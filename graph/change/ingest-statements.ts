import { alignTexts, walkSpan, type PiecePair } from '../identity/edition-map.ts'
import { fold } from '../identity/fold.ts'
import { mintFree } from '../identity/mint.ts'
import { placesFor } from '../identity/place.ts'
import type { Edition, EditionHead } from '../model/edition.ts'
import { isLive, type RecId } from '../model/header.ts'
import type { Relation } from '../model/relation.ts'
import type { Range, Span } from '../model/span.ts'
import type { Statement } from '../model/statement.ts'
import type { Change } from '../store.ts'
import type { Extraction } from './extraction.ts'
import { locate, matchStatements, nearestPassage, type Whereabouts } from './match-statements.ts'
import { firstVersion, nextVersion, revise, withdraw, type Finding, type Walk } from './revise.ts'
import { isMachineMade, isRejected, isTouched, type Act, type EssaySlice } from './slice.ts'

/** The text an ingest works on, and how it carries on the one before. */
export interface Ground {
  readonly essay: RecId
  readonly edition: Pick<Edition, 'id' | 'text'>
  /** All editions of the essay, oldest first, the current one last. */
  readonly heads: readonly Pick<EditionHead, 'id' | 'map'>[]
  /** Absent when the text is the one there was. */
  readonly pairs?: readonly PiecePair[]
  readonly walk: Walk
}

/** The ground of an ingest into an edition that is there already, or into a new one with this id. */
export const groundOf = (
  slice: EssaySlice,
  essay: RecId,
  text: string,
  newEdition?: string,
): Ground & Pick<Edition, 'map'> => {
  const current = slice.editions.at(-1)
  if (newEdition === undefined && current !== undefined) {
    const heads = slice.editions
    return { essay, edition: { id: current.id, text }, heads, walk: (span) => walkSpan(span, heads), map: current.map }
  }
  const { map, pairs } = slice.text === undefined ? { map: [], pairs: [] } : alignTexts(slice.text, text)
  const id = newEdition!
  const heads = [...slice.editions, { id, map }]
  return { essay, edition: { id, text }, heads, pairs, walk: (span) => walkSpan(span, heads), map }
}

/** What becomes of the statements of an essay. */
export interface StatementPlan {
  /** Id of each extracted statement, by index. */
  readonly ids: readonly RecId[]
  readonly changes: readonly Change[]
  /** Rejected by an analyst: not brought back. */
  readonly left: readonly RecId[]
  /** Not found any more, but kept for what an analyst did. */
  readonly kept: readonly RecId[]
  /** Withdrawn now: not found any more, or its words are gone. */
  readonly withdrawn: ReadonlyMap<RecId, 'gone' | 'unfound'>
  /** Withdrawn by an earlier ingest, and not found now either. */
  readonly stillWithdrawn: ReadonlyMap<RecId, 'gone' | 'unfound'>
}

const inEdition = (ground: Ground, { start, end }: Range): Span => ({ edition: ground.edition.id, start, end })

const findingOf = (
  extraction: Extraction,
  index: number,
  place: string,
  ground: Ground,
  act: Act,
): Finding<Statement> => {
  const found = extraction.statements[index]!
  const span = (range: Range): Span => inEdition(ground, range)
  return {
    fields: {
      statementKind: found.statementKind,
      voice: found.voice,
      hedge: found.hedge,
      span: span(found),
      place,
      quote: extraction.text.slice(found.start, found.end),
      repeats: found.repeats.map(span),
      condition: found.condition && span(found.condition),
      action: found.action && span(found.action),
    } as Partial<Statement>,
    provenance: {
      origin: 'machine',
      by: act.by,
      at: act.at,
      rule: found.rule,
      confidence: found.confidence,
      evidence: found.evidence.map(span),
    },
  }
}

/** Whether the statement stands under analysts' work, so that a rule's change of mind does not take it away. */
const bearsWork = (statement: Statement, relations: readonly Relation[]): boolean =>
  isTouched(statement) ||
  relations.some(
    (r) => (r.from === statement.id || r.to === statement.id) && isLive(r) && (!isMachineMade(r) || isTouched(r)),
  )

/** Whether the machine may give the statement another passage. */
const isMovable = (statement: Statement): boolean =>
  isMachineMade(statement) && !statement.pinned.includes('span') && !statement.pinned.includes('quote')

const moved = (before: Statement, range: Range, ground: Ground): Change => ({
  before,
  after: nextVersion(before, {
    span: inEdition(ground, range),
    quote: ground.edition.text.slice(range.start, range.end),
  }),
})

interface Standing {
  readonly range: Range
  readonly old?: Statement
  readonly index?: number
}

/** All statements that will be live, in text order, with a place for each (rule I9). */
const places = (standing: readonly Standing[]) => {
  const inOrder = [...standing].sort(
    (a, b) => a.range.start - b.range.start || b.range.end - a.range.end || (a.index ?? -1) - (b.index ?? -1),
  )
  const keys = placesFor(
    inOrder.map(({ old }) =>
      old === undefined ? {} : { key: old.place, fixed: !isMachineMade(old) || old.pinned.includes('place') },
    ),
  )
  return {
    ofIndex: new Map(inOrder.flatMap(({ index }, n) => (index === undefined ? [] : [[index, keys[n]!] as const]))),
    ofOld: new Map(inOrder.flatMap(({ old }, n) => (old === undefined ? [] : [[old.id, keys[n]!] as const]))),
  }
}

/**
 * Brings an essay's statements up to an extraction (ingesting again, rules 1 to 5): each keeps its id when its sentence
 * is still there (I4), and its version too when its own words are (I6). Analysts' own statements are never rewritten.
 */
export const planStatements = (slice: EssaySlice, extraction: Extraction, ground: Ground, act: Act): StatementPlan => {
  const candidates = slice.statements.filter(
    (s) => s.withdrawn === undefined || s.withdrawn === 'gone' || s.withdrawn === 'unfound',
  )
  const whereabouts = locate(candidates, ground.heads, ground.pairs)
  const matched = matchStatements(candidates, extraction.statements, extraction.text, whereabouts)
  const isMatched = new Set([...matched.values()].map((statement) => statement.id))
  const nearest = (at: Whereabouts): Range | undefined =>
    at.exact ??
    (ground.pairs === undefined || slice.text === undefined
      ? undefined
      : nearestPassage(slice.text, extraction.text, at, ground.pairs))

  const changes: Change[] = []
  const kept: RecId[] = []
  const withdrawn = new Map<RecId, 'gone' | 'unfound'>()
  const stillWithdrawn = new Map<RecId, 'gone' | 'unfound'>()
  const staying: Standing[] = []
  for (const old of candidates) {
    const at = whereabouts.get(old.id)!
    if (isMatched.has(old.id)) continue
    if (old.withdrawn !== undefined) {
      stillWithdrawn.set(old.id, old.withdrawn === 'gone' ? 'gone' : 'unfound')
      continue
    }
    const range = nearest(at)
    if (isRejected(old) || !isMachineMade(old)) {
      if (range !== undefined && isLive(old)) staying.push({ range, old })
      if (range !== undefined && at.exact === undefined && isMovable(old)) changes.push(moved(old, range, ground))
      continue
    }
    // A pinned passage is the analyst's own: it is not gone because the machine can't follow it.
    const isGone = range === undefined && !old.pinned.includes('span')
    if (isGone || !bearsWork(old, slice.relations)) {
      const reason = isGone ? 'gone' : 'unfound'
      withdrawn.set(old.id, reason)
      changes.push(withdraw(old, reason))
      continue
    }
    kept.push(old.id)
    if (range !== undefined) staying.push({ range, old })
  }

  const { ofIndex, ofOld } = places([
    ...staying,
    ...extraction.statements.flatMap((range, index): readonly Standing[] => {
      const old = matched.get(index)
      if (old === undefined) return [{ range, index }]
      return isRejected(old) ? [] : [{ range, index, old }]
    }),
  ])
  for (const { old, range } of staying) {
    if (old === undefined || !isMachineMade(old)) continue
    const isMoved = whereabouts.get(old.id)?.exact === undefined && isMovable(old)
    const place = old.pinned.includes('place') ? old.place : ofOld.get(old.id)!
    if (!isMoved && place === old.place) continue
    const base = isMoved ? (moved(old, range, ground).after as Statement) : nextVersion(old, {})
    changes.push({ before: old, after: { ...base, place } })
  }

  const taken = new Set(slice.statements.map((statement) => statement.id))
  const ordinals = new Map<string, number>()
  const left: RecId[] = []
  const ids = extraction.statements.map((range, index): RecId => {
    const quote = fold(extraction.text.slice(range.start, range.end))
    const ordinal = (ordinals.get(quote) ?? 0) + 1
    ordinals.set(quote, ordinal)
    const old = matched.get(index)
    if (old === undefined) {
      const id = mintFree((name) => taken.has(name), 'statement', ground.essay, quote, String(ordinal))
      taken.add(id)
      const { fields, provenance } = findingOf(extraction, index, ofIndex.get(index)!, ground, act)
      const own = { id, kind: 'statement', essay: ground.essay, provenance } as const
      changes.push({ after: firstVersion<Statement>(Object.assign({}, fields as Statement, own)) })
      return id
    }
    if (isRejected(old)) {
      left.push(old.id)
      const isHere = whereabouts.get(old.id)?.exact !== undefined
      if (!isHere && isMovable(old)) changes.push(moved(old, range, ground))
      return old.id
    }
    if (!isMachineMade(old)) return old.id
    const change = revise(old, findingOf(extraction, index, ofIndex.get(index)!, ground, act), ground.walk)
    if (change !== undefined) changes.push(change)
    return old.id
  })
  return { ids, changes, left, kept, withdrawn, stillWithdrawn }
}
