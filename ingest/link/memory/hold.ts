import type { LinkableProposition } from '../../../graph/change/linking.ts'
import type { RecId } from '../../../graph/model/header.ts'
import { sidesOf } from '../bills.ts'
import { ascending } from '../corpus.ts'
import type { Read } from '../corpus.ts'
import type { Draft } from '../draft.ts'
import type { Frame } from '../frame.ts'
import { asksOfPosition, keysOfPositions } from '../frame-index.ts'
import { debated, newPropositions, placeOf, stancesOn, takesSide } from '../propositions.ts'
import type { Awake, Taken } from '../propositions.ts'
import { evidenceRule, stanceOf } from '../stance.ts'
import type { Stance } from '../stance.ts'
import type { Known } from './known.ts'
import { conceptsNamed, living } from './learn.ts'
import type { Learned } from './learn.ts'
import { marks } from './marks.ts'
import type { Recalled } from './recall.ts'

/** A proposition after some statements were held anew. */
export interface HeldDraft extends Omit<Draft, 'stances'> {
  /** Statements that take a stance on it now and did not before. */
  readonly joined: ReadonlySet<RecId>
  /** All its stances, where they were looked at; absent: those that were known, but for the statements in `held`. */
  readonly stances?: ReadonlyMap<RecId, Stance>
}

/** What holding statements against propositions came to. */
export interface Held {
  readonly drafts: readonly HeldDraft[]
  /** Statements whose stances may have changed, each with all that it has now, by draft. */
  readonly held: ReadonlyMap<RecId, ReadonlyMap<HeldDraft, Stance>>
  /** Propositions on bills. */
  readonly bills: ReadonlySet<HeldDraft>
}

const none: ReadonlyMap<RecId, Stance> = new Map()

/**
 * Holds the statements that are new, or read otherwise than before, against the propositions there are, and these against
 * each other and against the statements near them. `moved`: propositions that somebody changed since: they are held
 * against all statements, as are those with heads of which the corpus says something else now.
 */
