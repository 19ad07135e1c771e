import type { FoundMode } from '../model/codebook.ts'
import type { RecId } from '../model/header.ts'
import type { CodebookRow } from './codebook-rows.ts'

/** A code in use, with the record it stands for. */
export interface LinkableCode {
  readonly id: RecId
  readonly row: CodebookRow
}

/** The codebook as coding sees it: codes in use, by code. */
export interface LinkableCodebook {
  readonly version: number
  readonly found: FoundMode
  readonly issues: readonly LinkableCode[]
  readonly propositions: readonly LinkableCode[]
}

/** What coding by a codebook came to, in statements; each of the three answers stands for itself. */
export interface CodingCounts {
  /** Take a side on at least one proposition. */
  readonly coded: number
  /** 側を取らず: speak of propositions without taking a side. */
  readonly noSide: number
  /** どれにも当たらない: speak of none. */
  readonly noneFits: number
}
