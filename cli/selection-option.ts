import { InvalidArgumentError, Option } from 'commander'
import type { Selection, WindowRule } from '../graph/agreement/options.ts'
import { statementKinds } from '../graph/model/statement.ts'
import { dimensions } from '../graph/model/proposition.ts'

const fields = ['essays', 'holders', 'organisations', 'issues', 'propositions', 'dimensions', 'kinds'] as const
type Field = (typeof fields)[number]

/** What the words of a field may be; ids may be anything. */
const known: Readonly<Partial<Record<Field, readonly string[]>>> = { dimensions, kinds: statementKinds }

/** Reads `issues=issue:a,issue:b`; given again, the fields are joined. */
const selectionFrom = (text: string, before: Selection = {}): Selection => {
  const [name, list] = [text.slice(0, text.indexOf('=')), text.slice(text.indexOf('=') + 1)]
  const field = fields.find((one) => one === name)
  const values = list
    .split(',')
    .map((word) => word.trim())
    .filter(Boolean)
  if (field === undefined || !text.includes('=') || values.length === 0)
    throw new InvalidArgumentError(`FIELD=VALUE[,VALUE…] with one of ${fields.join(', ')}.`)
  const wrong = values.find((value) => known[field]?.includes(value) === false)
  if (wrong !== undefined)
    throw new InvalidArgumentError(`One or more of ${known[field]!.join(', ')}, parted by commas.`)
  return { ...before, [field]: [...(before[field] ?? []), ...values] }
}

/** `--only` and `--without`: count only what matches every field named, leave out what matches any. */
export const selectionOption = (flag: 'only' | 'without', description: string): Option =>
  new Option(`--${flag} <field=ids>`, description).argParser<Selection>(selectionFrom)

/** Reads `year`, `month:3` or `week:4:1`: unit, length, step. */
const windowFrom = (text: string): WindowRule => {
  const found = /^(week|month|year)(?::(\d{1,3}))?(?::(\d{1,3}))?$/.exec(text)
  const [size, step] = [Number(found?.[2] ?? 1), Number(found?.[3] ?? found?.[2] ?? 1)]
  if (!found || [size, step].some((value) => value < 1 || value > 100))
    throw new InvalidArgumentError(
      'week, month or year, with a length and a step from 1 to 100: year, month:3, month:6:1.',
    )
  return { unit: found[1] as WindowRule['unit'], size, step }
}

/** `--window`: one network for each stretch of time. */
export const windowOption = (): Option =>
  new Option(
    '--window <unit[:size[:step]]>',
    'one network for each stretch of time: year, month:3, month:6:1',
  ).argParser(windowFrom)
