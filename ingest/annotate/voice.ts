import type { ActorKey } from '../../graph/change/extraction.ts'
import type { Block } from '../blocks.ts'
import type { Document } from '../document.ts'
import type { Sentence } from '../sentences.ts'
import { keyOf } from './reference.ts'
import { introduced, introductions, placesInTurns } from './own-keys.ts'
import { turnsOf } from './speakers.ts'
import type { Turn } from './speakers.ts'
import { pointsToDocument } from './documents.ts'
import { isSteering } from './meta.ts'
import { isProcedure } from './procedure.ts'
import { readModality } from './modality.ts'
import { occasionOf } from './occasion.ts'
import { announcesProposals, isCountedAim, isKotoAim, isPledge, listsAims, proposesBelow } from './pledges.ts'
import { statementsIn } from './statements.ts'
import type { FoundStatement } from './statements.ts'
import { subjectsOf } from './subjects.ts'
import type { Analysed } from './subjects.ts'

/** From how many pledges, and what share of the sentences, a document announces what its authors will do. */
const pledging = { least: 4, share: 0.2 }

const announcement =
  /(?:(?:次|以下|下記|左記)の(?:よう|とおり|通り)(?:に|、|で)?|こう|このように).{0,10}(?:述べ|言|語|指摘|書|記|主張|説明|定め|訴え|論じ|話|答え|警告|提言|うた|謳)/u
/** 首相はこう述べた。 after the quotation. */
const lookingBack =
  /(?:は|も|が)、?[^。「]{0,20}(?:こう|そう|このように|そのように|と)[^。「]{0,12}(?:述べ|言|語|指摘|書|記|主張|説明|訴え|論じ|話|答え|警告|嘆|強調|振り返|断言|力説)[^。「]{0,8}。?$/u
/** A sentence that is one quotation, or more of them, and no more. */
const onlyQuoted = /^[　\s]*[「『][^「」『』]*(?:「[^」]*」[^「」『』]*|『[^』]*』[^「」『』]*)*[」』][。．]?$/u

const part = /^(?:など)?に(?:は|も)、?[^。]{0,12}(?:役割|責任|責務|務め|できること|求めたい|注文)/u

/** 消費者にも役割がある: to whom the next recommendations speak. */
const givenPart = ({ text, references }: Analysed): readonly ActorKey[] | undefined => {
  const place = references.find((r) => part.test(text.slice(r.to)))
  return place && references.filter((r) => r.to === place.to).map((r) => r.actor)
}

/** Actors of whom it stays clear that they are asked: authorities and office holders, neither bodies of people nor councils. */
const authority = /^(?:state|government|ministry|person):|^group:(?:[県市町村]|地方自治体|市町村|都道府県)$/u
/** Actors of whom a paragraph can speak, so that its advice is for them. */
const spokenOf = /^(?:government|ministry|person|organisation|company):|^group:[県市町村]$/u

/** Those whom a text calls upon for what they know: nobody asks them to act. */
const consulted = /(?:氏|さん|教授|研究員|博士|記者|弁護士)$/u

/** Of whom a sentence speaks: 市は…, 水道局は…. */
const topicIn = (sentence: Analysed): readonly ActorKey[] | undefined =>
  subjectsOf(sentence)
    .find((s) => s.particle !== 'が' && s.who === 'actor' && !consulted.test(s.text))
    ?.actors.filter((actor) => spokenOf.test(actor))

const speaking =
  /(?:まとめ|公表|発表|提出|提示|示し|出し|開い|作成|策定|刊行|演説|講演|会見|発言|寄稿|述べ|論じ|語っ|話し|書い|説い|記し)[^。、]{0,8}。?$/u

/** Who came forward with a word in a sentence that does not tell it: 河川協会が提言をまとめた. */
const speakerIn = (sentence: Analysed): readonly ActorKey[] =>
  speaking.test(sentence.text)
    ? (subjectsOf(sentence)
        .find((s) => s.who === 'actor')
        ?.actors.filter((actor) => !sentence.own.includes(actor)) ?? [])
    : []

const resolved =
  /(参議院|衆議院|[\p{Script=Han}]{1,6}議会)(?:の)?(?:本会議)?[^。]{0,12}(?:議決|可決|採択|決議)[^。]{0,40}(?:決議|意見書)/u

