import type { ActorKey } from '../../graph/change/extraction.ts'
import { respectfulVerbs, selfWords, speechVerbs } from '../lexicon/speech.ts'
import { endOfClause, isClosedQuote, isHumble, pickSubject, tells } from './attribution-subject.ts'
import { ownerOfContent, sourceIn, voicesIn } from './attribution-holders.ts'
import { narrow } from './book.ts'
import { isDocument } from './documents.ts'
import { lemmasOf, lineOf, countIn } from './lemmas.ts'
import { attributionOrder, attributionPatterns, ownDemandPattern } from './speech-patterns.ts'
import type { AttributionPattern } from './speech-patterns.ts'
import { isPeople, subjectsOf, whoEndsAt } from './subjects.ts'
import type { Morpheme } from '../morphemes.ts'
import type { Analysed, Subject } from './subjects.ts'

/** Somebody else's word in a stretch of a sentence. Morpheme indices, half open. */
export interface Attribution {
  readonly rule: string
  /** What is said. */
  readonly from: number
  readonly to: number
  /** The words that attribute it. */
  readonly cue: { readonly from: number; readonly to: number }
  /** Who says it; none: nobody is named. */
  readonly holders: readonly ActorKey[]
  /** Name of a holder that is no known actor (反対派). */
  readonly group?: string
  /** What is said is a demand (を求めた). */
  readonly demand: boolean
}

/** Words that say that the writer speaks for himself. */
const personally = /個人的に|私見では|あえて|敢えて|ここでは|本稿では/u

/** Verbs that with れる mean the writer's own guess, not somebody's word. */
const ownPassive = /^(?:思う|考える|見る|みる|予想|想定|予測|期待|見込む|懸念|危惧|信じる|望む|求める)\//u

/** The morpheme after the clause part in which the subject stands, past its comma. */
const afterSubject = (sentence: Analysed, subject: Subject | undefined, from: number): number => {
  if (!subject) return from
  return sentence.words[subject.to]?.surface === '、' ? subject.to + 1 : subject.to
}

/** Rules whose words often say something else: where they find nobody, the rules after them are tried. */
const tentative: ReadonlySet<AttributionPattern> = new Set(['cleft', 'tone', 'content'])
/** How many lemmas of a clause's end are looked at: attribution never reaches further back. */
const reach = 48

const speaks = new Set(speechVerbs)
const respectful = new RegExp(`^(?:${respectfulVerbs.join('|')})/`, 'u')
const self = new RegExp(`(?:${selfWords.join('|')})(?:たち|ども)?の`, 'u')
/** Verbs of opinion that without a subject are the writer's own, whoever spoke before. */
const ofOpinion = /^(?:思う|考える|信じる|期待|望む|確信|願う|受け止める|理解|認識|感じる|見る|みる|言う|いう)\//u
/** Words that look back on what the writer said himself. */
const lookingBack = /^　*(?:先に|さきに|先ほど|上で|上に|前述|既に|すでに|冒頭|これまで|以上)/u

/** What a rule found at a clause's end. */
interface Hit {
  readonly rule: AttributionPattern
  readonly match: RegExpExecArray
  readonly begin: number
  readonly end: number
}

/** …という意見が有力なようだ: how loud a voice is may be guessed, too. */
const guess =
  /(?: の\/N)?(?: (?:よう|みたい|もよう|模様)\/[A-Z](?: だ\/X)?| らしい\/[A-Z]| だ\/X う\/X| か\/P も\/P しれる\/V ない\/X)(?: ある\/V| た\/X)*$/u
const voicesHeard: ReadonlySet<AttributionPattern> = new Set(['voice', 'voices', 'existence'])
const guessedVoice = (rule: AttributionPattern, line: string): RegExpExecArray | null => {
  if (!voicesHeard.has(rule) || !guess.test(line)) return null
  const told = line.replace(guess, '')
  const match = attributionPatterns[rule].exec(told) ?? attributionPatterns[rule].exec(`${told} だ/X`)
  if (match !== null) match[0] += line.slice(told.length)
  return match
}

