import { jest } from '@jest/globals'
import { listenToChanges } from '../../viewer/live.ts'

type Opened = { readonly since: unknown; readonly data: (version: number) => void; readonly broken: () => void }

describe('listening to changes', () => {
  const opened: Opened[] = []
  const noticed: number[] = []
  const api = {
    listen: (_: unknown, { since }: { since: unknown }, onData: (data: never) => void, onError: () => void) => {
      const data = (version: number) => onData({ corpusChanged: { revision: { version } } } as never)
      opened.push({ since, data, broken: onError })
      return () => undefined
    },
  }

  beforeEach(() => jest.useFakeTimers())
  afterEach(() => jest.useRealTimers())

  it('opens a broken stream again behind the last revision heard of, else from now', () => {
    listenToChanges({ api: api as never, noticed: (version) => noticed.push(version) })
    expect(opened.map(({ since }) => since)).toEqual([null])
    opened[0]!.data(7)
    opened[0]!.broken()
    opened[0]!.broken()
    jest.advanceTimersByTime(5000)
    expect(opened.map(({ since }) => since)).toEqual([null, 7])
    // Refused at once, as when more than 1000 revisions lie between.
    opened[1]!.broken()
    jest.advanceTimersByTime(5000)
    expect(opened.map(({ since }) => since)).toEqual([null, 7, null])
    expect(noticed).toEqual([7])
  })
})
