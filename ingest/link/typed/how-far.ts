import type { Read } from '../corpus.ts'
import type { Frame } from '../frame.ts'
import { figureFrom, figurePattern } from './figures.ts'
import type { Figure } from './figures.ts'
import { measuresOf, meetingsOf } from './measures.ts'
import type { Marked } from './measures.ts'
import { placesOf, signsBefore, signsOf, surfaceOf } from './surface.ts'
import type { Sign } from './surface.ts'
import { passages, readsWith } from './tie.ts'
import type { TypedRule } from './tie.ts'

/** Scales on which a measure is gone about wholly or in part: the words of one end, those of the other. */
const scales: readonly (readonly [RegExp, RegExp])[] = [
  [
    /全面的|全面(?=解禁|禁止|廃止|見直|導入|開放|撤)|完全|全額|全て|すべて|全廃|一切|例外なく|無条件/gu,
    /一部(?!門)|部分的|限定的|最小限|最低限|半額|半分|条件付き|例外的|対象を絞/gu,
  ],
  [/抜本的|根本的|抜本改革|全面改/gu, /微修正|微調整|手直し|小幅|部分的|限定的|必要最小限/gu],
  [/大幅|飛躍的|思い切っ|大胆/gu, /小幅|わずか|若干|微増|微減|緩やか|ゆるやか/gu],
]

interface Extent {
  readonly figures: readonly { readonly figure: Figure; readonly sign: Sign }[]
  /** By scale: 1 wholly, -1 in part; absent: not said, or both. */
  readonly ends: readonly (readonly [number, 1 | -1, Sign])[]
}

/** What a statement says of the extent of one measure: in its noun phrase, or before its predicate. */
const extentOf = (read: Read, frame: Frame): Extent => {
  const surface = surfaceOf(read)
  const { concept, predicate } = placesOf(surface, frame)
  const end = surface.placeOf(frame.evidence[0]!.end)
  const of = (pattern: RegExp): readonly Sign[] => [
    ...signsBefore(surface, frame, pattern).filter(
      (s) => s.from >= end || surface.text.slice(s.to, concept).length < 4,
    ),
    ...signsOf(surface, pattern).filter((s) => s.from >= concept && s.to <= Math.min(end, predicate)),
  ]
  const figures = of(figurePattern).flatMap((sign) => {
    const figure = figureFrom(sign.text)
    return figure === undefined ? [] : [{ figure, sign }]
  })
  const ends = scales.flatMap(([wholly, inPart], n): Extent['ends'] => {
    const [up, down] = [of(wholly), of(inPart)]
    if (up.length > 0 === down.length > 0) return []
    return [[n, up.length > 0 ? 1 : -1, [...up, ...down][0]!] as const]
  })
  return { figures, ends }
}

/** Whether an extent is said of something the statement calls for. */
export const saysHowFar = (read: Read): boolean =>
  measuresOf(read).some((frame) => {
    const { figures, ends } = extentOf(read, frame)
    return figures.length + ends.length > 0
  })

type Far = Marked<Extent>

interface Difference {
  readonly sense: 'agrees' | 'diverges'
  readonly signs: readonly [Sign, Sign]
}

/** How two extents compare: figures of one unit first, where each names one alone; then the ends of a scale. */
const differenceOf = (x: Far, y: Far): Difference | undefined => {
  const [[a, ...more], [b, ...others]] = [x.mark.figures, y.mark.figures]
  if (a && b && more.length === 0 && others.length === 0) {
    const isComparable =
      a.figure.unit === b.figure.unit &&
      (a.figure.base === undefined || b.figure.base === undefined || a.figure.base === b.figure.base)
    if (!isComparable) return undefined
    return { sense: a.figure.value === b.figure.value ? 'agrees' : 'diverges', signs: [a.sign, b.sign] }
  }
  for (const [n, end, sign] of x.mark.ends)
    for (const [m, other, otherSign] of y.mark.ends)
      if (n === m && end !== other) return { sense: 'diverges', signs: [sign, otherSign] }
  return undefined
}

/** The same measure in the same direction, to another figure or degree; to the same figure, they agree. */
export const howFar: TypedRule = (context) => {
  const marked = readsWith(context, 'howFar').flatMap((read) =>
    measuresOf(read).flatMap((frame): readonly Far[] => {
      const mark = extentOf(read, frame)
      return mark.figures.length + mark.ends.length === 0 ? [] : [{ read, frame, mark }]
    }),
  )
  return meetingsOf(marked, context).flatMap(([x, y]) => {
    const difference = x.frame.sign === y.frame.sign ? differenceOf(x, y) : undefined
    if (difference === undefined) return []
    const { sense, signs } = difference
    return [
      {
        a: x.read,
        b: y.read,
        sense,
        dimension: 'degree',
        rule: 'link.how-far@1',
        evidence: [
          ...passages(x.read, [...x.frame.evidence, signs[0].range]),
          ...passages(y.read, [...y.frame.evidence, signs[1].range]),
        ],
      },
    ]
  })
}
