/**
 * A made-up corpus of any size for measurements of stores: the same size and seed give the same commits, byte for byte.
 * Proportions are those of a real corpus: 10,000 statements come with some 63,000 relations. What one author, one issue
 * or one proposition has does not grow with the corpus; with `perField` nor does whom they meet there.
 */
import { editionId, essayId, mint, sha256 } from '../graph/identity/mint.ts'
import { relationId } from '../graph/identity/slot.ts'
import type { Actor } from '../graph/model/actor.ts'
import type { Essay } from '../graph/model/essay.ts'
import type { Header, RecId } from '../graph/model/header.ts'
import type { Issue } from '../graph/model/issue.ts'
import { dimensions, type Proposition } from '../graph/model/proposition.ts'
import type { Relation } from '../graph/model/relation.ts'
import { hedges, type Statement } from '../graph/model/statement.ts'
import type { Change, Commit } from '../graph/store.ts'
import { analystCommits, type NewEssay } from './store-data-analysts.ts'
import { createRandom, type Random } from './store-data-random.ts'

/** How many statements an essay, an author and an issue have, and how many propositions an issue. */
export interface Proportions {
  readonly perEssay: number
  readonly perAuthor: number
  readonly perIssue: number
  readonly propositionsPerIssue: number
  /**
   * How many statements a field has, with authors, issues and propositions of its own: a larger corpus is more fields.
   * Absent: all is one field, and the larger it is, the more different authors an issue has.
   */
  readonly perField?: number
}

/** How large, and which of the many corpora of that size; {@link proportions} unless told otherwise. */
export interface CorpusSize extends Partial<Proportions> {
  readonly statements: number
  readonly seed: number
}

/** Those of a real corpus. */
export const proportions: Proportions = { perEssay: 20, perAuthor: 50, perIssue: 250, propositionsPerIssue: 5 }

/** Contributor of all that no analyst did. */
export const machine = 'machine:bench@1'

/** The n-th moment of the corpus's life, a minute after the one before. */
export const momentOf = (n: number): string => new Date(Date.UTC(2030, 0, 1) + n * 60_000).toISOString()

const headerOf = (id: RecId, moment: string, confidence = 1): Header => ({
  id,
  version: 1,
  status: 'proposed',
  provenance: { origin: 'machine', by: machine, at: moment, confidence, evidence: [] },
  verdicts: [],
  pinned: [],
})

const topics = ['水路', '苗木', '市場', '歩道', '図書館', '給食', '街灯', '公園', '並木', '橋', 'バス路線', 'ごみ収集']
const means = ['整備', '点検', '補修', '延伸', '予算', '運営', '公開', '見直し', 'データベース化', '民間への委託']
const ends = {
  claim: ['は欠かせない', 'は進んでいない', 'には根拠がある'],
  recommendation: ['を急ぐべきだ', 'を改めよ'],
}

/** The ids of authors, issues and propositions, in order: the same for all essays. */
const namesOf = (statements: number, per: Proportions) => {
  const count = (each: number): number => Math.max(2, Math.ceil(statements / each))
  const list = (kind: string, n: number): readonly RecId[] =>
    Array.from({ length: n }, (_, i) => mint(kind, `bench ${String(i)}`))
  const issues = count(per.perIssue)
  return {
    authors: list('actor', count(per.perAuthor)),
    issues: list('issue', issues),
    propositions: list('proposition', issues * per.propositionsPerIssue),
    per,
  }
}
type Names = ReturnType<typeof namesOf>

const relationOf = (
  type: Relation['type'],
  from: RecId,
  to: RecId,
  moment: string,
  more: Partial<Relation> = {},
): Relation => {
  const details = 'dimension' in more ? { dimension: more.dimension! } : {}
  return {
    ...headerOf(relationId({ type, from, to, ...details }), moment, 0.8),
    kind: 'relation',
    type,
    from,
    to,
    ...more,
  }
}

