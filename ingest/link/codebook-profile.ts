import type { CodebookRow } from '../../graph/change/codebook-rows.ts'
import type { LinkableCode } from '../../graph/change/linkable-codebook.ts'
import { states } from '../lexicon/states.ts'
import type { Reading } from './corpus.ts'
import { listedConcept } from './concept-lexicon.ts'
import { listedOfConcept } from './concept.ts'
import { describedIn } from './glosses.ts'
import { operators } from './calls.ts'
import { isNegation, predicateWordsOf, stateWordsOf } from './predicate-words.ts'
import { foldTerm, isContent } from './words.ts'

/** What a text speaks of, each with a weight from 0 to 1: words as `w:` and base form, concepts of the lexicon as `c:` and name, directions of change and state as `a:`. */
export type Terms = ReadonlyMap<string, number>

/** What a code stands for, as statements are held against it. */
export interface Profile {
  readonly code: LinkableCode
  /** `bare`: nothing but a label tells what is meant. */
  readonly kind: 'told' | 'bare'
  /** Its label says what should be done, not what is so. */
  readonly isCall: boolean
  /** Sentences that affirm it, the label first, and such that deny it: each with one position. */
  readonly positions: readonly { readonly sentence: Reading; readonly affirms: boolean }[]
  /** Everything said of it, both sides. */
  readonly terms: Terms
  readonly affirms: Terms
  readonly denies: Terms
  /** What does not count. */
  readonly excludes: Terms
}

/** A wider concept is a weaker sign than the concept itself. */
const widerWeight = 0.6
/** A concept that is described is a weaker sign than one that is named. */
const describedWeight = 0.8
/** How much each part of a code's row says about what is meant by it. */
const weights = { label: 1, definition: 1, denial: 0.4 } as const

/** A state written one way: アメリカ as 米国. */
const oneName = new Map(
  states.flatMap(([name, ...others]) => others.map((other) => [foldTerm(other), foldTerm(name!)] as const)),
)

/** Which way a word of change or state points, as it stands there: 不透明 and 読めない both to doubt. */
const directionsOf = ({ words }: Reading): readonly string[] =>
  [...predicateWordsOf(words), ...stateWordsOf(words)].map(({ entry, to }) => {
    const denied = words.slice(to, to + 3).some(isNegation) && !entry.negated
    return `a:${entry.axis}${entry.sign * (denied ? -1 : 1) > 0 ? '+' : '-'}`
  })

/** What a sentence speaks of. */
export const termsOf = (read: Reading): Terms => {
  const terms = new Map<string, number>()
  const add = (key: string, weight: number): void => {
    if ((terms.get(key) ?? 0) < weight) terms.set(key, weight)
  }
  for (const word of read.words) if (isContent(word)) add(`w:${oneName.get(word.base) ?? word.base}`, 1)
  for (const direction of directionsOf(read)) add(direction, 1)
  const listed = [
    ...read.concepts.flatMap(listedOfConcept),
    ...read.compounds.flatMap(({ key }) => listedConcept(key) ?? []),
  ]
  for (const { concept } of describedIn(read.words, 0, read.words.length)) add(`c:${concept.name}`, describedWeight)
  for (const { name, wider } of listed) {
    add(`c:${name}`, 1)
    if (wider !== undefined) add(`c:${wider}`, widerWeight)
  }
  return terms
}

/** Weighted texts as one set of terms, each at its greatest weight. */
export const joined = (parts: readonly (readonly [Terms, number])[]): Terms => {
  const all = new Map<string, number>()
  for (const [terms, factor] of parts)
    for (const [key, weight] of terms) all.set(key, Math.max(all.get(key) ?? 0, weight * factor))
  return all
}

const affirmEnd = /(?:場合(?:は|に|には)|とき(?:は|に)|なら(?:ば)?|ものは|と)、?(?:肯定|賛成|該当|○)[^。]*$/u
const denyEnd = /(?:場合(?:は|に|には)|とき(?:は|に)|なら(?:ば)?|ものは|と)、?(?:否定|反対|×)[^。]*$/u

/** A definition's sentences by the side they tell: 「…なら肯定。…なら否定。」 */
export const sidesOfDefinition = (
  definition: string,
): { readonly affirms: readonly string[]; readonly denies: readonly string[]; readonly general: readonly string[] } => {
  const sentences = definition
    .split(/(?<=[。\n])/u)
    .map((s) => s.trim())
    .filter((s) => s !== '')
  const bare = (s: string): string => s.replace(/[。\s]+$/u, '')
  const cut = (s: string, end: RegExp): string => bare(s).replace(end, '')
  return {
    affirms: sentences.filter((s) => affirmEnd.test(bare(s))).map((s) => cut(s, affirmEnd)),
    denies: sentences.filter((s) => denyEnd.test(bare(s))).map((s) => cut(s, denyEnd)),
    general: sentences.filter((s) => !affirmEnd.test(bare(s)) && !denyEnd.test(bare(s))),
  }
}

/** 財源の裏づけが要る */
const needs = /が要る。?$/u
const isCall = (label: string): boolean =>
  needs.test(label) || [...label].some((_, i) => operators.some(([call]) => call.test(label.slice(i))))

/** What a code stands for; `read` reads a text as statements are read. */
export const profileOf = (code: LinkableCode, read: (text: string) => Reading): Profile => {
  const { row }: { readonly row: CodebookRow } = code
  const said = (texts: readonly (string | undefined)[]): Terms =>
    joined(texts.flatMap((text) => (text === undefined ? [] : [[termsOf(read(text)), 1] as const])))
  const definition = sidesOfDefinition(row.definition ?? '')
  const label = said([row.label, row.short, ...row.synonyms])
  const affirms = said([...row.affirmWording, ...row.exampleAffirm, ...definition.affirms])
  const denies = said([...row.denyWording, ...row.exampleDeny, ...definition.denies])
  const general = said([...definition.general, row.include])
  const more = [row.definition, row.include, ...row.synonyms, ...row.affirmWording, ...row.denyWording]
  const examples = [...row.exampleAffirm, ...row.exampleDeny]
  return {
    code,
    kind: [...more, ...examples].some((text) => text !== undefined && text !== '') ? 'told' : 'bare',
    isCall: isCall(row.label),
    positions: [
      ...[row.label, ...row.affirmWording, ...definition.affirms].map((text) => ({ text, affirms: true })),
      ...[...row.denyWording, ...definition.denies].map((text) => ({ text, affirms: false })),
    ].flatMap(({ text, affirms: side }) => {
      const sentence = read(text)
      const each = sentence.frames.map((frame) => ({ ...sentence, frames: [frame] }))
      return (each.length > 0 ? each : [sentence]).map((one) => ({ sentence: one, affirms: side }))
    }),
    terms: joined([
      [label, weights.label],
      [affirms, weights.definition],
      [general, weights.definition],
      [denies, weights.denial],
    ]),
    affirms: joined([
      [label, 1],
      [affirms, 1],
    ]),
    denies,
    excludes: said([row.exclude]),
  }
}
