import type { LinkableStatement } from '../../graph/change/linking.ts'
import type { Frame } from './frame.ts'
import type { Counted } from './tally.ts'

/** Words for growth by axis and head. */
export interface Growth {
  readonly get: (key: string) => ReadonlyMap<string, number> | undefined
}

const keyOf = ({ axis, concept }: Frame): string => `${axis} ${concept.head.key}`

/** The words for growth that a statement calls for, by axis and head. */
export const growthIn = ({
  statement,
  frames,
}: {
  readonly statement: Pick<LinkableStatement, 'voice'>
  readonly frames: readonly Frame[]
}): readonly Counted[] =>
  statement.voice !== 'own'
    ? []
    : frames
        .filter((f) => !f.isFromBefore && f.direction > 0 && f.force === 'ought')
        .map((f): Counted => [keyOf(f), f.predicate])

/** A position and what the corpus also says of its head: 打ち切る of one author's words may be told as 続ける of another's. */
export const wordings = (frame: Frame, growth: Growth): readonly Frame[] =>
  frame.direction > 0
    ? [frame]
    : [
        frame,
        ...[...(growth.get(keyOf(frame))?.keys() ?? [])].map((predicate): Frame => ({
          ...frame,
          predicate,
          direction: 1,
        })),
      ]

/** Under which key a position waits for words of growth; undefined for one that needs none, or makes no proposition. */
export const waitsFor = (frame: Frame): string | undefined =>
  frame.direction < 0 && frame.force === 'ought' && !frame.isFromBefore ? keyOf(frame) : undefined
