/** From when to when essays were published; bounds of any precision (`2030`, `2030-05`, `2030-05-01`). */
export interface Period {
  readonly from?: string
  readonly to?: string
  /** Whether what has no date is in it; without bounds it always is. */
  readonly undated: boolean
}

/** All essays, whenever they were published. */
export const always: Period = { undated: true }

/** Days of a month. */
const daysIn = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate()

/** A date as somebody types it: a year, a month or a day that exists, with `-`, `/` or `.` between; else undefined. */
export const dateFrom = (text: string): string | undefined => {
  const found = /^(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?$/.exec(text.normalize('NFKC').trim())
  if (!found) return undefined
  const [year, month, day] = found.slice(1).map((part) => (part === undefined ? undefined : Number(part)))
  if (month !== undefined && (month < 1 || month > 12)) return undefined
  if (day !== undefined && (day < 1 || day > daysIn(year!, month!))) return undefined
  return [found[1], ...[month, day].flatMap((n) => (n === undefined ? [] : [String(n).padStart(2, '0')]))].join('-')
}

const isBounded = ({ from, to }: Period) => from !== undefined || to !== undefined

/** Whether a period leaves out anything. */
export const isAlways = (period: Period): boolean => !isBounded(period)

/** First and last day of a date of any precision. */
const daysOf = (date: string): readonly [string, string] => {
  const [year, month, day] = date.split('-')
  if (day) return [date, date]
  if (month) return [`${date}-01`, `${date}-${daysIn(Number(year), Number(month))}`]
  return [`${year}-01-01`, `${year}-12-31`]
}

/** Whether an essay lies wholly in a period, as the API means it: a date too coarse to tell does not. */
export const isInPeriod = (published: string | null, period: Period): boolean => {
  if (!isBounded(period)) return true
  if (published === null) return period.undated
  const [first, last] = daysOf(published)
  const { from, to } = period
  return (from === undefined || first >= daysOf(from)[0]) && (to === undefined || last <= daysOf(to)[1])
}

/** The period as the API's fields. */
export const boundsOf = (period: Period): { readonly from?: string; readonly to?: string; readonly undated?: true } =>
  isBounded(period)
    ? {
        ...(period.from === undefined ? {} : { from: period.from }),
        ...(period.to === undefined ? {} : { to: period.to }),
        ...(period.undated ? { undated: true } : {}),
      }
    : {}
