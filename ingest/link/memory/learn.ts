import type { LinkableReason, LinkableStatement } from '../../../graph/change/linking.ts'
import type { RecId } from '../../../graph/model/header.ts'
import type { Tokenise } from '../../morphemes.ts'
import { abbreviates, formsFrom, fullFormOf } from '../abbreviations.ts'
import { leastOwned, ownerFrom } from '../bare.ts'
import { listedOfConcept } from '../concept.ts'
import { ascending, readEssay, textOf } from '../corpus.ts'
import type { Read, Text } from '../corpus.ts'
import type { Frame } from '../frame.ts'
import { keysOfPositions } from '../frame-index.ts'
import { labelsOfListed } from '../label.ts'
import type { Onward } from '../onward.ts'
import { alikeIn, ownerSaid, usageFrom } from '../usage.ts'
import { itemOfPart } from '../tally.ts'
import { useFrom } from '../terms.ts'
import type { Counted } from '../tally.ts'
import { keysOfStatement, rekeyed } from './keys.ts'
import type { Known } from './known.ts'
import { countedInPlain, countedInRead, countedInText, wordingOf } from './layers.ts'
import type { Layer } from './layers.ts'
import { marks, marksOf } from './marks.ts'
import { createPacking } from './packed.ts'
import type { Row } from './row.ts'
import { readLater } from './steps.ts'

/** An essay as it is now; without statements if it is gone. */
export interface EssayNow {
  readonly statements: readonly LinkableStatement[]
  readonly reasons: readonly LinkableReason[]
}

/** What became of statements when essays were learned. */
export interface Learned {
  /** Statements that were read, anew or for the first time. */
  readonly reads: readonly Read[]
  /** The rows of all statements of those essays before. */
  readonly before: ReadonlyMap<RecId, Row>
  /** Other statements that are to be held against propositions anew, by number. */
  readonly stirred: ReadonlySet<number>
  /** Whether one of them announces a side on a bill, or did. */
  readonly hasSides: boolean
  /** Heads of which the corpus now says something else, so that labels with them are to be held anew. */
  readonly heads: ReadonlySet<string>
}

/** The numbers under a key of which something is known. */
export const living = (known: Known, key: string): ReadonlySet<number> => {
  const found = new Set<number>()
  known.postings.each(key, (n) => {
    if (known.ids[n] !== '') found.add(n)
  })
  return found
}

const same = <T>(a: T | undefined, b: T | undefined): boolean => JSON.stringify(a) === JSON.stringify(b)

/** Abbreviations that mean something else since the counts of forms changed, which are brought up to date. */
const moveAbbreviations = ({ counters, abbreviations }: Known): ReadonlySet<string> => {
  const moved = new Set<string>()
  for (const [group, was] of counters.forms.changed()) {
    const [before, after] = [formsFrom(was?.keys() ?? []), formsFrom(counters.forms.get(group)?.keys() ?? [])]
    const key = (f: { readonly key: string; readonly starts: readonly number[] }): string =>
      `${f.key} ${f.starts.join(' ')}`
    const [old, now] = [new Set(before.longs.map(key)), new Set(after.longs.map(key))]
    const longs = [...before.longs.filter((f) => !now.has(key(f))), ...after.longs.filter((f) => !old.has(key(f)))]
    for (const short of new Set([...before.shorts, ...after.shorts])) {
      const isOld = before.shorts.has(short) && after.shorts.has(short)
      if (isOld && !longs.some((l) => abbreviates(short, l.key, l.starts))) continue
      const full = after.shorts.has(short) ? fullFormOf(short, after.longs) : undefined
      if (full === abbreviations.get(short)) continue
      moved.add(short)
      if (full === undefined) abbreviations.delete(short)
      else abbreviations.set(short, full)
    }
  }
  return moved
}

/** Doings that the corpus does to something else than before. */
const movedDoings = ({ counters: { doings } }: Known): readonly string[] =>
  [...doings.changed()].flatMap(([word, was]) =>
    same(ownerFrom(was, leastOwned), ownerFrom(doings.get(word), leastOwned)) ? [] : [word],
  )

