import type { ActorKey } from '../../graph/change/extraction.ts'
import type { Hedge, StatementKind, Voice } from '../../graph/model/statement.ts'
import { actionOf } from './action.ts'
import { addresseesOf } from './addressees.ts'
import type { Addressee } from './addressees.ts'
import { attributeClause, isOwnDemand } from './attribution.ts'
import type { Attribution } from './attribution.ts'
import type { Heard } from './attribution-holders.ts'
import { attributeQuotation } from './attribution-quotation.ts'
import { isCounted, isLaidDown } from './attribution-source.ts'
import { adviceClauses } from './coordination.ts'
import { contrastIn, sourceOrSpeaker } from './second-speaker.ts'
import { readModality } from './modality.ts'
import type { Modality } from './modality.ts'
import { isAim, isProposedAct } from './aims.ts'
import { isRhetorical, judgesFirst, performs } from './own-claims.ts'
import { isOwnPledge, isPledge } from './pledges.ts'
import type { Analysed } from './subjects.ts'

/** Morpheme indices of a sentence, half open. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

/** A statement found in a sentence; places are morpheme indices. */
export interface FoundStatement extends Stretch {
  readonly sentence: number
  readonly rule: string
  readonly kind: StatementKind
  readonly voice: Voice
  readonly hedge: Hedge
  readonly evidence: readonly Stretch[]
  readonly condition?: Stretch
  readonly action?: Stretch
  /** Reported voice: who is reported. */
  readonly holders: readonly ActorKey[]
  /** Reported voice: people who are no known actor, to become one (反対派). */
  readonly group?: string
  readonly addressees: readonly Addressee[]
  /** The rule of the attribution, for reported voice. */
  readonly attributedBy?: string
}

/** What a sentence's surroundings say of it. */
export interface Surroundings {
  readonly index: number
  /** How the sentence as a whole ends. */
  readonly modality: Modality
  /** What the model of claims makes of it: above 0 a claim. */
  readonly claimness: () => number
  readonly isItem: boolean
  /** The document announces what its authors will do. */
  readonly isPledging: boolean
  /** Its title says so. */
  readonly isProgramme: boolean
  /** Who was reported in the sentence before. */
  readonly previous: readonly ActorKey[]
  /** The whole sentence is quoted, of these: one before announced it (次のように述べる) or one after looks back on it. */
  readonly announced?: Heard
  /** The authors' organisation. */
  readonly own?: ActorKey
  /** It is an item of a list of aims: its lead-in, its heading or the kind of text says so. */
  readonly isAim: boolean
  /** Most items of its list are aims, and it has no predicate: it is one. */
  readonly isNominalAim: boolean
  /** In a text that tells its readers what to do, it does so in the dictionary form. */
  readonly instructs: boolean
  /** It stands below a heading that announces proposals. */
  readonly isProposal: boolean
  /** Whom a petition, or the lead-in of the list it is in, asks. */
  readonly petitioned?: readonly ActorKey[]
  /** Whose business the text's subject is. */
  readonly answerable?: ActorKey
  /** It speaks of this country's affairs at large. */
  readonly isNational: boolean
  /** A speech on a bill. */
  readonly isDebate: boolean
  /** The topic carried over from earlier recommendations. */
  readonly carried: readonly ActorKey[]
  /** Of whom the paragraph has spoken last. */
  readonly topic: readonly ActorKey[]
}

const trimmed = (sentence: Analysed, { from, to }: Stretch): Stretch => {
  const { words } = sentence
  let [start, end] = [from, to]
  while (end > start + 1 && /^[。．、，\s　]$/u.test(words[end - 1]!.surface)) end--
  while (
    start < end - 1 &&
    (/^[、，\s　「]$/u.test(words[start]!.surface) ||
      words[start]!.pos === '接続詞' ||
      /^(?:もちろん|無論|むろん|確かに|たしかに|なるほど)$/u.test(words[start]!.surface))
  )
    start++
  return { from: start, to: end }
}

const conditionEnd =
  /(?:れば|なら|ならば|たら|場合(?:は|には)?|限り(?:は)?|とき(?:は|には)?|時は|としたら|とすれば|際(?:は|には)?)$/u

