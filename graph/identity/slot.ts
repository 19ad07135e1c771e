import { relationShapes, stanceTypes, type Relation, type RelationType, type StanceType } from '../model/relation.ts'
import type { RecId } from '../model/header.ts'
import { mint } from './mint.ts'

/** What a slot is made of. */
export type SlotParts = Pick<Relation, 'type' | 'from' | 'to' | 'label' | 'dimension'>

const isStance = (type: RelationType): type is StanceType => (stanceTypes as readonly RelationType[]).includes(type)

/**
 * What would be a double now (rule I7): type, ends (sorted for undirected types) and discriminator. The three stance
 * types share `stance`. ASCII; parts joined by one space.
 */
export const slotOf = ({ type, from, to, label, dimension }: SlotParts): string => {
  const shape = relationShapes[type]
  const ends = shape.undirected && to < from ? [to, from] : [from, to]
  const discriminator = shape.discriminator === 'label' ? label : shape.discriminator === 'dimension' ? dimension : ''
  return [isStance(type) ? 'stance' : type, ...ends, discriminator ?? ''].join(' ').trimEnd()
}

/** Id of a relation, from its slot at birth (rule I2). Its type can be read off it (F4). */
export const relationId = (parts: SlotParts): RecId => mint(parts.type, slotOf(parts))
