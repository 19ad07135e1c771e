import type { Context } from '../context.ts'
import { followCorpus, type CorpusChange } from '../live.ts'

/** Type Subscription. */
export const subscription = {
  corpusChanged: {
    subscribe: (_root: unknown, { since }: { readonly since?: number | null }, context: Context) =>
      followCorpus(context, since ?? undefined),
    resolve: (change: CorpusChange) => change,
  },
}
