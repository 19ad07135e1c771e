import type { Dimension } from '../model/proposition.ts'
import type { RecId, Status } from '../model/record.ts'
import type { Voice } from '../model/statement.ts'
import type { Page, Slice } from '../store.ts'
import type { Unit } from './options.ts'
import type { Standing } from './standing.ts'

/** Two statements of different essays that meet; worked out, not a record. */
export interface Link {
  /** Stable name, the same from both sides. */
  readonly key: string
  readonly sense: 'agrees' | 'diverges'
  /** Absent if the proposition is unsorted. */
  readonly dimension?: Dimension
  /** The statement with the smaller id. */
  readonly a: RecId
  /** The other. */
  readonly b: RecId
  /** Absent for a direct relation. */
  readonly proposition?: RecId
  /** Ids of the relations it rests on: the stances of a and b, or one direct relation. */
  readonly grounds: readonly RecId[]
  /** For an agreement, whether both give the same reason; absent if not known. */
  readonly sameReason?: boolean
  /** Product of the confidences of the grounds, accepted counting 1. */
  readonly confidence: number
}

/** Which links. Fields are joined by AND, values by OR. */
export interface LinkFilter {
  readonly senses?: readonly Link['sense'][]
  readonly dimensions?: readonly Dimension[]
  readonly issues?: readonly RecId[]
  /** Leaves out direct relations. */
  readonly propositions?: readonly RecId[]
  /** One side is held by one of these actors, or stands in one of these essays. */
  readonly one?: readonly RecId[]
  /** And the other side likewise. */
  readonly other?: readonly RecId[]
  /** What the ids in `one` and `other` are; absent: holders or essays. For comparisons. */
  readonly unit?: Unit
  readonly voices: readonly Voice[]
  readonly statuses: readonly Status[]
  readonly minConfidence: number
  /** Links at this statement only. */
  readonly statement?: RecId
}

/** The filter that is meant unless told otherwise. */
export const defaultLinkFilter: LinkFilter = {
  voices: ['own'],
  statuses: ['proposed', 'accepted', 'contested'],
  minConfidence: 0,
}

/** A page of links, by issue, proposition and ids; direct relations last. Throws BAD_CURSOR. */
export const linksFromStanding = (standing: Standing, filter: LinkFilter, page: Page): Slice<Link> => {
  throw new Error(`not yet: ${standing.version} ${filter.minConfidence} ${page.first}`)
}

/** How many links there are on all pages together. */
export const countLinks = (standing: Standing, filter: LinkFilter): number => {
  throw new Error(`not yet: ${standing.version} ${filter.minConfidence}`)
}
