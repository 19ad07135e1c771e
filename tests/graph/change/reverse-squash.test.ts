import fc from 'fast-check'
import { reverse } from '../../../graph/change/reverse.ts'
import { nextVersion } from '../../../graph/change/revise.ts'
import { squash } from '../../../graph/change/squash.ts'
import { validateCommit } from '../../../graph/change/validate.ts'
import { mint } from '../../../graph/identity/mint.ts'
import type { Issue } from '../../../graph/model/issue.ts'
import { isLive, type RecId } from '../../../graph/model/header.ts'
import type { Rec } from '../../../graph/model/record.ts'
import type { Change } from '../../../graph/store.ts'

const at = '2025-01-01T00:00:00.000Z'
const issue = (n: number, label: string): Issue => ({
  id: mint('issue', String(n)),
  kind: 'issue',
  label,
  version: 1,
  status: 'proposed',
  provenance: { origin: 'machine', by: 'machine:toy@1', at, confidence: 0.5, evidence: [] },
  verdicts: [],
  pinned: [],
})

type State = ReadonlyMap<RecId, Rec>
const apply = (state: State, changes: readonly Change[]): State => {
  const next = new Map(state)
  for (const { before, after } of changes) {
    expect(next.get(after.id)).toEqual(before)
    next.set(after.id, after)
  }
  return next
}
const withoutVersion = (rec: Rec) => ({ ...rec, version: 0 })

/** Commits over five issues, each a list of (issue, what to do with it); built by the naive means of a map. */
const history = fc.array(
  fc.uniqueArray(fc.record({ n: fc.nat(4), what: fc.constantFrom('label', 'withdraw') }), {
    selector: (step) => step.n,
    minLength: 1,
  }),
  { minLength: 1, maxLength: 6 },
)

const commitsOf = (steps: readonly (readonly { n: number; what: string }[])[]) => {
  let state: State = new Map()
  return steps.map((step, m) => {
    const changes = step.map(({ n, what }): Change => {
      const before = state.get(mint('issue', String(n))) as Issue | undefined
      if (before === undefined) return { after: issue(n, `論点${n}-${m}`) }
      const after =
        what === 'label'
          ? nextVersion(before, { label: `論点${n}-${m}` })
          : nextVersion(before, { withdrawn: 'unfound' })
      return { before, after }
    })
    state = apply(state, changes)
    return changes
  })
}

describe('reverse and squash', () => {
  it('reversing what was applied gives what was there before, apart from versions and from what was made', () => {
    fc.assert(
      fc.property(history, (steps) => {
        const commits = commitsOf(steps)
        const last = commits.at(-1)!
        const before = commits.slice(0, -1).reduce(apply, new Map() as State)
        const after = apply(apply(before, last), reverse(last))
        for (const [id, rec] of after) {
          const was = before.get(id)
          if (was === undefined) expect(isLive(rec)).toBe(false)
          else expect(withoutVersion(rec)).toEqual(withoutVersion(was))
        }
        const commit = { key: 'undo', digest: 'd', by: 'analyst:a', at, changes: reverse(last) }
        expect(validateCommit(commit)).toEqual([])
      }),
      { numRuns: 300 },
    )
  })

  it('squashing commits and applying the result gives what applying them one by one gives, apart from versions', () => {
    fc.assert(
      fc.property(history, (steps) => {
        const commits = commitsOf(steps)
        const split = commits.length >> 1
        const start = commits.slice(0, split).reduce(apply, new Map() as State)
        const one = apply(start, squash(commits.slice(split)))
        const many = commits.slice(split).reduce(apply, start)
        expect([...one.values()].map(withoutVersion)).toEqual([...many.values()].map(withoutVersion))
        expect(
          validateCommit({ key: 'k', digest: 'd', by: 'machine:toy@1', at, changes: squash(commits.slice(split)) }),
        ).toEqual([])
      }),
      { numRuns: 300 },
    )
  })

  it('refuses lists that do not follow one another', () => {
    const made = issue(1, '送電')
    const far = { before: { ...made, version: 3 }, after: { ...made, version: 4 } }
    expect(() => squash([[{ after: made }], [far]])).toThrow(RangeError)
  })
})
