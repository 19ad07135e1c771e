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
import {
  conceding,
  conclusions,
  conditions,
  contrasts,
  copula,
  dates,
  descriptions,
  drifting,
  enumerating,
  generalising,
  kinds,
  laws,
  likening,
  pointers,
  proceeding,
  reckoning,
  someDo,
  spans,
  surveys,
} from './claim-signs.ts'
import { claimFeatures } from './claim-features.ts'
import type { ClaimFeature } from './claim-features.ts'
import { patternsOf } from './claim-patterns.ts'
import { lineOf } from './lemmas.ts'
import type { Lemma } from './lemmas.ts'
import type { Modality } from './modality.ts'
import { isAsked } from './subjects.ts'
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

/** 一つ, 第二に, （１）: counts nothing. */
const countsNothing = (words: readonly Morpheme[], i: number): boolean =>
  words[i - 1]?.surface === '第' ||
  (i <= 1 && /^[（）)(．.]$/u.test(words[i + 1]?.surface ?? '')) ||
  words[i - 1]?.surface === '何' ||
  (/^[一１二２三３]$/u.test(words[i]!.surface) &&
    /^(?:つ|人|方|部|度|級|歩|種|面|体|時|手|足|般|律|定|層|段|元|貫|致|切|番|口|員)$/u.test(
      words[i + 1]?.surface ?? '',
    ))

const isEmpty = (lemma: string): boolean =>
  /^(?:する|いる|ある|なる|くる|いく|おく|れる|られる|せる|させる|こと|もの|の|ところ|ため|わけ|よう|これ|それ|できる|ない)$/u.test(
    lemma,
  )

/** The last word with content: the predicate's verb, adjective or noun. */
const predicateAt = (lemmas: readonly Lemma[]): number =>
  lemmas.findLastIndex((l) => /[NSVADM]/u.test(l.tag) && !isEmpty(l.lemma))

const isJudgingAdjective = (word: Morpheme): boolean =>
  word.pos === '形容詞' && word.detail[0] === '自立' && !isOf(bitsOf(word.base), 'sizing') && word.base !== 'ない'

/** 古い橋: an adjective before its noun describes; one that ends a clause judges. */
const isAdnominal = (words: readonly Morpheme[], i: number): boolean =>
  words[i]!.form === '基本形' && words[i + 1]?.pos === '名詞' && words[i + 1]!.detail[0] !== '非自立'

const topicsOf = (words: readonly Morpheme[]): readonly Morpheme[] =>
  words.flatMap((w, i) => (w.surface === 'は' && w.detail[0] === '係助詞' && i > 0 ? [words[i - 1]!] : []))

