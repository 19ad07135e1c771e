import { jest } from '@jest/globals'
import type { Answer, Api } from '../../viewer/client.ts'
import { patience, patientApi } from '../../viewer/patient.ts'

const refused = (code: string): Answer<unknown> => ({
  kind: 'failure',
  failure: { kind: 'refused', code, message: code },
})
const there: Answer<unknown> = { kind: 'data', data: 7 }

/** An API that gives these answers one after the other, the last one for ever. */
const scripted = (answers: readonly Answer<unknown>[]) => {
  const asked: unknown[] = []
  const api = { ask: async (_: unknown, values: unknown) => answers[Math.min(asked.push(values), answers.length) - 1]! }
  return { asked, api: api as unknown as Api }
}

describe('asking a server that is not ready yet', () => {
  beforeEach(() => jest.useFakeTimers())
  afterEach(() => jest.useRealTimers())

  const read = async (answers: readonly Answer<unknown>[]) => {
    const { asked, api } = scripted(answers)
    const told: number[] = []
    const patient = patientApi(api, new AbortController().signal, (attempt) => told.push(attempt))
    const answer = patient.ask({} as never, { first: 1 } as never)
    await jest.advanceTimersByTimeAsync(patience.pause * (patience.most + 1))
    return { answer: await answer, asked: asked.length, told }
  }

  it('asks once where there is an answer, or another refusal', async () => {
    expect(await read([there])).toEqual({ answer: there, asked: 1, told: [] })
    const other = refused('TIMEOUT')
    expect(await read([other, there])).toEqual({ answer: other, asked: 1, told: [] })
  })

  it('asks again until it is there, and says which time it is', async () => {
    const answers = [refused('BUSY'), refused('BUSY'), there]
    expect(await read(answers)).toEqual({ answer: there, asked: 3, told: [2, 3] })
  })

  it('ends with the refusal after so many times', async () => {
    const { answer, asked, told } = await read([refused('BUSY')])
    expect(answer).toEqual(refused('BUSY'))
    expect(asked).toBe(patience.most)
    expect(told.at(-1)).toBe(patience.most)
  })

  it('leaves the server alone between, and for good once nobody waits', async () => {
    const { asked, api } = scripted([refused('BUSY')])
    const stop = new AbortController()
    const answer = patientApi(api, stop.signal, () => undefined).ask({} as never, {} as never)
    await jest.advanceTimersByTimeAsync(patience.pause - 1)
    expect(asked.length).toBe(1)
    await jest.advanceTimersByTimeAsync(1)
    expect(asked.length).toBe(2)
    stop.abort()
    await answer
    await jest.advanceTimersByTimeAsync(10 * patience.pause)
    expect(asked.length).toBe(2)
  })
})
