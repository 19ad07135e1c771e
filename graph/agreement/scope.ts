import { statuses, type RecId } from '../model/header.ts'
import type { Stance } from '../store.ts'
import type { Scope, Selection } from './options.ts'
import type { Standing, StandingEssay, StandingProposition } from './standing.ts'
import { columnsOf } from './columns.ts'
import { groupBy } from './group.ts'
import { remember } from './remember.ts'
import { gatherVotes, selectVotes, speaking, type Votes } from './votes.ts'
import { daysFromBounds, maxWindows, placeInDays, type Days } from './windows.ts'

/** What a scope leaves of the table, before or after its dates are applied. */
export interface Scoped {
  readonly scope: Scope
  /** In the order published (undated last), essay, start, statement: the first of several that count once stands for them. */
  readonly votes: Votes
  /** What the units' essays report of others, one per unit that tells it; the unit is the teller. Same order. */
  readonly retold: Votes
  readonly essays: readonly StandingEssay[]
  /** Propositions that may be counted, by id. */
  readonly propositions: readonly StandingProposition[]
}

const byCodeUnits = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** What each field of a selection is compared with; an absent value has nothing to compare. */
type Traits = { readonly [F in keyof Selection]: readonly NonNullable<Selection[F]>[number][] }

const answers = (selection: Selection | undefined, traits: Traits): readonly boolean[] =>
  (Object.keys(traits) as (keyof Selection)[]).flatMap((field) => {
    const wanted: readonly string[] | undefined = selection?.[field]
    return wanted === undefined ? [] : [traits[field]!.some((value) => wanted.includes(value))]
  })

const selects = ({ only, without }: Scope): boolean => only !== undefined || without !== undefined

const isSelected = ({ only, without }: Scope, traits: Traits): boolean =>
  (only === undefined || answers(only, traits).every(Boolean)) &&
  (without === undefined || !answers(without, traits).some(Boolean))

const given = <T>(value: T | undefined): readonly T[] => (value === undefined ? [] : [value])

const essayTraits = (essay: StandingEssay): Traits => ({
  essays: [essay.id],
  organisations: given(essay.organisation),
})

const propositionTraits = (proposition: StandingProposition): Traits => ({
  propositions: [proposition.id],
  issues: given(proposition.issue),
  dimensions: given(proposition.dimension),
})

/** The units an essay's own authors, organisation or self stand for. */
export const unitsOfEssay = (scope: Scope, essay: StandingEssay): readonly RecId[] => {
  if (scope.unit === 'essay') return [essay.id]
  return scope.unit === 'organisation' ? given(essay.organisation) : essay.authors
}

/** Whether a holder may be counted. */
export const isHolderSelected = (scope: Scope, holder: RecId): boolean => isSelected(scope, { holders: [holder] })

/** The units whose vote a stance is, where it is heard. */
const votersOf = (scope: Scope, stance: Stance, essay: StandingEssay): readonly RecId[] => {
  if (scope.unit === 'holder')
    return selects(scope) ? stance.holders.filter((holder) => isHolderSelected(scope, holder)) : stance.holders
  return isSelected(scope, { holders: stance.holders }) ? unitsOfEssay(scope, essay) : []
}

/** The units whose essay tells of somebody else's stance; none where it counts for one of them. */
const tellersOf = (scope: Scope, voters: readonly RecId[], essay: StandingEssay): readonly RecId[] => {
  const tellers = unitsOfEssay(scope, essay).filter((unit) => scope.unit !== 'holder' || isHolderSelected(scope, unit))
  return voters.some((unit) => tellers.includes(unit)) ? [] : tellers
}

/** The rows of the stances on each proposition, by the proposition's number. Worked out once for a table. */
export const rowsByProposition = remember((standing: Standing): readonly (readonly number[])[] => {
  const { proposition, propositions } = columnsOf(standing.stances)
  const rows: number[][] = Array.from({ length: propositions.size }, () => [])
  proposition.forEach((number, row) => rows[number]!.push(row))
  return rows
})

/** The rows of the stances on these propositions in order: where they are few, without looking at all others. */
const rowsOn = (standing: Standing, propositions: readonly StandingProposition[]): ArrayLike<number> | undefined => {
  if (propositions.length * 2 > standing.propositions.size) return undefined
  const numbers = columnsOf(standing.stances).propositions
  const rows = rowsByProposition(standing, 'by proposition')
  const found = propositions.flatMap(({ id }) => {
    const number = numbers.get(id)
    return number === undefined ? [] : rows[number]!
  })
  return Int32Array.from(found).sort()
}

/** All essays by id, and the propositions under each issue: most scopes select no essay, and one issue. */
const essaysById = remember((standing: Standing): readonly StandingEssay[] =>
  [...standing.essays.values()].sort((a, b) => byCodeUnits(a.id, b.id)),
)
const propositionsByIssue = remember((standing: Standing): ReadonlyMap<RecId, readonly StandingProposition[]> =>
  groupBy([...standing.propositions.values()], ({ issue }) => issue ?? ''),
)

const selectsEssays = ({ only, without }: Scope): boolean =>
  [only, without].some((selection) => selection?.essays !== undefined || selection?.organisations !== undefined)

/** The essays that a scope selects, by id. */
const essaysIn = (standing: Standing, scope: Scope): readonly StandingEssay[] => {
  const all = essaysById(standing, 'by id')
  return selectsEssays(scope) ? all.filter((e) => isSelected(scope, essayTraits(e))) : all
}

