import type { Vertex } from '../../model/record.ts'

/** Neo4j's types of properties that the adapter writes, as `valueType` calls them. */
type Type = 'text' | 'whole' | 'real' | 'truth' | 'texts' | 'wholes'

const valueTypes: Readonly<Record<Type, RegExp>> = {
  text: /^STRING/u,
  whole: /^INTEGER/u,
  real: /^FLOAT/u,
  truth: /^BOOLEAN/u,
  // An empty list is one of nothing.
  texts: /^LIST<(STRING|NOTHING)/u,
  wholes: /^LIST<(INTEGER|NOTHING)/u,
}

/** Names of properties by type; those with a question mark may be missing. */
type Shape = Readonly<Partial<Record<Type, string>>>

const header: Shape = {
  text: 'id status origin by at rule? note? withdrawn? mergedInto? exact?',
  whole: 'version codebook?',
  real: 'confidence',
  texts: 'pinned evidenceEdition verdict verdictBy verdictAt verdictNote',
  wholes: 'evidenceStart evidenceEnd',
}

const vertices: Readonly<Record<Vertex['kind'], Shape>> = {
  essay: {
    text: 'kind title? published? publishedSource? organisation? source language edition publishedKey publishedDescKey firstDay? lastDay? tokens?',
    whole: 'linkedAt?',
    texts: 'exclusionReason',
    wholes: 'exclusionStart exclusionEnd exclusionRepeatsStart exclusionRepeatsEnd',
  },
  actor: { text: 'kind type name tokens?', texts: 'aliases', truth: 'anonymous' },
  statement: {
    text: 'kind statementKind voice hedge essay edition place quote placeKey conditionEdition? actionEdition? tokens?',
    whole: 'start end conditionStart? conditionEnd? actionStart? actionEnd?',
    texts: 'repeatsEdition',
    wholes: 'repeatsStart repeatsEnd',
  },
  issue: { text: 'kind label code? definition? tokens?' },
  proposition: { text: 'kind label code? shortLabel? definition? dimension? tokens?', whole: 'definedIn?' },
  codebook: { text: 'kind name format file found tokens?', texts: 'versions' },
}

const relation: Shape = { text: 'label? dimension? strength? slot? slotWas? type?', whole: 'position?' }

const edition: Shape = {
  text: 'id essay sha256 at text',
  whole: 'number length',
  wholes: 'mapFrom mapTo mapLength',
}

const revision: Shape = { text: 'key by digest at reason?', whole: 'version undoes?' }

const change: Shape = { text: 'record before?', whole: 'version' }

/** Shapes of what the adapter keeps, by the kind of vertex and by what else there is. */
const shapes = {
  essay: [header, vertices.essay],
  actor: [header, vertices.actor],
  statement: [header, vertices.statement],
  issue: [header, vertices.issue],
  proposition: [header, vertices.proposition],
  codebook: [header, vertices.codebook],
  relation: [header, relation],
  edition: [edition],
  revision: [revision],
  change: [change],
} as const satisfies Readonly<Record<string, readonly Shape[]>>

/** Lists that say one thing together, so are of one length. */
const parallels: readonly (readonly string[])[] = [
  ['evidenceEdition', 'evidenceStart', 'evidenceEnd'],
  ['verdict', 'verdictBy', 'verdictAt', 'verdictNote'],
  ['repeatsEdition', 'repeatsStart', 'repeatsEnd'],
  ['exclusionReason', 'exclusionStart', 'exclusionEnd', 'exclusionRepeatsStart', 'exclusionRepeatsEnd'],
  ['mapFrom', 'mapTo', 'mapLength'],
]

/** The properties of something, with the type of each as `valueType` gives it. */
export interface Typed {
  readonly properties: Readonly<Record<string, unknown>>
  readonly types: readonly (readonly [name: string, type: string])[]
}

/** What is wrong with properties by themselves, in words: missing, of another type, lists that do not fit together. */
export const shapeProblems = (what: keyof typeof shapes, { properties, types }: Typed): readonly string[] => {
  const found = new Map(types)
  const problems = shapes[what].flatMap((shape: Shape) =>
    Object.entries(shape).flatMap(([type, names]) =>
      names.split(' ').flatMap((word) => {
        const name = word.replace('?', '')
        const actual = found.get(name)
        if (actual === undefined) return word === name ? [`its property ${name} is missing`] : []
        return valueTypes[type as Type].test(actual) ? [] : [`its property ${name} is of type ${actual}, not ${type}`]
      }),
    ),
  )
  const lengthOf = (name: string): number | undefined =>
    Array.isArray(properties[name]) ? properties[name].length : undefined
  const uneven = parallels.flatMap((names) => {
    const lengths = names.map(lengthOf).filter((length) => length !== undefined)
    return new Set(lengths).size > 1
      ? [`its lists ${names.join(', ')} are of unequal length: ${lengths.join(', ')}`]
      : []
  })
  return [...problems, ...uneven]
}
