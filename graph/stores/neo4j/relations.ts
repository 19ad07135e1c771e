import type { Status } from '../../model/header.ts'
import { isLive } from '../../model/header.ts'
import { relationTypes, stanceTypes, type RelationType } from '../../model/relation.ts'
import { formerType, nativeTypes } from './native.ts'

/** Where relations of these types (all if there is no list) with these standings are kept; perhaps nowhere. */
export const nativesOf = (
  types: readonly RelationType[] | undefined,
  statuses: readonly Status[],
): readonly string[] => {
  const wanted = relationTypes.filter((type) => types === undefined || types.includes(type))
  if (wanted.length === 0) return []
  const live = statuses.some((status) => isLive({ status })) ? wanted.map((type) => nativeTypes[type]) : []
  return statuses.some((status) => !isLive({ status })) ? [...live, formerType] : live
}

/** The same work on each of these relationship types, as one statement's rows. `part` is given a closed list's name. */
export const onEach = (natives: readonly string[], part: (native: string) => string): string =>
  `CALL {\n${natives.map(part).join('\nUNION ALL\n')}\n}`

/**
 * One type, the three stances, or else all of them: the server plans each text anew, some 80 ms, and keeps the plans of
 * a thousand, so there must not be one for every set of types. Types without values cost next to nothing.
 */
export const fewTexts = (types: readonly RelationType[]): readonly RelationType[] => {
  if (types.length <= 1) return types
  return types.every((type) => (stanceTypes as readonly RelationType[]).includes(type)) ? stanceTypes : relationTypes
}
