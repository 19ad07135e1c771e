import { attitudesTo } from './place.ts'
import type { Attitude, Layout } from './place.ts'

/** Its being absent, right after the thing: なくして, がなければ, 抜きに. */
const absent =
  /^(?:の[^、。はがを]{2,10})?(?:なくして(?:は)?|なしに(?:は)?|なしで(?:は)?|抜き(?:に|で)(?:は)?|が(?:い|居|存在し)?(?:なければ|なかったら|なくては|ないと)|が(?:増え|進ま|広がら|整わ|得られ|伴わ|高まら|確保され|実現し|改善し|守られ)(?:なければ|なかったら|ないと|ない限り|ない(?:よう)?(?:では|まま))|を(?:欠いた(?:まま(?:では)?)?|欠いては|伴わない|伴わず(?:に)?|欠く|おろそかにして|疎かにして|軽んじて|怠って|置き去りにして|後回しにして|素通りして|避けて|忘れて|顧みず(?:に)?|省いて)(?:は)?|のない(?=[^、。]{1,20}(?:は|に|では))|(?:を|に)?[^、。はが]{0,16}(?:ずして|ぬ限り|ない限り)(?:は)?|(?:を|に|へ)(?:[^、。はを]{0,12}が)?[^、。はが]{0,12}(?:なければ|なかったら|ねば(?!な)|ないと(?=、)))、?/u
/** Its being there as what all rests on: あってこそ, がいてくれるからこそ. */
const present =
  /^(?:が(?:い|あ|居)(?:って|て)(?:くれる(?:から)?)?こそ|が(?:ある|いる|いてくれる|あった|いてくれた)からこそ|あっての)/u
/** What does not come then. */
const impossible =
  /(?:ない|ません|まい|ぬ|ず|なかった|不可能|困難|難しい|無理|むずかしい|おぼつかな|画餅|絵に描いた餅|砂上の楼閣|空中楼閣|意味がな|行き詰ま|破綻|続か)[^、。]{0,8}[。！]?$/u

/** What comes then, to one's regret: …に終わってしまう. */
const regretted = /て(?:しま(?:う|い|わ|った)|しまいかねない)[^、。]{0,20}[。]?$/u

/** A thing without which it will not do: 住民の理解なしに、選定は進まない. */
export const withoutOf = (layout: Layout): readonly Attitude[] => {
  const { text, places } = layout
  return places.flatMap((place) => {
    if (place.isSpeaker || place.isClause) return []
    const rest = text.slice(place.end)
    const found = present.exec(rest) ?? absent.exec(rest)
    const after = found ? rest.slice(found[0].length) : ''
    if (!found || /^(?:なら|いけ)/u.test(after) || (/か[。？?]*$/u.test(text) && !/何が/u.test(after))) return []
    if (!present.test(rest) && !impossible.test(after) && !regretted.test(after)) return []
    return attitudesTo(place, 1, layout, [place.end, place.end + found[0].length], 'basis')
  })
}
