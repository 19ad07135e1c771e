import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { Morpheme, Tokenise } from './morphemes.ts'

/** What kuromoji 0.1.2 says of a word; the package has no types of its own. */
interface KuromojiToken {
  readonly word_type: 'KNOWN' | 'UNKNOWN'
  readonly surface_form: string
  readonly pos: string
  readonly pos_detail_1: string
  readonly pos_detail_2: string
  readonly pos_detail_3: string
  readonly conjugated_type: string
  readonly conjugated_form: string
  readonly basic_form: string
  readonly reading?: string
}
interface Kuromoji {
  readonly builder: (options: { readonly dicPath: string }) => {
    build(done: (error: Error | null, tokenizer: { tokenize(text: string): KuromojiToken[] }) => void): void
  }
}

/** kuromoji's time grows with the square of a run without 、 and 。, so no run handed to it is longer (UTF-16 code units). */
export const longestRun = 2000

const stops = /[、。]/u
const weakStops = /[，．！？；：」』）\s]/u
const isLowSurrogate = (code: number): boolean => code >= 0xdc00 && code <= 0xdfff

/** Cuts at the last weak stop in the second half of the run, else hard, never inside a surrogate pair. */
const cutOf = (run: string): number => {
  for (let i = longestRun; i > longestRun / 2; i--) if (weakStops.test(run[i - 1]!)) return i
  return isLowSurrogate(run.charCodeAt(longestRun)) ? longestRun - 1 : longestRun
}

/** The text in pieces none of which has more than {@link longestRun} code units without a stop. Joined they are the text. */
export const piecesOf = (text: string): readonly string[] => {
  const pieces: string[] = []
  let start = 0
  let runStart = 0
  for (let i = 0; i < text.length; i++) {
    if (stops.test(text[i]!)) runStart = i + 1
    else if (i - runStart >= longestRun) {
      const cut = runStart + cutOf(text.slice(runStart, i + 1))
      pieces.push(text.slice(start, cut))
      start = runStart = cut
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
/**
 * Lone surrogates, code points that stand for no character, and whatever lies outside the basic plane: the dictionary
 * knows none of them, and kuromoji loses some (two in a row before a bracket, say).
 */
const noCharacter = /^[\p{Cs}\p{Co}\p{Cn}\u{10000}-\u{10ffff}]$/u
const variantPattern = new RegExp(
  `${[...variants.keys()].join('|')}|[\\p{Cs}\\p{Co}\\p{Cn}\\u{10000}-\\u{10ffff}]`,
  'gu',
)

/** What the dictionary is shown for a character: one of its own, or a geta mark for what is none. */
const readAs = (c: string): string => variants.get(c) ?? (noCharacter.test(c) ? '〓' : c)

/** The length in `text` at `at` of what the dictionary read as `surface`. */
const lengthIn = (text: string, at: number, surface: string): number => {
  let end = at
  for (const c of surface) {
    const here = String.fromCodePoint(text.codePointAt(end)!)
    end += readAs(here) === c ? here.length : c.length
  }
  return end - at
}

const morphemeOf = (token: KuromojiToken, surface: string, from: number): Omit<Morpheme, 'start' | 'end'> => ({
  surface,
  from,
  to: from + surface.length,
  pos: token.pos,
  detail: [token.pos_detail_1, token.pos_detail_2, token.pos_detail_3],
  inflection: token.conjugated_type,
  form: token.conjugated_form,
  base: token.basic_form === '*' ? surface : token.basic_form,
  ...(token.reading !== undefined && token.reading !== '*' && { reading: token.reading }),
  known: token.word_type === 'KNOWN',
})

/**
 * kuromoji over IPADIC as a {@link Tokenise}: loads the dictionary (about a second) and gives the port. Positions are
 * counted from the surfaces, since kuromoji's own count code points.
 */
export const createTokenise = async (): Promise<Tokenise> => {
  const require = createRequire(import.meta.url)
  const dicPath = join(dirname(require.resolve('kuromoji/package.json')), 'dict')
  const { builder } = require('kuromoji') as Kuromoji
  const tokenizer = await new Promise<{ tokenize(text: string): KuromojiToken[] }>((resolve, reject) =>
    builder({ dicPath }).build((error, built) => (error ? reject(error) : resolve(built))),
  )
  return (text) => {
    const morphemes: Omit<Morpheme, 'start' | 'end'>[] = []
    let at = 0
    for (const piece of piecesOf(text))
      for (const token of tokenizer.tokenize(piece.replace(variantPattern, readAs))) {
        const surface = text.slice(at, at + lengthIn(text, at, token.surface_form))
        morphemes.push(morphemeOf(token, surface, at))
        at += surface.length
      }
    if (at !== text.length) throw new Error(`kuromoji gave back ${at} of ${text.length} code units`)
    return morphemes
  }
}
