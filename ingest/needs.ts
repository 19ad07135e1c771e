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
const repetitions: Readonly<Record<string, readonly [number, number]>> = {
  '?': [0, 1],
  '*': [0, Infinity],
  '+': [1, Infinity],
}
const nothing: Part = { exact: undefined, needs: [] }
const empty: Part = { exact: [''], needs: [] }

/** Kanji and katakana tell most; hiragana and marks stand everywhere. */
const weightOf = (code: number): number => {
  if ((code >= 0x3400 && code <= 0x9fff) || (code >= 0x30a1 && code <= 0x30fc) || code === 0x3005) return 3
  return code >= 0x3041 && code <= 0x3093 ? 1.4 : 0
}

/** How much the pair of letters at a place of a string tells; a letter alone tells less. */
const telling = (text: string, at: number): number => {
  const first = weightOf(text.charCodeAt(at))
  return text.length === 1 ? first * 0.7 : first + weightOf(text.charCodeAt(at + 1))
}

/** Where in a string the pair of letters stands that tells most. */
const rarestAt = (text: string): number => {
  let best = 0
  for (let at = 1; at + 1 < text.length; at++) if (telling(text, at) > telling(text, best)) best = at
  return best
}

/** How often one of these strings may be expected in a sentence: the lower the better they tell. */
const commonness = (strings: readonly string[]): number =>
  strings.reduce((sum, text) => sum + 0.3 ** telling(text, rarestAt(text)), 0)

/** Needs with how common they are, the rarest first. */
const ranked = (needs: Needs) =>
  needs.map((strings) => ({ strings, common: commonness(strings) })).toSorted((a, b) => a.common - b.common)

const needsOf = ({ exact, needs }: Part): Needs =>
  exact === undefined || exact.includes('') ? needs : [...needs, exact]

const rarest = (needs: Needs): readonly string[] | undefined =>
  needs.length < 2 ? needs[0] : ranked(needs)[0]!.strings

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
  let at = 0
  const has = (text: string): boolean => source.startsWith(text, at)

  const alternatives = (): Part => {
    const parts = [sequence()]
    while (source[at] === '|') {
      at++
      parts.push(sequence())
    }
    return parts.length === 1 ? parts[0]! : either(parts)
  }

  const sequence = (): Part => {
    const parts: Part[] = []
    while (at < source.length && source[at] !== '|' && source[at] !== ')') parts.push(repetition())
    return inTurn(parts)
  }

  const repetition = (): Part => {
    const part = atom()
    const counted = has('{') ? /^\{(\d+)(,?)(\d*)\}/u.exec(source.slice(at, at + 12)) : null
    const [least, most] = counted
      ? [Number(counted[1]), counted[2] === '' ? Number(counted[1]) : counted[3] === '' ? Infinity : Number(counted[3])]
      : (repetitions[source[at] ?? ''] ?? [1, 1])
    if (counted) at += counted[0].length
    else if (least !== 1 || most !== 1) at++
    if ((counted || least !== 1 || most !== 1) && source[at] === '?') at++
    return repeated(part, least!, most!)
  }

  const group = (): Part => {
    const isNegative = has('?!') || has('?<!')
    const isAssertion = isNegative || has('?=') || has('?<=')
    if (has('?<!') || has('?<=')) at += 3
    else if (has('?!') || has('?=') || has('?:')) at += 2
    else if (has('?<')) at = source.indexOf('>', at) + 1
    const inner = alternatives()
    at++
    return isNegative ? empty : isAssertion ? { exact: [''], needs: needsOf(inner) } : inner
  }

  const characterClass = (): Part => {
    const from = at
    while (source[at] !== ']') at += source[at] === '\\' ? 2 : 1
    const few = lettersIn(source.slice(from, at))
    at++
    return few ? { exact: few, needs: [] } : nothing
  }

  const escaped = (): Part => {
    const c = source[at++]!
    if (c === 'p' || c === 'P' || c === 'u' || c === 'k' || c === 'x') {
      const close = c === 'k' ? '>' : c === 'p' || c === 'P' ? '}' : undefined
      if (close !== undefined) at = source.indexOf(close, at) + 1
      else if (source[at] === '{') at = source.indexOf('}', at) + 1
      else at += c === 'u' ? 4 : 2
      return nothing
    }
    if (c === 'b' || c === 'B') return empty
    return /[a-zA-Z0-9]/u.test(c) ? nothing : { exact: [c], needs: [] }
  }

  const atom = (): Part => {
    const c = String.fromCodePoint(source.codePointAt(at)!)
    at += c.length
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
  const at = rarestAt(text)
  return text.slice(at, at + 2)
}

/** The needs that are worth looking for, the rarest first. */
export const tellingNeeds = (needs: Needs): Needs =>
  ranked(needs)
    .filter(({ common }) => common < 2)
    .slice(0, 2)
    .map(({ strings }) => strings)