/** The words that state a condition: a clause in ば, なら, 場合, 限り before a comma, or in ば without one. */
const conditionIn = (sentence: Analysed, { from, to }: Stretch): Stretch | undefined => {
  const { words, bunsetsu } = sentence
  for (let i = Math.max(1, from); i < to - 1; i++) {
    if (bunsetsu.quoted[i]) continue
    const word = words[i]!
    const bare =
      word.surface === 'ば' &&
      word.detail[0] === '接続助詞' &&
      !/^(?:なら|なり|いけ|よい|いい)/u.test(words[i + 1]!.surface)
    const head = words
      .slice(Math.max(0, i - 4), i)
      .map((w) => w.surface)
      .join('')
    if (!bare && !(word.surface === '、' && conditionEnd.test(head))) continue
    const end = bare ? i + 1 : i
    const before = words.slice(0, end - 1).findLastIndex((w, at) => /^[、，]$/u.test(w.surface) && !bunsetsu.quoted[at])
    return trimmed(sentence, { from: before + 1, to: end })
  }
  return undefined
}

const withDetails = (
  sentence: Analysed,
  base: Omit<FoundStatement, 'condition' | 'action'>,
  modality: Modality,
): FoundStatement => {
  const condition = conditionIn(sentence, { from: 0, to: base.to })
  const words = base.kind === 'recommendation' ? actionOf(sentence, base, modality) : undefined
  const action = words && trimmed(sentence, words)
  return { ...base, ...(condition && { condition }), ...(action && { action }) }
}

const evidenceOf = (modality: Modality): readonly Stretch[] =>
  modality.layers.map(({ from, to }) => ({ from, to })).toReversed()

/** The end of what is reported, without the という that only passes it on: 町によれば、国が負担すべきだという。 */
const withoutHearsay = ({ words }: Analysed, from: number, to: number): number => {
  let end = to
  while (end > from + 1 && /^[。．]$/u.test(words[end - 1]!.surface)) end--
  if (end > from + 2 && words[end - 1]!.base === 'いう' && words[end - 2]!.surface === 'と') return end - 2
  return end > from + 1 && words[end - 1]!.surface === 'という' ? end - 1 : to
}

const reported = (sentence: Analysed, at: Surroundings, said: Attribution): FoundStatement => {
  const to = withoutHearsay(sentence, said.from, Math.max(said.to, said.from + 1))
  const modality = readModality(sentence.words, said.from, to)
  const kind = said.demand || modality.kind === 'advice' ? 'recommendation' : 'claim'
  const span = trimmed(sentence, { from: said.from, to })
  const base = {
    ...span,
    sentence: at.index,
    rule: said.rule,
    kind,
    voice: 'reported',
    hedge: modality.hedge,
    evidence: [said.cue],
    holders: said.holders,
    ...(said.group !== undefined && { group: said.group }),
    addressees:
      kind === 'recommendation' ? addresseesOf(sentence, modality, span, { ...at, holders: said.holders }) : [],
    attributedBy: said.rule,
  } as const
  return withDetails(sentence, base, modality)
}

/** A pledge only to think about it. */
const considers = /検討(?:を)?(?:する|します|いたします|進めます|進める)。?$/u

