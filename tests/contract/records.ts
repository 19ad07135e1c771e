import { statusOf } from '../../graph/change/status.ts'
import { mint, sha256 } from '../../graph/identity/mint.ts'
import { relationId } from '../../graph/identity/slot.ts'
import type { Actor } from '../../graph/model/actor.ts'
import type { Codebook, FoundMode } from '../../graph/model/codebook.ts'
import type { Edition } from '../../graph/model/edition.ts'
import type { Essay } from '../../graph/model/essay.ts'
import type { Issue } from '../../graph/model/issue.ts'
import type { Proposition } from '../../graph/model/proposition.ts'
import type { Header, Status } from '../../graph/model/header.ts'
import type { Rec } from '../../graph/model/record.ts'
import type { Relation } from '../../graph/model/relation.ts'
import type { Statement } from '../../graph/model/statement.ts'
import type { Change, Commit, Page } from '../../graph/store.ts'

/** A moment like any other. */
export const at = '2025-03-27T09:15:00.000Z'
/** All standings in which a record is part of the graph. */
export const live: readonly Status[] = ['proposed', 'accepted', 'contested']
/** All standings. */
export const all: readonly Status[] = [...live, 'rejected', 'retracted']
/** A page that holds everything in these tests. */
export const page: Page = { first: 1000 }

const header = (id: string): Header => ({
  id,
  version: 1,
  status: 'proposed',
  provenance: { origin: 'machine', by: 'machine:test@1', at, confidence: 0.5, evidence: [] },
  verdicts: [],
  pinned: [],
})

/** With other fields, and the status that follows. */
export const having = <R extends Rec>(rec: R, fields: Partial<R>): R => {
  const changed = { ...rec, ...fields }
  return { ...changed, status: statusOf(changed) }
}

/** The change from a stored record to one with other fields. */
export const edit = <R extends Rec>(before: R, fields: Partial<R>): Change => ({
  before,
  after: having(before, { ...fields, version: before.version + 1 }),
})

/** Closed by its maker. */
export const close = (before: Rec): Change => edit(before, { withdrawn: 'maker' })

/** New records, as changes. */
export const adding = (...records: readonly Rec[]): readonly Change[] => records.map((after) => ({ after }))

/** Id of the n-th record of a kind. */
export const idOf = (kind: string, n: number | string): string => mint(kind, String(n))

/** The n-th actor. */
export const actor = (n: number, name = `主体${n}`, aliases: readonly string[] = []): Actor => ({
  ...header(idOf('actor', n)),
  kind: 'actor',
  type: 'person',
  name,
  aliases,
  anonymous: false,
})

/** The n-th essay; its first edition is the n-th edition. */
export const essay = (n: number, fields: Partial<Essay> = {}): Essay => ({
  ...header(idOf('essay', n)),
  kind: 'essay',
  source: `folder/essay-${n}.txt`,
  language: 'ja',
  edition: idOf('edition', n),
  exclusions: [],
  ...fields,
})

/** An edition of the n-th essay. */
export const edition = (n: number, text: string, number = 1): Edition => ({
  id: idOf('edition', number === 1 ? n : `${n}.${number}`),
  essay: idOf('essay', n),
  number,
  sha256: sha256(text),
  at,
  text,
  map: [],
})

/** The n-th statement, in an essay. */
export const statement = (n: number, inEssay = 1, fields: Partial<Statement> = {}): Statement => {
  const quote = fields.quote ?? `主張その${n}`
  return {
    ...header(idOf('statement', n)),
    kind: 'statement',
    statementKind: 'claim',
    voice: 'own',
    hedge: 'strong',
    essay: idOf('essay', inEssay),
    span: { edition: idOf('edition', `quoted ${inEssay}`), start: n, end: n + quote.length },
    place: `a${n}`,
    quote,
    repeats: [],
    ...fields,
  }
}

/** The n-th issue. */
export const issue = (n: number, label = `論点${n}`): Issue => ({ ...header(idOf('issue', n)), kind: 'issue', label })

/** The n-th proposition. */
export const proposition = (n: number, fields: Partial<Proposition> = {}): Proposition => ({
  ...header(idOf('proposition', n)),
  kind: 'proposition',
  label: `命題${n}`,
  ...fields,
})

/** A relation between two records. */
export const relation = (
  type: Relation['type'],
  from: Pick<Rec, 'id'>,
  to: Pick<Rec, 'id'>,
  fields: Partial<Relation> = {},
): Relation => {
  const parts = { type, from: from.id, to: to.id, ...fields }
  return { ...header(relationId(parts)), kind: 'relation', ...parts }
}

let acts = 0

/** A commit of these changes by somebody, under a key of its own. */
export const commit = (changes: readonly Change[], fields: Partial<Commit> = {}): Commit => {
  acts += 1
  return { key: `act-${acts}`, digest: `digest-${acts}`, by: 'analyst:test', at, changes, ...fields }
}

/** An analyst's own codebook; what the machine finds goes where `found` says. */
export const ownCodebook = (found: FoundMode): Codebook => ({
  ...actor(0),
  id: idOf('codebook', 0),
  kind: 'codebook',
  name: 'own.csv',
  format: 'csv',
  file: 'YQ==',
  versions: [at],
  found,
})
