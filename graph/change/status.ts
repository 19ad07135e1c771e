import type { Header, Status } from '../model/header.ts'

/** What a status is worked out from. */
export type Standing = Pick<Header, 'provenance' | 'verdicts' | 'withdrawn'>

/**
 * Standing of a record (rule M3). Withdrawn: retracted. Else the votes decide: an analyst's assertion counts as an
 * accept of its maker until the maker judges otherwise. No vote: proposed; all accept: accepted; all reject: rejected;
 * else contested. So an analyst's word always outranks a machine's.
 */
export const statusOf = ({ provenance, verdicts, withdrawn }: Standing): Status => {
  if (withdrawn !== undefined) return 'retracted'
  const votes = verdicts.map((v) => v.verdict)
  if (provenance.origin === 'analyst' && !verdicts.some((v) => v.by === provenance.by)) votes.push('accept')
  if (votes.length === 0) return 'proposed'
  if (votes.every((v) => v === 'accept')) return 'accepted'
  if (votes.every((v) => v === 'reject')) return 'rejected'
  return 'contested'
}

/** The record with its status worked out anew. */
export const withStatus = <R extends Standing>(rec: R): R & { readonly status: Status } =>
  Object.assign({}, rec, { status: statusOf(rec) })
