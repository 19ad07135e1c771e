/** First and last day of a date of any precision. */
export interface Period {
  readonly first: string
  readonly last: string
}

/** `2025` is all of that year, `2025-02` all of that month. */
export const periodOf = (date: string): Period => {
  if (date.length >= 10) return { first: date, last: date }
  if (date.length === 4) return { first: `${date}-01-01`, last: `${date}-12-31` }
  const [year, month] = [Number(date.slice(0, 4)), Number(date.slice(5, 7))]
  const lastDay = new Date(Date.UTC(year, month, 0)).getUTCDate()
  return { first: `${date}-01`, last: `${date}-${lastDay}` }
}

/**
 * Whether a publication lies wholly between two dates of any precision, both included: what is known only to the year
 * is left out of a range of months, and the undated of every range.
 */
export const isWithin = (published: string | undefined, from: string | undefined, to: string | undefined): boolean => {
  if (from === undefined && to === undefined) return true
  if (published === undefined) return false
  const { first, last } = periodOf(published)
  return (from === undefined || first >= periodOf(from).first) && (to === undefined || last <= periodOf(to).last)
}
