import { attitudesTo } from './place.ts'
import type { Attitude, Layout } from './place.ts'

/** Suffixes that call it too much to lean on a thing: 補助金頼み, 観光偏重. */
const leaning =
  /(?:頼み|まかせ|任せ|漬け|づけ|ありき|偏重|一辺倒|至上主義|万能論|万能主義|中毒|べったり|しがみつき|だらけ)$/u
const leaningAfter = /^(?:頼み|まかせ|任せ|漬け|づけ|ありき|偏重|一辺倒|至上主義|だらけ)/u
/** Words that are so much a thing of their own that they say nothing. */
const fixed = /^(?:神頼み|人任せ|他人任せ|出任せ|でまかせ|口任せ)/u

/** Too much leaning on a thing: 補助金頼みの農政, 残業ありきの働き方. */
export const relianceOf = (layout: Layout): readonly Attitude[] => {
  const { text, places, parts } = layout
  return [...parts, ...places].flatMap((place) => {
    const isOf = leaning.test(place.surface) || leaningAfter.test(text.slice(place.end))
    if (!isOf || fixed.test(place.surface)) return []
    return attitudesTo(place, -1, layout, [Math.max(place.begin, place.end - 2), place.end])
  })
}
