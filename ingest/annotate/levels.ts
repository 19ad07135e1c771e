import type { Morpheme } from '../morphemes.ts'
import type { Named, NamedActor } from './named.ts'
import { matchesIn } from './matches.ts'

const state = { type: 'government' as const, name: '日本政府' }
const local = { type: 'group' as const, name: '地方自治体', aliases: ['地方'] }

const pairPattern =
  /(?<![\p{Script=Han}々])国(?=(?:と|や|から|、|・|および|及び)(?:[\p{Script=Han}]{2,3}[都道府県市](?![\p{Script=Han}])|地方|自治体|都道府県|都|府|道|県|市|区|町|村|東電|東京電力|事業者|民間|労使))|(?<=(?<![\p{Script=Han}々])国(?:と|や|から|、|・|および|及び))地方(?!\p{Script=Han})|(?<=(?:地方|自治体|県|市町村|市|都|府|区|町|村|東電|東京電力|民間)(?:と|や|、|及び|および))国(?=の(?:役割|責任|負担|間|協|関係|補助|予算|支援|制度)|が|は|で|に|と|から|も)/gu

/** What is said of local governments, and not of the countryside: 地方の財源, 地方に権限を移す. */
const localPattern =
  /(?<![\p{Script=Han}々])地方(?=の(?:自立|財源|税財源|一般財源|税源|税収|負担|行財政|財政|歳出|歳入|裁量|判断|権限|自主|借金|債務|事務|意見|声を|創意|自由度)|が(?:一時的に|それぞれ|自分たち|自ら|主体|考え|自主的|独自に|担う|負担|肩代わり|決め|判断|借)|(?:に|へ)(?:の)?(?:税源|財源|権限|移譲|委譲|配分|押し付け|押しつけ|しわ寄せ|十分な(?:税|財|権)|任せ|委ね|負担)|への(?:税|権|財)|です(?:。|$)|側|も(?:負担|財源))/gu

const bodyPattern =
  /(?<![\p{Script=Han}々])国(?=主導|として(?:の(?:責任|責務|役割|対応|対策|支援|取組|取り組み|方針|姿勢|考え|見解|認識)|、|も|は|しっかり|積極|責任|支援|取り組|対応)|から(?:の)?(?:独立|自立)(?:し|の|性)|(?:に(?:より|よって|認め))|直轄で|任せ|丸抱え|から(?:の)?(?:配分|補助|交付|支援|資金|財政|指示|要請|通知|指導|受託|委託)|の(?:奨学金|シナリオ|推計|試算|見通し|調査報告|財源|税収|歳出|歳入|補正予算|当初予算|責任|責務|役割|負担|一存|関与|支援|財政|予算|補助|方針|基準|制度|審議会|検討会|有識者|機関|指針|補助金|交付金|委託|許可|認可|指導|姿勢|対応|政策|施策|計画(?!経済)|調査|支出|権限|担当|責め|監督|後押し|説明|定める|示す|求める|借金|一般会計|当局|無策|怠慢)|へ(?:の要望|要望)|と(?:の)?(?:協議|対立|争|交渉|連携|協力|調整|訴訟|折衝)|に(?:対し|おいて|おかれ|求め|要望|要請|働きかけ|提言|訴え|代わ|よる(?:支援|補助|関与|財政|規制|公的)|は(?:、|[^。、]{0,20}(?:責任|責務|義務|役割|求め|姿勢|考え|見識|能力)))|の(?:方は|ほうは|側)|(?:など)?が(?!ある|多い|増える|栄える|滅び|違|異な|豊か|貧し|強|弱|変わ|一つ|ひとつ))/gu

/** 都 alone: of the prefectures only Tokyo is one, so that its assembly and its governor are Tokyo's as well. */
const metropolis =
  /(?<![\p{Script=Han}々])都(?=(?:は|が(?!ある|置)|も|に(?:対し|求め|要望|は(?:、|[^。]{0,12}(?:求め|要望|要請|責任|役割)))|と(?:国|市|区|して(?!栄)|の(?:協議|連携|間))|や(?:国|市|区)|及び国|・国|から(?:予算|補助|支援|の?支払)|と契約|職員|独自|自ら|自身|における|においても?|の(?:補助|予算|条例|方針|担当|施策|事業|制度|支援|審議会|教育委員会|幹部|見解|所見|認識|現状|取り?組み?|考え|対応|姿勢|責任|責務|役割|計画|財政|財源|負担|判断|説明|答弁|調査|試算|推計|技術|組織|指導|監督)))|(?<=(?<![\p{Script=Han}々])(?:国|市|区)(?:や|と|・|及び))都(?!\p{Script=Han})/gu
