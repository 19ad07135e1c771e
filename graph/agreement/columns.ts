import { statuses, type RecId, type Status } from '../model/header.ts'
import type { Stance } from '../store.ts'

/**
 * The stances on propositions as numbers side by side, in the order of representation: published (undated last; a coarse
 * date before the finer ones in it), essay, start, statement. What is counted a hundred thousand times is counted in
 * numbers; ids are looked up once.
 */
export interface Columns {
  /** The stances in that order; those that only tie a statement to an issue are not among them. */
  readonly stances: readonly Stance[]
  /** By row: numbers of essay and statement, which rise with the rows, and of the proposition. */
  readonly essay: Int32Array
  readonly statement: Int32Array
  readonly proposition: Int32Array
  /** By row: one of {@link sideCodes}. */
  readonly side: Uint8Array
  /** By row: where in `statuses` that of the statement stands, eight times, and that of the stance. */
  readonly standing: Uint8Array
  /** By row: whether it is told of others. */
  readonly isReported: Uint8Array
  /** By row: how sure statement and stance are, both from 0 to 1; what is accepted is certain. */
  readonly ofStatement: Float64Array
  readonly ofStance: Float64Array
  /** By row: where its holders begin among the numbers of all; one more at the end. */
  readonly holderStart: Int32Array
  readonly holders: readonly number[]
  readonly holderIds: readonly RecId[]
  /** Row at which each essay's begin, by number; one more at the end. */
  readonly essayStart: Int32Array
  /** Ids by number. */
  readonly essayIds: readonly RecId[]
  readonly statementIds: readonly RecId[]
  readonly propositions: ReadonlyMap<RecId, number>
}

/** The sides as numbers. */
export const sideCodes = { affirm: 0, deny: 1, discuss: 2 } as const

/** Names of {@link sideCodes}. */
export const sideNames = ['affirm', 'deny', 'discuss'] as const

const codeOf = { affirms: sideCodes.affirm, denies: sideCodes.deny, discusses: sideCodes.discuss, about: -1 } as const

/** How sure something is for the analyses: an analyst's word outranks a machine's, so what is accepted is certain. */
export const sureness = (status: Status, confidence: number): number => (status === 'accepted' ? 1 : confidence)

const undated = '~'

const byCodeUnits = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** The order of the stances of one essay: start, then statement; `rows` are filled with it from `from`. */
const orderInEssay = (stances: readonly Stance[], members: Int32Array, rows: Int32Array, from: number): void => {
  // Start and place in one number, so that numbers are sorted: what starts at one place is one statement, as a rule.
  const keys = new Float64Array(members.length)
  for (let n = 0; n < members.length; n++) keys[n] = stances[members[n]!]!.start * members.length + n
  keys.sort()
  for (let n = 0; n < keys.length; n++) rows[from + n] = members[keys[n]! % members.length]!
  for (let n = 0; n < keys.length;) {
    const first = stances[rows[from + n]!]!
    let end = n + 1
    let isOne = true
    for (; end < keys.length && stances[rows[from + end]!]!.start === first.start; end++)
      isOne &&= stances[rows[from + end]!]!.statement === first.statement
    if (!isOne) {
      const some = [...rows.subarray(from + n, from + end)]
      some.sort((a, b) => byCodeUnits(stances[a]!.statement, stances[b]!.statement))
      rows.set(some, from + n)
    }
    n = end
  }
}

const numbered = (): { readonly ids: RecId[]; readonly numbers: Map<RecId, number>; of: (id: RecId) => number } => {
  const [ids, numbers] = [[] as RecId[], new Map<RecId, number>()]
  return {
    ids,
    numbers,
    of: (id) => {
      let n = numbers.get(id)
      if (n === undefined) {
        n = ids.push(id) - 1
        numbers.set(id, n)
      }
      return n
    },
  }
}

const columnsFrom = (all: readonly Stance[]): Columns => {
  // Essay by essay: to order the essays, and then what each says, is much less work than to order everything.
  const essays = numbered()
  const samples: Stance[] = []
  const essayOf = new Int32Array(all.length)
  let size = 0
  for (let n = 0; n < all.length; n++) {
    const stance = all[n]!
    if (stance.sense === 'about' || stance.proposition === undefined) {
      essayOf[n] = -1
      continue
    }
    const essay = essays.of(stance.essay)
    samples[essay] ??= stance
    essayOf[n] = essay
    size++
  }
  const ranked = [...samples.keys()].sort(
    (a, b) =>
      byCodeUnits(samples[a]!.published ?? undated, samples[b]!.published ?? undated) ||
      byCodeUnits(essays.ids[a]!, essays.ids[b]!),
  )
  const rank = new Int32Array(ranked.length)
  ranked.forEach((essay, n) => (rank[essay] = n))
  const start = new Int32Array(ranked.length + 1)
  for (let n = 0; n < all.length; n++) if (essayOf[n]! >= 0) start[rank[essayOf[n]!]! + 1]!++
  for (let n = 0; n < ranked.length; n++) start[n + 1]! += start[n]!
  const [members, filled] = [new Int32Array(size), start.slice()]
  for (let n = 0; n < all.length; n++) if (essayOf[n]! >= 0) members[filled[rank[essayOf[n]!]!]!++] = n

  const rows = new Int32Array(size)
  for (let e = 0; e < ranked.length; e++) orderInEssay(all, members.subarray(start[e], start[e + 1]), rows, start[e]!)

  const propositions = numbered()
  const stances: Stance[] = []
  const statementIds: RecId[] = []
  const [essay, statement, proposition] = [new Int32Array(size), new Int32Array(size), new Int32Array(size)]
  const side = new Uint8Array(size)
  const [standing, isReported] = [new Uint8Array(size), new Uint8Array(size)]
  const [ofStatement, ofStance] = [new Float64Array(size), new Float64Array(size)]
  const people = numbered()
  const holders: number[] = []
  const holderStart = new Int32Array(size + 1)
  for (let e = 0; e < ranked.length; e++)
    for (let n = start[e]!; n < start[e + 1]!; n++) {
      const stance = all[rows[n]!]!
      stances.push(stance)
      if (n === start[e] || statementIds[statementIds.length - 1] !== stance.statement)
        statementIds.push(stance.statement)
      essay[n] = e
      statement[n] = statementIds.length - 1
      proposition[n] = propositions.of(stance.proposition!)
      side[n] = codeOf[stance.sense]
      standing[n] = statuses.indexOf(stance.statementStatus) * 8 + statuses.indexOf(stance.stanceStatus)
      isReported[n] = Number(stance.voice === 'reported')
      ofStatement[n] = sureness(stance.statementStatus, stance.statementConfidence)
      ofStance[n] = sureness(stance.stanceStatus, stance.stanceConfidence)
      for (const holder of stance.holders) holders.push(people.of(holder))
      holderStart[n + 1] = holders.length
    }
  return {
    ...{ stances, essay, statement, proposition, side, statementIds },
    ...{ standing, isReported, ofStatement, ofStance, holders, holderStart, holderIds: people.ids },
    essayStart: start,
    essayIds: ranked.map((n) => essays.ids[n]!),
    propositions: propositions.numbers,
  }
}

const known = new WeakMap<readonly Stance[], Columns>()

/** The columns of these stances. Worked out once for a list, which must never change. */
export const columnsOf = (stances: readonly Stance[]): Columns => {
  const found = known.get(stances) ?? columnsFrom(stances)
  known.set(stances, found)
  return found
}
