import { beforeAll } from '@jest/globals'
import fc from 'fast-check'
import { readFileSync, readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { createTokenise } from '../../ingest/kuromoji.ts'
import type { Tokenise } from '../../ingest/morphemes.ts'

/** The oracle: kuromoji's own search over the same dictionary. */
interface Oracle {
  tokenize(text: string): readonly Readonly<Record<string, string | undefined>>[]
}

let tokenise: Tokenise
let oracle: Oracle
beforeAll(async () => {
  const require = createRequire(import.meta.url)
  const { builder } = require('kuromoji') as {
    builder(options: { dicPath: string }): { build(done: (error: Error | null, made: Oracle) => void): void }
  }
  tokenise = await createTokenise()
  oracle = await new Promise((resolve, reject) =>
    builder({ dicPath: join(dirname(require.resolve('kuromoji/package.json')), 'dict') }).build((error, made) =>
      error ? reject(error) : resolve(made),
    ),
  )
}, 60_000)

const ours = (text: string) =>
  tokenise(text).map((w) => [w.surface, w.pos, ...w.detail, w.inflection, w.form, w.base, w.reading, w.known])
/** Without what our tokenizer shows the dictionary as another character; tests of the tokenizer hold that. */
const plain = (text: string): string => text.replaceAll(/[^\0-\uffff]|[\p{Cs}\p{Co}\p{Cn}髙﨑德濵邉邊栁桒齋齊]/gu, '〓')

const theirs = (text: string) =>
  oracle.tokenize(text).map((t) => {
    const base = t['basic_form'] === '*' ? t['surface_form'] : t['basic_form']
    const reading = t['reading'] === '*' ? undefined : t['reading']
    const details = [t['pos_detail_1'], t['pos_detail_2'], t['pos_detail_3']]
    const inflection = [t['conjugated_type'], t['conjugated_form']]
    return [t['surface_form'], t['pos'], ...details, ...inflection, base, reading, t['word_type'] === 'KNOWN']
  })

describe('the search over the dictionary, beside kuromoji’s own', () => {
  it('cuts the samples into the same words with the same features', () => {
    for (const name of readdirSync('samples').filter((file) => file.endsWith('.txt')))
      for (const line of plain(readFileSync(join('samples', name), 'utf8')).split('\n'))
        expect(ours(line)).toEqual(theirs(line))
  })

  it('cuts whatever is written side by side into the same words', () => {
    const signs = [
      ...'べきだ日米は東京都、。「」（）！？!?,."ー・アカタンあいのをにする一〇２％Ａｂz9 　〜…＆①㈱ｱﾞÀжΩ\u3099',
      ...['すもももももももものうち', '見直さなければならない', 'コンピューターシステム', '1000000円', '㍻元年'],
    ]
    const mixture = fc.array(fc.constantFrom(...signs), { maxLength: 60 }).map((list) => list.join(''))
    fc.assert(
      fc.property(mixture, (text) => {
        expect(ours(text)).toEqual(theirs(text))
      }),
      { numRuns: 3000 },
    )
  })

  it('cuts any characters of the dictionary’s scripts into the same words', () => {
    const character = fc.integer({ min: 0x20, max: 0x9fff }).map((code) => String.fromCharCode(code))
    fc.assert(
      fc.property(fc.array(character, { maxLength: 40 }), (list) => {
        const text = plain(list.join(''))
        expect(ours(text)).toEqual(theirs(text))
      }),
      { numRuns: 1000 },
    )
  })

  it('cuts long runs of one category into the same words', () => {
    for (const text of ['ア'.repeat(900), '漢'.repeat(900), 'ａ1'.repeat(400), 'あ'.repeat(900), '…'.repeat(500)])
      expect(ours(text)).toEqual(theirs(text))
  })
})
