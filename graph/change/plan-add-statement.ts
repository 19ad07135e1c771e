import { walkSpan } from '../identity/edition-map.ts'
import { fold } from '../identity/fold.ts'
import { mintFree } from '../identity/mint.ts'
import { placesFor } from '../identity/place.ts'
import { slotOf } from '../identity/slot.ts'
import type { EditionHead } from '../model/edition.ts'
import { isLive, type RecId } from '../model/header.ts'
import type { Rec } from '../model/record.ts'
import type { Relation, RelationType } from '../model/relation.ts'
import type { Hedge, Statement, StatementKind, Voice } from '../model/statement.ts'
import {
  editCommit,
  passageFrom,
  refused,
  type EditAct,
  type EditPlan,
  type EditProblem,
  type PassageInput,
} from './edit.ts'
import { firstVersion } from './revise.ts'

/** A statement to mark. */
export interface AddStatementRequest {
  readonly span: PassageInput
  readonly kind: StatementKind
  readonly voice: Voice
  readonly hedge: Hedge
  readonly holders: readonly RecId[]
  readonly addressees: readonly RecId[]
  readonly issues: readonly RecId[]
  readonly note?: string
}

/** What marking a statement needs to know of its essay. */
export interface AddStatementSlice {
  /** All editions of the essay, oldest first; empty when there is no such essay. */
  readonly heads: readonly EditionHead[]
  /** Text of the current edition. */
  readonly text: string
  /** Statements of the essay, former ones too. */
  readonly statements: readonly Statement[]
  /** Live authors of the essay, in order of signature. */
  readonly authors: readonly RecId[]
  /** Holders, addressees and issues by the ids asked for, merges followed. */
  readonly named: ReadonlyMap<RecId, Rec>
}

const inputProblems = (request: AddStatementRequest, slice: AddStatementSlice): readonly EditProblem[] => {
  const named = (field: 'holders' | 'addressees' | 'issues', kind: Rec['kind']): readonly EditProblem[] =>
    request[field].flatMap((id, n): readonly EditProblem[] => {
      const input = `${field}.${String(n)}`
      const rec = slice.named.get(id)
      if (rec === undefined) return [{ code: 'NOT_FOUND', message: `There is no record ${id}.`, input }]
      if (rec.kind !== kind) return [{ code: 'INVALID', message: `${id} is no ${kind}.`, input }]
      return isLive(rec)
        ? []
        : [{ code: 'INVALID', message: `${id} is ${rec.status} and no part of the graph now.`, input, current: rec }]
    })
  const problems = [...named('holders', 'actor'), ...named('addressees', 'actor'), ...named('issues', 'issue')]
  if (request.voice === 'own' && request.holders.length > 0) {
    problems.push({
      code: 'INVALID',
      message: 'What the essay says itself is held by its authors; leave holders empty.',
      input: 'holders',
    })
  }
  if (request.kind === 'claim' && request.addressees.length > 0) {
    problems.push({ code: 'INVALID', message: 'Only a recommendation is addressed to somebody.', input: 'addressees' })
  }
  return problems
}

/**
 * Marks a passage as an analyst's statement, with its place among the others and the relations that say whose it is,
 * whom it addresses and what it is about. The same passage marked as the same kind already is ALREADY_THERE.
 */
export const planAddStatement = (request: AddStatementRequest, slice: AddStatementSlice, act: EditAct): EditPlan => {
  const essay = request.span.essay
  const head = slice.heads.at(-1)
  const passage = passageFrom(request.span, new Map(head === undefined ? [] : [[essay, head]]), 'span')
  if ('problem' in passage) return refused(passage.problem)
  const { span } = passage
  const quote = slice.text.slice(span.start, span.end)
  const problems = [...inputProblems(request, slice)]
  if (quote.trim() === '' || /\p{Surrogate}/u.test(quote)) {
    problems.push({ code: 'INVALID', message: 'The passage holds no words, or half a character.', input: 'span' })
  }
  const placed = slice.statements
    .filter(isLive)
    .flatMap((statement) => {
      const now = walkSpan(statement.span, slice.heads)
      return now === undefined ? [] : [{ statement, now }]
    })
    .sort((a, b) => (a.statement.place < b.statement.place ? -1 : 1))
  const same = placed.find(
    ({ statement, now }) =>
      now.start === span.start && now.end === span.end && statement.statementKind === request.kind,
  )
  if (same !== undefined) {
    problems.push({
      code: 'ALREADY_THERE',
      message: 'This passage is marked so already; give it your verdict instead.',
      input: 'span',
      current: same.statement,
    })
  }
  if (problems.length > 0) return refused(...problems)

  const before = placed.filter(
    ({ now }) => now.start < span.start || (now.start === span.start && now.end >= span.end),
  ).length
  const keys = placed.map(({ statement }) => ({ key: statement.place, fixed: true }))
  const place = placesFor([...keys.slice(0, before), {}, ...keys.slice(before)])[before]!
  const taken = new Set(slice.statements.map((statement) => statement.id))
  const ordinal = 1 + slice.statements.filter((statement) => fold(statement.quote) === fold(quote)).length
  const id = mintFree((name) => taken.has(name), 'statement', essay, fold(quote), String(ordinal))
  const provenance = {
    origin: 'analyst',
    by: act.by,
    at: act.at,
    confidence: 1,
    evidence: [],
    ...(request.note !== undefined && { note: request.note }),
  } as const
  const statement = firstVersion<Statement>({
    id,
    kind: 'statement',
    statementKind: request.kind,
    voice: request.voice,
    hedge: request.hedge,
    essay,
    span,
    place,
    quote,
    repeats: [],
    provenance,
  })
  const resolved = (ids: readonly RecId[]): readonly RecId[] => [...new Set(ids.map((one) => slice.named.get(one)!.id))]
  const relation = (type: RelationType, from: RecId, to: RecId, position?: number): Relation => {
    return firstVersion<Relation>({
      id: mintFree(() => false, type, slotOf({ type, from, to })),
      kind: 'relation',
      type,
      from,
      to,
      position,
      provenance: { origin: 'analyst', by: act.by, at: act.at, confidence: 1, evidence: [] },
    })
  }
  const holders = request.voice === 'own' ? slice.authors : resolved(request.holders)
  const relations = [
    relation('contains', essay, id),
    ...holders.map((holder) => relation('holds', holder, id)),
    ...resolved(request.addressees).map((actor) => relation('addressed_to', id, actor)),
    ...resolved(request.issues).map((issue, n) => relation('about', id, issue, n + 1)),
  ]
  const changes = [statement, ...relations].map((after) => ({ after }))
  return { kind: 'commit', commit: editCommit(act, ['addStatement', request], changes), record: id }
}
