import fc from 'fast-check'
import type { Edition } from '../../graph/model/edition.ts'
import type { Header } from '../../graph/model/header.ts'
import type { Rec } from '../../graph/model/record.ts'
import { relationShapes, relationTypes, stanceTypes } from '../../graph/model/relation.ts'
import type { Change, Commit, Store } from '../../graph/store.ts'
import { actor, at, edition, essay, having, idOf, issue, proposition, relation, statement } from './records.ts'

/** One step of a history: numbers that `commitFrom` turns into a commit against what is there. */
export interface Step {
  readonly by: number
  readonly stale: boolean
  readonly repeat: boolean
  readonly undoes: boolean
  readonly edits: readonly Edit[]
}

interface Edit {
  readonly kind: number
  readonly n: number
  readonly to: number
  readonly look: number
  readonly standing: number
}

const words = ['同盟', '核', '2プラス2', 'NATO', '同盟。核', '𠮷野家と同\n盟', 'か\u3099ん', '', '米国']
const dates = [undefined, '2024', '2025', '2025-02', '2025-02-28', '2025-03-01']
const sizes = { essay: 3, actor: 4, statement: 5, issue: 2, proposition: 3 } as const

const pick = <T>(list: readonly T[], n: number): T => list[n % list.length]!

/** The record at one place of the small world in which the histories play, in one of its looks. */
const draft = ({ kind, n, to, look }: Edit): Rec => {
  const word = pick(words, look)
  switch (kind % 9) {
    case 0: {
      const published = pick(dates, look)
      return essay(n % sizes.essay, {
        ...(look % 2 && { title: word }),
        ...(published !== undefined && { published, publishedSource: 'text' }),
        ...(look % 3 && { organisation: idOf('actor', to % sizes.actor) }),
      })
    }
    case 1:
      return { ...actor(n % sizes.actor, word || '名', look % 2 ? ['米国'] : []), type: look % 3 ? 'person' : 'state' }
    case 2:
      return statement(n % sizes.statement, to % sizes.essay, {
        quote: word || '空',
        statementKind: look % 2 ? 'claim' : 'recommendation',
        voice: look % 3 ? 'own' : 'reported',
        ...(look % 4 === 0 && { condition: { edition: idOf('edition', 0), start: 0, end: 1 } }),
      })
    case 3:
      return { ...issue(n % sizes.issue, word || '題'), ...(look % 2 && { definition: word }) }
    case 4:
      return proposition(n % sizes.proposition, { label: word || '題', ...(look % 2 && { dimension: 'goal' }) })
    default: {
      // Every other relation is a stance on few ends, so that slots are fought over in most histories (rule S8).
      const isStance = kind % 2 === 1
      const type = isStance ? pick(stanceTypes, look) : pick(relationTypes, look + kind)
      const shape = relationShapes[type]
      const [a, b] = [pick(shape.from, n), shape.undirected ? pick(shape.from, n) : pick(shape.to, n)]
      const ends = isStance ? [idOf(a, n % 2), idOf(b, to % 2)] : [idOf(a, n % sizes[a]), idOf(b, to % sizes[b])]
      if (shape.undirected) ends.sort()
      return relation(
        type,
        { id: ends[0]! },
        { id: ends[1]! },
        {
          ...(shape.label && { label: look % 2 ? 'rival' : 'ally' }),
          ...(shape.dimension && { dimension: look % 2 ? 'goal' : 'means' }),
        },
      )
    }
  }
}

const standings = (by: string): readonly Partial<Header>[] => [
  {},
  {},
  { withdrawn: 'maker' },
  { verdicts: [{ verdict: 'accept', by, at }] },
  { verdicts: [{ verdict: 'reject', by, at }], pinned: ['label'] },
]

const contributors = ['analyst:test', 'machine:test@1', 'analyst:other', 'machine:test@1', 'import:test']

const changeFrom = (one: Edit, by: string, stale: boolean, old: Rec | undefined): Change => {
  const fresh = draft(one)
  const confidence = (one.look % 10) / 10
  const provenance = {
    ...fresh.provenance,
    confidence,
    ...(one.look % 2 === 0 && by.startsWith('analyst:') && { origin: 'analyst' as const, by }),
    ...(one.look % 5 === 0 && { rule: 'a.b@1' }),
  }
  const isPerson = !by.startsWith('machine:')
  const standing = isPerson || one.standing === 2 ? pick(standings('analyst:test'), one.standing) : {}
  const merged = one.standing === 6 &&
    fresh.kind === 'actor' && { withdrawn: 'merged' as const, mergedInto: idOf('actor', one.to % 4) }
  const version = old === undefined ? 1 : old.version + (stale ? 2 : 1)
  const after = having(fresh, { provenance, ...standing, ...merged, version } as Partial<Rec>)
  return { after, ...(version > 1 && { before: { ...(old ?? fresh), version: version - 1 } as Rec }) }
}

/** The commit a step is, given what the store holds; most fit, some are to be refused. */
export const commitFrom = async (store: Store, step: Step, n: number): Promise<Commit> => {
  const by = pick(contributors, step.by)
  const drafts = new Map(step.edits.map((one) => [draft(one).id, one]))
  const stored = await store.get([...drafts.keys()])
  const changes = [...drafts.values()].map((one, i) => changeFrom(one, by, step.stale && i === 0, stored[i]))
  const head = await store.head()
  const essays = changes.flatMap(({ after }) => (after.kind === 'essay' && after.version === 1 ? [after] : []))
  const editions: readonly Edition[] = essays.map((one) => {
    const number = Array.from({ length: sizes.essay }, (_, i) => idOf('essay', i)).indexOf(one.id)
    return edition(number, pick(words, step.by + number))
  })
  const name = step.repeat ? 'again' : String(n)
  return {
    key: name,
    digest: step.repeat && step.stale ? 'other' : name,
    by,
    at,
    changes,
    ...(editions.length > 0 && { editions }),
    ...(step.undoes && head > 0 && { undoes: head }),
  }
}

const edits = fc.record({ kind: fc.nat(8), n: fc.nat(11), to: fc.nat(11), look: fc.nat(200), standing: fc.nat(6) })

/** Random histories. The first steps fill the world, so that the later ones find ends for relations. */
export const histories = fc.array(
  fc.record({
    by: fc.nat(40),
    stale: fc.integer({ min: 0, max: 9 }).map((n) => n === 0),
    repeat: fc.integer({ min: 0, max: 9 }).map((n) => n === 0),
    undoes: fc.integer({ min: 0, max: 9 }).map((n) => n === 0),
    edits: fc.array(edits, { maxLength: 4, size: 'max' }),
  }),
  { minLength: 12, maxLength: 25, size: 'max' },
)

/** A commit that puts one record at each place of the small world. */
export const world: readonly Rec[] = [0, 1, 2, 3, 4]
  .flatMap((kind) => [0, 1, 2, 3, 4].map((n) => draft({ kind, n, to: n, look: n + kind, standing: 0 })))
  .filter((rec, i, list) => list.findIndex(({ id }) => id === rec.id) === i)

/** All ids of vertices of that world. */
export const worldIds: readonly string[] = world.map(({ id }) => id)

/** The first texts of that world's essays. */
export const worldEditions: readonly Edition[] = [0, 1, 2].map((n) => edition(n, pick(words, n)))