/** Brings up to date what nouns are said of and which are used alike; the nouns of which that is so no longer. */
const moveUsage = ({ counters, owner, alike }: Known): { readonly owned: string[]; readonly paired: Set<string> } => {
  const owned: string[] = []
  for (const noun of counters.owners.changed().keys()) {
    const part = ownerSaid(noun, counters.owners.get(noun))
    const was = owner.get(noun)
    if (part === undefined ? was === undefined : was !== undefined && itemOfPart(part) === itemOfPart(was)) continue
    owned.push(noun)
    if (part === undefined) owner.delete(noun)
    else owner.set(noun, part)
  }
  const paired = new Set<string>()
  const move = (pair: string, by: 1 | -1): void => {
    const n = (alike.get(pair) ?? 0) + by
    if (n > 0) alike.set(pair, n)
    else alike.delete(pair)
    if (n + (by < 0 ? 1 : 0) === 1) for (const head of pair.split('|')) paired.add(head)
  }
  for (const [pair, was] of counters.deeds.changed()) {
    const [before, after] = [alikeIn(was), alikeIn(counters.deeds.get(pair))]
    for (const one of before) if (!after.has(one)) move(one, -1)
    for (const one of after) if (!before.has(one)) move(one, 1)
  }
  return { owned, paired }
}

const moveUses = ({ counters: { terms }, uses }: Known): void => {
  for (const term of terms.changed().keys()) {
    const items = terms.get(term)
    const use = items && useFrom(items)
    if (use && use.essays >= 2) uses.set(term, use)
    else uses.delete(term)
  }
}

/** Labels on listed concepts that a statement proposes, each with the concepts it is looked for under. */
const listedLabels = ({ statement, frames }: Read): readonly (readonly [concept: string, label: string])[] =>
  statement.voice !== 'own'
    ? []
    : frames
        .filter((f) => f.force === 'ought' && !f.isFromBefore)
        .flatMap((f) =>
          conceptsNamed(f).flatMap((concept) => labelsOfListed(f).map((label) => [concept, label] as const)),
        )

/** The listed concepts that a position is on, wider ones with them. */
export const conceptsNamed = ({ concept }: Frame): readonly string[] =>
  listedOfConcept(concept).flatMap(({ name, wider }) => (wider === undefined ? [name] : [name, wider]))

/**
 * Learns essays: reads their statements, and those of other essays that an abbreviation or a doing makes read otherwise,
 * and brings what is known of the corpus up to date. What comes out is the same whatever was learned in which order.
 */