/** Whether the end of morphemes `from` to `to` says that somebody else said it; `previous`: who spoke in the sentence before. */
export const attributeClause = (
  sentence: Analysed,
  from: number,
  to: number,
  previous: readonly ActorKey[] = [],
): Attribution | undefined => {
  const end = endOfClause(sentence, from, to)
  const lemmas = lemmasOf(sentence.words, Math.max(from, end - reach), end)
  const line = lineOf(lemmas)
  for (const rule of attributionOrder) {
    const match = attributionPatterns[rule].exec(line) ?? guessedVoice(rule, line)
    if (!match) continue
    const begin = lemmas[lemmas.length - countIn(match[0])]!.index
    const found = attributeHit(sentence, from, { rule, match, begin, end }, previous)
    if (found || !tentative.has(rule)) return found
  }
  return undefined
}

/** 当連盟は…に反対します: a body that says in the polite present what it asks or is against does it with these words. */
const isPerformed = (words: readonly Morpheme[], { begin, end }: Hit, subject: Subject | undefined): boolean => {
  const said = words.slice(begin, end)
  return (
    subject?.who === 'actor' &&
    subject.actors.every((actor) => /^(?:organisation|group|company):/u.test(actor)) &&
    said.at(-1)?.base === 'ます' &&
    !said.some((w) => /^(?:た|いる|おる|れる|られる)$/u.test(w.base))
  )
}

/** In an assembly it is the government that answers. */
const answers = /^(?:答弁|御答弁)\//u
const answering: readonly ActorKey[] = ['government:日本政府']
/** What a law or a rule lays down is the case: 指針には…と記載されている. */
const laysDown = /^(?:記載|規定|定める|明記|定義|する)\//u
const lawText =
  /(?:法|条|項|憲法|条例|規則|指針|要綱|政令|省令|通則|附則|条約|規約|定款)(?:に|で|において|上|では|には)|^[^。]{0,40}(?:法|憲法|条例|規則)第?[〇一二三四五六七八九十百0-9０-９]*条?は/u
/** The press tells what others mean to do: 政府が検討していると報じられている. */
const pressed = /^(?:報じる|報ずる|報道|伝える)\//u

/** What is commented or announced was so by somebody else, though no word says by whom. */
const toldBySomebody =
  / (?:コメント|発表|回答|証言|報じる|明かす|打ち明ける|言い切る|意気込む|説明|反論|弁明|釈明)\/[A-Z](?: する\/V)? (?:[てで]\/P いる\/V|た\/X)$/u

