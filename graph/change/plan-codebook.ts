import { codebookVersion, type Codebook, type CodebookFormat, type FoundMode } from '../model/codebook.ts'
import { fold } from '../identity/fold.ts'
import { mint, mintFree, sha256 } from '../identity/mint.ts'
import { slotOf } from '../identity/slot.ts'
import { isLive, type Provenance, type RecId } from '../model/header.ts'
import type { Issue } from '../model/issue.ts'
import type { Proposition } from '../model/proposition.ts'
import type { Relation } from '../model/relation.ts'
import type { Change, Commit, Version } from '../store.ts'
import type { CodebookProblem, CodebookRow } from './codebook-rows.ts'
import { mergeRelations } from './codebook-merge.ts'
import { firstVersion, nextVersion } from './revise.ts'
import { isMachineMade, isReopenable, type Act } from './slice.ts'

/** What the graph holds that a codebook may touch. */
export interface CodebookSlice {
  readonly version: Version
  readonly codebook?: Codebook
  /** Codes of the version before, by the stored file. */
  readonly rows: readonly CodebookRow[]
  readonly issues: readonly Issue[]
  readonly propositions: readonly Proposition[]
  /** Relations at them, former ones too. */
  readonly relations: readonly Relation[]
}

/** A file to be taken as the codebook. */
export interface CodebookFile {
  readonly name: string
  readonly format: CodebookFormat
  readonly bytes: Uint8Array
  readonly rows: readonly CodebookRow[]
}

/** What an import does to codes, each list in the file's order. */
export interface CodebookReport {
  /** The version that is in force afterwards. */
  readonly version: number
  readonly isNew: boolean
  readonly found: FoundMode
  readonly added: readonly string[]
  /** Wording, definition or what counts changed: codings by people are of an older definition now. */
  readonly redefined: readonly string[]
  /** Something else changed: parent, short label, examples, order, notes. */
  readonly changed: readonly string[]
  readonly retired: readonly string[]
  readonly merged: readonly string[]
  /** Codes the file no longer holds: retired, never deleted. */
  readonly missing: readonly string[]
}

/** A commit with its report, or why the file does not fit what is there. */
export type CodebookPlan =
  | { readonly kind: 'plan'; readonly commit: Commit; readonly report: CodebookReport }
  | { readonly kind: 'problems'; readonly problems: readonly CodebookProblem[] }

/** Contributor of records that come from a codebook. */
export const codebookContributor = 'import:codebook'

type Named = Issue | Proposition

/** What makes a code mean what it means: a change of it makes earlier codings codings of an older definition. */
const meaningOf = (row: CodebookRow): string =>
  JSON.stringify([row.label, row.definition, row.include, row.exclude, row.affirmWording, row.denyWording])

/** All of a row but its place in the file. */
const contentOf = (row: CodebookRow): string =>
  JSON.stringify(Object.entries({ ...row, row: 0 }).sort(([a], [b]) => (a < b ? -1 : 1)))

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64')

const provenanceOf = (act: Act, codebook: number): Provenance => ({
  origin: 'import',
  by: codebookContributor,
  at: act.at,
  confidence: 1,
  codebook,
  evidence: [],
})

const same = (a: object, b: object): boolean => {
  const plain = (value: object): string =>
    JSON.stringify(
      Object.entries(value)
        .filter(([k, v]) => k !== 'version' && v !== undefined)
        .sort(([x], [y]) => (x < y ? -1 : 1)),
    )
  return plain(a) === plain(b)
}

/** The record that a code stands for: its own; else, for a new code, one the machine found under the same words. */
const recordOf = <R extends Named>(row: CodebookRow, records: readonly R[]): R | undefined =>
  records.find((rec) => rec.code === row.code) ??
  records.find(
    (rec) =>
      rec.code === undefined &&
      fold(rec.label) === fold(row.label) &&
      isMachineMade(rec) &&
      (isLive(rec) || isReopenable(rec)),
  )

interface NamedOutcome {
  readonly ids: ReadonlyMap<string, RecId>
  readonly changes: readonly Change[]
}

