import type { Counted, Tally } from './tally.ts'
import { foldTerm } from './words.ts'
import type { Compound, Word } from './words.ts'

/** A noun phrase as it stands in a text: its key, and where its morphemes begin. */
export interface Form {
  readonly key: string
  readonly starts: readonly number[]
}

/**
 * Whether `short` abbreviates `long`: its characters stand in `long` in the same order, the first at its beginning, and
 * each piece of it that stands together begins where a morpheme of `long` begins (再エネ: 再|生可能|エネ|ルギー).
 */
export const abbreviates = (short: string, long: string, starts: readonly number[]): boolean => {
  if (short.length < 2 || long.length < short.length + 2 || short[0] !== long[0] || long.includes(short)) return false
  const beginnings = new Set(starts)
  const fits = (s: number, l: number, pieces: number): boolean => {
    if (s === short.length) return pieces >= 2
    for (let i = l; i < long.length; i++)
      if (
        long[i] === short[s] &&
        (i === l ? true : beginnings.has(i)) &&
        fits(s + 1, i + 1, i === l && s > 0 ? pieces : pieces + 1)
      )
        return true
    return false
  }
  return fits(0, 0, 0)
}

/** Longest noun phrase that may be an abbreviation, and lengths of those it may be short for. */
const [longestShort, shortestLong, longestLong] = [5, 4, 16]

/** A noun phrase, and the law that it begins with or names with others: 公職選挙法 of 公職選挙法等 and 公職選挙法改正. */
const namesIn = (
  { key, from, to }: Pick<Compound, 'key' | 'from' | 'to'>,
  words: readonly Word[],
): readonly Pick<Compound, 'key' | 'from' | 'to'>[] => {
  const law = words.findIndex((w, i) => i >= from && i < to - 1 && /法$/u.test(w.surface))
  if (law < 0 || words[law + 1]!.surface === '案') return [{ key, from, to }]
  const name = foldTerm(
    words
      .slice(from, law + 1)
      .map((w) => w.surface)
      .join(''),
  )
  return [
    { key, from, to },
    { key: name, from, to: law + 1 },
  ]
}

/**
 * The noun phrases of a text that may abbreviate another or be abbreviated, by their first character: the key, with a full
 * form where its morphemes begin.
 */
export const formsOf = ({
  words,
  compounds,
}: {
  readonly words: readonly Word[]
  readonly compounds: readonly Compound[]
}): readonly Counted[] =>
  compounds
    .flatMap((compound) => namesIn(compound, words))
    .flatMap(({ key, from, to }): readonly Counted[] => {
      const isLong = key.length >= shortestLong && key.length <= longestLong && to - from >= 2
      if (!isLong) return key.length <= longestShort ? [[key[0]!, key]] : []
      let at = 0
      const starts = words.slice(from, to).map(({ surface }) => (at += surface.length) - surface.length)
      return [[key[0]!, `${key} ${starts.join(' ')}`]]
    })

/** The forms that begin with one character. */
export interface Forms {
  readonly shorts: ReadonlySet<string>
  readonly longs: readonly Form[]
}

/** Which of these items are short forms, which long ones; many are both. */
export const formsFrom = (items: Iterable<string>): Forms => {
  const [shorts, longs] = [new Set<string>(), [] as Form[]]
  for (const item of items) {
    const [key, ...starts] = item.split(' ') as [string, ...string[]]
    if (key.length <= longestShort) shorts.add(key)
    if (starts.length > 0) longs.push({ key, starts: starts.map(Number) })
  }
  return { shorts, longs }
}

/** The full form of an abbreviation, if exactly one fits it best. */
export const fullFormOf = (short: string, longs: readonly Form[]): string | undefined => {
  const all = [...new Set(longs.filter((l) => abbreviates(short, l.key, l.starts)).map((l) => l.key))]
  // What a law is part of (公職選挙法改正) is no other name for it.
  const laws = /法$/u.test(short) ? all.filter((key) => /法$/u.test(key)) : []
  const fitting = laws.length > 0 ? laws : all
  if (!fitting.length || fitting.length > 3) return undefined
  fitting.sort((a, b) => a.length - b.length || (a < b ? -1 : 1))
  return fitting.every((f) => f.startsWith(fitting[0]!)) ? fitting[0] : undefined
}

/** Full forms of the corpus's abbreviations, both of which stand in it. Keys and values are compound keys. */
export const abbreviationsOf = (forms: Tally): Map<string, string> => {
  const found = new Map<string, string>()
  for (const items of forms.values()) {
    const { shorts, longs } = formsFrom(items.keys())
    for (const short of shorts) {
      const full = fullFormOf(short, longs)
      if (full !== undefined) found.set(short, full)
    }
  }
  return found
}
