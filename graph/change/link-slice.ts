import type { EditionHead } from '../model/edition.ts'
import type { Essay } from '../model/essay.ts'
import type { Issue } from '../model/issue.ts'
import type { Proposition } from '../model/proposition.ts'
import type { RecId } from '../model/header.ts'
import type { Relation } from '../model/relation.ts'
import type { Statement } from '../model/statement.ts'
import type { Version } from '../store.ts'
import type { Linkable } from './linking.ts'

/** What the graph holds for the linker and for `planLink`, former issues, propositions and relations included. */
export interface LinkSlice {
  /** What the linker sees. */
  readonly linkable: Linkable
  /** The corpus version all this was read at. */
  readonly version: Version
  /** Live essays. */
  readonly essays: readonly Essay[]
  /** Editions of each essay, oldest first. */
  readonly editions: ReadonlyMap<RecId, readonly EditionHead[]>
  /** Live statements. */
  readonly statements: readonly Statement[]
  readonly issues: readonly Issue[]
  readonly propositions: readonly Proposition[]
  /**
   * Relations at issues and propositions: stances, topics, and whatever analysts drew there; and the direct relations
   * `agrees_with` and `diverges_from` at statements.
   */
  readonly relations: readonly Relation[]
}
