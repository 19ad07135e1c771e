import type { LinkableReason } from '../../../graph/change/linking.ts'
import { announcedIn } from '../announced.ts'
import type { Read } from '../corpus.ts'
import { billJudgedIn } from '../judged-bills.ts'
import { sharesDiagnosis } from '../typed/announced-means.ts'
import { causeOf } from '../typed/causes.ts'
import { takesBack } from '../typed/change-of-mind.ts'
import { saysHowFar } from '../typed/how-far.ts'
import { measuresOf } from '../typed/measures.ts'
import { saysWhen } from '../typed/now-or-later.ts'
import { saysWhatFor } from '../typed/other-goal.ts'
import { saysWhy } from '../typed/other-reason.ts'
import { saysWho } from '../typed/who-should-act.ts'

/** What is marked of a statement, so that rules need not look at all of them: one bit each. */
export const marks = {
  own: 1,
  calls: 2,
  when: 4,
  howFar: 8,
  who: 16,
  whatFor: 32,
  why: 64,
  cause: 128,
  shares: 256,
  takesBack: 512,
  /** Calls for something that can make a proposition. */
  proposes: 4096,
  /** Announces a side on a bill, or judges one without its name. */
  side: 1024,
  /** By name: it is about nothing else. */
  named: 2048,
  /** All its positions are on propositions: told when its stances are. */
  settled: 8192,
} as const

/** What is marked of a statement for which its essay gives these reasons. */
export const marksOf = (read: Read, reasons: readonly LinkableReason[]): number => {
  if (read.statement.voice !== 'own') return 0
  const calls = measuresOf(read).length > 0
  const sides = announcedIn(read.words)
  const found: Readonly<Record<Exclude<keyof typeof marks, 'settled'>, boolean>> = {
    own: true,
    calls,
    when: calls && saysWhen(read),
    howFar: calls && saysHowFar(read),
    who: calls && saysWho(read),
    whatFor: calls && saysWhatFor(read),
    why: saysWhy(read, reasons),
    cause: causeOf(read) !== undefined,
    shares: sharesDiagnosis(read),
    takesBack: takesBack(read),
    side: sides.length > 0 || billJudgedIn(read.words, read.frames) !== undefined,
    proposes: read.frames.some((f) => f.force === 'ought' && !f.isFromBefore),
    // What the statement itself names may have another name in the essay, but is named.
    named: sides.some(({ bill }) => bill !== ''),
  }
  return (Object.keys(found) as (keyof typeof found)[]).reduce((sum, key) => sum + (found[key] ? marks[key] : 0), 0)
}
