import type { ActorType } from '../../graph/model/actor.ts'
import type { Morpheme } from '../morphemes.ts'
import { bodiesCalled } from './gazetteer.ts'
import type { Named } from './named.ts'
import { matchesIn } from './matches.ts'
import {
  commonKinds,
  facilityEnds,
  firmEnds,
  institutionEnds,
  katakanaFirm,
  localFirmEnds,
  societyEnds,
} from '../lexicon/institutions.ts'

/** What the suffixes end in: a word that ends otherwise is no institution's. */
const lastUnits = new Set(
  [...institutionEnds.map(({ pattern }) => pattern), firmEnds, localFirmEnds, katakanaFirm, facilityEnds].flatMap(
    (pattern) => [...pattern.source.matchAll(/([^|()?:$])\??(?=[|)])/gu)].map((m) => m[1]!),
  ),
)

/** Names in 〜電力, 〜建設 … that are companies: those that begin with a place, a family name or katakana. */
const isFirm = (words: readonly Morpheme[]): boolean => {
  const head = /^[大新全]$/u.test(words[0]!.surface) && words.length > 1 ? words[1]! : words[0]!
  return head.detail[0] === '固有名詞' || (!head.known && /^[ァ-ヴー]{2,}$/u.test(head.surface))
}

const nameless = new Set(['代名詞', '非自立', '副詞可能', '接続詞的'])
const isNumber = (surface: string): boolean => /^[０-９〇一二三四五六七八九十年月日]+$/u.test(surface)

const isNameNoun = (word: Morpheme): boolean =>
  (word.pos === '名詞' &&
    !nameless.has(word.detail[0]) &&
    !isNumber(word.surface) &&
    // ③, ＞, ＊: the dictionary takes marks that it does not know for nouns.
    !/^[\p{P}\p{S}\p{No}\s]+$/u.test(word.surface)) ||
  (word.pos === '接頭詞' && word.detail[0] === '名詞接続') ||
  (word.pos === '記号' && word.detail[0] === 'アルファベット')

/** Standing committees of the Diet: where a question is put, seldom who acts; with their house they are named. */
const sittings =
  /^(?:内閣|総務|法務|外務|外交防衛|財務金融|財政金融|文部科学|文教科学|厚生労働|農林水産|経済産業|国土交通|環境|安全保障|国家基本政策|予算|決算|決算行政監視|行政監視|議院運営|懲罰|憲法|特別)(?:特別)?委員会$/u

/** First words that make a name of what would else be a kind: 全国〜協会, 国立〜研究所. */
const nameHeads = /^(?:全国|全日本|日本|国際|国立|世界|中央|東京|アジア|欧州|全米|大日本|都道府県|県|市)/u

/** Longer runs of nouns are no names (UTF-16 code units). */
const longestName = 26

/** What follows a trade, a kind of society or of scholars where they act or speak (製薬業界は, 脳科学者の研究). */
const tradeActs =
  /^(?:など|ら|たち)?(?:は|が(?!い|多|少|増|減)|も|や|から|を含む|、|に(?:求め|対して|よ(?:ると|れば))|の(?:研究|間で|多く|指摘|見解|調査|意見|反対|反発|要望|要求|声|代表|会長|幹部))/u

/** Whether 医療・介護 before an institution's last part can be the beginning of its name: no name of its own, no body. */
const leadsOn = (words: readonly Morpheme[], from: number, dot: number): boolean => {
  const [last, next] = [words[dot - 1], words[dot + 1]]
  if (words[dot]?.surface !== '・' || last === undefined || next === undefined || dot === from) return false
  if (!isNameNoun(next) || next.detail[0] === '固有名詞' || /[党国社]$/u.test(next.surface)) return false
  const isPlain =
    last.known &&
    last.detail[0] !== '固有名詞' &&
    !/(?:[社省庁国県市区町村党氏州館院]|政府|国会|内閣|企業|組合|自治体|司法|立法|行政)$/u.test(last.surface)
  return isPlain && kindOf(words.slice(from, dot), nameOf(words.slice(from, dot))) === undefined
}

const nameOf = (words: readonly Morpheme[]): string => words.map((w) => w.surface).join('')

