import type { PlacedVertex } from '../../graph/read/neighbourhood.ts'
import type { Path } from '../../graph/read/paths.ts'
import { whenThere } from '../soon.ts'
import type { Fields } from './fields.ts'

/** Type SubgraphVertex. */
export const subgraphVertex: Fields<PlacedVertex> = {
  vertex: ({ id }, _args, { loaders }) => whenThere(loaders.records([id]), ([rec]) => rec),
}

/** Type Path. */
export const path: Fields<Path> = {
  vertices: ({ vertices }, _args, { loaders }) => loaders.records(vertices),
}
