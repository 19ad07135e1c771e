import type { LinkableReason, LinkedProposition, LinkedTie } from '../../../graph/change/linking.ts'
import type { RecId } from '../../../graph/model/header.ts'
import { ascending } from '../corpus.ts'
import type { Read } from '../corpus.ts'
import type { Stance } from '../stance.ts'
import { sharesDiagnosis } from '../typed/announced-means.ts'
import { causeOf } from '../typed/causes.ts'
import { measuresOf } from '../typed/measures.ts'
import { remedyFor } from '../typed/other-remedy.ts'
import type { Side, TypedContext } from '../typed/tie.ts'
import { coursesOf, reasonsAmong, sideFrom, tiesIn } from '../typed/typed.ts'
import type { Known } from './known.ts'
import { living } from './learn.ts'
import { marks } from './marks.ts'
import type { Recalled } from './recall.ts'

/** What was found of propositions, by any key. */
export interface FoundSides {
  /** Stances of any statement. */
  readonly stancesOf: (id: RecId) => Iterable<readonly [key: string, stance: Stance]>
  /** Statements, by number, with a stance on a proposition, of those that may be wanted. */
  readonly statementsOn: (key: string, isWanted: (n: number) => boolean) => Iterable<number>
  readonly dimensions: ReadonlyMap<string, LinkedProposition['dimension']>
}

/** Marks of which both statements of a pair need one, for a rule to say anything of what they call for. */
const both = marks.howFar | marks.who | marks.whatFor

/** Statements of other essays of which a rule may have something to say together with one of these. */
const othersFor = (reads: readonly Read[], known: Known, corpus: Recalled, found: FoundSides): ReadonlySet<number> => {
  const others = new Set<number>()
  const markOf = (n: number): number => known.marks[n]!
  const back = [...living(known, 'rare takes-back')].filter((n) => (markOf(n) & marks.takesBack) !== 0)
  const backHolders = new Set(back.flatMap((n) => corpus.readAt(n).statement.holders))
  for (const read of reads) {
    const own = markOf(known.numbers.get(read.id)!)
    if ((own & marks.own) === 0) continue
    const holders = new Set(read.statement.holders.flatMap((id) => [...living(known, `holder ${id}`)]))
    const mayPart = (n: number): boolean => {
      const other = markOf(n)
      if ((other & marks.calls) === 0) return false
      return ((own | other) & marks.when) !== 0 || (own & other & both) !== 0 || holders.has(n)
    }
    if ((own & marks.calls) !== 0)
      for (const frame of measuresOf(read)) {
        for (const n of corpus.nearFrame(frame)) if (mayPart(n)) others.add(n)
        for (const [key, { evidence }] of found.stancesOf(read.id))
          if (evidence[0]?.start === frame.evidence[0]?.start)
            for (const n of found.statementsOn(key, (n) => !others.has(n) && mayPart(n))) others.add(n)
      }
    if ((own & marks.why) !== 0)
      for (const [key] of found.stancesOf(read.id))
        for (const n of found.statementsOn(key, (n) => !others.has(n) && (markOf(n) & marks.why) !== 0)) others.add(n)
    const cause = (own & marks.cause) === 0 ? undefined : causeOf(read)
    if (cause) {
      const [once, twice] = [new Set<number>(), new Set<number>()]
      for (const word of cause.words)
        for (const n of living(known, `cause ${word}`))
          if ((markOf(n) & marks.cause) !== 0) (once.has(n) ? twice : once).add(n)
      for (const n of twice) others.add(n)
    }
    // Who takes something back is held against all that he says elsewhere.
    if (read.statement.holders.some((id) => backHolders.has(id))) for (const n of holders) others.add(n)
  }
  return others
}

