/** A value that is there, or will be. GraphQL waits for no field that is there, which is most of what a long list costs. */
export type Soon<T> = T | Promise<T>

/** Does something with a value: at once if it is there. */
export const whenThere = <T, U>(value: Soon<T>, work: (value: T) => Soon<U>): Soon<U> =>
  value instanceof Promise ? value.then(work) : work(value)

/** What is waited for, or undefined as soon as the request is given up. */
export const unlessAborted = <T>(signal: AbortSignal, work: Promise<T>): Promise<T | undefined> =>
  new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => resolve(undefined), { once: true })
    if (signal.aborted) resolve(undefined)
    work.then(resolve, reject)
  })
