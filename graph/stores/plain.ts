const freeze = <T>(value: T): T => {
  if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(freeze)
  return value
}

/** The text in which a record is kept: absent, undefined and null scalars are the same (rule S15). */
export const plainText = (value: unknown): string =>
  JSON.stringify(value, (_, v: unknown) => (v === null ? undefined : v))

/** A deep copy that nobody can change, as it would come out of any store (rules S14 and S15). */
export const plainCopy = <T>(value: T): T => freeze(JSON.parse(plainText(value)) as T)

/** The same with the names of fields in order, at every depth. */
const ordered = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(ordered)
  if (typeof value !== 'object' || value === null) return value
  const fields = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(fields.map(([name, field]) => [name, ordered(field)]))
}

/** The same text for the same value, whatever order its fields came in; null and absent scalars are the same. */
export const canonicalText = (value: unknown): string => plainText(ordered(value))

/** Whether two values come out of a store alike. */
export const isSame = (one: unknown, other: unknown): boolean => canonicalText(one) === canonicalText(other)
