import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder that holds package.json: one above cli/ in a checkout, two above dist/cli/ when built. */
export const packageRoot: string = (() => {
  const above = join(dirname(fileURLToPath(import.meta.url)), '..')
  return above.endsWith('dist') ? join(above, '..') : above
})()

/** Version of the program, from package.json. */
export const version: string = (
  JSON.parse(readFileSync(join(packageRoot, 'package.json'), 'utf8')) as { readonly version: string }
).version
