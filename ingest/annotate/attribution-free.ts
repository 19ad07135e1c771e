import type { Attribution, Heard } from './attributed.ts'
import { takenUp } from './attribution-quotation.ts'
import { isSteering } from './meta.ts'
import { subjectsOf } from './subjects.ts'
import type { Analysed } from './subjects.ts'

/** Words with which the writer turns away from what he told. */
const turns =
  /^[　\s]*(?:しかし|だが|けれど|ところが|とはいえ|とはいうものの|もっとも|ただ(?!し?で)|でも、|それでも|にもかかわらず|これに対し|それに対し|一方|他方|反対に|逆に|なるほど|確かに|たしかに|もちろん|むろん|いずれ|どちら|両者|双方|果たして|はたして|さて|では、|ところで|問題は|実際(?:に)?は)/u
/** What was said, as a thing that the writer speaks of. */
const remarks =
  /^[　\s]*[^。、]{0,8}(?:この|その|こうした|そうした|そのような|このような|以上の|そんな|こんな|彼らの|彼の|同氏の|これらの)(?:主張|議論|見方|考え|考え方|説明|論理|理屈|言い分|批判|指摘|意見|見解|発言|言葉|声|説|論|立場|懸念|提案|提言|答弁|反論|認識|発想|姿勢|態度|訴え|要求)(?:に|は|が|も|を|で|こそ|の)/u
/** 一理ある, 首をかしげる: a verdict on what was said. */
const judges =
  /(?:一理|説得力|傾聴|うなずけ|納得|筋が通|的外れ|的を射|詭弁|本末転倒|短絡|誤り|間違い|違和感|首をかしげ|疑問だ|疑問である|同感|賛成だ|賛成である|賛成したい|くみしな|与しな|検討に値|論外)/u
const counted = /[０-９0-9]{2,4}年(?:[０-９0-9]{1,2}月)?(?:、|に|の|から|以降)/u

/** Whether the writer speaks again after another's word that nothing marks: he turns, judges, or speaks of himself. */
export const returnsToWriter = (sentence: Analysed): boolean =>
  turns.test(sentence.text) ||
  remarks.test(sentence.text) ||
  judges.test(sentence.text) ||
  counted.test(sentence.text) ||
  subjectsOf(sentence).some((s) => s.who === 'self') ||
  /(?:筆者|私見|私に|私の|わたし|本稿)|(?:考え|思っ|感じ|存じ|認識し|捉え|受け止め)ております/u.test(sentence.text)

/** 住民の間ではそうささやかれている: says that something was said, and not what. */
export const passesOn = ({ text }: Analysed): boolean => takenUp.test(text) || isSteering(text)

/** A whole sentence as the word of whoever was being told of. */
export const toldOn = ({ words }: Analysed, { holders, group }: Heard): Attribution => ({
  rule: 'attribution.free',
  from: 0,
  to: words.length,
  cue: { from: 0, to: 1 },
  holders,
  ...(group !== undefined && { group }),
  demand: false,
})
