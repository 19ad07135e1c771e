import type { ActorKey } from '../../graph/change/extraction.ts'
import type { Attribution, Before } from './attributed.ts'
import { subjectsOf } from './subjects.ts'
import type { Analysed } from './subjects.ts'

/**
 * What a court held: in a sentence that names the court or its ruling (大法廷では、…とはっきりと述べていました), and in those right after
 * one that does, as the points of the ruling (ポイントとしては、…とのことでした) or without a word of who speaks (…と強く求められたところです).
 */

/** Words that speak of a ruling. */
const ruling = /判決|判例|最高裁|[大小]法廷|裁判所|[高地]裁(?!量)|判示/u
const courts = /(?:裁判所|最高裁|高裁|地裁)$/u

/** The court that a sentence speaks of; undefined: it speaks of none. */
export const courtIn = ({ text, references }: Analysed, before: ActorKey | undefined): ActorKey | undefined =>
  ruling.test(text) ? (references.findLast(({ actor }) => courts.test(actor))?.actor ?? before) : undefined

const topic =
  /(?:最高裁(?:判所)?|[大小]法廷|[高地](?:等|方)?裁(?:判所)?|裁判所|判決|決定|判例|補足意見|反対意見)(?:の中)?(?:で(?:は|も)|は|も|において(?:は)?)/u
const end = '(?:の|ん|わけ|ところ|もの)?(?:だ|です|である|であります|でございます|でした)?(?:よ?ね)?。?$'
/** …とはっきり言っていたんです: a verb of saying behind と. */
const holds = new RegExp(
  `と(?:も|は|まで)?、?[^。、はがを]{0,10}(?:言っ|述べ|判示(?:を)?し|判断(?:を)?し|指摘(?:を)?し|説示し|示し|認定し|結論づけ|断じ|求め)(?:て(?:い(?:る|た|ます|ました)|おり?ま(?:す|した)|お(?:る|った)|きた|きました)|た|まし?た|る|ます)${end}`,
  'u',
)
/** …と大法廷でははっきりと述べていました: the court stands behind what it held. */
const heldBehind = new RegExp(
  `と(?=[^。、と]{0,16}(?:最高裁(?:判所)?|[大小]法廷|[高地](?:等|方)?裁(?:判所)?|裁判所|判決)(?:で?は|も|が)、?[^。、]{0,10}(?:言っ|述べ|判示し|判断し|指摘し|示し|認め)(?:て(?:いる|いた|います|いました|おります|おりました)|た|ました)${end})`,
  'u',
)
/** …と強く求められたところです: said by whom no word names. */
const held = new RegExp(
  `と(?:も|まで)?、?[^。、はがを]{0,10}(?:指摘|求め|判断|判示|示|認定|言い渡|断じ|述べ)(?:を)?(?:さ|ら)?れ(?:た|まし?た|て(?:いる|います|おります))${end}`,
  'u',
)
const points =
  /^　*(?:また、|そして、)?(?:(?:その|この|こちらの|判決の|主な|判断の)*(?:ポイント|要点|骨子|判旨)|(?:その|この|こちらの|判決の|判断の)+(?:趣旨|理由|考え方|結論|中身|論理|根拠|判断|判示))(?:は|として(?:は|も)?|で(?:は|も))、/u
const cleft =
  /(?:言われ|述べられ|示され|指摘(?:を)?され|判示され|強調され|おっしゃっ)(?:て(?:い|お)(?:た|る|ます|りました))?た?の[がは]、/u
const contents =
  /(?:と(?:の|いう)(?:こと|もの|の|ところ|判断|考え方|論理|理由|点)|とのこと|こと|点)(?:だ|です|でした|であ(?:る|った|ります|りました)|でござい(?:ます|ました))(?:よ?ね)?。?$/u

const made = (
  { words }: Analysed,
  begin: number,
  stop: number,
  holders: readonly ActorKey[],
): Attribution | undefined => {
  const from = words.findIndex((w) => w.from >= begin)
  const to = words.findIndex((w) => w.from >= stop)
  if (from < 0 || to <= from + 2) return undefined
  return { rule: 'attribution.court', from, to, cue: { from: to, to: words.length }, holders, demand: false }
}

/** Whose word a sentence is that tells what a court held. */
export const heldByCourt = (sentence: Analysed, before: Before): Attribution | undefined => {
  const { text } = sentence
  const here = courtIn(sentence, before.court)
  const court = here ?? before.court
  if (court === undefined) return undefined
  const behind = here === undefined ? null : heldBehind.exec(text)
  if (behind) return made(sentence, 0, behind.index, [court])
  const said = holds.exec(text)
  const named = here === undefined ? null : topic.exec(text)
  if (said && named && named.index < said.index)
    return made(sentence, named.index + named[0].length, said.index, [court])
  if (before.court === undefined) return undefined
  const content = contents.exec(text)
  const lead = points.exec(text) ?? cleft.exec(text)
  if (content && lead && !/^　*また?、?私/u.test(text))
    return made(sentence, lead.index + lead[0].length, content.index, [court])
  const passive = held.exec(text)
  if (passive && !subjectsOf(sentence).some((s) => (s.who === 'actor' || s.who === 'group') && s.particle === 'は'))
    return made(sentence, 0, passive.index, [court])
  return undefined
}
