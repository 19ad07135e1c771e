import { constants, existsSync } from 'node:fs'
import { access, mkdir, readFile, stat } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { GraphError } from './errors.ts'
import type { CheckFinding } from './read/check.ts'
import type { Store } from './store.ts'
import { createMemoryStore } from './stores/memory.ts'
import { isNeo4jAddress, neo4jAddressFrom } from './stores/neo4j/address.ts'
import type { ConnectionOptions } from './stores/neo4j/connection.ts'
import { openSqliteStore } from './stores/sqlite/open.ts'

/** Makes a folder level by level: Node's own recursive mkdir never ends below /proc. */
const makeLevels = async (folder: string): Promise<void> => {
  try {
    await mkdir(folder)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'EEXIST' && (await stat(folder)).isDirectory()) return
    if (code !== 'ENOENT' || dirname(folder) === folder || existsSync(dirname(folder))) throw error
    await makeLevels(dirname(folder))
    await mkdir(folder)
  }
}

const makeFolder = async (folder: string): Promise<void> => {
  try {
    await makeLevels(folder)
    await access(folder, constants.W_OK)
  } catch (error) {
    throw new GraphError(
      'UNAVAILABLE',
      `The data folder ${folder} cannot be written: change its permissions, or choose another with --store file:PATH.`,
      [],
      error,
    )
  }
}

const openFile = async (path: string): Promise<Store> => {
  const file = resolve(path)
  await makeFolder(dirname(file))
  try {
    return await openSqliteStore(file)
  } catch (error) {
    if (!(error instanceof GraphError)) throw error
    throw new GraphError(error.code, `${file}: ${error.message}`, error.ids, error)
  }
}

/** What the environment says, as far as stores ask: NEO4J_PASSWORD, NEO4J_PASSWORD_FILE. */
export type Environment = Readonly<Record<string, string | undefined>>

const passwordFrom = async (environment: Environment): Promise<string> => {
  const { NEO4J_PASSWORD: password, NEO4J_PASSWORD_FILE: file } = environment
  if (password !== undefined && password !== '') return password
  if (file === undefined || file === '')
    throw new GraphError(
      'UNAVAILABLE',
      'The password of the Neo4j user is missing: set NEO4J_PASSWORD, or NEO4J_PASSWORD_FILE to a file that holds it.',
      [],
      undefined,
      'password',
    )
  try {
    // Editors end a file with a newline, which is no part of a password.
    return (await readFile(file, 'utf8')).replace(/\r?\n$/u, '')
  } catch (error) {
    throw new GraphError(
      'UNAVAILABLE',
      `The password file ${file} cannot be read: correct NEO4J_PASSWORD_FILE.`,
      [],
      error,
      'password',
    )
  }
}

/** Does something with the Neo4j database at an address; errors name the address, which never has a password in it. */
const atNeo4j = async <T>(
  address: string,
  environment: Environment,
  work: (options: ConnectionOptions) => Promise<T>,
): Promise<T> => {
  const parts = neo4jAddressFrom(address)
  const password = await passwordFrom(environment)
  try {
    return await work({ ...parts, password })
  } catch (error) {
    if (!(error instanceof GraphError)) throw error
    throw new GraphError(error.code, `${address}: ${error.message}`, error.ids, error, error.trouble)
  }
}

// The driver is loaded only where it is used: it takes a tenth of a second.
const openNeo4j = (address: string, environment: Environment, asIs: boolean): Promise<Store> =>
  atNeo4j(address, environment, async (options) => {
    const { openNeo4jStore } = await import('./stores/neo4j/open.ts')
    return openNeo4jStore({ ...options, asIs })
  })

/**
 * What is wrong in the store at an address that the port of stores cannot show, since it is about how the store keeps
 * things: in a Neo4j database what its constraints cannot see. Nothing is changed. Throws as `openStore` does.
 */
export const inspectStore = async (
  address: string,
  environment: Environment = process.env,
): Promise<readonly CheckFinding[]> => {
  if (!isNeo4jAddress(address)) return []
  return atNeo4j(address, environment, async (options) => {
    const { inspectNeo4j } = await import('./stores/neo4j/inspect.ts')
    return inspectNeo4j(options)
  })
}

/**
 * Opens the store at an address: `memory:` (gone with the process), `file:PATH` (SQLite; file and folder are made if
 * they are not there) or `neo4j://user@host:7687/database` (also `neo4j+s://`, `bolt://`; the password from
 * `environment`). Throws GraphError with a sentence that says what to do. The path or address in it is the one that was
 * asked for, never with a password; nothing else the store keeps to itself is told. `asIs`: a Neo4j store is not put right.
 */
export const openStore = async (
  address: string,
  environment: Environment = process.env,
  { asIs = false }: { readonly asIs?: boolean } = {},
): Promise<Store> => {
  if (address === 'memory:') return createMemoryStore()
  if (address.startsWith('file:') && address.length > 'file:'.length) return openFile(address.slice('file:'.length))
  if (isNeo4jAddress(address)) return openNeo4j(address, environment, asIs)
  throw new GraphError(
    'INVALID',
    'A store is memory:, file:PATH or neo4j://user@host:7687/database, for instance --store file:data/ronten.db.',
  )
}