/** The propositions that a scope selects, by id. */
const propositionsIn = (standing: Standing, scope: Scope): readonly StandingProposition[] => {
  const issues = scope.only?.issues && [...new Set(scope.only.issues)]
  const among = issues
    ? issues.flatMap((issue) => propositionsByIssue(standing, 'by issue').get(issue) ?? [])
    : [...standing.propositions.values()]
  return among.filter((p) => isSelected(scope, propositionTraits(p))).sort((a, b) => byCodeUnits(a.id, b.id))
}

/** Some of the issues that people go through; of those they come back to the answers are remembered. */
const scopesKept = 16

/** What the scope counts, whatever its dates. Worked out once for a table and a scope. */
export const scopedFromStanding = remember((standing: Standing, scope: Scope): Scoped => {
  const essays = essaysIn(standing, scope)
  const essayOf = selectsEssays(scope) ? new Map(essays.map((e) => [e.id, e])) : standing.essays
  const propositions = propositionsIn(standing, scope)
  const columns = columnsOf(standing.stances)
  const places = new Int32Array(columns.propositions.size).fill(-1)
  propositions.forEach(({ id }, place) => {
    const number = columns.propositions.get(id)
    if (number !== undefined) places[number] = place
  })
  const isNarrow = selects(scope)
  const isPlain = scope.unit === 'holder' && !isNarrow
  // Where few are heard the others are not gone through: of a large corpus few speak to one issue.
  const [votes, retold] = [gatherVotes(isPlain ? columns.holderIds : []), gatherVotes()]
  const isOwnHeard = scope.voices.includes('own')
  const mayStand = statuses.flatMap((ofStatement) =>
    Array.from(
      { length: 8 },
      (_, n) => scope.statuses.includes(ofStatement) && n < statuses.length && scope.statuses.includes(statuses[n]!),
    ),
  )
  const rows = rowsOn(standing, propositions)
  const size = rows?.length ?? columns.stances.length
  // They come essay by essay.
  let of = -1
  let essay: StandingEssay | undefined
  for (let n = 0; n < size; n++) {
    const row = rows === undefined ? n : rows[n]!
    if (columns.essay[row] !== of) {
      of = columns.essay[row]!
      essay = essayOf.get(columns.essayIds[of]!)
    }
    const place = places[columns.proposition[row]!]!
    if (essay === undefined || place < 0) continue
    if (!mayStand[columns.standing[row]!]) continue
    const [ofStatement, ofStance] = [columns.ofStatement[row]!, columns.ofStance[row]!]
    if (ofStatement < scope.minConfidence || ofStance < scope.minConfidence) continue
    const p = ofStatement * ofStance
    if (isPlain && columns.isReported[row] === 0) {
      if (isOwnHeard)
        for (let m = columns.holderStart[row]!; m < columns.holderStart[row + 1]!; m++)
          votes.addNumber(columns.holders[m]!, row, place, p)
      continue
    }
    const stance = columns.stances[row]!
    if (isNarrow && !isSelected(scope, { kinds: [stance.statementKind] })) continue
    const voters = scope.voices.includes(stance.voice) ? votersOf(scope, stance, essay) : []
    for (const unit of voters) votes.add(unit, row, place, p)
    if (stance.voice === 'reported') for (const unit of tellersOf(scope, voters, essay)) retold.add(unit, row, place, p)
  }
  return {
    scope,
    votes: votes.votes(columns, propositions.length),
    retold: retold.votes(columns, propositions.length),
    essays,
    propositions,
  }
}, scopesKept)

/** What is left of a scope in some days. */
export interface InDays {
  readonly scoped: Scoped
  /** How many of its essays cannot be placed in or out of the days. */
  readonly unclear: number
}

/** What is left of the scope in these days. Worked out once for a scope and its days. */
export const scopedInDays = remember((scoped: Scoped, days: Days): InDays => {
  if (days.from === undefined && days.to === undefined) return { scoped, unclear: 0 }
  const places = new Map(scoped.essays.map((e) => [e.id, placeInDays(e.published, days)]))
  const isIn = (essay: RecId): boolean => places.get(essay) === 'in'
  const inside = (votes: Votes): Votes => {
    const { essayIds, essay } = votes.columns
    const isEssayIn = Uint8Array.from(essayIds, (id) => Number(isIn(id)))
    return selectVotes(votes, (n) => isEssayIn[essay[votes.row[n]!]!] === 1)
  }
  return {
    scoped: {
      ...scoped,
      votes: inside(scoped.votes),
      retold: inside(scoped.retold),
      essays: scoped.essays.filter((e) => isIn(e.id)),
    },
    unclear: [...places.values()].filter((place) => place === 'unclear').length,
  }
}, maxWindows)

/** What the scope counts between its own dates. */
export const scopedInOwnDays = (standing: Standing, scope: Scope): Scoped =>
  scopedInDays(scopedFromStanding(standing, scope), daysFromBounds(scope.from, scope.to, scope.undated)).scoped

/** Every unit of the scope, by id: who signed its essays, where their own voice counts, and whoever has a vote. */
export const unitsInScope = ({ scope, votes, essays }: Scoped): readonly RecId[] => {
  const signed = scope.unit === 'holder' && !scope.voices.includes('own') ? [] : essays
  const authors = signed
    .flatMap((essay) => unitsOfEssay(scope, essay))
    .filter((unit) => scope.unit !== 'holder' || isHolderSelected(scope, unit))
  return [...new Set([...authors, ...speaking(votes)])].toSorted(byCodeUnits)
}
