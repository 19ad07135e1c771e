import { coreOf, mainClauseAt } from './closing.ts'
import { goodThings } from '../lexicon-effects.ts'
import { attitudesTo } from './place.ts'
import type { Attitude, Layout, Place } from './place.ts'
import { isAnothers } from './verdicts.ts'

/** Turns that play down what is said of a topic, whatever that is: …でしかない, …するだけだ, …ようなものだ, …に等しい. */
const playsDown =
  /(?:で|に)しか(?:ない|ありません|なら(?:ない|ず)|過ぎない)$|(?:る|う|く|す|つ|ぬ|む|ぶ|ぐ|せる|れる|ただけ)(?:だけ|のみ)(?:に(?:終わ(?:る|ります|った)|なる))?$|(?:る|う|く|す|つ|む|ぶ|た)(?:ような|に)(?:もの|等しい|ひとしい|等しく)$|(?:に等しい|にひとしい|も同然|と変わらない|と同じ(?:こと)?)$|(?:た|させた|ただけ)だけ(?:だった|でした)?$/u
/** …にすぎない plays down unless it counts. */
const mere = /[^割部％%人円件倍分つ](?:に(?:すぎ|過ぎ)(?:ない|ません|ず))$/u
const isGood = new RegExp(`(?:${goodThings})[^、。]{0,10}(?:ような|と同じ|に等しい)`, 'u')

const topic = /^(?:だけ|など|なんて|なんか|への)?(?:は|も|って|とは|など|なんて|のは)、?/u

const topicOf = ({ places, text }: Layout, from: number, at: number): Place | undefined =>
  places.find((p) => p.begin >= from && p.end <= at && !p.isSpeaker && topic.test(text.slice(p.end))) ??
  places.findLast((p) => p.end <= at && !p.isSpeaker && topic.test(text.slice(p.end)))

/** A topic played down: 自己満足でしかない, 混乱を招くだけだ. */
export const playedDownOf = (layout: Layout): readonly Attitude[] => {
  const { text } = layout
  const begin = mainClauseAt(text)
  const { core, sign, isAsked } = coreOf(text.slice(begin))
  const found = sign > 0 && !isAsked ? (playsDown.exec(core) ?? mere.exec(core)) : null
  if (!found || isGood.test(core) || /^(?:あとは|後は)/u.test(core)) return []
  const at = begin + found.index
  const thing = topicOf(layout, begin, at)
  return thing && thing.towards.length > 0 ? attitudesTo(thing, -1, layout, [at, at + found[0].length]) : []
}

/** There is nothing but it: X以外に道はない, XをおいてほかにX, Xしかない, Xほど…ものはない. */
const nothingBut =
  /^(?:以外に(?:は)?、?[^。]{0,14}(?:ない|ありません|見当たら|思い当たら|あり得|ありえ)|をおいて(?:、)?(?:ほか|他)に[^。]{0,14}(?:ない|ありません|見当たら|思い当たら)|(?:を|する|に)?(?:しか|より(?:ほか|他)(?:に|は)?)(?:、)?(?:道は|手は|方法は|選択肢は)?(?:ない|ありません|あるまい)|ほど(?=[^。]{0,16}(?:確実|有効|かなう|ふさわし|届く|効く|大切|大事|必要|重要|心強|ありがた|頼り|役立|公平|合理|優れ|適し|急が))[^。]{2,24}(?:もの|こと|策|手|制度|政策|手段)は(?:ない|ありません|なかった)|くらい(?:の|は)[^、。]{0,8}(?:要る|必要|当然))/u

/** Things that there is no doing without, in set turns. */
export const nothingButOf = (layout: Layout): readonly Attitude[] =>
  layout.places.flatMap((place) => {
    const found = place.isSpeaker || place.towards.length === 0 ? null : nothingBut.exec(layout.text.slice(place.end))
    if (!found || /か[。？?]*$/u.test(layout.text)) return []
    return attitudesTo(place, 1, layout, [place.end, place.end + found[0].length])
  })

/** What it is worth, with the noun that weighs it: Xの意義は大きい, Xの弊害は小さくない. */
const goods =
  '意義|意味|効果|必要性|重要性|価値|恩恵|メリット|利点|妥当性|合理性|正当性|役割|功績|貢献|成果|魅力|効用|説得力'
const bads =
  '弊害|問題(?:点)?|リスク|危険(?:性)?|代償|ツケ|つけ|危うさ|欠陥|矛盾|副作用|害|罪|負担|不公平(?:感)?|不備|欠点|デメリット|限界|ゆがみ|歪み|責任'
const much =
  '(?:は|が|も)、?(?:極めて|きわめて|あまりに|とても|決して|計り知れず|実に|特に|ますます)*(?:大きい|大きく|大きな|高い|高く|深い|明らか|計り知れない|計り知れません|重い|無視でき(?:ない|ません)|看過でき(?:ない|ません)|小さくない|小さくありません|少なくない|少なくありません|多い|増して(?:いる|います)|疑い(?:よう)?が?ない|いくら強調しても)'