/** Brings the issues, or the propositions, up to their rows: merged and retired ones close, and open again when active. */
const namedChanges = (
  kind: Named['kind'],
  rows: readonly CodebookRow[],
  records: readonly Named[],
  {
    isRedefined,
    number,
    act,
  }: { readonly isRedefined: (row: CodebookRow) => boolean; readonly number: number; readonly act: Act },
): NamedOutcome => {
  const taken = new Set(records.map((rec) => rec.id))
  const made = rows.map((row) => {
    const before = recordOf(row, records)
    const id = before?.id ?? mintFree((one) => taken.has(one), kind, fold(row.label))
    taken.add(id)
    return { row, before, id }
  })
  const ids = new Map(made.map(({ row, id }) => [row.code, id]))
  const changes = made.flatMap(({ row, before, id }): readonly Change[] => {
    const standing = {
      withdrawn:
        row.status === 'active' ? undefined : row.status === 'merged' ? ('merged' as const) : ('maker' as const),
      mergedInto: row.mergedInto === undefined ? undefined : ids.get(row.mergedInto),
    }
    const words = { label: row.label, code: row.code, definition: row.definition }
    const more = kind === 'issue' ? {} : { shortLabel: row.short, definedIn: number }
    if (before === undefined)
      return [
        {
          after: firstVersion<Named>({
            id,
            kind,
            ...words,
            ...more,
            ...standing,
            provenance: provenanceOf(act, number),
          } as unknown as Parameters<typeof firstVersion<Named>>[0]),
        },
      ]
    const isOurs = before.provenance.by === codebookContributor
    const stays = isOurs && !isRedefined(row) && before.kind === 'proposition' ? { definedIn: before.definedIn } : {}
    // What an analyst set by hand is not set back.
    const open = Object.entries({ ...words, ...more, ...stays }).filter(([field]) => !before.pinned.includes(field))
    const after = nextVersion<Named>(before, {
      ...Object.fromEntries(open),
      ...standing,
      provenance: isOurs ? before.provenance : provenanceOf(act, number),
    })
    return same(before, after) ? [] : [{ before, after }]
  })
  return { ids, changes }
}

/** Draws each proposition's tie to its issue, and withdraws one to an issue it had before. */
const aboutChanges = (
  rows: readonly CodebookRow[],
  ids: ReadonlyMap<string, RecId>,
  issues: ReadonlyMap<string, RecId>,
  relations: readonly Relation[],
  act: Act,
  number: number,
): readonly Change[] => {
  const taken = new Set(relations.map((relation) => relation.id))
  return rows.flatMap((row): readonly Change[] => {
    const from = ids.get(row.code)!
    const to = row.parent === undefined || row.status !== 'active' ? undefined : issues.get(row.parent)
    const there = relations.filter((relation) => relation.type === 'about' && relation.from === from)
    const gone = there.filter((r) => isLive(r) && r.to !== to && r.provenance.origin !== 'analyst')
    const closed = gone.map((before): Change => ({
      before,
      after: nextVersion<Relation>(before, { withdrawn: 'maker' }),
    }))
    if (to === undefined) return closed
    const slot = slotOf({ type: 'about', from, to })
    const kept = there.find((r) => slotOf(r) === slot && r.withdrawn !== 'merged')
    const provenance = provenanceOf(act, number)
    if (kept === undefined) {
      const id = mintFree((one) => taken.has(one), 'about', slot)
      taken.add(id)
      return [
        ...closed,
        { after: firstVersion<Relation>({ id, kind: 'relation', type: 'about', from, to, provenance }) },
      ]
    }
    const isTheirs = kept.provenance.origin === 'analyst' || kept.provenance.by === codebookContributor
    if ((isLive(kept) && isTheirs) || kept.status === 'rejected') return closed
    const after = nextVersion<Relation>(kept, {
      withdrawn: undefined,
      provenance: isTheirs ? kept.provenance : provenance,
    })
    return [...closed, { before: kept, after }]
  })
}

/**
 * What importing a codebook does: a commit of the analyst's, all or nothing. A file with other bytes is the next version;
 * the same bytes change nothing but, if asked, what becomes of found propositions. Codes keep their records for ever:
 * a code the file no longer holds is retired. Stances on a merged code move to the one it was merged into.
 */
