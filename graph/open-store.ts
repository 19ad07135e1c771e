import { constants, existsSync } from 'node:fs'
import { access, mkdir, readFile, stat } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { GraphError } from './errors.ts'
import type { Store } from './store.ts'
import { createMemoryStore } from './stores/memory.ts'
import { isNeo4jAddress, neo4jAddressFrom } from './stores/neo4j/address.ts'
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
    )
  }
}

const openNeo4j = async (address: string, environment: Environment): Promise<Store> => {
  const parts = neo4jAddressFrom(address)
  const password = await passwordFrom(environment)
  // Loaded only where it is used: a driver is a tenth of a second.
  const { openNeo4jStore } = await import('./stores/neo4j/open.ts')
  try {
    return await openNeo4jStore({ ...parts, password })
  } catch (error) {
    if (!(error instanceof GraphError)) throw error
    throw new GraphError(error.code, `${address}: ${error.message}`, error.ids, error)
  }
}

/**
 * Opens the store at an address: `memory:` (gone with the process), `file:PATH` (SQLite; file and folder are made if
 * they are not there) or `neo4j://user@host:7687/database` (also `neo4j+s://`, `bolt://`; the password from
 * `environment`). Throws GraphError with a sentence that says what to do. The path or address in it is the one that was
 * asked for, never with a password; nothing else the store keeps to itself is told.
 */
export const openStore = async (address: string, environment: Environment = process.env): Promise<Store> => {
  if (address === 'memory:') return createMemoryStore()
  if (address.startsWith('file:') && address.length > 'file:'.length) return openFile(address.slice('file:'.length))
  if (isNeo4jAddress(address)) return openNeo4j(address, environment)
  throw new GraphError(
    'INVALID',
    'A store is memory:, file:PATH or neo4j://user@host:7687/database, for instance --store file:data/ronten.db.',
  )
}
