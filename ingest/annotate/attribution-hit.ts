import type { ActorKey } from '../../graph/change/extraction.ts'
import type { Attribution, Before } from './attributed.ts'
import { afterSubject, isClosedQuote, isForeignName, isHumble, pickSubject, tells } from './attribution-subject.ts'
import { isOwnVoice, isNextTo, isPerformed, isToldOfOneself, takesFor, withoutContent } from './attribution-own.ts'
import type { Hit } from './attribution-own.ts'
import { agentIn, sourceIn, toldBy, voicesIn } from './attribution-holders.ts'
import { tellings } from './attribution-told.ts'
import { isOfficial } from './official-acts.ts'
import {
  adds,
  answering,
  answers,
  demandOf,
  demandOfThing,
  isFigure,
  isListened,
  isRoutine,
  isSitting,
  isTold,
  lawText,
  laysDown,
  lookingBack,
  makesKnown,
  ofOpinion,
  onThat,
  ownPassive,
  personally,
  pressed,
  reacting,
  respectful,
  speaks,
  spokesman,
  state,
  tellsOn,
  toldBySomebody,
} from './attribution-words.ts'
import { intentNouns } from '../lexicon/speech.ts'
import { narrow } from './book.ts'
import { isDocument, isPaper } from './documents.ts'
import { pointing, subjectsOf } from './subjects.ts'
import type { Analysed, Subject } from './subjects.ts'

const intents = new Set(intentNouns)
const unwritten =
  /(?:書い|記し|載せ|記載し|明記し|触れ|述べ|入れ|盛り込ん)[てで]?(?:は)?(?:い|おり)?(?:ません|ない|ませんでした|なかった)(?:の)?(?:です)?(?:が|けれど)/u

/** Whose word the clause up to a morpheme is. */
export type Inner = (until: number) => Attribution | undefined

