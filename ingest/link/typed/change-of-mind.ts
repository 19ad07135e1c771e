import { ascending } from '../corpus.ts'
import type { Read } from '../corpus.ts'
import { commonOf, contentIn, isTelling } from './content.ts'
import { measuresOf, meetingsOf } from './measures.ts'
import type { Marked } from './measures.ts'
import { surfaceOf } from './surface.ts'
import { isOneVoice, passages, readsWith, wholeOf } from './tie.ts'
import type { Tie, TypedRule } from './tie.ts'

/** An author says that he thought otherwise before, and which way of thinking it was. */
const announced =
  /(?:(?:私|筆者|拙稿|小論|われわれ|我々)の?|以前|かつて|前回|昨年|年前)[^。]{0,30}(?<what>想定|見通し|見方|認識|診断|予測|分析|主張|考え|立場|提案|判断|議論)[^。]{0,12}(?:誤って|誤りだ|誤りであ|間違って|間違いだ|改め[たるよ]|撤回|訂正|甘かった|修正した|修正する)/u
/** Ways of thinking how things are, not what to do. */
const onThings = new Set(['想定', '見通し', '見方', '認識', '診断', '予測', '分析'])

/** Whether an author says here that he thought otherwise before. */
export const takesBack = (read: Read): boolean => read.statement.voice === 'own' && announced.test(surfaceOf(read).text)

/** What an author takes back, beside the statement of his other essay that has most words of substance in common with it. */
const takenBack: TypedRule = (context) =>
  readsWith(context, 'takesBack').flatMap((read): readonly Tie[] => {
    const found = read.statement.voice === 'own' ? announced.exec(surfaceOf(read).text) : undefined
    if (!found) return []
    const words = contentIn(read)
    const isThings = onThings.has(found.groups!['what']!)
    const [best] = context.corpus.reads
      .filter((other) => other.essay !== read.essay && other.statement.voice === 'own' && isOneVoice(read, other))
      .map((other) => ({ other, common: commonOf(words, contentIn(other)).filter(isTelling).length }))
      .filter(({ common }) => common >= 2)
      .sort((a, b) => b.common - a.common || ascending(a.other.id, b.other.id))
    if (!best) return []
    const { other } = best
    return [
      {
        a: read,
        b: other,
        sense: 'diverges',
        dimension: isThings ? 'diagnosis' : 'means',
        rule: 'link.change-of-mind@1',
        evidence: [...wholeOf(read), ...wholeOf(other)],
      },
    ]
  })

/** One author in two essays, for a measure in the one and against it in the other. */
const turnedRound: TypedRule = (context) => {
  const byHolder = new Map<string, Marked<undefined>[]>()
  const { corpus, ours } = context
  const ourHolders = ours && new Set(corpus.reads.filter((r) => ours.has(r.essay)).flatMap((r) => r.statement.holders))
  for (const read of corpus.reads)
    for (const frame of measuresOf(read))
      for (const holder of new Set(read.statement.holders)) {
        if (ourHolders?.has(holder) === false) continue
        const own = byHolder.get(holder) ?? []
        byHolder.set(holder, own)
        own.push({ read, frame, mark: undefined })
      }
  const pairs = new Map<string, readonly [Marked<undefined>, Marked<undefined>]>()
  for (const own of byHolder.values())
    for (const pair of meetingsOf(own, context)) pairs.set(`${pair[0].read.id} ${pair[1].read.id}`, pair)
  return [...pairs]
    .sort(([a], [b]) => ascending(a, b))
    .map(([, pair]) => pair)
    .filter(([x, y]) => x.frame.sign !== y.frame.sign)
    .map(([x, y]) => ({
      a: x.read,
      b: y.read,
      sense: 'diverges',
      dimension: 'means',
      rule: 'link.change-of-mind@1',
      evidence: [x, y].flatMap(({ read, frame }) => passages(read, frame.evidence)),
    }))
}

/** One author in two essays: he takes back what he held, or is for a measure and then against it. */
export const changeOfMind: TypedRule = (context) => [...takenBack(context), ...turnedRound(context)]

/** Dimensions on which one author can shift between two essays, and no more than add to what he said. */
const shifts: ReadonlySet<string> = new Set(['timing', 'addressee', 'degree', 'means'])

/** What the other rules find between two essays of one author: a shift of his own, or nothing worth a relation. */
export const asChangeOfMind = (tie: Tie): readonly Tie[] => {
  if (!isOneVoice(tie.a, tie.b)) return [tie]
  if (tie.rule === 'link.change-of-mind@1') return [tie]
  if (tie.sense === 'agrees' || !shifts.has(tie.dimension) || tie.rule === 'link.other-remedy@1') return []
  return [{ ...tie, rule: 'link.change-of-mind@1' }]
}
