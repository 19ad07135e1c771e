import fc from 'fast-check'
import { blocksFromText } from '../../viewer/elements-text.ts'
import { piecesOfExcerpt } from '../../viewer/search-hits.ts'
import { paragraphOf } from '../../viewer/quotation.ts'
import { wrapLabel, widthOf } from '../../viewer/layouts/label.ts'
import { fill } from '../../viewer/text/text.ts'
import { ja } from '../../viewer/text/ja.ts'
import { en } from '../../viewer/text/en.ts'

const markOf = (text: string, words: string, id = 'statement:a') => ({
  id,
  ranges: [{ start: text.indexOf(words), end: text.indexOf(words) + words.length }],
})

describe('the text of the reader', () => {
  it('marks a statement where it stands, and nothing else', () => {
    const text = '前の文である。税を上げるべきだ。後の文である。'
    const [block] = blocksFromText(text, [markOf(text, '税を上げるべきだ')], [])
    const sentences = block?.kind === 'paragraph' ? block.sentences : []
    expect(sentences.map((sentence) => text.slice(sentence.start, sentence.end))).toEqual([
      '前の文である。',
      '税を上げるべきだ。',
      '後の文である。',
    ])
    expect(sentences[1]!.pieces.map((piece) => [piece.text, piece.statements.length])).toEqual([
      ['税を上げるべきだ', 1],
      ['。', 0],
    ])
  })

  it('draws page furniture inside a statement as left out, and no form feed', () => {
    const text = '費用を予算で賄\n- 1 -\n\f報告 2031\nうべきだ。'
    const furniture = { start: text.indexOf('- 1'), end: text.indexOf('\nう'), reason: 'FURNITURE' }
    const blocks = blocksFromText(text, [{ id: 's', ranges: [{ start: 0, end: text.length }] }], [furniture])
    expect(blocks).toHaveLength(1)
    const pieces = blocks
      .flatMap((block) => (block.kind === 'left-out' ? [] : block.sentences))
      .flatMap((s) => s.pieces)
    const drawn = pieces.filter((piece) => !piece.isBreak)
    expect(drawn.map((piece) => [piece.text, piece.reason])).toEqual([
      ['費用を予算で賄', undefined],
      ['- 1 -', 'FURNITURE'],
      ['報告 2031', 'FURNITURE'],
      ['うべきだ。', undefined],
    ])
  })

  it('closes a line break inside a statement and keeps the offsets of the file', () => {
    const text = '頁\n\nエネ\nルギーを増やす。'
    const start = text.indexOf('エネ')
    const blocks = blocksFromText(text, [{ id: 's', ranges: [{ start, end: text.length }] }], [])
    const last = blocks.at(-1)!
    const pieces = last.kind === 'left-out' ? [] : last.sentences.flatMap((sentence) => sentence.pieces)
    expect(pieces.map((piece) => [piece.text, piece.isBreak])).toEqual([
      ['エネ', false],
      ['\n', true],
      ['ルギーを増やす。', false],
    ])
    expect(pieces.every((piece) => piece.statements[0] === 's')).toBe(true)
  })

  it('two statements that overlap share the piece they have in common', () => {
    const text = '甲乙丙丁。'
    const [block] = blocksFromText(
      text,
      [
        { id: 'a', ranges: [{ start: 0, end: 3 }] },
        { id: 'b', ranges: [{ start: 2, end: 4 }] },
      ],
      [],
    )
    const pieces = block?.kind === 'paragraph' ? block.sentences[0]!.pieces : []
    expect(pieces.map((piece) => [piece.text, piece.statements.join('')])).toEqual([
      ['甲乙', 'a'],
      ['丙', 'ab'],
      ['丁', 'b'],
      ['。', ''],
    ])
  })

  it('what is left out stands as its own block with the reason', () => {
    const text = '本文である。\n\nシェア\n印刷\n\n続きである。'
    const start = text.indexOf('シェア')
    const blocks = blocksFromText(text, [], [{ start, end: start + 6, reason: 'FURNITURE' }])
    expect(blocks.map((block) => block.kind)).toEqual(['paragraph', 'left-out', 'paragraph'])
    expect(blocks[1]).toMatchObject({ reason: 'FURNITURE', text: 'シェア\n印刷' })
  })

  it('a byline above the first statement is no heading, a short line between paragraphs is', () => {
    const text = '山の会\n\n電気は土台である。\n\n送電線のこと\n\n線を引くべきだ。'
    const blocks = blocksFromText(text, [markOf(text, '電気は土台である。')], [])
    expect(blocks.map((block) => block.kind)).toEqual(['paragraph', 'paragraph', 'heading', 'paragraph'])
  })

  it('loses and alters no character', () => {
    const alphabet = fc.constantFrom('あ', '税', '。', '\n', '\r\n', '　', '𠮷', 'a', '？', '」')
    const texts = fc.array(alphabet, { maxLength: 60 }).map((parts) => parts.join(''))
    const ranges = fc.array(fc.tuple(fc.nat(60), fc.integer({ min: 1, max: 20 })), { maxLength: 4 })
    fc.assert(
      fc.property(texts, ranges, ranges, (text, marks, out) => {
        const cut = ([start, length]: readonly [number, number]) => ({
          start,
          end: Math.min(start + length, text.length),
        })
        const inside = (range: { start: number; end: number }) => range.end > range.start
        const statements = marks
          .map(cut)
          .filter(inside)
          .map((range, n) => ({ id: `s${n}`, ranges: [range] }))
        const leftOut = out
          .map(cut)
          .filter(inside)
          .map((range) => ({ ...range, reason: 'NOTICE' }))
        const blocks = blocksFromText(text, statements, leftOut)
        const shown = blocks.flatMap((block) =>
          block.kind === 'left-out'
            ? [block.text]
            : block.sentences.flatMap((sentence) => sentence.pieces.map((piece) => piece.text)),
        )
        const bare = (words: string) => words.replace(/[\s　]/g, '')
        expect(bare(shown.join(''))).toBe(bare(text))
      }),
    )
  })
})