/** The features of a sentence, or of its last clause, that are on. */
export const featuresOf = (
  {
    text,
    words,
    lemmas,
    references,
    subjects,
  }: Pick<Analysed, 'text' | 'words' | 'lemmas' | 'references' | 'subjects'>,
  modality: Modality,
): readonly ClaimFeature[] => {
  const line = lineOf(lemmas.slice(-8)).replace(/(?: [。．.」）！？　]\/O)+$/u, '')
  const last = predicateAt(lemmas)
  const predicate = lemmas[last]?.lemma ?? ''
  const bits = lemmas.map((l) => bitsOf(l.lemma))
  const all = bits.reduce((sum, each) => sum | each, 0)
  // 恐れが広がる: what the predicate says, it says of the noun before it.
  const near = bits.slice(Math.max(0, last - 3), last + 1).reduce((sum, each) => sum | each, 0)
  const has = (name: WordClass): boolean => isOf(all, name)
  const ends = (name: WordClass): boolean => isOf(near, name)
  const says = (name: WordClass): boolean => isOf(bitsOf(predicate), name)
  const judged = bits.filter((each) => isOf(each, 'evaluating')).length
  const numbers = words.filter((w, i) => w.detail[0] === '数' && !countsNothing(words, i)).length
  const past = / た\/X$/u.test(line)
  const isEvent = says('happening')
  const date = dates.test(text)
  const degree =
    has('intensifying') ||
    words.some((w) => w.pos === '副詞' && isOf(bitsOf(w.base === '*' ? w.surface : w.base), 'intensifying'))
  const adjective = words.some((w, i) => isJudgingAdjective(w) && !isAdnominal(words, i))
  const topics = topicsOf(words)
  const first = /筆者|私(?![立有学鉄設道費財法服邸営塾])|我々|われわれ/u.test(text)
  const conditional = conditions.test(text)
  const patterns = patternsOf(text, words, predicate, {
    judged: ends('evaluating') || adjective,
    actor: subjects.some((s) => s.who === 'actor'),
    others: subjects.some((s) => s.who === 'actor' || (s.who === 'group' && isAsked(s.text))),
    past,
  })
  // 骨抜きにされた, 時代は終わった: a past that is told by a picture is judged.
  const pictured = has('picturing') || patterns.idiom || patterns.gradual || patterns['end-of-times']
  const negated = / ない\/[AX](?: た\/X)?$/u.test(line)
  const on: Readonly<Record<ClaimFeature, boolean>> = {
    bias: true,
    hedged: modality.hedge !== 'strong',
    'own-thought': modality.layers.some((l) => l.id.startsWith('to-')),
    shell: modality.layers.some((l) => l.kind === 'shell'),
    'takes-side': /(?:反対|賛成)(?:の立場|の討論|討論|し|いた|で|を)/u.test(text),
    'first-person': first,
    judges: judged > 0,
    'judges-often': judged > 2,
    'judges-last': ends('evaluating'),
    'number-judged': numbers > 0 && (ends('evaluating') || adjective || degree),
    adjective,
    'adnominal-adjective': words.some((w, i) => isJudgingAdjective(w) && isAdnominal(words, i)),
    'adjective-end': !patterns.measured && /\/A(?: だ\/X)?$/u.test(line),
    adjectival: words.some((w) => w.detail[0] === '形容動詞語幹'),
    causes: has('causing'),
    'causes-last': ends('causing'),
    'past-caused': past && ends('causing'),
    'past-plain':
      past && !pictured && !ends('evaluating') && !ends('causing') && !has('feeling') && !degree && !adjective,
    feels: has('feeling'),
    degree,
    focus: /こそ|さえ|すら|しか[^しも]|だけ|のみ|ばかり|にすぎ|ほかな/u.test(text),
    comparison: /より(?:も)?[、もぞ]|ほど|以上に|ますます|さらに|一層|むしろ|最も|唯一/u.test(text),
    condition: conditional,
    negated,
    'negated-copula': / だ\/X は\/P ない\/[AX]/u.test(line) || /ではな[いく]/u.test(text),
    'negative-fact': / (?:れる|られる|する|いる)\/V(?: [てで]\/P いる\/V)? ない\/X(?: た\/X)?$/u.test(line),
    unable: / できる\/V ない| (?:れる|られる|得る|うる)\/[VX] ない/u.test(line),
    reason: /(?:から|ため)(?:だ|である|です|であります)?[。）」]*$/u.test(text),
    connective: conclusions.test(text),
    contrast: contrasts.test(text),
    demonstrative: pointers.test(text),
    cleft:
      !patterns['points-out'] &&
      /の[がは]、?[^。、]{1,24}(?:だ|である|です|であります|であった|だった)。?$/u.test(text),
    'topic-koto': topics.some((w) => /^(?:こと|の|もの|ところ)$/u.test(w.surface)),
    'abstract-topic': topics.some(
      (w) =>
        (bitsOf(w.base) & (classes.evaluating[0] | classes.causing[0])) !== 0 ||
        w.detail[0] === 'サ変接続' ||
        /(?:性|化|力|論|主義|さ)$/u.test(w.surface),
    ),
    'event-last': isEvent,
    'event-past': isEvent && past,
    'dated-past': date && past,
    'amount-last': says('measuring'),
    'amount-number': says('measuring') && numbers > 0,
    'definition-last': says('defining'),
    'says-what-it-is': descriptions.test(text),
    'copula-kind': kinds.test(text.replace(copula, '')),
    'passive-end': / (?:れる|られる)\/V(?: て\/P いる\/V)?(?: た\/X)?$/u.test(line),
    law: laws.test(text),
    survey: surveys.test(text),
    number: numbers > 0,
    'many-numbers': numbers > 2,
    'number-last': words.slice(-6).some((w) => w.detail[0] === '数'),
    percent:
      /％|[０-９一二三四五六七八九十数]割|[０-９一二三四五六七八九十数]倍|ポイント|[０-９〇一二三四五六七八九十百千数][万億兆]/u.test(
        text,
      ),
    date,
    name: references.some((r) => !r.actor.startsWith('state:')),
    'actor-acts': subjects.some((s) => s.who === 'actor' && !s.actors.every((a) => a.startsWith('state:'))),
    'state-acts': subjects.some((s) => s.who === 'actor' && s.actors.every((a) => a.startsWith('state:'))),
    'group-acts': subjects.some((s) => s.who === 'group' && isAsked(s.text)),
    quotes: text.includes('「'),
    example: /^　*(?:例えば|たとえば|例：|例)/u.test(text),
    'noun-end': /\/[NS]$/u.test(line),
    short: text.length < 25,
    long: text.length > 110,
    figure: has('picturing'),
    'figure-last': ends('picturing'),
    likened: likening.test(text),
    'even-if': conceding.test(text),
    whenever: generalising.test(text),
    drift: drifting.test(text),
    'some-do': someDo.test(text),
    procedure: proceeding.test(text),
    'number-if': numbers > 0 && (conditional || reckoning.test(text)),
    'number-negated': negated && numbers > 0,
    'first-person-past': first && past,
    'te-iru': / [てで]\/P いる\/V$/u.test(line),
    'debated-topic': topics.some((w) => isOf(bitsOf(w.base === '*' ? w.surface : w.base), 'debating')),
    enumerates: enumerating.test(text),
    copula: /\/[NS] だ\/X(?: ある\/V)?$/u.test(line),
    'to-wa': /とは(?:、|[^い言限思な])/u.test(text),
    'span-of-years': spans.test(text),
    // あまりに少ない, 遅すぎた
    excess:
      /あまりに|余りに/u.test(text) ||
      words.some((w) => w.detail[0] === '非自立' && /^(?:すぎる|過ぎる)$/u.test(w.base)),
    'negated-past': negated && past,
    supposes: /仮に|もし|たとえ|万一|万が一/u.test(text),
    though: /(?:のに|にもかかわらず|ながら(?:も)?|ものの|とはいえ|といっても|くせに|以上(?:は)?)、/u.test(text),
    'not-but': /で(?:は)?なく|のみならず|だけでなく|というより|どころか/u.test(text),
    ...patterns,
    'plain-present': /\/V$/u.test(line) && !/(?:いる|ある|れる|られる)\/V$/u.test(line),
  }
  return claimFeatures.filter((name) => on[name])
}
