import { constants, existsSync } from 'node:fs'
import { access, mkdir, stat } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { GraphError } from './errors.ts'
import type { Store } from './store.ts'
import { createMemoryStore } from './stores/memory.ts'
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

/**
 * Opens the store at an address: `memory:` (gone with the process) or `file:PATH` (SQLite; file and folder are made if
 * they are not there). Throws GraphError with a sentence that says what to do. The path in it is the one that was
 * asked for; nothing else the store keeps to itself is told.
 */
export const openStore = async (address: string): Promise<Store> => {
  if (address === 'memory:') return createMemoryStore()
  if (address.startsWith('file:') && address.length > 'file:'.length) return openFile(address.slice('file:'.length))
  if (/^(neo4j(\+s)?|bolt):\/\//u.test(address))
    throw new GraphError('UNAVAILABLE', 'This version has no Neo4j adapter yet: use --store file:PATH instead.')
  throw new GraphError('INVALID', 'A store is memory: or file:PATH, for instance --store file:data/ronten.db.')
}
