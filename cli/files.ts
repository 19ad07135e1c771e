import { lstat, readFile, readdir } from 'node:fs/promises'
import { join, relative, resolve, sep } from 'node:path'
import { glob } from 'tinyglobby'
import type { SourceFile } from '../ingest/document.ts'

/** Endings that a folder is searched for; a file named by itself is tried whatever its ending. */
const endings = /\.(txt|text|md|markdown|html?|xhtml|pdf|docx)$/i

/** A file whose bytes could not be had. */
export interface UnreadableFile {
  readonly source: string
  readonly missing: boolean
  /** The system's own word, as `EACCES`. */
  readonly why: string
}

const isPattern = (path: string): boolean => /[*?[{]/.test(path)

const isSamplesReadme = (path: string): boolean => /(^|[\\/])README\.md$/i.test(path)

/**
 * Paths of the files that are meant, sorted and without doubles: files as they are, folders with all essays below them
 * (a README.md is no essay), patterns such as `essays/*.txt`. What names nothing comes back in `nothing`.
 */
export const expandPaths = async (
  paths: readonly string[],
  cwd: string,
): Promise<{ readonly files: readonly string[]; readonly nothing: readonly string[] }> => {
  const files = new Set<string>()
  const nothing: string[] = []
  for (const path of paths) {
    const full = resolve(cwd, path)
    const found = await lstat(full).catch(() => undefined)
    const before = files.size
    if (found?.isDirectory()) for (const file of await filesBelow(full)) files.add(file)
    else if (found) files.add(full)
    else if (isPattern(path)) for (const file of await glob(path, { cwd, absolute: true })) files.add(file)
    else files.add(full) // reported by name when it is read
    if (files.size === before && !found?.isFile()) nothing.push(path)
  }
  return { files: [...files].sort(), nothing }
}

const filesBelow = async (folder: string): Promise<readonly string[]> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile() && endings.test(entry.name) && !isSamplesReadme(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
}

/** How a file is called in reports and in the graph: its path from the working folder, where it lies below that. */
export const sourceOf = (path: string, cwd: string): string =>
  relative(cwd, path).startsWith('..') ? path : relative(cwd, path).split(sep).join('/')

/** Size of all files together, in bytes; what cannot be looked at counts nothing (reading it will say why). */
export const bytesOf = async (paths: readonly string[]): Promise<number> => {
  const sizes = await Promise.all(
    paths.map((path) =>
      lstat(path).then(
        ({ size }) => size,
        () => 0,
      ),
    ),
  )
  return sizes.reduce((sum, size) => sum + size, 0)
}

/** A file's bytes with its sidecar `NAME.meta.json` (beside `NAME.txt`, or beside `NAME` as `NAME.txt.meta.json`). */
export const readSourceFile = async (path: string, cwd: string): Promise<SourceFile | UnreadableFile> => {
  const source = sourceOf(path, cwd)
  try {
    const bytes = await readFile(path)
    const sidecar = await firstText([`${path}.meta.json`, path.replace(/\.[^.\\/]*$/, '.meta.json')])
    return sidecar === undefined ? { source, bytes } : { source, bytes, sidecar }
  } catch (error) {
    const why = (error as NodeJS.ErrnoException).code ?? String(error)
    return { source, missing: why === 'ENOENT', why }
  }
}

const firstText = async (paths: readonly string[]): Promise<string | undefined> => {
  for (const path of paths) {
    try {
      return await readFile(path, 'utf8')
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    }
  }
  return undefined
}
