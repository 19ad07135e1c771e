import { parse as parseToml } from 'smol-toml'
import { parse as parseYaml } from 'yaml'
import type { FileMetadata } from './mark.ts'

/** Front matter found at the top of a text: its metadata, and the offset after it (behind its closing line). */
export interface FrontMatter {
  readonly metadata: FileMetadata
  readonly end: number
}

/** Front matter that is there and cannot be read. */
export interface BadFrontMatter {
  readonly reason: string
}

const text = (value: unknown): string | undefined => {
  if (typeof value === 'string') return value.trim() || undefined
  if (value instanceof Date) return value.toISOString()
  return undefined
}

const nameOf = (value: unknown): string | undefined =>
  typeof value === 'object' && value !== null && 'name' in value ? text(value.name) : text(value)

const names = (value: unknown): readonly string[] | undefined => {
  const list = Array.isArray(value) ? value : typeof value === 'string' ? value.split(/[、,，;；]/u) : [value]
  const found = list.map(nameOf).filter((name) => name !== undefined)
  return found.length > 0 ? found : undefined
}

const first = <T>(values: readonly (T | undefined)[]): T | undefined => values.find((value) => value !== undefined)

/** The fields that generators of static sites and Pandoc agree on. */
const metadataFrom = (fields: Readonly<Record<string, unknown>>): FileMetadata => {
  const title = text(fields['title'])
  const authors = first([names(fields['authors'] ?? undefined), names(fields['author'] ?? undefined)])
  const organisation = first(
    ['organisation', 'organization', 'affiliation', 'institute', 'publisher'].map((key) => text(fields[key])),
  )
  const published = first(['date', 'published', 'publishDate', 'pubDate'].map((key) => text(fields[key])))
  const language = first(['lang', 'language'].map((key) => text(fields[key])))
  return {
    ...(title !== undefined && { title }),
    ...(authors !== undefined && { authors }),
    ...(organisation !== undefined && { organisation }),
    ...(published !== undefined && { published }),
    ...(language !== undefined && { language }),
  }
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/**
 * YAML (`---`) or TOML (`+++`) at the very top of a Markdown text. A `---` that opens no block of `key: value` lines is
 * a rule, not front matter. YAML is read without its date and boolean types: a date stays as it is written.
 */
export const readFrontMatter = (source: string): FrontMatter | BadFrontMatter | undefined => {
  const match = /^(---|\+\+\+)[ \t]*\r?\n([\s\S]*?)(?:^|\r?\n)\1[ \t]*(?:\r?\n|$)/u.exec(source)
  if (!match) return undefined
  const [whole, fence, body = ''] = match
  if (fence === '---' && !/^[\p{L}_][\p{L}\p{N}_ -]*:(\s|$)/mu.test(body)) return undefined
  try {
    const fields: unknown = fence === '+++' ? parseToml(body) : parseYaml(body, { schema: 'failsafe' })
    return isRecord(fields) ? { metadata: metadataFrom(fields), end: whole.length } : { reason: 'no fields' }
  } catch (error) {
    return { reason: error instanceof Error ? error.message.split('\n')[0]! : String(error) }
  }
}
