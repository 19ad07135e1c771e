import { formsOf } from '../abbreviations.ts'
import { doingsOf } from '../bare.ts'
import type { Read, Text } from '../corpus.ts'
import type { Canonical } from '../phrase.ts'
import { growthIn } from '../growth.ts'
import { deedsOf, ownersSaid } from '../usage.ts'
import type { Counted } from '../tally.ts'
import { termsNamed } from '../terms.ts'

/** What is counted over the corpus: each follows from those before it. */
export const layers = ['forms', 'doings', 'owners', 'deeds', 'growth', 'terms'] as const
/** One of the tallies. */
export type Layer = (typeof layers)[number]

/** What a text adds to the tallies that need no reading of positions. */
export const countedInText = (text: Text): readonly Counted[] => formsOf(text)

/** What a statement adds, read without what the corpus does its doings to. */
export const countedInPlain = (plain: Read): readonly Counted[] => doingsOf(plain)

/** What a statement adds to the others, wholly read. */
export const countedInRead = (
  read: Read,
  canonical: Canonical,
): Readonly<Record<Exclude<Layer, 'forms' | 'doings'>, readonly Counted[]>> => ({
  owners: ownersSaid(read.concepts, read.frames),
  deeds: deedsOf(read.frames),
  growth: growthIn(read),
  terms: termsNamed(read, canonical),
})
