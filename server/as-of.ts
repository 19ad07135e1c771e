import { visit, Kind, type ValueNode } from 'graphql'
import { createPast } from '../graph/read/past.ts'
import type { Store, Version } from '../graph/store.ts'
import type { Asked } from './cost.ts'
import { refusal } from './errors.ts'

/**
 * The corpus version an operation asks about; undefined: the present. It may be written at several fields, but is one
 * for the whole answer: figures of one version beside names of another would be no answer. Throws BAD_INPUT for two
 * versions, and for what is no version.
 */
export const versionAskedFor = ({ operation, fragments, variables }: Asked): Version | undefined => {
  const defaults = new Map(operation.variableDefinitions?.map((v) => [v.variable.name.value, v.defaultValue]))
  const plain = (node: ValueNode): unknown => {
    if (node.kind === Kind.INT) return Number(node.value)
    if (node.kind !== Kind.VARIABLE) return undefined
    const fallback = defaults.get(node.name.value)
    return variables[node.name.value] ?? (fallback && plain(fallback))
  }
  const asked = new Set<unknown>()
  for (const definition of [operation, ...fragments.values()])
    visit(definition, {
      Argument: ({ name, value }) => {
        const version = name.value === 'asOf' ? plain(value) : undefined
        if (version !== undefined) asked.add(version)
      },
    })
  if (asked.size === 0) return undefined
  const [version] = asked
  if (asked.size > 1)
    throw refusal('BAD_INPUT', 'One operation is answered for one corpus version: give every `asOf` the same number.')
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 0)
    throw refusal('BAD_INPUT', '`asOf` is the number of a corpus version, from 0.')
  return version
}

/** The store at the versions of the past that were asked about. */
export interface Pasts {
  /** The store as it was at a version. Throws BAD_INPUT for one that is yet to come. */
  find(version: Version): Promise<Store>
}

/** Keeps the views of the `size` versions last asked about: what changed since is then read once. */
export const createPasts = (store: Store, size = 4): Pasts => {
  const views = new Map<Version, Promise<Store>>()
  return {
    find: (version) => {
      const view = views.get(version) ?? createPast(store, version)
      views.delete(version)
      views.set(version, view)
      view.catch(() => views.delete(version))
      for (const old of views.keys()) if (views.size > size) views.delete(old)
      return view
    },
  }
}
