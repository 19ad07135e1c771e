import type { Extraction } from '../graph/change/extraction.ts'
import { planIngest, type IngestReport } from '../graph/change/plan-ingest.ts'
import type { Instant, RecId } from '../graph/model/header.ts'
import { readEssaySlice } from '../graph/read/essay-slice.ts'
import type { Sketches } from '../graph/read/sketches.ts'
import type { Store } from '../graph/store.ts'
import type { SourceFile } from '../ingest/document.ts'
import type { SideFile } from '../graph/stores/side-file.ts'
import type { Tokenise } from '../ingest/morphemes.ts'
import type { Encoding } from '../ingest/read/decode.ts'
import { isRefusal, type Refusal } from '../ingest/read/refusal.ts'
import { applied, attempts } from './applied.ts'
import { extractFile, isBroken, type BrokenFile, type Extracted } from './extract-file.ts'

/** What became of one file. */
export type FileOutcome =
  | { readonly kind: 'done'; readonly source: string; readonly extraction: Extraction; readonly report: IngestReport }
  | { readonly kind: 'refused'; readonly source: string; readonly refusal: Refusal }
  | {
      readonly kind: 'similar'
      readonly source: string
      readonly essay: RecId
      readonly title: string
      readonly similarity: number
    }
  | { readonly kind: 'conflict'; readonly source: string }
  | BrokenFile

/** Who writes, when, and with what. */
export interface IngestTools {
  readonly store: Store
  readonly tokenise: Tokenise
  readonly now: () => Instant
  /** Kept over a batch, so that each stored text is read once for comparison. */
  readonly sketches?: Sketches
  /** What is remembered of earlier linkings; absent: the whole corpus is linked. */
  readonly memory?: SideFile
}

/** How a file is taken. */
export interface IngestOptions {
  readonly encoding?: Encoding
  /** Id of the essay of which this is a new state, or `new`. */
  readonly as?: RecId
}

/** Writes what was extracted from one file as one commit. The store is not touched when the file was refused. */
export const ingestExtracted = async (
  source: string,
  extracted: Extracted,
  tools: Omit<IngestTools, 'tokenise'>,
  { as }: Pick<IngestOptions, 'as'> = {},
): Promise<FileOutcome> => {
  if (isBroken(extracted)) return extracted
  if (isRefusal(extracted)) return { kind: 'refused', source, refusal: extracted }
  for (let attempt = 0; attempt < attempts; attempt++) {
    const slice = await readEssaySlice(tools.store, extracted, {
      ...(as !== undefined && { as }),
      ...(tools.sketches && { sketches: tools.sketches }),
    })
    if (slice.kind === 'similar') return { ...slice, kind: 'similar', source }
    const { commit, report } = planIngest(slice, extracted, { by: `machine:${extracted.ruleset}`, at: tools.now() })
    if (await applied(tools.store, commit)) return { kind: 'done', source, extraction: extracted, report }
  }
  return { kind: 'conflict', source }
}

/** Extracts one file and writes it as one commit. The store is not touched when the file is refused. */
export const ingestFile = async (
  file: SourceFile,
  tools: IngestTools,
  options: IngestOptions = {},
): Promise<FileOutcome> => ingestExtracted(file.source, extractFile(file, tools, options.encoding), tools, options)
