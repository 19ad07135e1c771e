import { callings, titles } from '../lexicon/titles.ts'
import type { Morpheme } from '../morphemes.ts'
import { narrow } from './book.ts'
import { bodiesCalled, entryOf } from './gazetteer.ts'
import type { Named } from './named.ts'
import type { NamedPerson } from './person-names.ts'
import { matchesIn } from './matches.ts'

/** What kind of body the next words name: 公益財団法人「〇〇」, 団体「〇〇」. */
const kindBefore =
  /(?:(?:公益|一般|認定|特定非営利活動|国立研究開発|独立行政|地方独立行政|学校|社会福祉|医療|宗教|特定)?(?:財団|社団)?法人|ＮＰＯ|ＮＧＯ|(?:市民|民間|支援|業界|研究|当事者|人権|環境|消費者|労働)?団体|シンクタンク|研究機関|国際機関|政治団体|新党|会派|グループ|有志の会|超党派議連|市民グループ|労組|ネットワーク|組織|連合体|企業連合|新興企業|スタートアップ)[「『]([^」』。、]{2,24})[」』]/gu

/** 団体「〇〇」: a name in quotation marks right behind the word for what it names. */
const quotedNames = (text: string): readonly Named[] =>
  text.includes('「') || text.includes('『')
    ? matchesIn(text, kindBefore).map((m): Named => {
        const from = m.index + m[0].length - 1 - m[1]!.length
        return {
          from,
          to: from + m[1]!.length,
          actors: [{ type: 'organisation', name: m[1]! }],
          rule: 'actor.introduced',
        }
      })
    : []

const initialsPattern =
  /([Ａ-Ｚ][Ａ-Ｚａ-ｚ]+(?:[　 ](?:ｏｆ|ｆｏｒ|ｔｈｅ|ａｎｄ|ｏｎ|ｉｎ|＆|[Ａ-Ｚ][Ａ-Ｚａ-ｚ]+)){1,8})[　 ]?（([Ａ-Ｚ]{2,8})）/gu

/** Ｉｎｔｅｒｎｅｔ　Ｓｏｃｉｅｔｙ（ＩＳＯＣ）: Latin words whose initials stand behind them. */
const latinNames = (text: string): readonly Named[] =>
  /[Ａ-Ｚ]）/u.test(text)
    ? matchesIn(text, initialsPattern).flatMap((m): readonly Named[] => {
        const letters = m[1]!
          .split(/[　 ]/u)
          .map((word) => (/^[Ａ-Ｚ]/u.test(word) ? word[0]! : ''))
          .join('')
        if (letters[0] !== m[2]![0] || letters.at(-1) === undefined || m[2]!.length < letters.length) return []
        return [
          {
            from: m.index,
            to: m.index + m[1]!.length,
            actors: [{ type: 'organisation', name: m[1]!.replaceAll('　', ' ') }],
            rule: 'actor.introduced',
          },
        ]
      })
    : []

const legalForm =
  '(?:(?:一般|公益)(?:社団|財団)|(?:認定)?ＮＰＯ|(?:認定)?特定非営利活動|社会福祉|学校|医療|国立研究開発|地方独立行政|独立行政)法人'
const legalPattern = new RegExp(
  `${legalForm}(?![のはがをにでとやも等化格税改制会役向数側、。「『（）」])((?:[ぁ-ん]{1,8}の?(?=[\\p{Script=Han}ァ-ヴー]))?[\\p{Script=Han}ァ-ヴーＡ-Ｚａ-ｚ０-９・]{1,22}(?:の[\\p{Script=Han}ァ-ヴー]{1,8}|[ぁ-ん]{2,6}?(?=[はがをにのともでや、（側な])|(?:を|に)[\\p{Script=Han}]{1,4}[ぁ-ん]{1,3}会)?|[ぁ-ん]{2,8}(?:の[\\p{Script=Han}]{1,6})?)`,
  'gu',
)
/** What may stand behind a name in the same script and is no part of it. */
const nameTail =
  /(?:など|では|には|による|によると|によれば|をはじめ|代表理事|副理事長|理事長|代表|理事|会長|職員|等|側|(?<![ぁ-ん])ら|自身|幹部|関係者|担当者|の(?:調査|報告|活動|代表|理事|職員|試算|推計|会員|支援|運営|事業|場合|役員|取り組み|設立))$/u

