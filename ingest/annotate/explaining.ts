import type { Lemma } from './lemmas.ts'
import type { Modality } from './modality.ts'
import type { Analysed } from './subjects.ts'

/** Ends by which a speaker explains what he says without saying more: …んです, …わけでございます, …ということです, …ところです. */
const tails = { 'node-aru': 'explained', 'to-iu-koto-da': 'sums-up', 'tokoro-da': 'tokoro' } as const
/** One of the kinds of {@link tails}. */
type Tail = (typeof tails)[keyof typeof tails]

/** A sentence without the ends that only explain: what is told stands before them. */
export interface Core {
  readonly text: string
  readonly lemmas: readonly Lemma[]
  /** The ends that were taken off. */
  readonly tails: readonly Tail[]
}

/** Takes off the ends that only explain (つくったわけですよね → つくった), so that the predicate is the last word. */
export const coreOf = (
  { text, words, lemmas }: Pick<Analysed, 'text' | 'words' | 'lemmas'>,
  modality: Modality,
): Core => {
  const found: Tail[] = []
  let end: number | undefined
  for (const { id, from } of modality.layers) {
    const tail = tails[id as keyof typeof tails] as Tail | undefined
    if (tail === undefined || from <= 2) break
    found.push(tail)
    end = from
  }
  if (end === undefined) return { text, lemmas, tails: found }
  const said = text.slice(0, words[end]!.from)
  return {
    // 必要なのです: な is the copula before の.
    text: words[end - 1]!.surface === 'な' ? `${said.slice(0, -1)}だ` : said,
    lemmas: lemmas.filter(({ index }) => index < end),
    tails: found,
  }
}
