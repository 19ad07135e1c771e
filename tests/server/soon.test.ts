import { getEventListeners } from 'node:events'
import { abortWith, unlessAborted } from '../../server/soon.ts'

describe('giving up', () => {
  it('what ends with others ends with the first of them, and leaves none of them anything to keep', () => {
    const [one, other] = [new AbortController(), new AbortController()]
    const both = [one.signal, other.signal]
    const [ended, left] = [new AbortController(), new AbortController()]
    abortWith(ended, both)
    const letGo = abortWith(left, both)
    expect(both.map((signal) => getEventListeners(signal, 'abort').length)).toEqual([2, 2])
    letGo()
    other.abort('gone')
    expect([ended.signal.reason, left.signal.aborted]).toEqual(['gone', false])
    expect(both.map((signal) => getEventListeners(signal, 'abort').length)).toEqual([0, 0])
    const late = new AbortController()
    abortWith(late, both)
    expect(late.signal.reason).toBe('gone')
  })

  it('a signal keeps nothing of what was waited for', async () => {
    const { signal } = new AbortController()
    expect(await unlessAborted(signal, Promise.resolve(7))).toBe(7)
    await expect(unlessAborted(signal, Promise.reject(new Error('no')))).rejects.toThrow('no')
    await new Promise((wake) => setTimeout(wake, 1))
    expect(getEventListeners(signal, 'abort')).toHaveLength(0)
  })
})
