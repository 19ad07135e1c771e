import type { Morpheme } from '../morphemes.ts'
import type { Modality } from './modality.ts'
import { subjectsOf } from './subjects.ts'
import type { Analysed } from './subjects.ts'

/** Morpheme indices, half open. */
interface Stretch {
  readonly from: number
  readonly to: number
}

const isVerb = (word: Morpheme | undefined): boolean => word?.pos === '動詞' && word.detail[0] !== '非自立'
const isNoun = (word: Morpheme | undefined): boolean => word?.pos === '名詞' || word?.pos === '接頭詞'
const isNominaliser = (word: Morpheme | undefined): boolean =>
  word?.pos === '名詞' && word.detail[0] === '非自立' && /^(?:こと|事|の|よう|ほう|方)$/u.test(word.surface)
/** What binds a noun to the noun behind it: 地元への誠実な説明. */
const isBinding = (word: Morpheme | undefined): boolean =>
  word !== undefined && (/^(?:の|と|や|な|・|、|および|及び)$/u.test(word.surface) || word.pos === '連体詞')

/** What is asked for stands behind these: 必要なのは…である, 取り組みたいのは…だ. */
const asksFirst = /^(?:motomerareru-no-wa|tai-no-wa|beki-wa-noun)$/u
/** These judge what stands before them; their verb is no part of it: 議論は避けて通れない. */
const judgesOnly = /^(?:sakete|kakasenai|motomerareru$)/u

/** After the のは behind which that which is asked for stands. */
const behindTopic = (words: readonly Morpheme[], { from, to }: Stretch): number | undefined => {
  for (let i = from + 1; i < to - 1; i++)
    if (words[i]!.surface === 'は' && (isNominaliser(words[i - 1]) || words[i - 1]!.base === 'べし'))
      return words[i + 1]!.surface === '、' ? i + 2 : i + 1
  return undefined
}

/** 第二に、 and the like, before what is to be done. */
const behindNumber = (words: readonly Morpheme[], { from, to }: Stretch): number => {
  const comma = words.slice(from, Math.min(to, from + 5)).findIndex((word) => word.surface === '、')
  const head = words.slice(from, from + Math.max(comma, 0)).map((word) => word.surface)
  return /^(?:第[一二三四五六七八九十\d０-９]+|[一二三四五六七八九]つ目)(?:は|に)?$/u.test(head.join(''))
    ? from + comma + 1
    : from
}

/**
 * Where the words for what is to be done end. The form of advice may have taken the verb (上げればよい) or the noun
 * (誠実な説明である) that it is made with: they are given back.
 */
const endOf = (words: readonly Morpheme[], modality: Modality, { from, to }: Stretch): number => {
  const begin = modality.contentEnd
  const form = modality.layers.at(-1)
  for (let i = Math.min(to, form?.to ?? to) - 1; i > Math.max(begin, from); i--)
    if (isNominaliser(words[i]) && ['動詞', '助動詞'].includes(words[i - 1]!.pos) && words[i + 1]?.surface !== 'は')
      return words[i - 1]!.base === 'た' ? i - 1 : i
  const takesSuru = words[begin]?.base === 'する' && words[begin - 1]?.detail[0] === 'サ変接続'
  if (isVerb(words[begin]) && !takesSuru && !judgesOnly.test(form?.id ?? '') && begin < to) {
    let end = begin + 1
    while (end < to && words[end]!.pos === '動詞' && words[end]!.detail[0] === '接尾') end++
    return end
  }
  const before = words[begin - 1]
  if (!isBinding(before) && !(isNoun(words[begin]) && (isNoun(before) || before?.base === 'た'))) return begin
  let end = begin
  for (let i = begin; i < to && (isNoun(words[i]) || isBinding(words[i])); i++) if (isNoun(words[i])) end = i + 1
  return end
}

const isLeftOver = (word: Morpheme): boolean =>
  isNominaliser(word) ||
  (word.pos === '助詞' && /^(?:は|が|も|を|こそ|て|で)$/u.test(word.surface)) ||
  word.surface === '、'

/**
 * The words of a recommendation that say what is to be done, without who is to do it: 避難道路の整備に責任を負う in
 * 「国は避難道路の整備に責任を負うべきだ」. A verb keeps the form it has in the text. Undefined where nothing is left.
 */
export const actionOf = (sentence: Analysed, span: Stretch, modality: Modality): Stretch | undefined => {
  const { words } = sentence
  if (modality.contentEnd < span.from || modality.contentEnd > span.to) return undefined
  const whole: Stretch = { from: span.from, to: span.to }
  const asked = asksFirst.test(modality.layers.at(-1)?.id ?? '') ? behindTopic(words, whole) : undefined
  const doer = subjectsOf(sentence, modality.contentEnd).findLast((s) => s.particle === 'は' && s.who === 'actor')
  const from = asked ?? behindNumber(words, { from: Math.max(span.from, doer?.to ?? span.from), to: span.to })
  let to = endOf(words, modality, { from, to: span.to })
  if (to <= from && asked !== undefined) {
    to = from
    while (to < span.to && words[to]!.pos !== '助動詞') to++
  }
  while (to > from && isLeftOver(words[to - 1]!)) to--
  const brackets = words.slice(from, to).filter(({ surface }) => surface === '「' || surface === '」')
  return to > from && brackets.length % 2 === 0 ? { from, to } : undefined
}
