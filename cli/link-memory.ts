import { createHash } from 'node:crypto'
import { mkdir, rm } from 'node:fs/promises'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import { openSideFile } from '../graph/stores/sqlite/side-file.ts'
import type { SideFile } from '../graph/stores/side-file.ts'
import type { Edge, Settings } from './edge.ts'

/** Rises with the form in which it is kept: what another form left is not read. */
const form = 2

/**
 * Where what the linker remembers of a store is kept: beside a file, else in the user's folder for caches (`XDG_CACHE_HOME`);
 * undefined for a store that is gone with the process.
 */
export const linkMemoryPath = (address: string, env: Edge['env']): string | undefined => {
  const name = `links-${String(form)}`
  if (address === 'memory:') return undefined
  if (address.startsWith('file:')) return `${address.slice('file:'.length)}.${name}`
  const caches = env['XDG_CACHE_HOME'] ?? join(env['HOME'] ?? homedir(), '.cache')
  return join(caches, 'ronten', `${createHash('sha256').update(address).digest('hex').slice(0, 16)}.${name}`)
}

/** What the linker remembers, in its file; what it remembered in an older form is of no use any more, and large. */
export const openLinkMemory = async (path: string): Promise<SideFile> => {
  await mkdir(dirname(path), { recursive: true })
  const ending = `links-${String(form)}`
  if (path.endsWith(ending))
    for (let old = 1; old < form; old++)
      for (const end of ['', '-wal', '-shm'])
        await rm(`${path.slice(0, -ending.length)}links-${String(old)}${end}`, { force: true })
  return openSideFile(path)
}

/** Does something with what the linker remembers of the store; where it cannot be kept, without, and says so. */
export const withLinkMemory = async <T>(
  { store: address, env }: Settings,
  edge: Edge,
  work: (memory: SideFile | undefined) => Promise<T>,
): Promise<T> => {
  const path = linkMemoryPath(address, env)
  if (path === undefined) return work(undefined)
  let memory: SideFile | undefined
  try {
    memory = await openLinkMemory(path)
  } catch (error) {
    edge.note(edge.say('link.unkept', { file: path, why: error instanceof Error ? error.message : String(error) }))
  }
  try {
    return await work(memory)
  } finally {
    memory?.close()
  }
}
