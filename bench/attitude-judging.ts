import type { Range } from '../graph/model/span.ts'
import type { Tokenise } from '../ingest/morphemes.ts'
import { extract } from '../ingest/pipeline.ts'
import { isRefusal } from '../ingest/read/refusal.ts'
import { announcedIn } from '../ingest/link/announced.ts'
import { framesOf } from '../ingest/link/frames.ts'
import type { Frame } from '../ingest/link/frame.ts'
import { wordsOf, type Word } from '../ingest/link/words.ts'

/** A sentence, a thing named in it, and the side it takes on the thing: for it, against it, none. */
export interface Attitude {
  readonly file: string
  readonly form: string
  readonly direction: 1 | -1 | 0
  readonly thing: string
  readonly sentence: string
}

const directions: Readonly<Record<string, 1 | -1 | 0>> = {
  ...{ '+': 1, '-': -1, '0': 0 },
  ...{ for: 1, against: -1, none: 0 },
}

/** Reads `direction|form|thing|sentence` lines, or JSON lines with `sentence`, `target`, `side` and perhaps `form` and `file`. */
export const attitudesOf = (file: string, text: string): readonly Attitude[] =>
  text
    .split('\n')
    .filter((line) => line.length > 0)
    .map((line): Attitude => {
      if (!line.startsWith('{')) {
        const [direction, form, thing, sentence] = line.split('|')
        return { file, form: form!, direction: directions[direction!]!, thing: thing!, sentence: sentence! }
      }
      const row = JSON.parse(line) as Readonly<Record<string, string | null | undefined>>
      const named = row['side'] ?? row['direction'] ?? 'none'
      return {
        file: row['register'] ?? row['file'] ?? file,
        form: row['form'] ?? 'any',
        direction: directions[named]!,
        thing: row['target'] ?? row['thing'] ?? '',
        sentence: row['sentence'] ?? '',
      }
    })

/** What frames say of a thing: a side, both at once, or nothing. */
export type Verdict = 1 | -1 | 'both' | undefined

/** Axes of how things are or go on, and of thinking a thing over: no side is taken on what they are said of. */
const noSides: ReadonlySet<string> = new Set(['sure', 'trend', 'reform'])

const meets = (a: Range, b: Range): boolean => a.start < b.end && b.start < a.end

/** The side of one frame on the thing at a place; undefined where it speaks of something else. */
const sideOf = (frame: Frame, thing: Range, words: readonly Word[]): 1 | -1 | undefined => {
  const { concept } = frame
  if (frame.force !== 'ought' || frame.isFromBefore || noSides.has(frame.axis)) return undefined
  const isOf = meets(concept.head, thing) || (concept.start <= thing.start && concept.end >= thing.end)
  if (!isOf) return undefined
  const phraseEnd = words[Math.max(concept.to, concept.phraseTo) - 1]!.end
  const inner = phraseEnd <= thing.end ? concept.inner.reduce((s, e) => s * e.sign, 1) : 1
  const isWithin = concept.inner.length === 0 && frame.evidence.slice(1).some((e) => e.end <= thing.end)
  const lack = frame.axis === 'enough' ? -1 : 1
  return frame.sign * inner * (isWithin ? frame.direction : 1) * lack > 0 ? 1 : -1
}

const verdictOf = (sides: readonly (1 | -1)[]): Verdict =>
  sides.length === 0 ? undefined : sides.every((s) => s === sides[0]) ? sides[0] : 'both'

/** What is read of a sentence by itself, on the thing, and how many positions on other things. */
export const readAlone = (
  { sentence, thing }: Attitude,
  recommends: boolean,
  tokenise: Tokenise,
): { readonly verdict: Verdict; readonly beside: number; readonly frames: readonly Frame[] } => {
  const words = wordsOf(sentence, tokenise)
  const { frames } = framesOf(words, recommends)
  const start = sentence.indexOf(thing)
  const place = { start, end: start + thing.length }
  const sides = start < 0 ? [] : frames.flatMap((f) => sideOf(f, place, words) ?? [])
  const announced = start < 0 ? [] : announcedIn(words).filter((a) => a.evidence.some((e) => meets(e, place)))
  const all = [...sides, ...announced.map((a) => a.sign)]
  const beside = frames.filter((f) => f.force === 'ought' && !noSides.has(f.axis)).length - sides.length
  return { verdict: verdictOf(all), beside, frames }
}

/** The statements in own voice that the pipeline takes from a sentence. */
export const statementsIn = (sentence: string, tokenise: Tokenise): readonly (Range & { readonly kind: string })[] => {
  const extraction = extract({ source: 'sentence.txt', bytes: new TextEncoder().encode(`${sentence}\n`) }, { tokenise })
  if (isRefusal(extraction)) return []
  return extraction.statements
    .filter((s) => s.voice === 'own')
    .map((s) => ({ start: s.start, end: s.end, kind: s.statementKind }))
}
