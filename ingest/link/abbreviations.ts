import type { Compound, Word } from './words.ts'

/** A noun phrase as it stands in a text: its key, and the keys of its morphemes. */
interface Form {
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

/**
 * Full forms of the corpus's abbreviations: both stand in the corpus, and exactly one long form fits the short one best.
 * Keys and values are compound keys.
 */
export const abbreviationsOf = (
  texts: readonly { readonly words: readonly Word[]; readonly compounds: readonly Compound[] }[],
): ReadonlyMap<string, string> => {
  const shorts = new Set<string>()
  const longs = new Map<string, Form[]>()
  const seen = new Set<string>()
  for (const { words, compounds } of texts)
    for (const c of compounds) {
      if (seen.has(c.key)) continue
      seen.add(c.key)
      if (c.key.length <= 5) shorts.add(c.key)
      if (c.key.length < 4 || c.key.length > 16 || c.to - c.from < 2) continue
      const starts: number[] = []
      let at = 0
      for (let i = c.from; i < c.to; i++) {
        starts.push(at)
        at += words[i]!.surface.length
      }
      const list = longs.get(c.key[0]!) ?? []
      list.push({ key: c.key, starts })
      longs.set(c.key[0]!, list)
    }
  const found = new Map<string, string>()
  for (const short of [...shorts].sort()) {
    const fitting = (longs.get(short[0]!) ?? []).filter((l) => abbreviates(short, l.key, l.starts)).map((l) => l.key)
    if (!fitting.length || fitting.length > 3) continue
    fitting.sort((a, b) => a.length - b.length || (a < b ? -1 : 1))
    if (fitting.every((f) => f.startsWith(fitting[0]!))) found.set(short, fitting[0]!)
  }
  return found
}
