import type { CodingCounts, LinkableCodebook } from '../../graph/change/linkable-codebook.ts'
import { beginsPointing } from '../../graph/change/linking.ts'
import type { LinkedStance } from '../../graph/change/linking.ts'
import type { StanceType } from '../../graph/model/relation.ts'
import type { Range } from '../../graph/model/span.ts'
import { joined, profileOf, termsOf, type Profile, type Terms } from './codebook-profile.ts'
import { sentencesOf } from './before.ts'
import { confidenceOf, type LinkRule } from './confidence.ts'
import { ascending, type Corpus, type Read } from './corpus.ts'
import { turnsDownLabel } from './denials.ts'
import { noSide } from './lexicon-predicates.ts'
import { likenessOf, overlap, rarityOf, type Rarity } from './likeness.ts'
import { stanceOf } from './stance.ts'
import { isContent } from './words.ts'

/**
 * What is asked of the likest code: `likeness` to the statement, below which none fits, and `lead` over the next, without
 * which none is guessed. A bare label holds few words, so less likeness can be had, and more lead is asked. Set on
 * codebooks of our own, with definitions and as bare labels; docs/design-choices.md has the figures.
 */
const least = {
  told: { likeness: 0.5, lead: 1.2 },
  bare: { likeness: 0.34, lead: 1.3 },
} as const
/** What words of the sentence before weigh in a statement that begins by pointing back at it. */
const weightBefore = 0.3
/** Likeness asked of a code besides, on which the statement's position can be held against the label's. */
const leastBeside = 0.27

/** The words of a statement that a code has too; where it has none itself, the one with which it points back. */
const evidenceOf = (read: Read, terms: Terms): readonly Range[] => {
  const own = read.words.filter((w) => isContent(w) && terms.has(`w:${w.base}`))
  const pointing = read.words.filter((w) => beginsPointing(w.surface)).slice(0, 1)
  return (own.length > 0 ? own : pointing).map(({ start, end }) => ({ start, end }))
}

/** Whether a statement has a word of the code itself: neither its neighbours nor a direction alone ever code it. */
const hasOwn = (spoken: Terms, terms: Terms): boolean =>
  [...spoken.keys()].some((key) => key.startsWith('w:') && terms.has(key))

interface Side {
  readonly type: StanceType
  readonly rule: LinkRule
}

/** The side its position takes against those of the code's own sentences, the label's first; none where they contradict. */
const positionOf = (read: Read, { positions }: Profile, corpus: Corpus): StanceType | undefined => {
  const types = positions.flatMap(({ sentence, affirms }): readonly StanceType[] => {
    const stance = stanceOf(read, sentence, corpus)
    if (!stance) return []
    return [affirms || stance.type === 'discusses' ? stance.type : stance.type === 'affirms' ? 'denies' : 'affirms']
  })
  return types.every((type) => type === types[0]) ? types[0] : undefined
}

/** Which side a statement takes on a code it speaks of: by its position against the label's, else by whose words it uses. */
const sideOf = (read: Read, terms: Terms, profile: Profile, corpus: Corpus, rarity: Rarity): Side => {
  const surface = read.words.map((w) => w.surface).join('')
  if (noSide.test(surface)) return { type: 'discusses', rule: 'codebook.no-side@1' }
  const position = positionOf(read, profile, corpus)
  if (position) return { type: position, rule: 'codebook.position@1' }
  const only = (a: Terms, b: Terms): Terms => new Map([...a].filter(([key]) => !b.has(key)))
  const affirms = overlap(terms, only(profile.affirms, profile.denies), rarity)
  const denies = overlap(terms, only(profile.denies, profile.affirms), rarity)
  const isDenied = denies > affirms || turnsDownLabel(read, corpus.read(profile.code.row.label))
  return { type: isDenied ? 'denies' : 'affirms', rule: 'codebook.words@1' }
}

/** What a statement speaks of; where it begins by pointing back (これは, こうした事態を), what the sentence before does as well. */
const spokenOf = (read: Read, corpus: Corpus): Terms => {
  const { quote, before } = read.statement
  const lead = before !== undefined && beginsPointing(quote) ? sentencesOf(before).at(-1) : undefined
  const own = termsOf(read)
  return lead === undefined
    ? own
    : joined([
        [own, 1],
        [termsOf(corpus.read(lead)), weightBefore],
      ])
}

/** What coding gives: stances on codes by the record's id, and how often each of the three answers was given. */
export interface Coding {
  readonly stances: readonly (LinkedStance & { readonly codebook: number })[]
  readonly counts: CodingCounts
}

/**
 * Codes statements by the analyst's codebook: each is held against every code by what both speak of, rare words and
 * concepts counting more; it takes a side, takes none, or fits no code. Pure; the order of the input changes nothing.
 */
export const codeStatements = (corpus: Corpus, codebook: LinkableCodebook): Coding => {
  const profiles = [...codebook.propositions]
    .sort((a, b) => ascending(a.row.code, b.row.code))
    .map((code) => profileOf(code, corpus.read))
  const terms = corpus.reads.map((read) => spokenOf(read, corpus))
  const rarity = rarityOf(profiles, terms)
  const likeness = likenessOf(corpus.reads, terms, profiles, rarity)
  const stances = corpus.reads.flatMap((read, n) => {
    const liked = profiles
      .map((profile, code) => ({ profile, likeness: likeness[n]![code]! }))
      .sort((a, b) => b.likeness - a.likeness)
    const [first, second] = liked
    const standsOut =
      first !== undefined &&
      first.likeness >= least[first.profile.kind].likeness &&
      first.likeness >= least[first.profile.kind].lead * (second?.likeness ?? 0)
    return liked
      .filter(
        (one) =>
          (one === first && standsOut && hasOwn(terms[n]!, one.profile.terms)) ||
          (one.likeness >= leastBeside && positionOf(read, one.profile, corpus) !== undefined),
      )
      .map(({ profile }) => {
        const { type, rule } = sideOf(read, terms[n]!, profile, corpus, rarity)
        return {
          statement: read.id,
          proposition: profile.code.id,
          type,
          rule,
          confidence: confidenceOf(rule),
          evidence: evidenceOf(read, profile.terms),
          codebook: codebook.version,
        }
      })
  })
  const sided = new Set(stances.filter((s) => s.type !== 'discusses').map((s) => s.statement))
  const spoken = new Set(stances.map((s) => s.statement))
  return {
    stances,
    counts: {
      coded: sided.size,
      noSide: spoken.size - sided.size,
      noneFits: corpus.reads.length - spoken.size,
    },
  }
}
