import { featuresOf, readIpadic } from './ipadic.ts'
import type { Ipadic } from './ipadic.ts'
import { createPath, createSearch } from './lattice.ts'
import type { Morpheme, Tokenise } from './morphemes.ts'

/** A run without 、 and 。 is searched as one, and none is longer (UTF-16 code units): memory grows with it. */
export const longestRun = 2000

const weakStops = /[，．！？；：」』）\s]/u
const isLowSurrogate = (code: number): boolean => code >= 0xdc00 && code <= 0xdfff

/** Cuts at the last weak stop in the second half of the run, else hard, never inside a surrogate pair. */
const cutOf = (run: string): number => {
  for (let i = longestRun; i > longestRun / 2; i--) if (weakStops.test(run[i - 1]!)) return i
  return isLowSurrogate(run.charCodeAt(longestRun)) ? longestRun - 1 : longestRun
}

/**
 * The text cut behind each 、 and 。, over which no word reaches, and inside longer runs. Joined the pieces are the text;
 * none has more than {@link longestRun} code units before its stop.
 */
export const piecesOf = (text: string): readonly string[] => {
  const pieces: string[] = []
  let start = 0
  for (let i = 0; i < text.length; i++) {
    const c = text[i]!
    if (c === '、' || c === '。') {
      pieces.push(text.slice(start, i + 1))
      start = i + 1
    } else if (i - start >= longestRun) {
      const cut = start + cutOf(text.slice(start, i + 1))
      pieces.push(text.slice(start, cut))
      start = cut
    }
  }
  if (start < text.length) pieces.push(text.slice(start))
  return pieces
}

/** Glyph variants in names that the dictionary knows only by the plain character (𠮷田, 髙橋, 山﨑). */
const variants: ReadonlyMap<string, string> = new Map([
  ['𠮷', '吉'],
  ['髙', '高'],
  ['﨑', '崎'],
  ['德', '徳'],
  ['濵', '浜'],
  ['邉', '辺'],
  ['邊', '辺'],
  ['栁', '柳'],
  ['桒', '桑'],
  ['齋', '斎'],
  ['齊', '斉'],
])
/** Lone surrogates, code points that stand for no character, and whatever lies outside the basic plane: no word has them. */
const noCharacter = /^[\p{Cs}\p{Co}\p{Cn}\u{10000}-\u{10ffff}]$/u

/** What the dictionary is shown for a character: one of its own, or a geta mark for what is none. */
const readAs = (c: string): string => variants.get(c) ?? (noCharacter.test(c) ? '〓' : c)

/** For each UTF-16 code unit whether the dictionary is shown another one for it. */
const changedUnits = (): Uint8Array =>
  Uint8Array.from({ length: 0x10000 }, (_, code) => {
    const c = String.fromCharCode(code)
    return readAs(c) === c ? 0 : 1
  })

/** The length in `text` at `at` of what the dictionary read as `surface`. */
const lengthIn = (text: string, at: number, surface: string): number => {
  let end = at
  for (const c of surface) {
    const here = String.fromCodePoint(text.codePointAt(end)!)
    end += readAs(here) === c ? here.length : c.length
  }
  return end - at
}

type Word = Omit<Morpheme, 'start' | 'end'>

/** What is the same for every occurrence of a word. */
interface Features {
  /** `undefined` for unknown words: as in the text. */
  readonly surface: string | undefined
  readonly pos: string
  readonly detail: readonly [string, string, string]
  readonly inflection: string
  readonly form: string
  /** `undefined`: the surface. */
  readonly base: string | undefined
  readonly reading: string | undefined
}

const orNone = (feature: string | undefined): string | undefined => (feature === '*' ? undefined : feature)

/**
 * The string as a property's name, of which the engine keeps one copy, the program's own literals among them: rules
 * compare words with literals all the time, and equal addresses are compared faster than equal contents.
 */
const named = (text: string): string => Object.keys({ [text]: text })[0]!

/** A reader of the features of words by their ids in a path; each word's are read once. */
const createFeatures = ({ costs, features, unknownCosts, unknownFeatures }: Ipadic): ((word: number) => Features) => {
  const read = new Map<number, Features>()
  const details = new Map<string, Features['detail']>()
  const detailOf = (one: string, two: string, three: string): Features['detail'] => {
    const key = `${one},${two},${three}`
    const known = details.get(key)
    if (known) return known
    const made = [named(one), named(two), named(three)] as const
    details.set(key, made)
    return made
  }
  return (word) => {
    const known = read.get(word)
    if (known) return known
    const isKnown = word >= 0
    const fields = isKnown ? featuresOf(costs, features, word) : featuresOf(unknownCosts, unknownFeatures, -1 - word)
    const [surface, pos, detail1, detail2, detail3, inflection, form, base, reading] = fields
    const made: Features = {
      surface: isKnown ? named(surface!) : undefined,
      pos: named(pos!),
      detail: detailOf(detail1!, detail2!, detail3!),
      inflection: named(inflection!),
      form: named(form!),
      base: base === undefined || base === '*' ? undefined : named(base),
      reading: isKnown ? orNone(reading) : undefined,
    }
    read.set(word, made)
    return made
  }
}

/** A {@link Tokenise} over IPADIC. Positions are counted in the text as it is given, whatever the dictionary is shown. */
export const tokeniseWith = (dictionary: Ipadic): Tokenise => {
  const search = createSearch(dictionary)
  const featuresFor = createFeatures(dictionary)
  const changed = changedUnits()
  const path = createPath()
  const isPlain = (text: string): boolean => {
    for (let i = 0; i < text.length; i++) if (changed[text.charCodeAt(i)] === 1) return false
    return true
  }
  return (text) => {
    const words: Word[] = []
    let from = 0
    for (const piece of piecesOf(text)) {
      const plain = isPlain(piece)
      const read = plain ? piece : Array.from(piece, readAs).join('')
      path.length = 0
      search(read, 0, read.length, path)
      for (let n = 0; n < path.length; n++) {
        const start = path.starts[n]!
        const end = n + 1 < path.length ? path.starts[n + 1]! : read.length
        const to = from + (plain ? end - start : lengthIn(text, from, read.slice(start, end)))
        const word = path.words[n]!
        const { surface: listed, pos, detail, inflection, form, base: plainForm, reading } = featuresFor(word)
        const surface = plain && listed !== undefined ? listed : text.slice(from, to)
        const base = plainForm ?? surface
        const known = word >= 0
        words.push({ surface, from, to, pos, detail, inflection, form, base, reading, known })
        from = to
      }
    }
    return words
  }
}

/** Loads the dictionary (half a second) and gives the tokenizer. */
export const createTokenise = async (): Promise<Tokenise> => tokeniseWith(await readIpadic())
