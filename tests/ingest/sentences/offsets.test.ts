/** Whatever a text is made of, blocks and sentences point into it as it was read, in order and disjoint. */
import fc from 'fast-check'
import { blocksOf } from '../../../ingest/blocks.ts'
import { documentFrom } from '../../../ingest/document.ts'
import { isRefusal } from '../../../ingest/read/refusal.ts'
import { sentencesOf } from '../../../ingest/sentences.ts'

const lines = [
  '# 川を町に返す',
  '海野　波子（潮風研究所　主任研究員）',
  '（潮風大学教授・海野 波子、同・山川 岳）',
  '2031年5月1日付 潮風新聞 オピニオン面',
  '市は川を開くべきだ。「熱は命を奪う。」と医師は言う！？',
  '　市は川を開くべきだが、それだけでは足りない。国も費用の半分を負担しなければならない[1]。',
  '政府は語る。「水は足りている。',
  '以下の施策を求める：',
  '①　予算を増やすこと',
  'ア　窓口を開くこと。',
  '　　（１）𠮷野の橋を直す。🙂 そして渡る',
  '- 12 -',
  '注1　市の資料による。',
  '※本欄の意見は筆者個人のものであり、本紙を代表するものではありません。',
  '▲川辺の人びと＝2031年4月、潮風市（筆者撮影）',
  '関連記事',
  '**太字**と[つなぎ](https://example.org/a)と｜漢字《かんじ》。',
  '',
  '\f',
  '…（続きを読む）',
]

describe('offsets', () => {
  it.each(['essay.txt', 'essay.md'])('point into the text as read (%s)', (source) => {
    const mixture = fc
      .array(fc.tuple(fc.constantFrom(...lines), fc.constantFrom('\n', '\n\n', '\r\n', '　', '')), {
        minLength: 1,
        maxLength: 30,
      })
      .map((parts) => parts.flat().join(''))
    fc.assert(
      fc.property(mixture, (text) => {
        const document = documentFrom({ source, bytes: new TextEncoder().encode(text) })
        if (isRefusal(document)) return text.trim() === ''
        expect(document.text).toBe(text)
        const blocks = blocksOf(document)
        let end = 0
        for (const block of blocks) {
          // Between blocks stand white space and the marks of headings and quotations.
          expect(text.slice(end, block.start)).toMatch(/^[\s#>＞]*$/u)
          expect(block.end).toBeGreaterThan(block.start)
          for (const inside of [...block.holes, ...(block.marker ? [block.marker] : [])]) {
            expect(inside.start).toBeGreaterThanOrEqual(block.start)
            expect(inside.end).toBeLessThanOrEqual(block.end)
          }
          if (block.repeats) expect(text.slice(block.repeats.start, block.repeats.end).trim()).not.toBe('')
          end = block.end
        }
        expect(text.slice(end).trim()).toBe('')
        let last = 0
        for (const sentence of sentencesOf(document, blocks)) {
          const block = blocks[sentence.block]!
          expect(sentence.start).toBeGreaterThanOrEqual(Math.max(last, block.start))
          expect(sentence.end).toBeLessThanOrEqual(block.end)
          expect(text.slice(sentence.start, sentence.end)).toMatch(/\p{L}/u)
          last = sentence.end
        }
        return true
      }),
      { numRuns: 300 },
    )
  })
})
