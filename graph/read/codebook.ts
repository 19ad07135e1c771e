import type { CodebookRow } from '../change/codebook-rows.ts'
import type { LinkableCode, LinkableCodebook } from '../change/linkable-codebook.ts'
import { isMachineMade, isTouched } from '../change/slice.ts'
import type { LinkSlice } from '../change/link-slice.ts'
import { codebookVersion, type Codebook } from '../model/codebook.ts'
import { isLive, liveStatuses } from '../model/header.ts'
import type { Issue } from '../model/issue.ts'
import type { Proposition } from '../model/proposition.ts'
import type { Store } from '../store.ts'

/** The codebook in force; undefined where none was imported, or the import was undone. */
export const readCodebook = async (store: Store): Promise<Codebook | undefined> =>
  (await store.find({ kind: 'codebook', order: 'id', statuses: liveStatuses }, { first: 1 })).items[0]

/** Whether the machine found it and it waits in the tray: it bears no code, and nobody has judged or edited it. */
export const isInTray = (proposition: Proposition, codebook: Pick<Codebook, 'found'> | undefined): boolean =>
  codebook?.found === 'tray' && proposition.code === undefined && isMachineMade(proposition) && !isTouched(proposition)

/** The bytes of the codebook's file, as they came in. */
export const codebookBytes = ({ file }: Pick<Codebook, 'file'>): Uint8Array =>
  new Uint8Array(Buffer.from(file, 'base64'))

/** Codes in use with their live records, for coding. */
export const linkableCodebook = (
  codebook: Codebook,
  rows: readonly CodebookRow[],
  { issues, propositions }: Pick<LinkSlice, 'issues' | 'propositions'>,
): LinkableCodebook => {
  const inUse = (level: CodebookRow['level'], records: readonly (Issue | Proposition)[]): readonly LinkableCode[] => {
    const byCode = new Map(records.filter(isLive).flatMap((rec) => (rec.code === undefined ? [] : [[rec.code, rec]])))
    return rows
      .filter((row) => row.level === level && row.status === 'active')
      .flatMap((row) => {
        const id = byCode.get(row.code)?.id
        return id === undefined ? [] : [{ id, row }]
      })
  }
  return {
    version: codebookVersion(codebook),
    found: codebook.found,
    issues: inUse('issue', issues),
    propositions: inUse('proposition', propositions),
  }
}
