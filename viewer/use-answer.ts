import { useEffect, useRef, useState } from 'preact/hooks'
import type { Answer, Api, Failure } from './client.ts'
import { useViewer } from './context.ts'
import { patientApi } from './patient.ts'

/** How long the reader has waited: nothing is shown at first, then a skeleton, words, and a way to stop (ms). */
const waits = [150, 1000, 10_000] as const
/** The step of waiting: 0 nothing, 1 skeleton, 2 words, 3 words and a way to stop. */
export type Waiting = 0 | 1 | 2 | 3

/** What a view knows of its data. Old data stay while newer are read. */
export interface Loaded<T> {
  readonly data: T | undefined
  readonly failure: Failure | undefined
  /** Undefined when nothing is being read. */
  readonly waiting: Waiting | undefined
  /** How often a server that is not ready yet has been asked, while it still is. */
  readonly attempt: number | undefined
  readonly isStopped: boolean
  readonly retry: () => void
  readonly stop: () => void
}

interface State<T> {
  readonly subject: string
  readonly data: T | undefined
  readonly failure: Failure | undefined
  readonly waiting: Waiting | undefined
  readonly attempt: number | undefined
  readonly isStopped: boolean
}

/**
 * Reads something whenever `subject` or `detail` changes or the corpus is read again. Data of another subject are
 * dropped at once; data under another detail (a filter, an order) stay until the new ones are there. A server that says it
 * is BUSY is asked again.
 */
export const useAnswer = <T>(
  subject: string,
  detail: string,
  load: (api: Api, signal: AbortSignal) => Promise<Answer<T>>,
): Loaded<T> => {
  const viewer = useViewer()
  const epoch = viewer.epoch.value
  const [begun, setBegun] = useState(0)
  const start: State<T> = {
    subject,
    data: undefined,
    failure: undefined,
    waiting: 0,
    attempt: undefined,
    isStopped: false,
  }
  const [state, setState] = useState<State<T>>(start)
  const abort = useRef<AbortController | undefined>(undefined)
  useEffect(() => {
    const controller = new AbortController()
    abort.current = controller
    setState((old) => ({
      ...(old.subject === subject ? old : start),
      waiting: 0,
      attempt: undefined,
      isStopped: false,
    }))
    const timers = waits.map((time, step) =>
      setTimeout(() => setState((old) => ({ ...old, waiting: (step + 1) as Waiting })), time),
    )
    const settle = (change: Partial<State<T>>) => {
      timers.forEach(clearTimeout)
      setState((old) => ({ ...old, ...change, waiting: undefined, attempt: undefined }))
    }
    controller.signal.addEventListener('abort', () => timers.forEach(clearTimeout))
    const patient = patientApi(viewer.api, controller.signal, (attempt) => setState((old) => ({ ...old, attempt })))
    void load(patient, controller.signal).then((answer) => {
      if (controller.signal.aborted) return
      if (answer.kind === 'failure') return settle({ failure: answer.failure })
      viewer.loadedAt.value = new Date()
      settle({ data: answer.data, failure: undefined })
    })
    return () => controller.abort()
  }, [subject, detail, epoch, begun])
  const current = state.subject === subject ? state : start
  return {
    data: current.data,
    failure: current.failure,
    waiting: current.waiting,
    attempt: current.attempt,
    isStopped: current.isStopped,
    retry: () => setBegun(begun + 1),
    stop: () => {
      abort.current?.abort()
      setState((old) => ({ ...old, waiting: undefined, attempt: undefined, isStopped: true }))
    },
  }
}
