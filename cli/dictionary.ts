import { readIpadic, type Ipadic } from '../ingest/ipadic.ts'

/** Begins to read the dictionary, on a thread of its own: meanwhile the rest of the program is loaded. */
export const beginDictionary = (): Promise<Ipadic> => {
  const dictionary = readIpadic()
  // Whoever waits for it is told; until then a failure waits as well.
  dictionary.catch(() => undefined)
  return dictionary
}