export const holdAnew = (
  known: Known,
  learned: Learned,
  existing: readonly LinkableProposition[],
  moved: ReadonlySet<RecId>,
  corpus: Recalled,
): Held => {
  const touched = new Map<RecId, Read>(
    [
      ...learned.reads,
      // Who announces a side is looked at with the bills.
      ...[...learned.stirred]
        .filter((n) => known.ids[n] !== '' && (known.marks[n]! & marks.side) === 0)
        .map(corpus.readAt),
    ].map((read) => [read.id, read]),
  )
  const rowStances = (id: RecId): ReadonlyMap<RecId, Stance> => {
    const n = known.numbers.get(id)
    return new Map((learned.before.get(id) ?? (n === undefined ? undefined : known.row(n)))?.stances)
  }
  /** Stances as they were known, by proposition. */
  const wereOn = (proposition: RecId): ReadonlyMap<RecId, Stance> => {
    const found = new Map<RecId, Stance>()
    for (const n of living(known, `on ${proposition}`)) {
      const stance = rowStances(known.ids[n]!).get(proposition)
      if (stance) found.set(known.ids[n]!, stance)
    }
    for (const [id, row] of learned.before) {
      const stance = new Map(row.stances).get(proposition)
      if (stance) found.set(id, stance)
    }
    return found
  }

  const drafts: HeldDraft[] = []
  const bills = new Set<HeldDraft>()
  /** New stances of statements, by draft; only of drafts that were looked at. */
  const fresh = new Map<RecId, Map<HeldDraft, Stance>>()
  const give = (id: RecId, draft: HeldDraft, stance: Stance): void => {
    const of = fresh.get(id) ?? new Map<HeldDraft, Stance>()
    fresh.set(id, of.set(draft, stance))
  }
  /** Statements that lost a stance, so that their position is free again. */
  const freed = new Set<RecId>()
  const put = (
    draft: Omit<Draft, 'stances'>,
    were: ReadonlyMap<RecId, Stance>,
    now: ReadonlyMap<RecId, Stance>,
    isWhole: boolean,
  ): HeldDraft => {
    const held: HeldDraft = {
      ...draft,
      joined: new Set([...now.keys()].filter((id) => !were.has(id))),
      ...(isWhole && { stances: now }),
    }
    drafts.push(held)
    for (const [id, stance] of now) if (isWhole || touched.has(id)) give(id, held, stance)
    for (const id of were.keys()) if (!now.has(id)) freed.add(id)
    return held
  }

  // Sides announced on bills: they are few, and looked at together.
  const regular = existing.filter((p) => !known.bills.has(p.id) || learned.hasSides)
  if (learned.hasSides) {
    const sides = sidesOf({ ...corpus, reads: announcing(known, corpus) }, existing)
    for (const { stances, ...draft } of sides.drafts)
      bills.add(put(draft, draft.id === undefined ? none : wereOn(draft.id), stances, true))
  } else
    for (const { id, label, fixed, issue } of existing.filter((p) => known.bills.has(p.id)))
      bills.add(
        put(
          { id, label, fixed, sentence: corpus.read(label), ...(issue !== undefined && { issue }) },
          none,
          none,
          false,
        ),
      )
  const sided = new Set([...bills].map((d) => d.id))

  const labels = regular
    .filter((p) => !sided.has(p.id))
    .sort((a, b) => ascending(a.id, b.id))
    .map((p) => ({ ...p, sentence: corpus.read(p.label) }))
  const asking = new Map<string, number[]>()
  labels.forEach(({ sentence: { frames } }, n) => {
    for (const key of frames[0] ? asksOfPosition(frames[0], corpus.usage).asks : ['']) {
      const list = asking.get(key)
      if (list === undefined) asking.set(key, [n])
      else if (list.at(-1) !== n) list.push(n)
    }
  })
  /** Of the touched statements the new stances, and those they had, by place of the label. */
  const stancesAt = labels.map(() => new Map<RecId, Stance>())
  for (const read of touched.values()) {
    if (isMarked(known, read.id, 'named')) continue
    for (const n of new Set(['', ...keysOfPositions(read, corpus.usage)].flatMap((key) => asking.get(key) ?? []))) {
      const stance = stanceOf(read, labels[n]!.sentence, corpus)
      if (stance) stancesAt[n]!.set(read.id, stance)
    }
  }
  const had = new Map<RecId, Map<RecId, Stance>>()
  for (const id of new Set([...learned.before.keys(), ...touched.keys()]))
    for (const [proposition, stance] of rowStances(id)) {
      const of = had.get(proposition) ?? new Map<RecId, Stance>()
      had.set(proposition, of.set(id, stance))
    }
  labels.forEach(({ id, label, fixed, issue, sentence }, n) => {
    const draft = { id, label, fixed, sentence, ...(issue !== undefined && { issue }) }
    const head = sentence.frames[0]?.concept.head.key
    if (moved.has(id) || known.bills.has(id) || (head !== undefined && learned.heads.has(head))) {
      const [were, now] = [wereOn(id), stancesOn(sentence, corpus.index, corpus)]
      if (fixed || debated(now, corpus)) put(draft, were, now, true)
      else for (const member of were.keys()) freed.add(member)
      return
    }
    const [were, now] = [had.get(id) ?? none, stancesAt[n]!]
    const hasLost = [...were].some(([member, stance]) => !sameSide(stance, now.get(member)))
    if (!hasLost) {
      put(draft, were, now, false)
      return
    }
    const all = new Map([...[...wereOn(id)].filter(([member]) => !were.has(member)), ...now])
    if (fixed || debated(all, corpus)) put(draft, wereOn(id), all, true)
    else for (const member of [...all.keys(), ...were.keys()]) freed.add(member)
  })
  // What was on a proposition that is not there any more is free as well.
  const there = new Set(drafts.map((d) => d.id))
  for (const id of moved) if (!there.has(id)) for (const member of wereOn(id).keys()) freed.add(member)

  const byId = new Map(drafts.flatMap((d) => (d.id === undefined ? [] : [[d.id, d] as const])))
  /** All stances of a statement now. */
  const nowOf = (id: RecId): ReadonlyMap<HeldDraft, Stance> => {
    const own = fresh.get(id) ?? new Map<HeldDraft, Stance>()
    if (touched.has(id)) return own
    const kept = [...rowStances(id)].flatMap(([proposition, stance]): [HeldDraft, Stance][] => {
      const draft = byId.get(proposition)
      return draft === undefined || draft.stances ? [] : [[draft, stance]]
    })
    return new Map([...kept, ...own])
  }
  const alive = (ids: Iterable<RecId>): RecId[] => [...ids].filter((id) => known.numbers.has(id))
  const isAsKnown = (id: RecId): boolean => !touched.has(id) && !freed.has(id) && !fresh.has(id)
  const taken = takenNow(nowOf, (id) => isAsKnown(id) && isMarked(known, id, 'settled'))
  const looked = alive(new Set([...touched.keys(), ...freed]))
  const { proposers, awake } = proposersNear(looked, taken, new Set(drafts.map((d) => d.label)), known, corpus)
  const formed = newPropositions(
    proposers,
    drafts.filter((d) => !bills.has(d)),
    taken,
    corpus,
    corpus.index,
    { awake },
  )
  for (const { stances, ...draft } of formed) put(draft, none, stances, true)
  const held = new Map<RecId, ReadonlyMap<HeldDraft, Stance>>()
  for (const id of alive(new Set([...touched.keys(), ...freed, ...fresh.keys()]))) held.set(id, nowOf(id))
  return { drafts, held, bills }
}

