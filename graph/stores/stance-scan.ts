import type { RecId, Status } from '../model/header.ts'
import type { RelationType } from '../model/relation.ts'
import type { Stance } from '../store.ts'

/** What a row of the stance table takes from a statement, and from its essay. */
type Told = Omit<Stance, 'relation' | 'sense' | 'proposition' | 'issue' | 'stanceStatus' | 'stanceConfidence'>

/** A live relation: id, target, source, status, confidence. */
export type TieRow = readonly [RecId, RecId, RecId, Status, number]

/** A live statement: place in the scan, id, essay, kind, voice, whether conditional, start, status, confidence. */
export type SaidRow = readonly [
  number | string,
  RecId,
  RecId,
  Told['statementKind'],
  Told['voice'],
  boolean | 0 | 1,
  number,
  Status,
  number,
]

/** A live essay: place in the scan, id, organisation, date. */
export type EssayRow = readonly [number | string, RecId, RecId | null, string | null]

/** Scans that the stance table is made of, in pieces: a loop over an array costs much less than one over promises. */
export interface StanceScan {
  readonly essays: () => AsyncIterable<readonly EssayRow[]>
  readonly said: () => AsyncIterable<readonly SaidRow[]>
  /** By id. */
  readonly ties: (type: RelationType) => AsyncIterable<readonly TieRow[]>
}

/** One string for equal ids: a table holds each of them hundreds of times, and equal addresses are found equal at once. */
const sharing = (): ((id: RecId) => RecId) => {
  const known = new Map<RecId, RecId>()
  return (id) => {
    const same = known.get(id)
    if (same === undefined) known.set(id, id)
    return same ?? id
  }
}

const holdersOf = async ({ ties }: StanceScan): Promise<ReadonlyMap<RecId, readonly RecId[]>> => {
  const holders = new Map<RecId, RecId[]>()
  const shared = sharing()
  for await (const rows of ties('holds'))
    for (const [, to, holder] of rows) {
      const from = shared(holder)
      const list = holders.get(to)
      if (list === undefined) holders.set(to, [from])
      else if (!list.includes(from)) list.push(from)
    }
  for (const list of holders.values()) if (list.length > 1) list.sort()
  return holders
}

/** Statements of live essays, by id. */
const toldBy = async (scan: StanceScan): Promise<ReadonlyMap<RecId, Told>> => {
  const essayOf = new Map<RecId, Pick<Told, 'essay' | 'organisation' | 'published'>>()
  for await (const rows of scan.essays())
    for (const [, essay, organisation, published] of rows)
      essayOf.set(essay, {
        essay,
        ...(organisation !== null && { organisation }),
        ...(published !== null && { published }),
      })
  const holders = await holdersOf(scan)
  const told = new Map<RecId, Told>()
  for await (const rows of scan.said())
    for (const [, statement, in_, statementKind, voice, conditional, start, statementStatus, confidence] of rows) {
      const essay = essayOf.get(in_)
      if (essay === undefined) continue
      told.set(statement, {
        statement,
        statementKind,
        voice,
        conditional: Boolean(conditional),
        holders: holders.get(statement) ?? [],
        ...essay,
        start,
        statementStatus,
        statementConfidence: confidence,
      })
    }
  return told
}

/** A row, field by field: to spread a statement into each of a hundred thousand takes a tenth longer to read them. */
const rowOf = (
  told: Told,
  relation: RecId,
  sense: Stance['sense'],
  target: RecId,
  stanceStatus: Status,
  stanceConfidence: number,
): Stance => {
  const row: { -readonly [K in keyof Stance]: Stance[K] } = {
    relation,
    sense,
    statement: told.statement,
    statementKind: told.statementKind,
    voice: told.voice,
    conditional: told.conditional,
    holders: told.holders,
    essay: told.essay,
    start: told.start,
    statementStatus: told.statementStatus,
    stanceStatus,
    statementConfidence: told.statementConfidence,
    stanceConfidence,
  }
  if (sense === 'about') row.issue = target
  else row.proposition = target
  if (told.organisation !== undefined) row.organisation = told.organisation
  if (told.published !== undefined) row.published = told.published
  return row
}

/** Relation ids begin with the type, so one type after the other is the order by id. */
const types = ['about', 'affirms', 'denies', 'discusses'] as const satisfies readonly Stance['sense'][]

/** The stance table by relation id (rule S18). Statements, essays and holders are read once, whatever ties they have. */
export async function* stancesFrom(scan: StanceScan): AsyncIterable<Stance> {
  const told = await toldBy(scan)
  const shared = sharing()
  for (const sense of types)
    for await (const rows of scan.ties(sense))
      for (const [relation, target, source, stanceStatus, stanceConfidence] of rows) {
        const statement = told.get(source)
        // Propositions have ties to issues too.
        if (statement === undefined) continue
        yield rowOf(statement, relation, sense, shared(target), stanceStatus, stanceConfidence)
      }
}
