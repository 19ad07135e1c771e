import type {
  ActorKey,
  ExtractedActor,
  ExtractedMention,
  ExtractedRole,
  ExtractedStatement,
  Extraction,
} from '../graph/change/extraction.ts'
import type { ActorType } from '../graph/model/actor.ts'
import type { Exclusion } from '../graph/model/essay.ts'
import type { Range } from '../graph/model/span.ts'
import { keyOf } from './annotate/reference.ts'
import { turnsOf } from './annotate/speakers.ts'
import type { Turn } from './annotate/speakers.ts'
import type { FoundStatement, Stretch } from './annotate/found-statement.ts'
import type { Block } from './blocks.ts'
import { confidenceOf } from './confidence.ts'
import type { Document } from './document.ts'
import { rangeOf } from './shadow.ts'
import type { Stages } from './stages.ts'

/** Version of the rule set; raise it with every change of what the rules find. */
export const ruleset = 'ronten@0.1.0+rules.14'

const found = (rule: string, evidence: readonly Range[]) => ({
  rule: `${rule}@1`,
  confidence: confidenceOf(rule),
  evidence,
})

const ownerOf = (document: Document): readonly ExtractedActor[] => {
  const person = (name: string): ExtractedActor => ({
    key: keyOf('person', name),
    type: 'person',
    name,
    aliases: [],
    anonymous: false,
  })
  if (document.authors.length > 0) return document.authors.map((author) => person(author.value))
  const name = document.organisation?.value
  if (name !== undefined)
    return [{ key: keyOf('organisation', name), type: 'organisation', name, aliases: [], anonymous: false }]
  return [{ key: 'person:', type: 'person', name: '無署名の筆者', aliases: [], anonymous: true }]
}

const rangeIn = (
  { sentences, morphemes }: Pick<Stages, 'sentences' | 'morphemes'>,
  sentence: number,
  at: Stretch,
): Range => {
  const words = morphemes[sentence]!
  return rangeOf(sentences[sentence]!.shadow, words[at.from]!.from, words[at.to - 1]!.to)
}

/** Further places of a passage in blocks that repeat the block it stands in, where the words are the same. */
const repeatsOf = (text: string, range: Range, blocks: readonly Block[]): readonly Range[] =>
  blocks.flatMap((block) => {
    if (block.reason !== 'duplicate' || !block.repeats) return []
    if (range.start < block.repeats.start || range.end > block.repeats.end) return []
    const at = text.slice(block.start, block.end).indexOf(text.slice(range.start, range.end))
    return at < 0 ? [] : [{ start: block.start + at, end: block.start + at + (range.end - range.start) }]
  })

/** Blocks left out whole, and the furniture inside the others: a page number in the middle of a sentence, say. */
const exclusionsOf = (blocks: readonly Block[]): readonly Exclusion[] =>
  blocks.flatMap((block): Exclusion[] => {
    const { start, end, reason, repeats, holes } = block
    if (block.kind === 'excluded') return reason ? [{ start, end, reason, ...(repeats && { repeats }) }] : []
    return holes
      .flatMap((hole) => (hole.reason ? [{ start: hole.start, end: hole.end, reason: hole.reason }] : []))
      .sort((a, b) => a.start - b.start)
  })

const statementFrom = (
  done: Stages,
  owners: readonly ExtractedRole[],
  duplicates: readonly Block[],
  turns: readonly (Turn | undefined)[],
  one: FoundStatement,
): ExtractedStatement => {
  const at = (stretch: Stretch) => rangeIn(done, one.sentence, stretch)
  const range = at(one)
  const evidence = one.evidence.map(at)
  const holder = (actor: ActorKey): ExtractedRole => ({ actor, ...found(one.attributedBy ?? one.rule, evidence) })
  // In a record with several speakers what is said is held by the one whose turn it is.
  const turn = turns[done.sentences[one.sentence]!.block]
  const speakers = owners.filter(({ actor }) => actor === turn?.speaker)
  const named = [...one.holders, ...(one.group === undefined ? [] : [keyOf('group', one.group)])]
  const { rule, confidence } = found(one.rule, evidence)
  return {
    rule,
    confidence,
    evidence,
    start: range.start,
    end: range.end,
    statementKind: one.kind,
    voice: one.voice,
    hedge: one.hedge,
    sentence: one.sentence,
    repeats: repeatsOf(done.document.text, range, duplicates),
    ...(one.condition && { condition: at(one.condition) }),
    ...(one.action && { action: at(one.action) }),
    holders: one.voice === 'own' ? (speakers.length > 0 ? speakers : owners) : [...new Set(named)].map(holder),
    addressees: one.addressees.map(({ actor, rule }) => ({ actor, ...found(rule, evidence) })),
  }
}

