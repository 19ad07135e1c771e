import { isAspect, listedOfConcept } from './concept.ts'
import type { Concept } from './concept.ts'
import type { Part } from './phrase.ts'
import type { Frame } from './frame.ts'
import { generalNouns, looseModifiers } from './lexicon-function.ts'
import { qualities } from './lexicon-effects.ts'
import { undoing } from './lexicon-open.ts'
import { makingWords } from './lexicon-predicates.ts'
import { isOpen } from './predicate-words.ts'
import { partnerNouns } from './lexicon-states.ts'
import { foldTerm } from './words.ts'

/**
 * How strongly two concepts are held together: `listed`: the lexicon of concepts knows them for one; `wider`: it knows
 * the second as a way to the first.
 */
export type Likeness = 'same' | 'contained' | 'alike' | 'listed' | 'wider'

/** What the corpus says about its nouns; `usage.ts` works it out. */
export interface Usage {
  /** Heads that the corpus uses of the same things, as `a|b` in both orders. */
  readonly alike: ReadonlySet<string>
  /** The same by one of the heads. */
  readonly partners: ReadonlyMap<string, readonly string[]>
  /** The one thing a general or aspect noun is said of in this corpus, by key. */
  readonly owner: ReadonlyMap<string, Part>
}

/** Pairs of neighbouring characters that carry meaning. */
export const bigrams = (s: string): readonly string[] =>
  Array.from({ length: Math.max(0, s.length - 1) }, (_, i) => s.slice(i, i + 2)).filter((g) =>
    /^[\p{Script=Han}ァ-ヴーa-zａ-ｚ]{2}$/u.test(g),
  )

/** Two characters in common. */
const sharesKanji = (a: string, b: string): boolean => bigrams(a).some((g) => b.includes(g))

/** Whether two modifiers name the same kind of thing: equal, one the end of the other, or with two characters in common. */
export const sameModifier = (a: Part, b: Part): boolean =>
  a.key === b.key ||
  a.key.endsWith(b.key) ||
  b.key.endsWith(a.key) ||
  (!looseModifiers.has(a.key) && sharesKanji(a.key, b.key))

const isTail = (short: Part, long: Part): boolean =>
  short.morphemes.length < long.morphemes.length &&
  short.morphemes.every((m, i) => m === long.morphemes[long.morphemes.length - short.morphemes.length + i])

/** 消費税 and 消費者 are no 消費. */
const suffixes = /^(?![税法庁省党者人費料学病罪刑権車員官])[\p{Script=Han}]$/u
const framing = new Set(['制度', '問題', '方式'])
/** A thing without what only frames it, 連座 of 連座制度; undefined where nothing does. */
export const bareOf = ({ key, morphemes }: Part): string | undefined =>
  morphemes.length > 1 && framing.has(morphemes.at(-1)!) && key === morphemes.join('')
    ? morphemes.slice(0, -1).join('')
    : undefined

/** 補助金 is 補助 with a suffix; 送電線 and 送電網 share what stands before theirs. */
export const stemOf = (p: Part): string =>
  p.morphemes.length > 1 && suffixes.test(p.morphemes.at(-1)!) ? p.morphemes.slice(0, -1).join('') : p.key

/** What names a measure of a thing, not the thing: 補助率 is no 補助. */
const aspectEnd = /[率額量数]$/u

/** What a figure begins with, as far as one character tells. */
const figureStarts: ReadonlySet<number> = new Set(
  Array.from('約お0123456789〇一二三四五六七八九十百千万億兆', (c) => c.charCodeAt(0)),
)

/** Whether the part is a figure with its unit: 六割, 三％, 十兆円. */
export const isFigure = ({ key }: Pick<Part, 'key'>): boolean =>
  figureStarts.has(key.charCodeAt(0)) &&
  /^(?:約|およそ)?[\d〇一二三四五六七八九十百千万億兆]+(?:[.．・][\d〇一二三四五六七八九十]+)?(?:割|％|%|パーセント|倍|兆円|億円|万円|円|人|件|か所|箇所|基|隻|機|年|月|日)/u.test(
    key,
  )

