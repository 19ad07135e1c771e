import type { Log, Revision, Store, Version } from '../graph/store.ts'

const wholePage = 1000

/** How many entries of the log a question has. Only asked when the client asks for a total. */
export const countLog = async (store: Store, query: Log): Promise<number> => {
  if (query.by === undefined && query.record === undefined)
    return Math.max(0, (await store.head()) - (query.since ?? 0))
  let count = 0
  for (let after: string | undefined, more = true; more;) {
    const slice = await store.log(query, after === undefined ? { first: wholePage } : { first: wholePage, after })
    count += slice.items.length
    after = slice.cursors.at(-1)
    more = slice.more
  }
  return count
}

/** The revisions that made these versions, undefined where there is none. One call per thousand versions they span. */
export const findRevisions = async (
  store: Store,
  versions: readonly Version[],
): Promise<readonly (Revision | undefined)[]> => {
  const found = new Map<Version, Revision>()
  const sorted = [...new Set(versions)].filter((version) => version >= 1).sort((a, b) => a - b)
  for (let first = sorted[0]; first !== undefined; first = sorted.find((v) => v >= first! + wholePage)) {
    const last = sorted.findLast((version) => version < first! + wholePage)!
    const slice = await store.log({ order: 'oldest', since: first - 1 }, { first: last - first + 1 })
    for (const revision of slice.items) found.set(revision.version, revision)
  }
  return versions.map((version) => found.get(version))
}

/** Number in the id of a revision, `revision:12`; undefined for other ids. */
export const versionFromRevisionId = (id: string): Version | undefined => {
  const number = /^revision:([1-9]\d{0,14})$/.exec(id)?.[1]
  return number === undefined ? undefined : Number(number)
}

/** Id of a revision. */
export const revisionId = ({ version }: Pick<Revision, 'version'>): string => `revision:${version}`
