import type { Range } from '../../../graph/model/span.ts'
import type { Read } from '../corpus.ts'
import type { Frame } from '../frame.ts'
import { measuresOf, meetingsOf } from './measures.ts'
import type { Marked } from './measures.ts'
import { signsBefore, signsOf, surfaceOf } from './surface.ts'
import { passages, readsWith } from './tie.ts'
import type { TypedRule } from './tie.ts'

/** `early`: at once or by a date; `late`: step by step, or after something else; `not-yet`: called off for the time being; `plain`: no time is said. */
type When = 'early' | 'late' | 'not-yet' | 'plain'

const early =
  /直ちに|ただちに|早急に|至急|速やかに|すみやかに|即座に|即時に?|即刻|一刻も早く|(?:今|いま)すぐ|(?:できるだけ|できる限り|可能な限り|なるべく)(?:早く|早期に|速く)|早期に|前倒しで|年度?内に|(?:今|来)(?:年度?|国会)(?:中|まで)?に/gu
const late =
  /段階的に|徐々に|漸進的に|少しずつ|時間をかけて|(?:年|か月|ヶ月)をかけて|段階を(?:踏んで|追って)|て(?:から|のち)|た(?:あと|後|のち)(?:で|に)?|(?:慎重|じっくり)に/gu
const notYet =
  /時期尚早|見送|先送り|延期|(?:まで|間は)待[たちつと]|早すぎ|早過ぎ|拙速|急ぐ(?:べきで|必要)は?な|(?:いま|今|現時点|現段階|当面|当分)(?:で)?は/gu

const whenOf = (read: Read, frame: Frame): { readonly when: When; readonly ranges: readonly Range[] } | undefined => {
  const surface = surfaceOf(read)
  const [soon, slow] = [signsBefore(surface, frame, early), signsBefore(surface, frame, late)]
  if (soon.length > 0 && slow.length > 0) return undefined
  const put = frame.sign < 0 ? signsOf(surface, notYet) : []
  const isPut = put.length > 0 && frame.direction > 0
  const when: When = isPut ? 'not-yet' : soon.length > 0 ? 'early' : slow.length > 0 ? 'late' : 'plain'
  return { when, ranges: (isPut ? put : [...soon, ...slow]).map((sign) => sign.range) }
}

/** Whether a time is said of something the statement calls for. */
export const saysWhen = (read: Read): boolean =>
  measuresOf(read).some(
    (frame) => isTimed(frame) && whenOf(read, frame) !== undefined && whenOf(read, frame)!.when !== 'plain',
  )

const isTimed = ({ axis }: Frame): boolean => axis !== 'worth' && axis !== 'need'

type Mark = NonNullable<ReturnType<typeof whenOf>>
/** The words are looked at for those alone that meet another. */
type Timed = Marked<() => Mark | undefined>

const once = <T>(work: () => T): (() => T) => {
  let done: { readonly value: T } | undefined
  return () => (done ??= { value: work() }).value
}

/** The same thing is wanted by both, but at another time; or one puts off what the other calls for. */
const isParting = (x: Timed, y: Timed): boolean => {
  const whens = [x.mark()?.when, y.mark()?.when]
  if (x.frame.sign === y.frame.sign) return whens.includes('early') && whens.includes('late')
  const [off, on] = whens[0] === 'not-yet' ? [x, y] : [y, x]
  return off.mark()?.when === 'not-yet' && on.frame.sign > 0 && on.read.statement.statementKind === 'recommendation'
}

/**
 * The same measure, now or later: one says at once or by a date, the other step by step or after something else; or one
 * calls for it and the other puts it off.
 */
export const nowOrLater: TypedRule = (context) => {
  const marked = context.corpus.reads.flatMap((read) =>
    measuresOf(read)
      .filter(isTimed)
      .map((frame): Timed => ({ read, frame, mark: once(() => whenOf(read, frame)) })),
  )
  // Two statements that say no time do not part by it.
  const saying = context.says
    ? readsWith(context, 'when')
    : marked.filter(({ mark }) => (mark()?.when ?? 'plain') !== 'plain').map(({ read }) => read)
  const timed = new Set(saying.map(({ id }) => id))
  return meetingsOf(marked, context, { leads: timed, isThere: ({ mark }) => mark() !== undefined })
    .filter(([x, y]) => isParting(x, y))
    .map(([x, y]) => ({
      a: x.read,
      b: y.read,
      sense: 'diverges',
      dimension: 'timing',
      rule: 'link.now-or-later@1',
      evidence: [x, y].flatMap(({ read, frame, mark }) => passages(read, [...frame.evidence, ...mark()!.ranges])),
    }))
}