/** Commits of at most 500 records with the actors, issues and propositions. */
function* codebookCommits({ authors, issues, propositions, per }: Names): Iterable<Commit> {
  const moment = momentOf(0)
  const records = [
    ...authors.map((id, n): Actor => ({
      ...headerOf(id, moment),
      kind: 'actor',
      type: n % 10 === 9 ? 'organisation' : 'person',
      name: `筆者${String(n)}`,
      aliases: n % 3 === 0 ? [`筆者${String(n)}氏`] : [],
      anonymous: false,
    })),
    ...issues.map((id, n): Issue => ({
      ...headerOf(id, moment),
      kind: 'issue',
      label: `${topics[n % topics.length]!}の${String(n)}`,
    })),
    ...propositions.map((id, n): Proposition => ({
      ...headerOf(id, moment),
      kind: 'proposition',
      label: `${topics[n % topics.length]!}の${means[n % means.length]!}を進める（${String(n)}）`,
      dimension: dimensions[n % dimensions.length]!,
    })),
    ...propositions.map((id, n) => relationOf('about', id, issues[Math.floor(n / per.propositionsPerIssue)]!, moment)),
  ]
  for (let start = 0; start < records.length; start += 500)
    yield {
      key: `codebook:${String(start)}`,
      digest: sha256(`codebook ${String(start)}`),
      by: machine,
      at: moment,
      changes: records.slice(start, start + 500).map((after) => ({ after })),
    }
}

interface Sentence {
  readonly text: string
  readonly kind: 'claim' | 'recommendation'
}

const sentenceOf = (n: number, random: Random): Sentence => {
  const kind = random.below(10) < 3 ? 'recommendation' : 'claim'
  const [topic, way] = [random.rarer(topics), random.rarer(means)]
  return { kind, text: `第${String(n)}に、${topic}の${way}${random.among(ends[kind])}` }
}

const statementsOf = (essay: Essay, sentences: readonly Sentence[], moment: string, random: Random) => {
  let start = 0
  return sentences.map(({ text, kind }, n): Statement => {
    const span = { edition: essay.edition, start, end: start + text.length }
    start = span.end + 1
    return {
      ...headerOf(mint('statement', essay.id, String(n)), moment, 0.5 + random.below(50) / 100),
      kind: 'statement',
      statementKind: kind,
      voice: random.below(10) === 0 ? 'reported' : 'own',
      hedge: random.among(hedges),
      essay: essay.id,
      span,
      place: `A${String(n + 1001)}`,
      quote: text,
      repeats: [],
    }
  })
}

const stanceTypes = ['affirms', 'affirms', 'affirms', 'denies', 'denies', 'discusses'] as const

/** The names of the field that an author belongs to. */
const fieldOf = (names: Names, author: number): Names => {
  const { authors, issues, propositions, per } = names
  const size = per.perField
  if (size === undefined) return names
  const field = Math.floor(author / (size / per.perAuthor))
  const part = <T>(list: readonly T[], many: number): readonly T[] => list.slice(field * many, (field + 1) * many)
  const many = size / per.perIssue
  return {
    authors: part(authors, size / per.perAuthor),
    issues: part(issues, many),
    propositions: part(propositions, many * per.propositionsPerIssue),
    per,
  }
}

/** What ties a statement to the rest: some six relations. `before` are the statements of its essay before it. */
const tiesOf = (
  statement: Statement,
  author: RecId,
  before: readonly Statement[],
  { authors, issues, propositions, per }: Names,
  random: Random,
): readonly Relation[] => {
  const { id, essay, provenance } = statement
  const tie = (type: Relation['type'], from: RecId, to: RecId): Relation => relationOf(type, from, to, provenance.at)
  const issue = random.below(issues.length)
  const proposition = propositions[issue * per.propositionsPerIssue + random.below(per.propositionsPerIssue)]!
  const others = random.distinct(authors, random.below(10) < 4 ? 2 : 1).filter((other) => other !== author)
  const last = before.at(-1)
  return [
    tie('contains', essay, id),
    tie('holds', author, id),
    tie('about', id, issues[issue]!),
    ...(random.below(10) < 9 ? [tie(random.among(stanceTypes), id, proposition)] : []),
    ...others.map((other) => tie('mentions', id, other)),
    ...(last && random.below(10) < 5 ? [tie(random.below(4) === 0 ? 'attacks' : 'supports', id, last.id)] : []),
    ...(statement.statementKind === 'recommendation' ? [tie('addressed_to', id, random.among(authors))] : []),
  ]
}