/** Indices of the statements of each sentence, in order. */
const numbersBySentence = (
  statements: readonly { readonly sentence: number }[],
): ReadonlyMap<number, readonly number[]> => {
  const numbers = new Map<number, number[]>()
  statements.forEach(({ sentence }, n) => numbers.set(sentence, [...(numbers.get(sentence) ?? []), n]))
  return numbers
}

const mentionOf = (actor: ActorKey, by: string, range: Range, statement?: number): ExtractedMention => {
  const { rule, confidence, evidence } = found(by, [range])
  const { start, end } = range
  return { rule, confidence, evidence, start, end, actor, ...(statement !== undefined && { statement }) }
}

const mentionsOf = (done: Stages, statements: readonly ExtractedStatement[]): readonly ExtractedMention[] => {
  const numbers = numbersBySentence(statements)
  const inHeadings = done.actors.headings.flatMap(({ shadow, references }) =>
    references.map(({ actor, from, to, rule }) => mentionOf(actor, rule, rangeOf(shadow, from, to))),
  )
  const inSentences = done.actors.references.flatMap((references, sentence) =>
    references.map(({ actor, from, to, rule }) => {
      const range = rangeOf(done.sentences[sentence]!.shadow, from, to)
      const statement = numbers
        .get(sentence)
        ?.find((n) => statements[n]!.start <= range.start && range.end <= statements[n]!.end)
      return mentionOf(actor, rule, range, statement)
    }),
  )
  return [...inHeadings, ...inSentences].toSorted((a, b) => a.start - b.start)
}

const warningsOf = ({ document }: Stages): Extraction['warnings'] => {
  const told = new Set(document.warnings.map((w) => w.code))
  const missing = [
    { code: 'no-title', message: 'no title was found', is: document.title === undefined },
    { code: 'no-author', message: 'no author was found', is: document.authors.length === 0 },
    { code: 'no-date', message: 'no date of publication was found', is: document.published === undefined },
  ]
  return [
    ...document.warnings,
    ...missing.filter((m) => m.is && !told.has(m.code)).map(({ code, message }) => ({ code, message })),
  ]
}

/** Puts together what the stages found, in the document's own offsets. */
export const extractionFrom = (done: Stages): Extraction => {
  const { document, sentences } = done
  const owners = ownerOf(document)
  const authors = owners.map((owner, i): ExtractedRole => {
    const place = document.authors[i]?.at
    return { actor: owner.key, ...found(owner.anonymous ? 'author.none' : 'author.byline', place ? [place] : []) }
  })
  const duplicates = done.blocks.filter((block) => block.reason === 'duplicate')
  const turns = turnsOf(document, done.blocks)
  const statements = done.statements.map((one) => statementFrom(done, authors, duplicates, turns, one))
  const organisation = document.organisation?.value
  const extra: readonly ExtractedActor[] = [
    ...owners,
    ...(organisation === undefined
      ? []
      : [
          {
            key: keyOf('organisation', organisation),
            type: 'organisation' as const,
            name: organisation,
            aliases: [],
            anonymous: false,
          },
        ]),
    ...done.statements.flatMap(({ group }) =>
      group === undefined
        ? []
        : [{ key: keyOf('group', group), type: 'group' as const, name: group, aliases: [], anonymous: false }],
    ),
  ]
  const held = statements.flatMap((s) => [...s.addressees, ...(s.voice === 'reported' ? s.holders : [])])
  const implied = held
    .map(({ actor: key }) => key)
    .map((key): ExtractedActor => {
      const colon = key.indexOf(':')
      return { key, type: key.slice(0, colon) as ActorType, name: key.slice(colon + 1), aliases: [], anonymous: false }
    })
  const actors = new Map([...implied, ...extra, ...done.actors.actors].map((actor) => [actor.key, actor]))
  return {
    text: document.text,
    sha256: document.sha256,
    source: document.source,
    language: document.language,
    ...(document.title && { title: document.title.value }),
    ...(document.published && { published: { date: document.published.value, source: document.published.source } }),
    ...(organisation !== undefined && { organisation: keyOf('organisation', organisation) }),
    authors,
    exclusions: exclusionsOf(done.blocks),
    sentences: sentences.map(({ start, end }) => ({ start, end })),
    actors: [...actors.values()],
    mentions: mentionsOf(done, statements),
    statements,
    arguments: done.arguments.map(({ type, from, to, rule, evidence }) => ({
      type,
      from,
      to,
      ...found(rule, evidence),
    })),
    warnings: warningsOf(done),
    ruleset,
  }
}
