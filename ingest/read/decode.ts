import type { Refusal } from './refusal.ts'
import { createRefusal } from './refusal.ts'
import { findSignature } from './signature.ts'

/** Encodings the ingest reads; names of the WHATWG Encoding Standard (shift_jis there is CP932). */
export const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'shift_jis', 'euc-jp', 'iso-2022-jp'] as const
/** One of {@link encodings}. */
export type Encoding = (typeof encodings)[number]

/** Largest file taken in, in bytes. */
export const byteLimit = 20 * 1024 * 1024

/** A file's text. A byte order mark is no part of it: offset 0 is the first character after it. */
export interface Decoded {
  readonly text: string
  readonly encoding: Encoding
}

/** How to decode: an encoding that a person names is not doubted, only checked. */
export interface DecodeOptions {
  readonly encoding?: Encoding
}

const marks: readonly { readonly bytes: readonly number[]; readonly encoding: Encoding }[] = [
  { bytes: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { bytes: [0xff, 0xfe], encoding: 'utf-16le' },
  { bytes: [0xfe, 0xff], encoding: 'utf-16be' },
]

const isEncodingError = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === 'ERR_ENCODING_INVALID_ENCODED_DATA'

/** Decodes strictly: `undefined` if a byte does not fit. The decoder takes the byte order mark away. */
const decodeStrictly = (bytes: Uint8Array, encoding: Encoding): string | undefined => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch (error) {
    if (isEncodingError(error)) return undefined
    throw error
  }
}

const common = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}ー、。・「」『』（）！？，．：]/u
const halfWidthKana = /[\uff61-\uff9f]/u
const noise = /[\p{Co}\p{Cn}\u0080-\u009f\p{Script=Cyrillic}\p{Script=Greek}\p{So}]/u
const controls = /[\u0000-\u0008\u000b\u000e-\u001a\u001c-\u001f\u007f]/u

/**
 * How much a decoding looks like Japanese: share of its non-ASCII characters that are kana, kanji and punctuation, less
 * that of half-width kana and rare signs, which is what wrong decodings are made of; hiragana counts once more, for no
 * Japanese prose does without it. From about −1 to 2; `undefined` if it has control characters no text file holds.
 */
const plausibility = (text: string): number | undefined => {
  if (controls.test(text)) return undefined
  let [all, good, bad, hiragana] = [0, 0, 0, 0]
  for (const c of text) {
    if (c < '\u0080') continue
    all += 1
    if (halfWidthKana.test(c) || noise.test(c)) bad += 1
    else if (common.test(c)) good += 1
    if (c >= '\u3041' && c <= '\u3096') hiragana += 1
  }
  return all === 0 ? 0 : (good - bad + hiragana) / all
}

/** What no store keeps in a text (graph/change/validate-values.ts): control characters that break no line or page. */
const unkept = /(?![\t\n\r\f\u0000])\p{Cc}/u

const refuseControl = (text: string): Refusal | undefined => {
  const found = unkept.exec(text)
  if (found === null) return undefined
  const character = `U+${found[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`
  return createRefusal('control-character', { character, line: text.slice(0, found.index).split('\n').length })
}

const legacy = ['shift_jis', 'euc-jp'] as const satisfies readonly Encoding[]

/** The best of the legacy encodings, if it reads as Japanese and clearly better than the other. */
const decodeLegacy = (bytes: Uint8Array): Decoded | Refusal => {
  const candidates = legacy
    .flatMap((encoding) => {
      const text = decodeStrictly(bytes, encoding)
      const score = text === undefined ? undefined : plausibility(text)
      return text === undefined || score === undefined ? [] : [{ text, encoding, score }]
    })
    .sort((a, b) => b.score - a.score)
  const [best, second] = candidates
  // One half: fewer good characters than bad ones by far; a fifth: two readings that both look like Japanese.
  // No hiragana: no prose, and half-width kana and kanji are mistaken for one another.
  if (
    best &&
    best.score >= 0.5 &&
    /\p{Script=Hiragana}/u.test(best.text) &&
    (!second || best.score - second.score >= 0.2)
  )
    return { text: best.text, encoding: best.encoding }
  const names = candidates.map((candidate) => candidate.encoding).join(', ')
  return createRefusal('unknown-encoding', { candidates: names || '—' })
}

/** ISO-2022-JP is seven-bit and switches sets by escape sequences; without one it is ASCII. */
const hasJisEscape = (bytes: Uint8Array): boolean => {
  const head = Buffer.from(bytes).toString('latin1')
  return /\u001b(\$[@B]|\([BJI])/.test(head)
}

const detect = (bytes: Uint8Array): Decoded | Refusal => {
  const sevenBit = bytes.every((byte) => byte < 0x80)
  if (sevenBit && hasJisEscape(bytes)) {
    const text = decodeStrictly(bytes, 'iso-2022-jp')
    return text === undefined
      ? createRefusal('unknown-encoding', { candidates: 'iso-2022-jp' })
      : { text, encoding: 'iso-2022-jp' }
  }
  const text = decodeStrictly(bytes, 'utf-8')
  // Text in a legacy encoding is practically never well-formed UTF-8; short texts are checked against both.
  return text === undefined ? decodeLegacy(bytes) : { text, encoding: 'utf-8' }
}

const decodeAs = (bytes: Uint8Array, encoding: Encoding): Decoded | Refusal => {
  const text = decodeStrictly(bytes, encoding)
  return text === undefined ? createRefusal('wrong-encoding', { encoding }) : { text, encoding }
}

/**
 * The text of a file's bytes: UTF-8, UTF-16 with a byte order mark, ISO-2022-JP, Shift_JIS (CP932) or EUC-JP, strictly.
 * A byte order mark decides; else UTF-8 if it is well formed; else the legacy encoding that reads as Japanese and
 * clearly better than the other. In doubt the file is refused; U+FFFD is never written (a file may hold one itself).
 */
export const decode = (bytes: Uint8Array, options: DecodeOptions = {}): Decoded | Refusal => {
  if (bytes.length === 0) return createRefusal('empty')
  if (bytes.length > byteLimit) return createRefusal('too-large', { size: bytes.length, limit: byteLimit })
  const mark = marks.find(({ bytes: prefix }) => prefix.every((byte, i) => bytes[i] === byte))
  const forced = options.encoding ?? mark?.encoding
  const isWide = forced === 'utf-16le' || forced === 'utf-16be'
  const signature = isWide ? undefined : findSignature(bytes)
  if (signature) return createRefusal(signature.code, { format: signature.format })
  const decoded = forced ? decodeAs(bytes, forced) : detect(bytes)
  if ('kind' in decoded) return decoded
  if (decoded.text.includes('\u0000')) return createRefusal('binary', { format: 'NUL' })
  const control = refuseControl(decoded.text)
  if (control !== undefined) return control
  return decoded.text.trim() === '' ? createRefusal('empty') : decoded
}
