/** A value that is there, or will be. GraphQL waits for no field that is there, which is most of what a long list costs. */
export type Soon<T> = T | Promise<T>

/** Does something with a value: at once if it is there. */
export const whenThere = <T, U>(value: Soon<T>, work: (value: T) => Soon<U>): Soon<U> =>
  value instanceof Promise ? value.then(work) : work(value)

/** What is waited for, or undefined as soon as the request is given up. A signal keeps its listeners, so they are taken away. */
export const unlessAborted = <T>(signal: AbortSignal, work: Promise<T>): Promise<T | undefined> =>
  new Promise((resolve, reject) => {
    const giveUp = (): void => resolve(undefined)
    signal.addEventListener('abort', giveUp, { once: true })
    if (signal.aborted) giveUp()
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', giveUp))
  })

/**
 * Gives something up as soon as one of these signals does, until it is let go of with what is returned. Unlike what
 * `AbortSignal.any` gives, which Node keeps with all its listeners for as long as one of its sources may still abort.
 */
export const abortWith = (controller: AbortController, signals: readonly AbortSignal[]): (() => void) => {
  const letGo = (): void => {
    for (const signal of signals) signal.removeEventListener('abort', follow)
  }
  const follow = ({ target }: Event): void => {
    letGo()
    controller.abort((target as AbortSignal).reason)
  }
  for (const signal of signals) {
    if (signal.aborted) controller.abort(signal.reason)
    else signal.addEventListener('abort', follow)
  }
  return letGo
}
