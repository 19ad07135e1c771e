import type { Extraction } from '../graph/change/extraction.ts'
import type { SourceFile } from '../ingest/document.ts'
import { extract, StageError } from '../ingest/pipeline.ts'
import type { Encoding } from '../ingest/read/decode.ts'
import type { Refusal } from '../ingest/read/refusal.ts'
import type { Tools } from '../ingest/stages.ts'

/** A defect of ours: the pipeline failed on this file. */
export interface BrokenFile {
  readonly kind: 'broken'
  readonly source: string
  readonly why: string
}

/** What the pipeline makes of one file. Plain data, which may be sent from thread to thread. */
export type Extracted = Extraction | Refusal | BrokenFile

/** Whether the pipeline failed. */
export const isBroken = (extracted: Extracted): extracted is BrokenFile =>
  'kind' in extracted && extracted.kind === 'broken'

/** What the pipeline gives, or the stage that failed: one file's defect must not stop the others. */
export const extractFile = (file: SourceFile, tools: Tools, encoding?: Encoding): Extracted => {
  try {
    return extract(file, tools, encoding === undefined ? {} : { encoding })
  } catch (error) {
    if (error instanceof StageError) return { kind: 'broken', source: file.source, why: error.message }
    throw error
  }
}
