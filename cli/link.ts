import { liveStatuses } from '../graph/model/header.ts'
import { createTokenise } from '../ingest/kuromoji.ts'
import type { AddCommand } from './edge.ts'
import { linkCorpus } from './link-corpus.ts'
import { withLinkMemory } from './link-memory.ts'
import { showLinking } from './link-progress.ts'
import { withStore } from './with-store.ts'

/** `ronten link`: compares all essays anew, whatever is remembered. */
export const linkCommand: AddCommand = (program, edge, settings) => {
  program
    .command('link')
    .description('compare all essays with one another anew, whatever earlier comparisons left')
    .addHelpText('after', '\nExample:\n  ronten link')
    .action(() =>
      withStore(settings(), (store) =>
        withLinkMemory(settings(), edge, async (memory) => {
          const { version } = await linkCorpus(
            { store, tokenise: await createTokenise(), now: edge.now, ...(memory && { memory }) },
            { anew: true, onWhole: showLinking(edge, 'ingest.linking') },
          )
          edge.progress?.('')
          const count = (kind: 'issue' | 'proposition') =>
            store.count({ kind, order: 'id', statuses: [...liveStatuses] })
          edge.out(
            edge.say('link.done', {
              issues: await count('issue'),
              propositions: await count('proposition'),
              version,
            }),
          )
        }),
      ),
    )
}
