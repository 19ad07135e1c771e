import {
  amounts,
  causes,
  debated,
  definitions,
  degrees,
  evaluations,
  events,
  feelings,
  figures,
  sizes,
} from '../lexicon/stance.ts'
import type { Morpheme } from '../morphemes.ts'
import { beforeCopula, endsInKind, lineSignsIn, signsIn, textSigns } from './claim-signs.ts'
import type { Sign } from './claim-signs.ts'
import { claimFeatures, placeOf } from './claim-features.ts'
import type { ClaimFeature } from './claim-features.ts'
import { patternsOf } from './claim-patterns.ts'
import type { Core } from './explaining.ts'
import { lineOf } from './lemmas.ts'
import type { Lemma } from './lemmas.ts'
import type { Modality } from './modality.ts'
import { isAsked } from './people-words.ts'
import type { Analysed } from './subjects.ts'

/** The word classes, each a bit: one look at a word tells all that it belongs to. */
const classes = {
  evaluating: [1, evaluations],
  sizing: [2, sizes],
  causing: [4, causes],
  happening: [8, events],
  measuring: [16, amounts],
  defining: [32, definitions],
  intensifying: [64, degrees],
  feeling: [128, feelings],
  picturing: [256, figures],
  debating: [512, debated],
} as const
type WordClass = keyof typeof classes
const bitsByWord = new Map<string, number>()
for (const [bit, words] of Object.values(classes))
  for (const word of words) bitsByWord.set(word, (bitsByWord.get(word) ?? 0) | bit)

const bitsOf = (word: string): number => bitsByWord.get(word) ?? 0
const isOf = (bits: number, name: WordClass): boolean => (bits & classes[name][0]) !== 0

const brackets = new Set('（）)(．.')
const smallNumbers = new Set('一１二２三３')
/** What follows a small number that counts nothing: 一つ, 二人, 一般. */
const idle = new Set('つ人方部度級歩種面体時手足般律定層段元貫致切番口員')
/** 一つ, 第二に, （１）: counts nothing. */
const countsNothing = (words: readonly Morpheme[], i: number): boolean => {
  const [before, after] = [words[i - 1]?.surface, words[i + 1]?.surface ?? '']
  return (
    before === '第' ||
    (i <= 1 && brackets.has(after)) ||
    before === '何' ||
    (smallNumbers.has(words[i]!.surface) && idle.has(after))
  )
}

const empties = new Set(
  'する いる ある なる くる いく おく れる られる せる させる こと もの の ところ ため わけ よう これ それ できる ない'.split(
    ' ',
  ),
)

/** The last word with content: the predicate's verb, adjective or noun. */
const predicateAt = (lemmas: readonly Lemma[]): number =>
  lemmas.findLastIndex(({ lemma, tag }) => tag !== 'P' && tag !== 'X' && tag !== 'O' && !empties.has(lemma))

const isJudgingAdjective = (word: Morpheme): boolean =>
  word.pos === '形容詞' && word.detail[0] === '自立' && !isOf(bitsOf(word.base), 'sizing') && word.base !== 'ない'

/** 古い橋: an adjective before its noun describes; one that ends a clause judges. */
const isAdnominal = (words: readonly Morpheme[], i: number): boolean =>
  words[i]!.form === '基本形' && words[i + 1]?.pos === '名詞' && words[i + 1]!.detail[0] !== '非自立'

const closing = new Set('。．.」）！？　')
/** The last eight lemmas in a line, without marks at the end. */
const lastLine = (lemmas: readonly Lemma[]): string => {
  const last = lemmas.slice(-8)
  while (last.length > 0 && last.at(-1)!.tag === 'O' && closing.has(last.at(-1)!.lemma)) last.pop()
  return lineOf(last)
}

/** What the words of a sentence show, one by one. */
const lookAtWords = (words: readonly Morpheme[]) => {
  const seen = {
    numbers: 0,
    numberLast: false,
    degree: false,
    adjective: false,
    adnominal: false,
    adjectival: false,
    excess: false,
    polite: false,
    topicKoto: false,
    abstractTopic: false,
    debatedTopic: false,
  }
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!
    const kind = word.detail[0]
    if (kind === '数') {
      if (!countsNothing(words, i)) seen.numbers++
      if (i >= words.length - 6) seen.numberLast = true
    } else if (kind === '形容動詞語幹') seen.adjectival = true
    else if (kind === '非自立') seen.excess ||= word.base === 'すぎる' || word.base === '過ぎる'
    else if (kind === '係助詞' && word.surface === 'は' && i > 0) {
      const topic = words[i - 1]!
      const bits = bitsOf(topic.base)
      seen.topicKoto ||= pointless.has(topic.surface)
      seen.abstractTopic ||=
        isOf(bits, 'evaluating') ||
        isOf(bits, 'causing') ||
        topic.detail[0] === 'サ変接続' ||
        /(?:性|化|力|論|主義|さ)$/u.test(topic.surface)
      seen.debatedTopic ||= isOf(bits, 'debating')
    }
    if (word.pos === '副詞') seen.degree ||= isOf(bitsOf(word.base), 'intensifying')
    else if (word.pos === '形容詞' && isJudgingAdjective(word)) {
      if (isAdnominal(words, i)) seen.adnominal = true
      else seen.adjective = true
    } else if (word.base === 'です' || word.base === 'ます') seen.polite = true
  }
  return seen
}
const pointless = new Set(['こと', 'の', 'もの', 'ところ'])

/** Whether a sign of the text is a feature as it stands. */
const isFeature = (sign: Sign): sign is keyof typeof textSigns => sign in textSigns

/** Of every feature whether it is on, in the order of {@link claimFeatures}. */
export type Features = Uint8Array

