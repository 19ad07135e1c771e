import type { Range } from '../../../graph/model/span.ts'
import type { Read } from '../corpus.ts'
import { contentIn } from './content.ts'
import { surfaceOf } from './surface.ts'

/** What an author holds to be the cause of a trouble. */
export interface Cause {
  readonly words: ReadonlySet<string>
  readonly range: Range
}

const origin = '(?:根(?:本|底)?(?:的?な?原因)?|原因|元凶|主因|要因|背景|病根|根源|問題の核心)'
/** Sentences that name a cause; the group holds its words. */
const patterns: readonly RegExp[] = [
  new RegExp(
    `${origin}(?:に|は|となっているの)は?、?(?<cause>[^。「」]{4,60}?)(?:に|が|だ|で)(?:ある|あり|ほかならない|尽きる)`,
    'u',
  ),
  new RegExp(
    `(?<cause>[^。、「」]{4,50}?)(?:こと)?(?:が|こそ)[^。、]{0,20}?(?:${origin})(?:だ|で|に(?:ある|あり)|となっ|である)`,
    'u',
  ),
  /(?<cause>[^。、「」]{4,50}?)(?:こと)?が[^。、]{1,20}?を(?:招|もたら|引き起こ|生み出|生んで)/u,
  /のは、?(?<cause>[^。「」]{4,60}?)(?:から|ため)(?:だ|で|に)/u,
  /^(?<cause>[^。「」]{4,60}?)からだ/u,
  /^(?<cause>[^。、「」]{4,50}?)(?:ている|ない|である)以上/u,
]
/** What denies or doubts it. */
const denied =
  /(?:根|原因|要因|背景)(?:に|が)?(?:は)?(?:ない|ではない|ではなかっ)|わけではない|とは(?:限ら|言え|いえ)ない|だろうか。?$|でしょうか。?$|のか。?$/u

/** The cause a statement names, in its author's own voice; undefined where it names none, or denies or asks. */
export const causeOf = (read: Read): Cause | undefined => {
  if (read.statement.voice !== 'own') return undefined
  const surface = surfaceOf(read)
  if (denied.test(surface.text)) return undefined
  for (const pattern of patterns) {
    const found = pattern.exec(surface.text)
    const cause = found?.groups?.['cause']
    if (!found || cause === undefined) continue
    const from = found.index + found[0].indexOf(cause)
    const range = surface.rangeOf(from, from + cause.length)
    const words = contentIn(read, range)
    if (words.size >= 2) return { words, range }
  }
  return undefined
}