const essayFrom = (n: number, statements: number, earlier: Statement | undefined, names: Names, random: Random) => {
  const moment = momentOf(n + 1)
  const sentences = Array.from({ length: statements }, (_, i) => sentenceOf(n * names.per.perEssay + i, random))
  const text = `${sentences.map((one) => one.text).join('。')}。`
  const id = essayId(sha256(`${String(n)} ${text}`))
  const day = `20${String(10 + random.below(20))}-0${String(1 + random.below(9))}-${String(10 + random.below(18))}`
  const published = random.among([day, day.slice(0, 7), day.slice(0, 4)])
  const number = n % names.authors.length
  const author = names.authors[number]!
  const field = fieldOf(names, number)
  const essay: Essay = {
    ...headerOf(id, moment),
    kind: 'essay',
    title: `${random.rarer(topics)}について（${String(n)}）`,
    ...(random.below(20) > 0 && { published, publishedSource: 'text' as const }),
    source: `bench/essay-${String(n)}.txt`,
    language: 'ja',
    edition: editionId(id, 1),
    exclusions: [],
  }
  const made = statementsOf(essay, sentences, moment, random)
  const across: readonly Relation[] =
    earlier === undefined ? [] : [acrossOf(earlier.id, made[0]!.id, moment, random.below(2) === 0)]
  return {
    number: n,
    essay,
    edition: { id: essay.edition, essay: id, number: 1, sha256: sha256(text), at: moment, text, map: [] },
    statements: made,
    relations: [
      relationOf('wrote', author, id, moment, { position: 1 }),
      ...made.flatMap((one, i) => tiesOf(one, author, made.slice(0, i), field, random)),
      ...across,
    ],
  } satisfies NewEssay
}

const acrossOf = (one: RecId, other: RecId, moment: string, agrees: boolean): Relation => {
  const [from, to] = [one, other].sort() as [RecId, RecId]
  return relationOf(agrees ? 'agrees_with' : 'diverges_from', from, to, moment, { dimension: 'means' })
}

const commitOf = ({ number, essay, edition, statements, relations }: NewEssay): Commit => ({
  key: `ingest:${essay.id}`,
  digest: sha256(`ingest ${String(number)}`),
  by: machine,
  at: edition.at,
  changes: [essay, ...statements, ...relations].map((after): Change => ({ after })),
  editions: [edition],
})

/**
 * The corpus as the commits that make it, in order: the codebook, then each essay with its statements and relations,
 * and now and then what analysts did to it (verdicts, closed relations, an undone change, a second edition).
 */
export function* generateCorpus({ statements, seed, ...own }: CorpusSize): Iterable<Commit> {
  const random = createRandom(seed)
  const per = { ...proportions, ...own }
  const names = namesOf(statements, per)
  yield* codebookCommits(names)
  let earlier: Statement | undefined
  let head = Math.ceil((names.authors.length + names.issues.length + 2 * names.propositions.length) / 500)
  for (let n = 0; n * per.perEssay < statements; n++) {
    const count = Math.min(per.perEssay, statements - n * per.perEssay)
    const made = essayFrom(n, count, earlier, names, random)
    earlier = made.statements[0]
    for (const commit of [commitOf(made), ...analystCommits(made, head + 1)]) {
      yield commit
      head++
    }
  }
}
