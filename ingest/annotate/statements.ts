import type { Hedge, StatementKind } from '../../graph/model/statement.ts'
import { addresseesOf } from './addressees.ts'
import { attributeClause, isOwnDemand } from './attribution.ts'
import type { Attribution, Before } from './attributed.ts'
import { speakerBehind } from './attribution-behind.ts'
import { goesOnTelling } from './attribution-continued.ts'
import { toldOn } from './attribution-free.ts'
import { heldByCourt } from './attribution-court.ts'
import { fronted } from './attribution-fronted.ts'
import { glossed } from './attribution-gloss.ts'
import { takesStand } from './attribution-stand.ts'
import { saidBeforeActing } from './attribution-then.ts'
import { standsIn } from './attribution-passages.ts'
import { attributeQuotation, attributeQuoted } from './attribution-quotation.ts'
import { isCounted, isLaidDown } from './attribution-source.ts'
import { adviceClauses } from './coordination.ts'
import { trimmed, withDetails } from './found-statement.ts'
import type { FoundStatement, Stretch, Surroundings } from './found-statement.ts'
import { firstHalf, saidFirst, sourceOrSpeaker } from './second-speaker.ts'
import { readModality } from './modality.ts'
import type { Modality } from './modality.ts'
import { isAim, isMeasureLine, isProposedAct } from './aims.ts'
import { isRhetorical, judgesFirst, performs } from './own-claims.ts'
import { isPlainFact } from './plain-facts.ts'
import { isBareDemand, isToldDemand } from './own-demands.ts'
import { isOwnPledge, isPledge } from './pledges.ts'
import { reported } from './reported.ts'
import type { Analysed } from './subjects.ts'

const evidenceOf = (modality: Modality): readonly Stretch[] =>
  modality.layers.map(({ from, to }) => ({ from, to })).toReversed()

/** A pledge only to think about it. */
const considers = /検討(?:を)?(?:する|します|いたします|進めます|進める)。?$/u

const ownStatement = (
  sentence: Analysed,
  at: Surroundings,
  modality: Modality,
  span: Stretch,
): FoundStatement | undefined => {
  const made = (kind: StatementKind, rule: string, hedge: Hedge): FoundStatement => {
    const { from, to } = trimmed(sentence, span)
    return withDetails(
      sentence,
      {
        from,
        to,
        sentence: at.index,
        rule,
        kind,
        voice: 'own',
        hedge,
        evidence: evidenceOf(modality),
        holders: [],
        group: undefined,
        // What one promises oneself is asked of nobody who was asked before.
        addressees:
          kind === 'recommendation'
            ? addresseesOf(
                sentence,
                rule === 'list.aim' ? { ...modality, kind: 'advice' } : modality,
                span,
                rule.startsWith('pledge') ? { promises: true, ...at, carried: [] } : at,
              )
            : [],
        attributedBy: undefined,
      },
      modality,
    )
  }
  const core = modality.layers.at(-1)?.id
  if (modality.kind === 'advice') return made('recommendation', `modality.${core!}`, modality.hedge)
  if (modality.kind === 'question')
    return isRhetorical(sentence, modality, at.questions)
      ? made('claim', 'claim.rhetorical-question', 'moderate')
      : undefined
  if (
    at.isNominalAim ||
    at.isCalledFor ||
    ((at.isAim || (at.isProposal && !at.isPledging)) &&
      (isAim(sentence) || isMeasureLine(sentence) || isProposedAct(sentence, modality)))
  )
    return made('recommendation', 'list.aim', modality.hedge)
  if (at.instructs)
    return {
      ...made('recommendation', 'instruction', modality.hedge),
      addressees: at.isPlan ? [{ actor: 'government:日本政府', rule: 'addressee.sovereign' }] : [],
    }
  if (at.isPledging && (isPledge(sentence, modality, at) || isMeasureLine(sentence)))
    return made('recommendation', 'pledge', considers.test(sentence.text) ? 'moderate' : modality.hedge)
  // What one demands is asked of somebody else: it is advice, no promise.
  if (isOwnDemand(sentence) || isToldDemand(sentence) || isBareDemand(sentence)) {
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

/** Who says a sentence by what may say so, one after the other: the first that finds somebody. */
const attributionOf = (sentence: Analysed, from: number, before: Before): Attribution | undefined =>
  attributeQuotation(sentence) ??
  heldByCourt(sentence, before) ??
  glossed(sentence, before) ??
  sourceOrSpeaker(sentence, before) ??
  fronted(sentence) ??
  attributeClause(sentence, from, sentence.words.length, before) ??
  saidBeforeActing(sentence, from) ??
  takesStand(sentence) ??
  standsIn(sentence, before) ??
  attributeQuoted(sentence) ??
  speakerBehind(sentence) ??
  goesOnTelling(sentence, before) ??
  (before.told && toldOn(sentence, before.told))

/** The statements of a sentence in text order: reported halves before a contrast, then what the sentence as a whole says. */
export const statementsIn = (sentence: Analysed, at: Surroundings): readonly FoundStatement[] => {
  const { words } = sentence
  if (words.length < 3) return []
  const found: FoundStatement[] = []
  const half = firstHalf(sentence)
  if (half) found.push(reported(sentence, at, half.said))
  const from = half?.end ?? 0
  const whole = at.announced
    ? {
        rule: 'attribution.announced',
        from: 0,
        to: words.length,
        cue: { from: 0, to: 1 },
        demand: false,
        holders: at.announced.holders,
        ...(at.announced.group !== undefined && { group: at.announced.group }),
      }
    : undefined
  // What a survey counted or a law lays down is a plain fact.
  if (whole === undefined && (isCounted(sentence) || isLaidDown(sentence) || isPlainFact(sentence.text))) return found
  const before = { speakers: at.previous, ...at.before }
  const said = whole ?? (isToldDemand(sentence) ? undefined : attributionOf(sentence, from, before))
  // 千五百組から報告があったという。: a figure told on by nobody named is a plain fact.
  const isBareFigure =
    said?.rule === 'attribution.hearsay' &&
    said.holders.length === 0 &&
    said.group === undefined &&
    counts.test(sentence.text)
  if (isBareFigure) return found
  const first = said && saidFirst(sentence, from, said)
  if (said && first)
    return [
      ...found,
      reported(sentence, at, first.said),
      reported(sentence, at, { ...said, from: Math.min(Math.max(said.from, first.end), said.to) }),
    ]
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
  const modality = start === 0 ? at.modality : readModality(sentence, start)
  const own = ownStatement(sentence, { ...at, carried }, modality, { from: start, to: words.length })
  return own ? [...found, own] : found
}
