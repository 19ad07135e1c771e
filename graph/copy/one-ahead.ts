/** The same items, each asked for while the one before is being used. */
export async function* oneAhead<T>(items: AsyncIterable<T>): AsyncIterable<T> {
  const iterator = items[Symbol.asyncIterator]()
  const ask = (): Promise<IteratorResult<T>> => {
    const next = iterator.next()
    // What goes wrong is thrown when the item is wanted.
    next.catch(() => undefined)
    return next
  }
  try {
    let next = ask()
    for (;;) {
      const { value, done } = await next
      if (done === true) return
      next = ask()
      yield value
    }
  } finally {
    await iterator.return?.()
  }
}