const announcedBy = (sentence: Analysed): readonly ActorKey[] => {
  const subject = subjectsOf(sentence).find((s) => s.who === 'actor')
  // 参議院本会議で議決された決議 is the house's own word, although 本会議 makes no actor of the name elsewhere.
  const house = resolved.exec(sentence.text)?.[1]
  return (
    subject?.actors ??
    (house === undefined ? sentence.references.map((r) => r.actor).slice(-1) : [keyOf('organisation', house)])
  )
}

/** Who is announced to be quoted next (Xは次のように述べる。). */
const announcedIn = (sentence: Analysed): readonly ActorKey[] | undefined => {
  if (!announcement.test(sentence.text)) return undefined
  return announcedBy(sentence)
}

/** How far the line that holds an offset is set in, in full-width characters; deeper than its neighbours quotes. */
const indentAt = (text: string, at: number): number => {
  const start = text.lastIndexOf('\n', at) + 1
  return /^[　 \t>]*/u.exec(text.slice(start, at))![0].replace(/ {2}/gu, '　').length
}

/**
 * Whose word a sentence is as a whole: a quotation that the sentence before announces, with all that is set in with it
 * or stands inside its brackets, or one that the sentence after looks back on.
 */
const quotedAs = (
  document: Document,
  blocks: readonly Block[],
  sentences: readonly Sentence[],
  analysed: readonly Analysed[],
  turns: readonly (Turn | undefined)[],
): readonly (readonly ActorKey[] | undefined)[] => {
  const found: (readonly ActorKey[] | undefined)[] = sentences.map(({ block }) => {
    const turn = turns[block]
    return turn?.speaker === undefined || turn.own ? undefined : [turn.speaker]
  })
  const blockOf = (i: number): number | undefined => sentences[i]?.block
  for (let i = 0; i < analysed.length; i++) {
    if (found[i] !== undefined) continue
    const holders = announcedIn(analysed[i]!)
    let next = i + 1
    if (holders && next < analysed.length) {
      const depth = indentAt(document.text, sentences[i]!.start)
      const isSetInAt = (at: number): boolean =>
        blockOf(at) !== blockOf(i) &&
        blocks[blockOf(at)!]!.kind === 'paragraph' &&
        indentAt(document.text, sentences[at]!.start) > depth
      const isSetIn = isSetInAt(next)
      const isBracketed = /^[　\s]*[「『]/u.test(analysed[next]!.text)
      let open = 0
      while (next < analysed.length && (isSetIn || isBracketed)) {
        const { text } = analysed[next]!
        if (isSetIn ? !isSetInAt(next) : next > i + 1 && open <= 0) break
        open += (text.match(/[「『]/gu) ?? []).length - (text.match(/[」』]/gu) ?? []).length
        found[next] = holders
        next++
      }
    }
    const after = analysed[i + 1]
    if (found[i] === undefined && after && onlyQuoted.test(analysed[i]!.text) && lookingBack.test(after.text))
      found[i] = announcedBy(after)
  }
  return found
}

/** A sentence that a list follows: 次の四点を, 下記の事項につき. */
const announcesList = /次の|以下|下記|左記|つぎの|[二三四五六七八九十２-９](?:つ|点|項目)|[：:]$/u

/** Of each block its heading's text and the index of the last paragraph before it under the same heading (-1: none). */
const surroundingsOf = (
  document: Document,
  blocks: readonly Block[],
): { readonly headings: readonly string[]; readonly above: readonly number[] } => {
  const headings: string[] = []
  const above: number[] = []
  let [heading, paragraph] = ['', -1]
  blocks.forEach((block, i) => {
    if (block.kind === 'heading') [heading, paragraph] = [document.text.slice(block.start, block.end), -1]
    headings.push(heading)
    above.push(paragraph)
    if (block.kind === 'paragraph') paragraph = i
  })
  return { headings, above }
}

