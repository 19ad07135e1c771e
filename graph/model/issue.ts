import type { Header } from './header.ts'

/** 論点: what is at stake, as a noun phrase. */
export interface Issue extends Header {
  readonly kind: 'issue'
  readonly label: string
  /** The analyst's codebook's own code, kept for ever. */
  readonly code?: string
  /** When a statement counts as being about it, for coders. */
  readonly definition?: string
}
