// `npm run ronten`: the program as it was built where that is as new as its sources, since it starts some two seconds
// sooner; else the TypeScript through tsx.
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { isFresh, program } from './built.mjs'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
if (isFresh(root, program.built, program.sources)) await import(`../${program.built}`)
else {
  const { register } = await import('tsx/esm/api')
  register()
  await import('./main.ts')
}
