import { listedOfConcept } from '../concept.ts'
import type { LinkRule } from '../confidence.ts'
import type { Corpus, Read } from '../corpus.ts'
import { ascending } from '../corpus.ts'
import type { Frame } from '../frame.ts'
import { isSaid, isState } from '../predicate-words.ts'
import { evidenceRule } from '../stance.ts'
import type { TypedContext } from './tie.ts'

/** What a statement calls for, with something said of it. */
export interface Marked<M> {
  readonly read: Read
  readonly frame: Frame
  readonly mark: M
}

/** Ways of holding two measures together that are sure enough for a direct relation. */
const strong: readonly LinkRule[] = [
  'link.same-concept@1',
  'link.same-word@1',
  'link.contained-concept@1',
  'link.listed-concept@1',
  'link.other-predicate@1',
]

/** Whether two positions are about the same measure, for or against it. */
export const isSameMeasure = (a: Frame, b: Frame, corpus: Corpus): boolean => {
  const rule = evidenceRule(a, b, corpus)
  return rule !== undefined && strong.includes(rule)
}

/**
 * What a statement calls for in its author's own voice: no state of things, no set turn. Only positions whose evidence
 * has two parts, noun phrase and predicate: signs are looked for between them.
 */
export const measuresOf = (read: Read): readonly Frame[] =>
  read.statement.voice === 'own'
    ? read.frames.filter(
        (f) =>
          f.force === 'ought' &&
          !isState(f) &&
          !isSaid(f) &&
          !f.isAttitude &&
          f.axis !== 'merit' &&
          f.evidence.length > 1,
      )
    : []

/** Under which keys a concept is looked up: any two that can be held together have one in common. */
const keysOf = ({ concept }: Frame): ReadonlySet<string> => {
  const parts = [concept.head, ...concept.modifiers]
  return new Set([
    ...parts.flatMap((p) => [p.key, p.morphemes.at(-1)!, p.morphemes.slice(0, -1).join('')]),
    ...listedOfConcept(concept).map((listed) => `listed ${listed.name}`),
  ])
}

const add = <M>(groups: Map<string, Marked<M>[]>, key: string, one: Marked<M>): void => {
  const group = groups.get(key)
  if (group === undefined) groups.set(key, [one])
  else group.push(one)
}

/** What was looked at already, under its keys: all of it, and what a pair has to have one of. */
interface Seen<M> {
  readonly byKey: Map<string, Marked<M>[]>
  readonly byProposition: Map<string, Marked<M>[]>
}

const nothingSeen = <M>(): Seen<M> => ({ byKey: new Map(), byProposition: new Map() })

/** Which of the pairs that can meet are wanted. */
interface Choice<M> {
  readonly leads?: ReadonlySet<string>
  readonly isThere?: (one: Marked<M>) => boolean
}

/**
 * Pairs of statements of different essays that speak of the same measure, each pair once, the smaller id first: their
 * positions are held together by themselves, or both by one proposition. They are looked up by key, so that work grows
 * with the pairs that can meet; `leads` names the statements of which each pair has to have one, all unless told, and
 * `ours` of the context the essays; `isThere` is asked of what would meet.
 */
export const meetingsOf = <M>(
  marked: readonly Marked<M>[],
  { corpus, sides, ours }: Pick<TypedContext, 'corpus' | 'sides' | 'ours'>,
  { leads, isThere = () => true }: Choice<M> = {},
): readonly (readonly [Marked<M>, Marked<M>])[] => {
  // By what they still ask of the other of their pair: to be a lead (1), to be ours (2).
  const seen = [nothingSeen<M>(), nothingSeen<M>(), nothingSeen<M>(), nothingSeen<M>()] as const
  const found = new Map<string, readonly [Marked<M>, Marked<M>]>()
  const meet = (one: Marked<M>, other: Marked<M>): void => {
    if (!isThere(one) || !isThere(other)) return
    const pair = one.read.id < other.read.id ? ([one, other] as const) : ([other, one] as const)
    const key = `${pair[0].read.id} ${pair[1].read.id}`
    if (!found.has(key)) found.set(key, pair)
  }
  for (const one of marked) {
    const { read, frame } = one
    const keys = [...keysOf(frame)].filter((key) => key !== '')
    const on = (sides.get(read.id) ?? []).filter(({ at }) => at === frame.evidence[0]!.start).map((s) => s.proposition)
    const [isLead, isOurs] = [leads?.has(read.id) ?? true, ours?.has(read.essay) ?? true]
    const others = seen[((isLead ? 0 : 1) + (isOurs ? 0 : 2)) as 0 | 1 | 2 | 3]
    for (const other of new Set(keys.flatMap((key) => others.byKey.get(key) ?? [])))
      if (read.essay !== other.read.essay && isSameMeasure(frame, other.frame, corpus)) meet(one, other)
    for (const other of new Set(on.flatMap((key) => others.byProposition.get(key) ?? [])))
      if (read.essay !== other.read.essay) meet(one, other)
    for (const [asked, { byKey, byProposition }] of seen.entries()) {
      const isAsked = (asked & 1) === 0 || (leads !== undefined && isLead)
      if (!isAsked || !((asked & 2) === 0 || (ours !== undefined && isOurs))) continue
      for (const key of keys) add(byKey, key, one)
      for (const key of on) add(byProposition, key, one)
    }
  }
  return [...found].sort(([a], [b]) => ascending(a, b)).map(([, pair]) => pair)
}
