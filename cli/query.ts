import { createApp } from '../server/app.ts'
import { exits, type AddCommand } from './edge.ts'
import { withStore } from './with-store.ts'

/** `ronten query '{…}'`: runs a GraphQL document against the store, without a server; the answer on standard output. */
export const queryCommand: AddCommand = (program, edge, settings, done) => {
  program
    .command('query <document>')
    .description('run a GraphQL document against the store, without a server')
    .option('--variables <json>', 'values of the document’s variables, as JSON', '{}')
    .addHelpText('after', `\nExample:\n  ronten query '{ essays { nodes { title published authors { label } } } }'`)
    .action(async (document: string, options: { readonly variables: string }) => {
      await withStore(settings(), async (store) => {
        const app = createApp({ store, analyst: settings().analyst })
        const answer = await app.fetch(
          new Request('http://localhost/graphql', {
            method: 'POST',
            headers: { 'content-type': 'application/json', 'ronten-client': 'cli' },
            body: JSON.stringify({ query: document, variables: JSON.parse(options.variables) as unknown }),
          }),
        )
        const result = (await answer.json()) as { readonly errors?: readonly unknown[] }
        edge.out(JSON.stringify(result, undefined, 2))
        done(result.errors ? exits.failed : exits.fine)
      })
    })
}
