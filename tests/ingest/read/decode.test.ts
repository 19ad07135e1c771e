import { existsSync, readFileSync } from 'node:fs'
import { decode } from '../../../ingest/read/decode.ts'

const bytes = (...values: readonly number[]) => Uint8Array.from(values)
// 日本語の文。 written out by hand in each encoding (JIS X 0208 rows and cells).
const text = '日本語の文。'
const cases: readonly (readonly [string, Uint8Array])[] = [
  ['utf-8', new TextEncoder().encode(text)],
  ['shift_jis', bytes(0x93, 0xfa, 0x96, 0x7b, 0x8c, 0xea, 0x82, 0xcc, 0x95, 0xb6, 0x81, 0x42)],
  ['euc-jp', bytes(0xc6, 0xfc, 0xcb, 0xdc, 0xb8, 0xec, 0xa4, 0xce, 0xca, 0xb8, 0xa1, 0xa3)],
  [
    'iso-2022-jp',
    bytes(0x1b, 0x24, 0x42, 0x46, 0x7c, 0x4b, 0x5c, 0x38, 0x6c, 0x24, 0x4e, 0x4a, 0x38, 0x21, 0x23, 0x1b, 0x28, 0x42),
  ],
  ['utf-16le', bytes(0xff, 0xfe, 0xe5, 0x65, 0x2c, 0x67, 0x9e, 0x8a, 0x6e, 0x30, 0x87, 0x65, 0x02, 0x30)],
  ['utf-16be', bytes(0xfe, 0xff, 0x65, 0xe5, 0x67, 0x2c, 0x8a, 0x9e, 0x30, 0x6e, 0x65, 0x87, 0x30, 0x02)],
]
const code = (result: object) => ('code' in result ? result.code : result)

describe('decode', () => {
  it.each(cases)('reads %s', (encoding, raw) => {
    expect(decode(raw)).toEqual({ text, encoding })
  })

  it('takes the byte order mark of UTF-8 away', () => {
    expect(decode(bytes(0xef, 0xbb, 0xbf, 0x41))).toEqual({ text: 'A', encoding: 'utf-8' })
  })

  it('refuses what no encoding or two could be, and never writes U+FFFD', () => {
    expect(code(decode(bytes(0x41, 0xff, 0x42)))).toBe('unknown-encoding')
    expect(code(decode(bytes(0xb1, 0xb2, 0xb3, 0xb4)))).toBe('unknown-encoding')
  })

  it('refuses control characters that no store keeps, naming the line; tabs, line and page ends are words', () => {
    const refused = decode(new TextEncoder().encode('一行目。\n二行\u008c目。'))
    expect(refused).toMatchObject({ code: 'control-character', params: { character: 'U+008C', line: 2 } })
    expect(decode(new TextEncoder().encode('一\t行\r\n頁\f。'))).toEqual({
      text: '一\t行\r\n頁\f。',
      encoding: 'utf-8',
    })
  })

  it('believes a person, and checks', () => {
    expect(decode(cases[1]![1], { encoding: 'shift_jis' })).toEqual({ text, encoding: 'shift_jis' })
    expect(code(decode(cases[1]![1], { encoding: 'utf-8' }))).toBe('wrong-encoding')
  })

  it.each([
    ['pdf', new TextEncoder().encode('%PDF-1.7\n')],
    ['word', bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)],
    ['word', new TextEncoder().encode('PK\u0003\u0004....word/document.xml')],
    ['binary', new TextEncoder().encode('PK\u0003\u0004....x.txt')],
    ['binary', bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)],
    ['binary', bytes(0x41, 0x00, 0x42)],
    ['empty', bytes()],
    ['empty', new TextEncoder().encode(' \n　\n')],
    ['too-large', new Uint8Array(20 * 1024 * 1024 + 1).fill(0x41)],
  ])('refuses: %s', (expected, raw) => {
    expect(code(decode(raw))).toBe(expected)
  })

  it('reads the samples in the encodings their list names', () => {
    const place = new URL('../../../samples/', import.meta.url)
    const sjis = new URL('05-nenryou-no-umi.txt', place)
    const euc = new URL('11-hashi-to-genshiro.txt', place)
    expect(existsSync(sjis) && existsSync(euc)).toBe(true)
    expect(decode(readFileSync(sjis))).toMatchObject({ encoding: 'shift_jis' })
    expect(decode(readFileSync(euc))).toMatchObject({ encoding: 'euc-jp' })
  })
})
