/**
 * The stages that a case folder can check. Add one here as `name: (document) => value`; the value is compared with
 * `expected` of the folder's `expected.json`, which is written by hand in words of the text, never in offsets.
 */
import { blocksOf } from '../../ingest/blocks.ts'
import type { Document } from '../../ingest/document.ts'
import { createTokenise } from '../../ingest/kuromoji.ts'
import { explainDocument } from '../../ingest/pipeline.ts'
import { sentencesOf, sentenceWarnings } from '../../ingest/sentences.ts'

const tokenise = await createTokenise()

/** What a stage says of a document, as JSON. */
export type Stage = (document: Document) => unknown

const quote = (document: Document, range: { readonly start: number; readonly end: number }): string =>
  document.text.slice(range.start, range.end)

const documentStage: Stage = (document) => ({
  title: document.title?.value ?? null,
  authors: document.authors.map((author) => author.value),
  organisation: document.organisation?.value ?? null,
  published: document.published?.value ?? null,
})

const blocksStage: Stage = (document) => {
  const blocks = blocksOf(document)
  return blocks.map((block) => {
    const holes = block.holes.map((hole) => quote(document, hole))
    return [
      block.reason === undefined ? block.kind : `${block.kind}: ${block.reason}`,
      quote(document, block),
      {
        ...(block.marker && { marker: quote(document, block.marker) }),
        ...(block.leadIn !== undefined && { leadIn: quote(document, blocks[block.leadIn]!) }),
        ...(block.repeats && { repeats: quote(document, block.repeats) }),
        ...(holes.length > 0 && { holes }),
      },
    ]
  })
}

const sentencesStage: Stage = (document) =>
  sentencesOf(document, blocksOf(document)).map((sentence) => quote(document, sentence))

const shadowsStage: Stage = (document) =>
  sentencesOf(document, blocksOf(document)).map((sentence) => sentence.shadow.text)

const warningsStage: Stage = (document) => {
  const blocks = blocksOf(document)
  const found = sentenceWarnings(document, blocks, sentencesOf(document, blocks))
  return found.map((warning) => [warning.code, warning.at ? document.text.slice(warning.at.start) : null])
}

/** `[words, kind, voice, hedge, holders (reported) , addressees]` of each statement. */
const statementsStage: Stage = (document) => {
  const { extraction } = explainDocument(document, { tokenise })
  const nameOf = (key: string) => extraction.actors.find((actor) => actor.key === key)!.name
  return extraction.statements.map((s) => [
    quote(document, s),
    s.statementKind,
    s.voice,
    s.hedge,
    s.voice === 'reported' ? s.holders.map((holder) => nameOf(holder.actor)) : [],
    s.addressees.map((addressee) => nameOf(addressee.actor)),
  ])
}

const actorsStage: Stage = (document) => {
  const { extraction } = explainDocument(document, { tokenise })
  return extraction.mentions.map((m) => [
    quote(document, m),
    extraction.actors.find((actor) => actor.key === m.actor)!.name,
  ])
}

const argumentsStage: Stage = (document) => {
  const { statements, arguments: found } = explainDocument(document, { tokenise }).extraction
  return found.map((a) => [quote(document, statements[a.from]!), a.type, quote(document, statements[a.to]!)])
}

/** Stage by name. */
export const stages: Readonly<Record<string, Stage>> = {
  document: documentStage,
  blocks: blocksStage,
  sentences: sentencesStage,
  shadows: shadowsStage,
  warnings: warningsStage,
  statements: statementsStage,
  actors: actorsStage,
  arguments: argumentsStage,
}
