import { GraphError } from '../errors.ts'
import type { Dimension } from '../model/proposition.ts'
import type { RecId, Status } from '../model/header.ts'
import type { Voice } from '../model/statement.ts'
import type { Page, Slice, Stance } from '../store.ts'
import { groupBy } from './group.ts'
import { remember } from './remember.ts'
import type { Unit } from './options.ts'
import { sureness } from './columns.ts'
import type { DirectTie, Standing, StandingProposition } from './standing.ts'

/** Two statements of different essays that meet; worked out, not a record. */
export interface Link {
  /** Stable name, the same from both sides. */
  readonly key: string
  readonly sense: 'agrees' | 'diverges'
  /** Absent if the proposition is unsorted. */
  readonly dimension?: Dimension
  /** The statement with the smaller id. */
  readonly a: RecId
  /** The other. */
  readonly b: RecId
  /** Absent for a direct relation. */
  readonly proposition?: RecId
  /** Ids of the relations it rests on: the stances of a and b, or one direct relation. */
  readonly grounds: readonly RecId[]
  /** For an agreement, whether both give the same reason; absent if not known. */
  readonly sameReason?: boolean
  /** Product of the confidences of the grounds, accepted counting 1. */
  readonly confidence: number
}

/** Which links. Fields are joined by AND, values by OR. */
export interface LinkFilter {
  readonly senses?: readonly Link['sense'][]
  readonly dimensions?: readonly Dimension[]
  /** The proposition's issue; for a direct relation, an issue that either statement is about. */
  readonly issues?: readonly RecId[]
  /** Leaves out direct relations. */
  readonly propositions?: readonly RecId[]
  /** One side is held by one of these actors, or stands in one of these essays. */
  readonly one?: readonly RecId[]
  /** And the other side likewise. */
  readonly other?: readonly RecId[]
  /** What the ids in `one` and `other` are; absent: holders or essays. For comparisons. */
  readonly unit?: Unit
  readonly voices: readonly Voice[]
  /** Standings of the grounds. */
  readonly statuses: readonly Status[]
  readonly minConfidence: number
  /** Links at this statement only. */
  readonly statement?: RecId
}

/** The filter that is meant unless told otherwise. */
export const defaultLinkFilter: LinkFilter = {
  voices: ['own'],
  statuses: ['proposed', 'accepted', 'contested'],
  minConfidence: 0,
}

interface Placed {
  /** ASCII sort key: issue, proposition, ids; direct relations last. It is the cursor. */
  readonly cursor: string
  readonly link: Link
}

/** Whether a value is among those wanted; with none named every one is. */
export const holds = <T>(wanted: readonly T[] | undefined, value: T | undefined): boolean =>
  wanted === undefined || (value !== undefined && wanted.includes(value))

/** Whether a statement is on the side that these actors or essays make; with none named every one is. */
export const isOf = (
  standing: Standing,
  { unit }: LinkFilter,
  id: RecId,
  wanted: readonly RecId[] | undefined,
): boolean => {
  if (wanted === undefined) return true
  const statement = standing.statements.get(id)
  if (statement === undefined) return false
  const organisation = standing.essays.get(statement.essay)?.organisation
  if (unit === 'organisation') return organisation !== undefined && wanted.includes(organisation)
  return wanted.includes(statement.essay) || statement.holders.some((h) => wanted.includes(h))
}

/** Whether one of the two statements is on side `one` and the other on side `other`. */
const isBetween = (standing: Standing, filter: LinkFilter, a: RecId, b: RecId): boolean => {
  const { statement, one, other } = filter
  if (statement !== undefined && a !== statement && b !== statement) return false
  return (
    (isOf(standing, filter, a, one) && isOf(standing, filter, b, other)) ||
    (isOf(standing, filter, b, one) && isOf(standing, filter, a, other))
  )
}

const passes = (standing: Standing, filter: LinkFilter, link: Link): boolean =>
  holds(filter.senses, link.sense) &&
  holds(filter.dimensions, link.dimension) &&
  link.confidence >= filter.minConfidence &&
  isBetween(standing, filter, link.a, link.b)

