import type { Answer, Api } from './client.ts'
import { allPages, mapAnswer } from './loads.ts'
import type { StanceToSplit } from './queries/split.ts'
import { stancesQuery } from './queries/split.ts'

/** A proposition to split, as read. */
export interface ToSplit {
  readonly id: string
  readonly label: string
  readonly version: number
  readonly stances: readonly StanceToSplit[]
}

const noPage = { nodes: [], pageInfo: { hasNextPage: false, endCursor: null } }

/** Reads a proposition with all live stances on it; undefined if there is none with this id. */
export const loadToSplit = async (api: Api, id: string, signal: AbortSignal): Promise<Answer<ToSplit | undefined>> => {
  let head: { readonly label: string; readonly version: number } | undefined
  const stances = await allPages<StanceToSplit>(async (after) =>
    mapAnswer(await api.ask(stancesQuery, { id, after }, signal), ({ node }) => {
      if (node?.__typename !== 'Proposition') return noPage
      head = { label: node.label, version: node.record.version }
      return node.relations
    }),
  )
  return mapAnswer(stances, (all) => head && { id, ...head, stances: all })
}
