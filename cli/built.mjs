// Whether what was built is as new as what it was built from. What is older is never run: it would be yesterday's program.
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

const timeOf = (path) => statSync(path).mtimeMs

/** Time of what changed last below a folder, in ms: a file, or a folder that one came into or went from. */
const changed = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .reduce((latest, path) => Math.max(latest, timeOf(path)), timeOf(folder))

/** Whether a built file is there, and nothing in these folders and files of a checkout is newer. */
export const isFresh = (root, built, sources) =>
  existsSync(join(root, built)) &&
  sources.every((source) => {
    const path = join(root, source)
    return (statSync(path).isDirectory() ? changed(path) : timeOf(path)) <= timeOf(join(root, built))
  })

/** The built program, what it is built from, and the same of the viewer. */
export const program = {
  built: 'dist/cli/main.js',
  sources: ['graph', 'ingest', 'server', 'cli', 'schema.graphql', 'package.json'],
}
export const viewer = { built: 'dist/viewer/index.html', sources: ['viewer'] }
