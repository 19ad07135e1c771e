import type { Codebook } from '../model/codebook.ts'
import type { Instant } from '../model/header.ts'
import type { Proposition } from '../model/proposition.ts'
import type { Relation } from '../model/relation.ts'

/** The latest moment at which somebody drew or judged it; undefined where only the machine did. */
const lastHandled = ({ provenance, verdicts }: Relation): Instant | undefined =>
  [...(provenance.origin === 'analyst' ? [provenance.at] : []), ...verdicts.map(({ at }) => at)].sort().at(-1)

/**
 * 旧定義: the version of the codebook under which people coded this stance, where the proposition has been defined anew
 * since (0: before there was a codebook). Undefined where the coding is of the present definition, or the machine's
 * alone, which is made anew by itself. Told from moments, so that no act can forget to say its version.
 */
export const oldDefinition = (
  stance: Relation,
  { definedIn }: Pick<Proposition, 'definedIn'>,
  { versions }: Pick<Codebook, 'versions'>,
): number | undefined => {
  const handled = lastHandled(stance)
  if (handled === undefined || definedIn === undefined) return undefined
  const version = versions.filter((at) => at <= handled).length
  return version < definedIn ? version : undefined
}
