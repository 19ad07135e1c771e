import { coreOf, mainClauseAt } from './closing.ts'
import { attitudesTo } from './place.ts'
import type { Attitude, Layout, Place } from './place.ts'

/** What marks a thing as judged, right after it, and what the sentence must say further on. */
interface Mark {
  readonly worth: 1 | -1
  readonly mark: RegExp
  /** In what follows the mark, to the end of the sentence. */
  readonly then?: RegExp
}

const refused =
  /(?:ない|ません|まい|ぬ|御免|ごめん|まっぴら|うんざり|たくさん|結構|やめ|止め|けっこう|論外|とんでもな|もってのほか|無用|無駄|不要|反対|おかし|無理|幻|嘘|うそ|ひど|迷惑|余計|場合では|あり得な|ありえな|するな|だけ(?:だ|です)|恥|早い)[^、。]{0,12}[。！]?$/u

/** Rows: なんて, ばかりが, を。 and the like. */
const marks: readonly Mark[] = [
  // 軍拡競争なんて、誰も望んでいません。
  { worth: -1, mark: /^(?:なんて|なんか|なんぞ|ごとき|など)(?:と(?:は|いう)|は|に|を|、|、?もう)*/u, then: refused },
  // 地下鉄の建設ではなく、バスの増便で応えるべきだ。
  {
    worth: -1,
    mark: /^(?:では|じゃ)なく(?:て)?、/u,
    then: /(?:べき|なければな|ねばな|必要|不可欠|欠かせ|大切|重要|求め|ほしい|急[ぐが]|先決)[^、。]{0,10}[。！]?$/u,
  },
  { worth: -1, mark: /^のせいで/u },
  { worth: 1, mark: /^のおかげで/u },
  // 大都市ばかりが豊かになる, 経済効果ばかりが強調される
  { worth: -1, mark: /^ばかりが/u },
  {
    worth: -1,
    mark: /^ばかり(?:を|に)/u,
    then: /(?:頼|追|重ん|優先|偏|集中|注目|目を奪|気を取|熱心|押し(?:付|つ)け|負担)/u,
  },
  { worth: -1, mark: /^ばかり(?:で|では)、/u },
  { worth: -1, mark: /^だけが/u, then: /(?:注目|優先|強調|独り歩き|先行|優遇|残|得を)/u },
  // 災害弱者の個別避難計画を。
  {
    worth: 1,
    mark: /^を(?:、?(?:直ちに|ただちに|今すぐ|いますぐ|ぜひ|ぜひとも|どうか|待ったなしで|一日も早く|一刻も早く|何とぞ|もっと|どうぞ))?[。！]?$/u,
  },
  { worth: 1, mark: /^を(?:急ぎたい|急げ|急ごう)[。！]?$/u },
  // 高校の統合だけは、やめて, 復興税の流用だけは、絶対にしないで
  {
    worth: -1,
    mark: /^だけは、?/u,
    then: /(?:やめ|止め|しないで|せぬ|避け|思いとどま|御免|ごめん|勘弁|あってはな|許)/u,
  },
  // 金融所得課税の強化から逃げないで
  {
    worth: 1,
    mark: /^から(?:は|も)?(?:決して)?(?:逃げ|目を(?:背け|そむけ|そら))(?:ない|ず|ては|るわけには|るべきで)/u,
  },
  {
    worth: -1,
    mark: /^(?:から|と)(?:は|も)?(?:きっぱり|一日も早く)?(?:卒業|決別|訣別|脱却|抜け出|手を切|縁を切|おさらば|距離を置)[^、。]{0,14}(?:ます|たい|べき|とき|時|ない|ねば|よう)/u,
  },
  // その場しのぎにさよならを
  { worth: -1, mark: /^(?:に|には)、?(?:もう)?(?:さよなら|別れ|終止符|見切り|ノー)/u },
  {
    worth: -1,
    mark: /^に(?:は)?(?:、?[^はがを、。]{0,8})?(?:待った|歯止め|ストップ|ブレーキ|終止符)(?:を)?(?:かけ|打)(?!られ)/u,
  },
  // 給食の無償化へ、一歩を踏み出します。
  {
    worth: 1,
    mark: /^(?:へ|に向け(?:て)?|に)、?[^はがを、。]{0,6}(?:一歩を(?:踏み出|進め)|舵を切|かじを切|踏み出|踏み切)(?:し?ます|るとき|る時|すとき|す時|す(?:べき|段階)|る(?:べき|段階)|そう|ろう|りたい|したい)/u,
  },
]

/** A mark is no side where its thing only qualifies: なんて言う人. */
const isReported = /^[^。]*(?:という|との|といった)(?:声|意見|見方|主張|批判|指摘|議論|話)[^。]*$/u

const sideAt = (place: Place, text: string): { readonly worth: 1 | -1; readonly to: number } | undefined => {
  const rest = text.slice(place.end)
  for (const { worth, mark, then } of marks) {
    const found = mark.exec(rest)
    if (!found) continue
    const after = rest.slice(found[0].length)
    if (mark.source.startsWith('^を') && /(?:話|件|こと|もの|一言|挨拶|質問|お願い)$/u.test(place.surface)) continue
    if (isReported.test(after) || (then && !then.test(after))) continue
    return { worth, to: place.end + found[0].length }
  }
  return undefined
}

/** Sides shown by a mark on the thing: なんて, ばかりが, を at the end. */
export const marksOf = (layout: Layout): readonly Attitude[] => {
  const { text, places } = layout
  if (coreOf(text.slice(mainClauseAt(text))).isAsked) return []
  return places.flatMap((place) => {
    if (place.isSpeaker) return []
    const side = sideAt(place, text)
    return side ? attitudesTo(place, side.worth, layout, [place.end, side.to]) : []
  })
}
