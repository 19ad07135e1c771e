import type { Range } from '../../graph/model/span.ts'
import { foldTerm } from './words.ts'
import type { Word } from './words.ts'

/** A side that the author announces himself on a bill: 「本法律案に反対の立場から」. */
export interface Announced {
  /** The bill's name as written; empty for 本法案, 同案: a bill named elsewhere in the essay. */
  readonly bill: string
  readonly sign: 1 | -1
  /** The words for the bill and for the side, in the quote. */
  readonly evidence: readonly Range[]
}

const side =
  /(賛成|反対)(?:の(?:立場|討論|意(?:見|思))|討論|(?:を)?(?:いた)?(?:します|する|し、|しました|せざる)|です|であり|である|だ|を表明|と(?:いた|し)|。|$)/gu
const bill =
  /(?:法律案|法案|改正案|予算[一二三四五六七八九十]*案?(?=[、外にのを及並へ])|条約案?|協定案?|決議案|承認案|承認を求めるの?件(?!、いわゆる)|議案|[本両同当各]案)/gu
const pointing = /^(?:本|同|両|当該|この|その|こうした|各|ただいま議題となりました)*$/u

/** The name of the bill that ends at `end`: back to the last delimiter or particle は, が, して, を. */
const nameBefore = (text: string, start: number): string => {
  const before = text.slice(Math.max(0, start - 70), start)
  const parts = before.split(
    /[、。，「」『』（）()]|いわゆる|議題となりました|ただいまの?|代表し(?:て|、)|私は|並びに|及び|まず|次に|政府提出/u,
  )
  return parts.at(-1)!.replace(/^(?:そして|また|さらに|(?:政府|内閣|衆議院|参議院|与党)?提出の|の)+/u, '')
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
    const near = bills.filter((b) => b.index + b[0].length <= m.index && b.index >= used && m.index - b.index < 90)
    used = m.index
    for (const b of near) {
      const name = nameBefore(text, b.index)
      found.push({
        bill: pointing.test(name) && /案$|法案$/u.test(b[0]) ? '' : name + b[0],
        sign: m[1] === '賛成' ? 1 : -1,
        evidence: [rangeAt(b.index, b.index + b[0].length), rangeAt(m.index, m.index + 2)],
      })
    }
  }
  return found
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
const bareName = (name: string): string =>
  foldTerm(name).replace(
    /(?:令和|平成|昭和)?[元〇一二三四五六七八九十\d]+年度?|案$|等?の一部を改正する|法律案?$|の承認$|\s/gu,
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
