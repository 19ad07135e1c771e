import type { Range } from '../../graph/model/span.ts'
import {
  agentNouns,
  aspectNouns,
  costNouns,
  framingNouns,
  generalNouns,
  kindsOfDoing,
  shortThings,
} from './lexicon-function.ts'
import { listedConcept } from './concept-lexicon.ts'
import type { ListedConcept } from './concept-lexicon.ts'
import { entryOf, isVerdict } from './predicate-words.ts'
import type { Entry } from './predicate-words.ts'
import { isTime, partOf, stateNamed } from './phrase.ts'
import type { Canonical, Part } from './phrase.ts'
import { foldTerm, isName } from './words.ts'
import type { Word } from './words.ts'

/** What a predicate speaks of: 炭素税の税率 has the head 税率 and the modifier 炭素税. */
export interface Concept extends Range {
  readonly head: Part
  readonly modifiers: readonly Part[]
  /** Nouns of change between it and the predicate, innermost first: 増強 in 連系線の増強を見送る. */
  readonly inner: readonly Entry[]
  /** The noun phrase as words `[from, to)`, up to its head. */
  readonly from: number
  readonly to: number
  /** The word after the whole phrase, framing nouns and nouns of change with it. */
  readonly phraseTo: number
  /** What it costs is meant: 連系線の費用. */
  readonly cost: boolean
  /** States named as those whose it is: 米国の防衛費. Names as the lexicon of states has them first. */
  readonly whose: readonly string[]
  /** Its head is a noun that frames a clause, and stands for what the clause describes. */
  readonly isGloss?: true
}

const without = (part: Part, words: readonly Word[], count: number, canonical: Canonical): Part =>
  partOf(words, part.from, part.to - count, part.beside, canonical)

/** 負担 alone is a thing that can grow, not what is done to it: 窓口負担. */
const isDone = (entry: Entry): boolean => !isVerdict(entry) && entry.key !== '負担'

/** Takes a compound that ends in a word of change apart where what is left is a thing: 防衛費|増額, but not 運転再開. */
const split = (part: Part, words: readonly Word[]): { readonly entry: Entry; readonly count: number } | undefined => {
  for (let n = 1; n < part.to - part.from && n <= 2; n++) {
    const entry = entryOf(part.morphemes.slice(-n).join(''))
    const before = words[part.to - n - 1]!
    const isThing = before.detail[0] !== 'サ変接続' || listedConcept(part.morphemes.slice(0, -n).join('')) !== undefined
    // 自主規制 is a way of its own, and nothing is done to 自主.
    if (kindsOfDoing.has(part.morphemes.at(-n - 1)!)) continue
    const isSuffix = ['増', '減'].includes(part.morphemes.at(-1)!)
    if (entry && isDone(entry) && (isThing || isSuffix) && before.pos === '名詞') return { entry, count: n }
  }
  return undefined
}

const isAgent = (part: Part, words: readonly Word[]): boolean =>
  agentNouns.has(part.key) || words.slice(part.from, part.to).every(isName)

/** The end of a noun phrase that the lexicon lists as a whole, as one part: 人への投資, 地方の財源. */
const listedWhole = (parts: readonly Part[], words: readonly Word[]): readonly Part[] => {
  const last = parts.at(-1)!
  for (let i = 0; i < parts.length - 1; i++) {
    const morphemes = words.slice(parts[i]!.from, last.to).map((w) => foldTerm(w.surface))
    const listed = listedConcept(morphemes.join(''))
    if (listed)
      return [
        ...parts.slice(0, i),
        { ...last, key: morphemes.join(''), morphemes, from: parts[i]!.from, start: parts[i]!.start, listed },
      ]
  }
  return parts
}

/**
 * Where a phrase names two doings, each with what it is done to (学童保育の拡充と手続きの簡素化): the part with which the
 * second begins; 0 where it does not. 空港の整備と維持 is one thing, of which two things are said.
 */
const jointAt = (parts: readonly Part[]): number =>
  parts.findIndex((_, i) => {
    const [thing, doing] = [parts[i - 2], parts[i - 1]]
    if (!thing || !doing?.beside || thing.beside || parts.length - i < 2 || parts[i]!.beside) return false
    const last = parts.at(-1)!
    return entryOf(doing.key) !== undefined && (entryOf(last.key) !== undefined || /化$/u.test(last.key))
  })

/**
 * What a noun phrase is about: its head below framing nouns and nouns of change; several where things stand side by side.
 * A phrase that the lexicon of concepts lists as a whole is that concept, also where its words alone would say nothing.
 */
export const conceptsOf = (
  parts: readonly Part[],
  words: readonly Word[],
  canonical: Canonical,
): readonly Concept[] => {
  const joint = jointAt(parts)
  if (joint > 0)
    return [
      ...conceptsOf(parts.slice(joint), words, canonical),
      ...conceptsOf([...parts.slice(0, joint - 1), { ...parts[joint - 1]!, beside: false }], words, canonical),
    ]
  const found = plainConceptsOf(parts, words, canonical)
  // 給食の無償化に向けた議論: the whole stands before what frames it.
  const framed = parts.length > 2 && framingNouns.has(parts.at(-1)!.key) ? parts.slice(0, -1) : parts
  const whole = framed.length > 1 ? listedWhole(framed, words) : framed
  const listed = whole.length < framed.length ? whole.at(-1)!.listed : undefined
  if (!listed) return found
  const [first, ...others] = found
  if (!first || first.cost) return plainConceptsOf(whole, words, canonical)
  return [{ ...first, head: { ...first.head, listed } }, ...others]
}

const howMuch: ReadonlySet<string> = new Set([
  '一定',
  '一定程度',
  '何らか',
  'なんらか',
  '最小限',
  '最低限',
  '必要最小限',
])

