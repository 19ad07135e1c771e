import type { Extraction } from '../graph/change/extraction.ts'
import { planIngest, type IngestReport } from '../graph/change/plan-ingest.ts'
import { planLink } from '../graph/change/plan-link.ts'
import { GraphError, isGraphError } from '../graph/errors.ts'
import type { Instant, RecId } from '../graph/model/header.ts'
import { readEssaySlice } from '../graph/read/essay-slice.ts'
import type { Sketches } from '../graph/read/similar-essays.ts'
import { readLinkable } from '../graph/read/linkable.ts'
import type { Commit, Receipt, Store } from '../graph/store.ts'
import type { SourceFile } from '../ingest/document.ts'
import { link } from '../ingest/link/link.ts'
import type { Tokenise } from '../ingest/morphemes.ts'
import type { Encoding } from '../ingest/read/decode.ts'
import { isRefusal, type Refusal } from '../ingest/read/refusal.ts'
import { extractFile, isBroken, type BrokenFile, type Extracted } from './extract-file.ts'

/** How often a plan is made anew when somebody changed the same records meanwhile. */
const attempts = 3

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

/** Compares all essays and writes issues, propositions and stances as one commit. */
export const linkCorpus = async (tools: IngestTools): Promise<Receipt> => {
  for (let attempt = 0; attempt < attempts; attempt++) {
    const slice = await readLinkable(tools.store)
    const linking = link(slice.linkable, tools)
    const act = { by: `machine:${linking.ruleset}`, at: tools.now() }
    const receipt = await applied(tools.store, planLink(slice, linking, act))
    if (receipt) return receipt
  }
  throw new GraphError('BUSY', 'Somebody writes at the same time, three times in a row. Run the command again.')
}

/** The receipt, or undefined if somebody was faster and the commit has to be planned anew. */
const applied = async (store: Store, commit: Commit): Promise<Receipt | undefined> => {
  try {
    return await store.apply(commit)
  } catch (error) {
    if (isGraphError(error) && ['CONFLICT', 'TAKEN', 'MERGED', 'KEY_REUSED'].includes(error.code)) return undefined
    throw error
  }
}
