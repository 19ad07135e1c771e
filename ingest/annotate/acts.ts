import { states } from './aims.ts'
import { lineOf } from './lemmas.ts'
import type { Modality } from './modality.ts'
import { subjectsOf } from './subjects.ts'
import type { Analysed } from './subjects.ts'

/** What one does with one's mind or what only happens: nothing that a text can tell its readers to do. */
const unwilled =
  / (?:思う|感じる|驚く|困る|疲れる|悩む|迷う|始まる|終わる|変わる|増す|消える|失う|起きる|起こる|過ぎる|似る|違う|異なる|届く|足りる|すむ|済む|かなう|叶う|売れる|見つかる|決まる|集まる|戻る|育つ|伝わる|つながる|助かる|なくなる|失われる|できあがる|生まれる|言う|いう|呼ぶ|示す|意味|もたらす|招く|生む|与える|奪う|持つ|もつ|含む|知る|得る|もらう|くれる|しまう|すぎる|損なう|傷つける|脅かす|妨げる|阻む|遅らせる|苦しめる|弱める|悪くする|狂わせる|歪める|ゆがめる|失わせる|滞る|左右|圧迫|助長|象徴|物語る|裏切る|支配|占める|超える|帯びる|はらむ|欠く|要する|伴う|免れる|被る|浴びる)\/[A-Z](?: する\/V)?$/u

/** An act in the dictionary form with nobody for its subject: 引き出しをひとつ空にする, 衝動買いをしない. `bearer`: who may be. */
export const isAct = (sentence: Analysed, modality: Modality, bearer?: 'authority'): boolean => {
  const { words, text } = sentence
  if (words.some((w) => w.base === 'ます' || w.base === 'です')) return false
  if (modality.kind !== 'bare' || modality.hedge !== 'strong' || modality.past || modality.layers.length > 0)
    return false
  const line = lineOf(sentence.lemmas.slice(-14)).replace(/(?: [。」）．　]\/O)+$/u, '')
  const isNot = / ない\/X$/u.test(line)
  const act = isNot ? line.replace(/ ない\/X$/u, '') : line
  if (!/\/V$/u.test(act) || states.test(act) || unwilled.test(act)) return false
  if (
    !/ (?:を|に|から|で|と|は|へ)\/P(?: [^ ]+){1,6}$/u.test(act) &&
    !/(?:たら|なら|とき(?:は|に)|場合は|前に)、?[^、]{1,12}。?$/u.test(text)
  )
    return false
  return !subjectsOf(sentence).some((s) => {
    if (bearer === 'authority' && s.who !== 'other' && s.who !== 'self') return s.particle === 'も'
    return s.particle === 'が' || s.who === 'actor' || s.who === 'group' || s.who === 'self'
  })
}