const plainConceptsOf = (parts: readonly Part[], words: readonly Word[], canonical: Canonical): readonly Concept[] => {
  const rest = parts.filter(
    (p) =>
      !isTime(p.key) &&
      // 一定の規制, 何らかの規制: how much of it.
      !(howMuch.has(p.key) && p !== parts.at(-1)) &&
      !(words[p.to - 1]!.detail[0] === '副詞可能' && p.to - p.from === 1 && !framingNouns.has(p.key)),
  )
  const inner: Entry[] = []
  let cost = false
  let head = rest.pop()
  for (let again = true; head && again;) {
    again = false
    const entry = entryOf(head.key)
    const cut = split(head, words)
    // 改正案 is a 改正.
    if (head.morphemes.length > 1 && head.morphemes.at(-1) === '案' && entryOf(head.key.slice(0, -1))) {
      head = without(head, words, 1, canonical)
      again = true
      continue
    }
    const isKept = cut === undefined || (cut.entry.axis === 'being' && listedConcept(head.key) !== undefined)
    if (head.listed && head.to - head.from > 1 && entryOf(head.key) === undefined && isKept) break
    if (costNouns.has(head.key) || (/.費$/u.test(head.key) && head.to - head.from > 1)) {
      cost = true
      head = costNouns.has(head.key) || head.to - head.from < 2 ? rest.pop() : without(head, words, 1, canonical)
      again = true
    } else if (framingNouns.has(head.key) || (rest.length > 0 && isAgent(head, words))) {
      head = rest.pop()
      again = true
    } else if (entry && rest.length > 0 && isDone(entry)) {
      inner.unshift(entry)
      head = rest.pop()
      again = true
    } else if (cut) {
      inner.unshift(cut.entry)
      head = without(head, words, cut.count, canonical)
      // 広告の量的規制: how it is done says nothing of what it is done to.
      if (head.key.endsWith('的') && rest.length > 0) head = rest.pop()!
      again = true
    }
  }
  // 便 alone says too little, 船の便 does not.
  if (!head || isAgent(head, words) || (head.key.length < 2 && !(rest.length > 0 && shortThings.has(head.key))))
    return []
  const make = (h: Part, before: readonly Part[]): Concept => {
    const modifiers = before.filter((p) => !p.beside && !isAgent(p, words) && !framingNouns.has(p.key))
    const from = before[0]?.from ?? h.from
    return {
      head: h,
      modifiers,
      inner,
      from,
      to: h.to,
      phraseTo: parts.at(-1)!.to,
      cost,
      whose: before.flatMap((p) => stateNamed(p.key) ?? []),
      start: words[from]!.start,
      end: h.end,
    }
  }
  const found = [make(head, rest)]
  for (let i = rest.length - 1; i >= 0 && rest[i]!.beside; i--)
    if (!isAgent(rest[i]!, words) && !framingNouns.has(rest[i]!.key)) found.push(make(rest[i]!, rest.slice(0, i)))
  return found
}

/**
 * A concept whose head is a noun of doing (給食の無償化, 給食無償化) as what is done, 無償化, and what it is done to, 給食;
 * undefined where the head is none or stands alone.
 */
export const doneTo = (
  concept: Concept,
  words: readonly Word[],
  canonical: Canonical,
): { readonly done: string; readonly to: Concept } | undefined => {
  const { head, modifiers } = concept
  const last = words[head.to - 1]!
  if (last.detail[0] !== 'サ変接続' && last.detail[1] !== 'サ変接続') return undefined
  const count = last.detail[0] === '接尾' ? 2 : 1
  const size = head.to - head.from
  if (size < count) return undefined
  const done = head.morphemes.slice(size - count).join('')
  if (size > count) {
    const rest = without(head, words, count, canonical)
    return rest.key.length < 2 ? undefined : { done, to: { ...concept, head: rest, to: rest.to, end: rest.end } }
  }
  const owner = modifiers.at(-1)
  if (!owner || words[owner.to]?.surface !== 'の') return undefined
  return { done, to: { ...concept, head: owner, modifiers: modifiers.slice(0, -1), to: owner.to, end: owner.end } }
}

/** The part without the concept that it names: for one that is made of it and has another. */
export const withoutListed = ({ key, morphemes, from, to, beside, start, end }: Part): Part => ({
  key,
  morphemes,
  from,
  to,
  beside,
  start,
  end,
})

/** Whether the head names a property of its modifier: 炭素税の税率. */
export const isAspect = (part: Part): boolean => aspectNouns.has(part.key)

/**
 * The listed concepts of what is spoken of: that of modifier and head together (在日米軍の規模), else the head's, else,
 * where the head says nothing by itself (協力, 役割), those of its modifiers.
 */
export const listedOfConcept = ({ head, modifiers }: Concept): readonly ListedConcept[] => {
  const joined = modifiers
    .map((m) =>
      ['の', '', 'のための'].map((link) => listedConcept(m.key + link + head.key)).find((c) => c !== undefined),
    )
    .find((found) => found !== undefined)
  const own = joined ?? head.listed
  if (own) return [own]
  if (!generalNouns.has(head.key) && !aspectNouns.has(head.key)) return []
  return modifiers.flatMap((m) => m.listed ?? [])
}

/** What the head is of, as a concept: 賃上げ税制 of 賃上げ税制の効果; undefined where nothing stands before the head. */
export const ownerOf = (concept: Concept): Concept | undefined => {
  const owner = concept.modifiers.at(-1)
  return (
    owner && {
      ...concept,
      head: owner,
      modifiers: concept.modifiers.slice(0, -1),
      to: owner.to,
      phraseTo: owner.to,
      end: owner.end,
    }
  )
}
