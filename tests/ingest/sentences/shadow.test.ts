import fc from 'fast-check'
import { rangeOf, shadowOf } from '../../../ingest/shadow.ts'

const shadow = (text: string) => shadowOf(text, { start: 0, end: text.length })

describe('shadow', () => {
  it.each([
    ['AI と EU', 'ＡＩ　と　ＥＵ'],
    ['税･社会保障ｶﾞｲﾄﾞ｡', '税・社会保障ガイド。'],
    ['か\u3099くせい', 'がくせい'],
    ['運用の\n方針', '運用の方針'],
    ['運用の\r\n　方針', '運用の方針'],
    ['Open\nData', 'Ｏｐｅｎ　Ｄａｔａ'],
    ['𠮷田', '𠮷田'],
    ['葛\u{e0100}飾', '葛飾'],
  ])('%j is read as %s', (text, expected) => {
    expect(shadow(text).text).toBe(expected)
  })

  it('reads ， and a last ． as 、 and 。, but not in figures or between Latin words', () => {
    const read = (text: string) => shadowOf(text, { start: 0, end: text.length }).text
    expect(read('それでは，次に移る．')).toBe('それでは、次に移る。')
    expect(read('費用は１，０００円，三．五倍')).toBe('費用は１，０００円、三．五倍')
    expect(read('Tokyo, Osaka')).toBe('Ｔｏｋｙｏ，　Ｏｓａｋａ')
  })
  it('drops holes', () => {
    const text = '建物は古- 1 -くなった'
    expect(shadowOf(text, { start: 0, end: text.length }, [{ start: 4, end: 9 }]).text).toBe('建物は古くなった')
  })

  it('leads back to the very characters: a composed kana to both, half a surrogate pair to the pair', () => {
    expect(rangeOf(shadow('xか\u3099y'), 1, 2)).toEqual({ start: 1, end: 3 })
    expect(rangeOf(shadow('x𠮷y'), 1, 2)).toEqual({ start: 1, end: 3 })
    expect(rangeOf(shadow('ﾊﾞス'), 0, 1)).toEqual({ start: 0, end: 2 })
  })

  it('its pieces put together give the text again, holes, breaks and the space around them apart', () => {
    const unit = fc.constantFrom(
      'あ',
      'か\u3099',
      'ﾊﾟ',
      '𠮷',
      'A',
      ' ',
      '　',
      '\n',
      '\r\n',
      '。',
      '👍',
      '葛\u{e0100}',
      'e\u0301',
    )
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 30 }), fc.nat(20), fc.nat(6), (units, from, length) => {
        const text = units.join('')
        const whole = Array.from({ length: text.length + 1 }, (_, i) => i).filter(
          (i) => !/[\udc00-\udfff]/.test(text[i] ?? ''),
        )
        const start = whole[Math.min(from, whole.length - 1)]!
        const hole = { start, end: whole[Math.min(from + length, whole.length - 1)]! }
        const result = shadowOf(text, { start: 0, end: text.length }, [hole])
        expect(result.starts).toHaveLength(result.text.length)
        let at = 0
        const dropped: string[] = []
        result.starts.forEach((s, i) => {
          const end = result.ends[i]!
          expect(s).toBeLessThan(end)
          if (s < at) return expect(end).toBe(at)
          dropped.push(text.slice(at, s))
          at = end
        })
        dropped.push(text.slice(at))
        const left = dropped.join('')
        const inHole = text.slice(hole.start, hole.end)
        const words = (s: string) => s.replace(/[\s\u{e0100}]/gu, '')
        // A mark right behind the hole joins the character before it, whose stretch then holds the hole.
        expect([words(inHole), ''].some((w) => words(left) === w) || words(inHole).includes(words(left))).toBe(true)
      }),
    )
  })
})
