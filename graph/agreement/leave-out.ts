import { sideCodes } from './columns.ts'
import { stretchesOf } from './count-cells.ts'
import type { CountRule } from './counts.ts'
import { deskOf, type Desk, type Slots } from './desk.ts'
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

/** Changes that were found, side by side. */
interface Found {
  readonly text: number[]
  readonly place: number[]
  readonly affirm: number[]
  readonly deny: number[]
}

/** What a cell loses without each of its texts: values on both sides, and how many ballots are then worth nothing. */
interface Losses {
  many: number
  readonly text: number[]
  readonly affirm: number[]
  readonly deny: number[]
  readonly affirming: number[]
  readonly denying: number[]
}

/** Notes that without a text a ballot loses this much, perhaps all. */
const addLoss = (
  losses: Losses,
  { marked, slot }: Slots,
  mark: number,
  text: number,
  isAgainst: boolean,
  loss: number,
  isAll: boolean,
): void => {
  if (marked[text] !== mark) {
    marked[text] = mark
    const at = losses.many++
    slot[text] = at
    losses.text[at] = text
    losses.affirm[at] = losses.deny[at] = losses.affirming[at] = losses.denying[at] = 0
  }
  const at = slot[text]!
  if (isAgainst) {
    losses.deny[at]! += loss
    if (isAll) losses.denying[at]! += 1
  } else {
    losses.affirm[at]! += loss
    if (isAll) losses.affirming[at]! += 1
  }
}

/** The texts of a ballot in the order of their first votes: how many votes each has, and that none of them is right. */
interface Texts {
  many: number
  readonly text: number[]
  readonly votes: number[]
  readonly none: number[]
}

const fillTexts = (
  texts: Texts,
  ballot: readonly number[],
  textOf: Int32Array,
  { row, p }: Votes,
  desk: Desk,
): void => {
  const { marked, slot } = desk.inBallot
  const mark = (desk.mark += 1)
  texts.many = 0
  for (const vote of ballot) {
    const text = textOf[row[vote]!]!
    if (marked[text] !== mark) {
      marked[text] = mark
      const at = texts.many++
      slot[text] = at
      texts.text[at] = text
      texts.votes[at] = 0
      texts.none[at] = 1
    }
    const at = slot[text]!
    texts.votes[at]! += 1
    texts.none[at]! *= 1 - p[vote]!
  }
}

/** The probability of the only vote of a ballot that is not of a text. */
const onlyOther = (ballot: readonly number[], text: number, textOf: Int32Array, { row, p }: Votes): number => {
  for (const vote of ballot) if (textOf[row[vote]!] !== text) return p[vote]!
  return 0
}

const valueOf = (ballot: readonly number[], { weighting }: CountRule, { p }: Votes): number => {
  if (weighting === 'count') return 1
  if (ballot.length === 1) return p[ballot[0]!]!
  let none = 1
  for (const vote of ballot) none *= 1 - p[vote]!
  return 1 - none
}

/** Puts votes that count once together, in the order of their first; gives how many ballots there are. */
const fillBallots = (
  ballots: number[][],
  sided: readonly number[],
  stretches: Int32Array,
  { keepsSide }: CountRule,
  { columns, row }: Votes,
  desk: Desk,
): number => {
  const { marked, slot } = desk.ballots
  const mark = (desk.mark += 1)
  let many = 0
  for (const vote of sided) {
    const key = stretches[row[vote]!]! * 2 + (keepsSide ? columns.side[row[vote]!]! : 0)
    if (marked[key] === mark) ballots[slot[key]!]!.push(vote)
    else {
      marked[key] = mark
      slot[key] = many
      const ballot = (ballots[many++] ??= [])
      ballot.length = 0
      ballot.push(vote)
    }
  }
  return many
}

const add = (found: Found, text: number, place: number, affirm: number, deny: number): void => {
  found.text.push(text)
  found.place.push(place)
  found.affirm.push(affirm)
  found.deny.push(deny)
}

/**
 * The cells of a unit, by probabilities in the order in which it first takes a side in them: their sums are taken in it.
 * Counts are whole numbers, whose sums are the same in any order.
 */
const cellsInOrder = (votes: Votes, unit: number, { weighting }: CountRule): Float64Array => {
  const { order, start, ofUnit } = cellsOf(votes)
  const [from, to] = [ofUnit[unit]!, ofUnit[unit + 1]!]
  const cells = new Float64Array(to - from)
  for (let n = 0; n < cells.length; n++) cells[n] = from + n
  if (weighting === 'count') return cells
  // First vote and cell in one number, so that numbers are sorted; where no side is taken nothing will be found.
  for (let cell = from; cell < to; cell++) {
    let n = start[cell]!
    while (n < start[cell + 1]! && !isSided(votes, order[n]!)) n++
    const first = n < start[cell + 1]! ? order[n]! : order.length
    cells[cell - from] = first * cells.length + (cell - from)
  }
  cells.sort()
  for (let n = 0; n < cells.length; n++) cells[n] = from + (cells[n]! % cells.length)
  return cells
}

