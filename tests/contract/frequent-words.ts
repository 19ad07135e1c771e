import { vertexKinds, type VertexKind } from '../../graph/model/header.ts'
import type { Store } from '../../graph/store.ts'
import { actor, adding, close, commit, issue } from './records.ts'
import { walk } from './reading.ts'

/** S17 of words that are so frequent that adapters look for them another way; the store is empty. */
export const findsFrequentWords = async (store: Store): Promise<void> => {
  const hits = async (word: string, kinds: readonly VertexKind[], first: number): Promise<readonly string[]> =>
    (await walk((page) => store.search({ phrases: [[...word]], kinds }, page), first)).map(({ id }) => id)
  const actors = Array.from({ length: 1100 }, (_, n) => actor(n, `橋の会${String(n)}`))
  const issues = Array.from({ length: 40 }, (_, n) => issue(n, `橋の補修${String(n)}`))
  const others = Array.from({ length: 30 }, (_, n) => actor(2000 + n, `港の会${String(n)}`))
  await store.apply(commit(adding(...actors, ...issues, ...others)))
  await store.apply(commit([close(actors[7]!)]))
  const ids = (records: readonly { readonly id: string }[]) => records.map(({ id }) => id).sort()
  const living = actors.filter((_, n) => n !== 7)
  for (const first of [97, 1000]) {
    expect(await hits('橋', vertexKinds, first)).toEqual(ids([...living, ...issues]))
    expect(await hits('橋', ['issue'], first)).toEqual(ids(issues))
    expect(await hits('港', ['actor', 'issue'], first)).toEqual(ids(others))
    expect(await hits('橋の会', ['issue', 'actor'], first)).toEqual(ids(living))
    expect(await hits('橋', ['statement'], first)).toEqual([])
  }
}
