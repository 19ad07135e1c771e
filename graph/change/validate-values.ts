/** A control character, tab and newline apart; in texts and quotes carriage return and form feed are words of real files too. */
const controlInFields = /(?![\t\n])\p{Cc}/u
const controlInTexts = /(?![\t\n\r\f])\p{Cc}/u

/** Fields that hold passages of a file as they stand there. */
const textFields: ReadonlySet<string> = new Set(['text', 'quote'])

const isPlainObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const stringProblem = (value: string, field: string): string | undefined => {
  if (/\p{Surrogate}/u.test(value)) return 'holds half a surrogate pair'
  const control = (textFields.has(field) ? controlInTexts : controlInFields).exec(value)
  if (control === null) return undefined
  const code = control[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')
  return `holds the control character U+${code}`
}

const numberProblem = (value: number): string | undefined => {
  if (!Number.isFinite(value)) return `is ${String(value)}, not a number a store keeps`
  if (Object.is(value, -0)) return 'is -0, which stores do not tell from 0'
  if (Number.isInteger(value) && !Number.isSafeInteger(value)) return 'is an integer beyond 2^53'
  return undefined
}

/**
 * What a store would not give back as it went in (rule S14): lone surrogates, NaN, infinities, unsafe integers, control
 * characters, `null`, and values that are no data. Each problem begins with the path of the value, as `provenance.note`.
 */
export const valueProblems = (value: unknown, path = ''): readonly string[] => {
  const say = (problem: string | undefined): readonly string[] => (problem === undefined ? [] : [`${path} ${problem}`])
  const field = path.slice(path.lastIndexOf('.') + 1)
  if (typeof value === 'string') return say(stringProblem(value, field))
  if (typeof value === 'number') return say(numberProblem(value))
  if (typeof value === 'boolean' || value === undefined) return []
  if (Array.isArray(value)) return value.flatMap((item: unknown, n) => valueProblems(item, `${path}.${String(n)}`))
  if (isPlainObject(value)) {
    return Object.entries(value).flatMap(([name, item]) => valueProblems(item, path === '' ? name : `${path}.${name}`))
  }
  return say(value === null ? 'is null; leave the field out instead' : `is a ${typeof value}, not data`)
}
