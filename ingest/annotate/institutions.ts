import type { ActorType } from '../../graph/model/actor.ts'
import type { Morpheme } from '../morphemes.ts'
import type { Named } from './named.ts'
import { matchesIn } from './matches.ts'

const suffixes: readonly { readonly type: ActorType; readonly pattern: RegExp }[] = [
  { type: 'government', pattern: /(?:政権|内閣|政府|幕府)$/u },
  { type: 'state', pattern: /.{2,}(?:共和国|王国|首長国|公国|帝国|王朝)$/u },
  { type: 'government', pattern: /.{2,}(?:県庁|都庁|府庁|道庁|市役所|区役所|町役場|村役場)$/u },
  {
    type: 'ministry',
    pattern:
      /.{2,}(?:省|庁|審議会|調査会|規制委|委員会|有識者会議|専門家会議|諮問会議|(?:構築|推進|実現|対策|再生|改革|国民|調整|創造|戦略|構想)会議|(?:対策|戦略|推進|復興)本部|審査会|分科会|部会|教委|労働局|法務局|国税局|整備局|運輸局|農政局|税関|保健所|児童相談所|県警|府警|道警|地方入管)$/u,
  },
  { type: 'forces', pattern: /(?:.(?<!将)軍|司令部|艦隊|空軍|海軍|陸軍)$/u },
  {
    type: 'company',
    pattern:
      /(?:^株式会社.{2,}|.{2,}(?:株式会社|電力|製鉄|銀行|信用金庫|商事|自動車|ホールディングス|鉄道|新聞社|新聞|放送|テレビ|製薬|薬品|証券|生命|ガス|重工|工業|製作所|建設|不動産|航空|通信社|グループ))$/u,
  },
  {
    type: 'organisation',
    pattern:
      /.{1,}(?:党|大学|大学院|研究所|研究会|研究センター|協会|連合会|連合|連盟|機構|財団|財団法人|議会|懇談会|検討会|組合|学会|協議会|会議所|労組|労連|シンクタンク|総研|学園|高校|病院|医師会|弁護士会|農協|漁協|生協|中央会|維新の会|公社|公団|公庫|基金|地裁|高裁|地検|高検|家裁|裁判所|(?:地裁|高裁|裁判所).{1,4}支部|ワーキンググループ|プロジェクトチーム|タスクフォース|ＮＰＯ|評議会|同友会|連絡会|後援会|遺族会|被害者の会|の会)$/u,
  },
  { type: 'ministry', pattern: /(?:省|庁|県|市|区|町|都|府).{2,}(?:課|局|部|室)$/u },
  { type: 'group', pattern: /.{2,}(?:市民|県民|都民|道民|府民|島民|人民)$/u },
  { type: 'group', pattern: /.{2,}(?:業界|団体|学者)$/u },
]

/** What the suffixes end in: a word that ends otherwise is no institution's. */
const lastUnits = new Set(
  suffixes.flatMap(({ pattern }) => [...pattern.source.matchAll(/([^|()?:$])(?=[|)])/gu)].map((m) => m[1]!)),
)

const common =
  /^(?:(?:両|各|他|同|本|新|旧|現|前|次期|今|全|諸|当該|関係|特別|常任|小|大)?(?:政党|与党|野党|党|省|府省|府省庁|官庁|省庁|委員会|大学|研究所|研究会|協会|機構|議会|軍|政府|政権|内閣|司令部|会議|連盟|同盟|学会|労働組合|労組|組合|審議会|検討会|懇談会|協議会|裁判所|病院|銀行|新聞|放送|テレビ|自動車|鉄道|電力|ガス|企業グループ|グループ|基金|工業|建設|不動産|航空|証券|高校|財団|財団法人)|(?:国|公|私)立(?:大学|病院|高校)|地方(?:議会|銀行|新聞|公社|裁判所)|(?:県|市|町|村|都|府|道|区)議会|(?:空|海|陸)軍|敵軍|災害対策本部|対策本部|(?:国際|国民|推進|対策|調整|改革)会議|国際(?:機構|会議|連盟)|(?:各|専門|作業|特別|合同|両)部会|(?:地方)?(?:公共|公益|任意|各種|関係|関連|所属|加盟|同業|支援|業界|宗教|政治|経済|民間|労働|消費者|環境|人権)?団体|(?:関連|関係|同|他|各|全)業界|専門家会議|有識者会議|多党|一党|二大政党|新党|離党|入党|結党|立党|徒党|悪党|甘党|残党|派閥連合|選挙管理内閣|官公庁|行政機構|関係省庁|傀儡政権|連立政権|革新政権|保守政権|独裁政権|軍事政権|単独政権|少数政権|長期政権|短命政権|本格政権|保守政党|革新政党|労働者政党|議院内閣|責任内閣|挙国一致内閣|電気自動車|燃料電池車|自家用自動車|中古自動車|再生可能エネルギー電力|余剰電力|消費電力|原子力発電|公共放送|民間放送|衛星放送|地上波放送|総合病院|公立病院|大病院|地域医療連携|軍事同盟|協同組合|農業協同組合|健康保険組合|公的研究機関|都市ガス|天然ガス|温室効果ガス|シェールガス|排気ガス|排出ガス|ワーキンググループ|生命|国連合|.*政党|.*[与野]党|[米英独仏韓豪露]政権|学校建設|.*(?:基地|施設|ダム|道路|空港|原発|発電所|住宅|校舎|庁舎|処分場|トンネル)建設|公共工業|鉱工業|軽工業|重工業|重化学工業|製造工業|政府間機構|軍部|予備軍|.+予備軍|.+(?:ガス|自動車|電力|建設|放送|航空|証券|生命|工業|鉄道|テレビ|新聞|グループ)化?)$/u

