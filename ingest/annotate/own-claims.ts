import { seeksAnswer } from './meta.ts'
import { deniesByAsking } from './modality.ts'
import type { Modality } from './modality.ts'
import { subjectsOf } from './subjects.ts'
import type { Analysed } from './subjects.ts'

/** なぜ説明しなかったのですか: asked of somebody who is there to answer. */
const direct = /(?:です|ます|ました|ません|ませんでした)か。?$/u
const pressed = /果た?して|いったい|一体|本当に|誰が/u

/** What questions do in a text: `answered` where somebody is asked to answer, `rhetorical` in a speech that takes a side. */
export type Questions = 'answered' | 'rhetorical'

const taking = /(?:反対|賛成)(?:の(?:立場|討論)|討論|する立場|を表明|いたします|します)/u
/** From how many requests for an answer a text puts its questions to somebody. */
const leastAsked = 2

/** What questions do in a text. */
export const questionsIn = (texts: readonly string[]): Questions | undefined =>
  texts.filter(seeksAnswer).length >= leastAsked
    ? 'answered'
    : texts.some((text) => taking.test(text) && /討論|立場/u.test(text))
      ? 'rhetorical'
      : undefined

/** なぜ導入するんですか, 責任が取れるんですか: what nobody will answer in such a speech. */
const challenging =
  /(?:なぜ|何のため|誰|どこ|いつまで|どう(?:する|やって|責任)|一体|いったい|果た?して|本当に)[^。]*(?:か|のか)。?$|(?:の|ん)(?:です|でしょう|だろう)か。?$/u

/** なぜ見直しが必要なのか: what a text asks in order to answer it, with nobody to blame; …のだろうか asserts. */
const opening =
  /^　*(?:では、?|そもそも、?|なら、?)?なぜ、?[^。は]{2,30}が[^。は]{0,10}(?:必要|大切|重要|求められ|起き|起こ|生まれ|始ま|広が|増え|減っ|進ん|進ま|遅れ|続い)[^。は]{0,8}のか。?$/u

/** それはなぜか。: what the next sentence answers. */
const short =
  /^　*(?:それは|これは|では|しかし|だが|でも)?、?(?:なぜ|何故|どうして|何のため)(?:なの|な(?:の)?でしょう|(?:なの)?だろう|でしょう|(?:なの)?です)?か。?$/u

/** Whether a question asserts: 誰が負担するというのだろうか. */
export const isRhetorical = (sentence: Analysed, modality: Modality, questions?: Questions): boolean => {
  const ids = modality.layers.map((l) => l.id)
  if (ids.some((id) => id.startsWith('beki-ka'))) return false
  if (questions === 'answered') return deniesByAsking(sentence.text)
  if (questions === 'rhetorical' && challenging.test(sentence.text)) return true
  if (/どう(?:する|対|い)|どのよう(?:な|に)|何か。|どうか。/u.test(sentence.text.slice(-24))) return false
  if (opening.test(sentence.text) || short.test(sentence.text)) return false
  if (direct.test(sentence.text) && !pressed.test(sentence.text)) return false
  return (
    ids.includes('darou-ka') ||
    deniesByAsking(sentence.text) ||
    /果た?して|いったい|一体|誰が|なぜ|どれだけ|どこまで|(?:どこ|何処)(?:《[^》]*》)?へ|どうすればよい|どうすればいい/u.test(
      sentence.text,
    )
  )
}

/** さらに気になるのは、…ことだ: the judgement stands first. */
const judgedFirst =
  /^　*[^、。]{0,8}、?(?:気になる|気がかりな|問題な|残念な|驚く|驚かされる|不思議な|奇妙な|おかしい|見過ごせない|見逃せない|看過できない|深刻な|厄介な|恐ろしい|怖い|心配な|皮肉な|懸念される|危惧される|注目すべき|評価できる)のは/u

/** Whether a sentence says first that it judges. */
export const judgesFirst = (text: string): boolean => judgedFirst.test(text)

/** 本院は…を非難する: the body that speaks takes its stand by saying so. */
export const performs = (sentence: Analysed, modality: Modality): boolean =>
  modality.kind === 'bare' &&
  !modality.past &&
  /(?:非難|表明|抗議|歓迎|支持|憂慮|断罪|糾弾)(?:する|します|いたします)。?$/u.test(sentence.text) &&
  subjectsOf(sentence).some((s) => s.particle === 'は' && s.who === 'self')
