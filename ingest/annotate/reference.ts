import type { ActorKey } from '../../graph/change/extraction.ts'
import type { ActorType } from '../../graph/model/actor.ts'

/** A place in a sentence that names or points to an actor; shadow offsets, half open. */
export interface Reference {
  readonly actor: ActorKey
  readonly from: number
  readonly to: number
  readonly rule: string
}

/** Names an actor inside one extraction. */
export const keyOf = (type: ActorType, name: string): ActorKey => `${type}:${name}`
