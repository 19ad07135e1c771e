import { Kind, type TypeNode } from 'graphql'
import type { Version } from '../graph/store.ts'
import { aheadOf } from './ahead.ts'
import { versionAskedFor } from './as-of.ts'
import type { Reading } from './context.ts'
import { estimateCost, type Asked } from './cost.ts'
import { refusal } from './errors.ts'
import { asksForAnalyses } from './lasting.ts'
import type { Limits } from './limits.ts'
import { wantedBy } from './wanted.ts'

/** What is known of an operation before anything is read for it. */
export interface Forethought {
  /** The corpus version it asks about; undefined: the present. */
  readonly version: Version | undefined
  /** What it reads; undefined: whole records, one call after the other. */
  readonly reading: Reading | undefined
  /** Whether its answer is for ever that of one version. */
  readonly isOfOneVersion: boolean
}

/** Looks an operation through. Throws TOO_COSTLY for one that could make too much, BAD_INPUT for versions that are none. */
export const forethoughtOf = (asked: Asked, limits: Limits): Forethought => {
  const cost = estimateCost(asked)
  if (cost > limits.cost)
    throw refusal('TOO_COSTLY', `This could make ${cost} objects, more than ${limits.cost}. Ask for smaller pages.`)
  const version = versionAskedFor(asked)
  const wanted = version === undefined ? wantedBy(asked) : undefined
  return {
    version,
    reading: wanted && { wanted, ahead: aheadOf(asked), key: JSON.stringify(wanted) },
    isOfOneVersion: version === undefined && asksForAnalyses(asked),
  }
}

const isText = (type: TypeNode): boolean => {
  if (type.kind === Kind.NON_NULL_TYPE) return isText(type.type)
  return type.kind === Kind.NAMED_TYPE && (type.name.value === 'ID' || type.name.value === 'String')
}

/**
 * Looks an operation through once for all its variables that differ in nothing but ids and texts: what it may make, reads
 * and asks about follows from numbers, enums, and from what is there.
 */
export const createForethought = ({ operation }: Asked, size = 20): ((asked: Asked, limits: Limits) => Forethought) => {
  const texts = new Set(
    operation.variableDefinitions?.flatMap(({ type, variable }) => (isText(type) ? [variable.name.value] : [])),
  )
  const alike = ([name, value]: readonly [string, unknown]): readonly [string, unknown] =>
    typeof value === 'string' && texts.has(name) ? [name, ''] : [name, value]
  const known = new Map<string, Forethought>()
  return (asked, limits) => {
    const name = JSON.stringify(Object.entries(asked.variables).map(alike))
    const found = known.get(name)
    if (found !== undefined) return found
    const thought = forethoughtOf(asked, limits)
    if (known.size === size) known.clear()
    known.set(name, thought)
    return thought
  }
}
