import { validateCommit } from '../change/validate.ts'
import { GraphError } from '../errors.ts'
import type { Commit, Receipt, Store, Version } from '../store.ts'

/** What a store answers to everything once it is closed (rule S24). */
export const closedError = (): GraphError => new GraphError('CLOSED', 'This store is closed. Open it again.')

/** Reads the head until it has come to a version, for 5 s at most (rule S21). Throws BUSY. */
export const waitForVersion = async (read: () => Promise<Version>, atLeast: Version): Promise<Version> => {
  const deadline = Date.now() + 5000
  for (;;) {
    const head = await read()
    if (head >= atLeast) return head
    if (Date.now() >= deadline)
      throw new GraphError('BUSY', `Version ${atLeast} has not come within 5 seconds. Try again later.`)
    await new Promise((wake) => setTimeout(wake, 20))
  }
}

/**
 * `apply` and `applyAll` over what writes checked commits. They go one after the other, so that our own writers are no
 * rivals of each other while another process is waited for.
 */
export const writingInTurn = (
  write: (commits: readonly Commit[]) => Promise<readonly Receipt[]>,
  checkOpen: () => void,
): Pick<Store, 'apply' | 'applyAll'> => {
  let lastWrite: Promise<unknown> = Promise.resolve()
  const applyAll = async (commits: readonly Commit[]): Promise<readonly Receipt[]> => {
    checkOpen()
    const problems = commits.flatMap(validateCommit)
    if (problems.length > 0) throw new GraphError('INVALID', problems.join(' '))
    const receipts = lastWrite.then(() => write(commits))
    lastWrite = receipts.then(
      () => undefined,
      () => undefined,
    )
    return receipts
  }
  return { apply: async (commit) => (await applyAll([commit]))[0]!, applyAll }
}

/** The same items, for as long as the store is open. */
export async function* whileOpen<T>(items: AsyncIterable<T>, checkOpen: () => void): AsyncIterable<T> {
  checkOpen()
  for await (const item of items) {
    checkOpen()
    yield item
  }
}
