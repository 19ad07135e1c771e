import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { Corpus } from './loads.ts'
import type { Loaded } from './use-answer.ts'

const context = createContext<Loaded<Corpus> | undefined>(undefined)

/** Hands what the frame knows of the corpus to the views below. */
export const CorpusProvider = context.Provider

/** Essays, issues and counts, as far as they are loaded. */
export const useCorpus = (): Loaded<Corpus> => {
  const corpus = useContext(context)
  if (!corpus) throw new Error('A view stands outside the frame.')
  return corpus
}
