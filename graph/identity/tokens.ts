import { fold } from './fold.ts'

/** Stands for the end of a sentence or of a field: no phrase reaches over it. */
export const breakToken = '。'

/** Longest token kept, in characters: full-text indexes cut long words, each in its own way. */
const maxLength = 64

const longVowel = /(?<=[\p{Script=Katakana}ー])[一－](?=\p{Script=Katakana})/gu
const thousands = /(?<=\p{Nd}),(?=\p{Nd}{3})/gu

/**
 * A sentence's end; a run of digits; a run of letters of a script written in words (Latin, Cyrillic, …); or one letter
 * of any other (kanji, kana, ー, 々), with the marks on it.
 */
const token =
  /[。！？!?]|\p{Nd}+|(?:(?![\p{Script=Han}\p{scx=Hira}\p{scx=Kana}\p{Nd}])[\p{Alphabetic}\p{N}]\p{M}*)+|[\p{L}\p{N}]\p{M}*/gu

/**
 * The tokens of a text for search, in order (rule S17): every kanji and kana by itself, words of other scripts and
 * numbers whole, all folded; punctuation is left out, except that a sentence's end becomes {@link breakToken}. White
 * space parts words of other scripts and means nothing between kanji and kana, so a word broken over two lines is one.
 * A query is a phrase of such tokens standing next to one another: 同盟, 核 and 2プラス2 are found without a segmenter.
 */
export const tokensOf = (text: string): readonly string[] =>
  text
    .replace(longVowel, 'ー')
    .split(/\s+/u)
    .flatMap((part) => fold(part).replace(thousands, '').match(token) ?? [])
    .map((t) => (/^[！？!?]$/u.test(t) ? breakToken : Array.from(t).slice(0, maxLength).join('')))

/** The phrase to search for when these words are typed: their tokens without sentence ends; empty when nothing is left. */
export const phraseOf = (words: string): readonly string[] => tokensOf(words).filter((t) => t !== breakToken)
