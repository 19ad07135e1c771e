import { isLive } from '../../graph/model/header.ts'
import type { Rec } from '../../graph/model/record.ts'
import type { Store } from '../../graph/store.ts'

const linkTypes = ['about', 'affirms', 'denies', 'discusses', 'agrees_with', 'diverges_from']

const isTie = (type: string): boolean => type === 'agrees_with' || type === 'diverges_from'

/** Everything that linking says of a corpus, in lines that don't name minted ids of issues and propositions. */
export const linkedView = async (store: Store): Promise<ReadonlySet<string>> => {
  const records = new Map<string, Rec>()
  for await (const rec of store.stream()) records.set(rec.id, rec)
  const named = (id: string): string => {
    const rec = records.get(id)
    return rec?.kind === 'issue' || rec?.kind === 'proposition' ? rec.label : id
  }
  const essayOf = (id: string): string => {
    const rec = records.get(id)
    return rec?.kind === 'statement' ? rec.essay : ''
  }
  const lines = [...records.values()].filter(isLive).flatMap((rec): readonly string[] => {
    if (rec.kind === 'issue') return [`issue ${rec.label}`]
    if (rec.kind === 'proposition') return [`proposition ${rec.label} ${rec.dimension ?? ''}`]
    if (rec.kind !== 'relation' || !linkTypes.includes(rec.type)) return []
    const { rule, evidence } = rec.provenance
    const places = evidence.map(({ start, end }) => `${String(start)}-${String(end)}`).join(',')
    const position = rec.position === undefined ? '' : String(rec.position)
    return [
      [
        ...[rec.type, named(rec.from), named(rec.to), position, rec.dimension ?? '', rule ?? '', places, rec.status],
        ...(isTie(rec.type) ? [essayOf(rec.from), essayOf(rec.to)] : []),
      ].join(' '),
    ]
  })
  return new Set(lines)
}

/** The share of lines that both have, of the lines that either has. */
export const commonShare = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => {
  const common = [...a].filter((line) => b.has(line)).length
  const all = a.size + b.size - common
  return all === 0 ? 1 : common / all
}