/** Figures speak of one thing only where what is counted is the same, as named with them or as the corpus has it throughout. */
const figuresOf = (
  a: Concept,
  b: Concept,
  [ma, mb]: readonly [readonly Part[], readonly Part[]],
): Likeness | undefined =>
  a.head.key === b.head.key && ma.some((x) => mb.some((y) => sameModifier(x, y))) ? 'same' : undefined

/** Raising 消費税率 is raising 消費税. */
const isRateOf = (tax: Part, rate: Part): boolean => tax.key.endsWith('税') && rate.key === `${tax.key}率`

/** 賃上げ税制 is 賃上げ促進税制: all morphemes of one, its first and last at the ends of the other. */
const isAbridged = (short: Part, long: Part): boolean => {
  const [a, b] = [short.morphemes, long.morphemes]
  if (a.length < 2 || a.length >= b.length || a[0] !== b[0] || a.at(-1) !== b.at(-1) || short.key.length < 4)
    return false
  let at = 0
  for (const m of b) if (m === a[at]) at++
  return at === a.length
}

/** Most heads are alike to none: no pair is put together for those. */
const isUsedAlike = (a: Part, b: Part, usage: Usage): boolean =>
  usage.partners.has(a.key) && usage.alike.has(`${a.key}|${b.key}`)

const quality = new RegExp(`^(?:${qualities})$`, 'u')
/** Whether it says what a thing is good for or rests on, and is no thing by itself: 根拠. */
export const isQuality = ({ key }: Pick<Part, 'key'>): boolean => quality.test(key)

const headsOf = (a: Part, b: Part, usage: Usage): Likeness | undefined => {
  if (a.key === b.key) return 'same'
  if (isRateOf(a, b) || isRateOf(b, a) || isAbridged(a, b) || isAbridged(b, a)) return 'contained'
  if (isTail(a, b) || isTail(b, a)) return 'contained'
  if (aspectEnd.test(a.key) !== aspectEnd.test(b.key)) return isUsedAlike(a, b, usage) ? 'alike' : undefined
  const [p, q] = [bareOf(a), bareOf(b)]
  if ((p ?? a.key) === (q ?? b.key) && !generalNouns.has(p ?? q ?? '')) return 'contained'
  const [x, y] = [stemOf(a), stemOf(b)]
  if (x.length > 1 && x === y && !generalNouns.has(x)) return 'contained'
  return isUsedAlike(a, b, usage) ? 'alike' : undefined
}

/** What tells a concept from others with its head: its modifiers, or what the corpus says its head of. */
export const ownersOf = (c: Concept, usage: Usage): readonly Part[] => {
  const owner = c.modifiers.length === 0 ? usage.owner.get(c.head.key) : undefined
  return (owner ? [owner] : c.modifiers).filter((m) => !looseModifiers.has(m.key))
}

const isPartner = ({ key }: Part): boolean => key.split('・').every((k) => partnerNouns.has(k.replace(/等$/u, '')))

const title = /(?:(?:次期|前|元|新|現)?(?:政権|内閣|大統領|首相|総理|国家主席|主席|書記長|知事|市長)|氏)$/u
/** Whose government or office it is: 第2次小川政権 and 小川首相 are 小川's; undefined for what names no office. */
export const officeOf = ({ key, morphemes }: Pick<Part, 'key' | 'morphemes'>): string | undefined => {
  if ((morphemes.length < 2 && key === morphemes[0]) || !title.test(key)) return undefined
  const name = key.replace(title, '').replace(/^第[\d一二三四五六]+次|(?:次期|新|現)$/gu, '')
  return name.length > 1 ? name : undefined
}
const officeLikeness = (a: Concept, b: Concept): Likeness | undefined => {
  const office = officeOf(a.head)
  return office !== undefined && office === officeOf(b.head) ? 'contained' : undefined
}

