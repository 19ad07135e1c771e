import type { ActorKey } from '../../graph/change/extraction.ts'
import { documentNouns, respectfulVerbs, selfWords } from '../lexicon/speech.ts'
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

const accordingPattern = /に(?:よれば|よると)、?/u
/** 提案いたします, お願い申し上げます: humble words in the present are said of nobody but oneself. */
const isHumble = (words: readonly Morpheme[], from: number, to: number): boolean => {
  const said = words.slice(from, to)
  return said.some((w) => /^(?:いたす|致す|申し上げる)$/u.test(w.base)) && !said.some((w) => w.base === 'た')
}
/** Words that say that the writer speaks for himself. */
const personally = /個人的に|私見では|あえて|敢えて|ここでは|本稿では/u

/** Verbs that with れる mean the writer's own guess, not somebody's word. */
const ownPassive = /^(?:思う|考える|見る|みる|予想|想定|予測|期待|見込む|懸念|危惧|信じる|望む|求める)\//u

const pickSubject = (subjects: readonly Subject[]): Subject | undefined =>
  subjects.find((s) => s.particle !== 'が' && s.who !== 'other') ?? subjects.find((s) => s.who !== 'other')

/** The morpheme after the clause part in which the subject stands, past its comma. */
const afterSubject = (sentence: Analysed, subject: Subject | undefined, from: number): number => {
  if (!subject) return from
  return sentence.words[subject.to]?.surface === '、' ? subject.to + 1 : subject.to
}

const isClosing = (surface: string): boolean => /^[。．」』）！？\s]$/u.test(surface)

/** Index after a clause's last word: closing marks, が, and a bracketed remark are left out. */
const endOfClause = ({ words }: Analysed, from: number, to: number): number => {
  let end = to
  for (;;) {
    const last = words[end - 1]!.surface
    if (end - 1 <= from) return end
    if (last === '）' || last === '］') {
      const open = words.slice(from, end).findLastIndex((w) => w.surface === '（' || w.surface === '［')
      if (open > 0) {
        end = from + open
        continue
      }
    }
    if (!isClosing(last) && !['、', '，', 'が', 'けれども', 'ものの', 'けれど'].includes(last)) return end
    end--
  }
}

const documentPattern = new RegExp(`(?:${documentNouns.join('|')})」?(?:の中)?(?:で|では|において|においては)、?`, 'u')

/** Who issued the document in which something is said (報告書では…とされる); empty: a document of nobody named. */
const sourceIn = ({ text, references }: Analysed, before: number): readonly ActorKey[] | undefined => {
  const match = documentPattern.exec(text.slice(0, before))
  return match
    ? references
        .filter((r) => r.to <= match.index + match[0].length)
        .map((r) => r.actor)
        .slice(-1)
    : undefined
}

/** Whether the words before the と at `begin`, or before it the 」, quote a sentence. */
const isClosedQuote = (words: readonly Morpheme[], begin: number): boolean =>
  words[begin]?.surface === '」' || words[begin - 1]?.surface === '」'

/** The first rule that a clause's lemmas fit. Attribution never reaches further back than a few dozen words. */
const hitIn = (line: string): { readonly rule: AttributionPattern; readonly match: RegExpExecArray } | undefined => {
  for (const rule of attributionOrder) {
    const match = attributionPatterns[rule].exec(line)
    if (match) return { rule, match }
  }
  return undefined
}

const respectful = new RegExp(`^(?:${respectfulVerbs.join('|')})/`, 'u')
const self = new RegExp(`(?:${selfWords.join('|')})(?:たち|ども)?の`, 'u')
const source = /^(?:など|側|内部?|関係者|の(?:間|中|一部|側|関係者|中の一部))*(?:から|で|に|の間)(?:は|も)/u
const someSource = /([\p{Script=Han}\p{Script=Katakana}ー]{2,12})(?:の(?:間|中|一部|側))?(?:から|に|の間で)(?:は|も)/u

/** Whose voices are heard: 住民の間には, 農家からは. */
const voicesIn = (
  sentence: Analysed,
  before: number,
): { readonly holders: readonly ActorKey[]; readonly group?: string } | undefined => {
  const { text, references } = sentence
  const place = references.findLast((r) => r.to <= before && source.test(text.slice(r.to)))
  if (place) return { holders: references.filter((r) => r.to === place.to).map((r) => r.actor) }
  const group = someSource.exec(text.slice(0, before))?.[1]
  return group !== undefined && isPeople(group) ? { holders: [], group } : undefined
}

