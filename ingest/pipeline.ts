import type { Extraction } from '../graph/change/extraction.ts'
import { annotateBody } from './annotate/body.ts'
import { ownKeysOf } from './annotate/own-keys.ts'
import { turnsOf } from './annotate/speakers.ts'
import { analysedFrom } from './annotate/subjects.ts'
import { annotateStatements } from './annotate/voice.ts'
import { blocksOf } from './blocks.ts'
import { bunsetsuOf } from './bunsetsu.ts'
import { documentFrom } from './document.ts'
import type { Document, SourceFile } from './document.ts'
import { extractionFrom } from './extraction.ts'
import { headingsOf } from './headings.ts'
import { morphemesOf } from './morphemes.ts'
import type { DecodeOptions } from './read/decode.ts'
import { isRefusal } from './read/refusal.ts'
import type { Refusal } from './read/refusal.ts'
import { relateStatements } from './relate/relate.ts'
import { sentencesOf } from './sentences.ts'
import type { Stages, Tools } from './stages.ts'

/** A stage: what it adds to the record, from what the stages before it made. */
interface Stage<K extends keyof Stages> {
  readonly name: K
  readonly run: (done: Stages, tools: Tools) => Stages[K]
}

const stage = <K extends keyof Stages>(name: K, run: Stage<K>['run']): Stage<K> => ({ name, run })

/** The ingest, in order. Each stage reads what stands above it. */
export const stages = [
  stage('blocks', ({ document }) => blocksOf(document)),
  stage('sentences', ({ document, blocks }) => sentencesOf(document, blocks)),
  stage('morphemes', ({ sentences }, { tokenise }) => sentences.map((sentence) => morphemesOf(sentence, tokenise))),
  stage('bunsetsu', ({ morphemes }) => morphemes.map(bunsetsuOf)),
  stage('actors', ({ document, blocks, sentences, morphemes }, { tokenise }) =>
    annotateBody(document, sentences, morphemes, headingsOf(document, blocks, tokenise)),
  ),
  stage('analysed', ({ document, blocks, sentences, morphemes, bunsetsu, actors }) => {
    const own = ownKeysOf(
      document,
      blocks,
      sentences.map(({ block, shadow }, i) => ({ block, text: shadow.text, references: actors.references[i]! })),
    )
    return sentences.map(({ shadow }, i) =>
      analysedFrom({
        text: shadow.text,
        words: morphemes[i]!,
        bunsetsu: bunsetsu[i]!,
        references: actors.references[i]!,
        own: own[i]!,
      }),
    )
  }),
  stage('statements', ({ document, blocks, sentences, analysed }) =>
    annotateStatements(document, blocks, sentences, analysed),
  ),
  stage('arguments', ({ document, blocks, analysed, sentences, statements }) => {
    const turns = turnsOf(document, blocks)
    const turnOf = (statement: number) => {
      const turn = turns[sentences[statements[statement]!.sentence]!.block]
      return turn?.isRecord ? turn.number : undefined
    }
    // Nobody in a record gives reasons for what another says.
    return relateStatements(analysed, sentences, statements, blocks, document.text).filter(
      ({ from, to }) => turnOf(from) === turnOf(to),
    )
  }),
  stage('extraction', extractionFrom),
] as const

/** A stage that failed: names the stage and the document. */
export class StageError extends Error {
  readonly stage: string
  constructor(name: string, source: string, cause: unknown) {
    super(`stage ${name} failed on ${source}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause })
    this.name = 'StageError'
    this.stage = name
  }
}

const attempt = <T>(name: string, source: string, run: () => T): T => {
  try {
    return run()
  } catch (cause) {
    throw new StageError(name, source, cause)
  }
}

/** What every stage makes of a document. Throws a {@link StageError} that names the stage. */
export const explainDocument = (document: Document, tools: Tools): Stages => {
  const done = { document } as Stages
  for (const { name, run } of stages)
    Object.assign(done, { [name]: attempt(name, document.source, () => run(done, tools)) })
  return done
}

/** What every stage makes of a file; a refusal if it cannot be taken in. */
export const explain = (file: SourceFile, tools: Tools, options: DecodeOptions = {}): Stages | Refusal => {
  const document = attempt('document', file.source, () => documentFrom(file, options))
  return isRefusal(document) ? document : explainDocument(document, tools)
}

/** A file in, everything the ingest says of it out; a refusal if it cannot be taken in. */
export const extract = (file: SourceFile, tools: Tools, options: DecodeOptions = {}): Extraction | Refusal => {
  const stages = explain(file, tools, options)
  return isRefusal(stages) ? stages : stages.extraction
}
