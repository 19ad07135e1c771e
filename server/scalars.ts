import { Kind, type ValueNode } from 'graphql'
import { refusal } from './errors.ts'

const maxPage = 100

const asPageSize = (value: unknown): number => {
  if (typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= maxPage) return value
  throw refusal('BAD_INPUT', `A page holds 1 to ${maxPage} items. Ask for so many and go on with \`after\`.`)
}

const datePattern = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/

/** Whether the day exists: 2025-02-30 does not. */
const isCalendarDate = (text: string): boolean =>
  datePattern.test(text) && new Date(`${text.padEnd(10, '-01')}T00:00:00Z`).toISOString().startsWith(text)

const asDate = (value: unknown): string => {
  if (typeof value === 'string' && isCalendarDate(value)) return value
  throw refusal('BAD_INPUT', 'A date is written 2025, 2025-03 or 2025-03-27, and the day must exist.')
}

const asDateTime = (value: unknown): string => {
  if (typeof value === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(value)) return value
  throw refusal('BAD_INPUT', 'A moment is written in UTC with milliseconds: 2025-03-27T09:15:00.000Z.')
}

const literal = (node: ValueNode): unknown => {
  if (node.kind === Kind.INT) return Number(node.value)
  return node.kind === Kind.STRING ? node.value : undefined
}

/** How a scalar is read and shown; its description stays that of schema.graphql. */
const scalar = <T>(read: (value: unknown) => T) => ({
  __serialize: read,
  __parseValue: read,
  __parseLiteral: (node: ValueNode): T => read(literal(node)),
})

/** The scalars of schema.graphql. PageSize refuses instead of cutting, in literals, variables and defaults alike. */
export const scalars = {
  PageSize: scalar(asPageSize),
  Date: scalar(asDate),
  DateTime: scalar(asDateTime),
}
