import { formsOf } from '../abbreviations.ts'
import { doingsOf } from '../bare.ts'
import type { Read, Text } from '../corpus.ts'
import type { Frame } from '../frame.ts'
import type { Canonical } from '../phrase.ts'
import { growthIn } from '../growth.ts'
import { deedsOf, ownersSaid } from '../usage.ts'
import type { Counted } from '../tally.ts'
import { termsNamed } from '../terms.ts'

/** What is counted over the corpus: each follows from those before it. */
export const layers = ['forms', 'doings', 'owners', 'deeds', 'growth', 'terms', 'positions'] as const
/** One of the tallies. */
export type Layer = (typeof layers)[number]

/** What makes the label of a position, but for its spelling; undefined where it proposes none. */
export const wordingOf = (f: Frame): string | undefined => {
  if (f.force !== 'ought' || f.isFromBefore) return undefined
  const { head, modifiers, inner, cost, whose } = f.concept
  const parts = [...modifiers, head].map(({ key }) => key).join(' ')
  const entries = inner.map(({ key }) => key).join(' ')
  const flags = [f.direction, f.isPublic, cost, f.takes ?? '', whose.join(' ')].join(' ')
  return [parts, f.axis, f.predicate, entries, flags].join('\t')
}

/** What a text adds to the tallies that need no reading of positions. */
export const countedInText = (text: Text): readonly Counted[] => formsOf(text)

/** What a statement adds, read without what the corpus does its doings to. */
export const countedInPlain = (plain: Read): readonly Counted[] => doingsOf(plain)

/** What a statement's concepts, which are dropped when it is wholly read, add of what nouns are said of. */
export const ownersOfConcepts = ({ concepts }: Pick<Read, 'concepts'>): readonly Counted[] => ownersSaid(concepts, [])

/** What a statement adds to the others, wholly read; `owners`: what was said of nouns by its concepts ({@link ownersOfConcepts}). */
export const countedInRead = (
  read: Read,
  owners: readonly Counted[],
  canonical: Canonical,
): Readonly<Record<Exclude<Layer, 'forms' | 'doings'>, readonly Counted[]>> => ({
  owners: [...owners, ...ownersSaid([], read.frames)],
  deeds: deedsOf(read.frames),
  growth: growthIn(read),
  terms: termsNamed(read, canonical),
  positions:
    read.statement.voice === 'own'
      ? [...new Set(read.frames.flatMap((f) => wordingOf(f) ?? []))].map((wording): Counted => [wording, read.id])
      : [],
})
