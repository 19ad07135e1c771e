import { communityWordEnds, communityWords } from '../lexicon/community-words.ts'
import { prefectures } from '../lexicon/prefectures.ts'
import { matchesIn } from './matches.ts'

const provinces = prefectures.filter((name) => /[都道府県]$/u.test(name))

/** What stands behind a community's name: its bodies and its people, or that it does something. */
const ofCommunity =
  '議会|長(?![い期年男崎野])|役場|役所|庁|民(?![間主])|立(?![ちつ場])|内|営|有|側|当局|職員|教育委員会|教委|[のはがもで、]|に(?:対|求|は|よ)|として|と(?:国|県|市|の)|から'
const kanji = '[\\p{Script=Han}々ヶケノァ-ヴー]'
/** Kana in a name stand at its beginning or behind a character that tells where: あおば, みなと野, 南あおば. */
const kana = '(?<=^|[、。「　\\s])(?:[東西南北新]?[ぁ-ん]{2,5})[\\p{Script=Han}]{0,2}'
const communityPattern = new RegExp(
  `(?<![\\p{Script=Han}々ァ-ヴー])(?:${kanji}{1,9}?|${kana})[市町村区県](?=${ofCommunity})`,
  'gmu',
)
/** Words in kana before 市, 町 … that are no part of a name: どの町, かつて村, 小さな町, わが市, まず市は. */
const noName =
  /^[ぁ-ん]*(?:の|わが|うち)|^(?:まず|また|まさに|なぜ|なお|もし|ただ|ぜひ|やはり|むしろ|およそ|あくまで|ほぼ|すぐ|もちろん|ちょうど|ようやく|やがて|いま|かりに|さらに)[市町村区県]$|[のなたるいうくてにをもはでとかしえれよ][市町村区県]$/u
/** Signs beside a name of two characters in 村 or 町 that it is no family's. */
const governed = /^(?:議会|長|役場|役所|民|立|営)/u

/** A community's name without the prefecture and the county before it. */
const bare = (name: string): string => {
  const province = provinces.find((p) => name.startsWith(p) && name.length > p.length + 1)
  return (province === undefined ? name : name.slice(province.length)).replace(/^.+郡(?=.{2})/u, '')
}

/** How often a text names each community that no list knows (汐見町, あおば市), by the shape of its name. */
export const unlistedCommunities = (text: string, isListed: (name: string) => boolean): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>()
  for (const m of matchesIn(text, communityPattern)) {
    const name = bare(m[0])
    if (/[ぁ-ん]/u.test(name) && noName.test(name)) continue
    // 何々県, 某市: any.
    if (/^(?:何|某|誰|当該|該当)/u.test(name)) continue
    const rest = text.slice(m.index + m[0].length, m.index + m[0].length + 3)
    if (name.length < 2 || isListed(name) || communityWords.has(name) || communityWordEnds.test(name)) continue
    if (name.length === 2 && !(name.endsWith('市') || name.endsWith('県')) && !governed.test(rest)) continue
    counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  return counts
}

/** 〇〇町議会議員, 〇〇市議会, 〇〇市長 in the lines above a text: the community in whose affairs it speaks. */
const seatPattern = new RegExp(
  `(?<![\\p{Script=Han}々ァ-ヴー])(${kanji}{1,9}?[都道府県市区町村]|${kana}[市区町村])(?:議会|長(?:候補)?[ 　\\t]|議(?:[ 　\\t]|候補)|知事|議員)`,
  'mu',
)

/** The community whose assembly or head signs a text. */
export const seatIn = (frame: string): string | undefined => {
  const name = seatPattern.exec(frame)?.[1]
  if (name === undefined) return undefined
  const place = bare(name)
  return place.length < 2 ||
    (/[ぁ-ん]/u.test(place) && noName.test(place)) ||
    communityWords.has(place) ||
    communityWordEnds.test(place)
    ? undefined
    : place
}