/** 一般社団法人〇〇: the name right behind the legal form. */
const incorporated = (text: string): readonly Named[] =>
  text.includes('法人')
    ? matchesIn(text, legalPattern).flatMap((m): readonly Named[] => {
        const name = m[1]!.replace(nameTail, '')
        const from = m.index + m[0].length - m[1]!.length
        if (name.length < 2 || /法(?:案|施行.*)?$/u.test(name)) return []
        return [{ from, to: from + name.length, actors: [{ type: 'organisation', name }], rule: 'actor.introduced' }]
      })
    : []

const societyPattern =
  /(?:[\p{Script=Han}ァ-ヴーＡ-Ｚ０-９]{2,16}(?:を|の))?[\p{Script=Han}ァ-ヴー々]{0,10}(?:者|家族|遺族|市民|母|父|親|人|友|子|子ども|命|訴訟|原告|支援|女性|住民|医師|弁護士|教員|学者|守る|考える|求める|つくる|作る|救う|支える|問う|なくす|つなぐ|変える|止める)(?:たち)?(?:の|ための)?(?:全国)?(?:連絡|市民)?会(?=代表|会長|事務局|共同代表|は|が|も|の(?:代表|会長|メンバー|調査|声明)|に|、|と(?!い)|や|など|」|（|。)/gu

/** 犯罪被害当事者の会, 水を守る会: a society named by whom it unites or what it wants. */
const societies = (text: string): readonly Named[] =>
  /の会|る会|う会|す会|ぐ会/u.test(text)
    ? matchesIn(text, societyPattern).flatMap((m): readonly Named[] => {
        const [name, from] = [m[0], m.index]
        if (!/(?:の|る|う|す|ぐ)(?:全国)?(?:連絡|市民)?会$/u.test(name) || name.length < 6) return []
        if (/^(?:[そこあど]|次|今回|前回)/u.test(name) || /(?:議員|委員|幹事|役員)の会$/u.test(name)) return []
        return [{ from, to: from + name.length, actors: [{ type: 'organisation', name }], rule: 'actor.introduced' }]
      })
    : []

const called = new RegExp(
  `(?<![\\p{Script=Han}ァ-ヴー])(?:${callings.join('|')})の?([ァ-ヴー]{2,}(?:[・＝][ァ-ヴー]{2,}){0,3})(?![ァ-ヴー・])(?=は|が|も|の|に|を|と|や|、|（|で|ら|。|」)`,
  'gu',
)

/** 哲学者カント: a foreign name right behind a calling. */
const calledPersons = (text: string): readonly Named[] =>
  /[者家人師督官トー][の]?[ァ-ヴー]{2}/u.test(text)
    ? matchesIn(text, called).map((m): Named => {
        const from = m.index + m[0].length - m[1]!.length
        return {
          from,
          to: from + m[1]!.length,
          actors: [{ type: 'person', name: m[1]! }],
          rule: 'actor.introduced',
        }
      })
    : []

/** ＪＡ〇〇: a local body of the federation, unless the words behind make it the federation's own. */
const cooperatives = (text: string): readonly Named[] =>
  text.includes('ＪＡ')
    ? matchesIn(
        text,
        /(?<![Ａ-Ｚ])ＪＡ(?!グループ|バンク|共済|全|職員|組合|改革|系|関係|農協|中央会|の|は|が)([\p{Script=Han}ァ-ヴー]{2,8}?)(?=は|が|も|の|に|を|と|や|で|、|側|な|ら|（|）|・|$)/gu,
      ).map((m): Named => ({
        from: m.index,
        to: m.index + m[0].length,
        actors: [{ type: 'organisation', name: m[0] }],
        rule: 'actor.introduced',
      }))
    : []

/** What represents nobody by name: 会派を代表して, 我が党を代表し. */
const nameless = /^(?:.*(?:会派|我が|わが|委員会|理事会|役員会)|.?(?:会|党|政党|与党|野党|各党))$/u
const speaksFor =
  /(?<=^|[、。「はがも　])((?:[\p{Script=Han}々ァ-ヴーＡ-Ｚ]|・|ぁ-ん|の(?=[\p{Script=Han}ァ-ヴー]{1,4}を代表)){2,24}(?:会|クラブ|党|フォーラム|ネット|ネットワーク|議員団|維新|連合|民主|改革|みらい|の風|組))を代表(?:し|いたし|する)/gu