const little =
  '(?:は|が|も)、?(?:極めて|きわめて|あまりに|とても|ほとんど|もはや|いまや|どこにも|全く|まったく)*(?:小さい|小さく|低い|低く|乏しい|乏しく|薄い|薄く|ない(?!か)|ありません|なくな|疑わしい|疑問|理解でき(?:ない|ません)|(?:私|筆者)には理解でき(?:ない|ません)|分から(?:ない|ず|ぬ)|わから(?:ない|ず|ぬ)|(?:私|筆者)には(?:分|わ)から(?:ない|ず)|見えない|見いだせ|見出せ|見当たら|感じられ(?:ない|ず)|認められ(?:ない|ず)|失われ|限られ|限定的|不明)'
const thinks =
  '(?:指摘|訴え|強調|主張|認識|痛感|申し上げ|述べ|説[いきく]|唱え|実感|感じ|再認識|かみしめ|噛みしめ|身にしみ|忘れ(?:て|る|まい)|挙げ|直視|危惧|懸念|憂慮|見過ごし|軽視)'
/** What the author brings to mind of it, by its worth: Xの必要性を訴えたい, Xの弊害を直視すべきだ. */
const brings = `(?:を|こそ|について|は|も)[^。はがを]{0,24}?${thinks}`
const stated =
  '(?:は|も)、?(?:論をまた|言をまた|論を俟た|いまさら言うまでも|今さら言うまでも|言うまでも|改めて言うまでも|いくら強調)'
const worths = `${goods}|大切さ|緊急性|尊さ|有効性|有用性|優位性|喫緊性`
const harms = `${bads}|危険さ|怖さ|恐ろしさ|愚かさ|無責任さ|問題性|不当性|不合理さ|理不尽さ|不公正さ|むなしさ`
const weighs: readonly (readonly [RegExp, 1 | -1])[] = [
  [new RegExp(`^の[^、。はがをの]{0,4}(?:${worths})(?:${brings}|${stated})`, 'u'), 1],
  [new RegExp(`^の[^、。はがをの]{0,4}(?:${harms})(?:${brings}|${stated})`, 'u'), -1],
  [
    /^(?:は|が|も|こそ(?:が|は)?)、?[^。はがを]{0,16}?(?:喫緊|緊急|最大|最優先|重要|急務|切実|差し迫った|待ったなし|先送り(?:の|が)?(?:でき|許され)(?:ない|ません)|避けて通れない|大き|最も重)(?:な|の)?[^、。はがを]{0,6}課題(?:だ|で(?:ある|す|あり|ござい)|として|と(?:な|言|い|考|し)|に(?:な|ほか)|の一つ|。|$)/u,
    1,
  ],
  [new RegExp(`^の(?:社会的な?|経済的な?|積極的な?|持つ|果たす)?(?:${goods})${much}`, 'u'), 1],
  [new RegExp(`^の(?:社会的な?|経済的な?|積極的な?|持つ|果たす)?(?:${goods})${little}`, 'u'), -1],
  [new RegExp(`^(?:の|がもたらす|が生む|による)(?:${bads})${much}`, 'u'), -1],
  [new RegExp(`^(?:の|がもたらす|が生む|による)(?:${bads})${little}`, 'u'), 1],
  [
    new RegExp(
      `^(?:を|に)?(?:[^、。はがを]{0,8}(?:する|した|続ける|急ぐ|進める|認める|選択する|(?:に)?固執する|こだわる|増やす|設ける|導入する|延ばす|行う|広げる|開く))?(?:積極的な|合理的な|緊急の|特段の)?(?:${goods}|理由|根拠|必然性|必要|余地|段階)${little}`,
      'u',
    ),
    -1,
  ],
  [
    new RegExp(
      `^を(?:[^、。はがを]{0,8}(?:する|続ける|進める|設ける|増やす|行う|広げる|開く))(?:${goods})${much}`,
      'u',
    ),
    1,
  ],
]

/** A thing weighed with a noun of worth: その意義は大きい. */
export const weighedOf = (layout: Layout): readonly Attitude[] => {
  const { text, places } = layout
  const { isAsked } = coreOf(text)
  return places.flatMap((place) => {
    if (place.isSpeaker || place.isClause || isAsked) return []
    const tails = [text.slice(place.end), 'の' + text.slice(place.end)]
    const weighed = weighs.flatMap(([words, worth]) => {
      const found = words.exec(tails[0]!)
      return found ? [{ worth, to: place.end + found[0].length }] : []
    })[0]
    if (weighed && isAnothers(places, text, place)) return []
    if (weighed) return attitudesTo(place, weighed.worth, layout, [place.end, weighed.to])
    // The noun that weighs it ends the phrase: インボイス制度の意義|は大きい.
    const own = new RegExp(`の(${worths}|${harms})$`, 'u').exec(place.surface)
    if (!own || isAnothers(places, text, place)) return []
    const text2 = own[0] + text.slice(place.end)
    const found = weighs.find(([words]) => words.test(text2))
    return found ? attitudesTo(place, found[1], layout, [place.end, Math.min(text.length, place.end + 4)]) : []
  })
}
