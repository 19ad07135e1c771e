import { setFlagsFromString } from 'node:v8'

/**
 * Has the engine compile as suits the rules, on all threads, and gives back what undoes it. They are many small functions
 * that each pass over a few words with `map`, `filter`, `some`: written out into every caller these cost more to compile
 * than they save, and make arrays of another kind than before, so that all callers are compiled again.
 */
export const compileForRules = (): (() => void) => {
  setFlagsFromString('--no-turbo-inline-array-builtins')
  return () => setFlagsFromString('--turbo-inline-array-builtins')
}
