/** The question as text, the same for equal questions whatever the order of their fields. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) =>
    typeof inner !== 'object' || inner === null || Array.isArray(inner)
      ? inner
      : Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1))),
  )

/**
 * A pure function of a table and a question that is worked out once for each: it remembers, for as long as the table
 * lives, its answers to the last `size` questions. Both must never change; the question is plain data.
 */
export const remember = <Table extends object, Question, Answer>(
  answer: (table: Table, question: Question) => Answer,
  size = 8,
): ((table: Table, question: Question) => Answer) => {
  const known = new WeakMap<Table, Map<string, Answer>>()
  return (table, question) => {
    const answers = known.get(table) ?? new Map<string, Answer>()
    known.set(table, answers)
    const key = canonical(question)
    const found = answers.has(key) ? answers.get(key)! : answer(table, question)
    answers.delete(key)
    answers.set(key, found)
    for (const old of answers.keys()) if (answers.size > size) answers.delete(old)
    return found
  }
}
