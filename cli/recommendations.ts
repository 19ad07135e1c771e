import { Option } from 'commander'
import { csvForExcel } from '../graph/formats/csv-excel.ts'
import { recommendationsCsv } from '../graph/formats/recommendations-csv.ts'
import { fold } from '../graph/identity/fold.ts'
import { liveStatuses, statuses, type RecId, type Status } from '../graph/model/header.ts'
import { voices, type Voice } from '../graph/model/statement.ts'
import { createPast } from '../graph/read/past.ts'
import { readRecommendations } from '../graph/read/recommendations.ts'
import type { Store } from '../graph/store.ts'
import { listOf, versionOf, writeTable } from './analysis-options.ts'
import { CommandError, exits, type AddCommand, type Edge } from './edge.ts'
import { withStore } from './with-store.ts'

interface Flags {
  readonly to: readonly string[]
  readonly by: readonly string[]
  readonly voices: readonly Voice[]
  readonly statuses: readonly Status[]
  readonly forExcel?: true
  readonly asOf?: number
  readonly out?: string
}

/** Actors by id, name or alias; CommandError for one that nobody is called. */
const actorsNamed = async (store: Store, edge: Edge, words: readonly string[]): Promise<readonly RecId[]> => {
  const found = words.map(async (word): Promise<readonly RecId[]> => {
    const [rec] = word.startsWith('actor:') ? await store.get([word]) : []
    if (rec !== undefined) return [rec.id]
    const named = { kind: 'actor', order: 'id', statuses: liveStatuses, names: [fold(word)] } as const
    const { items } = await store.find(named, { first: 1000 })
    if (items.length === 0) throw new CommandError(edge.say('recommendations.noActor', { name: word }), exits.usage)
    return items.map(({ id }) => id)
  })
  return (await Promise.all(found)).flat()
}

const again = (word: string, before: readonly string[]): readonly string[] => [...before, word]

/** `ronten recommendations`: who asks whom to do what, as CSV. */
export const recommendationsCommand: AddCommand = (program, edge, settings) => {
  program
    .command('recommendations')
    .description('who asks whom to do what, as CSV: a row per recommendation, with the words that say it')
    .option('--to <actor>', 'addressed to this actor, by name, alias or id; may be given again', again, [])
    .option('--by <actor>', 'held by this actor; may be given again', again, [])
    .addOption(
      new Option('--voices <list>', "own: the author's; reported: somebody else's, whom the author cites")
        .argParser(listOf(voices))
        .default(['own'], 'own'),
    )
    .addOption(
      new Option('--statuses <list>', 'standing of the recommendation')
        .argParser(listOf(statuses))
        .default(liveStatuses, liveStatuses.join(',')),
    )
    .option('--for-excel', 'with a byte order mark and CRLF, and an apostrophe before what would be a formula')
    .option('--as-of <version>', 'answer for this corpus version', versionOf)
    .option('-o, --out <file>', 'file to write to, instead of standard output')
    .addHelpText('after', '\nExample:\n  ronten recommendations --to 政府 --to 経済産業省 --out recommendations.csv')
    .action(async (flags: Flags) => {
      await withStore(settings(), async (present) => {
        const store = flags.asOf === undefined ? present : await createPast(present, flags.asOf)
        const [addressees, holders] = [
          await actorsNamed(store, edge, flags.to),
          await actorsNamed(store, edge, flags.by),
        ]
        const rows = await readRecommendations(store, {
          voices: flags.voices,
          statuses: flags.statuses,
          ...(addressees.length > 0 && { addressees }),
          ...(holders.length > 0 && { holders }),
        })
        const table = recommendationsCsv(rows)
        await writeTable(edge, flags.forExcel ? csvForExcel(table) : table, flags.out)
      })
    })
}