/** The features of a sentence, or of its last clause. */
export const featuresOf = (
  { words, references, subjects }: Pick<Analysed, 'words' | 'references' | 'subjects'>,
  { text, lemmas, tails }: Core,
  modality: Modality,
): Features => {
  const on = new Uint8Array(claimFeatures.length)
  const turn = (name: ClaimFeature): void => {
    on[placeOf.get(name)!] = 1
  }
  const last = predicateAt(lemmas)
  const predicate = lemmas[last]?.lemma ?? ''
  let [all, near, judged] = [0, 0, 0]
  for (let i = 0; i < lemmas.length; i++) {
    const bits = bitsOf(lemmas[i]!.lemma)
    all |= bits
    // 恐れが広がる: what the predicate says, it says of the noun before it.
    if (i >= last - 3 && i <= last) near |= bits
    if (isOf(bits, 'evaluating')) judged++
  }
  const said = bitsOf(predicate)
  const signs = signsIn(text)
  const line = lineSignsIn(lastLine(lemmas))
  const seen = lookAtWords(words)
  const { numbers, adjective } = seen
  const past = line.has('past')
  const negated = line.has('negated')
  const judges = isOf(near, 'evaluating')
  const causes = isOf(near, 'causing')
  const degree = isOf(all, 'intensifying') || seen.degree
  const actors = subjects.filter((s) => s.who === 'actor')
  const groups = subjects.some((s) => s.who === 'group' && isAsked(s.text))
  for (const name of signs) if (isFeature(name)) turn(name)
  for (const name of patternsOf(text, signs, predicate, {
    judged: judges || adjective,
    actor: actors.length > 0,
    others: actors.length > 0 || groups,
    past,
  }))
    turn(name)
  // 骨抜きにされた, 時代は終わった: a past that is told by a picture is judged.
  const pictured = isOf(all, 'picturing') || signs.has('idiom') || signs.has('gradual') || signs.has('end-of-times')
  turn('bias')
  if (modality.hedge !== 'strong') turn('hedged')
  if (modality.layers.some((l) => l.id.startsWith('to-'))) turn('own-thought')
  for (const tail of tails) turn(tail)
  if (past && tails.length > 0) turn('past-explained')
  if (modality.layers.filter((l) => l.kind === 'shell').length > tails.length) turn('shell')
  if (judged > 0) turn('judges')
  if (judged > 2) turn('judges-often')
  if (judges) turn('judges-last')
  if (numbers > 0 && (judges || adjective || degree)) turn('number-judged')
  if (adjective) turn('adjective')
  if (seen.adnominal) turn('adnominal-adjective')
  if (on[placeOf.get('measured')!] === 0 && line.has('adjective-end')) turn('adjective-end')
  if (seen.adjectival) turn('adjectival')
  if (isOf(all, 'causing')) turn('causes')
  if (causes) turn('causes-last')
  if (past && causes) turn('past-caused')
  if (past && !pictured && !judges && !causes && !isOf(all, 'feeling') && !degree && !adjective) turn('past-plain')
  if (isOf(all, 'feeling')) turn('feels')
  if (degree) turn('degree')
  if (negated) turn('negated')
  if (line.has('negated-copula') || signs.has('denies-copula')) turn('negated-copula')
  if (line.has('negative-fact')) turn('negative-fact')
  if (line.has('unable')) turn('unable')
  if (on[placeOf.get('points-out')!] === 0 && signs.has('is-cleft')) turn('cleft')
  if (seen.topicKoto) turn('topic-koto')
  if (seen.abstractTopic) turn('abstract-topic')
  if (isOf(said, 'happening')) turn('event-last')
  if (isOf(said, 'happening') && past) turn('event-past')
  if (signs.has('date') && past) turn('dated-past')
  if (isOf(said, 'measuring')) turn('amount-last')
  if (isOf(said, 'measuring') && numbers > 0) turn('amount-number')
  if (isOf(said, 'defining')) turn('definition-last')
  if (endsInKind(beforeCopula(text, '。．'))) turn('copula-kind')
  if (line.has('passive-end')) turn('passive-end')
  if (numbers > 0) turn('number')
  if (numbers > 2) turn('many-numbers')
  if (seen.numberLast) turn('number-last')
  if (references.some((r) => !r.actor.startsWith('state:'))) turn('name')
  if (actors.some((s) => !s.actors.every((a) => a.startsWith('state:')))) turn('actor-acts')
  if (actors.some((s) => s.actors.every((a) => a.startsWith('state:')))) turn('state-acts')
  if (groups) turn('group-acts')
  if (text.includes('「')) turn('quotes')
  if (line.has('noun-end')) turn('noun-end')
  if (text.length < 25) turn('short')
  if (text.length > 110) turn('long')
  if (isOf(all, 'picturing')) turn('figure')
  if (isOf(near, 'picturing')) turn('figure-last')
  if (numbers > 0 && (signs.has('condition') || signs.has('reckons'))) turn('number-if')
  if (negated && numbers > 0) turn('number-negated')
  if (signs.has('first-person') && past) turn('first-person-past')
  if (line.has('te-iru')) turn('te-iru')
  if (seen.debatedTopic) turn('debated-topic')
  if (line.has('copula')) turn('copula')
  // あまりに少ない, 遅すぎた
  if (signs.has('too-much') || seen.excess) turn('excess')
  if (negated && past) turn('negated-past')
  if (seen.polite) turn('polite')
  if (line.has('verb-end') && !line.has('state-end')) turn('plain-present')
  return on
}

/** The features that are on. */
export const namesOf = (features: Features): readonly ClaimFeature[] =>
  claimFeatures.filter((_, place) => features[place] === 1)
