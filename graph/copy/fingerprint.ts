import { sha256 } from '../identity/mint.ts'
import type { RecId } from '../model/header.ts'
import { allPages } from '../read/all-pages.ts'
import { consistently } from '../read/consistently.ts'
import type { Store, Version } from '../store.ts'
import { canonicalText } from '../stores/plain.ts'
import { revisionsSince } from './commits.ts'

/** How many things there are, and one hash over all of them in order. */
export interface Sum {
  readonly count: number
  readonly sha256: string
}

/** What a store holds, in numbers small enough to compare by eye. Two stores with the same ones hold the same. */
export interface Fingerprint {
  readonly version: Version
  /** All records by id, former ones too. */
  readonly records: Sum
  /** All editions with their texts and maps, by essay and number. */
  readonly texts: Sum
  /** All entries of the log and what each record was before. */
  readonly log: Sum
}

/** Essays whose texts are read at a time: each may be megabytes. */
const essaysAtOnce = 16

/** Each hash is over the one before and one thing more, so that nothing has to be held. */
const createSum = () => {
  let [count, hash] = [0, '']
  return {
    add: (thing: unknown): void => {
      count++
      hash = sha256(`${hash}\n${canonicalText(thing)}`)
    },
    sum: (): Sum => ({ count, sha256: hash }),
  }
}

const readSums = async (store: Store): Promise<Omit<Fingerprint, 'version'>> => {
  const [records, texts, log] = [createSum(), createSum(), createSum()]
  let essays: RecId[] = []
  const addTexts = async (): Promise<void> => {
    const heads = (await store.editions(essays)).flat()
    const found = await store.texts(heads.map(({ id }) => id))
    heads.forEach((head, n) => texts.add({ ...head, text: found[n] }))
    essays = []
  }
  for await (const rec of store.stream()) {
    records.add(rec)
    if (rec.kind === 'essay') essays.push(rec.id)
    if (essays.length >= essaysAtOnce) await addTexts()
  }
  await addTexts()
  for await (const revision of revisionsSince(store, 0)) {
    log.add(revision)
    for (const undone of await allPages((page) => store.changes(revision.version, page))) log.add(undone)
  }
  return { records: records.sum(), texts: texts.sum(), log: log.sum() }
}

/** Reads all a store holds, at one version, in bounded memory. BUSY if it is written to faster than it can be read. */
export const readFingerprint = async (store: Store): Promise<Fingerprint> => {
  const { version, value } = await consistently(store, () => readSums(store))
  return { version, ...value }
}

/** What differs between two stores: names of parts; none: they hold the same. */
export const differences = (one: Fingerprint, other: Fingerprint): readonly string[] => [
  ...(one.version === other.version ? [] : ['version']),
  ...(['records', 'texts', 'log'] as const).filter((part) => one[part].sha256 !== other[part].sha256),
]
