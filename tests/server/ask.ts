import { createMemoryStore } from '../../graph/stores/memory.ts'
import type { Store } from '../../graph/store.ts'
import { createApp, type App, type AppOptions } from '../../server/app.ts'
import type { Logger } from '../../server/logger.ts'
import { corpusCommits } from './corpus.ts'

/** A logger that remembers. */
export const createLog = (): Logger & { readonly lines: readonly { level: string; details: object }[] } => {
  const lines: { level: string; details: object }[] = []
  const note = (level: string) => (details: object) => void lines.push({ level, details })
  return { lines, info: note('info'), warn: note('warn'), error: note('error') }
}

/** A memory store with the corpus in it. */
export const createCorpusStore = async (): Promise<Store> => {
  const store = createMemoryStore()
  for (const commit of corpusCommits) await store.apply(commit)
  return store
}

/** An app over a store, quiet unless told otherwise. */
export const createTestApp = (store: Store, options: Partial<AppOptions> = {}): App =>
  createApp({ store, logger: createLog(), ...options })

/** What came back: the parsed body of an answer. */
export interface Answer {
  readonly status: number
  readonly headers: Headers
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- a test reads what it asked for
  readonly data: any
  readonly errors?: readonly {
    readonly message: string
    readonly path?: unknown
    readonly extensions: { code: string; id?: string }
  }[]
}

/** Sends an operation as a program would. */
export const ask = async (
  app: App,
  query: string,
  variables: object = {},
  headers: Record<string, string> = {},
): Promise<Answer> => {
  const response = await app.fetch(
    new Request('http://localhost:4000/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json', 'ronten-client': 'tests', ...headers },
      body: JSON.stringify({ query, variables }),
    }),
  )
  return { status: response.status, headers: response.headers, ...((await response.json()) as { data: unknown }) }
}

/** Data of an answer without errors. */
export const dataOf = async (...question: Parameters<typeof ask>): Promise<Answer['data']> => {
  const { data, errors } = await ask(...question)
  if (errors) throw new Error(JSON.stringify(errors, null, 2))
  return data
}

/** Codes of the errors of an answer, none where it has none. */
export const codesOf = async (...question: Parameters<typeof ask>): Promise<readonly string[]> =>
  ((await ask(...question)).errors ?? []).map(({ extensions }) => extensions.code)

/** A request to the API as a program would send it, changed as a test wants. */
export const requestOf = (init: RequestInit & { readonly url?: string } = {}): Request =>
  new Request(init.url ?? 'http://localhost:4000/graphql', {
    method: 'POST',
    body: JSON.stringify({ query: '{ corpus { version } }' }),
    ...init,
    headers: { 'content-type': 'application/json', ...(init.headers as Record<string, string>) },
  })
