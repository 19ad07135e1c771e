/**
 * What a pattern cannot match without: for each entry one of its strings stands in every text that holds a match.
 * No entry: anything may match.
 */
export type Needs = readonly (readonly string[])[]

/** What a part of a pattern matches: `exact`: all strings it can match, where they are few. */
interface Part {
  readonly exact: readonly string[] | undefined
  readonly needs: Needs
}

/** More strings than these are no help to look for. */
const mostStrings = 400
const nothing: Part = { exact: undefined, needs: [] }
const empty: Part = { exact: [''], needs: [] }

/** Han and katakana tell most; hiragana and marks stand everywhere. */
const weightOf = (c: string | undefined): number =>
  c === undefined ? 0 : /[\p{Script=Han}ァ-ヴー々]/u.test(c) ? 3 : /[ぁ-ん]/u.test(c) ? 1.4 : 0

/** How much the rarest pair of letters in a string tells. */
const rarity = (text: string): number => {
  let best = weightOf(text[0]) * 0.7
  for (let i = 1; i < text.length; i++) best = Math.max(best, weightOf(text[i - 1]) + weightOf(text[i]))
  return best
}

/** How often one of these strings may be expected in a sentence: the lower the better they tell. */
const commonness = (strings: readonly string[]): number => strings.reduce((sum, text) => sum + 0.3 ** rarity(text), 0)

const needsOf = ({ exact, needs }: Part): Needs =>
  exact === undefined || exact.includes('') ? needs : [...needs, exact]

const rarest = (needs: Needs): readonly string[] | undefined =>
  needs.toSorted((a, b) => commonness(a) - commonness(b))[0]

const either = (parts: readonly Part[]): Part => {
  const exact = parts.flatMap((part) => part.exact ?? [])
  if (parts.every((part) => part.exact && part.needs.length === 0) && exact.length <= mostStrings)
    return { exact: [...new Set(exact)], needs: [] }
  const each = parts.map((part) => rarest(needsOf(part)))
  return each.includes(undefined) ? nothing : { exact: undefined, needs: [each.flatMap((strings) => strings!)] }
}

const inTurn = (parts: readonly Part[]): Part => {
  let exact: readonly string[] = ['']
  let isWhole = true
  const needs: (readonly string[])[] = []
  const close = (): void => {
    if (!exact.includes('')) needs.push(exact)
    exact = ['']
    isWhole = false
  }
  for (const part of parts) {
    needs.push(...part.needs)
    if (part.exact === undefined) close()
    else {
      if (exact.length * part.exact.length > mostStrings) close()
      exact = exact.flatMap((before) => part.exact!.map((after) => before + after))
    }
  }
  if (isWhole) return { exact, needs }
  close()
  return { exact: undefined, needs }
}

const repeated = (part: Part, least: number, most: number): Part => {
  if (least === 1 && most === 1) return part
  if (least > 0) return { exact: undefined, needs: needsOf(part) }
  return most === 1 && part.exact && part.needs.length === 0 ? { exact: [...part.exact, ''], needs: [] } : nothing
}

/** The letters of a class that lists a few; undefined: too many, or told by a property. */
const lettersIn = (source: string): readonly string[] | undefined => {
  if (source.startsWith('^') || /\\[a-zA-Z]/u.test(source)) return undefined
  const letters: string[] = []
  const all = Array.from(source.replace(/\\(.)/gu, '$1'))
  for (let i = 0; i < all.length; i++) {
    if (all[i + 1] === '-' && i + 2 < all.length) {
      const [from, to] = [all[i]!.codePointAt(0)!, all[i + 2]!.codePointAt(0)!]
      if (to - from > 24) return undefined
      for (let code = from; code <= to; code++) letters.push(String.fromCodePoint(code))
      i += 2
    } else letters.push(all[i]!)
  }
  return letters.length > 0 && letters.length <= 24 ? letters : undefined
}

