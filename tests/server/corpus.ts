import { withStatus } from '../../graph/change/status.ts'
import { actorId, editionId, essayId, issueId, propositionId, sha256, statementId } from '../../graph/identity/mint.ts'
import { relationId, type SlotParts } from '../../graph/identity/slot.ts'
import type { Actor, ActorType } from '../../graph/model/actor.ts'
import type { Edition } from '../../graph/model/edition.ts'
import type { Essay } from '../../graph/model/essay.ts'
import type { Issue } from '../../graph/model/issue.ts'
import type { Dimension, Proposition } from '../../graph/model/proposition.ts'
import type { Header, Provenance, RecId } from '../../graph/model/header.ts'
import type { Rec } from '../../graph/model/record.ts'
import type { Relation } from '../../graph/model/relation.ts'
import type { Span } from '../../graph/model/span.ts'
import type { Statement, StatementKind, Voice } from '../../graph/model/statement.ts'
import type { Commit } from '../../graph/store.ts'

/** When the corpus was made. */
export const madeAt = '2025-06-01T00:00:00.000Z'

/** Who made it. */
export const machine = 'machine:ronten@0.1.0'

const provenance = (evidence: readonly Span[] = [], confidence = 0.8): Provenance => ({
  origin: 'machine',
  by: machine,
  at: madeAt,
  rule: 'test.rule@2',
  confidence,
  evidence,
})

const header = (id: RecId, origin: Provenance): Header =>
  withStatus({ id, version: 1, status: 'proposed' as const, provenance: origin, verdicts: [], pinned: [] })

/** An actor. */
export const makeActor = (name: string, type: ActorType = 'person', aliases: readonly string[] = []): Actor => ({
  ...header(actorId(type, name), provenance()),
  kind: 'actor',
  type,
  name,
  aliases,
  anonymous: false,
})

/** An issue. */
export const makeIssue = (label: string): Issue => ({ ...header(issueId(label), provenance()), kind: 'issue', label })

/** A proposition. */
export const makeProposition = (label: string, dimension?: Dimension): Proposition => ({
  ...header(propositionId(label), provenance()),
  kind: 'proposition',
  label,
  ...(dimension && { dimension }),
})

/** A relation with a confidence of 0.8. */
export const makeRelation = (
  parts: SlotParts & { readonly position?: number },
  evidence: readonly Span[] = [],
): Relation => ({
  ...header(relationId(parts), provenance(evidence)),
  kind: 'relation',
  ...parts,
})

/** What an essay of a test is made from: sentences, each a statement if it says what it does. */
export interface EssaySketch {
  readonly title?: string
  readonly published?: string
  readonly organisation?: RecId
  readonly authors: readonly RecId[]
  readonly sentences: readonly (
    | string
    | {
        readonly text: string
        readonly kind?: StatementKind
        readonly voice?: Voice
        readonly holders?: readonly RecId[]
        readonly addressees?: readonly RecId[]
        readonly issues?: readonly RecId[]
        readonly affirms?: readonly RecId[]
        readonly denies?: readonly RecId[]
        readonly discusses?: readonly RecId[]
      }
  )[]
}

/** The records and the edition of an essay. */
export interface MadeEssay {
  readonly essay: Essay
  readonly edition: Edition
  readonly statements: readonly Statement[]
  readonly records: readonly Rec[]
}

