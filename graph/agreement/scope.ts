import type { RecId, Status } from '../model/header.ts'
import type { Stance } from '../store.ts'
import type { Scope, Selection } from './options.ts'
import type { Standing, StandingEssay, StandingProposition } from './standing.ts'
import { groupBy } from './group.ts'
import { remember } from './remember.ts'
import { daysFromBounds, maxWindows, placeInDays, type Days } from './windows.ts'

/** A stance that counts for one unit. A statement held by two actors makes two. */
export interface Vote {
  readonly unit: RecId
  readonly side: 'affirm' | 'deny' | 'discuss'
  readonly proposition: RecId
  readonly stance: Stance
  /** Probability that statement and stance are both right; accepted counts 1. */
  readonly p: number
}

/** What a scope leaves of the table, before or after its dates are applied. */
export interface Scoped {
  readonly scope: Scope
  /** In the order published (undated last), essay, start, statement: the first of several that count once stands for them. */
  readonly votes: readonly Vote[]
  /** What the units' essays report of others, one per unit that tells it; the unit is the teller. Same order. */
  readonly retold: readonly Vote[]
  readonly essays: readonly StandingEssay[]
  /** Propositions that may be counted, by id. */
  readonly propositions: readonly StandingProposition[]
}

const sides = { affirms: 'affirm', denies: 'deny', discusses: 'discuss' } as const

/** How sure something is for the analyses: an analyst's word outranks a machine's, so what is accepted is certain. */
export const sureness = (status: Status, confidence: number): number => (status === 'accepted' ? 1 : confidence)

const undated = '~'

const byCodeUnits = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Order of representation: published (undated last; a coarse date before the finer ones in it), essay, start, id. */
const inOrder = (a: Stance, b: Stance): number =>
  byCodeUnits(a.published ?? undated, b.published ?? undated) ||
  byCodeUnits(a.essay, b.essay) ||
  a.start - b.start ||
  byCodeUnits(a.statement, b.statement)

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

const votesOf = (
  scope: Scope,
  stance: Stance,
  essay: StandingEssay,
  side: Vote['side'],
  proposition: RecId,
  p: number,
): readonly Vote[] => {
  const vote = (unit: RecId): Vote => ({ unit, side, proposition, stance, p })
  if (scope.unit === 'holder' && !selects(scope)) return stance.holders.map(vote)
  if (scope.unit === 'holder') return stance.holders.filter((h) => isHolderSelected(scope, h)).map(vote)
  return isSelected(scope, { holders: stance.holders }) ? unitsOfEssay(scope, essay).map(vote) : []
}

const retoldOf = (scope: Scope, votes: readonly Vote[], essay: StandingEssay, sample: Vote): readonly Vote[] => {
  const tellers = unitsOfEssay(scope, essay).filter((unit) => scope.unit !== 'holder' || isHolderSelected(scope, unit))
  return votes.some((v) => tellers.includes(v.unit)) ? [] : tellers.map((unit) => ({ ...sample, unit }))
}

/** {@link inOrder} among the stances of one essay, which have its date. */
const inText = (a: Stance, b: Stance): number => a.start - b.start || byCodeUnits(a.statement, b.statement)

const stancesInOrder = remember((standing: Standing): readonly Stance[] =>
  // Essay by essay: to order the essays, and then what each says, is much less work than to order everything.
  [
    ...groupBy(
      standing.stances.filter(({ sense }) => sense !== 'about'),
      (s) => s.essay,
    ).values(),
  ]
    .toSorted((a, b) => inOrder(a[0]!, b[0]!))
    .flatMap((ofEssay) => ofEssay.toSorted(inText)),
)

/** Where the stances on each proposition stand in {@link stancesInOrder}. */
const placesByProposition = remember((standing: Standing): ReadonlyMap<RecId, readonly number[]> => {
  const places = new Map<RecId, number[]>()
  stancesInOrder(standing, 'in order').forEach(({ proposition }, n) => {
    if (proposition === undefined) return
    const known = places.get(proposition)
    if (known === undefined) places.set(proposition, [n])
    else known.push(n)
  })
  return places
})

/** The stances on these propositions in order: where they are few, without looking at all others. */
const stancesOn = (standing: Standing, propositions: readonly StandingProposition[]): readonly Stance[] => {
  const stances = stancesInOrder(standing, 'in order')
  if (propositions.length * 2 > standing.propositions.size) return stances
  const places = placesByProposition(standing, 'by proposition')
  const found = propositions.flatMap(({ id }) => places.get(id) ?? [])
  return found.sort((a, b) => a - b).map((n) => stances[n]!)
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
  const countable = new Set(propositions.map((p) => p.id))
  const votes: Vote[] = []
  const retold: Vote[] = []
  const isNarrow = selects(scope)
  // They come essay by essay.
  let of: RecId | undefined
  let essay: StandingEssay | undefined
  for (const stance of stancesOn(standing, propositions)) {
    if (stance.essay !== of) {
      of = stance.essay
      essay = essayOf.get(of)
    }
    const { proposition, sense } = stance
    if (essay === undefined || sense === 'about' || proposition === undefined || !countable.has(proposition)) continue
    if (!scope.statuses.includes(stance.statementStatus) || !scope.statuses.includes(stance.stanceStatus)) continue
    if (isNarrow && !isSelected(scope, { kinds: [stance.statementKind] })) continue
    const ofStatement = sureness(stance.statementStatus, stance.statementConfidence)
    const ofStance = sureness(stance.stanceStatus, stance.stanceConfidence)
    if (Math.min(ofStatement, ofStance) < scope.minConfidence) continue
    const p = ofStatement * ofStance
    const isHeard = scope.voices.includes(stance.voice)
    const counted = isHeard ? votesOf(scope, stance, essay, sides[sense], proposition, p) : []
    for (const vote of counted) votes.push(vote)
    if (stance.voice === 'reported') {
      const told: Vote = { unit: essay.id, side: sides[sense], proposition, stance, p }
      retold.push(...retoldOf(scope, counted, essay, told))
    }
  }
  return {
    scope,
    votes,
    retold,
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
  return {
    scoped: {
      ...scoped,
      votes: scoped.votes.filter((v) => isIn(v.stance.essay)),
      retold: scoped.retold.filter((v) => isIn(v.stance.essay)),
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
  return [...new Set([...authors, ...votes.map((v) => v.unit)])].toSorted(byCodeUnits)
}