export const learn = (
  known: Known,
  essays: ReadonlyMap<RecId, EssayNow>,
  tokenise: Tokenise,
  onward?: Onward,
): Learned => {
  // An essay is cut into words first, and read when all are.
  let halves = 0
  const half = (): void => onward?.('read', Math.min(halves++, 2 * essays.size), 2 * essays.size)
  const { counters } = known
  const before = new Map<RecId, Row>()
  const now = new Map<RecId, EssayNow>()
  const pack = createPacking()
  const texts = new Map<RecId, readonly Text[]>()
  const counted = new Map<RecId, [Layer, string, string][]>()
  const asked = new Map<RecId, Set<string>>()
  const countIn = (layer: Layer, id: RecId, items: readonly Counted[]): void => {
    for (const item of items) {
      counters[layer].count(item, 1)
      // Spread, it would be given room for sixteen more.
      counted.get(id)!.push([layer, item[0], item[1]])
    }
  }
  let hasSides = false
  const forget = (essay: RecId): LinkableReason[] => {
    const reasons: LinkableReason[] = []
    for (const n of living(known, `essay ${essay}`)) {
      const row = known.row(n)
      if (row.statement.essay !== essay) continue
      before.set(row.statement.id, row)
      hasSides ||= (known.marks[n]! & marks.side) !== 0
      reasons.push(...row.reasons)
      for (const [layer, ...item] of row.counted) counters[layer].count(item, -1)
      known.ids[n] = ''
      known.numbers.delete(row.statement.id)
      known.sizes[known.essayOf[n]!]!--
    }
    return reasons
  }
  const take = (essay: RecId, as: EssayNow): void => {
    half()
    const sorted = as.statements.toSorted((a, b) => ascending(a.id, b.id))
    now.set(essay, as)
    const packed = sorted.map((statement): Text => {
      const text = textOf(statement, tokenise)
      counted.set(statement.id, [])
      asked.set(statement.id, new Set())
      countIn('forms', statement.id, countedInText(text))
      return pack(text)
    })
    texts.set(essay, packed)
  }
  /** Essays, not taken yet, with a statement under one of these keys: they are to be read anew as they stand. */
  const takeAgain = (keys: Iterable<string>): readonly RecId[] => {
    const found = new Set(
      [...keys].flatMap((key) => [...living(known, key)]).map((n) => known.essays[known.essayOf[n]!]!),
    )
    for (const essay of found) {
      const reasons = forget(essay)
      const statements = [...before.values()].map((row) => row.statement).filter((s) => s.essay === essay)
      take(essay, { statements, reasons })
    }
    return [...found]
  }

  for (const [essay, as] of essays) {
    forget(essay)
    take(essay, as)
  }
  takeAgain([...moveAbbreviations(known)].map((key) => `asks ${key}`))
  const wholeOf = new Map<RecId, ReturnType<typeof readLater>>()
  const canonical = (key: string): string | undefined => known.abbreviations.get(key)
  const readPlain = (ids: Iterable<RecId>): void => {
    for (const essay of ids) {
      half()
      const ask = (key: string, id: string): string | undefined => {
        if (key.length > 1 && key.length <= 5) asked.get(id)!.add(`asks ${key}`)
        return known.abbreviations.get(key)
      }
      const own = texts.get(essay)!
      const reads = readEssay(own, tokenise, ask)
      for (const read of reads) countIn('doings', read.id, countedInPlain(read))
      wholeOf.set(essay, readLater(reads, own, canonical))
    }
  }
  readPlain(now.keys())
  readPlain(takeAgain(movedDoings(known).map((word) => `does ${word}`)))

  const reads: Read[] = []
  for (const [essay, whole] of wholeOf) {
    const read = whole((word, id) => {
      asked.get(id)!.add(`does ${word}`)
      return ownerFrom(counters.doings.get(word), leastOwned)
    })
    for (const { read: one, owners } of read) {
      for (const [layer, items] of Object.entries(countedInRead(one, owners, canonical)))
        countIn(layer as Layer, one.id, items)
      for (const c of one.compounds) {
        asked.get(one.id)!.add(`asks ${c.key}`)
        known.phrases.add(c.key)
      }
      reads.push(one)
    }
    wholeOf.delete(essay)
  }
  const { owned, paired } = moveUsage(known)
  moveUses(known)
  const usage = usageFrom(known.alike.keys(), known.owner)

  const stirred = new Set<number>()
  const stir = (key: string): void => {
    for (const n of living(known, key)) stirred.add(n)
  }
  for (const noun of owned) stir(`bare ${noun}`)
  for (const n of stirred) for (const key of rekeyed(known.row(n), usage)) known.postings.add(key, n)
  for (const head of paired) stir(`i head ${head}`)
  for (const [key, was] of counters.growth.changed())
    if (!same([...(was?.keys() ?? [])].sort(), [...(counters.growth.get(key)?.keys() ?? [])].sort()))
      stir(`waits ${key}`)

  const numberOf = new Map(known.essays.map((id, n) => [id, n]))
  for (const read of reads) {
    const n = known.ids.push(read.id) - 1
    known.numbers.set(read.id, n)
    const essay = numberOf.get(read.essay) ?? known.essays.push(read.essay) - 1
    numberOf.set(read.essay, essay)
    known.essayOf.push(essay)
    known.sizes[essay] = (known.sizes[essay] ?? 0) + 1
    const reasons = now.get(read.essay)!.reasons.filter((r) => r.to === read.id)
    for (const [concept, label] of listedLabels(read)) {
      known.listed.set(concept, (known.listed.get(concept) ?? new Set<string>()).add(label))
      known.postings.add(`lists ${label}`, n)
    }
    const marked = marksOf(read, reasons)
    hasSides ||= (marked & marks.side) !== 0
    // What has no position takes no side.
    known.marks.push(read.frames.length === 0 ? marked | marks.settled : marked)
    for (const key of asked.get(read.id)!) known.postings.add(key, n)
    for (const key of keysOfStatement(read, usage)) known.postings.add(key, n)
    known.putRow(n, {
      statement: read.statement,
      frames: read.frames,
      undecided: read.undecided,
      counted: counted.get(read.id)!,
      reasons,
      stances: [],
    })
  }
  // Of positions worded alike the first is looked at, so that its label is proposed once.
  for (const [wording, was] of counters.positions.changed()) {
    const [first] = counters.positions.get(wording)?.keys() ?? []
    const n = first === undefined ? undefined : known.numbers.get(first)
    if (n === undefined || (first === was?.keys().next().value && !before.has(first!))) continue
    const { frames } = known.row(n)
    for (const key of keysOfPositions({ frames: frames.filter((f) => wordingOf(f) === wording), undecided: [] }, usage))
      known.postings.add(`p ${key}`, n)
  }
  return { reads, before, stirred, hasSides, heads: new Set([...owned, ...paired]) }
}
