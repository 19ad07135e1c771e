/**
 * A pure function of an object that never changes, and of a stretch of it, worked out once for each stretch as long as
 * the object asked of stays the same: many rules ask the same of one sentence, then all go on to the next. Only answers
 * for the last object are kept; to keep those of all costs as much as it saves.
 */
export const once = <K extends object, A>(
  work: (of: K, from: number, to: number) => A,
): ((of: K, from: number, to: number) => A) => {
  let last: K | undefined
  const answers = new Map<number, A>()
  return (of, from, to) => {
    if (of !== last) {
      last = of
      answers.clear()
    }
    const key = from * 1_000_000 + to
    const found = answers.get(key)
    if (found !== undefined) return found
    const answer = work(of, from, to)
    // The work may have asked of another object.
    if (of === last) answers.set(key, answer)
    return answer
  }
}
