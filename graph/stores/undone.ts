import type { RecId } from '../model/header.ts'
import type { Rec } from '../model/record.ts'
import type { Undone, Version } from '../store.ts'

/** An entry of the log as stores keep it; `before` is the record as JSON, null where it did not exist. */
export interface UndoneRow {
  readonly version: Version
  readonly record: RecId
  readonly before: string | null
}

/** The entry of the log that a row holds. */
export const undoneFrom = ({ version, record, before }: UndoneRow): Undone => ({
  version,
  record,
  ...(before !== null && { before: JSON.parse(before) as Rec }),
})
