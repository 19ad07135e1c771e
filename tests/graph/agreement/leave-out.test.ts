import fc from 'fast-check'
import { linesFromScoped } from '../../../graph/agreement/candidates.ts'
import { countRuleFrom, countsFromVotes, takesSide, type Counts } from '../../../graph/agreement/counts.ts'
import type { LeaveOuts } from '../../../graph/agreement/leave-out.ts'
import { scopedInOwnDays } from '../../../graph/agreement/scope.ts'
import { listVotes, votesOf, type Vote } from '../../../graph/agreement/votes.ts'
import { corpus, options } from './random.ts'

/** What a unit counts after the changes of one text. */
const changed = (whole: Counts, { start, place, affirm, deny }: LeaveOuts, text: number, ids: readonly string[]) => {
  const counts = new Map(whole)
  for (let n = start[text]!; n < start[text + 1]!; n++) {
    if (affirm[n]! + deny[n]! === 0) counts.delete(ids[place[n]!]!)
    else counts.set(ids[place[n]!]!, { affirm: affirm[n]!, deny: deny[n]! })
  }
  return counts
}

const expectClose = (found: Counts, wanted: Counts): void => {
  expect([...found.keys()].toSorted()).toEqual([...wanted.keys()])
  for (const [id, { affirm, deny }] of wanted) {
    expect(found.get(id)!.affirm).toBeCloseTo(affirm, 12)
    expect(found.get(id)!.deny).toBeCloseTo(deny, 12)
  }
}

describe('A14: what a text left out changes', () => {
  it.each(['statement', 'essay'] as const)(
    'is what counting without the %s gives, for each that takes a side',
    (kind) => {
      fc.assert(
        fc.property(corpus, options, (standing, asked) => {
          const scoped = scopedInOwnDays(standing, asked.scope)
          const rule = countRuleFrom(asked.scope, asked.measure)
          const ids = scoped.propositions.map(({ id }) => id)
          const textOf = ({ stance }: Vote): string => stance[kind]
          for (const line of linesFromScoped(scoped, asked)) {
            const votes = listVotes(votesOf(scoped.votes, line.unit))
            const left = kind === 'statement' ? line.statements() : line.essays()
            const { statementIds, essayIds } = scoped.votes.columns
            const names = Array.from(left.texts, (n) => (kind === 'statement' ? statementIds : essayIds)[n]!)
            expect(names.toSorted()).toEqual([...new Set(votes.filter(takesSide).map(textOf))].toSorted())
            const whole = countsFromVotes(votes, rule)
            names.forEach((name, n) => {
              const without = votes.filter((vote) => textOf(vote) !== name)
              expectClose(changed(whole, left, n, ids), countsFromVotes(without, rule))
            })
          }
        }),
        { numRuns: 400 },
      )
    },
  )
})
