import type { CodebookRow } from '../graph/change/codebook-rows.ts'
import { linkChangesFrom, type PropositionChange } from '../graph/change/link-changes.ts'
import type { LinkSlice } from '../graph/change/link-slice.ts'
import type { CodingCounts } from '../graph/change/linkable-codebook.ts'
import type { Linking } from '../graph/change/linking.ts'
import type { Codebook } from '../graph/model/codebook.ts'
import type { Extraction } from '../graph/change/extraction.ts'
import { planIngest, type IngestReport } from '../graph/change/plan-ingest.ts'
import { planLink } from '../graph/change/plan-link.ts'
import { GraphError, isGraphError } from '../graph/errors.ts'
import type { Instant, RecId } from '../graph/model/header.ts'
import { readEssaySlice } from '../graph/read/essay-slice.ts'
import type { Sketches } from '../graph/read/similar-essays.ts'
import { codebookBytes, linkableCodebook, readCodebook } from '../graph/read/codebook.ts'
import { readLinkable } from '../graph/read/linkable.ts'
import type { Commit, Receipt, Store } from '../graph/store.ts'
import type { SourceFile } from '../ingest/document.ts'
import { linkWithCodebook } from '../ingest/link/link-codebook.ts'
import { link } from '../ingest/link/link.ts'
import type { Tokenise } from '../ingest/morphemes.ts'
import type { Encoding } from '../ingest/read/decode.ts'
import { isRefusal, type Refusal } from '../ingest/read/refusal.ts'
import { readCodebookFile } from './codebook-file.ts'
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

/** What linking came to; `counts` only where a codebook is in force. */
export interface LinkedCorpus extends Receipt {
  /** What became of propositions. */
  readonly changes: readonly PropositionChange[]
  readonly counts?: CodingCounts
}

/** Links what a slice holds, by the codebook where there is one. Throws CORRUPT if its stored file can't be read. */
const linkSlice = async (
  slice: LinkSlice,
  { store, tokenise }: Pick<IngestTools, 'store' | 'tokenise'>,
): Promise<{ readonly linking: Linking; readonly counts?: CodingCounts }> => {
  const codebook = await readCodebook(store)
  if (codebook === undefined) return { linking: link(slice.linkable, { tokenise }) }
  const rows = storedRows(codebook)
  return linkWithCodebook(slice.linkable, linkableCodebook(codebook, rows, slice), { tokenise })
}

/** The rows of a stored codebook. Throws CORRUPT if its file can't be read any more. */
export const storedRows = (codebook: Codebook): readonly CodebookRow[] => {
  const read = readCodebookFile(codebookBytes(codebook), codebook.format)
  if (read.kind === 'rows') return read.rows
  throw new GraphError('CORRUPT', 'The stored codebook cannot be read. Import its file again.', [codebook.id])
}

/** Compares all essays and writes issues, propositions and stances as one commit. */
export const linkCorpus = async (tools: Pick<IngestTools, 'store' | 'tokenise' | 'now'>): Promise<LinkedCorpus> => {
  for (let attempt = 0; attempt < attempts; attempt++) {
    const slice = await readLinkable(tools.store)
    const { linking, counts } = await linkSlice(slice, tools)
    const act = { by: `machine:${linking.ruleset}`, at: tools.now() }
    const commit = planLink(slice, linking, act)
    const receipt = await applied(tools.store, commit)
    if (receipt) return { ...receipt, changes: linkChangesFrom(slice, commit), ...(counts && { counts }) }
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
