import type {
  ExtractedActor,
  ExtractedMention,
  ExtractedStatement,
  Extraction,
} from '../../../graph/change/extraction.ts'
import type { Linking } from '../../../graph/change/linking.ts'
import { planIngest, type IngestReport } from '../../../graph/change/plan-ingest.ts'
import { planLink } from '../../../graph/change/plan-link.ts'
import { sha256 } from '../../../graph/identity/mint.ts'
import { isLive, type RecId } from '../../../graph/model/header.ts'
import type { Rec } from '../../../graph/model/record.ts'
import type { Relation } from '../../../graph/model/relation.ts'
import type { Span } from '../../../graph/model/span.ts'
import { readEssaySlice } from '../../../graph/read/essay-slice.ts'
import { readLinkable } from '../../../graph/read/linkable.ts'
import type { Commit, Store } from '../../../graph/store.ts'

/** A moment, later at each call. */
export const clock = () => {
  let now = Date.parse('2025-01-01T00:00:00.000Z')
  return () => new Date((now += 1000)).toISOString()
}

/** Names the toy extractor knows. */
const people: Readonly<Record<string, ExtractedActor['type']>> = { 甲国: 'state', 乙省: 'ministry', 丙社: 'company' }

export interface ToyOptions {
  readonly source?: string
  readonly ruleset?: string
  /** Which sentences the rules do not find this time. */
  readonly misses?: (sentence: string) => boolean
  readonly byline?: string
}

/**
 * A toy extractor, so that histories do not hang on the real one: sentences end in 。; べき is a recommendation,
 * である or る a claim; a sentence with 「という」 is reported, held by the first name in it; each statement supports the
 * one before it.
 */
export const toyExtraction = (text: string, options: ToyOptions = {}): Extraction => {
  const { source = 'toy/essay.txt', ruleset = 'toy@1', misses = () => false, byline } = options
  const rule = (name: string) => ({ rule: `${name}@${ruleset}`, confidence: 0.8 })
  const sentences = Array.from(text.matchAll(/[^。\r\n\f]+。/gu), (m) => ({
    start: m.index,
    end: m.index + m[0].length,
  }))
  const actors = new Map<string, ExtractedActor>()
  const actor = (name: string): string => {
    actors.set(name, { key: name, type: people[name] ?? 'person', name, aliases: [], anonymous: false })
    return name
  }
  const author = byline ?? 'anonymous'
  if (byline === undefined) actors.set(author, { key: author, type: 'person', name: '', aliases: [], anonymous: true })
  else actor(byline)
  const mentions: ExtractedMention[] = []
  const statements: ExtractedStatement[] = []
  sentences.forEach((range, index) => {
    const words = text.slice(range.start, range.end)
    const found = !misses(words) && /べき|る。$/u.test(words)
    const named = Object.keys(people).flatMap((name) =>
      Array.from(words.matchAll(new RegExp(name, 'gu')), (m) => ({
        actor: actor(name),
        start: range.start + m.index,
        end: range.start + m.index + name.length,
      })),
    )
    const reported = words.includes('という')
    if (found) {
      const holder = reported ? named[0]?.actor : author
      statements.push({
        ...range,
        ...rule('toy.statement'),
        evidence: [{ start: range.end - 2, end: range.end }],
        statementKind: words.includes('べき') ? 'recommendation' : 'claim',
        voice: reported ? 'reported' : 'own',
        hedge: 'strong',
        sentence: index,
        repeats: [],
        holders: holder === undefined ? [] : [{ actor: holder, ...rule('toy.holder'), evidence: [range] }],
        addressees: [],
      })
    }
    for (const place of named) {
      mentions.push({
        ...place,
        ...rule('toy.mention'),
        evidence: [],
        ...(found && { statement: statements.length - 1 }),
      })
    }
  })
  return {
    text,
    sha256: sha256(text),
    source,
    language: 'ja',
    authors: [{ actor: author, ...rule('toy.byline'), evidence: [] }],
    exclusions: [],
    sentences,
    actors: [...actors.values()],
    mentions,
    statements,
    arguments: statements
      .slice(1)
      .map((_, n) => ({ type: 'supports', from: n + 1, to: n, ...rule('toy.argument'), evidence: [] })),
    warnings: [],
    ruleset,
  }
}

/** Ingests a text and gives what the plan said. */
export const ingest = async (
  store: Store,
  text: string,
  at: string,
  options: ToyOptions & { readonly as?: RecId } = {},
) => {
  const extraction = toyExtraction(text, options)
  const slice = await readEssaySlice(store, extraction, { as: options.as ?? 'new' })
  if (slice.kind === 'similar') throw new Error('the toy histories say what a text is')
  const plan = planIngest(slice, extraction, { by: `machine:${extraction.ruleset}`, at })
  await store.apply(plan.commit)
  return plan
}

/** A toy linker: one issue per word, one proposition per word; べき affirms, ない denies. */
export const toyLinking = (statements: readonly { id: RecId; quote: string }[], words: readonly string[]): Linking => {
  const because = { rule: 'toy.link@1', confidence: 0.7, evidence: [{ start: 0, end: 2 }] }
  const about = words.flatMap((word) => statements.filter((s) => s.quote.includes(word)).map((s) => ({ word, s })))
  const used = words.filter((word) => about.some((pair) => pair.word === word))
  return {
    issues: used.map((word) => ({ key: word, label: `${word}のあり方`, ...because })),
    propositions: used.map((word) => ({
      key: word,
      label: `${word}を進める`,
      issue: word,
      dimension: 'means',
      ...because,
    })),
    stances: about.map(({ word, s }) => ({
      statement: s.id,
      proposition: word,
      type: s.quote.includes('ない') ? 'denies' : 'affirms',
      ...because,
    })),
    topics: about.map(({ word, s }) => ({ statement: s.id, issue: word, position: 1, ...because })),
    ruleset: 'toy@1',
  }
}

/** Links everything and gives the commit. */
export const link = async (store: Store, at: string, words: readonly string[]): Promise<Commit> => {
  const slice = await readLinkable(store)
  const commit = planLink(slice, toyLinking(slice.linkable.statements, words), { by: 'machine:toy@1', at })
  await store.apply(commit)
  return commit
}

/** Everything in the store, by id. */
export const snapshot = async (store: Store): Promise<ReadonlyMap<RecId, Rec>> => {
  const all = new Map<RecId, Rec>()
  for await (const rec of store.stream()) all.set(rec.id, rec)
  return all
}

/** Statements of live standing whose quote is not what their edition has at their span. */
export const brokenQuotes = async (store: Store): Promise<readonly RecId[]> => {
  const statements = [...(await snapshot(store)).values()].filter((rec) => rec.kind === 'statement')
  const texts = await store.texts(statements.map((s) => s.span.edition))
  const at = (n: number, span: Span): string | undefined => texts[n]?.slice(span.start, span.end)
  return statements.filter((s, n) => at(n, s.span) !== s.quote).map((s) => s.id)
}

/** Live relations one of whose ends is not live, made by the machine. */
export const danglingMachineRelations = (all: ReadonlyMap<RecId, Rec>): readonly Relation[] =>
  [...all.values()].filter(
    (rec): rec is Relation =>
      rec.kind === 'relation' &&
      isLive(rec) &&
      rec.provenance.origin !== 'analyst' &&
      [rec.from, rec.to].some((end) => all.get(end)?.status === 'retracted'),
  )

export type { IngestReport }
