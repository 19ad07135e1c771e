import { createContext } from '../../server/context.ts'
import { createEditionDirectory } from '../../server/editions.ts'
import { defaultLimits } from '../../server/limits.ts'
import { createStandings } from '../../server/standing.ts'
import { createPasts } from '../../server/as-of.ts'
import { callerFromConfig } from '../../server/auth.ts'
import { createMemoryStore } from '../../graph/stores/memory.ts'

describe('the context of a request', () => {
  it('has no accessors, whose shapes the engine would keep with all that they see', () => {
    const store = createMemoryStore()
    const context = createContext(
      {
        ...{ store, standings: createStandings(store), pasts: createPasts(store), editions: createEditionDirectory() },
        ...{ caller: callerFromConfig(undefined), clock: () => '2031-01-01T00:00:00.000Z', limits: defaultLimits },
      },
      new AbortController().signal,
      () => undefined,
    )
    const fields = Object.entries(Object.getOwnPropertyDescriptors(context))
    expect(fields.filter(([, { get }]) => get !== undefined)).toEqual([])
  })
})