const ownStatement = (
  sentence: Analysed,
  at: Surroundings,
  modality: Modality,
  span: Stretch,
): FoundStatement | undefined => {
  const made = (kind: StatementKind, rule: string, hedge: Hedge): FoundStatement =>
    withDetails(
      sentence,
      {
        ...trimmed(sentence, span),
        sentence: at.index,
        rule,
        kind,
        voice: 'own',
        hedge,
        evidence: evidenceOf(modality),
        holders: [],
        // What one promises oneself is asked of nobody who was asked before.
        addressees:
          kind === 'recommendation'
            ? addresseesOf(
                sentence,
                rule === 'list.aim' ? { ...modality, kind: 'advice' } : modality,
                span,
                rule.startsWith('pledge') ? { ...at, carried: [], promises: true } : at,
              )
            : [],
      },
      modality,
    )
  const core = modality.layers.at(-1)?.id
  if (modality.kind === 'advice') return made('recommendation', `modality.${core!}`, modality.hedge)
  if (modality.kind === 'question')
    return isRhetorical(sentence, modality) ? made('claim', 'claim.rhetorical-question', 'moderate') : undefined
  if (
    at.isNominalAim ||
    ((at.isAim || (at.isProposal && !at.isPledging)) && (isAim(sentence) || isProposedAct(sentence, modality)))
  )
    return made('recommendation', 'list.aim', modality.hedge)
  if (at.instructs) return { ...made('recommendation', 'instruction', modality.hedge), addressees: [] }
  if (at.isPledging && isPledge(sentence, modality, at))
    return made('recommendation', 'pledge', considers.test(sentence.text) ? 'moderate' : modality.hedge)
  // What one demands is asked of somebody else: it is advice, no promise.
  if (isOwnDemand(sentence)) {
    const demand = made('recommendation', 'demand.own', modality.hedge)
    return { ...demand, addressees: addresseesOf(sentence, { ...modality, kind: 'advice' }, span, at) }
  }
  if (isOwnPledge(sentence, modality, at.own)) return made('recommendation', 'pledge.own', modality.hedge)
  // 求められていた tells what was asked once; whether that is worth a claim the features say.
  if (modality.kind === 'assertion' && core !== 'motomerareta')
    return made('claim', `modality.${modality.layers.at(-1)!.id}`, modality.hedge)
  if (judgesFirst(sentence.text) || performs(sentence, modality)) return made('claim', 'claim.features', modality.hedge)
  if (at.claimness() <= 0) return undefined
  return made('claim', modality.hedge === 'strong' ? 'claim.features' : 'claim.hedged', modality.hedge)
}

const counts = /[０-９〇一二三四五六七八九十百千万億][人件社組世帯戸校円％割倍回か所カ歳台]/u

/** The statements of a sentence in text order: reported halves before a contrast, then what the sentence as a whole says. */
export const statementsIn = (sentence: Analysed, at: Surroundings): readonly FoundStatement[] => {
  const { words } = sentence
  if (words.length < 3) return []
  const found: FoundStatement[] = []
  const contrast = contrastIn(sentence)
  if (contrast) {
    const said = attributeClause(sentence, 0, contrast.to)
    // Voices of nobody named (求める声は根強いが) are what the reply speaks of, no statement beside it.
    const isNobody =
      said !== undefined &&
      ['attribution.voices', 'attribution.voice', 'attribution.passive'].includes(said.rule) &&
      said.holders.length === 0 &&
      said.group === undefined
    if (said && !isNobody) found.push(reported(sentence, at, said))
  }
  const from = contrast && found.length > 0 ? contrast.end : 0
  const whole = at.announced
    ? {
        rule: 'attribution.announced',
        from: 0,
        to: words.length,
        cue: { from: 0, to: 1 },
        ...at.announced,
        demand: false,
      }
    : undefined
  // What a survey counted or a law lays down is a plain fact.
  if (whole === undefined && (isCounted(sentence) || isLaidDown(sentence))) return found
  const said =
    whole ??
    attributeQuotation(sentence) ??
    sourceOrSpeaker(sentence) ??
    attributeClause(sentence, from, words.length, at.previous)
  // 千五百組から報告があったという。: a figure told on by nobody named is a plain fact.
  const isBareFigure =
    said?.rule === 'attribution.hearsay' &&
    said.holders.length === 0 &&
    said.group === undefined &&
    counts.test(sentence.text)
  if (isBareFigure) return found
  if (said) return [...found, reported(sentence, at, said)]
  let start = from
  let { carried } = at
  for (const clause of adviceClauses(sentence, from)) {
    const advice = ownStatement(sentence, { ...at, carried }, clause.modality, { from: start, to: clause.to })
    if (!advice) continue
    found.push(advice)
    start = clause.end
    if (advice.addressees.length > 0) carried = advice.addressees.map((a) => a.actor)
  }
  const modality = start === 0 ? at.modality : readModality(words, start)
  const own = ownStatement(sentence, { ...at, carried }, modality, { from: start, to: words.length })
  return own ? [...found, own] : found
}
