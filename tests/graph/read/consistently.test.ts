import { consistently } from '../../../graph/read/consistently.ts'

/** A head that moves by one after each of the first `moves` readings. */
const movingHead = (moves: number) => {
  let [version, readings] = [1, 0]
  return {
    head: async () => version,
    read: async (seen: number) => {
      readings += 1
      if (readings <= moves) version += 1
      return seen
    },
    readings: () => readings,
  }
}

describe('S20: one version or BUSY', () => {
  it('reads once when nobody writes', async () => {
    const still = movingHead(0)
    expect(await consistently(still, still.read)).toEqual({ version: 1, value: 1 })
    expect(still.readings()).toBe(1)
  })

  it('reads again while somebody writes, and answers the version of the last reading', async () => {
    const moving = movingHead(3)
    expect(await consistently(moving, moving.read)).toEqual({ version: 4, value: 4 })
    expect(moving.readings()).toBe(4)
  })

  it('gives up after three repetitions', async () => {
    const restless = movingHead(99)
    await expect(consistently(restless, restless.read)).rejects.toMatchObject({ code: 'BUSY' })
    expect(restless.readings()).toBe(4)
  })
})
