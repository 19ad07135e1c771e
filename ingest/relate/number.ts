const kanji = '一二三四五六七八九'

/** The number of a list mark or of an ordinal: 3 for （３）, ③, 3., 第三に, 三つ目; undefined for a bullet. */
export const itemNumber = (mark: string): number | undefined => {
  const plain = mark.normalize('NFKC')
  const arabic = /\d+/u.exec(plain)?.[0]
  if (arabic !== undefined) return Number(arabic)
  const [, tens, ones] =
    /([一二三四五六七八九]?十)?([一二三四五六七八九])?/u.exec(plain.replace(/^[^一二三四五六七八九十]+/u, '')) ?? []
  if (tens === undefined && ones === undefined) return undefined
  const high = tens === undefined ? 0 : Math.max(1, kanji.indexOf(tens[0]!) + 1)
  return high * 10 + (ones === undefined ? 0 : kanji.indexOf(ones) + 1)
}
