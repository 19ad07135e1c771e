import { GraphError } from '../errors.ts'
import type { Duplicates, WindowRule } from './options.ts'

/** A stretch of days, `2025-01-01`, both included; an absent end is open. */
export interface Days {
  readonly from?: string
  readonly to?: string
  /** What has no date lies in them too; never true of a window, which would then count it in each. */
  readonly undated?: true
}

/** A stretch of days with both ends. */
export interface Stretch {
  readonly from: string
  readonly to: string
}

/** Most windows one answer may have. */
export const maxWindows = 120

const dayMs = 86_400_000
const lastDay = '9999-12-31'

const msFromDay = (day: string): number => Date.parse(`${day}T00:00:00Z`)
const dayFromMs = (ms: number): string => new Date(ms).toISOString().slice(0, 10)
const pad = (value: number, length: number): string => String(value).padStart(length, '0')

/** Months since year 0 of a day or month. */
const monthIndex = (date: string): number => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1
const firstOfMonth = (index: number): string => `${pad(Math.floor(index / 12), 4)}-${pad((index % 12) + 1, 2)}-01`

/** The calendar ends with year 9999, as the date scalar does. */
const dayBefore = (day: string): string => (day.length > 10 ? lastDay : dayFromMs(msFromDay(day) - dayMs))

/** First and last day of a date of any precision: `2025-02` is 2025-02-01 to 2025-02-28. */
export const daysFromDate = (date: string): Stretch => {
  if (date.length === 4) return { from: `${date}-01-01`, to: `${date}-12-31` }
  if (date.length === 7) return { from: `${date}-01`, to: dayBefore(firstOfMonth(monthIndex(date) + 1)) }
  return { from: date, to: date }
}

/** The days two bounds of any precision enclose: a short `from` means its first day, a short `to` its last. */
export const daysFromBounds = (from: string | undefined, to: string | undefined, undated = false): Days => ({
  ...(from === undefined ? {} : { from: daysFromDate(from).from }),
  ...(to === undefined ? {} : { to: daysFromDate(to).to }),
  ...(undated ? { undated } : {}),
})

/** The days in both stretches. */
export const daysInBoth = (a: Days, b: Days): Days => {
  const from = a.from !== undefined && b.from !== undefined ? (a.from > b.from ? a.from : b.from) : (a.from ?? b.from)
  const to = a.to !== undefined && b.to !== undefined ? (a.to < b.to ? a.to : b.to) : (a.to ?? b.to)
  return {
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...(a.undated && b.undated ? { undated: true } : {}),
  }
}

/** Whether something published at `date` (absent: unknown) lies in the days; `unclear` when the date cannot tell. */
export const placeInDays = (date: string | undefined, days: Days): 'in' | 'out' | 'unclear' => {
  if (days.from === undefined && days.to === undefined) return 'in'
  if (date === undefined) return days.undated ? 'in' : 'unclear'
  const known = daysFromDate(date)
  if ((days.from !== undefined && known.to < days.from) || (days.to !== undefined && known.from > days.to)) return 'out'
  const within = (days.from ?? known.from) <= known.from && known.to <= (days.to ?? known.to)
  return within ? 'in' : 'unclear'
}

const monday = (day: string): string => {
  const ms = msFromDay(day)
  return dayFromMs(ms - ((new Date(ms).getUTCDay() + 6) % 7) * dayMs)
}

/**
 * Names the stretch in which statements published at `date` count once under a calendar rule: the Monday of the ISO
 * week, the month or the year. A date too coarse for the rule names itself, an unknown one names nothing: such
 * statements count once among themselves, because nobody can tell that they are of different weeks.
 */
export const stretchOf = (date: string | undefined, rule: Extract<Duplicates, 'week' | 'month' | 'year'>): string => {
  if (date === undefined) return ''
  if (rule === 'year') return date.slice(0, 4)
  if (rule === 'month') return date.slice(0, 7)
  return date.length === 10 ? monday(date) : date
}

const startAt = (day: string, unit: WindowRule['unit'], units: number): string => {
  if (unit === 'week') return dayFromMs(msFromDay(monday(day)) + units * 7 * dayMs)
  if (unit === 'month') return firstOfMonth(monthIndex(day) + units)
  return `${pad(Number(day.slice(0, 4)) + units, 4)}-01-01`
}

/**
 * Windows on calendar boundaries: the first holds the day `days.from`, the last starts on or before `days.to`. Throws
 * INVALID for a size or step that is not a whole number from 1 to 100, and for more than {@link maxWindows} windows.
 */
export const windowsFrom = (rule: WindowRule, days: Stretch): readonly Stretch[] => {
  for (const value of [rule.size, rule.step]) {
    if (!Number.isInteger(value) || value < 1 || value > 100) {
      throw new GraphError('INVALID', `A window's size and step are whole numbers from 1 to 100, not ${value}.`)
    }
  }
  const windows: Stretch[] = []
  for (let n = 0; ; n += rule.step) {
    const from = startAt(days.from, rule.unit, n)
    if (from.length > 10 || from > days.to) return windows
    if (windows.length === maxWindows) {
      const advice = 'Make the step longer, or narrow the scope with from and to.'
      throw new GraphError('INVALID', `These are more than ${maxWindows} windows. ${advice}`)
    }
    windows.push({ from, to: dayBefore(startAt(days.from, rule.unit, n + rule.size)) })
  }
}
