import { existsSync } from 'node:fs'
import { copyStore, type CopyOutcome, type CopyProgress } from '../graph/copy/copy-store.ts'
import { openStore, type Environment } from '../graph/open-store.ts'
import { CommandError, exits, type AddCommand, type Edge } from './edge.ts'
import { absoluteAddress } from './with-store.ts'

interface Addresses {
  readonly from: string
  readonly to: string
}

/** The environment in which one of the two is opened: with NEO4J_PASSWORD_FROM (or _TO) instead of NEO4J_PASSWORD. */
const environmentOf = (env: Environment, side: 'FROM' | 'TO'): Environment => {
  const own = env[`NEO4J_PASSWORD_${side}`]
  return own === undefined || own === '' ? env : { ...env, NEO4J_PASSWORD: own }
}

const checkAddresses = (edge: Edge, { from, to }: Addresses): void => {
  if (from === to) throw new CommandError(edge.say('copy.same'), exits.usage)
  const file = from.startsWith('file:') ? from.slice('file:'.length) : undefined
  // Opening it would make it.
  if (file !== undefined && file !== '' && !existsSync(file))
    throw new CommandError(edge.say('copy.missing', { file }), exits.usage)
}

const minutes = (seconds: number): string =>
  `${String(Math.floor(seconds / 60))}:${String(Math.round(seconds) % 60).padStart(2, '0')}`

/** Shows how far it is, at most ten times a second, and how long it may take if it goes on as it did. */
const progressOn = (edge: Edge): ((progress: CopyProgress) => void) => {
  let first: { readonly at: number; readonly version: number } | undefined
  let shown = 0
  return ({ version, of }) => {
    const now = Date.parse(edge.now())
    first ??= { at: now, version: version - 1 }
    if (version < of && now - shown < 100) return
    shown = now
    const seconds = ((now - first.at) / 1000 / (version - first.version)) * (of - version)
    edge.progress?.(edge.say('copy.progress', { version, of, left: minutes(seconds) }))
    if (version === of) edge.progress?.(edge.say('copy.comparing'))
  }
}

/** What the outcome means to the user; whatever is no copy ends the command. */
const tell = (edge: Edge, { from, to }: Addresses, outcome: CopyOutcome): void => {
  switch (outcome.kind) {
    case 'copied': {
      const { version, records, texts, log } = outcome.fingerprint
      if (outcome.resumedAt > 0) edge.note(edge.say('copy.resumed', { version: outcome.resumedAt }))
      edge.out(
        edge.say('copy.done', {
          version,
          ...{ records: records.count, recordsHash: records.sha256 },
          ...{ texts: texts.count, textsHash: texts.sha256 },
          ...{ log: log.count, logHash: log.sha256 },
        }),
      )
      return
    }
    case 'empty':
      throw new CommandError(edge.say('copy.empty', { from }), exits.usage)
    case 'other':
      throw new CommandError(edge.say('copy.other', { to, version: outcome.version }), exits.usage)
    case 'stopped':
      throw new CommandError(edge.say('copy.stopped', { version: outcome.version }))
    case 'disturbed':
      throw new CommandError(edge.say('copy.disturbed', { to, version: outcome.version }))
    case 'behind':
      throw new CommandError(edge.say('copy.behind', { from, version: outcome.version }))
    case 'refused':
      throw new CommandError(edge.say('copy.refused', { from, version: outcome.version, why: outcome.reason }))
    case 'different':
      throw new CommandError(edge.say('copy.different', { parts: outcome.parts.join(', ') }))
  }
}

/** `ronten copy --from … --to …`: everything of one store, its history too, into an empty one of any kind. */
export const copyCommand: AddCommand = (program, edge) => {
  program
    .command('copy')
    .description('copy a store, history and all, into an empty one of any kind; broken off, the same command goes on')
    .requiredOption('--from <address>', 'store to copy: file:PATH or neo4j://user@host:7687/database')
    .requiredOption('--to <address>', 'empty store to copy into, or one that this command has begun')
    .addHelpText(
      'after',
      `\nThe passwords of two Neo4j servers: NEO4J_PASSWORD_FROM, NEO4J_PASSWORD_TO; of one: NEO4J_PASSWORD.
\nExample:\n  ronten copy --from file:data/ronten.sqlite --to neo4j://neo4j@localhost:7687`,
    )
    .action(async (given: Addresses) => {
      const [from, to] = [absoluteAddress(given.from, edge.cwd), absoluteAddress(given.to, edge.cwd)]
      checkAddresses(edge, { from, to })
      const source = await openStore(from, environmentOf(edge.env, 'FROM'))
      try {
        const target = await openStore(to, environmentOf(edge.env, 'TO'))
        try {
          const options = { onProgress: progressOn(edge), signal: edge.stopped }
          tell(edge, given, await copyStore(source, target, options))
        } finally {
          await target.close()
        }
      } finally {
        await source.close()
      }
    })
}
