import { phraseOf } from '../graph/identity/tokens.ts'
import { vertexKinds, type VertexKind } from '../graph/model/header.ts'
import type { Rec, RecOf, Vertex } from '../graph/model/record.ts'
import type { Slice, Store, Words } from '../graph/store.ts'
import { connect, mapSlice, type Connection, type PageArgs } from './connection.ts'
import type { Context } from './context.ts'
import { refusal } from './errors.ts'
import { excerptFrom, type Excerpt } from './excerpt.ts'
import { whenThere, type Soon } from './soon.ts'

/** A place where the searched words stand. */
export interface SearchHit extends Excerpt {
  readonly vertex: Vertex
}

/** Arguments of `search`. */
export interface SearchArgs extends PageArgs {
  readonly text: string
  readonly in?: readonly VertexKind[] | null
}

/** Words cut into phrases: "quoted" ones stay together, others are parted by white space. */
export const phrasesFromText = (text: string): readonly (readonly string[])[] =>
  [...text.matchAll(/["“”＂]([^"“”＂]*)["“”＂]|[^\s"“”＂]+/gu)]
    .map(([word, quoted]) => phraseOf(quoted ?? word))
    .filter((phrase) => phrase.length > 0)

/** What a vertex is found by, in the original spelling; the text of an essay comes from its edition. */
const fieldsOf = (vertex: Vertex, { loaders }: Context): Soon<readonly string[]> => {
  const present = (...fields: readonly (string | undefined)[]) => fields.filter((field) => field !== undefined)
  switch (vertex.kind) {
    case 'essay':
      return loaders.text(vertex.edition).then((text) => present(vertex.title, text, vertex.source))
    case 'actor':
      return [vertex.name, ...vertex.aliases]
    case 'statement':
      return [vertex.quote]
    case 'issue':
      return present(vertex.label, vertex.definition)
    case 'proposition':
      return present(vertex.label, vertex.shortLabel, vertex.code, vertex.definition)
    case 'codebook':
      return []
  }
}

const countHits = async (store: Store, words: Words): Promise<number> => {
  let count = 0
  for (let after: string | undefined, more = true; more;) {
    const slice = await store.search(words, after === undefined ? { first: 1000 } : { first: 1000, after })
    count += slice.items.length
    after = slice.cursors.at(-1)
    more = slice.more
  }
  return count
}

/** Finds words in names, labels, quotes and texts. Throws BAD_INPUT for no word or more than 200 characters. */
export const listHits = async (context: Context, args: SearchArgs): Promise<Connection<SearchHit>> => {
  if (args.text.trim() === '' || Array.from(args.text).length > 200)
    throw refusal('BAD_INPUT', '`text` has 1 to 200 characters.')
  const phrases = phrasesFromText(args.text)
  const words: Words = { phrases, kinds: args.in ?? vertexKinds }
  return connect(
    { field: 'Query.search', args },
    args,
    async (page) => {
      const slice = context.looksAhead('search')
        ? ((await context.readAlong('search', { kind: 'words', words }, page)) as Slice<Rec> as Slice<
            RecOf<VertexKind>
          >)
        : await context.store.search(words, page)
      const hits = slice.items.map((vertex) =>
        whenThere(fieldsOf(vertex, context), (fields): SearchHit => ({ vertex, ...excerptFrom(fields, phrases) })),
      )
      return mapSlice(slice, await Promise.all(hits))
    },
    () => countHits(context.store, words),
  )
}
