import { reportEnds } from '../lexicon/report-ends.ts'
import { nobodyBefore } from './attributed.ts'
import type { Attribution, Before } from './attributed.ts'
import { attributeHit } from './attribution-hit.ts'
import type { Inner } from './attribution-hit.ts'
import { endOfClause, isHumble, pickSubject } from './attribution-subject.ts'
import { createSieve } from '../sieve.ts'
import { countIn, lastLemmasOf, lemmasOf, lineOf, patternOf } from './lemmas.ts'
import { attributionOrder, attributionPatterns, ownDemandPattern } from './speech-patterns.ts'
import type { AttributionPattern } from './speech-patterns.ts'
import { subjectsOf } from './subjects.ts'
import type { Analysed } from './subjects.ts'

/** Rules whose words often say something else: where they find nobody, the rules after them are tried. */
const tentative: ReadonlySet<AttributionPattern> = new Set(['cleft', 'tone', 'content', 'that', 'contents'])
/** How many lemmas of a clause's end are looked at: attribution never reaches further back. */
const reach = 48

/** …という意見が有力なようだ: how loud a voice is may be guessed, too. */
const guess =
  /(?: の\/N)?(?: (?:よう|みたい|もよう|模様)\/[A-Z](?: だ\/X)?| らしい\/[A-Z]| だ\/X う\/X| かも\/P しれる\/V ない\/X| か\/P も\/P しれる\/V ない\/X)(?: ある\/V| た\/X)*$/u
const voicesHeard: ReadonlySet<AttributionPattern> = new Set(['voice', 'voices', 'existence'])
/** Which rules can match a line, in the order in which they are tried. */
const canAttribute = createSieve([...attributionOrder.map((rule) => attributionPatterns[rule]), guess])
const rulesFor = (line: string): readonly AttributionPattern[] => {
  const can = canAttribute(line)
  return can.at(-1) === attributionOrder.length
    ? attributionOrder.filter((rule, n) => voicesHeard.has(rule) || can.includes(n))
    : can.map((n) => attributionOrder[n]!)
}
const guessedVoice = (rule: AttributionPattern, line: string): RegExpExecArray | null => {
  if (!voicesHeard.has(rule) || !guess.test(line)) return null
  const told = line.replace(guess, '')
  const match = attributionPatterns[rule].exec(told) ?? attributionPatterns[rule].exec(`${told} だ/X`)
  if (match !== null) match[0] += line.slice(told.length)
  return match
}

interface End {
  readonly pattern: RegExp
  readonly ofAnybody: boolean
}
/** The ends by the lemma that each of them must end in. */
const endsBy = new Map<string, End[]>()
for (const { form, ofAnybody } of reportEnds)
  for (const last of lastLemmasOf(form) ?? [])
    endsBy.set(last, [...(endsBy.get(last) ?? []), { pattern: patternOf(form), ofAnybody: ofAnybody === true }])
/** Rules that find who speaks elsewhere than in the words before the verb. */
const elsewhere: ReadonlySet<string> = new Set(['attribution.document', 'attribution.continued', 'attribution.hearsay'])
/** Ends that tell a reason or a summing up, which may go on with what was said before. */
const goesOn = /^(?: の\/N| から\/P| ため\/N| という\/P| わけ\/N) だ\/X/u
/** How many ends may stand behind one another: 述べた経緯があるようだ. */
const mostEnds = 3

/** A line without what follows its verb of saying, and whether nobody need be named; undefined: nothing follows. */
const withoutEnds = (line: string): { readonly line: string; readonly ofAnybody: boolean } | undefined => {
  let [told, ofAnybody] = [line, true]
  for (let n = 0; n < mostEnds; n++) {
    const last = told.slice(told.lastIndexOf(' ') + 1, told.lastIndexOf('/'))
    const end = endsBy.get(last)?.find(({ pattern }) => pattern.test(told))
    if (end === undefined) break
    told = told.slice(0, end.pattern.exec(told)!.index)
    ofAnybody &&= end.ofAnybody
  }
  return told === line ? undefined : { line: told, ofAnybody }
}

/** Whether the end of morphemes `from` to `to` says that somebody else said it. */
export const attributeClause = (
  sentence: Analysed,
  from: number,
  to: number,
  before: Before = nobodyBefore,
): Attribution | undefined => {
  const end = endOfClause(sentence, from, to)
  const lemmas = lemmasOf(sentence, Math.max(from, end - reach), end)
  const line = lineOf(lemmas)
  if (ownWish.test(line)) return undefined
  const inner: Inner = (until) => attributeClause(sentence, from, until)
  const read = (told: string): Attribution | undefined => {
    for (const rule of rulesFor(told)) {
      const match = attributionPatterns[rule].exec(told) ?? guessedVoice(rule, told)
      if (!match) continue
      match[0] += line.slice(told.length)
      const begin = lemmas[lemmas.length - countIn(match[0])]!.index
      const found = attributeHit(sentence, from, { rule, match, begin, end }, before, inner)
      // なると、…を否定した: a と with a pause behind it may only tell when.
      if (found || !(tentative.has(rule) || match[0].includes(' と/P 、/O'))) return found
    }
    return undefined
  }
  const told = withoutEnds(line)
  const found = told && read(told.line)
  const isNamed =
    found !== undefined &&
    (found.holders.length > 0 || found.group !== undefined) &&
    (goesOn.test(line.slice(told!.line.length)) || !elsewhere.has(found.rule))
  return found && (isNamed || told.ofAnybody) ? found : read(line)
}

/** 国は現場を見てほしいと訴えたい: a flat たい is the speaker's own wish to say so, whoever is the topic. */
const ownWish =
  / (?:訴える|強調|指摘|主張|提案|提言|申し上げる|言う|述べる|要望|要請|求める)\/[VS](?: する\/V)? たい\/X(?: だ\/X)?$/u

/** 我が党としては: the party or group that the speaker speaks for. */
const ownParty = /(?:^|[、。　])(?:我が|わが)(?:党|会派|連合|組合|会)(?:として)?は、?/u

/** 私たちは…を訴えてきました: what the writer, or the party that he speaks for, demands. */
export const isOwnDemand = (sentence: Analysed): boolean => {
  const { words } = sentence
  const lemmas = lemmasOf(sentence, 0, endOfClause(sentence, 0, words.length))
  const match = ownDemandPattern.exec(lineOf(lemmas))
  if (!match || match.groups?.['passive'] !== undefined) return false
  const begin = lemmas[lemmas.length - countIn(match[0])]!.index
  return (
    isHumble(words, begin, words.length) ||
    ownParty.test(sentence.text.slice(0, words[begin]!.from)) ||
    pickSubject(sentence, subjectsOf(sentence, begin))?.who === 'self'
  )
}