/** What a match of one rule at a clause's end says; undefined: nobody's word but the writer's. */
export const attributeHit = (
  sentence: Analysed,
  from: number,
  hit: Hit,
  before: Before,
  inner: Inner,
): Attribution | undefined => {
  const { words } = sentence
  const { match, begin, end } = hit
  const rule = hit.rule === 'told' || hit.rule === 'mood' ? 'quote' : hit.rule
  const previous = before.speakers
  const passive = match.groups?.['passive']?.includes('れる') === true
  const hears = /^(?:いう|言う)\//u.test(match.groups?.['verb'] ?? '') && /[いゆ]う$/u.test(words[end - 1]!.surface)
  const subjects = subjectsOf(sentence, begin).filter((s) => !hears || s.particle !== 'が' || isNextTo(words, s))
  const isPlace = (s: Subject): boolean => words[s.to - 2]?.surface === 'で'
  const inClause = subjects.filter((s) => s.from >= from)
  const subject = pickSubject(sentence, inClause) ?? pickSubject(sentence, subjects)
  const verb = match.groups?.['verb'] ?? 'する/V'
  if (isOwnVoice(sentence, { ...hit, rule }, verb, subject)) return undefined
  // 減り続けている goes on, nobody goes on to say it.
  if (
    verb.startsWith('続ける/') &&
    words
      .slice(begin, end)
      .some((w, i) => w.base === '続ける' && w.detail[0] === '非自立' && !speaks.has(words[begin + i - 1]!.base))
  )
    return undefined
  // Without ている or た, 思う tells only what the writer thinks himself, whoever the sentence speaks of.
  if (
    rule !== 'existence' &&
    /^(?:思う|考える|信じる|感じる|願う)\//u.test(verb) &&
    !/ (?:いる\/V|た\/X)/u.test(match[0].slice(match[0].lastIndexOf(verb)))
  )
    return undefined
  // 物差しとしていた takes a thing for another, it says nothing.
  if (match.groups?.['do'] !== undefined && takesFor(sentence, begin)) return undefined
  // 次のように否定している announces what is said.
  if (
    rule === 'ask' &&
    words[begin - 1]?.surface === 'の' &&
    /^(?:次|以下|下記|左記)$/u.test(words[begin - 2]?.surface ?? '')
  )
    return undefined
  // 一院制とすることを憲法に明記: what is laid down there is a measure.
  if (rule === 'quote' && / こと\/N を\/P/u.test(match.groups?.['gap'] ?? '')) return undefined
  if (match.groups?.['do'] !== undefined && words[begin - 1]?.base === 'う') return undefined
  if (personally.test(sentence.text.slice(words[Math.max(0, begin - 4)]!.from))) return undefined
  const made = (holders: readonly ActorKey[], name: string, group?: string): Attribution => ({
    rule: name,
    from: afterSubject(sentence, subject && subject.from >= from ? subject : undefined, from),
    to: begin,
    cue: { from: begin, to: end },
    holders,
    ...(group !== undefined && { group: narrow(group) }),
    demand:
      rule === 'ask' ||
      (['demand', 'quote', 'that', 'contents'].includes(rule) && demandOf.test(verb)) ||
      (['demand', 'that', 'contents'].includes(rule) &&
        (demandOfThing.test(verb) || / 公約\/[A-Z] に\/P/u.test(match[0])) &&
        !state.test(words[begin - 1]?.surface ?? '')),
  })
  /** What is said begins behind the words that tell who says it. */
  const after = (said: Attribution, to = 0): Attribution =>
    to <= begin ? { ...said, from: Math.max(said.from, to) } : said
  /** Whoever was spoken of before says this too. */
  const goOn = ({ speakers, people }: Before): Attribution | undefined =>
    speakers.length > 0
      ? made(speakers, 'attribution.continued')
      : people && made(people.holders, 'attribution.continued', people.group)
  const teller = rule === 'broken' && end - begin <= 2 ? undefined : tellings[rule]
  if (teller)
    return teller({
      sentence,
      from,
      hit: { ...hit, rule },
      verb,
      passive,
      subjects,
      subject,
      before,
      made,
      after,
      goOn,
    })
  if (isOfficial(rule, verb, sentence.text)) return undefined
  // 政府は理由として…を挙げる.
  if (
    rule === 'grounds' &&
    !/(?:理由|原因|背景|根拠|要因|動機|例|課題|利点|欠点|長所|短所|問題点|根底|事項|項目|論点|争点|柱|候補|選択肢|対策|対応策|具体策|処方箋|テーマ|議題|条件|教訓|懸念材料|強み|弱み)(?:として|に)/u.test(
      sentence.text.slice(0, words[end - 1]!.to),
    )
  )
    return undefined
  // …ことを認めた, and what a document holds, are told of whoever is the topic.
  if (rule === 'that') {
    if (passive || subject === undefined || subject.who === 'self' || subject.who === 'other')
      return !passive && subject === undefined && inClause.some(isPaper)
        ? made(previous, 'attribution.document')
        : undefined
    if (subject.particle === 'が' || (makesKnown.test(match[0]) && isFigure.test(sentence.text))) return undefined
  }
  if (rule === 'shown' && withoutContent.test(sentence.text.slice(0, words[end - 1]!.to))) return undefined
  const pronoun = subjects.find((s) => s.who === 'other' && pointing.test(s.text))
  if (pronoun && !passive && (subject === undefined || subject.particle === 'が' || pronoun.from < subject.from)) {
    const told = goOn(before)
    if (told) return { ...told, from: Math.max(told.from, afterSubject(sentence, pronoun, from)) }
  }
  // What an actor is or feels is told of him only as the topic: 政府は難色を示す, not 政府が難色を示すほど.
  const nobody = subjects.every((s) => s.who === 'other' && (s.particle !== 'は' || !tells(sentence, s)))
  // 筋の通った注文である is a verdict of the writer's.
  if (rule === 'intent' && nobody && previous.length > 0 && words[begin - 1]?.surface !== 'た')
    return made(previous, 'attribution.continued')
  // 各社は別の道を探る。賃金で報いよ、という主張だ。 …出ていくしかない、と。
  const isLeftOpen = rule === 'broken' && !isClosedQuote(words, begin)
  if (
    subjects.every((s) => s.who === 'other') &&
    ((rule === 'intent' && isTold.test(sentence.text)) || rule === 'broken')
  ) {
    const heard = rule === 'broken' ? voicesIn(sentence, end, begin) : undefined
    if (heard) return after(made(heard.holders, 'attribution.broken', heard.group), heard.to)
    // 隣町から来た方からは、「…」と。: of somebody else, whom no name tells.
    if (rule === 'broken' && /から(?:は|も)、?[「『]/u.test(sentence.text)) return made([], 'attribution.broken')
    const { topic } = before
    const told =
      goOn(before) ??
      (isLeftOpen || rule === 'intent' ? topic && made(topic.holders, 'attribution.continued', topic.group) : undefined)
    if (told) return told
  }
  if (rule === 'intent' || rule === 'attitude' || rule === 'shown' || rule === 'issued' || rule === 'tone')
    if (!inClause.length || (subject?.particle === 'が' && !(rule === 'shown' && onThat.test(sentence.text))))
      return undefined
  const polite = words.slice(begin, end).some((w) => w.base === 'ます')
  if (passive && polite && subject && subject.particle !== 'が' && respectful.test(verb)) {
    if (subject.who === 'actor') return made(subject.actors, 'attribution.respect')
    if (subject.who === 'group') return made([], 'attribution.respect', subject.text)
  }
  // 見直しを迫られている: whoever is pressed says nothing; only respect makes a passive of what he asks himself.
  if (passive && !(polite && subject?.who === 'actor' && subject.particle === 'は' && rule === 'demand')) {
    if (ownPassive.test(verb) || rule === 'demand' || rule === 'ask' || match[0].startsWith(' として')) return undefined
    const said = begin > from + 2 ? inner(begin) : undefined
    const isSaid = said !== undefined && (said.holders.length > 0 || said.group !== undefined)
    if (pressed.test(verb) && subject?.who === 'actor' && !isSaid) return made(subject.actors, 'attribution.passive')
    // 前倒ししたい意向とされる: what he is said to mean.
    const intended = words[begin - 1]?.surface ?? ''
    if (/^(?:する|伝える|報じる|報道|見る|みる|言う|いう)\//u.test(verb) && intents.has(intended) && begin > from + 3) {
      if (subject?.who === 'actor' && subject.particle !== 'が') return made(subject.actors, 'attribution.intent')
      if (subject?.who === 'group' && subject.particle !== 'が') return made([], 'attribution.intent', subject.text)
    }
    // 見直す、とも添えられている: beside what was reported before.
    if (adds.test(match[0]) && before.last !== undefined && previous.length > 0) return goOn(before)
    // 国土の三分の二は森林とされる, 天下の台所と言われる: a noun is no statement.
    if (
      /^(?:する|言う|いう)\//u.test(verb) &&
      !/^(?:動詞|助動詞|形容詞)$/u.test(words[begin - 1]?.pos ?? '') &&
      !isClosedQuote(words, begin)
    )
      return undefined
    if (laysDown.test(verb) && lawText.test(sentence.text.slice(0, words[begin]!.from))) return undefined
    if (isSaid) return { ...said, cue: { ...said.cue, to: end } }
    const issuer = sourceIn(sentence, words[begin]!.from)
    if (issuer && issuer.length > 0) return made(issuer, 'attribution.document')
    const heard = agentIn(sentence, begin) ?? toldBy(sentence, hit, verb) ?? voicesIn(sentence, end, begin)
    const isAnswer = answers.test(verb) && !subjects.some((s) => s.particle === 'は')
    return after(made(heard?.holders ?? (isAnswer ? answering : []), 'attribution.passive', heard?.group), heard?.to)
  }
  if (previous.length > 0 && subjects.some((s) => /^同/u.test(s.text) && isDocument(s.text)))
    return made(previous, 'attribution.continued')
  if (isPerformed(words, hit, subject)) return undefined
  if (subject?.who === 'self' || (rule === 'demand' && isHumble(words, begin, end))) return undefined
  if (rule === 'noun') {
    if (reacting.test(match[0])) return undefined
    // …という声を伺っている: whose voice it is stands before it.
    const isHeard = / (?:聞く|伺う|うかがう|いただく|寄せる|耳|受ける|もらう)\/[A-Z]/u.test(match[0])
    const heard = isHeard ? voicesIn(sentence, end, begin) : undefined
    if (heard) return after(made(heard.holders, 'attribution.noun', heard.group), heard.to)
    if (/ (?:受ける|もらう)\/V/u.test(match[0]) || (subject === undefined && isListened.test(match[0])))
      return made([], 'attribution.noun')
  }
  if (rule === 'demand' && isRoutine.test(sentence.text.slice(0, words[end - 1]!.to))) return undefined
  // 県は…と言う。小さな町村では続かないという。: where something is so is not who says it while somebody else is told on.
  if (previous.length > 0 && subject !== undefined && isPlace(subject) && (hears || isSitting.test(subject.text)))
    return goOn(before)
  if (subject?.who === 'actor') return made(subject.actors, `attribution.${rule}`)
  if (subject?.who === 'group' && before.body !== undefined && spokesman.test(subject.text))
    return made([before.body], `attribution.${rule}`)
  if (subject?.who === 'group') return made([], `attribution.${rule}`, subject.text)
  // A speaker whom no word marks as a person speaks all the same: 女将は「…」とこぼす.
  if (subject === undefined && (rule === 'quote' || rule === 'quoted')) {
    const named = inClause.find((s) => s.particle === 'は' && !isPlace(s) && tells(sentence, s))
    if (named && isClosedQuote(words, begin)) return made([], `attribution.${rule}`, named.text)
    if (named && isForeignName(words, named, verb))
      return { ...made([], `attribution.${rule}`, named.text), from: afterSubject(sentence, named, from) }
  }
  // …という。 goes on telling what whoever spoke before said, whatever its own topic.
  if (hears && previous.length > 0 && !subjects.some((s) => s.who !== 'other' || isNextTo(words, s)))
    return goOn(before)
  if (rule === 'quote' && nobody && verb.startsWith('いう/') && words[end - 1]!.surface === 'いう')
    return goOn(before) ?? made([], 'attribution.hearsay')
  // 意見書には書いておりませんが、…と考えています: what no paper says.
  if (unwritten.test(sentence.text)) return undefined
  const paper = ['quote', 'demand', 'ask'].includes(rule) && inClause.some(isPaper)
  if (paper) return made(previous, 'attribution.document')
  const issuer = rule === 'quote' ? sourceIn(sentence, words[begin]!.from) : undefined
  if (issuer && issuer.length > 0) return made(issuer, 'attribution.document')
  const goesOn =
    rule === 'quoted' ||
    (['quote', 'demand', 'ask', 'noun', 'plan', 'tone', 'grounds'].includes(rule) &&
      / (?:いる\/V|た\/X)|\/S$/u.test(match[0])) ||
    (rule === 'quote' && before.last !== undefined && !passive && (adds.test(match[0]) || tellsOn.test(match[0])))
  if (
    goesOn &&
    (previous.length > 0 || (before.people !== undefined && subjects.length === 0)) &&
    !ofOpinion.test(verb) &&
    !lookingBack.test(sentence.text) &&
    !subjects.some(
      (s) => s.particle === 'は' && (rule !== 'quote' || (isNextTo(words, s) && !isPlace(s) && tells(sentence, s))),
    )
  )
    return goOn(before)
  // Whoever spoke some sentences back goes on where the sentence leaves out who speaks.
  if (
    goesOn &&
    before.earlier !== undefined &&
    !isToldOfOneself(words.slice(begin, end)) &&
    !ofOpinion.test(verb) &&
    !lookingBack.test(sentence.text) &&
    subjects.every((s) => s.who === 'other' && (isPlace(s) || !isNextTo(words, s)))
  )
    return made(before.earlier.holders, 'attribution.continued', before.earlier.group)
  if (rule === 'quote' && nobody && toldBySomebody.test(match[0])) return made([], 'attribution.continued')
  return issuer && made([], 'attribution.document')
}
