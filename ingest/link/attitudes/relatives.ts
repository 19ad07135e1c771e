import { effectIn } from '../effects.ts'
import { asEffects, attitudesTo } from './place.ts'
import type { Attitude, Layout } from './place.ts'
import type { Towards } from './towards.ts'

/** What stands before a thing and judges it: 百害あって一利なしの, 名ばかりの, 誰も使わない. */
const before: readonly (readonly [RegExp, 1 | -1])[] = [
  [
    /(?:百害あって一利なし|名ばかり|見せかけだけ|かけ声だけ|掛け声だけ|形だけ|抜け道だらけ|穴だらけ|欠陥だらけ|矛盾だらけ|無駄だらけ|時代遅れ|その場しのぎ|場当たり|一時しのぎ|選挙目当て|ばらまき|見切り発車|ご都合主義|机上|[^、。はがを]{2,10}だけ)の$/u,
    -1,
  ],
  [
    /(?:無責任|無謀|拙速|性急|乱暴|危険|有害|不要|無用|無駄|理不尽|不条理|不公平|不公正|不合理|非現実的|場当たり的|時代錯誤|過剰|過大|過度|行き過ぎ|行きすぎ|愚か|安易|身勝手|強引|いびつ|ずさん|不透明|無秩序|悪質|悪しき|不毛)(?:な|た|だった)?$/u,
    -1,
  ],
  [/(?:誰も|だれも|住民の誰も)[^、。はが]{1,8}(?:ない|ていない|なかった)$/u, -1],
  [
    /(?:説明|根拠|大義|理念|展望|哲学|ビジョン|出口|目的|実績|中身|検証|裏付け|見通し|道筋|財源|効果|実効性|必然性|[^、。はがを]{1,6}性)(?:の(?:ない|乏しい|見えない|伴わない|疑わしい|裏付けのない)|なき|もない|も(?:見え|定か)でない)$/u,
    -1,
  ],
  [/(?:世界に誇る|かけがえのない|欠かせない|優れた|頼れる|暮らしを支える|命を守る)$/u, 1],
]
const clauseStart = /[、。はが]/u
/** The verb that ends the clause stands right before its thing. */
const ends = /(?:る|う|く|す|つ|ぬ|む|ぶ|ぐ|た|だ|ない|かねない|だけの)$/u

/** The clause that qualifies the thing, where its effect is told: 自由貿易の土台を崩す関税措置. */
const effectBefore = (text: string): 1 | -1 | undefined => {
  const all = text.split(clauseStart).at(-1)!
  if (!ends.test(all) || all.length < 5) return undefined
  const clause = all.replace(/かねない$|だけの$/u, '')
  const worth = effectIn(clause)
  if (worth === undefined) return undefined
  return worth
}

/** Things judged by what qualifies them. */
export const relativesOf = (layout: Layout): readonly Attitude[] => {
  const { text, places } = layout
  return places.flatMap((place) => {
    if (place.isClause || place.towards.length === 0) return []
    const [{ concept }] = place.towards as readonly [Towards, ...Towards[]]
    // Of one plain noun what qualifies it tells which is meant, not what it is worth: 公平を損なう制度.
    if (concept.modifiers.length === 0 && concept.head.morphemes.length === 1) return []
    const begin = place.begin
    const lead = text.slice(0, begin)
    const at: readonly [number, number] = [Math.max(0, begin - 6), begin]
    const judged = before.find(([words]) => words.test(lead))?.[1]
    if (judged !== undefined) return attitudesTo(place, judged, layout, at)
    const worth = effectBefore(lead)
    return worth === undefined ? [] : asEffects(attitudesTo(place, worth, layout, at))
  })
}
