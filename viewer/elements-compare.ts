import type { Brief, Compared, CompareLink, PairPositions } from './queries/compare.ts'

/** What a passage is chosen by. */
export type Ranked = Pick<Brief, 'id' | 'voice' | 'hedge' | 'record' | 'stances'>

const hedges = { STRONG: 0, MODERATE: 1, WEAK: 2 } as const
const standings: Readonly<Record<string, number>> = { ACCEPTED: 0, PROPOSED: 1, CONTESTED: 2 }

/** The side a statement takes on a proposition; undefined if it has none. */
export const sideOn = (statement: Pick<Ranked, 'stances'>, proposition: string) =>
  statement.stances.find((stance) => stance.to.id === proposition)?.type

/**
 * Passages with the best first: those that take the side shown, own before reported, accepted before unreviewed, firm
 * before tentative, then the surer ones; else in the order given.
 */
export const bestFirst = <S extends Ranked>(
  statements: readonly S[],
  proposition: string,
  position: string,
): readonly S[] => {
  const isOff = (one: S) => {
    const side = sideOn(one, proposition)
    return side === position || (position === 'BOTH' && side !== 'DISCUSSES') ? 0 : 1
  }
  const keys = (one: S) => [
    isOff(one),
    one.voice === 'OWN' ? 0 : 1,
    standings[one.record.status] ?? 3,
    hedges[one.hedge],
    -one.record.provenance.confidence,
  ]
  return statements
    .map((one) => ({ one, keys: keys(one) }))
    .toSorted((x, y) => x.keys.map((key, n) => key - y.keys[n]!).find((difference) => difference !== 0) ?? 0)
    .map(({ one }) => one)
}

/** One line of a comparison: a proposition with the passages of both, the best first. */
export interface CompareRow {
  readonly proposition: Compared['proposition']
  readonly outcome: Compared['outcome']
  readonly contribution: number
  readonly a: CompareSide
  readonly b: CompareSide
  /** For an agreement, whether both give the same reason; undefined: not known. */
  readonly sameReason: boolean | undefined
}

/** Where one of the two stands on a proposition. */
export interface CompareSide {
  readonly position: Compared['a']['position']
  readonly affirm: number
  readonly deny: number
  readonly passages: readonly Brief[]
  /** Statements behind it, those not read included. */
  readonly total: number
}

/** A divergence that somebody or something drew between two statements. */
export interface CompareLine {
  readonly id: string
  readonly dimension: CompareLink['dimension']
  /** The statement of the first unit, and of the second. */
  readonly a: Brief
  readonly b: Brief
  /** The proposition on which both take a side, if there is one. */
  readonly proposition: Compared['proposition'] | undefined
}

/** A proposition on which neither takes a side, with where each stands. */
export interface NeitherRow {
  readonly proposition: Compared['proposition']
  readonly a: Compared['a']['position']
  readonly b: Compared['a']['position']
}

const sides: readonly Compared['a']['position'][] = ['AFFIRMS', 'DENIES', 'BOTH']

/**
 * The points of debate on which neither of two units takes a side: not those on which one does in an essay both signed,
 * which isn't compared.
 */
export const neitherOf = (
  { rows, columns, cells }: PairPositions,
  compared: readonly Compared[],
  [a, b]: readonly [string, string],
): readonly NeitherRow[] => {
  const taken = new Set(compared.map(({ proposition }) => proposition.id))
  const at = new Map(cells.map(({ row, column, cell }) => [`${rows[row]!.id} ${column}`, cell.position]))
  const position = (unit: string, column: number) => at.get(`${unit} ${column}`) ?? 'NOT_DETECTED'
  return columns
    .map(({ proposition }, column) => ({ proposition, a: position(a, column), b: position(b, column) }))
    .filter((row) => !taken.has(row.proposition.id) && !sides.includes(row.a) && !sides.includes(row.b))
}

/** How the other unit stands where only one takes a side: how many of which state, the most first. */
export const otherSides = (rows: readonly CompareRow[], end: 'a' | 'b') => {
  const counts = new Map<CompareSide['position'], number>()
  for (const row of rows) counts.set(row[end].position, (counts.get(row[end].position) ?? 0) + 1)
  return [...counts].toSorted((x, y) => y[1] - x[1])
}

/** The sections of a comparison in their order. */
export const sectionNames = ['conflict', 'mixed', 'agree', 'onlyA', 'onlyB'] as const
/** One of {@link sectionNames}. */
export type SectionName = (typeof sectionNames)[number]

/** A comparison as it is shown. */
export interface CompareModel {
  readonly lines: readonly CompareLine[]
  readonly sections: Readonly<Record<SectionName, readonly CompareRow[]>>
  /** Propositions on which both take a side. */
  readonly shared: number
}

const sectionOf: Readonly<Record<Compared['outcome'], SectionName>> = {
  DIVERGE: 'conflict',
  MIXED: 'mixed',
  AGREE: 'agree',
  ONLY_A: 'onlyA',
  ONLY_B: 'onlyB',
}

const sideOf = (cell: Compared['a'], proposition: string): CompareSide => ({
  position: cell.position,
  affirm: cell.affirm,
  deny: cell.deny,
  passages: bestFirst(cell.statements.nodes, proposition, cell.position),
  total: cell.statements.totalCount,
})

const isOf = (statement: Brief, unit: string) =>
  statement.span.essay.id === unit ||
  statement.span.essay.organisation?.id === unit ||
  statement.span.essay.authors.some((author) => author.id === unit)

/** Puts a comparison in the order of its sections (screens, section 5). `a` is the id of the first unit. */
export const compareModelFrom = (
  compared: readonly Compared[],
  links: readonly CompareLink[],
  a: string,
): CompareModel => {
  const byId = new Map(compared.map(({ proposition }) => [proposition.id, proposition]))
  const reasons = (proposition: string) => {
    const known = links
      .filter((link) => link.proposition?.id === proposition && link.sense === 'AGREES')
      .flatMap(({ sameReason }) => (sameReason === null ? [] : [sameReason]))
    return known.length === 0 ? undefined : known.some(Boolean)
  }
  const rows = compared.map((one): CompareRow => ({
    proposition: one.proposition,
    outcome: one.outcome,
    contribution: one.contribution,
    a: sideOf(one.a, one.proposition.id),
    b: sideOf(one.b, one.proposition.id),
    sameReason: one.outcome === 'AGREE' ? reasons(one.proposition.id) : undefined,
  }))
  const lines = links
    .filter((link) => link.sense === 'DIVERGES' && link.proposition === null)
    .map((link): CompareLine => {
      const [first, second] = isOf(link.a, a) ? [link.a, link.b] : [link.b, link.a]
      const common = first.stances.find(({ to }) => byId.has(to.id) && second.stances.some((s) => s.to.id === to.id))
      return {
        id: link.grounds[0]?.id ?? link.key,
        dimension: link.dimension,
        a: first,
        b: second,
        proposition: common && byId.get(common.to.id),
      }
    })
  const sections = Object.fromEntries(
    sectionNames.map((name) => [name, rows.filter((row) => sectionOf[row.outcome] === name)]),
  ) as unknown as CompareModel['sections']
  return { lines, sections, shared: sections.conflict.length + sections.mixed.length + sections.agree.length }
}