/** An essay with its statements and relations; the sentences stand one after another, each on a line. */
export const makeEssay = (sketch: EssaySketch): MadeEssay => {
  const text = sketch.sentences.map((s) => (typeof s === 'string' ? s : s.text)).join('\n')
  const bytes = sha256(`${sketch.title ?? ''} ${text}`)
  const id = essayId(bytes)
  const edition: Edition = { id: editionId(id, 1), essay: id, number: 1, sha256: bytes, at: madeAt, text, map: [] }
  const essay: Essay = {
    ...header(id, provenance()),
    kind: 'essay',
    ...(sketch.title !== undefined && { title: sketch.title }),
    ...(sketch.published !== undefined && { published: sketch.published, publishedSource: 'text' as const }),
    ...(sketch.organisation !== undefined && { organisation: sketch.organisation }),
    source: `tests/${bytes.slice(0, 8)}.txt`,
    language: 'ja',
    edition: edition.id,
    exclusions: [],
    linkedAt: 1,
  }
  const statements: Statement[] = []
  const relations: Relation[] = sketch.authors.map((author, n) =>
    makeRelation({ type: 'wrote', from: author, to: id, position: n + 1 }),
  )
  let start = 0
  for (const sentence of sketch.sentences) {
    const words = typeof sentence === 'string' ? sentence : sentence.text
    const span = { edition: edition.id, start, end: start + words.length }
    start = span.end + 1
    if (typeof sentence === 'string') continue
    const statement: Statement = {
      ...header(statementId(id, words, 1), provenance([span])),
      kind: 'statement',
      statementKind: sentence.kind ?? 'claim',
      voice: sentence.voice ?? 'own',
      hedge: 'moderate',
      essay: id,
      span,
      place: `a${String(statements.length).padStart(3, '0')}`,
      quote: words,
      repeats: [],
    }
    statements.push(statement)
    const tie = (type: Relation['type'], from: RecId, to: RecId, position?: number) =>
      relations.push(makeRelation({ type, from, to, ...(position !== undefined && { position }) }, [span]))
    tie('contains', id, statement.id)
    for (const holder of sentence.holders ?? sketch.authors) tie('holds', holder, statement.id)
    for (const to of sentence.addressees ?? []) tie('addressed_to', statement.id, to)
    sentence.issues?.forEach((to, n) => tie('about', statement.id, to, n + 1))
    for (const to of sentence.affirms ?? []) tie('affirms', statement.id, to)
    for (const to of sentence.denies ?? []) tie('denies', statement.id, to)
    for (const to of sentence.discusses ?? []) tie('discusses', statement.id, to)
  }
  return { essay, edition, statements, records: [essay, ...statements, ...relations] }
}

/** A commit that adds records. */
export const additionOf = (key: string, records: readonly Rec[], editions: readonly Edition[] = []): Commit => ({
  key,
  digest: sha256(key),
  by: machine,
  at: madeAt,
  changes: records.map((after) => ({ after })),
  editions,
})

const tanaka = makeActor('架空田一郎', 'person', ['田一郎'])
const suzuki = makeActor('架空鈴木花子')
const sato = makeActor('架空佐藤次郎')
const state = makeActor('海辺国', 'state')
const institute = makeActor('架空研究所', 'organisation')
const fleet = makeIssue('漁船の更新')
const harbour = makeProposition('港を深く掘るべきである', 'means')
const catch_ = makeProposition('漁獲は減り続ける', 'diagnosis')

const first = makeEssay({
  title: '港の将来',
  published: '2025-03-27',
  organisation: institute.id,
  authors: [tanaka.id],
  sentences: [
    '港の話をする。',
    { text: '漁獲は今後も減り続ける。', issues: [fleet.id], affirms: [catch_.id] },
    {
      text: '海辺国は港を深く掘るべきである。',
      kind: 'recommendation',
      addressees: [state.id],
      issues: [fleet.id],
      affirms: [harbour.id],
    },
  ],
})
const second = makeEssay({
  title: '掘らない港',
  published: '2025-04',
  authors: [suzuki.id, sato.id],
  sentences: [
    { text: '漁獲は減り続けるだろう。', issues: [fleet.id], affirms: [catch_.id] },
    { text: '港を深く掘る必要はない。', issues: [fleet.id], denies: [harbour.id] },
    { text: '海辺国は掘ると述べた。', voice: 'reported', holders: [state.id], affirms: [harbour.id] },
  ],
})
const third = makeEssay({
  authors: [sato.id],
  sentences: [
    '𠮷野の港は古い。',
    { text: '港を掘るかは、なお議論がある。', discusses: [harbour.id] },
    { text: '2プラス2は港を扱わない。', kind: 'claim', issues: [fleet.id] },
  ],
})
const ofIssue = [harbour, catch_].map(({ id }) => makeRelation({ type: 'about', from: id, to: fleet.id }))

/** The things of the corpus that tests name. */
export const things = { tanaka, suzuki, sato, state, institute, fleet, harbour, catch: catch_, first, second, third }

/** The corpus: three essays by three authors on one harbour, in three commits. */
export const corpusCommits: readonly Commit[] = [
  additionOf(
    'one',
    [tanaka, suzuki, sato, state, institute, fleet, harbour, catch_, ...ofIssue, ...first.records],
    [first.edition],
  ),
  additionOf('two', second.records, [second.edition]),
  additionOf('three', third.records, [third.edition]),
]
