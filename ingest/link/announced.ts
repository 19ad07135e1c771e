import type { Range } from '../../graph/model/span.ts'
import { foldTerm } from './words.ts'
import type { Word } from './words.ts'

/** A side that the author announces himself on a bill: 「本法律案に反対の立場から」. */
export interface Announced {
  /** The bill's name as written; empty for 本法案, 同案, 反対討論: a bill named elsewhere in the essay. */
  readonly bill: string
  readonly sign: 1 | -1
  /** The words for the bill and for the side, in the quote. */
  readonly evidence: readonly Range[]
}

/** A side is taken: the word, then what makes it the speaker's own act rather than talk of others'. */
const side =
  /(賛成|反対|賛同|承認|容認|認める|可決)(?:の(?:立場|討論|意(?:見|思)|第?[一二三四五六七八九十\d]*の?理由は)|討論|(?:を)?(?:いた)?(?:します|する(?=。|もの|こと|と|$)|し、|せざる|したいと)|(?:すること|こと|するわけ|わけ)?(?:に|が|は|を|も)*(?:いた(?:し|す))?(?:できな|できません|出来ません|しかね|できかね|いきません|いかな)|でございま|です|であり|である|だ|を表明|と(?:いた|し)|、(?=[^。]{0,60}(?:賛成|反対)(?:の立場|の討論|し|する|いた))|。|$)/gu
const refused = /(?:できな|できません|出来ません|しかね|できかね|いきません|いかな)$/u
/** Words that take a side only where they are refused: 認めることはできません. */
const onlyRefused = new Set(['賛同', '承認', '容認', '認める', '可決'])
const bill =
  /(?:法律案|法案|改正案|予算[一二三四五六七八九十]*案?(?=[、外にのを及並へ])|条約案?|協定案?|決議案|承認案|承認を求めるの?件(?!、いわゆる)|議案|[本両同当各]案|の?改正(?=に(?:は|も)?、?(?:断固|強く)?(?:賛成|反対)))/gu
const pointing =
  /(?:^(?:ただいま議題となりました|今回の|今般の)?|(?:^|[のた])(?:本|同|両|二|三|四|当該|この|その|これらの?|こうした|各|関連|関係)+)$/u

/** The name of the bill that ends at `end`: back to the last delimiter or particle は, が, して, を. */
const nameBefore = (text: string, start: number): string => {
  const before = text.slice(Math.max(0, start - 70), start)
  const parts = before.split(
    /[、。，「」『』（）()]|いわゆる|議題となりました|ただいまの?|代表し(?:て|、)|私は|並びに|及び|まず|次に|政府提出/u,
  )
  return parts
    .at(-1)!
    .replace(/^(?:そして|また|さらに|今回の|今般の|しかし|(?:政府|内閣|衆議院|参議院|与党)?提出の|の)+/u, '')
}

/** The sides announced in a quote. */
export const announcedIn = (words: readonly Word[]): readonly Announced[] => {
  const text = words.map((w) => w.surface).join('')
  const ends: number[] = []
  let length = 0
  for (const w of words) ends.push((length += w.surface.length))
  const rangeAt = (from: number, to: number): Range => {
    const first = ends.findIndex((e) => e > from)
    const last = ends.findIndex((e) => e >= to)
    return { start: words[first]!.start, end: words[last]!.end }
  }
  const bills = [...text.matchAll(bill)]
  const found: Announced[] = []
  let used = 0
  for (const m of text.matchAll(side)) {
    const isRefused = refused.test(m[0])
    if (onlyRefused.has(m[1]!) && !isRefused) continue
    const sign = (m[1] === '反対') === isRefused ? 1 : -1
    const near = bills.filter((b) => b.index + b[0].length <= m.index && b.index >= used && m.index - b.index < 90)
    used = m.index
    const end = m.index + m[1]!.length
    for (const b of near) {
      const name = nameBefore(text, b.index)
      found.push({
        bill: pointing.test(name) ? '' : name + b[0],
        sign,
        evidence: [rangeAt(b.index, b.index + b[0].length), rangeAt(m.index, end)],
      })
    }
    // Of sides on no bill only acts of debate (反対討論といたします, 反対の第一の理由は) and of the speaker (、賛成いたします).
    const rest = text.slice(end)
    const acts = /^(?:の第?[一二三四五六七八九十\d]*の?理由は|の?討論|の立場)/u.test(rest)
    const speaks =
      !/(?:に|には|にも|へ|と|の|が|を)$/u.test(text.slice(0, m.index)) &&
      /^(?:を)?(?:いた)?(?:します|いたしたい|する(?:もの|。|$)|でき(?:な|ま)|せざる)/u.test(rest)
    if (!near.length && (acts || speaks) && !onlyRefused.has(m[1]!))
      found.push({ bill: '', sign, evidence: [rangeAt(m.index, end)] })
  }
  return found
}

/** The first bill that a sentence names, whatever it says of it. */
export const billNamedIn = (words: readonly Word[]): string | undefined => {
  const text = words.map((w) => w.surface).join('')
  for (const b of text.matchAll(bill)) {
    const name = nameBefore(text, b.index)
    if (!pointing.test(name)) return name + b[0]
  }
  return undefined
}

const digits = '〇一二三四五六七八九'
const numberOf = (s: string): number =>
  /^\d+$/u.test(s)
    ? Number(s)
    : /十/u.test(s)
      ? (digits.indexOf(s.split('十')[0] || '一') || 1) * 10 + Math.max(0, digits.indexOf(s.split('十')[1] || '〇'))
      : Number([...s].map((c) => (c === '元' ? 1 : digits.indexOf(c))).join(''))
/** First year before the era's first, by the era's name. */
const eras: Readonly<Record<string, number>> = { 令和: 2018, 平成: 1988, 昭和: 1925 }
const yearsOf = (name: string): readonly number[] =>
  [...foldTerm(name).matchAll(/(令和|平成|昭和)?([元〇一二三四五六七八九十\d]+)年/gu)].map(
    (m) => numberOf(m[2]!) + (eras[m[1] ?? ''] ?? 0),
  )
/** Whether a bill's name says of which year it is. */
export const hasYear = (name: string): boolean => yearsOf(name).length > 0
const bareName = (name: string): string =>
  foldTerm(name).replace(
    /(?:令和|平成|昭和)?[元〇一二三四五六七八九十\d]+年度?|案$|等?の一部を改正する|等?改正案|法律案?$|の承認$|\s/gu,
    '',
  )

/** How alike two names of bills are: Dice over their bigrams without years, 0 to 1; 0 where the years differ. */
export const billLikeness = (a: string, b: string): number => {
  const [yearsA, yearsB] = [yearsOf(a), yearsOf(b)]
  if (yearsA.length && yearsB.length && !yearsA.some((y) => yearsB.includes(y))) return 0
  const grams = (s: string): Set<string> =>
    new Set(Array.from({ length: Math.max(0, s.length - 1) }, (_, i) => s.slice(i, i + 2)))
  const [x, y] = [grams(bareName(a)), grams(bareName(b))]
  let common = 0
  for (const g of x) if (y.has(g)) common++
  return x.size + y.size === 0 ? 0 : (2 * common) / (x.size + y.size)
}
