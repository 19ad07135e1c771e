import { effectIn } from '../effects.ts'
import { coreOf, mainClauseAt } from './closing.ts'
import { asEffects, attitudesTo } from './place.ts'
import type { Attitude, Layout, Place } from './place.ts'

/** Nouns for what is wrong with a thing: to name it of the thing is to say that it is there. */
const faults =
  '弊害|害悪|ひずみ|歪み|ゆがみ|欠陥|欠点|不備|矛盾|悪影響|副作用|しわ寄せ|つけ|ツケ|行き詰まり|破綻|機能不全|形骸化|不公平|不合理|理不尽さ|危うさ'
/** That it shows, in what follows the noun. */
const shows =
  '続[いく]|残[っりる]|見られ|現れ|表れ|あらわ|露呈|顕在化|顕著|表面化|浮き彫り|浮かび上が|明らか|目立|目に余|積み重な|積み上が|蓄積|噴き出|噴出|出(?:て|始|てき)|生じ|起き|及[んび]|広が|深刻|大き|著し|甚だし|はなはだし|計り知れ|後を絶た|限界に'
/** Nouns for what people feel about a thing that does not suit them. */
const grievances = '不満|批判|反発|反対|異論|違和感|怒り|憤り|抗議|失望|不信|抵抗感|拒否感|嫌悪感'
/** That there is much of it. */
const felt =
  '高ま|強[いくま]|根強|大き|広が|あ[るり]|多[いく]|少なくな|やま|止ま|募|絶え|絶た|収ま|相次|寄せられ|聞かれ|上が|噴出|噴き出|渦巻|くすぶ|消え|尽き|拭え|ぬぐえ|続[いけ]|集ま'
/** What a thing may be accused of. */
const offences =
  '(?:憲法|法令|法律|条約|国際法|協定|人権|独占禁止法|[^、。はがをにの]{2,8})?違反|違憲|違法|脱法|人権侵害|権利侵害|(?:[^、。はがを]{1,8}の)?侵害|利益相反|癒着|不正|差別|利益誘導|権限(?:の)?(?:乱用|濫用|逸脱)'
const suspicion = '疑い|疑念|疑義|おそれ|恐れ|懸念|可能性'

/** A fault, a grievance or a suspicion, and what says that there is one, right after the thing. */
const charges: readonly RegExp[] = [
  // 抽選制の弊害が今も続いている
  new RegExp(`^の(?:[^、。はがをに]{1,8}[なの])?(?:${faults})(?:が|は|も)、?[^。]{0,24}?(?:${shows})`, 'u'),
  // 抽選制には欠陥が目立つ, 抽選制は大きな矛盾を抱えている
  new RegExp(
    `^(?:に)?(?:は|が|も)、?[^、。はがを]{0,14}(?:${faults}|問題)(?:が|も)[^、。]{0,10}?(?:目立|露呈|顕在化|噴き出|噴出|浮き彫り|山積)`,
    'u',
  ),
  new RegExp(
    `^(?:は|が|も)、?[^。はが]{0,30}?(?:${faults}|問題)(?:を|も)[^、。]{0,8}?(?:抱え|はら[みむん]|孕|内包|含[みむん]|露呈|引きず)`,
    'u',
  ),
  // 抽選制に対する住民の不満は高まっている, 抽選制に対しては、反発も根強い
  new RegExp(
    `^(?:に対する|に対して|への|に対し|には|をめぐる|をめぐって)(?:は|も)?、?(?:[^、。はがをに]{1,10}(?:の|からの))?(?:強い|根強い|大きな)?(?:${grievances})(?:の声|感)?(?:は|が|も)、?[^、。]{0,10}?(?:${felt})`,
    'u',
  ),
  // 抽選制には違憲の疑いがある
  new RegExp(
    `^(?:に)?(?:は|が|も)、?[^。はが]{0,24}?(?:${offences})(?:の|に当たる|に該当する|となる|になる)(?:強い)?(?:${suspicion})(?:は|が|も)[^、。]{0,6}?(?:あ[るり]|強い|濃い|高い|大きい|否め|否定でき|ぬぐえ|拭え|指摘)`,
    'u',
  ),
]

/** The thing as the frame of what happens: 抽選制のもとでは、…. */
const under =
  /^(?:の(?:もと|下|中)(?:で|に)(?:は|も)?|下(?:で|に)(?:は|も)?|において(?:は|も)?|における|の(?:対象|適用)(?:と(?:なる|なった|される|された)|の)?[^、。はがを]{1,6}(?:で|に)(?:は|も))、?/u
/** That things are bad there, in the closing words. */
const grave =
  /(?:深刻|顕著|著しい|甚だしい|はなはだしい|大きい|重い|悲惨|過酷)(?:だ|で(?:ある|す)|なもの(?:だ|です))?[。]?$/u
/** What is grave is a trouble. */
const trouble = /問題|弊害|負担|格差|不公平|被害|影響|矛盾|遅れ|不足|混乱|課題/u

/** 改正の弊害を除くべきだ: what takes the fault away keeps the thing. */
const removes = /(?:取り除|除[くい]|なく(?:す|し)|改め|正[すし]|是正|解消|減ら|防[ぐいげ]|抑え|避け|対処|緩和|克服)/u

/** Between the charge and its end: it is denied, asked or somebody else's word. */
const takenBack =
  /^[^、。]{0,10}?(?:な(?:い|く|か)(?!らな|ければ|い(?:だろう|でしょう)?か)|ありませ|ず|わけで|とは限|当たら|当てはまら)/u
const isTwiceDenied = /(?:少なく|やま|止ま|絶え|絶た|収ま|消え|尽き|拭え|ぬぐえ|否め|否定でき|計り知れ)$/u

const chargeAt = (place: Place, text: string): number | undefined => {
  const rest = text.slice(place.end)
  for (const words of charges) {
    const found = words.exec(rest)
    if (!found) continue
    const after = rest.slice(found[0].length)
    if (!isTwiceDenied.test(found[0]) && takenBack.test(after)) return undefined
    return removes.test(after) ? undefined : place.end + found[0].length
  }
  return undefined
}

/** A thing charged with what is wrong with it: its faults, what people hold against it, what it may be accused of. */
export const chargesOf = (layout: Layout): readonly Attitude[] => {
  const { text, places, parts } = layout
  if (coreOf(text).isAsked) return []
  return [...places, ...parts].flatMap((place) => {
    const to = place.isSpeaker || place.towards.length === 0 ? undefined : chargeAt(place, text)
    return to === undefined ? [] : asEffects(attitudesTo(place, -1, layout, [place.end, to]))
  })
}

/** A thing judged by how things are where it is in force: 抽選制のもとでは、住民の声が届きにくい. */
export const underOf = (layout: Layout): readonly Attitude[] => {
  const { text, places, parts } = layout
  const main = mainClauseAt(text)
  if (coreOf(text.slice(main)).isAsked) return []
  for (const place of [...places, ...parts]) {
    const found = place.isSpeaker || place.towards.length === 0 ? null : under.exec(text.slice(place.end))
    if (!found) continue
    const rest = text.slice(place.end + found[0].length).split('。')[0]!
    if (/(?:べき|必要|求め|たい|ください|ほしい)[^、]{0,8}$/u.test(rest)) continue
    const isGrave = grave.test(rest) && trouble.test(text)
    const worth = isGrave ? -1 : effectIn(rest)
    if (worth !== undefined)
      return asEffects(attitudesTo(place, worth, layout, [place.end, place.end + found[0].length]))
  }
  return []
}