/** What stands before a name and is no part of it. */
const isBefore = (word: Morpheme): boolean =>
  word.detail[0] === '接尾' || /^(?:[現前旧新元各同本当両此該]|当該)$/u.test(word.surface)

/** Firms by ends that other words have, too (観光, サービス), told by what stands at the head. */
const firmOf = (words: readonly Morpheme[], name: string): ActorType | undefined => {
  const head = words[0]!
  if (words.length === 1) return !head.known && katakanaFirm.test(name) ? 'company' : undefined
  if (localFirmEnds.test(name)) return isFirm(words) ? 'company' : undefined
  const isKnown = head.known && ['人名', '組織'].includes(head.detail[1])
  const isForeign = !head.known && /^[ァ-ヴー]{2,}$/u.test(head.surface)
  return (isKnown && firmEnds.test(name)) || (isForeign && katakanaFirm.test(name)) ? 'company' : undefined
}

const kindOf = (words: readonly Morpheme[], name: string): ActorType | undefined => {
  if (words.length === 1 && words[0]!.detail[1] !== '組織') return firmOf(words, name)
  const kind = institutionEnds.find((s) => s.pattern.test(name))
  if (name.length > longestName) return undefined
  if (!kind) return commonKinds.test(name) ? undefined : firmOf(words, name)
  const owned = words.some(
    (w) => w.detail[0] === '固有名詞' || (!w.known && !/^[０-９Ａ-Ｚａ-ｚ％]+$/u.test(w.surface)),
  )
  if (commonKinds.test(name) && !(kind.type === 'company' && isFirm(words))) return undefined
  if (sittings.test(name)) return undefined
  if (kind.type === 'company')
    return isFirm(words) || /^(?:株式|合同|有限|相互)会社/u.test(name) ? 'company' : undefined
  if (kind.type === 'ministry')
    return (owned && !/^(?:全|同)/u.test(name)) ||
      /(?:省|庁)$/u.test(name) ||
      /^(?:県|市|区|町).{2,}課$/u.test(name) ||
      (words.length > 2 && name.length > 4)
      ? 'ministry'
      : undefined
  if (/(?:業界|団体|学者)$/u.test(name)) return words.length < 4 ? kind.type : undefined
  if (kind.type === 'organisation') {
    if (/党$/u.test(name) && words.length > 1 && name.length > 3 && !/党党$/u.test(name)) return 'organisation'
    if (/の会$/u.test(name) && !owned && !nameHeads.test(name)) return undefined
    return owned ||
      (nameHeads.test(name) && !name.endsWith('クラブ')) ||
      societyEnds.test(name) ||
      (words.length > 2 &&
        /(?:検討会|懇談会|協議会|研究会|連合会|研究所|連盟|協会|機構|プロジェクトチーム|タスクフォース)$/u.test(name))
      ? 'organisation'
      : undefined
  }
  return owned ? kind.type : undefined
}

/** What a house with a name of its own does, or is asked, where it is no mere place (北浜小学校は, 北浜市民会館に求める). */
const facilityActs =
  /^(?:など)?(?:は(?!、?\p{Script=Han}{0,6}(?:に|で)ある)|が(?!ある|あり|建|開|完成)|も|側|に対し|に(?:求|要望|要請)|から(?:の)?(?:要望|報告|説明)|の(?:校長|園長|館長|職員|教員|教職員|運営|取り組み|取組|方針|対応|説明|見解)|によると|では、)/u

const facilityOf = (run: readonly Morpheme[], name: string, after: readonly Morpheme[]): ActorType | undefined =>
  run.length > 1 &&
  run.some((w) => w.detail[0] === '固有名詞') &&
  facilityEnds.test(name) &&
  facilityActs.test(nameOf(after))
    ? 'organisation'
    : undefined

/** A legal form before a name is no part of it. */
const legalForm =
  /^(?:(?:合同|有限)会社(?=.{2})|(?:(?:地方)?独立行政|国立研究開発|国立大学|(?:公益|一般)(?:財団|社団)|特定非営利活動|認定ＮＰＯ|ＮＰＯ|社会福祉|学校|医療)法人(?=.{3}))/u

