import type { ActorKey } from '../../graph/change/extraction.ts'
import type { Heard } from './attributed.ts'
import { contentNouns, documentNouns } from '../lexicon/speech.ts'
import { issuerAt } from './documents.ts'
import { whoEndsAt } from './subjects.ts'
import type { Analysed, Subject } from './subjects.ts'

const heardFrom = (who: Pick<Subject, 'who' | 'actors' | 'text'>): Heard | undefined => {
  if (who.who === 'actor') return { holders: who.actors }
  return who.who === 'group' ? { holders: [], group: who.text } : undefined
}

/** What may stand between a name and から or に: の間には, 側から, 内には. */
const among = /^(?:間|中|なか|側|内部|内|うち|方|筋|など|ら)$/u

const arrives =
  /(?:声|意見|批判|要望|指摘|苦情|疑問|相談)[がもは]、?[^、。]{0,12}(?:届|寄せられ|集まっ|殺到|来て|来た)/u

/** Who is heard, and where the words that say so end: 住民の間には、. */
export interface Voices extends Heard {
  readonly to: number
}

/**
 * Whose voices are heard before morpheme `until`: 住民の間には, 農家からは, 与党内に. The last ones named; before morpheme
 * `cue`, where the words of what is said are, only as a topic or before a comma (住民からは, 住民から、).
 */
export const voicesIn = (sentence: Analysed, until: number, cue = 0): Voices | undefined => {
  const { words, bunsetsu } = sentence
  for (let i = until - 1; i > 0; i--) {
    const { surface, pos } = words[i]!
    if (pos !== '助詞' || bunsetsu.quoted[i] || words[i]!.detail[0] === '接続助詞') continue
    const next = words[i + 1]?.surface
    const isAmong =
      (surface === 'で' && /^(?:間|あいだ|内部|中)$/u.test(words[i - 1]!.surface)) ||
      (surface === 'に' && /^(?:間|あいだ)$/u.test(words[i - 1]!.surface))
    const isTopic = next === 'は' || next === 'も'
    // 市役所には…との声が届いている: to whom it comes says nothing.
    if (surface === 'に' && !among.test(words[i - 1]!.surface) && arrives.test(sentence.text.slice(words[i]!.to)))
      continue
    if (surface !== 'から' && !isAmong && !((surface === 'に' || surface === 'で') && isTopic)) continue
    if (i < cue && !isTopic && next !== '、') continue
    let at = i
    while (at > 1 && among.test(words[at - 1]!.surface)) {
      at--
      if (at > 1 && words[at - 1]!.surface === 'の') at--
    }
    const heard = heardFrom(whoEndsAt(sentence, at))
    let to = isTopic ? i + 2 : i + 1
    if (words[to]?.surface === '、') to++
    if (heard) return { to, ...heard }
  }
  return undefined
}

/** By whom something is held, before morpheme `until`: 住民側によって一歩とみなされている. */
export const agentIn = (sentence: Analysed, until: number): Voices | undefined => {
  const { words, bunsetsu } = sentence
  for (let i = until - 1; i > 0; i--) {
    if (!/^(?:によって|により)$/u.test(words[i]!.surface) || bunsetsu.quoted[i]) continue
    const heard = heardFrom(whoEndsAt(sentence, i))
    if (heard) return { to: 0, ...heard }
  }
  return undefined
}

const documentPattern = new RegExp(
  `(?:${[...documentNouns, '方針'].join('|')})[」』]?(?:の中)?(?:で|では|においては?|に|には|の中で)、?`,
  'gu',
)

/** Who issued the document in which something is said (報告書では…とされる); empty: a document of nobody named. */
export const sourceIn = (sentence: Analysed, before: number): readonly ActorKey[] | undefined => {
  for (const match of sentence.text.slice(0, before).matchAll(documentPattern)) {
    const end = match.index + /^.*?(?=[」』]?(?:の中)?(?:で|に))/u.exec(match[0])![0].length
    const issuer = issuerAt(sentence, end)
    if (issuer) return issuer
  }
  return undefined
}

/** Nouns after which a mere こと can tell what somebody wants: Xの狙いは…ことだ. */
const content = new Set(contentNouns)

/** Whose aim or view a sentence says it tells (政権の狙いは, 筆者の主張は), up to morpheme `until`; `to`: after the particle. */
export const ownerOfContent = (
  sentence: Analysed,
  until: number,
): (Pick<Subject, 'who' | 'actors' | 'text'> & { readonly to: number }) | undefined => {
  const { words, bunsetsu } = sentence
  for (let i = 2; i < until; i++) {
    if (bunsetsu.quoted[i] || words[i]!.surface !== 'は' || !content.has(words[i - 1]!.surface)) continue
    let no = i - 1
    while (no > 1 && words[no - 1]!.pos === '名詞' && i - no < 4) no--
    // 村の獣害対策に対する考えは: whose it is stands further back.
    if (/^(?:に対する|についての|に関する|をめぐる)$/u.test(words[no - 1]?.surface ?? '')) {
      const far = words
        .slice(0, no - 1)
        .findLastIndex(
          (w, at) => w.surface === 'の' && /^(?:actor|group)$/u.test(at > 0 ? whoEndsAt(sentence, at).who : ''),
        )
      if (far > 0) return { to: words[i + 1]?.surface === '、' ? i + 2 : i + 1, ...whoEndsAt(sentence, far) }
      continue
    }
    if (words[no - 1]?.surface !== 'の' || no < 2) continue
    const after = words[no - 2]?.surface === '側' ? no - 2 : no - 1
    return { to: words[i + 1]?.surface === '、' ? i + 2 : i + 1, ...whoEndsAt(sentence, after) }
  }
  return undefined
}

/** The people whose view is named between two morphemes: 財政の専門家の一致した見方だ. */
export const whoseIn = (sentence: Analysed, from: number, to: number): string | undefined => {
  for (let i = to - 1; i > from; i--) {
    if (sentence.words[i]!.surface !== 'の') continue
    const who = whoEndsAt(sentence, i)
    if (who.who === 'group') return who.text
  }
  return undefined
}
