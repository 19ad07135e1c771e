import type { CodebookRow } from '../graph/change/codebook-rows.ts'
import { linkChangesFrom, type PropositionChange } from '../graph/change/link-changes.ts'
import type { LinkSlice } from '../graph/change/link-slice.ts'
import type { CodingCounts } from '../graph/change/linkable-codebook.ts'
import type { Linking } from '../graph/change/linking.ts'
import { planLinking, type LinkPlan } from '../graph/change/plan-link.ts'
import { GraphError } from '../graph/errors.ts'
import type { Codebook } from '../graph/model/codebook.ts'
import { isLive, type RecId } from '../graph/model/header.ts'
import { codebookBytes, linkableCodebook, readCodebook } from '../graph/read/codebook.ts'
import { isWorked, readLinkable } from '../graph/read/linkable.ts'
import { readAround, readLinkableSince, type LinkableSince } from '../graph/read/linkable-since.ts'
import type { Receipt, Store, Version } from '../graph/store.ts'
import { linkWithCodebook } from '../ingest/link/link-codebook.ts'
import { link, linkRuleset } from '../ingest/link/link.ts'
import type { Onward } from '../ingest/link/onward.ts'
import { linkNews, linkWhole, type News, type Settled } from '../ingest/link/memory/grow.ts'
import type { SideFile } from '../graph/stores/side-file.ts'
import { keep, knownIn, stampIn, type Known, type Stamp } from '../ingest/link/memory/known.ts'
import { applied, attempts } from './applied.ts'
import { readCodebookFile } from './codebook-file.ts'
import type { IngestTools } from './ingest-corpus.ts'

type LinkTools = Pick<IngestTools, 'store' | 'tokenise' | 'now' | 'memory'>

/** How to link. */
export interface LinkOptions {
  /** Links all essays anew, whatever is remembered. */
  readonly anew?: boolean
  /** Told before the whole corpus of so many essays is linked, which takes its time; what it gives is told how far that is. */
  readonly onWhole?: (essays: number) => Onward | undefined
}

/** What linking came to; `counts` only where a codebook is in force. */
export interface LinkedCorpus extends Receipt {
  /** What became of propositions. */
  readonly changes: readonly PropositionChange[]
  readonly counts?: CodingCounts
  /** Whether the whole corpus was linked, or what is new alone. */
  readonly extent: 'whole' | 'new'
}

/** The rows of a stored codebook. Throws CORRUPT if its file can't be read any more. */
export const storedRows = (codebook: Codebook): readonly CodebookRow[] => {
  const read = readCodebookFile(codebookBytes(codebook), codebook.format)
  if (read.kind === 'rows') return read.rows
  throw new GraphError('CORRUPT', 'The stored codebook cannot be read. Import its file again.', [codebook.id])
}

/** Of so many statements at most this share may have changed for what is new to be linked alone. */
const mostChanged = 1 / 4
/** A statement has some six relations of its own; a corpus this small is linked at once anyway. */
const [recordsPerStatement, smallCorpus] = [8, 400]

const stampAt = async (store: Store, version: Version): Promise<Stamp | undefined> => {
  if (version === 0) return { ruleset: linkRuleset, version, digest: '' }
  const { items } = await store.log({ order: 'oldest', since: version - 1 }, { first: 1 })
  const [revision] = items
  return revision?.version === version ? { ruleset: linkRuleset, version, digest: revision.digest } : undefined
}

/** What is remembered, if it is of this very corpus and these rules. */
const remembered = async (store: Store, memory: SideFile): Promise<Known | undefined> => {
  const stamp = stampIn(memory)
  if (stamp === undefined || stamp.ruleset !== linkRuleset) return undefined
  const now = await stampAt(store, stamp.version)
  return now?.digest === stamp.digest ? knownIn(memory) : undefined
}

const settledIn =
  ({ propositions }: LinkPlan) =>
  (key: string): Settled => {
    const rec = propositions.get(key)!
    return { id: rec.id, isLive: isLive(rec) }
  }

/** A commit that is worked out, and how it is remembered once it is written. */
interface Worked extends LinkPlan {
  readonly slice: LinkSlice
  readonly counts?: CodingCounts
  readonly extent: LinkedCorpus['extent']
  readonly remember?: (version: Version) => Promise<void>
}

const newsIn = ({ slice, essays, moved }: LinkableSince): News => ({
  essays: new Map(
    [...essays].map((essay) => {
      const statements = slice.linkable.statements.filter((s) => s.essay === essay)
      const ids = new Set(statements.map((s) => s.id))
      return [essay, { statements, reasons: (slice.linkable.reasons ?? []).filter((r) => ids.has(r.to)) }]
    }),
  ),
  issues: slice.linkable.issues,
  propositions: slice.linkable.propositions,
  moved,
})

