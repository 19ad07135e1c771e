import type { RecId } from '../../graph/model/header.ts'
import type { Reading } from './corpus.ts'
import type { Stance } from './stance.ts'

/** A proposition in the making. */
export interface Draft {
  readonly id?: RecId
  readonly label: string
  readonly fixed: boolean
  /** Id of the issue it already has. */
  readonly issue?: RecId
  /** The label, read. */
  readonly sentence: Reading
  /** Who takes which side, by statement id. */
  readonly stances: ReadonlyMap<string, Stance>
}
