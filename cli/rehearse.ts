import type { Change } from '../graph/store.ts'
import { sha256 } from '../graph/identity/mint.ts'
import type { Edition, EditionHead } from '../graph/model/edition.ts'
import type { Rec, RecId } from '../graph/model/record.ts'
import type { Store } from '../graph/store.ts'

/**
 * The head state of one store in another, empty one, so that a dry run can do everything and touch nothing. Versions of
 * records are reached by writing each as often as its version says; history is not copied.
 */
export const copyRecords = async (from: Store, to: Store): Promise<Store> => {
  const records: Rec[] = []
  for await (const rec of from.stream()) records.push(rec)
  if (records.length === 0) return to
  const essays = records.filter((rec) => rec.kind === 'essay').map((rec) => rec.id)
  const editions = await editionsOf(from, essays)
  const highest = Math.max(...records.map((rec) => rec.version))
  for (let version = 1; version <= highest; version++) {
    const changes = records.filter((rec) => rec.version >= version).map((rec) => stepTo(rec, version))
    const key = `copy:${version}`
    await to.apply({
      key,
      digest: sha256(key),
      by: 'import:copy',
      at: '1970-01-01T00:00:00.000Z',
      changes,
      ...(version === 1 && { editions }),
    })
  }
  return to
}

const stepTo = (rec: Rec, version: number): Change => {
  const after = { ...rec, version }
  return version === 1 ? { after } : { before: { ...rec, version: version - 1 }, after }
}

const editionsOf = async (store: Store, essays: readonly RecId[]): Promise<readonly Edition[]> => {
  const heads = (await store.editions(essays)).flat()
  const texts = await store.texts(heads.map((head) => head.id))
  return heads.map((head, n) => withText(head, texts[n]!))
}

const withText = ({ length, ...head }: EditionHead, text: string): Edition => {
  if (text.length !== length) throw new Error(`The text of ${head.id} has ${text.length} characters, not ${length}.`)
  return { ...head, text }
}
