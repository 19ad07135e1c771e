import type { Attribution, Before, Heard } from './attributed.ts'
import { subjectsOf } from './subjects.ts'
import type { Analysed } from './subjects.ts'

/** …からだ。 behind what somebody is against. */
const reason = /(?:[うくすつぬむるぐぶいただ]|です|ます)(?:から|ため)(?:だ|である|です|であります)。?$/u
/** これは…からだ is the writer's explanation. */
const explains = /^　*(?:これ|それ|なぜ|その理由|というのも|私|筆者|だが|しかし|もっとも|実際)/u
const restates =
  /^　*(?:つまり|すなわち|要するに|言い換えれば|いわば)、[^。]*という(?:こと|事|わけ)(?:だ|である|です|でした|だった)。?$/u
/** だから統合は避けられない、というわけだ: his reasoning, summed up for him. */
const sumsUp = /、という(?:の|わけ|寸法|理屈|筋書き|話)(?:だ|である|です)。?$/u
const owing = /べき|なければなら|ねばなら|必要が|だろう|でしょう|思[いう]|考え/u

const all = (sentence: Analysed, { holders, group }: Heard): Attribution => ({
  rule: 'attribution.continued',
  from: 0,
  to: sentence.words.length,
  cue: { from: 0, to: 1 },
  holders,
  ...(group !== undefined && { group }),
  demand: false,
})

/**
 * What goes on telling somebody's word without a sign of its own: the reason of what he was just said to be against
 * (住民は反対している。車が増えるからだ。), and his account said again (つまり、…ということだ).
 */
export const goesOnTelling = (sentence: Analysed, before: Before): Attribution | undefined => {
  const { text } = sentence
  if (subjectsOf(sentence).some((s) => s.who === 'self' || (s.who !== 'other' && s.particle === 'は'))) return undefined
  if (before.stand && reason.test(text) && !explains.test(text)) return all(sentence, before.stand)
  if (before.last && sumsUp.test(text) && !owing.test(text)) return all(sentence, before.last)
  if (before.account && restates.test(text) && !owing.test(text)) return all(sentence, before.account)
  return undefined
}
