import type { Tokenise } from '../../morphemes.ts'
import { readerOf, textOf } from '../corpus.ts'
import type { Reading, Text } from '../corpus.ts'
import type { Frames } from '../frames.ts'
import { framesOf } from '../frames.ts'
import type { Canonical } from '../phrase.ts'

/** A label as it was read. */
export interface ReadLabel extends Pick<Frames, 'frames' | 'undecided'> {
  /** What was asked for it of the corpus's abbreviations, with the answers: where one is another now, it is read anew. */
  readonly asked: readonly (readonly [key: string, full: string | null])[]
}

/** Reads labels: those that were read before are not read again. */
export interface LabelReader {
  readonly read: (label: string) => Reading
  /** Those that were asked for, to be kept. */
  readonly asked: () => ReadonlyMap<string, ReadLabel>
}

/** A label as it was read. Its words are cut again only where somebody asks for them. */
const readingFrom = (label: string, { frames, undecided }: ReadLabel, tokenise: Tokenise, canonical: Canonical) => {
  let text: Pick<Text, 'words' | 'compounds'> | undefined
  const cut = (): Pick<Text, 'words' | 'compounds'> => (text ??= textOf({ quote: label }, tokenise))
  return {
    frames,
    undecided,
    get words() {
      return cut().words
    },
    get compounds() {
      return cut().compounds
    },
    get concepts() {
      return framesOf(cut().words, false, canonical).concepts
    },
  } satisfies Reading
}

/** A reader that has read these labels before. */
export const labelReaderOf = (
  kept: ReadonlyMap<string, ReadLabel>,
  tokenise: Tokenise,
  canonical: Canonical,
): LabelReader => {
  const answers = new Map<string, string | null>()
  const readAnew = readerOf(tokenise, (key) => {
    const full = canonical(key)
    answers.set(key, full ?? null)
    return full
  })
  const [readings, asked] = [new Map<string, Reading>(), new Map<string, ReadLabel>()]
  const take = (label: string, reading: Reading, as: ReadLabel): Reading => {
    readings.set(label, reading)
    asked.set(label, as)
    return reading
  }
  return {
    read: (label) => {
      const known = readings.get(label)
      if (known !== undefined) return known
      const before = kept.get(label)
      if (before?.asked.every(([key, full]) => (canonical(key) ?? null) === full) === true)
        return take(label, readingFrom(label, before, tokenise, canonical), before)
      answers.clear()
      const reading = readAnew(label)
      const { frames, undecided } = reading
      return take(label, reading, { frames, undecided, asked: [...answers] })
    },
    asked: () => asked,
  }
}