/** The changes by text, each one's in their order; `slot` has room for every text. */
const byText = (found: Found, texts: readonly number[], slot: Int32Array): LeaveOuts => {
  const ofText = Int32Array.from(texts).sort()
  for (let n = 0; n < ofText.length; n++) slot[ofText[n]!] = n
  const begin = new Int32Array(ofText.length + 1)
  for (const text of found.text) begin[slot[text]! + 1]! += 1
  for (let n = 0; n < ofText.length; n++) begin[n + 1]! += begin[n]!
  const next = begin.slice()
  const many = found.text.length
  const [place, affirm, deny] = [new Int32Array(many), new Float64Array(many), new Float64Array(many)]
  for (let n = 0; n < many; n++) {
    const to = next[slot[found.text[n]!]!]!++
    place[to] = found.place[n]!
    affirm[to] = found.affirm[n]!
    deny[to] = found.deny[n]!
  }
  return { texts: ofText, start: begin, place, affirm, deny }
}

/**
 * What each statement, or each essay, changes in a unit's counts. Work grows with the votes, not with votes times texts:
 * a ballot knows what it is worth without each of its texts.
 */
export const leaveOutsOf = (votes: Votes, unit: number, rule: CountRule, text: 'statement' | 'essay'): LeaveOuts => {
  const { columns, row, p } = votes
  const { order, place, start } = cellsOf(votes)
  const textOf = columns[text]
  const stretches = stretchesOf(columns, rule).of
  const desk = deskOf(columns, rule, text)
  const isCount = rule.weighting === 'count'
  const found: Found = { text: [], place: [], affirm: [], deny: [] }
  const losses: Losses = { many: 0, text: [], affirm: [], deny: [], affirming: [], denying: [] }
  const texts: Texts = { many: 0, text: [], votes: [], none: [] }
  const ballots: number[][] = []
  const behind: number[] = []
  const sided: number[] = []
  const mine: number[] = []
  const isMine = desk.inAll
  const ofUnitMark = (desk.mark += 1)
  for (const cell of cellsInOrder(votes, unit, rule)) {
    sided.length = 0
    for (let n = start[cell]!; n < start[cell + 1]!; n++) if (isSided(votes, order[n]!)) sided.push(order[n]!)
    for (const vote of sided) {
      const one = textOf[row[vote]!]!
      if (isMine.marked[one] === ofUnitMark) continue
      isMine.marked[one] = ofUnitMark
      mine.push(one)
    }
    if (sided.length === 0) continue
    const at = place[cell]!
    if (sided.length === 1) {
      if (isCount || p[sided[0]!] !== 0) add(found, textOf[row[sided[0]!]!]!, at, 0, 0)
      continue
    }
    const many = fillBallots(ballots, sided, stretches, rule, votes, desk)
    const inCell = (desk.mark += 1)
    losses.many = 0
    let [affirm, deny, affirming, denying] = [0, 0, 0, 0]
    for (let n = 0; n < many; n++) {
      const ballot = ballots[n]!
      const isAgainst = rule.keepsSide && columns.side[row[ballot[0]!]!] === sideCodes.deny
      const value = valueOf(ballot, rule, votes)
      if (value === 0) continue
      if (isAgainst) {
        deny += value
        denying += 1
      } else {
        affirm += value
        affirming += 1
      }
      fillTexts(texts, ballot, textOf, votes, desk)
      if (texts.many === 1) {
        addLoss(losses, desk.inCell, inCell, texts.text[0]!, isAgainst, value, true)
        continue
      }
      // What several say counts once, whoever of them is left out.
      if (isCount) continue
      // Products of what comes behind each text, and then before, so that one pass leaves out each in turn.
      behind[texts.many] = 1
      for (let m = texts.many - 1; m > 0; m--) behind[m] = behind[m + 1]! * texts.none[m]!
      let before = 1
      for (let m = 0; m < texts.many; m++) {
        const one = texts.text[m]!
        const isOneLeft = ballot.length - texts.votes[m]! === 1
        const left = isOneLeft ? onlyOther(ballot, one, textOf, votes) : 1 - before * behind[m + 1]!
        if (left !== value) addLoss(losses, desk.inCell, inCell, one, isAgainst, value - left, left === 0)
        before *= texts.none[m]!
      }
    }
    // With no ballot left a side is empty, whatever rounding says.
    for (let n = 0; n < losses.many; n++)
      add(
        found,
        losses.text[n]!,
        at,
        affirming === losses.affirming[n] ? 0 : affirm - losses.affirm[n]!,
        denying === losses.denying[n] ? 0 : deny - losses.deny[n]!,
      )
  }
  return byText(found, mine, isMine.slot)
}