/** 〇〇クラブを代表して: the group in whose name somebody speaks. */
const represented = (text: string): readonly Named[] =>
  text.includes('を代表')
    ? matchesIn(text, speaksFor).flatMap((m): readonly Named[] =>
        nameless.test(m[1]!)
          ? []
          : [
              {
                from: m.index,
                to: m.index + m[1]!.length,
                actors: [{ type: 'organisation', name: m[1]! }],
                rule: 'actor.introduced',
              },
            ],
      )
    : []

const firmPattern =
  /(?<![ァ-ヴーＡ-Ｚａ-ｚ・])([ァ-ヴー]{3,16}|[Ａ-Ｚ][Ａ-Ｚａ-ｚ０-９]{1,15})社(?!(?!側|等|内)[\p{Script=Han}ァ-ヴー])/gu
/** Foreign words before 社 that say what a company does. */
const trades =
  /^(?:.*メーカー|マスコミ|ベンチャー|スタートアップ|テレビ|ネット|インターネット|コンサル|サービス|グループ|.*ＩＴ|ガス|レンタカー|タクシー|バス|ホテル|スポンサー|ライバル|パートナー|クライアント)$/u

/** サンリバー社: a foreign word before 社 is a company's name; a listed one goes by its own. */
const foreignFirms = (text: string): readonly Named[] =>
  text.includes('社')
    ? matchesIn(text, firmPattern).flatMap((m): readonly Named[] => {
        if (trades.test(m[1]!)) return []
        const listed = bodiesCalled(m[1]!)[0]
        const actor = listed ?? { type: 'company' as const, name: m[1]!, aliases: [narrow(m[0])] }
        return [{ from: m.index, to: m.index + m[0].length, actors: [actor], rule: 'actor.introduced' }]
      })
    : []

/** Bodies that the text introduces by a word for their kind, by their initials, their legal form, or whom they unite, and people by their calling. */
export const introducedBodies = (text: string): readonly Named[] => [
  ...quotedNames(text),
  ...latinNames(text),
  ...incorporated(text),
  ...societies(text),
  ...cooperatives(text),
  ...represented(text),
  ...foreignFirms(text),
  ...calledPersons(text),
]

/** Offices that only a person holds, so that an unknown run before them is a name. */
const officePattern =
  /((?:(?:前|元|現|次期|新)?(?:米|英|仏|独|中国|韓国|台湾|ロシア|[ァ-ヴー]{2,9})?(?:欧州委員会?|国防部|外交部|国防|外務|財務|内務|商務|経済|首席|欧州|統合参謀本部|国家安全保障|中央軍事委員会|国連)?)(?:首相|大統領|副大統領|国家主席|総書記|外相|国防相|財務相|内相|法相|環境相|農相|経済相|国防部長|外交部長|国務長官|国防長官|財務長官|事務総長|事務局長|欧州委員長|委員長|報道官|補佐官|参謀長|駐日大使|大使|知事|市長|町長|村長|議員|参考人|公述人|教授|氏))/u

const isUnknown = (word: Morpheme): boolean =>
  word.pos === '名詞' && !word.known && /^(?:[ァ-ヴー・]{2,}|\p{Script=Han}{1,3})$/u.test(word.surface)

/** 台湾の邱国正国防部長, ユンカー欧州委員長: words the dictionary does not know right before an office that only a person holds. */
export const unknownOfficers = (text: string, words: readonly Morpheme[]): readonly NamedPerson[] =>
  words.flatMap((word, i): readonly NamedPerson[] => {
    if (!isUnknown(word)) return []
    const before = words[i - 1]
    if (before !== undefined && before.pos === '名詞' && before.detail[1] !== '地域') return []
    if (before?.surface === '・') return []
    const office = officePattern.exec(text.slice(word.to, word.to + 24))
    if (!office || office.index > 2) return []
    const given = text.slice(word.to, word.to + office.index)
    const isKana = /^[ァ-ヴー・]/u.test(word.surface)
    if (isKana ? given !== '' : !/^\p{Script=Han}{0,2}$/u.test(given)) return []
    // プーチン・ロシア大統領: the state of the office stands behind the name.
    const [own, state] = word.surface.split('・')
    const isOfState = state !== undefined && entryOf('state', state) !== undefined
    const name = isOfState ? own! : word.surface + given
    const title = office[1]!
    if (name.length < 2 || (isKana && name.length < 3) || titles.has(name)) return []
    return [
      {
        from: word.from,
        to: word.to + office.index + title.length,
        name,
        title,
        isFormer: /^[前元]/u.test(title),
        ...(name.includes('・') && { surname: name.split('・').at(-1)! }),
      },
    ]
  })
