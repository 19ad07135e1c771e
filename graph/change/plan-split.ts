import { fold } from '../identity/fold.ts'
import { mintFree, propositionId } from '../identity/mint.ts'
import { slotOf } from '../identity/slot.ts'
import { isLive, type RecId } from '../model/header.ts'
import type { Proposition } from '../model/proposition.ts'
import type { Rec } from '../model/record.ts'
import { stanceTypes, type Relation, type RelationType } from '../model/relation.ts'
import type { Change } from '../store.ts'
import { editCommit, expectationProblem, judged, refused } from './edit.ts'
import type { EditAct, EditPlan, EditProblem, Expected } from './edit.ts'
import { firstVersion, nextVersion } from './revise.ts'
import { recordProblems } from './validate-record.ts'

/** Into how many a proposition can be split at once. */
export const maxParts = 5

/** A stance with the parts it goes to: their places in the list. */
export interface SplitStance extends Expected {
  readonly parts: readonly number[]
}

/** A proposition that says several things, the sentences it is split into, and which stance goes where. */
export interface SplitRequest {
  readonly proposition: Expected
  readonly parts: readonly string[]
  /** Every live stance on it, each with at least one part. */
  readonly stances: readonly SplitStance[]
}

/** What splitting needs to know. */
export interface SplitSlice {
  readonly proposition?: Rec
  /** Live relations at the proposition. */
  readonly relations: readonly Relation[]
  /** What is there already under the ids of the parts. */
  readonly taken: ReadonlyMap<RecId, Rec>
}

const isStance = ({ type }: Relation): boolean => (stanceTypes as readonly RelationType[]).includes(type)

const labelProblems = (request: SplitRequest, { taken }: SplitSlice): readonly EditProblem[] => {
  if (request.parts.length < 2 || request.parts.length > maxParts)
    return [{ code: 'INVALID', message: `Split it into 2 to ${String(maxParts)} parts.`, input: 'parts' }]
  return request.parts.flatMap((label, n): readonly EditProblem[] => {
    const input = `parts.${String(n)}`
    if (label.trim() === '') return [{ code: 'INVALID', message: 'A part is a sentence.', input }]
    if (request.parts.findIndex((other) => fold(other) === fold(label)) < n)
      return [{ code: 'INVALID', message: 'Two parts say the same.', input }]
    const there = taken.get(propositionId(label.trim()))
    return there === undefined
      ? []
      : [{ code: 'ALREADY_THERE', message: 'There is such a proposition already.', input, current: there }]
  })
}

const stanceProblems = (request: SplitRequest, stances: readonly Relation[]): readonly EditProblem[] => {
  const byId = new Map(stances.map((stance) => [stance.id, stance]))
  const named = request.stances.map(({ id }) => id)
  const missing = stances.find(({ id }) => !named.includes(id))
  return [
    ...request.stances.flatMap((asked, n): readonly EditProblem[] => {
      const input = `stances.${String(n)}`
      const problem = expectationProblem(asked, byId.get(asked.id), input)
      if (problem !== undefined) return [problem]
      if (named.indexOf(asked.id) < n) return [{ code: 'INVALID', message: `${asked.id} is named twice.`, input }]
      const isPlaced = asked.parts.length > 0 && asked.parts.every((part) => request.parts[part] !== undefined)
      return isPlaced ? [] : [{ code: 'INVALID', message: 'Say to which parts it goes.', input: `${input}.parts` }]
    }),
    ...(missing === undefined
      ? []
      : [
          {
            code: 'CONFLICT' as const,
            message: 'A stance on it is not among those named. Read them again and say where each goes.',
            input: 'stances',
            current: missing,
          },
        ]),
  ]
}

/**
 * Splits a proposition: new ones take its place, under its issue; each stance moves to the first part it goes to, with
 * its id, verdicts and standing, and is drawn anew for the others; the old one is rejected, so that no machine brings it
 * back. Where a stance stands is pinned: linking again leaves it there. One commit, so one undo.
 */
export const planSplit = (request: SplitRequest, slice: SplitSlice, act: EditAct): EditPlan => {
  const { proposition: before, relations } = slice
  const problem = expectationProblem(request.proposition, before, 'proposition')
  if (problem !== undefined || before === undefined) return problem === undefined ? refused() : refused(problem)
  const input = 'proposition.id'
  if (before.kind !== 'proposition' || !isLive(before))
    return refused({ code: 'INVALID', message: 'Only a live proposition is split.', input, current: before })
  const stances = relations.filter((relation) => isStance(relation) && relation.to === before.id)
  const problems = [...labelProblems(request, slice), ...stanceProblems(request, stances)]
  if (problems.length > 0) return refused(...problems)
  const closed = judged<Proposition>(before, act, 'reject', act.reason)
  if (isLive(closed)) {
    const message = 'Another analyst accepts this proposition; come to terms first.'
    return refused({ code: 'INVALID', message, input, current: before })
  }

  const provenance = { origin: 'analyst', by: act.by, at: act.at, confidence: 1, evidence: [] } as const
  const parts = request.parts.map((label) =>
    firstVersion<Proposition>({
      id: propositionId(label.trim()),
      kind: 'proposition',
      label: label.trim(),
      code: undefined,
      shortLabel: undefined,
      definition: undefined,
      dimension: before.dimension,
      definedIn: undefined,
      provenance,
    }),
  )
  const drawn = (like: Relation, from: RecId, to: RecId, evidence = like.provenance.evidence): Relation =>
    firstVersion<Relation>({
      ...(like.position !== undefined && { position: like.position }),
      id: mintFree(() => false, like.type, slotOf({ type: like.type, from, to })),
      kind: 'relation',
      type: like.type,
      from,
      to,
      strength: like.strength,
      provenance: { ...provenance, evidence },
    })
  const issues = relations.filter(({ type, from }) => type === 'about' && from === before.id)
  const moves = request.stances.flatMap(({ id, parts: places }): readonly Change[] => {
    const stance = stances.find((one) => one.id === id)!
    const [first, ...others] = [...new Set(places)].map((place) => parts[place]!.id)
    const pinned = [...new Set([...stance.pinned, 'to'])].sort()
    return [
      { before: stance, after: nextVersion<Relation>(stance, { to: first!, pinned }) },
      ...others.map((to): Change => ({ after: drawn(stance, stance.from, to) })),
    ]
  })
  const changes: readonly Change[] = [
    ...parts.map((after): Change => ({ after })),
    ...parts.flatMap(({ id }) => issues.map((issue): Change => ({ after: drawn(issue, id, issue.to, []) }))),
    ...moves,
    { before, after: closed },
  ]
  const broken = changes.flatMap(({ after }) => recordProblems(after))
  if (broken.length > 0) return refused(...broken.map((message): EditProblem => ({ code: 'INVALID', message })))
  return { kind: 'commit', commit: editCommit(act, ['splitProposition', request], changes), record: parts[0]!.id }
}