const attributeHit = (
  sentence: Analysed,
  from: number,
  hit: Hit,
  previous: readonly ActorKey[],
): Attribution | undefined => {
  const { words } = sentence
  const { rule, match, begin, end } = hit
  const passive = match.groups?.['passive']?.includes('れる') === true
  const subjects = subjectsOf(sentence, begin).filter((s) => s.to > 0)
  const inClause = subjects.filter((s) => s.from >= from)
  const subject = pickSubject(sentence, inClause) ?? pickSubject(sentence, subjects)
  const verb = match.groups?.['verb'] ?? 'する/V'
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
    /^(?:思う|考える|信じる|感じる|願う)\//u.test(verb) &&
    !/ (?:いる\/V|た\/X)/u.test(match[0].slice(match[0].lastIndexOf(verb)))
  )
    return undefined
  // 検討しようとしている tries, it does not say.
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
      ((rule === 'demand' || rule === 'quote') &&
        /^(?:求める|要求|要請|要望|促す|迫る|望む|提案|提言|求む)\//u.test(verb)),
  })
  const insideCue = (): readonly ActorKey[] =>
    sentence.references
      .filter((r) => r.from >= words[begin]!.from && r.to <= words[end - 1]!.to)
      .map((r) => r.actor)
      .slice(-1)
  if (rule === 'voice' || rule === 'voices') {
    const heard = voicesIn(sentence, end)
    if (heard) return made(heard.holders, `attribution.${rule}`, heard.group)
    const inside = insideCue()
    return made(inside.length === 0 && answers.test(verb) ? answering : inside, `attribution.${rule}`)
  }
  const cueText = sentence.text.slice(words[begin]!.from, words[end - 1]!.to)
  if (rule === 'copula' || rule === 'summed') {
    if (self.test(cueText)) return undefined
    const whose = /(?:が|は|、)([\p{Script=Han}ァ-ヴー]{2,12})の[^の]*$/u.exec(cueText)?.[1]
    const named = insideCue()
    return made(
      named,
      `attribution.${rule}`,
      named.length === 0 && whose !== undefined && isPeople(whose) ? whose : undefined,
    )
  }
  if (rule === 'cleft') {
    const no = words.findIndex(
      (w, i) => i > begin && i < end && w.surface === 'の' && /^[はが]$/u.test(words[i + 1]?.surface ?? ''),
    )
    const last = words.findLastIndex((w, i) => i > no + 1 && i < end && w.pos === '名詞')
    const who = no > 0 && last > 0 ? whoEndsAt(sentence, last + 1) : undefined
    if (who?.who === 'actor') return made(who.actors, 'attribution.cleft')
    return who?.who === 'group' ? made([], 'attribution.cleft', who.text) : undefined
  }
  if (rule === 'content') {
    const owner = ownerOfContent(sentence, begin)
    if (owner?.who !== 'actor' && owner?.who !== 'group') return undefined
    const told = made(owner.actors, 'attribution.content', owner.who === 'group' ? owner.text : undefined)
    return { ...told, from: Math.max(from, owner.to) }
  }
  if (rule === 'existence') {
    const at = words.findLastIndex((w, i) => i > begin && i < end && w.pos === '助詞' && /^[もがは]$/u.test(w.surface))
    const who = whoEndsAt(sentence, at)
    if (/^(?:向き|人|声|意見|見方|考え|論調)$/u.test(who.text)) {
      const heard = voicesIn(sentence, end)
      return made(heard?.holders ?? [], 'attribution.existence', heard?.group)
    }
    if (who.who !== 'actor' && who.who !== 'group') return undefined
    return made(who.actors, 'attribution.existence', who.who === 'group' ? who.text : undefined)
  }
  if (rule === 'inverted' || (rule === 'broken' && end - begin > 2)) {
    const at = words.findIndex((w, i) => i > begin + 1 && i < end && w.pos === '助詞' && /^[もは]$/u.test(w.surface))
    const who = whoEndsAt(sentence, at > 0 ? at : end)
    if (who.who === 'actor' || who.who === 'group')
      return made(who.actors, `attribution.${rule}`, who.who === 'group' ? who.text : undefined)
    return undefined
  }
  if (rule === 'hearsay') {
    const asked = sentence.references.find((r) =>
      /^に(?:話を|も)?(?:聞|尋|たず|伺|うかが)/u.test(sentence.text.slice(r.to)),
    )
    if (asked) return made([asked.actor], 'attribution.hearsay')
    if (subject?.who === 'self') return undefined
    if (verb !== 'する/V' && subject?.who === 'actor' && subject.particle === 'は')
      return made(subject.actors, 'attribution.hearsay')
    return made(answers.test(verb) ? answering : [], 'attribution.hearsay')
  }
  if (rule === 'opposed') {
    const who = subjects.at(-1) ?? subjectsOf(sentence, end).at(-1)
    if (who?.who === 'actor') return made(who.actors, 'attribution.opposed')
    return who?.who === 'group' ? made([], 'attribution.opposed', who.text) : undefined
  }
  // What an actor is or feels is told of him only as the topic: 政府は難色を示す, not 政府が難色を示すほど.
  const nobody = subjects.every((s) => s.who === 'other' && (s.particle !== 'は' || !tells(sentence, s)))
  if (rule === 'intent' && nobody && previous.length > 0) return made(previous, 'attribution.continued')
  if (rule === 'intent' || rule === 'attitude' || rule === 'shown' || rule === 'issued' || rule === 'tone')
    if (subject?.particle === 'が' || !inClause.length) return undefined
  const polite = words.slice(begin, end).some((w) => w.base === 'ます')
  if (passive && polite && subject && subject.particle !== 'が' && respectful.test(verb)) {
    if (subject.who === 'actor') return made(subject.actors, 'attribution.respect')
    if (subject.who === 'group') return made([], 'attribution.respect', subject.text)
  }
  // 見直しを迫られている: whoever is pressed says nothing; only respect makes a passive of what he asks himself.
  if (passive && !(polite && subject?.who === 'actor' && subject.particle === 'は' && rule === 'demand')) {
    if (ownPassive.test(verb) || rule === 'demand' || rule === 'ask' || match[0].startsWith(' として')) return undefined
    if (pressed.test(verb) && subject?.who === 'actor') return made(subject.actors, 'attribution.passive')
    if (laysDown.test(verb) && lawText.test(sentence.text.slice(0, words[begin]!.from))) return undefined
    const inner = begin > from + 2 ? attributeClause(sentence, from, begin) : undefined
    if (inner && (inner.holders.length > 0 || inner.group !== undefined))
      return { ...inner, cue: { ...inner.cue, to: end } }
    const issuer = sourceIn(sentence, words[begin]!.from)
    if (issuer && issuer.length > 0) return made(issuer, 'attribution.document')
    const heard = voicesIn(sentence, end)
    const isAnswer = answers.test(verb) && !subjects.some((s) => s.particle === 'は')
    return made(heard?.holders ?? (isAnswer ? answering : []), 'attribution.passive', heard?.group)
  }
  if (previous.length > 0 && subjects.some((s) => /^同/u.test(s.text) && isDocument(s.text)))
    return made(previous, 'attribution.continued')
  if (isPerformed(words, hit, subject)) return undefined
  if (subject?.who === 'self' || (rule === 'demand' && isHumble(words, begin, end))) return undefined
  if (subject?.who === 'actor') return made(subject.actors, `attribution.${rule}`)
  if (subject?.who === 'group') return made([], `attribution.${rule}`, subject.text)
  // A speaker whom no word marks as a person speaks all the same: 女将は「…」とこぼす.
  if (subject === undefined && (rule === 'quote' || rule === 'quoted')) {
    const teller = inClause.find((s) => s.particle !== 'も' && tells(sentence, s))
    if (teller && isClosedQuote(words, begin)) return made([], `attribution.${rule}`, teller.text)
  }
  // …という声を伺っている: whose voice it is stands before it.
  const isHeard = rule === 'noun' && / (?:聞く|伺う|うかがう|いただく|寄せる|耳)\/[A-Z]/u.test(match[0])
  const heard = isHeard ? voicesIn(sentence, end) : undefined
  if (heard) return made(heard.holders, 'attribution.noun', heard.group)
  // …という。 goes on telling what whoever spoke before said.
  if (rule === 'quote' && nobody && verb.startsWith('いう/') && words[end - 1]!.surface === 'いう')
    return made(previous, previous.length > 0 ? 'attribution.continued' : 'attribution.hearsay')
  const issuer = rule === 'quote' ? sourceIn(sentence, words[begin]!.from) : undefined
  if (issuer && issuer.length > 0) return made(issuer, 'attribution.document')
  const goesOn =
    rule === 'quoted' ||
    (['quote', 'demand', 'ask', 'noun', 'plan', 'tone'].includes(rule) && / (?:いる\/V|た\/X)|\/S$/u.test(match[0]))
  if (
    goesOn &&
    previous.length > 0 &&
    !ofOpinion.test(verb) &&
    !lookingBack.test(sentence.text) &&
    !subjects.some((s) => s.particle === 'は')
  )
    return made(previous, 'attribution.continued')
  if (rule === 'quote' && nobody && toldBySomebody.test(match[0])) return made([], 'attribution.continued')
  return issuer && made([], 'attribution.document')
}

/** 私たちは…を訴えてきました: what the writer, or the party that he speaks for, demands. */
export const isOwnDemand = (sentence: Analysed): boolean => {
  const { words } = sentence
  const lemmas = lemmasOf(words, 0, endOfClause(sentence, 0, words.length))
  const match = ownDemandPattern.exec(lineOf(lemmas))
  if (!match || match.groups?.['passive'] !== undefined) return false
  const begin = lemmas[lemmas.length - countIn(match[0])]!.index
  return isHumble(words, begin, words.length) || pickSubject(sentence, subjectsOf(sentence, begin))?.who === 'self'
}
