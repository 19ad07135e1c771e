import type { ActorType } from '../../graph/model/actor.ts'

/** An actor as one place names it. */
export interface NamedActor {
  readonly type: ActorType
  /** Canonical name. */
  readonly name: string
  /** Other names that mean it everywhere. */
  readonly aliases?: readonly string[]
}

/** A name found in a sentence; several actors where the words name several (日米). Offsets into the shadow, half open. */
export interface Named {
  readonly from: number
  readonly to: number
  readonly actors: readonly NamedActor[]
  readonly rule: string
  /** Bodies that a person's office names inside this place (京大 in 〇〇京大教授). */
  readonly inside?: readonly { readonly from: number; readonly to: number; readonly actor: NamedActor }[]
  /** The title by which a person is called here. */
  readonly title?: string
}
