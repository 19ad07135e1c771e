import type { ActorKey } from '../../graph/change/extraction.ts'
import type { Block } from '../blocks.ts'
import type { Document } from '../document.ts'
import type { Sentence } from '../sentences.ts'
import { courtIn } from './attribution-court.ts'
import type { Heard } from './attributed.ts'
import { passesOn, returnsToWriter, toldOn } from './attribution-free.ts'
import { keyOf } from './reference.ts'
import { introduced, introductions, placesInTurns } from './own-keys.ts'
import { turnsOf } from './speakers.ts'
import { isQuotation, quotedAs } from './quotations.ts'
import { authority, givenPart, isGuessed, lasting } from './carried.ts'
import { claimModelOf } from './claim-model.ts'
import { pointsToDocument } from './documents.ts'
import { instructionsIn } from './instructions.ts'
import { isSteering, seeksAnswer } from './meta.ts'
import { isProcedure } from './procedure.ts'
import { namesSpeaker } from './spoken-apparatus.ts'
import { readModality } from './modality.ts'
import { occasionOf } from './occasion.ts'
import { aimPlacesOf } from './aim-lists.ts'
import { isPledge } from './pledges.ts'
import { questionsIn } from './own-claims.ts'
import { statementsIn } from './statements.ts'
import type { FoundStatement, Surroundings } from './found-statement.ts'
import { reported } from './reported.ts'
import { peopleIn } from './people.ts'
import { subjectsOf } from './subjects.ts'
import type { Analysed } from './subjects.ts'

/** From how many pledges, and what share of the sentences, a document announces what its authors will do. */
const pledging = { least: 4, share: 0.2 }
/** The same where a party or a candidate signs, of all that they may promise. */
const pledgingOfCandidate = { least: 2, share: 0.25 }
/** Whether a party or somebody who stands for election signs. */
const stands = (document: Document): boolean =>
  [document.organisation?.value ?? '', ...document.authors.map(({ value }) => value)].some((name) =>
    /党$|維新|候補|の会$|連合$|新選組/u.test(name),
  )

/** What only a state can lay down, in a sketch of what it should do; from how many steps the sketch is one of a policy. */
const ofState = /税|年金|社会保障|生活保護|失業保険|最低賃金|国民|法律|制度|給付|公務員|補助金|通貨|規制/u
const planned = 3

const speaking =
  /(?:まとめ|公表|発表|提出|提示|示し|出し|開い|作成|策定|刊行|演説|講演|会見|発言|寄稿|述べ|論じ|語っ|話し|書い|説い|記し)[^。、]{0,8}。?$/u

/** For how many sentences whoever was reported may go on unnamed. */
const hearing = 8

/** Rules by which somebody is for or against something, and by which his account is given. */
const standing = /^attribution\.(?:reaction|stance|attitude|opposed)$/u
const accounting = /^attribution\.(?:according|hearsay|content)$/u

/** Between how few sentences of one whose word is told on all that stands between them is his, too. */
const gap = 4

/** Whether a sentence goes on with whoever was reported before it, without naming him. */
const isToldOn = ({ rule, holders, group }: FoundStatement, by: Heard): boolean =>
  rule === 'attribution.continued' && holders.join() === by.holders.join() && group === by.group

/** 桐生教授によれば、…: what a paragraph that opens so goes on with is his account, too. */
const opensAccount = (said: FoundStatement | undefined): boolean =>
  said?.rule === 'attribution.according' &&
  said.holders.length > 0 &&
  said.holders.every((actor) => actor.startsWith('person:'))

/** Who is reported: known actors, or the people that become one. */
const speakersOf = ({ holders, group }: FoundStatement): readonly ActorKey[] =>
  holders.length > 0 || group === undefined ? holders : [keyOf('group', group)]

/** Who came forward with a word in a sentence that does not tell it: 河川協会が提言をまとめた. */
const speakerIn = (sentence: Analysed): readonly ActorKey[] =>
  speaking.test(sentence.text)
    ? (subjectsOf(sentence)
        .find((s) => s.who === 'actor')
        ?.actors.filter((actor) => !sentence.own.includes(actor)) ?? [])
    : []

/** Who a sentence speaks of as its topic, if he can speak. */
const topicOf = (sentence: Analysed): Heard | undefined => {
  const topic = subjectsOf(sentence).find((s) => s.particle !== 'が' && (s.who === 'actor' || s.who === 'group'))
  return topic && { holders: topic.actors, ...(topic.who === 'group' && { group: topic.text }) }
}

/** For how many sentences a ruling is spoken of that the text names no more. */
const rulingReach = 2
/** Bodies for which somebody speaks. */
const isBody = /^(?:ministry|organisation|company|government):/u

/** A sentence that a list follows: 次の四点を, 下記の事項につき. */
const announcesList = /次の|以下|下記|左記|つぎの|[二三四五六七八九十２-９](?:つ|点|項目)|[：:]$/u

