import { needsOfPattern, rarestPair, tellingNeeds } from './needs.ts'
import type { Needs } from './needs.ts'

/** Of a text the patterns, by their numbers in order, that can match it at all; most cannot. */
export type Sieve = (text: string) => readonly number[]

/**
 * Tells in one pass over a text which of many patterns can match it. What each cannot match without is read off the
 * patterns once (the pairs of letters of Cox's index for code search, 2012); a text's pairs are looked up in one table.
 * It never leaves out a pattern that matches; one that it gives may still not match.
 */
export const createSieve = (patterns: readonly RegExp[]): Sieve => {
  let sieve: Sieve | undefined
  // Made when first asked: not every run of the program reads texts.
  return (text) => (sieve ??= sieveFor(patterns.map((pattern) => tellingNeeds(needsOfPattern(pattern)))))(text)
}

/** A sieve by what each pattern cannot match without. */
export const sieveFor = (needsOfEach: readonly Needs[]): Sieve => {
  /** What would meet each need. */
  const pairs: (readonly string[])[] = []
  /** Of each pattern the numbers of its needs. */
  const needed = needsOfEach.map((needs) => needs.map((strings) => pairs.push(strings.map(rarestPair)) - 1))
  // Wide enough that few pairs share a slot; those that do let a pattern through that cannot match.
  const bits = Math.min(14, 32 - Math.clz32(8 * pairs.flat().length + 255))
  const slotOf = (first: number, second: number): number =>
    (Math.imul(first, 0x9e3779b1) + Math.imul(second, 0x85ebca6b)) >>> (32 - bits)
  const slots = new Uint16Array(1 << bits)
  /** Of each slot in use the needs that are met there. */
  const met: number[][] = []
  pairs.forEach((those, need) => {
    for (const pair of new Set(those)) {
      const slot = slotOf(pair.charCodeAt(0), pair.length > 1 ? pair.charCodeAt(1) : 0)
      if (slots[slot] === 0) slots[slot] = met.push([])
      met[slots[slot]! - 1]!.push(need)
    }
  })
  /** In which of its turns the sieve met each need last. */
  const turns = new Uint32Array(pairs.length)
  let turn = 0
  const meet = (slot: number): void => {
    for (const need of met[slot - 1]!) turns[need] = turn
  }
  return (text) => {
    turn++
    for (let i = 0; i < text.length; i++) {
      const c = text.charCodeAt(i)
      const alone = slots[slotOf(c, 0)]!
      if (alone !== 0) meet(alone)
      const pair = i + 1 < text.length ? slots[slotOf(c, text.charCodeAt(i + 1))]! : 0
      if (pair !== 0) meet(pair)
    }
    const left: number[] = []
    for (let n = 0; n < needed.length; n++) {
      const own = needed[n]!
      let isMet = true
      for (let k = 0; k < own.length && isMet; k++) isMet = turns[own[k]!] === turn
      if (isMet) left.push(n)
    }
    return left
  }
}

/** A reader of texts: of some named patterns those that match. */
export const createReader = <Name extends string>(
  patterns: Readonly<Record<Name, RegExp>>,
): ((text: string) => ReadonlySet<Name>) => {
  const names = Object.keys(patterns) as Name[]
  const each = names.map((name) => patterns[name])
  const sieve = createSieve(each)
  return (text) => {
    const found = new Set<Name>()
    for (const n of sieve(text)) if (each[n]!.test(text)) found.add(names[n]!)
    return found
  }
}