/** 都議会 and 都教委 without 東京. */
const metropolitanBodies: readonly (readonly [RegExp, NamedActor])[] = [
  [
    /(?<![\p{Script=Han}々])都議会(?!議員|定例会|臨時会|選|[\p{Script=Han}々]{2})/gu,
    { type: 'organisation', name: '東京都議会', aliases: ['都議会'] },
  ],
  [
    /(?<![\p{Script=Han}々])都教(?:育)?委(?:員会)?/gu,
    { type: 'ministry', name: '東京都教育委員会', aliases: ['都教育委員会', '都教委'] },
  ],
]

/** 政府 or 内閣 alone is that of the essay's language. */
const ownPattern =
  /(?<![\p{Script=Han}々ァ-ヴーＡ-Ｚ])(?:(?:現)?政府(?!系|法案|修正案|債務|一体|高官|間|調達|開発|機関|紙幣|組織|形態|軍|転覆|専用)|内閣(?=提出))/gu

/** 国で批准した条約: the country that is bound, not its government. */
const boundPattern = /(?<![\p{Script=Han}々])国(?=(?:で|として|が)[^。、]{0,4}批准)/gu
const country = { type: 'state' as const, name: '日本' }

/** 内閣に対する警告決議, 現内閣は: the cabinet, beside the Diet or as who governs for a time. */
const cabinetPattern =
  /(?<![\p{Script=Han}々ァ-ヴーＡ-Ｚ])(?:現|新)?内閣(?=に(?!も)|は|が(?!総辞職|倒|代わ|変わ)|も|を|と|や|、|の(?!支持率)|だ|です|で|自身)/gu
const cabinet = { type: 'government' as const, name: '内閣' }

const matches = (text: string, pattern: RegExp, actor: Named['actors'][number], rule: string): readonly Named[] =>
  matchesIn(text, pattern).map((m) => ({ from: m.index, to: m.index + m[0].length, actors: [actor], rule }))

/** The two words behind a word. */
const follows = (words: readonly Morpheme[], at: number): string =>
  words
    .slice(at + 1, at + 3)
    .map((word) => word.surface)
    .join('')

/** Before 国 a word that describes it or counts it: 豊かな国, この国, 三つの国. */
const isDescribed = (words: readonly Morpheme[], at: number): boolean => {
  const before = words[at - 1]
  if (before === undefined || ['記号', '接続詞', '副詞', '感動詞'].includes(before.pos)) return false
  // 市場ではなく国の負担で.
  if (before.surface === 'なく') return false
  // 策定という国の責任, but 日本という国の責任.
  if (before.surface === 'という')
    return words[at - 2]?.detail[1] === '地域' || !/^の(?:責任|責務|役割|仕事)/u.test(follows(words, at))
  if (before.pos === '助詞') return before.surface === 'の'
  if (before.pos === '名詞') return before.detail[0] !== '副詞可能'
  return true
}

/** 先進国では政府が…, 日本以外の国では政府とは別の機関が…: the governments of other countries. */
const elsewhere = /(?:先進国|諸外国|各国|他国|日本以外)[^。、]{0,12}では[^。]*政府/u

/** The state and the localities as two levels of government, where the words show that they are meant as who acts. */
export const levelsOfGovernment = (text: string, words: readonly Morpheme[]): readonly Named[] => {
  const found: Named[] = elsewhere.test(text) ? [] : [...matches(text, ownPattern, state, 'actor.own-government')]
  if (text.includes('内閣')) found.push(...matches(text, cabinetPattern, cabinet, 'actor.own-government'))
  if (text.includes('批准')) found.push(...matches(text, boundPattern, country, 'actor.bare-state'))
  if (text.includes('都')) {
    found.push(...matches(text, metropolis, { type: 'government', name: '東京都' }, 'actor.level'))
    for (const [pattern, actor] of metropolitanBodies) found.push(...matches(text, pattern, actor, 'actor.level'))
  }
  if (/国|地方/u.test(text)) {
    for (const one of matches(text, pairPattern, state, 'actor.level'))
      found.push({ ...one, actors: [text.startsWith('国', one.from) ? state : local] })
    found.push(...matches(text, localPattern, local, 'actor.level'))
    const at = new Map(words.map((word, i) => [word.from, i]))
    for (const one of matches(text, bodyPattern, state, 'actor.bare-state')) {
      const i = at.get(one.from)
      if (
        i === undefined
          ? text.startsWith('国主導', one.from)
          : words[i]!.surface.startsWith('国') && !isDescribed(words, i)
      )
        found.push(one)
    }
    words.forEach((word, i) => {
      const [next, before] = [words[i + 1], words[i - 1]]
      if (word.surface !== '国' || (next?.surface !== 'は' && next?.surface !== 'も') || isDescribed(words, i)) return
      if (
        before === undefined ||
        before.pos === '記号' ||
        before.pos === '接続詞' ||
        before.pos === '副詞' ||
        next.surface === 'は'
      )
        found.push({ from: word.from, to: word.to, actors: [state], rule: 'actor.bare-state' })
    })
  }
  return found
}