/** Whether the end of morphemes `from` to `to` says that somebody else said it; `previous`: who spoke in the sentence before. */
export const attributeClause = (
  sentence: Analysed,
  from: number,
  to: number,
  previous: readonly ActorKey[] = [],
): Attribution | undefined => {
  const { words } = sentence
  const end = endOfClause(sentence, from, to)
  const lemmas = lemmasOf(words, from, end)
  const line = lineOf(lemmas)
  const hit = hitIn(line)
  if (!hit) return undefined
  const { rule, match } = hit
  const begin = lemmas[lemmas.length - countIn(match[0])]!.index
  const passive = match.groups?.['passive']?.includes('れる') === true
  const subjects = subjectsOf(sentence, begin).filter((s) => s.to > 0)
  const inClause = subjects.filter((s) => s.from >= from)
  const subject = pickSubject(inClause) ?? pickSubject(subjects)
  const verb = match.groups?.['verb'] ?? 'する/V'
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
    ...(group !== undefined && { group }),
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
    const heard = voicesIn(sentence, words[begin]!.from)
    if (heard) return made(heard.holders, `attribution.${rule}`, heard.group)
    return made(insideCue(), `attribution.${rule}`)
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
  if (rule === 'existence') {
    const at = words.findLastIndex((w, i) => i > begin && i < end && w.pos === '助詞' && /^[もがは]$/u.test(w.surface))
    const who = whoEndsAt(sentence, at)
    if (/^(?:向き|人|声|意見|見方|考え|論調)$/u.test(who.text)) {
      const heard = voicesIn(sentence, words[begin]!.from)
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
    return made(asked ? [asked.actor] : [], 'attribution.hearsay')
  }
  if (rule === 'opposed') {
    const who = subjects.at(-1) ?? subjectsOf(sentence, end).at(-1)
    if (who?.who === 'actor') return made(who.actors, 'attribution.opposed')
    return who?.who === 'group' ? made([], 'attribution.opposed', who.text) : undefined
  }
  // What an actor is or feels is told of him only as the topic: 政府は難色を示す, not 政府が難色を示すほど.
  if (rule === 'intent' || rule === 'attitude' || rule === 'shown' || rule === 'issued')
    if (subject?.particle === 'が' || !inClause.length) return undefined
  const polite = words.slice(begin, end).some((w) => w.base === 'ます')
  if (passive && polite && subject && subject.particle !== 'が' && respectful.test(verb)) {
    if (subject.who === 'actor') return made(subject.actors, 'attribution.respect')
    if (subject.who === 'group') return made([], 'attribution.respect', subject.text)
  }
  if (passive && !(subject && subject.who === 'actor' && subject.particle === 'は' && rule === 'demand')) {
    if (ownPassive.test(verb) || rule === 'demand' || rule === 'ask') return undefined
    return made([], 'attribution.passive')
  }
  if (subject?.who === 'self' || (rule === 'demand' && isHumble(words, begin, end))) return undefined
  if (subject?.who === 'actor') return made(subject.actors, `attribution.${rule}`)
  if (subject?.who === 'group') return made([], `attribution.${rule}`, subject.text)
  // A speaker whom no word marks as a person speaks all the same: 女将は「…」とこぼす.
  if (subject === undefined && (rule === 'quote' || rule === 'quoted')) {
    const teller = inClause.find((s) => s.particle === 'は') ?? inClause.find((s) => s.particle === 'が')
    if (teller && isClosedQuote(words, begin)) return made([], `attribution.${rule}`, teller.text)
  }
  const issuer = rule === 'quote' ? sourceIn(sentence, words[begin]!.from) : undefined
  if (issuer) return made(issuer, 'attribution.document')
  if (
    (rule === 'quoted' || ((rule === 'quote' || rule === 'demand') && / (?:いる\/V|た\/X)/u.test(match[0]))) &&
    previous.length > 0 &&
    !subjects.some((s) => s.particle === 'は')
  )
    return made(previous, 'attribution.continued')
  return undefined
}

/** 私たちは…を訴えてきました: what the writer, or the party that he speaks for, demands. */
export const isOwnDemand = (sentence: Analysed): boolean => {
  const { words } = sentence
  const lemmas = lemmasOf(words, 0, endOfClause(sentence, 0, words.length))
  const match = ownDemandPattern.exec(lineOf(lemmas))
  if (!match || match.groups?.['passive'] !== undefined) return false
  const begin = lemmas[lemmas.length - countIn(match[0])]!.index
  return isHumble(words, begin, words.length) || pickSubject(subjectsOf(sentence, begin))?.who === 'self'
}

/** Xによれば、…: the whole of what follows is X's word. */
export const attributeSource = (sentence: Analysed): Attribution | undefined => {
  const { words, text, references } = sentence
  const match = accordingPattern.exec(text)
  if (!match || match.index > 80) return undefined
  const cueFrom = words.findIndex((w) => w.from >= match.index)
  const from = words.findIndex((w) => w.from >= match.index + match[0].length)
  if (from < 0 || cueFrom < 1 || sentence.bunsetsu.quoted[cueFrom]) return undefined
  const holders = references.filter((r) => r.to <= match.index).map((r) => r.actor)
  return {
    rule: 'attribution.according',
    from,
    to: words.length,
    cue: { from: cueFrom, to: from },
    holders: holders.slice(-1),
    demand: false,
  }
}