/** Names in 〜電力, 〜建設 … that are companies: those that begin with a place, a family name or katakana. */
const isFirm = (words: readonly Morpheme[]): boolean => {
  const head = /^[大新全]$/u.test(words[0]!.surface) && words.length > 1 ? words[1]! : words[0]!
  return head.detail[0] === '固有名詞' || (!head.known && /^[ァ-ヴー]{2,}$/u.test(head.surface))
}

const nameless = new Set(['代名詞', '非自立', '副詞可能', '接続詞的'])
const isNumber = (surface: string): boolean => /^[０-９〇一二三四五六七八九十年月日]+$/u.test(surface)

const isNameNoun = (word: Morpheme): boolean =>
  (word.pos === '名詞' && !nameless.has(word.detail[0]) && !isNumber(word.surface)) ||
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

const kindOf = (words: readonly Morpheme[], name: string): ActorType | undefined => {
  const kind = suffixes.find((s) => s.pattern.test(name))
  if (!kind || name.length > longestName) return undefined
  const owned = words.some(
    (w) => w.detail[0] === '固有名詞' || (!w.known && !/^[０-９Ａ-Ｚａ-ｚ％]+$/u.test(w.surface)),
  )
  if (common.test(name) && !(kind.type === 'company' && isFirm(words))) return undefined
  if (sittings.test(name)) return undefined
  if (kind.type === 'company') return isFirm(words) || name.startsWith('株式会社') ? 'company' : undefined
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
      nameHeads.test(name) ||
      (words.length > 2 &&
        /(?:検討会|懇談会|協議会|研究会|連合会|研究所|連盟|協会|機構|プロジェクトチーム|タスクフォース)$/u.test(name))
      ? 'organisation'
      : undefined
  }
  return owned ? kind.type : undefined
}

/** A legal form before a name is no part of it. */
const legalForm =
  /^(?:(?:地方)?独立行政|国立研究開発|国立大学|(?:公益|一般)(?:財団|社団)|特定非営利活動|認定ＮＰＯ|ＮＰＯ|社会福祉|学校|医療)法人(?=.{3})/u

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
      if (last - begin < 2 && words[begin]!.detail[1] !== '組織') continue
      if (!lastUnits.has(words[last - 1]!.surface.slice(-1))) continue
      const run = words.slice(begin, last)
      const name = nameOf(run)
      // 衆議院内閣委員会 is no 衆議院内閣; 防衛省本省 is a place.
      if (sittings.test(name) || name.endsWith('本省')) break
      if (/^(?:衆院|参院|衆議院|参議院).*(?:内閣|法務|総務)$/u.test(name)) continue
      const type = kindOf(run, name)
      if (type === undefined) continue
      const next = words[last]
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
  /(?:に関する|に向けた|の在り方に関する|のあり方に関する|のための|を考える|を求める|をめぐる|を守る|を支える|をつくる|について考える|を推進する|を実現する)(?:[\p{Script=Han}ァ-ヴー]{0,10})(?:検討会議?|有識者会議|有識者懇談会|懇談会|懇話会|研究会|ワーキンググループ|専門家会議|委員会|協議会|審議会|市民の会|連絡会|議員連盟|会議|の会|(?<![社機都国教協議])会)(?!見|談|合|社|員|場|計|話|費|期|長|則|う|っ|議)/gu

/** 〜に関する検討会, 〜を考える会: panels and societies whose names are phrases. */
export const namedPanels = (text: string, words: readonly Morpheme[]): readonly Named[] =>
  matchesIn(text, aboutPattern).flatMap((m): readonly Named[] => {
    if (/首脳会[議談]$/u.test(m[0])) return []
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
    const from = words[first]!.from
    const to = m.index + m[0].length
    if (from >= m.index || to - from > 40) return []
    return [{ from, to, actors: [{ type: 'organisation', name: text.slice(from, to) }], rule: 'actor.panel' }]
  })