describe('small texts', () => {
  it('an excerpt is cut at its matches and put together again', () => {
    expect(piecesOfExcerpt('電気料金の話', [{ start: 0, end: 4 }])).toEqual([
      { text: '電気料金', isHit: true },
      { text: 'の話', isHit: false },
    ])
    fc.assert(
      fc.property(fc.string(), fc.array(fc.record({ start: fc.nat(30), end: fc.nat(40) })), (text, matches) => {
        const pieces = piecesOfExcerpt(text, matches)
        expect(pieces.map((piece) => piece.text).join('')).toBe(text)
      }),
    )
  })

  it('paragraphs are counted by lines with something in them', () => {
    const text = '題\n\n一つ目。\n二つ目。'
    expect([0, text.indexOf('一つ'), text.indexOf('二つ')].map((at) => paragraphOf(text, at))).toEqual([1, 2, 3])
  })

  it('a label keeps to its lines and width and says when it is cut', () => {
    expect(wrapLabel('短い', 10, 2)).toBe('短い')
    const long = wrapLabel('送電線を引かずに風車を止め続けることが現実的だという意見がある', 10, 2)
    expect(long.split('\n')).toHaveLength(2)
    expect(long.endsWith('…')).toBe(true)
    expect(long.split('\n').every((line) => widthOf(line) <= 11)).toBe(true)
  })

  it('both languages have the same blanks in every string', () => {
    const blanks = (text: string) => [...new Set(text.match(/\{\w+\}/g) ?? [])].toSorted()
    expect(Object.keys(en).toSorted()).toEqual(Object.keys(ja).toSorted())
    const differ = (Object.keys(ja) as (keyof typeof ja)[]).filter(
      (key) => blanks(ja[key]).join() !== blanks(en[key]).join(),
    )
    expect(differ).toEqual([])
    expect(fill('{a}は{b}', { a: 1 })).toBe('1は{b}')
  })
})