const remembering =
  ({ store, memory }: LinkTools, known: Known, remember: () => void, whole: boolean) =>
  async (version: Version): Promise<void> => {
    const stamp = await stampAt(store, version)
    if (stamp === undefined) return
    remember()
    keep(memory!, known, stamp, whole)
  }

/** Links what is new; undefined where the whole corpus has to be linked. */
const workOutNews = async (tools: LinkTools): Promise<Worked | undefined> => {
  const { store, memory, tokenise, now } = tools
  const known = memory && (await remembered(store, memory))
  if (known === undefined || (await readCodebook(store)) !== undefined) return undefined
  const most = Math.max(smallCorpus, known.numbers.size * mostChanged) * recordsPerStatement
  const since = await readLinkableSince(store, known.stamp!.version, known.worked, most)
  if (since === undefined) return undefined
  const grown = linkNews(known, newsIn(since), tokenise)
  const { linking, statements, essays } = grown
  const idsOf = (items: readonly { readonly id?: RecId }[]) => items.flatMap(({ id }) => id ?? [])
  const slice = await readAround(store, since, {
    statements,
    essays,
    beside: (linking.ties ?? []).flatMap(({ a, b, evidence }) => [a, b, ...evidence.map((e) => e.statement)]),
    kept: new Set([...idsOf(linking.issues), ...idsOf(linking.propositions)]),
    brings: linking.propositions.some(({ id }) => id === undefined),
  })
  const plan = planLinking(slice, linking, { by: `machine:${linking.ruleset}`, at: now() })
  const remember = (): void => {
    grown.remember(settledIn(plan))
    known.worked.clear()
    for (const [id, ends] of since.worked) known.worked.set(id, ends)
  }
  return { ...plan, slice, extent: 'new', remember: remembering(tools, known, remember, false) }
}

/** Does something with what is remembered; undefined if that turns out to be damaged. */
const unlessDamaged = async <T>({ memory }: LinkTools, work: () => Promise<T>): Promise<T | undefined> => {
  try {
    return await work()
  } catch (error) {
    if (memory?.isDamaged() === true) return undefined
    throw error
  }
}

/** Links the whole corpus, by the codebook where there is one. */
const workOutWhole = async (tools: LinkTools, { onWhole }: LinkOptions): Promise<Worked> => {
  const { store, memory, tokenise, now } = tools
  const slice = await readLinkable(store)
  const onward = onWhole?.(slice.essays.length)
  const planned = (linking: Linking): LinkPlan =>
    planLinking(slice, linking, { by: `machine:${linking.ruleset}`, at: now() })
  const codebook = await readCodebook(store)
  if (codebook !== undefined) {
    const coded = linkWithCodebook(slice.linkable, linkableCodebook(codebook, storedRows(codebook), slice), {
      tokenise,
      onward,
    })
    return { ...planned(coded.linking), slice, counts: coded.counts, extent: 'whole' }
  }
  // What one essay alone says is told otherwise, and is no work.
  if (memory === undefined || slice.essays.length < 2)
    return { ...planned(link(slice.linkable, { tokenise, onward })), slice, extent: 'whole' }
  const known = knownIn(memory, { empty: true })
  const { linking, remember } = linkWhole(known, slice.linkable, tokenise, onward)
  const plan = planned(linking)
  const all = (): void => {
    remember(settledIn(plan))
    for (const r of slice.relations.filter(isWorked)) known.worked.set(r.id, [r.from, r.to])
  }
  return { ...plan, slice, extent: 'whole', remember: remembering(tools, known, all, true) }
}

/**
 * Compares essays and writes issues, propositions and stances as one commit: what is new with what is remembered, where
 * something is, else all of them.
 */
export const linkCorpus = async (tools: LinkTools, options: LinkOptions = {}): Promise<LinkedCorpus> => {
  for (let attempt = 0; attempt < attempts; attempt++) {
    const news = options.anew ? undefined : await unlessDamaged(tools, () => workOutNews(tools))
    const worked = news ?? (await workOutWhole(tools, options))
    const { commit, slice, counts, extent, remember } = worked
    const receipt = await applied(tools.store, commit)
    if (receipt === undefined) continue
    await unlessDamaged(tools, async () => remember?.(receipt.version))
    return { ...receipt, changes: linkChangesFrom(slice, commit), extent, ...(counts && { counts }) }
  }
  throw new GraphError('BUSY', 'Somebody writes at the same time, three times in a row. Run the command again.')
}
