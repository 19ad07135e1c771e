import { attitudeVerbs } from '../lexicon/speech.ts'
import { concreteNouns, idioms, measuredTopics, workings } from '../lexicon/stance-idioms.ts'
import type { Morpheme } from '../morphemes.ts'

const working = new Set(workings)
const attitudes = new Set([
  ...attitudeVerbs,
  '反発',
  '抗議',
  '表明',
  '陳謝',
  '謝罪',
  '歓迎',
  '合意',
  '一致',
  '迫る',
  '強める',
  '否定',
  '訴訟',
  '提訴',
  '決議',
])
const idiom = new RegExp(idioms.join('|'), 'u')
const concrete = new RegExp(`(?:${concreteNouns.join('|')})$`, 'u')
const measured = new RegExp(`(?:${measuredTopics.join('|')})(?:[はがもを]|について)`, 'u')
const size =
  /大き|小さ|多|少な|高|低|長|短|増|減|伸び|上回|下回|横ばい|同じ|最[大小多少]|占め|次ぐ|偏|集中|上昇|低下|上が|下が/u

/** 〜のは〇〇課だ: a sentence that picks out a person, a body or a thing, and judges nothing. */
const pointsOut =
  /(?:の[がは]|[たるい]の[がは]、|対象は|きっかけは|理由は|窓口は)、?[^。、]{1,30}?(?:だ|である|です|であります|だった|であった|でした)?。?$/u

/** 〜には〇〇がある: says that something is there. */
const existing =
  /(?:に(?:は|も)?|では|でも)、?[^。]{1,40}[がも][^。、]{0,14}(?:ある|いる|あります|います|あった|いた|おります|ありました|いました)。?$/u
const storytelling =
  /^　*(?:先週|先日|昔|昨日|当日|その日|ある日|学生の|子どもの(?:ころ|頃)|わが家|我が家|私は|僕は|私の(?:父|母|祖|地元|町|村|家)|父は|母は|祖父|祖母|妻は|夫は|娘|息子|友人|彼は|彼女は)/u
const gradually =
  /次第に|徐々に|少しずつ|しだいに|着実に|静かに|年々|じわじわ|急速に|ますます|いよいよ|もはや|すでに|既に|ついに|とうとう/u
const endOfTimes = /時代[はも](?:、)?(?:終わ|過ぎ|去|とうに)|時代に(?:入|なっ|移)|過去のもの/u
const hearsay =
  /(?:という|そうだ|そうです|といいます|とのことだ|とのことです|と聞く|と聞きました|らしい|らしいです)。?$/u
const sequence = /^　*(?:まず|次に|その後|その結果|翌[日年週月]|同じ年|当初|以来|現在|いまは|従来は|かつては)/u
const methods =
  /(?:しながら|して|を用い|を使い|によって|に基づき|ごとに)、?[^。]{1,24}(?:する|した|している|しています|しました|を行う|を行った)。?$/u

/** Names of the features that {@link patternsOf} reads from the text and the predicate of a sentence. */
export const claimPatterns = [
  'idiom',
  'points-out',
  'concrete-last',
  'exists',
  'measured',
  'works',
  'story',
  'gradual',
  'has-become',
  'end-of-times',
  'hearsay',
  'sequence',
  'method',
  'agentless-past',
  'noun-what-for',
  'polite',
  'generic-topic',
  'others-attitude',
] as const
/** One of {@link claimPatterns}. */
export type ClaimPattern = (typeof claimPatterns)[number]

/** Which patterns of claims and of plain facts a sentence shows; `predicate` is its last word with content. */
export const patternsOf = (
  text: string,
  words: readonly Morpheme[],
  predicate: string,
  has: { readonly judged: boolean; readonly actor: boolean; readonly past: boolean; readonly others: boolean },
): Readonly<Record<ClaimPattern, boolean>> => {
  const bare = text.replace(/(?:だった|だ|である|であった|です|でした|であります)?[。．）」]*$/u, '')
  const becomes = /(?:て|で)(?:き(?:た|ている|ました|ています)|い(?:く|った|きます))。?$|つつあ/u.test(text)
  return {
    idiom: idiom.test(text),
    'points-out': !has.judged && pointsOut.test(text) && concrete.test(bare),
    'concrete-last': concrete.test(bare),
    exists: existing.test(text),
    measured:
      measured.test(text) && size.test(text.slice(-9)) && !/すぎ|過ぎ|足り|あまりに|余りに/u.test(text.slice(-10)),
    'others-attitude': has.others && attitudes.has(predicate),
    works: working.has(predicate),
    story: storytelling.test(text),
    gradual: gradually.test(text),
    'has-become': becomes,
    'end-of-times': endOfTimes.test(text),
    hearsay: hearsay.test(text),
    sequence: sequence.test(text),
    method: methods.test(text),
    'agentless-past':
      has.past && !has.actor && !/(?<![もが])なかった|ませんでした|[てで]い(?:た|ました)。?$/u.test(text),
    'noun-what-for':
      /(?:方式|仕組み|計画|予定|見通し|構え|方針|制度|団体|装置|手法|事業|場所|施設|行事|品種|資料|論点|傾向|内容)$/u.test(
        bare,
      ),
    polite: words.some((w) => w.base === 'です' || w.base === 'ます'),
    'generic-topic':
      /^　*(?:法|人|国|政治|制度|教育|医療|外交|平和|経済|社会|民主主義|自由|権利|言葉|名前|技術|科学|歴史|文化|市場|企業|家族|都市|地域|農業|税|予算|政策|改革|規制|改正|本法案|本案|この法案|判決|答申|答弁)(?:と)?は、?/u.test(
        text,
      ),
  }
}
