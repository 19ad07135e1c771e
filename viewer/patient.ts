import type { Answer, Api } from './client.ts'

/**
 * How often a server that is still at work on what is asked gets asked, and how long it is left alone between (ms). It
 * keeps each question waiting for some ten seconds itself before it says so: four minutes in all.
 */
export const patience = { most: 20, pause: 2000 } as const

/** Whether the server refused only because it is not ready yet. */
export const isBusy = (answer: Answer<unknown>): boolean =>
  answer.kind === 'failure' && answer.failure.kind === 'refused' && answer.failure.code === 'BUSY'

const pausing = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const end = (): void => {
      clearTimeout(timer)
      signal.removeEventListener('abort', end)
      resolve()
    }
    const timer = setTimeout(end, patience.pause)
    signal.addEventListener('abort', end)
  })

/**
 * The API for one reading: what the server refuses as BUSY is asked again, until it is there, the reading is given up or
 * {@link patience} is at its end. `onBusy` hears the number of each question but the first. Not for writes.
 */
export const patientApi = (api: Api, signal: AbortSignal, onBusy: (attempt: number) => void): Api => ({
  ...api,
  ask: async (document, variables) => {
    for (let attempt = 1; ; attempt++) {
      const answer = await api.ask(document, variables, signal)
      if (!isBusy(answer) || attempt === patience.most || signal.aborted) return answer
      await pausing(signal)
      if (signal.aborted) return answer
      onBusy(attempt + 1)
    }
  },
})
