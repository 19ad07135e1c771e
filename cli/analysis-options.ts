import { writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { InvalidArgumentError, Option, type Command } from 'commander'
import {
  defaultOptions,
  duplicateRules,
  measures,
  normalisations,
  units,
  weightings,
  type AgreementOptions,
  type Duplicates,
  type Measure,
  type Normalisation,
  type Selection,
  type Unit,
  type Weighting,
  type WindowRule,
} from '../graph/agreement/options.ts'
import { statuses, type Status } from '../graph/model/header.ts'
import { voices, type Voice } from '../graph/model/statement.ts'
import type { TableContext } from '../graph/formats/network-csv.ts'
import { codebookVersion } from '../graph/model/codebook.ts'
import { readCodebook } from '../graph/read/codebook.ts'
import { createPast } from '../graph/read/past.ts'
import { readStanding } from '../graph/read/standing.ts'
import { specHash } from '../graph/formats/spec-hash.ts'
import { readNamedRecords } from '../graph/read/table-context.ts'
import type { Store } from '../graph/store.ts'
import type { Edge } from './edge.ts'
import { selectionOption } from './selection-option.ts'

/** Options of a command that computes agreement, as commander gives them. */
export interface AnalysisFlags {
  readonly unit: Unit
  readonly voices: readonly Voice[]
  readonly statuses: readonly Status[]
  readonly minConfidence: number
  readonly from?: string
  readonly to?: string
  readonly duplicates: Duplicates
  readonly weighting: Weighting
  readonly measure?: Measure
  readonly normalisation?: Normalisation
  readonly only?: Selection
  readonly without?: Selection
  readonly window?: WindowRule
  readonly asOf?: number
  readonly out?: string
}

const oneOf = (flags: string, description: string, values: readonly string[], fallback: string): Option =>
  new Option(flags, description).choices([...values]).default(fallback)

/** Reads words of a closed list, parted by commas. */
export const listOf =
  <T extends string>(values: readonly T[]) =>
  (text: string): readonly T[] =>
    text.split(',').map((word) => {
      const found = values.find((value) => value === word.trim())
      if (found === undefined) throw new InvalidArgumentError(`One or more of ${values.join(', ')}, parted by commas.`)
      return found
    })

const number =
  (least: number, most: number, whole: boolean) =>
  (text: string): number => {
    const value = Number(text)
    if (text.trim() !== '' && value >= least && value <= most && (!whole || Number.isInteger(value))) return value
    throw new InvalidArgumentError(`A number from ${least} to ${most}.`)
  }

/** Reads a corpus version. */
export const versionOf = number(0, Number.MAX_SAFE_INTEGER, true)

const date = (text: string): string => {
  if (/^\d{4}(-\d{2}(-\d{2})?)?$/.test(text)) return text
  throw new InvalidArgumentError('A date such as 2025, 2025-03 or 2025-03-27.')
}

/** Gives a command the options that say whom and what to count. */
export const withScopeOptions = (command: Command): Command => {
  const { scope } = defaultOptions
  return command
    .addOption(oneOf('--unit <unit>', 'what stands for one line', units, scope.unit))
    .addOption(
      new Option('--voices <list>', 'whose words count').argParser(listOf(voices)).default(scope.voices, 'own'),
    )
    .addOption(
      new Option('--statuses <list>', 'standing of statement and stance')
        .argParser(listOf(statuses))
        .default(scope.statuses, 'accepted,proposed'),
    )
    .option('--min-confidence <p>', 'leave out what is less sure, 0 to 1', number(0, 1, false), scope.minConfidence)
    .option('--from <date>', 'first day of publication; leaves out undated essays', date)
    .option('--to <date>', 'last day of publication; leaves out undated essays', date)
    .addOption(oneOf('--duplicates <rule>', 'what counts once', duplicateRules, scope.duplicates))
    .addOption(oneOf('--weighting <how>', 'how much a statement counts', weightings, scope.weighting))
    .addOption(
      selectionOption('only', 'count only what matches: issues=ID,ID, kinds=recommendation; may be given again'),
    )
    .addOption(selectionOption('without', 'leave out what matches, in the same form; may be given again'))
    .option('--as-of <version>', 'answer for this corpus version', versionOf)
    .option('-o, --out <file>', 'file to write to, instead of standard output')
}

/** Gives a command the options that say how a tie is computed. */
export const withMeasureOptions = (command: Command): Command =>
  command
    .addOption(oneOf('--measure <measure>', 'what a tie counts', measures, defaultOptions.measure))
    .addOption(oneOf('--normalisation <how>', 'what it is divided by', normalisations, defaultOptions.normalisation))

const optionsFrom = (flags: AnalysisFlags): AgreementOptions => ({
  measure: flags.measure ?? defaultOptions.measure,
  normalisation: flags.normalisation ?? defaultOptions.normalisation,
  scope: {
    unit: flags.unit,
    voices: flags.voices,
    statuses: flags.statuses,
    minConfidence: flags.minConfidence,
    duplicates: flags.duplicates,
    weighting: flags.weighting,
    ...(flags.only !== undefined && { only: flags.only }),
    ...(flags.without !== undefined && { without: flags.without }),
    ...(flags.from !== undefined && { from: flags.from }),
    ...(flags.to !== undefined && { to: flags.to }),
  },
})

/** What a table is made of, at the version asked for; `store` is a view of the past where one was asked for. */
export const readTableContext = async (
  present: Store,
  flags: AnalysisFlags,
): Promise<{ readonly store: Store; readonly context: TableContext }> => {
  const store = flags.asOf === undefined ? present : await createPast(present, flags.asOf)
  const standing = await readStanding(store)
  const options = optionsFrom(flags)
  const records = await readNamedRecords(store, standing)
  const codebook = await readCodebook(store)
  const { window } = flags
  const specSha256 = specHash({ ...options, ...(window && { window }) })
  return {
    store,
    context: {
      standing,
      options,
      records,
      specSha256,
      ...(codebook && { codebook: codebookVersion(codebook) }),
      ...(window && { window }),
    },
  }
}

/** Writes a table where it was asked to go. */
export const writeTable = async (edge: Edge, table: string, out: string | undefined): Promise<void> => {
  if (out === undefined) edge.out(table.replace(/\n$/, ''))
  else await writeFile(resolve(edge.cwd, out), table, 'utf8')
}
