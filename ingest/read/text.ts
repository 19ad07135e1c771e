import { readFrontMatter } from './front-matter.ts'
import type { ReadText } from './mark.ts'

/**
 * Plain text says nothing of itself but its words; front matter, which Markdown files keep when they are renamed, is
 * read if it can be and is text otherwise.
 */
export const readText = (source: string): ReadText => {
  const front = readFrontMatter(source)
  if (front === undefined || 'reason' in front) return { text: source, marks: [], metadata: {} }
  return {
    text: source,
    marks: [{ kind: 'excluded', reason: 'furniture', start: 0, end: front.end }],
    metadata: front.metadata,
  }
}
