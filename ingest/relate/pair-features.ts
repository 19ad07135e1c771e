import { endingsOf } from '../annotate/claim-wording.ts'
import { lemmasOf } from '../annotate/lemmas.ts'
import { countsOf } from './cohesion.ts'
import type { Course, FoundArgument, Step } from './context.ts'
import { endingOf, isStand, openingOf } from './signs.ts'
import type { Opening } from './signs.ts'

/** How many sentences two statements may lie apart to be weighed as reason and claim. */
export const reach = 4
const margin = 60
/** How near to a text's beginning or end a sentence is early or late. */
const edge = 4

const hints: readonly (readonly [string, RegExp])[] = [
  ['number', /[0-9０-９]|[〇一二三四五六七八九十百千][〇一二三四五六七八九十百千万億年月日人件円％割倍]/u],
  ['date', /[0-9０-９〇一二三四五六七八九十]{2,4}年|昨年|今年|先月|先日|当時/u],
  ['condition', /(?:れば|なら|ならば|たら|限り|なしに|なければ|だけでは|のみでは)(?:、|[^。]{2})/u],
  ['first person', /筆者|私(?![立有学鉄設道費財法服邸営塾])|我々|われわれ/u],
  ['quotation', /「/u],
  ['comparison', /より(?:も)?[、もぞ]|ほど|以上に|ますます|さらに|一層|むしろ|最も|唯一/u],
  ['focus', /こそ|さえ|すら|しか[^しも]|だけ|のみ|ばかり|にすぎ|ほかな/u],
  ['pointer', /^　*(?:この|その|これ|それ|ここ|そこ|こうした|そうした|こう|そう)/u],
]

/** What is seen of one sentence of a pair. */
interface Side {
  readonly kind: 'claim' | 'advice' | 'report'
  readonly opening: Opening
  /** Told of either place in the pair, by the pair's direction too. */
  readonly traits: readonly string[]
  /** Told of either place alone. */
  readonly endings: readonly string[]
  /** What all its words of topic weigh. */
  readonly content: number
}

/** A document as pairs of its sentences are looked at. */
export interface PairView {
  readonly course: Course
  readonly side: (index: number) => Side
  readonly rarity: (word: string) => number
  /** Statements that a rule gave a reason, or made one. */
  readonly reasons: ReadonlySet<number>
  readonly backed: ReadonlySet<number>
  readonly related: ReadonlySet<string>
}

/** The document of a course, seen by pairs; `found` is what the rules found. */
export const pairViewOf = (course: Course, found: readonly FoundArgument[]): PairView => {
  const { steps, statements } = course
  const counts = countsOf(steps.map((step) => step.content))
  const rarity = (word: string): number => Math.log((steps.length + 1) / counts.get(word)!)
  const kindOf = (step: Step): Side['kind'] => {
    const said = statements[step.main!]!
    if (said.voice === 'reported') return 'report'
    return said.kind === 'recommendation' ? 'advice' : 'claim'
  }
  const made = (step: Step): Side => {
    const opens = steps[step.index - 1]?.block !== step.block
    const closes = steps[step.index + 1]?.block !== step.block
    let content = 0
    for (const word of step.content) content += rarity(word)
    return {
      kind: kindOf(step),
      opening: openingOf(step.text),
      traits: [
        `ends ${endingOf(step.text.slice(-margin))}`,
        ...(opens ? ['opens'] : []),
        ...(closes ? ['closes'] : []),
        ...(step.index < edge ? ['early'] : []),
        ...(step.index > steps.length - edge ? ['late'] : []),
        ...(step.level > 0 ? ['item'] : []),
        ...(isStand(step.text) ? ['stand'] : []),
        ...hints.flatMap(([name, pattern]) => (pattern.test(step.text) ? [name] : [])),
      ],
      endings: endingsOf(lemmasOf(step.words)).slice(0, 2),
      content,
    }
  }
  const sides: Side[] = []
  return {
    course,
    side: (index) => (sides[index] ??= made(steps[index]!)),
    rarity,
    reasons: new Set(found.map((f) => f.from)),
    backed: new Set(found.map((f) => f.to)),
    related: new Set(found.map((f) => `${f.from} ${f.to}`)),
  }
}

/** Features of one sentence in its place of a pair. */
export const placeFeaturesOf = (side: Side, place: 'from' | 'to', way: 'on' | 'back'): readonly string[] => [
  ...side.endings.map((name) => `${place} ${name}`),
  ...side.traits.flatMap((name) => [`${place} ${name}`, `${way} ${place} ${name}`]),
]