const listedLikeness = (a: Concept, b: Concept): Likeness | undefined => {
  const [x, y] = [listedOfConcept(a), listedOfConcept(b)]
  if (x.some((c) => y.some((d) => c.name === d.name))) return 'listed'
  const isPlain = a.modifiers.length === 0 && x.some((c) => foldTerm(c.name) === a.head.key)
  return isPlain && x.some((c) => y.some((d) => c.name === d.wider)) ? 'wider' : undefined
}

/** Whether the lexicon knows both, as two things of which neither is a part of the other: 受け入れ and 受け入れ枠. */
const listedApart = (a: Concept, b: Concept): boolean => {
  const [x, y] = [listedOfConcept(a), listedOfConcept(b)]
  return (
    x.length > 0 &&
    y.length > 0 &&
    !x.some((c) => y.some((d) => [d.name, d.wider].includes(c.name) || c.wider === d.name))
  )
}

/** How alike two concepts are: by their words, else by the lexicon of concepts. */
export const conceptLikeness = (a: Concept, b: Concept, usage: Usage): Likeness | undefined => {
  const words = wordLikeness(a, b, usage)
  if (words === 'same') return words
  if (words !== undefined && !listedApart(a, b)) return words
  return officeLikeness(a, b) ?? listedLikeness(a, b)
}

/** Heads first, and then nothing that stands before them may part them. */
const wordLikeness = (a: Concept, b: Concept, usage: Usage): Likeness | undefined => {
  if (isFigure(a.head) || isFigure(b.head)) return figuresOf(a, b, [ownersOf(a, usage), ownersOf(b, usage)])
  const heads = headsOf(a.head, b.head, usage)
  // Nearly all pairs end here.
  if (!heads && !isAspect(a.head) && !isAspect(b.head)) return undefined
  const [ma, mb] = [ownersOf(a, usage), ownersOf(b, usage)]
  if (heads) {
    const shared = ma.some((x) => mb.some((y) => sameModifier(x, y)))
    if (shared) return heads
    const shorter = a.head.morphemes.length <= b.head.morphemes.length ? a.head : b.head
    const within = (m: readonly Part[], head: Part): boolean =>
      m.some((x) => head.key !== x.key && (head.key.includes(x.key) || sharesKanji(x.key, head.key)))
    if (ma.length && mb.length) {
      return within(ma, b.head) || within(mb, a.head) ? 'contained' : undefined
    }
    if (generalNouns.has(shorter.key) || isAspect(shorter) || isQuality(shorter)) {
      const owned = (m: readonly Part[], head: Part): boolean =>
        m.some((x) => head.key.startsWith(x.key) && head.key.length > x.key.length)
      return owned(ma, b.head) || owned(mb, a.head) ? 'contained' : undefined
    }
    // 防衛費のための税制 is no 大企業優遇税制: what tells the short one apart must stand in the long one.
    if (isTail(a.head, b.head) && ma.length > 0) return within(ma, b.head) ? heads : undefined
    if (isTail(b.head, a.head) && mb.length > 0) return within(mb, a.head) ? heads : undefined
    return heads
  }
  const aspectOf = (x: Concept, mods: readonly Part[], y: Concept): boolean =>
    isAspect(x.head) && mods.some((m) => headsOf(m, y.head, usage) === 'same')
  return aspectOf(a, ma, b) || aspectOf(b, mb, a) ? 'contained' : undefined
}

/** Whether each is said to be some state's, and none of the states is the same: 米国の防衛費, 日本の防衛費. */
export const ownedByOthers = (a: Concept, b: Concept): boolean =>
  a.whose.length > 0 && b.whose.length > 0 && !a.whose.some((s) => b.whose.includes(s))

/** The country that Japanese essays speak to, and how they name it as one of several. */
const home = '日本'
const homeToo: ReadonlySet<string> = new Set([
  '同盟国',
  '同盟諸国',
  '両国',
  '日米',
  '日米両国',
  '政府',
  '日本政府',
  '国',
  'わが国政府',
])

