import type { ActorKey } from '../../graph/change/extraction.ts'
import { deeds } from '../lexicon/deeds.ts'
import type { Deed } from '../lexicon/deeds.ts'
import { matchesIn } from './matches.ts'
import type { Session } from './setting.ts'

/** The national legislature. */
export const legislature: ActorKey = 'organisation:国会'

/** How far before the end of what is asked a deed may stop that is told outside the Diet (UTF-16 code units). */
const nearEnd = 14

/** The last deed that a call words, of those that tell who does them. */
export const deedIn = (asks: string, inSession: boolean): Deed | undefined => {
  const found = deeds
    .filter(({ by }) => inSession || by === 'legislature')
    .flatMap((deed) => matchesIn(asks, deed.pattern).map((m) => ({ deed, end: m.index + m[0].length })))
    .filter(({ end }) => inSession || (asks.length - end <= nearEnd && !/[、。]/u.test(asks.slice(end, -1))))
  // Of two that end together the one told first in the table is the narrower.
  return found.reduce<(typeof found)[number] | undefined>(
    (last, one) => (last && last.end >= one.end ? last : one),
    undefined,
  )?.deed
}

/** Who does what a call words, where the deed tells it; a deed of laws is the legislature's only where it has one (`isNational`). */
export const doerOf = (asks: string, session: Session | undefined, isNational: boolean): ActorKey | undefined => {
  if (session === undefined && !isNational) return undefined
  const by = deedIn(asks, session !== undefined)?.by
  if (by === 'legislature') return legislature
  if (by === 'in-session') return session?.isLawmaking === true ? legislature : undefined
  if (by === 'committee') return session?.committee ?? (session?.isLawmaking === true ? legislature : undefined)
  return by === 'government' ? 'government:日本政府' : undefined
}