/** Direct relations whose grounds, voices and confidence the filter admits, with both statements live. */
export const admittedDirect = (standing: Standing, filter: LinkFilter): readonly DirectTie[] =>
  standing.directTies.filter((tie) => {
    const [a, b] = [standing.statements.get(tie.a), standing.statements.get(tie.b)]
    if (a === undefined || b === undefined || a.essay === b.essay) return false
    const isHeard = filter.voices.includes(a.voice) && filter.voices.includes(b.voice)
    const isSure = sureness(tie.status, tie.confidence) >= filter.minConfidence
    return isHeard && isSure && filter.statuses.includes(tie.status)
  })

/** The stances that take a side, by statement. Worked out once for a table. */
const sidesOf = remember((standing: Standing): ReadonlyMap<RecId, readonly Stance[]> =>
  groupBy(
    standing.stances.filter((s) => s.sense === 'affirms' || s.sense === 'denies'),
    (s) => s.statement,
  ),
)

type Sides = ReturnType<typeof sidesOf>

/**
 * Whether two agreeing statements rest on the same reason: true if a reason of one and a reason of the other take the
 * same side of one proposition; false if they meet on propositions and always on opposite sides; else not known.
 */
const sameReason = (standing: Standing, sides: Sides, a: RecId, b: RecId): boolean | undefined => {
  const stancesOf = (id: RecId): readonly Stance[] =>
    (standing.reasons.get(id) ?? []).flatMap((reason) => sides.get(reason) ?? [])
  const other = stancesOf(b)
  const meetings = stancesOf(a).flatMap((x) => other.filter((y) => y.proposition === x.proposition).map((y) => [x, y]))
  return meetings.length === 0 ? undefined : meetings.some(([x, y]) => x!.sense === y!.sense)
}

const withReason = (standing: Standing, sides: Sides, link: Link): Link => {
  const same = link.sense === 'agrees' ? sameReason(standing, sides, link.a, link.b) : undefined
  return same === undefined ? link : { ...link, sameReason: same }
}

const linkFromStances = (x: Stance, y: Stance, { id, dimension }: StandingProposition): Link => ({
  key: `link:${id}~${x.statement}~${y.statement}`,
  sense: x.sense === y.sense ? 'agrees' : 'diverges',
  ...(dimension === undefined ? {} : { dimension }),
  a: x.statement,
  b: y.statement,
  proposition: id,
  grounds: [x.relation, y.relation],
  confidence: sureness(x.stanceStatus, x.stanceConfidence) * sureness(y.stanceStatus, y.stanceConfidence),
})

const linkFromDirect = ({ relation, sense, a, b, dimension, status, confidence }: DirectTie): Link => ({
  key: `link:${relation}`,
  sense,
  dimension,
  a,
  b,
  grounds: [relation],
  confidence: sureness(status, confidence),
})

const groupCursor = ({ issue, id }: StandingProposition): string => `0 ${issue ?? '~'} ${id}`

/** Names of pairs of statements, with a dimension, whose meeting a direct relation tells: a shared proposition doesn't. */
export const outrankedBy = (direct: readonly DirectTie[]): ReadonlySet<string> =>
  new Set(direct.flatMap((t) => [`${t.a} ${t.b} ${t.dimension}`, `${t.a} ${t.b} `]))

/** All links of one proposition, by ids, except where a direct relation on the same dimension says how the two meet. */
function* linksOn(
  proposition: StandingProposition,
  stances: readonly Stance[],
  outranked: ReadonlySet<string>,
): Generator<Placed> {
  const ordered = stances.toSorted((x, y) => (x.statement < y.statement ? -1 : 1))
  for (let n = 0; n < ordered.length; n++) {
    const x = ordered[n]!
    for (let m = n + 1; m < ordered.length; m++) {
      const y = ordered[m]!
      if (x.essay === y.essay) continue
      const on = `${x.statement} ${y.statement}`
      if (outranked.has(`${on} ${proposition.dimension ?? ''}`)) continue
      yield { cursor: `${groupCursor(proposition)} ${on}`, link: linkFromStances(x, y, proposition) }
    }
  }
}

