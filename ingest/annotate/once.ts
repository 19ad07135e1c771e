/**
 * A pure function of an object that never changes, and of a stretch of it, worked out once for each: many rules ask the same
 * of one sentence. Answers live as long as the object.
 */
export const once = <K extends object, A>(
  work: (of: K, from: number, to: number) => A,
): ((of: K, from: number, to: number) => A) => {
  const known = new WeakMap<K, Map<number, A>>()
  return (of, from, to) => {
    const key = from * 1_000_000 + to
    let answers = known.get(of)
    if (answers === undefined) known.set(of, (answers = new Map<number, A>()))
    const found = answers.get(key)
    if (found !== undefined) return found
    const answer = work(of, from, to)
    answers.set(key, answer)
    return answer
  }
}