export const planCodebook = (
  file: CodebookFile,
  slice: CodebookSlice,
  { found }: { readonly found?: FoundMode },
  act: Act,
): CodebookPlan => {
  const { codebook: before, rows: oldRows } = slice
  const bytes = base64(file.bytes)
  const isNew = before === undefined || before.file !== bytes
  const number = before === undefined ? 1 : codebookVersion(before) + (isNew ? 1 : 0)
  const old = new Map(oldRows.map((row) => [row.code, row]))
  const problems = file.rows.flatMap((row): readonly CodebookProblem[] =>
    old.has(row.code) && old.get(row.code)!.level !== row.level
      ? [{ row: row.row, fault: 'levelChanged', values: { code: row.code } }]
      : [],
  )
  if (problems.length > 0) return { kind: 'problems', problems }
  const codes = new Set(file.rows.map((row) => row.code))
  const recorded = [...slice.issues, ...slice.propositions].flatMap((rec) => (rec.code === undefined ? [] : [rec]))
  const missing = isNew ? recorded.filter((rec) => isLive(rec) && !codes.has(rec.code!)) : []
  const isRedefined = (row: CodebookRow): boolean => {
    const earlier = old.get(row.code)
    return earlier === undefined || meaningOf(earlier) !== meaningOf(row)
  }
  const mode = found ?? before?.found ?? 'off'
  const fields = { name: file.name, format: file.format, file: bytes, found: mode }
  const book: Change | undefined =
    before === undefined
      ? {
          after: firstVersion<Codebook>({
            id: mint('codebook', 'one'),
            kind: 'codebook',
            ...fields,
            versions: [act.at],
            provenance: provenanceOf(act, 1),
          }),
        }
      : isNew || before.found !== mode
        ? {
            before,
            after: nextVersion<Codebook>(before, {
              ...(isNew ? fields : { found: mode }),
              versions: isNew ? [...before.versions, act.at] : before.versions,
            }),
          }
        : undefined
  const context = { isRedefined, number, act }
  const level = (name: CodebookRow['level']): readonly CodebookRow[] => file.rows.filter((row) => row.level === name)
  const issues = namedChanges('issue', level('issue'), slice.issues, context)
  const propositions = namedChanges('proposition', level('proposition'), slice.propositions, context)
  const about = aboutChanges(level('proposition'), propositions.ids, issues.ids, slice.relations, act, number)
  const survivor = new Map(
    file.rows.flatMap((row) => {
      const ids = row.level === 'issue' ? issues.ids : propositions.ids
      const [from, to] = [ids.get(row.code), row.mergedInto === undefined ? undefined : ids.get(row.mergedInto)]
      return from !== undefined && to !== undefined ? [[from, to] as const] : []
    }),
  )
  const touched = new Set(about.map(({ after }) => after.id))
  const rest = slice.relations.filter((relation) => !touched.has(relation.id))
  const merges = mergeRelations(survivor, rest)
  const closed = missing.map((rec): Change => ({ before: rec, after: nextVersion<Named>(rec, { withdrawn: 'maker' }) }))
  const content = isNew ? [...issues.changes, ...propositions.changes, ...closed, ...about, ...merges] : []
  const changes = [...(book === undefined ? [] : [book]), ...content]
  const listed = (wanted: (row: CodebookRow, earlier: CodebookRow | undefined) => boolean): readonly string[] =>
    isNew ? file.rows.filter((row) => wanted(row, old.get(row.code))).map((row) => row.code) : []
  return {
    kind: 'plan',
    commit: {
      ...act,
      key: `codebook:${String(slice.version)}`,
      digest: sha256(JSON.stringify(['codebook', slice.version, bytes, mode])),
      changes,
    },
    report: {
      version: number,
      isNew,
      found: mode,
      added: listed((_row, earlier) => earlier === undefined),
      redefined: listed((row, earlier) => earlier !== undefined && row.status === 'active' && isRedefined(row)),
      changed: listed(
        (row, earlier) =>
          earlier !== undefined &&
          !isRedefined(row) &&
          row.status === earlier.status &&
          contentOf(row) !== contentOf(earlier),
      ),
      retired: listed((row, earlier) => row.status === 'retired' && earlier?.status !== 'retired'),
      merged: listed((row, earlier) => row.status === 'merged' && earlier?.status !== 'merged'),
      missing: missing.map((rec) => rec.code!),
    },
  }
}