/** The statements of a document, sentence by sentence in text order. */
export const annotateStatements = (
  document: Document,
  blocks: readonly Block[],
  sentences: readonly Sentence[],
  analysed: readonly Analysed[],
): readonly FoundStatement[] => {
  const modalities = analysed.map((s) => readModality(s.words))
  const pledges = analysed.filter((s, i) => isPledge(s, modalities[i]!)).length
  const byline = analysed[0]?.own.find((key) => !key.startsWith('person:'))
  const { own, isProgramme, isDebate, petitioned, answerable, isNational } = occasionOf(document, analysed, byline)
  const isPledging = isProgramme || (pledges >= pledging.least && pledges >= pledging.share * analysed.length)
  const lastTexts = new Map(sentences.map(({ block }, i) => [block, analysed[i]!.text]))
  const found: FoundStatement[] = []
  const { headings, above: listAbove } = surroundingsOf(document, blocks)
  /** Whom the last sentence of a block asks, for the list after it. */
  const askedIn = new Map<number, readonly ActorKey[]>()
  const announcedAbove = (block: number): number => {
    const above = listAbove[block]!
    return announcesList.test(lastTexts.get(above) ?? '') ? above : -1
  }
  let previous: readonly ActorKey[] = []
  let carried: readonly ActorKey[] = []
  let topic: readonly ActorKey[] = []
  let asking = false
  let reportedBefore = false
  /** Whoever last said something, or brought out a document that may be spoken of again. */
  let source: readonly ActorKey[] = []
  let proposing = false
  const turns = turnsOf(document, blocks)
  const isRecord = turns.some((turn) => turn?.isRecord)
  const places = placesInTurns(sentences, turns)
  const quotations = quotedAs(document, blocks, sentences, analysed, turns)
  analysed.forEach((sentence, index) => {
    const block = blocks[sentences[index]!.block]!
    const turn = turns[sentences[index]!.block]
    // Another speaker asks nobody whom the one before him asked.
    if (index > 0 && turn?.number !== turns[sentences[index - 1]!.block]?.number) {
      ;[previous, carried, topic, source] = [[], [], [], []]
      asking = proposing = reportedBefore = false
    }
    // Whoever was asked in one paragraph is asked on in the next; a paragraph without asking ends it.
    if (block.kind === 'paragraph' && sentences[index - 1]?.block !== sentences[index]!.block) {
      carried = asking ? carried.filter((actor) => /^(?:state|government):/u.test(actor)) : []
      asking = false
      topic = []
      if (!reportedBefore) previous = []
    }
    const lead = block.leadIn
    const leadIn = lead === undefined ? undefined : lastTexts.get(lead)
    const asked =
      (block.kind === 'item' ? askedIn.get(lead ?? announcedAbove(sentences[index]!.block)) : undefined) ??
      (petitioned === undefined ? undefined : [petitioned])
    const counted = proposing && isCountedAim(sentence)
    proposing ||= announcesProposals(sentence.text)
    const steers =
      (!counted && isSteering(sentence.text)) ||
      (places[index]! < introductions && introduced(document, sentence.text) !== undefined) ||
      // An interviewer's questions state nothing of their own; nor does what only keeps a sitting in order.
      (turn !== undefined && turn.speaker === undefined) ||
      (isRecord && isProcedure(sentence.text))
    const here = steers
      ? []
      : statementsIn(sentence, {
          index,
          modality: modalities[index]!,
          isItem: block.kind === 'item',
          isAim:
            counted ||
            (block.kind === 'item' &&
              (listsAims({
                leadIn,
                heading: headings[sentences[index]!.block],
                isOfAims: isProgramme || petitioned !== undefined,
              }) ||
                isKotoAim(sentence.text, leadIn ?? headings[sentences[index]!.block] ?? ''))),
          isProposal: proposesBelow(headings[sentences[index]!.block] ?? ''),
          isPledging,
          isProgramme,
          previous: pointsToDocument(sentence.text) ? source : previous,
          ...(quotations[index] && { announced: quotations[index] }),
          ...(own !== undefined && { own }),
          carried,
          topic,
          isDebate,
          isNational,
          ...(answerable !== undefined && { answerable }),
          ...(asked && { petitioned: asked }),
        })
    const last = here.at(-1)
    reportedBefore = last?.voice === 'reported'
    previous = last?.voice === 'reported' ? last.holders : speakerIn(sentence)
    if (previous.length > 0) source = previous
    if (last?.kind === 'recommendation' && last.voice === 'own' && last.addressees.length > 0) {
      const asks = last.addressees.map((a) => a.actor)
      // A council that is to be changed is not who changes it.
      carried = asks.filter((actor) => !actor.startsWith('organisation:'))
      asking = true
      if (block.kind === 'paragraph') askedIn.set(sentences[index]!.block, asks)
    } else carried = givenPart(sentence) ?? carried.filter((actor) => authority.test(actor))
    topic = topicIn(sentence) ?? topic
    found.push(...here)
  })
  return found
}
