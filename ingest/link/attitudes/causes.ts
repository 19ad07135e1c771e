import { effectIn } from '../effects.ts'
import { mainClauseAt } from './closing.ts'
import { asEffects, attitudesTo } from './place.ts'
import type { Attitude, Layout } from './place.ts'

/** Its being there or growing as a condition or a cause, right after the thing. */
const given =
  /^(?:が(?:(?:週に|日に|もっと|これ以上|さらに|このまま)[^、。はがを]{0,6})?(?:あれば|ありさえすれば|増えれば|広がれば|進めば|実現すれば|続けば|野放しになれば|定着すれば|整えば|進むと|広がると|増えると|続くと|あると|あったら|できれば|でも[^、。]{0,6}(?:たら|れば)|来るようになって|なくなれば|[^、。はがを]{1,8}ようになれば)|のおかげで|の(?:普及|導入|拡大|実施|実現|廃止|延長|強化|整備)?(?:により|によって)|により|によって|で(?=、)|のせいで|のために(?=、)|が原因で|を(?:すれば|やれば|行えば|続ければ|進めれば|広げれば|広げ|復活させれば|認めますと|認めれば|認めると|導入すれば|入れれば|許せば|許すと|つくれば|作れば))、?/u
/** Of these, what is done away with. */
const ended = /なくなれば/u

/** A thing judged by what comes of it where that is supposed or caused: Xが進めば…, Xのせいで…. */
export const causesOf = (layout: Layout): readonly Attitude[] => {
  const { text, places } = layout
  const main = mainClauseAt(text)
  for (const place of places) {
    if (place.towards.length === 0 || place.isSpeaker || place.begin < main) continue
    const found = given.exec(text.slice(place.end))
    if (!found) continue
    const rest = text.slice(place.end + found[0].length).split('。')[0]!
    if (/(?:べき|必要|ばよい|ばいい|たい|ください|求め)[^、]{0,8}$|可能性/u.test(rest)) continue
    const worth = effectIn(rest)
    if (worth === undefined) continue
    const sign = (ended.test(found[0]) ? -worth : worth) > 0 ? 1 : -1
    return asEffects(attitudesTo(place, sign, layout, [place.end, place.end + found[0].length]))
  }
  return []
}
