import type { Read } from '../corpus.ts'
import { keysOfPositions, wordKeysOf } from '../frame-index.ts'
import { waitsFor } from '../growth.ts'
import { billJudgedIn } from '../judged-bills.ts'
import type { Usage } from '../match.ts'
import { causeOf } from '../typed/causes.ts'
import { sharesDiagnosis } from '../typed/announced-means.ts'
import { takesBack } from '../typed/change-of-mind.ts'
import { announcedIn } from '../announced.ts'
import type { Row } from './row.ts'

/** Under which keys positions are found. */
export const rekeyed = (read: Pick<Row, 'frames' | 'undecided'>, usage: Usage): readonly string[] =>
  keysOfPositions(read, usage).map((key) => `i ${key}`)

/**
 * Under which keys a statement is found: `essay`, `holder` and `mentions` by id; `i` as the index of positions has it; `w` by
 * word; `bare` by head where nothing stands before it; `waits` where a word of growth would make another label; `cause` by
 * word of the cause it names; and what is rare. `asks` and `does` (what was asked of the corpus for it) and `on` (the
 * propositions it speaks to) are added by those who know.
 */
export const keysOfStatement = (read: Read, usage: Usage): readonly string[] => {
  const { statement, frames, undecided, words } = read
  const isOwn = statement.voice === 'own'
  return [
    `essay ${read.essay}`,
    ...rekeyed(read, usage),
    ...wordKeysOf(read).map((word) => `w ${word}`),
    ...[...frames.map((f) => f.concept), ...undecided]
      .filter(({ modifiers }) => modifiers.length === 0)
      .map(({ head }) => `bare ${head.key}`),
    ...(isOwn ? frames.flatMap((f) => waitsFor(f) ?? []).map((key) => `waits ${key}`) : []),
    ...statement.holders.map((id) => `holder ${id}`),
    ...statement.mentions.map((id) => `mentions ${id}`),
    ...[...(causeOf(read)?.words ?? [])].map((word) => `cause ${word}`),
    ...(isOwn && sharesDiagnosis(read) ? ['rare shares'] : []),
    ...(takesBack(read) ? ['rare takes-back'] : []),
    ...(isOwn && (announcedIn(words).length > 0 || billJudgedIn(words, frames)) ? ['rare side'] : []),
  ]
}
