import { breakToken, tokensOf } from '../identity/tokens.ts'
import type { Vertex } from '../model/record.ts'

const fileName = (source: string): string => source.slice(source.search(/[^/\\]*$/u))

const fieldsOf = (vertex: Vertex, text: string | undefined): readonly (string | undefined)[] => {
  switch (vertex.kind) {
    case 'essay':
      return [vertex.title, text, fileName(vertex.source)]
    case 'actor':
      return [vertex.name, ...vertex.aliases]
    case 'statement':
      return [vertex.quote]
    case 'issue':
      return [vertex.label, vertex.definition]
    case 'proposition':
      return [vertex.label, vertex.shortLabel, vertex.code, vertex.definition]
    case 'codebook':
      return []
  }
}

/**
 * What a vertex is found by (rule S17): the tokens of its fields in order, parted so that no phrase reaches from one
 * field into the next. `text` is that of an essay's current edition.
 */
export const searchableTokens = (vertex: Vertex, text?: string): readonly string[] =>
  fieldsOf(vertex, text).flatMap((field) => (field === undefined ? [] : [...tokensOf(field), breakToken]))

/** The phrases that narrow a search. Without any, nothing is found. */
export const narrowing = (phrases: readonly (readonly string[])[]): readonly (readonly string[])[] =>
  phrases.filter((phrase) => phrase.length > 0)

/** Whether the tokens of a phrase stand side by side among some tokens. */
export const holdsPhrase = (tokens: readonly string[], phrase: readonly string[]): boolean =>
  tokens.some((_, start) => phrase.every((token, n) => tokens[start + n] === token))