/** 〜省, 〜党, 〜大学, 〜政権 …: runs of nouns that end as institutions do, not listed and of a name's shape. */
export const namedInstitutions = (words: readonly Morpheme[]): readonly Named[] => {
  const found: Named[] = []
  for (let i = 0; i < words.length;) {
    let end = i
    let begin = i
    while (begin < words.length && isNameNoun(words[begin]!) && isBefore(words[begin]!)) begin++
    while (end < words.length && (isNameNoun(words[end]!) || leadsOn(words, begin, end))) end++
    for (let last = end; last > begin; last--) {
      if (words[last - 1]!.to - words[begin]!.from > longestName) continue
      if (last - begin < 2 && words[begin]!.detail[1] !== '組織' && !katakanaFirm.test(words[begin]!.surface)) continue
      if (!lastUnits.has(words[last - 1]!.surface.slice(-1))) continue
      const run = words.slice(begin, last)
      const name = nameOf(run)
      // 衆議院内閣委員会 is no 衆議院内閣; 防衛省本省 is a place.
      if (sittings.test(name) || name.endsWith('本省')) break
      if (/^(?:衆院|参院|衆議院|参議院).*(?:内閣|法務|総務)$/u.test(name)) continue
      const next = words[last]
      const type = kindOf(run, name) ?? facilityOf(run, name, words.slice(last, last + 4))
      if (type === undefined) continue
      // こども家庭庁設置法案 is a bill, 在留軍種 no army, 〜党内閣 no party.
      if (/^\p{Script=Han}{0,4}規[約程則](?!模)/u.test(nameOf(words.slice(last, last + 3)))) break
      if (next !== undefined && /^(?:設置|法|法案|種|法人|化|案|選挙|選|憲法|主義|主義者|製|語)$/u.test(next.surface))
        break
      if (type === 'group' && /(?:業界|団体|学者)$/u.test(name) && !tradeActs.test(nameOf(words.slice(last, last + 4))))
        break
      const form = legalForm.exec(name)?.[0].length ?? 0
      found.push({
        from: run[0]!.from + form,
        to: run.at(-1)!.to,
        // 川崎市民 may go on as 市民.
        actors: [{ type, name: name.slice(form), ...(/.市民$/u.test(name) && { aliases: ['市民'] }) }],
        rule: `actor.suffix-${type}`,
      })
      break
    }
    i = end + 1
  }
  return found
}

const aboutPattern =
  /(?:に関する|に向けた|の在り方に関する|のあり方に関する|のための|を考える|を求める|をめぐる|を守る|を支える|をつくる|について考える|を推進する|を実現する)(?:[\p{Script=Han}ァ-ヴー]{0,10})(?:検討会議?|有識者会議|有識者懇談会|懇談会|懇話会|研究会|ワーキンググループ|専門家会議|委員会|協議会|審議会|市民の会|連絡会|議員連盟|会議|の会|(?<![社機都国教協議学])会)(?!見|談|合|社|員|場|計|話|費|期|長|則|う|っ|議)/gu

/** 〜に関する検討会, 〜を考える会: panels and societies whose names are phrases. */
export const namedPanels = (text: string, words: readonly Morpheme[]): readonly Named[] =>
  matchesIn(text, aboutPattern).flatMap((m): readonly Named[] => {
    if (/首脳会[議談]$/u.test(m[0])) return []
    // 〜に関する規制改革推進会議意見: a body of its own behind a phrase that is the paper's.
    if (bodiesCalled(m[0].replace(/^.*?(?:関する|向けた|ための|考える|求める|めぐる)/u, '')).length > 0) return []
    let first = words.findIndex((w) => w.to === m.index)
    if (first < 0) return []
    while (
      first > 0 &&
      (isNameNoun(words[first - 1]!) ||
        (/^(?:の|・|と|及び)$/u.test(words[first - 1]!.surface) &&
          first > 1 &&
          (isNameNoun(words[first - 2]!) || words[first - 2]!.surface === 'へ')) ||
        (words[first - 1]!.surface === 'へ' && words[first]!.surface === 'の'))
    )
      first--
    // 海からの越境に関する協議会と県の連携: a phrase that goes on before is no name.
    if (words[first - 1]?.surface === 'の') return []
    const from = words[first]!.from
    const to = m.index + m[0].length
    if (from >= m.index || to - from > 40) return []
    return [{ from, to, actors: [{ type: 'organisation', name: text.slice(from, to) }], rule: 'actor.panel' }]
  })
