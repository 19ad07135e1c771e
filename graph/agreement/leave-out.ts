import { sideCodes } from './columns.ts'
import { stretchesOf } from './count-cells.ts'
import type { CountRule } from './counts.ts'
import { cellsOf, isSided, type Votes } from './votes.ts'

/** What a unit would count on propositions if a text were left out, for each text of its own. */
export interface LeaveOuts {
  /** Numbers of the texts, rising: of statements or essays in the columns of the votes. */
  readonly texts: Int32Array
  /** By text: where its changes begin; one more at the end. None, if the others say it too. */
  readonly start: Int32Array
  /** By change: place of the proposition (graph/agreement/count-row.ts), and what would be counted there. */
  readonly place: Int32Array
  readonly affirm: Float64Array
  readonly deny: Float64Array
}

/** The products of what is not right of the votes before and behind each. */
type Ballot = number[]

const noneOf = (ballot: Ballot, from: number, to: number, { p }: Votes): number => {
  let none = 1
  for (let n = from; n < to; n++) none *= 1 - p[ballot[n]!]!
  return none
}

/**
 * What is left of a ballot's value without each of its texts, in the order of their first votes: `each` is called with the
 * text and what is left.
 */
const eachLeft = (
  ballot: Ballot,
  votes: Votes,
  { weighting }: CountRule,
  textOf: (vote: number) => number,
  each: (text: number, left: number) => void,
): void => {
  // Votes of one text need not stand together; they are brought together, texts in the order of their first.
  const groups = new Map<number, Ballot>()
  for (const vote of ballot) {
    const text = textOf(vote)
    const group = groups.get(text)
    if (group === undefined) groups.set(text, [vote])
    else group.push(vote)
  }
  const isAlone = groups.size === 1
  if (isAlone || weighting === 'count') {
    for (const text of groups.keys()) each(text, isAlone ? 0 : 1)
    return
  }
  // Products of what comes before and behind each text, so that one pass leaves out each in turn.
  const texts = [...groups]
  const behind: number[] = [1]
  for (let n = texts.length - 1; n >= 0; n--)
    behind.push(behind.at(-1)! * noneOf(texts[n]![1], 0, texts[n]![1].length, votes))
  let before = 1
  texts.forEach(([text, own], n) => {
    const rest = ballot.length - own.length
    const only = rest === 1 ? ballot.find((vote) => textOf(vote) !== text)! : undefined
    each(text, only === undefined ? 1 - before * behind[texts.length - 1 - n]! : votes.p[only]!)
    before *= noneOf(own, 0, own.length, votes)
  })
}

/** What a text takes from a cell, or what a cell has: values on both sides, and how many ballots are not worth nothing. */
interface Sides {
  affirm: number
  deny: number
  affirming: number
  denying: number
}

const noSides = (): Sides => ({ affirm: 0, deny: 0, affirming: 0, denying: 0 })

/**
 * What each statement, or each essay, changes in a unit's counts. Work grows with the votes, not with votes times texts:
 * a ballot knows what it is worth without each of its texts.
 */
export const leaveOutsOf = (votes: Votes, unit: number, rule: CountRule, text: 'statement' | 'essay'): LeaveOuts => {
  const { columns, row, p } = votes
  const { order, place, start, ofUnit } = cellsOf(votes)
  const numbers = columns[text]
  const textOf = (vote: number): number => numbers[row[vote]!]!
  const stretches = stretchesOf(columns, rule).of
  const found: { readonly text: number; readonly place: number; readonly affirm: number; readonly deny: number }[] = []
  const texts = new Set<number>()
  // Propositions in the order in which the unit first speaks to them: sums are taken in it.
  const cells: { readonly cell: number; readonly sided: Ballot }[] = []
  for (let cell = ofUnit[unit]!; cell < ofUnit[unit + 1]!; cell++) {
    const sided: Ballot = []
    for (let n = start[cell]!; n < start[cell + 1]!; n++) if (isSided(votes, order[n]!)) sided.push(order[n]!)
    if (sided.length > 0) cells.push({ cell, sided })
  }
  cells.sort((a, b) => a.sided[0]! - b.sided[0]!)
  for (const { cell, sided } of cells) {
    for (const vote of sided) texts.add(textOf(vote))
    const at = place[cell]!
    if (sided.length === 1) {
      const [only] = sided
      if (rule.weighting === 'count' || p[only!] !== 0)
        found.push({ text: textOf(only!), place: at, affirm: 0, deny: 0 })
      continue
    }
    const ballots = new Map<number, Ballot>()
    for (const vote of sided) {
      const key = stretches[row[vote]!]! * 2 + (rule.keepsSide ? columns.side[row[vote]!]! : 0)
      const ballot = ballots.get(key)
      if (ballot === undefined) ballots.set(key, [vote])
      else ballot.push(vote)
    }
    const whole = noSides()
    const losses = new Map<number, Sides>()
    for (const ballot of ballots.values()) {
      const isAgainst = rule.keepsSide && columns.side[row[ballot[0]!]!] === sideCodes.deny
      const value =
        rule.weighting === 'count'
          ? 1
          : ballot.length === 1
            ? p[ballot[0]!]!
            : 1 - noneOf(ballot, 0, ballot.length, votes)
      if (value === 0) continue
      if (isAgainst) {
        whole.deny += value
        whole.denying += 1
      } else {
        whole.affirm += value
        whole.affirming += 1
      }
      eachLeft(ballot, votes, rule, textOf, (one, left) => {
        if (left === value) return
        const loss = losses.get(one) ?? noSides()
        if (isAgainst) {
          loss.deny += value - left
          if (left === 0) loss.denying += 1
        } else {
          loss.affirm += value - left
          if (left === 0) loss.affirming += 1
        }
        losses.set(one, loss)
      })
    }
    // With no ballot left a side is empty, whatever rounding says.
    for (const [one, loss] of losses)
      found.push({
        text: one,
        place: at,
        affirm: whole.affirming === loss.affirming ? 0 : whole.affirm - loss.affirm,
        deny: whole.denying === loss.denying ? 0 : whole.deny - loss.deny,
      })
  }
  // By text, each one's changes in their order.
  const ofText = Int32Array.from(texts).sort()
  const numberOf = new Map(Array.from(ofText, (one, n) => [one, n]))
  const begin = new Int32Array(ofText.length + 1)
  for (const one of found) begin[numberOf.get(one.text)! + 1]! += 1
  for (let n = 0; n < ofText.length; n++) begin[n + 1]! += begin[n]!
  const next = begin.slice()
  const [places, affirm, deny] = [
    new Int32Array(found.length),
    new Float64Array(found.length),
    new Float64Array(found.length),
  ]
  for (const one of found) {
    const to = next[numberOf.get(one.text)!]!++
    places[to] = one.place
    affirm[to] = one.affirm
    deny[to] = one.deny
  }
  return { texts: ofText, start: begin, place: places, affirm, deny }
}
