import type { Range } from '../../../graph/model/span.ts'
import type { Read } from '../corpus.ts'
import type { Frame } from '../frame.ts'
import { commonOf, contentIn } from './content.ts'
import { measuresOf, meetingsOf } from './measures.ts'
import type { Marked } from './measures.ts'
import { placesOf, signsOf, surfaceOf } from './surface.ts'
import { passages, readsWith } from './tie.ts'
import type { TypedRule } from './tie.ts'

/** A clause of purpose: 〜ために, 〜よう、, 〜を目指し, 〜べく; その and この point elsewhere, 〜たため and 〜がないため are causes. */
const purpose =
  /[^、。「」]{3,40}?(?:(?<!(?:その|この|た|い|な|である|いる|ない|れる))ために(?:も|は)?|(?<=[らかさたなまばわせめけべげ])ないために(?:も|は)?|(?<=[るぐすつむぶうく])よう(?:に)?、|を目指して?、?|を目的(?:に|として)|(?<=[るぐすつむぶうく])べく)/gu

interface End {
  readonly words: ReadonlySet<string>
  readonly range: Range
}

/** What a measure is said to be for: the one clause of purpose before it in its sentence. */
const endOf = (read: Read, frame: Frame): End | undefined => {
  const surface = surfaceOf(read)
  const { concept, predicate } = placesOf(surface, frame)
  const found = signsOf(surface, purpose).filter((s) => s.to <= predicate)
  const [only] = found
  if (only === undefined || found.length > 1) return undefined
  if (concept >= only.from && concept < only.to) return undefined
  const words = contentIn(read, only.range)
  return words.size === 0 ? undefined : { words, range: only.range }
}

/** Whether an end is said of something the statement calls for. */
export const saysWhatFor = (read: Read): boolean => measuresOf(read).some((frame) => endOf(read, frame) !== undefined)

const sharesCharacters = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  [...a].some((x) => [...b].some((y) => [...x].some((c) => /\p{Script=Han}/u.test(c) && y.includes(c))))

/** The same measure, stated for ends that have no word and no character in common. */
export const otherGoal: TypedRule = (context) => {
  const marked = readsWith(context, 'whatFor').flatMap((read) =>
    measuresOf(read).flatMap((frame): readonly Marked<End>[] => {
      const mark = endOf(read, frame)
      return mark === undefined ? [] : [{ read, frame, mark }]
    }),
  )
  return meetingsOf(marked, context)
    .filter(([x, y]) => x.frame.sign === y.frame.sign)
    .filter(
      ([x, y]) => commonOf(x.mark.words, y.mark.words).length === 0 && !sharesCharacters(x.mark.words, y.mark.words),
    )
    .map(([x, y]) => ({
      a: x.read,
      b: y.read,
      sense: 'diverges',
      dimension: 'goal',
      rule: 'link.other-goal@1',
      evidence: [x, y].flatMap(({ read, frame, mark }) => passages(read, [mark.range, ...frame.evidence])),
    }))
}
