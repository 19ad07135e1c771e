import { createHash } from 'node:crypto'
import { mkdir } from 'node:fs/promises'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import { openSideFile } from '../graph/stores/sqlite/side-file.ts'
import type { LinkStorage } from '../ingest/link/memory/known.ts'
import type { Edge, Settings } from './edge.ts'

/** Rises with the form in which it is kept: what another form left is not read. */
const form = 1

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

/** What the linker remembers, in its file. */
export const openLinkMemory = async (path: string): Promise<LinkStorage> => {
  await mkdir(dirname(path), { recursive: true })
  const file = await openSideFile(path)
  return {
    text: (name) => file.text(`text ${name}`),
    bytes: file.bytes,
    row: file.numbered,
    group: (key) => file.text(`group ${key}`),
    write: ({ whole, texts, bytes, rows, groups }) => {
      file.write({
        whole,
        texts: [
          ...[...texts].map(([name, text]) => [`text ${name}`, text] as const),
          ...[...groups].map(([key, items]) => [`group ${key}`, items] as const),
        ],
        bytes,
        numbered: rows,
      })
    },
    close: file.close,
  }
}

/** Does something with what the linker remembers of the store; where it cannot be kept, without, and says so. */
export const withLinkMemory = async <T>(
  { store: address, env }: Settings,
  edge: Edge,
  work: (memory: LinkStorage | undefined) => Promise<T>,
): Promise<T> => {
  const path = linkMemoryPath(address, env)
  if (path === undefined) return work(undefined)
  let memory: LinkStorage | undefined
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
