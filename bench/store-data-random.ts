/** Numbers that only look random: the same seed gives the same ones (mulberry32, public domain, by Tommy Ettinger). */
export interface Random {
  /** A whole number from 0 to one below. */
  readonly below: (limit: number) => number
  readonly among: <T>(list: readonly T[]) => T
  /** One of the list, each half as likely as the one before, and the last like the one before it. */
  readonly rarer: <T>(list: readonly T[]) => T
  /** Up to so many of the list, none twice. */
  readonly distinct: <T>(list: readonly T[], count: number) => readonly T[]
}

/** Starts a row of numbers. */
export const createRandom = (seed: number): Random => {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return (t ^ (t >>> 14)) >>> 0
  }
  const below = (limit: number): number => next() % limit
  const among = <T>(list: readonly T[]): T => list[below(list.length)]!
  return {
    below,
    among,
    rarer: (list) => {
      let n = 0
      while (n < list.length - 1 && below(2) === 0) n++
      return list[n]!
    },
    distinct: (list, count) => [...new Set(Array.from({ length: count }, () => among(list)))],
  }
}