/**
 * Reads the needs off the source of a pattern: literals, classes, groups, alternatives, repetitions and assertions of
 * JavaScript's regular expressions with the flag `u`; what it does not know it takes for anything.
 */
export const needsOfPattern = ({ source, flags }: RegExp): Needs => {
  if (!flags.includes('u') || flags.includes('i')) return []
  const letters = Array.from(source)
  let at = 0
  const has = (text: string): boolean => letters.slice(at, at + text.length).join('') === text

  const alternatives = (): Part => {
    const parts = [sequence()]
    while (letters[at] === '|') {
      at++
      parts.push(sequence())
    }
    return parts.length === 1 ? parts[0]! : either(parts)
  }

  const sequence = (): Part => {
    const parts: Part[] = []
    while (at < letters.length && letters[at] !== '|' && letters[at] !== ')') parts.push(repetition())
    return inTurn(parts)
  }

  const repetition = (): Part => {
    const part = atom()
    const counted = /^\{(\d+)(,?)(\d*)\}/u.exec(letters.slice(at, at + 12).join(''))
    const [least, most] = counted
      ? [Number(counted[1]), counted[2] === '' ? Number(counted[1]) : counted[3] === '' ? Infinity : Number(counted[3])]
      : ({ '?': [0, 1], '*': [0, Infinity], '+': [1, Infinity] }[letters[at] ?? ''] ?? [1, 1])
    if (counted) at += counted[0].length
    else if (least !== 1 || most !== 1) at++
    if ((counted || least !== 1 || most !== 1) && letters[at] === '?') at++
    return repeated(part, least!, most!)
  }

  const group = (): Part => {
    const isNegative = has('?!') || has('?<!')
    const isAssertion = isNegative || has('?=') || has('?<=')
    if (has('?<!') || has('?<=')) at += 3
    else if (has('?!') || has('?=') || has('?:')) at += 2
    else if (has('?<')) at = letters.indexOf('>', at) + 1
    const inner = alternatives()
    at++
    return isNegative ? empty : isAssertion ? { exact: [''], needs: needsOf(inner) } : inner
  }

  const characterClass = (): Part => {
    const from = at
    while (letters[at] !== ']') at += letters[at] === '\\' ? 2 : 1
    const few = lettersIn(letters.slice(from, at).join(''))
    at++
    return few ? { exact: few, needs: [] } : nothing
  }

  const escaped = (): Part => {
    const c = letters[at++]!
    if (c === 'p' || c === 'P' || c === 'u' || c === 'k' || c === 'x') {
      const close = c === 'k' ? '>' : c === 'p' || c === 'P' ? '}' : undefined
      if (close !== undefined) at = letters.indexOf(close, at) + 1
      else if (letters[at] === '{') at = letters.indexOf('}', at) + 1
      else at += c === 'u' ? 4 : 2
      return nothing
    }
    if (c === 'b' || c === 'B') return empty
    return /[a-zA-Z0-9]/u.test(c) ? nothing : { exact: [c], needs: [] }
  }

  const atom = (): Part => {
    const c = letters[at++]!
    if (c === '(') return group()
    if (c === '[') return characterClass()
    if (c === '\\') return escaped()
    if (c === '^' || c === '$') return empty
    return c === '.' ? nothing : { exact: [c], needs: [] }
  }

  return needsOf(alternatives())
}

/** The pair of letters of a string that tells most; a letter alone where it has but one. */
export const rarestPair = (text: string): string => {
  let best = text.slice(0, 2)
  for (let i = 1; i + 1 < text.length; i++) {
    const pair = text.slice(i, i + 2)
    if (rarity(pair) > rarity(best)) best = pair
  }
  return best
}

/** The needs that are worth looking for, the rarest first. */
export const tellingNeeds = (needs: Needs): Needs =>
  needs
    .map((strings) => ({ strings, common: commonness(strings) }))
    .filter(({ common }) => common < 2)
    .toSorted((a, b) => a.common - b.common)
    .slice(0, 2)
    .map(({ strings }) => strings)