/** The links that are direct relations, in their order. */
export const directLinks = (
  standing: Standing,
  filter: LinkFilter,
  direct: readonly DirectTie[],
): readonly Placed[] => {
  if (filter.propositions !== undefined) return []
  const topics = groupBy(
    direct.length === 0 || filter.issues === undefined ? [] : standing.stances.filter((s) => s.sense === 'about'),
    (s) => s.statement,
  )
  const isOnIssue = (id: RecId): boolean => (topics.get(id) ?? []).some((s) => holds(filter.issues, s.issue))
  return direct
    .map((tie) => ({ cursor: `1 ${tie.a} ${tie.b} ${tie.relation}`, link: linkFromDirect(tie) }))
    .filter(({ link }) => filter.issues === undefined || isOnIssue(link.a) || isOnIssue(link.b))
    .filter(({ link }) => passes(standing, filter, link))
    .toSorted((x, y) => (x.cursor < y.cursor ? -1 : 1))
}

/** The stances of these voices and standings by proposition, in the order of links, each with a cursor behind its last. */
const groupsOf = remember((standing: Standing, { voices, statuses }: Pick<LinkFilter, 'voices' | 'statuses'>) => {
  const stances = [...sidesOf(standing, 'by statement').values()]
    .flat()
    .filter((s) => voices.includes(s.voice) && statuses.includes(s.stanceStatus))
  return [...groupBy(stances, (s) => s.proposition ?? '')]
    .flatMap(([id, list]) => {
      const proposition = standing.propositions.get(id)
      return proposition === undefined ? [] : [{ proposition, list, end: `${groupCursor(proposition)} ~` }]
    })
    .toSorted((x, y) => (x.end < y.end ? -1 : 1))
})

function* allLinks(standing: Standing, filter: LinkFilter, after: string): Generator<Placed> {
  const { voices, statuses, statement } = filter
  const sides = sidesOf(standing, 'by statement')
  const direct = admittedDirect(standing, filter)
  const outranked = outrankedBy(direct)
  const groups = groupsOf(standing, { voices, statuses }).filter(
    ({ end, list, proposition: p }) =>
      end > after &&
      (statement === undefined || list.some((s) => s.statement === statement)) &&
      holds(filter.issues, p.issue) &&
      holds(filter.propositions, p.id),
  )
  const keep = ({ cursor, link }: Placed): boolean => cursor > after && passes(standing, filter, link)
  for (const { proposition, list } of groups) {
    for (const placed of linksOn(proposition, list, outranked)) {
      if (keep(placed)) yield { ...placed, link: withReason(standing, sides, placed.link) }
    }
  }
  for (const one of directLinks(standing, filter, direct))
    if (one.cursor > after) yield { ...one, link: withReason(standing, sides, one.link) }
}

/**
 * A page of links, by issue (unsorted last), proposition and ids; direct relations last. A direct relation outranks
 * what shared propositions of its dimension, or of none, say about the same two statements. Throws BAD_CURSOR.
 */
export const linksFromStanding = (standing: Standing, filter: LinkFilter, page: Page): Slice<Link> => {
  if (page.after !== undefined && !/^(0( \S+){4}|1( \S+){3})$/.test(page.after)) {
    throw new GraphError('BAD_CURSOR', 'This cursor is not from a list of links. Begin at the first page.')
  }
  const found: Placed[] = []
  for (const placed of allLinks(standing, filter, page.after ?? '')) {
    found.push(placed)
    if (found.length > page.first) break
  }
  const shown = found.slice(0, page.first)
  return {
    items: shown.map((p) => p.link),
    cursors: shown.map((p) => p.cursor),
    more: found.length > page.first,
  }
}
