import type { Header } from './header.ts'

/** What sort of actor: 人物, 国家, 政府・政権, 省庁, 軍, その他の組織, 企業, 同盟・枠組み, 名のない集団. */
export const actorTypes = [
  'person',
  'state',
  'government',
  'ministry',
  'forces',
  'organisation',
  'company',
  'alliance',
  'group',
] as const
/** One of {@link actorTypes}. */
export type ActorType = (typeof actorTypes)[number]

/** Somebody who writes, holds, acts or is asked to act. */
export interface Actor extends Header {
  readonly kind: 'actor'
  readonly type: ActorType
  /** Canonical name. */
  readonly name: string
  /** Other names that mean this actor everywhere; what 同国 means is decided per passage, in a mention. */
  readonly aliases: readonly string[]
  /** True for the author of one essay without a byline; such an actor is never shared by two essays. */
  readonly anonymous: boolean
}
