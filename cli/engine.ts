import { getHeapSpaceStatistics, setFlagsFromString } from 'node:v8'

/** A flag of the engine while texts are read, and what takes it back. */
interface Flag {
  readonly reading: string
  readonly else: string
}

/**
 * The rules are many small functions that each pass over a few words with `map`, `filter`, `some`: written out into
 * every caller these cost more to compile than they save, and make arrays of another kind than before, so that all
 * callers are compiled again.
 */
const calls: Flag = { reading: '--no-turbo-inline-array-builtins', else: '--turbo-inline-array-builtins' }
/**
 * An engine with but one compiler, a thorough one, begins with it early: here when a function has run three times as
 * often, and it is known what it is called with.
 */
const patience: Flag = { reading: '--interrupt-budget=200000', else: '--interrupt-budget=67584' }

/** Flags by the major version of Node whose engine is known to have them: another would complain of them on the terminal. */
const flags: ReadonlyMap<string, readonly Flag[]> = new Map([
  ['20', [calls, patience]],
  ['22', [calls]],
  ['24', [calls]],
])

/** What the engine of a version of Node (20.19.0) is told while texts are read. */
export const flagsForRules = (node: string): readonly Flag[] => flags.get(node.split('.')[0]!) ?? []

/** Has the engine compile as suits the rules, on all threads, and gives back what undoes it. */
export const compileForRules = (): (() => void) => {
  const told = flagsForRules(process.versions.node)
  for (const flag of told) setFlagsFromString(flag.reading)
  return () => {
    for (const flag of told) setFlagsFromString(flag.else)
  }
}

/** What the young generation takes at most, both of its halves: the engine's own bound is twice as much or more. */
const young = 16 * 1024 * 1024
const growing = { none: '--semi-space-growth-factor=1', usual: '--semi-space-growth-factor=2' } as const

const youngNow = (): number =>
  getHeapSpaceStatistics().find(({ space_name: name }) => name === 'new_space')?.space_size ?? Infinity

/**
 * Holds the young generation, where every answer's garbage is made, at 16 MB from here on. Its bound is read when the engine
 * starts, but by how much it grows is read each time: it is filled until it has the size, and then told to grow no more.
 */
export const boundYoungGeneration = (node = process.versions.node): void => {
  if (!flags.has(node.split('.')[0]!)) return
  setFlagsFromString(growing.usual)
  const kept: object[] = []
  for (let n = 0; n < 500_000 && (n % 1000 !== 0 || youngNow() < young); n += 1) kept.push([n, n, n])
  setFlagsFromString(growing.none)
}
