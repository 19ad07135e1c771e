import fc from 'fast-check'
import { candidatesFrom, forPairs, linesFromScoped } from '../../../graph/agreement/candidates.ts'
import { meetingOf, weightFromMeeting } from '../../../graph/agreement/count-row.ts'
import { scopedInOwnDays } from '../../../graph/agreement/scope.ts'
import { corpus, options } from './random.ts'

describe('A14: the weights of all pairs at once', () => {
  it('are to the last digit those of each pair put together by itself, in the same order', () => {
    fc.assert(
      fc.property(corpus, options, (standing, asked) => {
        const scoped = scopedInOwnDays(standing, asked.scope)
        const lines = linesFromScoped(scoped, asked)
        const wanted: [string, string, number][] = []
        forPairs(lines, scoped, asked, (a, b) => {
          const weight = weightFromMeeting(meetingOf(a.spread(), b.row, asked.measure), asked)
          if (weight !== undefined) wanted.push([a.unit, b.unit, weight.weight])
        })
        const found = candidatesFrom(lines, scoped, asked).map(({ a, b, weight }) => [a.unit, b.unit, weight])
        expect(found).toEqual(wanted)
      }),
      { numRuns: 600 },
    )
  })
})
