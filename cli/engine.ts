import { setFlagsFromString } from 'node:v8'

/** The major versions of Node whose engine is known to have the flag: another would complain of it on the terminal. */
const knowing: ReadonlySet<string> = new Set(['20', '22', '24'])

/** Whether the engine of a version of Node (20.19.0) can be told how to compile for the rules. */
export const canCompileForRules = (node: string): boolean => knowing.has(node.split('.')[0]!)

/**
 * Has the engine compile as suits the rules, on all threads, and gives back what undoes it. They are many small functions
 * that each pass over a few words with `map`, `filter`, `some`: written out into every caller these cost more to compile
 * than they save, and make arrays of another kind than before, so that all callers are compiled again.
 */
export const compileForRules = (): (() => void) => {
  if (!canCompileForRules(process.versions.node)) return () => undefined
  setFlagsFromString('--no-turbo-inline-array-builtins')
  return () => setFlagsFromString('--turbo-inline-array-builtins')
}
