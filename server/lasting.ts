import { Kind } from 'graphql'
import type { Store, Version } from '../graph/store.ts'
import type { Asked } from './cost.ts'

/**
 * Fields of Query that are worked out from the stance table, and what may stand beside them: of one version their answer
 * is the same for ever. Lists are not among them: they are read from the store, which is quick at that.
 */
const analyses: ReadonlySet<string> = new Set(['agreement', 'camps', 'compare', 'findings', 'positions', 'robustness'])
const besides: ReadonlySet<string> = new Set(['corpus', '__typename'])

/** Whether an operation asks for analyses alone. One with fragments on Query is not looked into. */
export const asksForAnalyses = ({ operation }: Asked): boolean => {
  if (operation.operation !== 'query') return false
  const names = operation.selectionSet.selections.map((node) => (node.kind === Kind.FIELD ? node.name.value : ''))
  return names.some((name) => analyses.has(name)) && names.every((name) => analyses.has(name) || besides.has(name))
}

/** An answer as it was sent, and the version of the corpus it follows from. */
export interface LastingAnswer {
  readonly version: Version
  /** How many bytes its question had when it came in. */
  readonly asked: number
  readonly type: string
  readonly body: Uint8Array<ArrayBuffer>
}

/** The answers to analyses that were asked for lately. */
export interface LastingAnswers {
  /**
   * Begins to look at the version of the corpus, if a question that takes so many bytes may be among those answered: it is
   * there when the question has been read. Undefined: no such question.
   */
  lookAhead(bytes: number): Promise<Version> | undefined
  /** The answer to this very question, if the corpus is still what it was, by that look or else by one of its own. */
  find(question: string, head?: Promise<Version>): Promise<LastingAnswer | undefined>
  /**
   * Keeps an answer all of whose readings came after that of its version. If somebody wrote meanwhile it may be of two
   * versions, and is never given again, since the first of them is past.
   */
  keep(question: string, answer: LastingAnswer): void
}

/** Remembers answers of `size` bytes in all, those last asked for; none that takes more than a quarter of it. */
export const createLastingAnswers = (store: Store, size = 4_000_000): LastingAnswers => {
  const known = new Map<string, LastingAnswer>()
  /** How many of the questions have so many bytes. */
  const lengths = new Map<number, number>()
  let used = 0
  const count = ({ asked }: LastingAnswer, more: number): void => {
    const now = (lengths.get(asked) ?? 0) + more
    if (now === 0) lengths.delete(asked)
    else lengths.set(asked, now)
  }
  const weigh = (question: string, { body }: LastingAnswer): number => 2 * question.length + body.byteLength
  const drop = (question: string): void => {
    const old = known.get(question)
    if (old === undefined) return
    known.delete(question)
    count(old, -1)
    used -= weigh(question, old)
  }
  const put = (question: string, answer: LastingAnswer): void => {
    drop(question)
    known.set(question, answer)
    count(answer, 1)
    used += weigh(question, answer)
    for (const old of known.keys()) if (used > size) drop(old)
  }
  return {
    lookAhead: (bytes) => {
      if (!lengths.has(bytes)) return undefined
      const head = store.head()
      // Nobody may want it after all.
      head.catch(() => undefined)
      return head
    },
    find: async (question, head) => {
      const found = known.get(question)
      if (found === undefined) return undefined
      // The store is asked each time: other programs write too (S22).
      if ((await (head ?? store.head())) !== found.version) return undefined
      put(question, found)
      return found
    },
    keep: (question, answer) => {
      if (weigh(question, answer) <= size / 4) put(question, answer)
    },
  }
}
