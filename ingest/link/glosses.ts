import { glossedConcepts, type ListedConcept } from './concept-lexicon.ts'
import { listedOfConcept, type Concept } from './concept.ts'
import { fusedIn, kinOf } from './kin.ts'
import { framingNouns, isDelimiter } from './lexicon-function.ts'
import { partOf } from './phrase.ts'
import { foldTerm } from './words.ts'
import type { Word } from './words.ts'

interface Gloss {
  readonly concept: ListedConcept
  /** As `signsOf` gives them, beside the words as they were written. */
  readonly words: readonly { readonly sign: string; readonly written: string }[]
}

/** A verb is told by its first character: 名乗れる, 名乗る. */
const signOfVerb = (key: string): string | undefined =>
  /^\p{Script=Han}\p{Script=Han}?\p{Script=Hiragana}*[うくぐすつぬぶむる]$/u.test(key) ? `v:${key[0]!}` : undefined

const signOf = (word: string): string => kinOf(word) ?? signOfVerb(word) ?? word

const glosses: readonly Gloss[] = glossedConcepts.map(({ concept, words }) => ({
  concept,
  words: words.map((word) => ({ sign: signOf(foldTerm(word)), written: foldTerm(word) })),
}))

/** By the first word of the gloss. */
const byAnchor = new Map<string, Gloss[]>()
for (const gloss of glosses)
  for (const anchor of new Set([gloss.words[0]!.sign, gloss.words[0]!.written])) {
    const list = byAnchor.get(anchor)
    if (list) list.push(gloss)
    else byAnchor.set(anchor, [gloss])
  }

const longestRun = 4

/** Every word of the stretch as glosses have it: itself, its kin, runs of nouns joined. */
const signsOf = (words: readonly Word[], from: number, to: number): ReadonlySet<string> => {
  const signs = new Set<string>()
  for (let i = from; i < to; i++) {
    const w = words[i]!
    if (w.pos === '助詞' || w.pos === '記号' || w.pos === '助動詞') continue
    let run = ''
    for (let n = 0; n < longestRun && i + n < to; n++) {
      const next = words[i + n]!
      if (n > 0 && next.pos !== '名詞' && next.pos !== '接頭詞') break
      run += foldTerm(next.surface)
      signs.add(run)
      const kin = kinOf(run) ?? fusedIn(run)?.thing
      if (kin !== undefined) signs.add(kin)
    }
    if (w.pos !== '動詞') continue
    signs.add(kinOf(w.base) ?? w.base)
    const verb = /^\p{Script=Han}/u.test(w.base) ? `v:${w.base[0]!}` : undefined
    if (verb !== undefined) signs.add(verb)
  }
  return signs
}

/** A concept that words describe without naming it, and the words by which they do. */
export interface Described {
  readonly concept: ListedConcept
  readonly holds: (from: number, to: number) => boolean
}

/** The concepts that the words `[from, to)` describe: 夫婦が別々の氏を名乗れる制度. */
export const describedIn = (words: readonly Word[], from: number, to: number): readonly Described[] => {
  const signs = signsOf(words, from, to)
  const found: Described[] = []
  for (const sign of signs)
    for (const { concept, words: wanted } of byAnchor.get(sign) ?? []) {
      if (found.some((d) => d.concept.name === concept.name)) continue
      if (!wanted.every((w) => signs.has(w.sign) || signs.has(w.written))) continue
      const holds = (a: number, b: number): boolean => {
        const there = signsOf(words, a, b)
        return wanted.some((w) => there.has(w.sign) || there.has(w.written))
      }
      found.push({ concept, holds })
    }
  return found
}

/** Nouns that say no more than that their clause is meant. */
const rules: ReadonlySet<string> = new Set(
  '決まり ルール 規定 規則 条文 法律 法 やり方 措置 制度 仕組み 方式 現象 問題 施設 計画 改革 動き 扱い 権利 義務'.split(
    ' ',
  ),
)
const isFrame = (w: Word): boolean => rules.has(w.surface) || framingNouns.has(w.surface)

/** The concepts that a position describes: what its thing or its predicate is a word of, or a noun that frames a clause. */
export const describedBy = (
  words: readonly Word[],
  thing: Concept,
  predicate: { readonly from: number; readonly to: number },
): readonly ListedConcept[] => {
  const from = clauseFrom(words, Math.min(thing.from, predicate.from))
  const to = Math.max(thing.to, predicate.to)
  const described = describedIn(words, from, to)
  if (described.length === 0) return []
  const framed =
    words.slice(thing.head.from, thing.head.to).every(isFrame) || words.slice(thing.to, predicate.from).some(isFrame)
  return described
    .filter((d) => framed || d.holds(thing.head.from, thing.head.to) || d.holds(predicate.from, predicate.to))
    .map((d) => d.concept)
    .filter(({ name }) => !listedOfConcept(thing).some((c) => c.name === name))
}

const clauseFrom = (words: readonly Word[], at: number): number => {
  let from = at
  while (from > 0 && !isDelimiter(words[from - 1]!.surface)) from--
  return from
}

/**
 * What a noun that only frames its clause stands for, the noun as words `[from, to)`: 夫婦が別々の氏を名乗れる制度. Its head
 * bears the name of the concept that the clause describes.
 */
export const framedConcept = (words: readonly Word[], from: number, to: number): Concept | undefined => {
  if (!words.slice(from, to).every(isFrame)) return undefined
  const [found] = describedIn(words, clauseFrom(words, from), from)
  if (!found) return undefined
  const name = foldTerm(found.concept.name)
  const head = { ...partOf(words, from, to, false, () => name), morphemes: [name], listed: found.concept }
  const place = { from, to, phraseTo: to, start: head.start, end: head.end }
  return { head, modifiers: [], inner: [], ...place, cost: false, whose: [], isGloss: true }
}