const isMarked = (known: Known, id: RecId, mark: keyof typeof marks): boolean =>
  (known.marks[known.numbers.get(id)!]! & marks[mark]) !== 0

const sameSide = (a: Stance, b: Stance | undefined): boolean =>
  b !== undefined && takesSide(a) === takesSide(b) && (a.rule === 'link.without-call@1') === (b.rule === a.rule)

const takenNow = (nowOf: (id: RecId) => ReadonlyMap<HeldDraft, Stance>, isSettled: Taken['isSettled']): Taken => {
  const places = new Map<RecId, Set<number | ''>>()
  const placesOf = (id: RecId): Set<number | ''> => {
    const known = places.get(id)
    if (known) return known
    const sided = [...nowOf(id).values()].filter(takesSide)
    const found = new Set(sided.map((stance) => placeOf([id, stance])[1]))
    places.set(id, found)
    return found
  }
  return { has: (id, at) => placesOf(id).has(at), add: (id, at) => placesOf(id).add(at), isSettled }
}

/** Statements that may propose what these take a side on with a position that is on no proposition yet. */
const proposersNear = (
  ids: readonly RecId[],
  taken: Taken,
  labels: ReadonlySet<string>,
  known: Known,
  corpus: Recalled,
): { readonly proposers: readonly Read[]; readonly awake: Awake } => {
  const free: Frame[] = []
  const found = new Set<number>()
  const listed = new Set<string>()
  for (const id of ids) {
    const read = corpus.at.get(id)!
    for (const frame of read.frames) {
      for (const concept of conceptsNamed(frame))
        for (const label of known.listed.get(concept) ?? []) if (!labels.has(label)) listed.add(label)
      if (taken.has(id, frame.evidence[0]?.start ?? '')) continue
      found.add(known.numbers.get(id)!)
      for (const n of corpus.nearFrame(frame, 'p')) found.add(n)
      free.push(frame)
    }
  }
  // What two essays say of the ways to a wider concept is gathered, on whatever else it is: who proposes it first will do.
  for (const label of listed) {
    const [first] = [...living(known, `lists ${label}`)].sort((a, b) => ascending(known.ids[a]!, known.ids[b]!))
    if (first !== undefined) found.add(first)
  }
  const proposers = [...found]
    .filter((n) => (known.marks[n]! & (marks.proposes | marks.named)) === marks.proposes)
    .map(corpus.readAt)
    .sort((a, b) => ascending(a.id, b.id))
  const own = (position: Frame): boolean => free.some((frame) => evidenceRule(position, frame, corpus) !== undefined)
  return { proposers, awake: { own, listed: (label) => listed.has(label) } }
}

/** All that announce a side, and where none of an essay's names its bill, the whole of it. */
const announcing = (known: Known, corpus: Recalled): readonly Read[] => {
  const sides = [...living(known, 'rare side')].filter((n) => (known.marks[n]! & marks.side) !== 0)
  const named = new Set(sides.filter((n) => (known.marks[n]! & marks.named) !== 0).map((n) => known.essayOf[n]!))
  const whole = new Set(sides.map((n) => known.essayOf[n]!).filter((essay) => !named.has(essay)))
  const numbers = new Set([
    ...sides,
    ...[...whole].flatMap((essay) => [...living(known, `essay ${known.essays[essay]!}`)]),
  ])
  return [...numbers].map(corpus.readAt).sort((a, b) => ascending(a.id, b.id))
}
