import type { PlacedVertex } from '../../graph/read/neighbourhood.ts'
import type { Path } from '../../graph/read/paths.ts'
import type { Fields } from './fields.ts'

/** Type SubgraphVertex. */
export const subgraphVertex: Fields<PlacedVertex> = {
  vertex: async ({ id }, _args, { loaders }) => (await loaders.records([id]))[0],
}

/** Type Path. */
export const path: Fields<Path> = {
  vertices: ({ vertices }, _args, { loaders }) => loaders.records(vertices),
}
