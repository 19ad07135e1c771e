import type { Profile, Terms } from './codebook-profile.ts'
import type { Read } from './corpus.ts'

/** How much a term tells: rare among codes, and rare in the corpus. */
export type Rarity = (term: string) => number

/** The rarity of terms among the codes and the statements there are. */
export const rarityOf = (profiles: readonly Profile[], statements: readonly Terms[]): Rarity => {
  const count = (lists: readonly Terms[]): ReadonlyMap<string, number> => {
    const counts = new Map<string, number>()
    for (const terms of lists) for (const key of terms.keys()) counts.set(key, (counts.get(key) ?? 0) + 1)
    return counts
  }
  const [inCodes, inCorpus] = [count(profiles.map((p) => p.terms)), count(statements)]
  return (term) =>
    Math.log((profiles.length + 1) / (inCodes.get(term) ?? 1)) *
    Math.sqrt(Math.log((statements.length + 1) / ((inCorpus.get(term) ?? 0) + 1)))
}

/** What two texts have in common, rare terms counting more. */
export const overlap = (statement: Terms, terms: Terms, rarity: Rarity): number =>
  [...statement].reduce((sum, [key, weight]) => sum + weight * (terms.get(key) ?? 0) * rarity(key), 0)

const lengthOf = (terms: Terms, rarity: Rarity): number =>
  Math.sqrt([...terms].reduce((sum, [key, weight]) => sum + (weight * rarity(key)) ** 2, 0))

/** What likeness is worth where one says what should be done and the other what is so. */
const otherKind = 0.85
/** A code is known by its likest statements: so many of them. */
const likest = 20
/** What is carried over from the statement before, which a statement mostly goes on from, and from the one after. */
const carried = { before: 0.1, after: 0.05 } as const

/** Likeness of each statement to each code, each by itself; what a code has is looked up by term. */
const plainLikeness = (
  reads: readonly Read[],
  terms: readonly Terms[],
  profiles: readonly Profile[],
  rarity: Rarity,
): readonly Float64Array[] => {
  const codesOf = new Map<string, (readonly [code: number, weight: number])[]>()
  const add = (key: string, code: number, weight: number): void => {
    const list = codesOf.get(key)
    if (list) list.push([code, weight])
    else codesOf.set(key, [[code, weight]])
  }
  profiles.forEach(({ terms: own, excludes }, code) => {
    for (const [key, weight] of own) add(key, code, weight * rarity(key))
    for (const [key, weight] of excludes) add(key, code, -weight * rarity(key))
  })
  const lengths = profiles.map((p) => Math.sqrt(lengthOf(p.terms, rarity)) || 1)
  return reads.map((read, n) => {
    const row = new Float64Array(profiles.length)
    for (const [key, weight] of terms[n]!)
      for (const [code, told] of codesOf.get(key) ?? []) row[code]! += weight * told
    const own = Math.sqrt(lengthOf(terms[n]!, rarity)) || 1
    const isCall = read.statement.statementKind === 'recommendation'
    return row.map((sum, code) => (sum * (profiles[code]!.isCall === isCall ? 1 : otherKind)) / lengths[code]! / own)
  })
}

/** The mean of the greatest values of a column; one that is below 0 on the whole counts as 0. */
const usualOf = (rows: readonly Float64Array[], code: number): number => {
  const best: number[] = []
  for (const row of rows) {
    const value = row[code]!
    if (best.length === likest && value <= best.at(-1)!) continue
    const at = best.findIndex((other) => other < value)
    best.splice(at < 0 ? best.length : at, 0, value)
    if (best.length > likest) best.pop()
  }
  return Math.max(0, best.reduce((sum, value) => sum + value, 0) / (best.length || 1))
}

/**
 * Likeness held against what is usual for each code: one whose words stand in many statements is less told by them than one
 * that hardly any statement comes near. Mutates the rows.
 */
const levelled = (rows: readonly Float64Array[], codes: number): readonly Float64Array[] => {
  const usual = Array.from({ length: codes }, (_, code) => usualOf(rows, code))
  const mean = usual.reduce((sum, value) => sum + value, 0) / (codes || 1)
  const factors = usual.map((value) => (value > 0 ? Math.sqrt(mean / value) : 1))
  for (const row of rows) factors.forEach((factor, code) => (row[code]! *= factor))
  return rows
}

/** Each statement before and after another of its essay, by index; none where nobody knows in which order they stand. */
const nextTo = (reads: readonly Read[]): readonly (readonly [number, number])[] => {
  const essays = new Map<string, number[]>()
  reads.forEach(({ essay, statement }, n) => {
    if (statement.place === undefined) return
    const list = essays.get(essay)
    if (list) list.push(n)
    else essays.set(essay, [n])
  })
  const placeOf = (n: number): number => reads[n]!.statement.place ?? 0
  return [...essays.values()].flatMap((list) => {
    const inOrder = list.toSorted((a, b) => placeOf(a) - placeOf(b))
    return inOrder.slice(1).map((n, i) => [inOrder[i]!, n] as const)
  })
}

/**
 * How like each statement is to each code, in the order of both: by what both speak of, held against what is usual for the
 * code, and with a little of what its neighbours in the essay are like. The order of the input changes no figure.
 */
export const likenessOf = (
  reads: readonly Read[],
  terms: readonly Terms[],
  profiles: readonly Profile[],
  rarity: Rarity,
): readonly Float64Array[] => {
  const own = levelled(plainLikeness(reads, terms, profiles, rarity), profiles.length)
  const rows = own.map((row) => row.slice())
  for (const [before, after] of nextTo(reads))
    for (let code = 0; code < profiles.length; code++) {
      rows[after]![code]! += carried.before * own[before]![code]!
      rows[before]![code]! += carried.after * own[after]![code]!
    }
  return rows
}
