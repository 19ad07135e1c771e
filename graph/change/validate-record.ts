import { codebookFormats, foundModes } from '../model/codebook.ts'
import { actorTypes } from '../model/actor.ts'
import { exclusionReasons, metadataSources, type Essay } from '../model/essay.ts'
import { dimensions } from '../model/proposition.ts'
import { origins, verdicts, withdrawals, type Header } from '../model/header.ts'
import type { Rec } from '../model/record.ts'
import { relationShapes, relationTypes, type Relation } from '../model/relation.ts'
import { hedges, statementKinds, voices, type Statement } from '../model/statement.ts'
import type { Span } from '../model/span.ts'
import { statusOf } from './status.ts'
import { idPrefix, isContributor, isDate, isInstant, isRange, isSortedUnique } from './validate-forms.ts'

type Problems = readonly (string | false | undefined)[]

const oneOf = (field: string, value: string | undefined, allowed: readonly string[]): string | false =>
  value !== undefined && !allowed.includes(value) && `${field} is "${value}", not one of ${allowed.join(', ')}`

const ref = (field: string, id: string | undefined, ...prefixes: readonly string[]): string | false => {
  if (id === undefined) return false
  const prefix = idPrefix(id)
  return (
    (prefix === undefined || !prefixes.includes(prefix)) && `${field} "${id}" is not the id of ${prefixes.join(' or ')}`
  )
}

const spanProblems = (field: string, span: Span | undefined): Problems =>
  span === undefined
    ? []
    : [
        ref(`${field}.edition`, span.edition, 'edition'),
        !isRange(span) && `${field} runs from ${String(span.start)} to ${String(span.end)}, which is no passage`,
      ]

const headerProblems = (rec: Header): Problems => {
  const { provenance } = rec
  const judges = rec.verdicts.map((v) => v.by)
  const prefix = idPrefix(rec.id)
  return [
    !(Number.isSafeInteger(rec.version) && rec.version >= 1) && `version is ${String(rec.version)}`,
    rec.status !== statusOf(rec) && `status is "${rec.status}" where its header gives "${statusOf(rec)}" (M3)`,
    oneOf('withdrawn', rec.withdrawn, withdrawals),
    rec.mergedInto !== undefined &&
      rec.withdrawn !== 'merged' &&
      'mergedInto is set, but withdrawn is not "merged" (I8)',
    ref('mergedInto', rec.mergedInto, ...(prefix === undefined ? [] : [prefix])),
    !isSortedUnique(rec.pinned) && 'pinned is not in ASCII order without doubles',
    oneOf('provenance.origin', provenance.origin, origins),
    !isContributor(provenance.by) && `provenance.by "${provenance.by}" does not name a contributor`,
    !isInstant(provenance.at) && `provenance.at "${provenance.at}" is no moment in UTC with milliseconds`,
    !(provenance.confidence >= 0 && provenance.confidence <= 1) &&
      `provenance.confidence is ${String(provenance.confidence)}, not within 0 to 1`,
    ...provenance.evidence.flatMap((span, n) => spanProblems(`provenance.evidence.${String(n)}`, span)),
    new Set(judges).size < judges.length && 'verdicts holds two of one analyst',
    ...rec.verdicts.flatMap((v, n): Problems => [
      oneOf(`verdicts.${String(n)}.verdict`, v.verdict, verdicts),
      !v.by.startsWith('analyst:') && `verdicts.${String(n)} is by "${v.by}", who is no analyst`,
      !isContributor(v.by) && `verdicts.${String(n)}.by "${v.by}" does not name a contributor`,
      !isInstant(v.at) && `verdicts.${String(n)}.at "${v.at}" is no moment in UTC with milliseconds`,
    ]),
  ]
}

const essayProblems = (essay: Essay): Problems => [
  essay.published !== undefined && !isDate(essay.published) && `published "${essay.published}" is no date`,
  (essay.published === undefined) !== (essay.publishedSource === undefined) &&
    'published and publishedSource come together or not at all',
  oneOf('publishedSource', essay.publishedSource, metadataSources),
  ref('organisation', essay.organisation, 'actor'),
  ref('edition', essay.edition, 'edition'),
  essay.source === '' && 'source is empty',
  essay.language === '' && 'language is empty',
  ...essay.exclusions.flatMap((x, n): Problems => [
    !isRange(x) && `exclusions.${String(n)} runs from ${String(x.start)} to ${String(x.end)}, which is no passage`,
    oneOf(`exclusions.${String(n)}.reason`, x.reason, exclusionReasons),
    x.repeats !== undefined && !isRange(x.repeats) && `exclusions.${String(n)}.repeats is no passage`,
    n > 0 &&
      essay.exclusions[n - 1]!.end > x.start &&
      `exclusions.${String(n)} overlaps the one before or stands before it`,
  ]),
  essay.linkedAt !== undefined &&
    !(Number.isSafeInteger(essay.linkedAt) && essay.linkedAt >= 1) &&
    `linkedAt is ${String(essay.linkedAt)}, no corpus version`,
]

