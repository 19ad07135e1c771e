import fc from 'fast-check'
import type { Standing } from '../../graph/agreement/standing.ts'
import { isGraphError } from '../../graph/errors.ts'
import { foundModes } from '../../graph/model/codebook.ts'
import { isLive } from '../../graph/model/header.ts'
import { createPast } from '../../graph/read/past.ts'
import { readStandingBefore, readStandingSince } from '../../graph/read/standing-since.ts'
import { readStanding } from '../../graph/read/standing.ts'
import type { Change, Commit, Store } from '../../graph/store.ts'
import { commitFrom, histories, world, worldEditions, type Step } from './histories.ts'
import { adding, close, commit, edit, essay, ownCodebook, proposition, relation, statement } from './records.ts'

/** Applies a commit; some are to be refused. */
const applied = async (store: Store, what: Commit): Promise<void> => {
  try {
    await store.apply(what)
  } catch (error) {
    if (!isGraphError(error)) throw error
  }
}

const codebookFor = (look: number) => ownCodebook(foundModes[look % foundModes.length]!)

/** What tables hang on beside what random histories do: a codebook and its tray, what was linked when, what is new since. */
const besides = async (store: Store, look: number): Promise<readonly Change[]> => {
  const [book, linked, known] = await store.get([
    codebookFor(0).id,
    essay(look % 3).id,
    proposition(10 + (look % 5)).id,
  ])
  const head = await store.head()
  switch (look % 4) {
    case 0:
      if (book?.kind !== 'codebook') return adding(codebookFor(look))
      if (look % 3 === 0 && isLive(book)) return [close(book)]
      return [
        edit(book, { found: codebookFor(look >> 2).found, ...(!isLive(book) && { withdrawn: undefined }) } as never),
      ]
    case 1:
      return linked === undefined ? [] : [edit(linked, { linkedAt: 1 + (look % head) } as never)]
    default: {
      const one = proposition(10 + (look % 5))
      const tie = relation(look % 8 < 6 ? 'affirms' : 'denies', statement(look % 5), one)
      if (known === undefined) return adding(one, tie)
      return [
        look % 3 === 0
          ? close(known)
          : edit(known, { pinned: known.pinned.length > 0 ? [] : ['label'], withdrawn: undefined } as never),
      ]
    }
  }
}

/** Plays one step, and every other time something that tables hang on besides. */
const play = async (store: Store, step: Step, n: number): Promise<void> => {
  await applied(store, await commitFrom(store, step, n))
  const look = step.by * 7 + n
  if (look % 2 === 0) await applied(store, commit(await besides(store, look >> 1), { by: 'import:test' }))
}

/** The store, which is written to three times while it is read, each time after so many calls. */
const writtenTo = (store: Store, stride: number, write: () => Promise<void>): Store => {
  let calls = 0
  const meanwhile = async (): Promise<void> => {
    calls += 1
    if (calls % stride === 0 && calls <= 3 * stride) await write()
  }
  const asking =
    <A extends readonly unknown[], R>(call: (...args: A) => Promise<R>) =>
    async (...args: A): Promise<R> => {
      await meanwhile()
      return call(...args)
    }
  const each = async function* <T>(items: AsyncIterable<T>): AsyncIterable<T> {
    await meanwhile()
    for await (const item of items) yield item
    await meanwhile()
  }
  const { lean } = store
  return {
    ...store,
    get: asking((ids) => store.get(ids)),
    find: async (query, page) => {
      await meanwhile()
      return store.find(query, page)
    },
    incident: asking((ids, query, page) => store.incident(ids, query, page)),
    stances: () => each(store.stances()),
    ...(lean && { lean: { statements: () => each(lean.statements()), ends: (type) => each(lean.ends(type)) } }),
  }
}

/** How tables made from others went. */
export interface TablesSeen {
  readonly rows: number
  readonly hidden: number
  readonly created: number
  /** Tables read while somebody wrote. */
  readonly loose: number
}

/**
 * On random histories, S20: the table made from an earlier one is the one read whole, that of the past made from a later
 * one too, and so is the one read while somebody writes. Each is held against so many tables before it.
 */
export const expectTablesAlike = async (
  createStore: () => Promise<Store>,
  runs: number,
  backlog = 8,
): Promise<TablesSeen> => {
  const seen = { rows: 0, hidden: 0, created: 0, loose: 0 }
  const note = (table: Standing, mode: string | undefined): void => {
    seen.rows += table.stances.length
    if (mode === 'tray') seen.hidden += 1
    seen.created += [...table.propositions.values()].filter(({ createdAt }) => createdAt !== undefined).length
  }
  await fc.assert(
    fc.asyncProperty(histories, async (steps) => {
      const store = await createStore()
      await applied(store, commit(adding(...world), { by: 'import:test', editions: worldEditions }))
      const tables = [await readStanding(store)]
      let next = 0
      const write = async (): Promise<void> => {
        if (next < steps.length) await play(store, steps[next]!, next)
        next += 1
      }
      while (next < steps.length) {
        const before = await store.head()
        const read = await readStanding(writtenTo(store, 1 + (next % 7), write))
        const whole = await readStanding(store)
        expect(read).toEqual(whole)
        if (read.version > before) seen.loose += 1
        for (const old of tables.slice(-backlog)) {
          expect(await readStandingSince(store, old, whole.version)).toEqual(whole)
          const past = await createPast(store, old.version)
          expect(await readStandingBefore(store, past, whole, old.version)).toEqual(old)
        }
        tables.push(whole)
        const [book] = await store.get([codebookFor(0).id])
        note(whole, book?.kind === 'codebook' && isLive(book) ? book.found : undefined)
      }
      await store.close()
    }),
    { numRuns: runs },
  )
  return seen
}