/** Of each block the index of the last paragraph before it under the same heading (-1: none). */
const paragraphsAbove = (blocks: readonly Block[]): readonly number[] => {
  let paragraph = -1
  return blocks.map((block, i) => {
    if (block.kind === 'heading') paragraph = -1
    const above = paragraph
    if (block.kind === 'paragraph') paragraph = i
    return above
  })
}

/** The statements of a document, sentence by sentence in text order. */
export const annotateStatements = (
  document: Document,
  blocks: readonly Block[],
  sentences: readonly Sentence[],
  analysed: readonly Analysed[],
): readonly FoundStatement[] => {
  const modalities = analysed.map((s) => readModality(s))
  const claims = claimModelOf(sentences, analysed, modalities)
  const signs = stands(document)
  const pledges = analysed.filter((s, i) =>
    isPledge(s, modalities[i]!, signs ? { isProgramme: true } : undefined),
  ).length
  const byline = analysed[0]?.own.find((key) => !key.startsWith('person:'))
  const occasion = occasionOf(document, analysed, byline)
  const { own, isProgramme, isProposal, isDebate, petitioned, isDraft, isNational } = occasion
  const { least, share } = signs ? pledgingOfCandidate : pledging
  const isPledging = isProgramme || (pledges >= least && pledges >= share * analysed.length)
  const lastTexts = new Map(sentences.map(({ block }, i) => [block, analysed[i]!.text]))
  const questions = questionsIn(analysed.map(({ text }) => text))
  const listAbove = paragraphsAbove(blocks)
  /** Whom a text that asks in its title asks first: all else that it asks for is asked of him. */
  let demanded: readonly ActorKey[] | undefined
  /** Whom the last sentence of a block asks, for the list after it. */
  const askedIn = new Map<number, readonly ActorKey[]>()
  const announcedAbove = (block: number): number => {
    const above = listAbove[block]!
    return announcesList.test(lastTexts.get(above) ?? '') ? above : -1
  }
  let previous: readonly ActorKey[] = []
  let carried: readonly ActorKey[] = []
  let people: Heard | undefined
  let body: ActorKey | undefined
  /** The court last spoken of, and in which sentence. */
  let court: { readonly actor: ActorKey; readonly at: number } | undefined
  let asking = false
  let reportedBefore = false
  /** Whose word is told on without a sign, until the writer speaks again. */
  let told: Heard | undefined
  /** What is told on so is no advice: that is the writer's. */
  let isAccount = false
  let topic: Heard | undefined
  const foundIn: (readonly FoundStatement[])[] = []
  const placesOf: Surroundings[] = []
  /** Who was reported last, and in which sentence. */
  let heard: { readonly by: Heard; readonly at: number; readonly rule: string } | undefined
  /** Whoever last said something, or brought out a document that may be spoken of again. */
  let source: readonly ActorKey[] = []
  const turns = turnsOf(document, blocks)
  const isRecord = turns.some((turn) => turn?.isRecord)
  const turnPlaces = placesInTurns(sentences, turns)
  const instructs = instructionsIn(analysed, modalities)
  const isPlan = isNational && analysed.filter((s, i) => instructs[i] && ofState.test(s.text)).length >= planned
  const places = aimPlacesOf(
    document,
    blocks,
    sentences,
    analysed,
    modalities,
    isProgramme || isProposal || petitioned !== undefined,
  )
  const quotations = quotedAs(document, blocks, sentences, analysed, turns)
  analysed.forEach((sentence, index) => {
    const block = blocks[sentences[index]!.block]!
    const turn = turns[sentences[index]!.block]
    // Another speaker asks nobody whom the one before him asked.
    if (index > 0 && turn?.number !== turns[sentences[index - 1]!.block]?.number) {
      ;[previous, carried, source] = [[], [], []]
      asking = reportedBefore = false
      people = body = heard = court = undefined
    }
    // Whoever was asked in one paragraph is asked on in the next; a paragraph without asking ends it.
    if (block.kind === 'paragraph' && sentences[index - 1]?.block !== sentences[index]!.block) {
      carried = asking ? carried.filter((actor) => lasting.test(actor)) : []
      asking = false
      if (!reportedBefore) previous = []
    }
    const asked =
      (block.kind === 'item' ? askedIn.get(block.leadIn ?? announcedAbove(sentences[index]!.block)) : undefined) ??
      (petitioned === undefined ? demanded : [petitioned])
    const place = places[index]!
    // 「…」 right after what somebody said in the same paragraph goes on with it.
    const goesOn =
      reportedBefore &&
      previous.length > 0 &&
      sentences[index - 1]?.block === sentences[index]!.block &&
      isQuotation(sentence.text)
    const quoted = quotations[index]
    const announced =
      quoted?.holders.length === 0 && quoted.group === undefined && heard !== undefined && index - heard.at <= hearing
        ? heard.by
        : (quoted ?? (goesOn ? { holders: previous } : undefined))
    const steers =
      (!place.isCounted && isSteering(sentence.text)) ||
      seeksAnswer(sentence.text) ||
      (turnPlaces[index]! < introductions &&
        (introduced(document, sentence.text) !== undefined || namesSpeaker(sentence))) ||
      // An interviewer's questions state nothing of their own; nor does what only keeps a sitting in order.
      (turn !== undefined && turn.speaker === undefined) ||
      (isRecord && isProcedure(sentence.text))
    if (
      quotations[index] !== undefined ||
      sentences[index - 1]?.block !== sentences[index]!.block ||
      returnsToWriter(sentence) ||
      (modalities[index]!.kind === 'advice' && isAccount)
    )
      told = undefined
    const at: Surroundings = {
      index,
      modality: modalities[index]!,
      claimness: () => claims.scoreAt(index),
      isItem: block.kind === 'item',
      isAim: place.isAim,
      isNominalAim: place.isNominal,
      isCalledFor: place.isCalledFor,
      isProposal: place.isProposal,
      instructs: instructs[index]!,
      isPledging,
      isProgramme,
      previous: pointsToDocument(sentence.text) ? source : previous,
      before: {
        people,
        body,
        court: court && index - court.at <= rulingReach ? court.actor : undefined,
        earlier: heard && index - heard.at <= hearing ? heard.by : undefined,
        stand: heard?.at === index - 1 && standing.test(heard.rule) ? heard.by : undefined,
        account: heard?.at === index - 1 && accounting.test(heard.rule) ? heard.by : undefined,
        told,
        last: reportedBefore && heard?.at === index - 1 ? heard.by : undefined,
        topic: sentences[index - 1]?.block === sentences[index]!.block ? topic : undefined,
      },
      announced,
      own,
      carried,
      isDebate,
      session: occasion.session,
      opposed: occasion.opposed,
      hasReaders: occasion.hasReaders,
      questions,
      isNational,
      isDraft,
      answerable: occasion.answerable,
      community: occasion.community,
      isPlan,
      petitioned: asked,
    }
    placesOf.push(at)
    const here = steers ? [] : statementsIn(sentence, at)
    const last = here.at(-1)
    reportedBefore = last?.voice === 'reported'
    if (reportedBefore && heard && isToldOn(last!, heard.by) && sentences[heard.at]!.block === sentences[index]!.block)
      for (let k = heard.at + 1; k < index && index - heard.at <= gap && !returnsToWriter(analysed[k]!); k++)
        if (!passesOn(analysed[k]!)) foundIn[k] = [reported(analysed[k]!, placesOf[k]!, toldOn(analysed[k]!, heard.by))]
    if (sentences[index - 1]?.block !== sentences[index]!.block && opensAccount(last)) {
      told = { holders: last!.holders }
      isAccount = true
    } else if (quotations[index]?.opens) {
      told = quotations[index]
      isAccount = false
    } else if (reportedBefore && last!.rule !== 'attribution.free') told = undefined
    if (last?.voice === 'reported' && (last.holders.length > 0 || last.group !== undefined))
      heard = {
        by: { holders: last.holders, ...(last.group !== undefined && { group: last.group }) },
        at: index,
        rule: last.rule,
      }
    else if (subjectsOf(sentence).some((s) => s.who !== 'other' && s.particle === 'は')) heard = undefined
    // 「…」。関係者の間でこうささやかれている。: whose word the quotation was may be told on.
    const before = last === undefined ? (quotations[index - 1]?.holders ?? []) : []
    const speaker = speakerIn(sentence)
    previous = last?.voice === 'reported' ? speakersOf(last) : speaker.length > 0 ? speaker : before
    if (previous.length > 0) source = previous
    if (last?.kind === 'recommendation' && last.voice === 'own' && last.addressees.length > 0) {
      const asks = last.addressees.map((a) => a.actor)
      // A council that is to be changed is not who changes it.
      if (block.kind === 'item' || !last.addressees.some(isGuessed))
        carried = asks.filter((actor) => !actor.startsWith('organisation:'))
      asking = true
      if (isProposal && last.addressees.every((a) => a.rule === 'addressee.target')) demanded ??= asks
      if (block.kind === 'paragraph') askedIn.set(sentences[index]!.block, asks)
    } else carried = givenPart(sentence) ?? carried.filter((actor) => authority.test(actor))
    people = peopleIn(sentence)
    topic = topicOf(sentence)
    body = sentence.references.findLast((r) => isBody.test(r.actor) && !sentence.own.includes(r.actor))?.actor ?? body
    const sat = courtIn(sentence, court?.actor) ?? (last?.rule === 'attribution.court' ? last.holders[0] : undefined)
    if (sat !== undefined) court = { actor: sat, at: index }
    foundIn.push(here)
  })
  return foundIn.flat()
}