/** Whether positions in a set turn are about the same: the same body, or both a partner, whoever it is. */
export const partyLikeness = (a: Frame, b: Frame): Likeness | undefined =>
  a.concept.head.key === b.concept.head.key
    ? 'same'
    : a.axis === 'joint' && isPartner(a.concept.head) && isPartner(b.concept.head)
      ? 'contained'
      : a.axis !== 'joint' && a.concept.head.key === home && homeToo.has(b.concept.head.key)
        ? 'contained'
        : undefined

/** Axes on which one can be for a thing or against it: more of it, having it, soon, calling it needed. Who pays is another question. */
const forOrAgainst: ReadonlySet<string> = new Set(['amount', 'being', 'pace', 'need', 'worth', 'merit'])

/** What is wanted of a thing of which there is said to be too little, or enough. */
const wants: ReadonlySet<string> = new Set(['amount', 'being', 'need', 'pace'])

/** Whether one says that there is too little of a thing, or enough, and the other what should come of it: 不十分だ, 拡充すべきだ. */
export const isLack = (a: Frame, b: Frame): boolean =>
  // Little ground for a thing is no shortage of it.
  !isQuality(a.concept.head) &&
  !isQuality(b.concept.head) &&
  ((a.axis === 'enough' && wants.has(b.axis)) || (b.axis === 'enough' && wants.has(a.axis)))

/** Whether one is for a thing or against it; who calls for something to be done with it that the lexicon lacks is for it, but for what undoes it. */
const takesPart = (f: Frame): boolean =>
  forOrAgainst.has(f.axis) ||
  (isOpen(f) &&
    f.isAttitude !== true &&
    f.isEffect !== true &&
    f.takes !== 'に' &&
    !undoing.has(f.predicate.replace(/する$/u, '')))

const isLaw = /(?:法|法律|条例)$/u
const bringsAbout = new Set([
  '進める',
  '推進',
  '取りまとめる',
  'とりまとめる',
  'まとめる',
  '成立',
  '成立させる',
  '急ぐ',
])
/** Who makes a law that there is, changes it: 整備 beside 改正. */
const isLawMade = (made: Frame, changed: Frame): boolean =>
  changed.axis === 'reform' &&
  changed.force === 'ought' &&
  (makingWords.has(made.predicate) || bringsAbout.has(made.predicate)) &&
  isLaw.test(made.concept.head.key) &&
  isLaw.test(changed.concept.head.key)

/**
 * Whether predicates can be compared: `same` axis, `cross` where one follows from the other, `side` where both are for the
 * thing or against it, each in its way.
 */
export const predicateLikeness = (a: Frame, b: Frame): 'same' | 'cross' | 'side' | undefined =>
  axisLikeness(a, b) ??
  (isLawMade(a, b) || isLawMade(b, a) ? 'cross' : undefined) ??
  (takesPart(a) && takesPart(b) && !(isOpen(a) && isOpen(b)) ? 'side' : undefined)

/** Axes on which a thing is had, begun or judged: one follows from the other. */
const openAxes: ReadonlySet<string> = new Set(['being', 'pace', 'worth', 'need'])

/** Whether predicates are on one axis, or one follows from the other. */
export const axisLikeness = (
  a: Pick<Frame, 'axis' | 'predicate' | 'direction' | 'sign'>,
  b: Pick<Frame, 'axis' | 'predicate' | 'direction' | 'sign'>,
): 'same' | 'cross' | undefined => {
  if (a.predicate === b.predicate) return 'same'
  if (a.axis === b.axis)
    return a.axis === 'being' && a.sign === b.sign && a.direction === b.direction ? 'cross' : 'same'
  if (openAxes.has(a.axis) && openAxes.has(b.axis)) return 'cross'
  const [amount, other] = a.axis === 'amount' ? [a, b] : [b, a]
  if (amount.axis === 'amount' && amount.direction > 0 && makingWords.has(other.predicate)) return 'cross'
  if (amount.axis === 'amount' && other.axis === 'being' && (amount.direction < 0 || other.direction < 0))
    return 'cross'
  return undefined
}
