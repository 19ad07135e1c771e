import { relationTypes } from '../model/relation.ts'
import { vertexKinds } from '../model/header.ts'
import type { Range } from '../model/span.ts'

const prefixes: readonly string[] = [...vertexKinds, 'codebook', ...relationTypes]
const idForm = /^([a-z_]+):[a-z2-7]{26}$/
const dateForm = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/
const instantForm = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/

/** What stands before the colon of an id: kind or relation type (rule I1); `undefined` if the id has another form. */
export const idPrefix = (id: string): string | undefined => {
  const prefix = idForm.exec(id)?.[1]
  return prefix !== undefined && (prefixes.includes(prefix) || prefix === 'edition') ? prefix : undefined
}

/** Whether this names a contributor: `analyst:`, `machine:` or `import:` and a name without white space. */
export const isContributor = (by: string): boolean => /^(?:analyst|machine|import):[^\s\p{Cc}]{1,200}$/u.test(by)

/** Whether this is a date as precise as its source: `2025`, `2025-03` or `2025-03-27`, one that the calendar has. */
export const isDate = (date: string): boolean => {
  const parts = dateForm.exec(date)
  if (parts === null) return false
  const [year, month, day] = [Number(parts[1]), Number(parts[2] ?? '1'), Number(parts[3] ?? '1')]
  const real = new Date(0)
  real.setUTCFullYear(year, month - 1, day)
  return real.getUTCFullYear() === year && real.getUTCMonth() === month - 1 && real.getUTCDate() === day
}

/** Whether this is a moment in UTC with milliseconds, as `2025-03-27T09:15:00.000Z`. */
export const isInstant = (at: string): boolean =>
  instantForm.test(at) && !Number.isNaN(Date.parse(at)) && new Date(at).toISOString() === at

/** Whether this is a stretch of text: offsets whole and not negative, start before end. */
export const isRange = ({ start, end }: Range): boolean =>
  Number.isSafeInteger(start) && Number.isSafeInteger(end) && start >= 0 && start < end

/** Whether the items rise strictly in ASCII order, so that none stands twice. */
export const isSortedUnique = (items: readonly string[]): boolean =>
  items.every((item, n) => n === 0 || items[n - 1]! < item)