const statementProblems = (statement: Statement): Problems => [
  oneOf('statementKind', statement.statementKind, statementKinds),
  oneOf('voice', statement.voice, voices),
  oneOf('hedge', statement.hedge, hedges),
  ref('essay', statement.essay, 'essay'),
  !/^[!-~]{1,200}$/.test(statement.place) && `place "${statement.place}" is no ASCII key (I9)`,
  statement.quote.length !== statement.span.end - statement.span.start &&
    `quote has ${String(statement.quote.length)} code units, its span ${String(statement.span.end - statement.span.start)}`,
  ...spanProblems('span', statement.span),
  ...spanProblems('condition', statement.condition),
  ...spanProblems('action', statement.action),
  ...statement.repeats.flatMap((span, n) => spanProblems(`repeats.${String(n)}`, span)),
]

const relationProblems = (relation: Relation): Problems => {
  const { type, from, to, label, dimension, strength, position } = relation
  if (!(relationTypes as readonly string[]).includes(type)) return [`type "${type}" is no relation type`]
  const shape = relationShapes[type]
  const detail = (name: 'label' | 'dimension' | 'strength' | 'position', value: unknown): string | false =>
    value === undefined
      ? shape[name] === 'needed' && `${name} is needed for ${type} (M5)`
      : shape[name] === undefined && `${name} is not for ${type} (M5)`
  return [
    ref('from', from, ...shape.from),
    ref('to', to, ...shape.to),
    from === to && 'from and to are the same (M4)',
    shape.undirected === true && to < from && `${type} has no direction and is stored with the smaller id first (M4)`,
    type === 'same_as' && idPrefix(from) !== idPrefix(to) && 'same_as joins two of one kind (M4)',
    type === 'same_as' && idPrefix(from) === 'statement' && 'same_as is not for statements (M4)',
    detail('label', label),
    detail('dimension', dimension),
    detail('strength', strength),
    detail('position', position),
    label !== undefined &&
      !/^[a-z][a-z0-9-]{1,39}$/.test(label) &&
      `label "${label}" is not of the form [a-z][a-z0-9-]{1,39}`,
    oneOf('dimension', dimension, dimensions),
    oneOf('strength', strength, hedges),
    position !== undefined &&
      !(Number.isSafeInteger(position) && position >= 1) &&
      `position is ${String(position)}, no rank from 1`,
  ]
}

const ownProblems = (rec: Rec): Problems => {
  switch (rec.kind) {
    case 'essay':
      return essayProblems(rec)
    case 'statement':
      return statementProblems(rec)
    case 'relation':
      return relationProblems(rec)
    case 'actor':
      return [
        oneOf('type', rec.type, actorTypes),
        rec.name === '' && 'name is empty',
        new Set(rec.aliases).size < rec.aliases.length && 'aliases holds a name twice',
      ]
    case 'issue':
      return [rec.label === '' && 'label is empty']
    case 'proposition':
      return [
        rec.label === '' && 'label is empty',
        oneOf('dimension', rec.dimension, dimensions),
        rec.shortLabel !== undefined &&
          Array.from(rec.shortLabel).length > 30 &&
          'shortLabel is longer than 30 characters',
        rec.definedIn !== undefined &&
          !(Number.isSafeInteger(rec.definedIn) && rec.definedIn >= 1) &&
          `definedIn is ${String(rec.definedIn)}, no version of a codebook`,
      ]
    case 'codebook':
      return [
        rec.name === '' && 'name is empty',
        oneOf('format', rec.format, codebookFormats),
        oneOf('found', rec.found, foundModes),
        !/^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(rec.file) && 'file is not base 64',
        rec.versions.length === 0 && 'versions is empty',
        !rec.versions.every(isInstant) && 'versions holds what is no moment in UTC with milliseconds',
      ]
  }
}

/** What is wrong with one record by itself (rules I1, M3 to M5), in plain words; empty when nothing is. */
export const recordProblems = (rec: Rec): readonly string[] => {
  const prefix = rec.kind === 'relation' ? rec.type : rec.kind
  return [
    idPrefix(rec.id) !== prefix && `its id does not have the form ${prefix}: and 26 base-32 characters (I1)`,
    ...headerProblems(rec),
    ...ownProblems(rec),
  ].filter((problem) => typeof problem === 'string')
}