/** Essays that are read as a whole: where these share another's diagnosis, those of whom they name; and the other way round. */
const wholeEssays = (reads: readonly Read[], known: Known, corpus: Recalled): ReadonlySet<RecId> => {
  const whole = new Set<RecId>()
  const essays = new Set(reads.map((r) => r.essay))
  const essayAt = (n: number): RecId => known.essays[known.essayOf[n]!]!
  const sharing = new Set(reads.filter((r) => r.statement.voice === 'own' && sharesDiagnosis(r)).map((r) => r.essay))
  for (const read of reads)
    if (sharing.has(read.essay))
      for (const actor of read.statement.mentions)
        for (const n of living(known, `holder ${actor}`)) whole.add(essayAt(n))
  const holders = new Set(reads.flatMap((r) => r.statement.holders))
  const naming = new Set([...holders].flatMap((id) => [...living(known, `mentions ${id}`)]).map(essayAt))
  for (const n of living(known, 'rare shares'))
    if ((known.marks[n]! & marks.shares) !== 0 && naming.has(essayAt(n))) whole.add(essayAt(n))
  return new Set([...whole].filter((essay) => !essays.has(essay) && corpus.essays > 1))
}

/**
 * Direct relations of these statements, all of their essays, with those of other essays. What is between two other essays
 * is not looked at.
 */
export const tiesWith = (
  reads: readonly Read[],
  reasons: readonly LinkableReason[],
  known: Known,
  corpus: Recalled,
  found: FoundSides,
): readonly LinkedTie[] => {
  const essays = new Set(reads.map((r) => r.essay))
  const whole = [...wholeEssays(reads, known, corpus)].flatMap((id) => [...living(known, `essay ${id}`)])
  const numbers = [...new Set([...othersFor(reads, known, corpus, found), ...whole])].filter(
    (n) => !essays.has(known.essays[known.essayOf[n]!]!),
  )
  const all = [...reads, ...numbers.map(corpus.readAt)].sort((a, b) => (a.id < b.id ? -1 : 1))
  const other = new Map(numbers.map((n) => [known.ids[n]!, n]))
  const given = reasonsAmong(reasons, corpus.at)
  // Of most others no rule asks anything: what is remembered of them is read where one does.
  const asked = <T>(work: (id: RecId) => T): { readonly get: (id: RecId) => T } => {
    const answers = new Map<RecId, T>()
    return {
      get: (id) => {
        if (!answers.has(id)) answers.set(id, work(id))
        return answers.get(id)!
      },
    }
  }
  const context: TypedContext = {
    corpus: { ...corpus, reads: all },
    reasons: asked((id) => {
      const n = other.get(id)
      return n === undefined ? given.get(id) : reasonsAmong(known.row(n).reasons, corpus.at).get(id)
    }),
    sides: asked((id): readonly Side[] =>
      [...found.stancesOf(id)]
        .sort(([a], [b]) => ascending(a, b))
        .flatMap(([proposition, stance]) => sideFrom({ proposition, ...stance }) ?? []),
    ),
    courses: coursesOf([...reads, ...whole.map(corpus.readAt)]),
    remedies: asked((id) => {
      const n = other.get(id)
      const remedy = n === undefined ? undefined : known.row(n).remedy
      return remedy === undefined ? undefined : corpus.at.get(remedy)
    }),
    ours: essays,
    says: (read, sign) => (known.marks[known.numbers.get(read.id)!]! & marks[sign]) !== 0,
  }
  const isOurs = (id: RecId): boolean => essays.has(corpus.at.get(id)!.essay)
  return tiesIn(context, found.dimensions).filter(({ a, b }) => isOurs(a) || isOurs(b))
}

/** For each diagnosis of these essays what they ask for on its account, to be remembered. */
export const remediesIn = (
  reads: readonly Read[],
  reasons: readonly LinkableReason[],
  corpus: Pick<Recalled, 'at'>,
): ReadonlyMap<RecId, RecId> => {
  const context = { courses: coursesOf(reads), reasons: reasonsAmong(reasons, corpus.at) }
  return new Map(
    reads.flatMap((read): (readonly [RecId, RecId])[] => {
      const remedy = causeOf(read) && remedyFor(context, read)
      return remedy ? [[read.id, remedy.id]] : []
    }),
  )
}
