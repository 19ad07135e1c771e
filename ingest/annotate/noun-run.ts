import type { Morpheme } from '../morphemes.ts'

const isDash = (surface: string): boolean => '—―─'.includes(surface[0]!) && /^[—―─]+$/u.test(surface)

/** Where the run of nouns begins that ends before morpheme `end`. */
export const nounRunEnd = (words: readonly Morpheme[], end: number): number => {
  let from = end
  while (
    from > 0 &&
    words[from - 1]!.detail[0] !== '代名詞' &&
    !isDash(words[from - 1]!.surface) &&
    (['名詞', '接頭詞'].includes(words[from - 1]!.pos) || /^(?:[Ａ-Ｚａ-ｚ]+|・)$/u.test(words[from - 1]!.surface))
  )
    from--
  while (words[from]?.surface === '・') from++
  return from
}
