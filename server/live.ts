import type { Revision, Store, Version } from '../graph/store.ts'
import type { Context } from './context.ts'
import { refusal } from './errors.ts'

/** A revision as it happens, with what it touched. */
export interface CorpusChange {
  readonly revision: Revision
  readonly touched: readonly string[]
  readonly truncated: boolean
}

const mostTouched = 1000
const atOnce = 100

const pause = (milliseconds: number, signal: AbortSignal): Promise<void> =>
  new Promise((wake) => {
    const timer = setTimeout(done, milliseconds)
    function done(): void {
      clearTimeout(timer)
      signal.removeEventListener('abort', done)
      wake()
    }
    signal.addEventListener('abort', done)
  })

const changeFrom = async (store: Store, revision: Revision): Promise<CorpusChange> => {
  const { items, more } = await store.changes(revision.version, { first: mostTouched })
  return { revision, touched: items.map(({ record }) => record), truncated: more }
}

const startFrom = async ({ store, limits }: Context, since: Version | undefined): Promise<Version> => {
  const head = await store.head()
  if (since === undefined) return head
  if (since < 0 || since > head) throw refusal('BAD_INPUT', `\`since\` is a version up to ${head}. Read anew.`)
  if (head - since > limits.replay)
    throw refusal('BAD_INPUT', `More than ${limits.replay} revisions lie between. Read anew instead.`)
  return since
}

/**
 * Each new revision in order and without gaps, whoever made it: looks at the head once a second and reads the log from
 * the last version seen. Whoever listens will look at what changed: the stance table is kept up. Ends when the client is gone or the server stops.
 */
export async function* followCorpus(context: Context, since: Version | undefined): AsyncGenerator<CorpusChange> {
  const { store, signal, limits, keepUp } = context
  let seen = await startFrom(context, since)
  while (!signal.aborted) {
    if ((await store.head()) > seen) {
      const { items } = await store.log({ order: 'oldest', since: seen }, { first: atOnce })
      for (const revision of items) {
        if (signal.aborted) return
        keepUp()
        yield await changeFrom(store, revision)
        seen = revision.version
      }
    } else await pause(limits.poll, signal)
  }
}