const togetherness = ({ course, rarity, side }: PairView, a: number, b: number): number => {
  const [one, other] = [course.steps[a]!.content, course.steps[b]!.content]
  let shared = 0
  for (const word of one) if (other.has(word)) shared += rarity(word)
  const share = shared === 0 ? 0 : shared / Math.sqrt(side(a).content * side(b).content)
  return share === 0 ? 0 : share < 0.1 ? 1 : share < 0.25 ? 2 : 3
}

/** What lies between two sentences, or beside them when they are neighbours. */
const surroundingsOf = (view: PairView, a: number, b: number, way: 'on' | 'back'): readonly string[] => {
  const { steps } = view.course
  const [first, last] = [Math.min(a, b), Math.max(a, b)]
  const kindAt = (index: number): string => (steps[index]!.main === undefined ? 'fact' : view.side(index).kind)
  if (last - first === 1) {
    return [
      ...(steps[last + 1]
        ? [`${way} next ${kindAt(last + 1)}`, `${way} next opens ${openingOf(steps[last + 1]!.text)}`]
        : []),
      ...(steps[first - 1] ? [`${way} previous ${kindAt(first - 1)}`] : []),
    ]
  }
  const between = steps.slice(first + 1, last)
  return [
    ...(between.every((step) => step.main === undefined) ? [`${way} only facts between`] : []),
    ...(between.some((step) => step.main !== undefined && kindAt(step.index) === 'advice') ? ['advice between'] : []),
    ...(between.some((step) => openingOf(step.text) === 'contrast') ? ['contrast between'] : []),
  ]
}

/** Which way a pair runs: on, if the reason stands first. */
export const wayOf = (from: number, to: number): 'on' | 'back' => (to > from ? 'on' : 'back')

/** Features of two sentences together, of which the first may be a reason for the second. */
export const jointFeaturesOf = (view: PairView, from: number, to: number): readonly string[] => {
  const { steps } = view.course
  const [a, b] = [steps[from]!, steps[to]!]
  const way = wayOf(from, to)
  const distance = `${way} ${Math.abs(to - from)}`
  const [first, later] = way === 'on' ? [view.side(from), view.side(to)] : [view.side(to), view.side(from)]
  const kinds = `${view.side(from).kind} for ${view.side(to).kind}`
  const shares = `shares ${togetherness(view, from, to)}`
  const has = (of: number, before: number, role: string): readonly string[] =>
    view.related.has(`${of} ${before}`) ? [role] : []
  return [
    'bias',
    distance,
    `${distance} ${a.block === b.block ? 'in one paragraph' : 'apart'}`,
    kinds,
    `${way} ${kinds}`,
    `${distance} ${kinds}`,
    shares,
    `${way} ${shares}`,
    `later opens ${later.opening}`,
    `${distance} later opens ${later.opening}`,
    `first opens ${first.opening}`,
    `${way} first opens ${first.opening}`,
    ...(a.section === b.section ? [] : ['sections apart']),
    ...surroundingsOf(view, from, to, way),
    ...has(a.main!, b.main!, 'a rule says so'),
    ...has(b.main!, a.main!, 'a rule says the reverse'),
    ...(view.reasons.has(a.main!) && !view.related.has(`${a.main!} ${b.main!}`) ? ['a reason already'] : []),
    ...(view.backed.has(b.main!) && !view.related.has(`${a.main!} ${b.main!}`) ? ['backed already'] : []),
  ]
}

/** All features of two sentences, of which the first may be a reason for the second. */
export const pairFeaturesOf = (view: PairView, from: number, to: number): readonly string[] => [
  ...jointFeaturesOf(view, from, to),
  ...placeFeaturesOf(view.side(from), 'from', wayOf(from, to)),
  ...placeFeaturesOf(view.side(to), 'to', wayOf(from, to)),
]

/** The pairs of sentences that may be reason and claim: each says something, and they lie near each other. */
export const pairsOf = ({ steps }: Course): readonly (readonly [number, number])[] =>
  steps.flatMap((step, from) => {
    if (step.main === undefined) return []
    return steps
      .slice(Math.max(0, from - reach), from + reach + 1)
      .flatMap((other) => (other.main === undefined || other.index === from ? [] : [[from, other.index] as const]))
  })
