import type { Header, Provenance } from '../model/header.ts'
import type { Span } from '../model/span.ts'

/** A record's header as the file has it: for edges beside their own fields, for the others under `record`. */
export interface HeaderJson extends Omit<Provenance, 'evidence'> {
  readonly version: number
  readonly status: Header['status']
  readonly verdicts: Header['verdicts']
  readonly pinned: Header['pinned']
  readonly withdrawn?: Header['withdrawn']
  readonly mergedInto?: string
  /** Evidence as it is kept: in the editions it was read in. */
  readonly spans: readonly Span[]
}

/** The value without fields that are `undefined`, so that it is what JSON gives back. */
export const present = <T extends object>(value: T): T =>
  Object.fromEntries(Object.entries(value).filter(([, item]) => item !== undefined)) as T

/** A span with its fields in fixed order, whatever store it comes from. */
export const spanJson = ({ edition, start, end }: Span): Span => ({ edition, start, end })

/** The header of a record as the file has it, fields in fixed order. */
export const headerJson = ({
  version,
  status,
  provenance,
  verdicts,
  pinned,
  withdrawn,
  mergedInto,
}: Header): HeaderJson => {
  const { origin, by, at, rule, confidence, codebook, evidence, note } = provenance
  return present({
    version,
    origin,
    by,
    at,
    rule,
    confidence,
    codebook,
    note,
    status,
    verdicts: verdicts.map((v) => present({ verdict: v.verdict, by: v.by, at: v.at, note: v.note })),
    pinned,
    withdrawn,
    mergedInto,
    spans: evidence.map(spanJson),
  }) as HeaderJson
}

/** The header of a record, from the file. */
export const headerFromJson = (json: HeaderJson): Omit<Header, 'id'> => {
  const {
    version,
    status,
    verdicts,
    pinned,
    withdrawn,
    mergedInto,
    spans,
    origin,
    by,
    at,
    rule,
    confidence,
    codebook,
    note,
  } = json
  const provenance = present({ origin, by, at, rule, confidence, codebook, evidence: spans, note }) as Provenance
  return present({ version, status, provenance, verdicts, pinned, withdrawn, mergedInto }) as Omit<Header, 'id'>
}
