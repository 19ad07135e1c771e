import type { Dimension } from '../model/proposition.ts'
import type { RecId } from '../model/header.ts'
import type { RelationType, StanceType } from '../model/relation.ts'
import type { Range } from '../model/span.ts'
import type { Hedge, StatementKind, Voice } from '../model/statement.ts'
import type { Finding } from './extraction.ts'

/** How much of the text before a statement the linker sees, in UTF-16 code units. */
export const contextLength = 120
/** Whether a statement begins by pointing back: その費用を賄う必要はない. */
export const beginsPointing = (quote: string): boolean =>
  /^\s*(?:(?:だが|しかし|また|ただし|もっとも)、?)?(?:その|この|これ|それ|こうした|そうした)/u.test(quote)
/** What in a statement stands for something said before, wherever it stands: これに反対する, この計画の撤回を求める. */
export const pointer =
  /(?:(?<![おそ])(?:これ|それ)(?=には?(?!加|対し|より|よっ|伴|先|続|よる|つい|つき|関|比|応)|[をはが])|(?:この|こうした|そうした)(?:計画|仕組み|制度|目標|規定|政策|方針|措置|案|提案|改革|改正|事業|施策|方式|構想|動き|考え方?)(?=[のにをはもがへ]))/u
/** Whether what stands before a statement is needed to read it. */
export const pointsBack = (quote: string): boolean => beginsPointing(quote) || pointer.test(quote)

/** A live statement as the linker sees it. */
export interface LinkableStatement {
  readonly id: RecId
  readonly essay: RecId
  readonly quote: string
  /** What stands before it in the text, for what その and これ mean: a sentence or two; left out where it points at nothing. */
  readonly before?: string
  /** Where it stands among its essay's statements: they are told apart by greater and smaller alone. */
  readonly place?: number
  readonly statementKind: StatementKind
  readonly voice: Voice
  readonly hedge: Hedge
  /** Holders, by id. */
  readonly holders: readonly RecId[]
  /** Actors it mentions, by id. */
  readonly mentions: readonly RecId[]
}

/** A live issue as the linker sees it. */
export interface LinkableIssue {
  readonly id: RecId
  readonly label: string
  /** Made or touched by an analyst or a codebook: its label stays. */
  readonly fixed: boolean
}

/** A live proposition as the linker sees it, with the statements that now take a stance on it. */
export interface LinkableProposition {
  readonly id: RecId
  readonly label: string
  readonly issue?: RecId
  /** Made or touched by an analyst or a codebook: its label stays. */
  readonly fixed: boolean
  readonly statements: readonly RecId[]
}

/** That a statement gives a reason for another of its essay: a live `supports`. */
export interface LinkableReason {
  /** The reason. */
  readonly from: RecId
  /** What it is a reason for. */
  readonly to: RecId
  /** Rule that saw it; absent: an analyst's word. */
  readonly rule?: string
}

/** What the linker works on: all live statements, with the issues and propositions there are. */
export interface Linkable {
  readonly statements: readonly LinkableStatement[]
  /** Reasons inside the essays; absent: none are known. */
  readonly reasons?: readonly LinkableReason[]
  readonly issues: readonly LinkableIssue[]
  readonly propositions: readonly LinkableProposition[]
}

/** An issue the linker found: an existing one (`id`), or a new one to be minted from its label. */
export interface LinkedIssue extends Finding {
  readonly key: string
  readonly id?: RecId
  readonly label: string
}

/** A proposition the linker found: an existing one (`id`), or a new one to be minted from its label. */
export interface LinkedProposition extends Finding {
  readonly key: string
  readonly id?: RecId
  readonly label: string
  /** Key of its issue. */
  readonly issue?: string
  readonly dimension?: Dimension
}

/** That a statement takes a stance on a proposition. */
export interface LinkedStance extends Finding {
  readonly statement: RecId
  /** Key of the proposition. */
  readonly proposition: string
  readonly type: StanceType
  readonly strength?: Hedge
  /** Version of the codebook it was coded under. */
  readonly codebook?: number
}

/** That a statement is about an issue. */
export interface LinkedTopic extends Finding {
  readonly statement: RecId
  /** Key of the issue. */
  readonly issue: string
  /** Rank from 1: the main one first. */
  readonly position: number
}

/** The two types of direct relation across essays. */
export const tieTypes = ['agrees_with', 'diverges_from'] as const satisfies readonly RelationType[]

/** Words of one statement; the range counts from the start of its quote. */
export interface LinkedPassage extends Range {
  readonly statement: RecId
}

/** That two statements of different essays agree or diverge on a dimension, as no common proposition shows. */
export interface LinkedTie extends Omit<Finding, 'evidence'> {
  readonly type: (typeof tieTypes)[number]
  readonly a: RecId
  readonly b: RecId
  readonly dimension: Dimension
  /** Passages of both, and of the reasons they rest on. */
  readonly evidence: readonly LinkedPassage[]
}

/** Everything the linker says across essays: a pure value. Evidence ranges count from the start of the statement's quote. */
export interface Linking {
  readonly issues: readonly LinkedIssue[]
  readonly propositions: readonly LinkedProposition[]
  readonly stances: readonly LinkedStance[]
  readonly topics: readonly LinkedTopic[]
  /** Absent: nothing is said of direct relations, and those there are stay. */
  readonly ties?: readonly LinkedTie[]
  /** Version of the whole rule set, as `ronten@0.1.0`. */
  readonly ruleset: string
}
