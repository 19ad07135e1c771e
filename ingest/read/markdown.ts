import { readFrontMatter } from './front-matter.ts'
import type { ReadText } from './mark.ts'
import type { Refusal } from './refusal.ts'
import { createRefusal } from './refusal.ts'

/** Markdown stays as it is written (offsets point into the source); its front matter is read and left out of the body. */
export const readMarkdown = (source: string): ReadText | Refusal => {
  const front = readFrontMatter(source)
  if (front === undefined) return { text: source, marks: [], metadata: {} }
  if ('reason' in front) return createRefusal('bad-front-matter', { reason: front.reason })
  return {
    text: source,
    marks: [{ kind: 'excluded', reason: 'furniture', start: 0, end: front.end }],
    metadata: front.metadata,
  }
}
