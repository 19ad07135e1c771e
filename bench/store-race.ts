/** Contests of bench/store.ts and bench/store-growth.ts: all contenders are asked by turns, and the medians count. */
import { randomUUID } from 'node:crypto'
import { note } from './store-corpus.ts'
import { ourOperation, type Operation, type Subject } from './store-requests.ts'
import { medianOf, type ContenderName, type Measured } from './store-table.ts'

/** A request of one contender. `key` is new each time. */
export interface Contest<Name extends string = ContenderName> {
  readonly request: Measured
  readonly contender: Name
  readonly run: (subject: Subject, key: string) => Promise<unknown>
}

/** A contest with the median of its times, in milliseconds. */
export interface Timed<Name extends string = ContenderName> {
  readonly request: Measured
  readonly contender: Name
  readonly ms: number
}

/** The first network reads all stances, on a busy machine for longer than one request may take; it goes on behind it. */
export const readTable = async (ask: (operation: Operation) => Promise<string>, subject: Subject): Promise<void> => {
  for (let tries = 1; ; tries++) {
    try {
      await ask(ourOperation('network', subject))
      return
    } catch (error) {
      if (tries === 10 || !/TIMEOUT|BUSY/u.test(String(error))) throw error
    }
  }
}

const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const begin = performance.now()
  await work()
  return performance.now() - begin
}

/** Every contender's every round: its median is what counts. The first rounds are not counted. */
export const race = async <Name extends string>(
  contests: readonly Contest<Name>[],
  subjects: readonly Subject[],
  count: number,
  warmUp: number,
): Promise<readonly Timed<Name>[]> => {
  const times = contests.map((): number[] => [])
  const failed = new Set<string>()
  for (let round = 0; round < warmUp + count; round++) {
    const subject = subjects[round % subjects.length]!
    // Each round begins with another one, so that nobody always follows the same.
    for (let n = 0; n < contests.length; n++) {
      const at = (n + round) % contests.length
      const { contender, request, run } = contests[at]!
      if (failed.has(contender)) continue
      try {
        const ms = await timed(() => run(subject, `bench-${randomUUID()}`))
        if (round >= warmUp) times[at]!.push(ms)
      } catch (error) {
        // What the peer cannot answer is shown as such; for all others it ends the bench.
        if (contender !== 'peer') throw error
        note(`The peer does not answer: ${request}. ${String(error).slice(0, 600)}`)
        failed.add(contender)
      }
    }
  }
  const found = contests.map(({ request, contender }, n) => ({ request, contender, ms: medianOf(times[n]!) }))
  note(found.map(({ request, contender, ms }) => `${request} ${contender} ${ms.toFixed(2)}`).join(', '))
  return found
}
