import type { Frame } from './frame.ts'
import { isDelimiter, openings } from './lexicon-function.ts'
import type { Word } from './words.ts'

/** Labels have at most this many characters. */
export const longestLabel = 60

/** Endings that say how sure the author is or how he argues, not what is so; cut in turn from the end. */
const hedges =
  /(?:と(?:考え|思|い|言)(?:う|え|い)?(?:る|ます|られる|られます|ております|ている|ています)?|と(?:言|い)(?:える|えよう|えます)(?:だろう)?|と思われ(?:る|ます)|の?(?:では|じゃ)ない(?:だろう)?か|(?:である|だ)?(?:だろう|でしょう|であろう)か?|はず(?:だ|である|です|で)|と(?:言|い)わざるを(?:得|え)ない|かもしれ(?:ない|ません)|から(?:だ|である|です)|ので(?:ある|す|あります)|のだ|わけ(?:だ|である|です)|(?:こと|の)は(?:明らか|明白|確か|当然)(?:だ|である|です)?|よう(?:だ|に(?:思|見)え(?:る|ます)))$/u

const leading = new Set(['接続詞', 'フィラー', '感動詞'])
const vague = new Set([
  'この',
  'その',
  'こうした',
  'そうした',
  'このような',
  'そのような',
  'かかる',
  'これ',
  'それ',
  'これら',
  'それら',
  '同',
  'こう',
  'そう',
  '両者',
  '彼ら',
  '同様',
])

const textOf = (words: readonly Word[]): string => words.map((w) => plain(w.surface)).join('')
/** Full-width ASCII of the shadow back to what a reader expects. */
const plain = (surface: string): string =>
  surface.replace(/[！-～]+/gu, (s) => (/[！？，．：；（）]/u.test(s) ? s : s.normalize('NFKC')))

/** How many words from `k` on are one of the openings; 0 where none is. */
const openingAt = (words: readonly Word[], k: number): number =>
  [4, 3, 2, 1].find((n) =>
    openings.includes(
      words
        .slice(k, k + n)
        .map((w) => w.surface)
        .join(''),
    ),
  ) ?? 0

/** Where the clause of the label may begin: the words after a delimiter, connectives passed over. */
const starts = (words: readonly Word[], last: number): readonly number[] => {
  const found: number[] = []
  for (let i = 0; i <= last; i++) {
    if (i > 0 && !isDelimiter(words[i - 1]!.surface)) continue
    let k = i
    while (k < last && (leading.has(words[k]!.pos) || isDelimiter(words[k]!.surface) || openingAt(words, k) > 0))
      k += Math.max(1, openingAt(words, k))
    if (words[k]!.pos !== '助詞' && words[k]!.pos !== '助動詞') found.push(k)
  }
  return found
}

const plainEnding = (words: readonly Word[]): string => {
  const end = words.at(-1)
  const before = words.at(-2)
  if (end && before && end.form === '基本形') {
    if (end.base === 'ます') {
      const verb = ['いたす', 'ござる'].includes(before.base) ? 'する' : before.base
      return textOf(words.slice(0, -2)) + verb
    }
    if (end.base === 'です') {
      if (before.pos === '形容詞' || (before.pos === '助動詞' && before.base !== 'べし'))
        return textOf(words.slice(0, -1))
      return `${textOf(words.slice(0, -1))}だ`
    }
  }
  return textOf(words)
}

/** The quote's last clause as one plain sentence, without connectives and hedges; undefined if none of its clauses is short enough. */
export const sentenceOf = (words: readonly Word[], frame: Frame): string | undefined => {
  let last = words.length
  while (last > 0 && (words[last - 1]!.pos === '記号' || isDelimiter(words[last - 1]!.surface))) last--
  const need = frame.target?.from ?? frame.predicateFrom
  const fits = starts(words, need).filter((i) => i <= need)
  for (const from of fits) {
    let label = plainEnding(words.slice(from, last))
    for (let cut = label.replace(hedges, ''); cut !== label; cut = label.replace(hedges, '')) label = cut
    label = label.replace(/べき(?:である|です|であります)?$/u, 'べきだ').replace(/であります$/u, 'である')
    label = label.replace(/([\p{Script=Han}ァ-ヴー])$/u, '$1だ')
    const open = (label.match(/[「『（(]/gu) ?? []).length - (label.match(/[」』）)]/gu) ?? []).length
    if (label.length <= longestLabel && label.length >= 6 && open === 0) return label
  }
  return undefined
}

/** How badly a sentence would serve as a label: pointing words, leading particles, length. 0 is best. */
export const flawsOf = (words: readonly Word[], frame: Frame, label: string): number =>
  words.filter((w) => vague.has(w.base) && label.includes(w.surface)).length * 2 +
  (frame.sign < 0 ? 1.5 : 0) +
  (frame.target ? 0 : 2) +
  (/ない$|ません|ぬ$/u.test(label) ? 1 : 0) +
  (/[だるいたう]$/u.test(label) ? 0 : 2) +
  (/べきだ$|必要(?:だ|がある)$/u.test(label) ? 0 : 0.5) +
  label.length / 40

/** The label of a statement too long for a sentence: its target with its predicate. */
export const shortLabelOf = (words: readonly Word[], frame: Frame, recommends: boolean): string | undefined => {
  const { target } = frame
  if (!target) return undefined
  let from = target.from
  while (from > 0 && target.to - from < 14) {
    const w = words[from - 1]!
    if (isDelimiter(w.surface) || !(w.pos === '名詞' || w.pos === '接頭詞' || w.surface === 'の' || w.surface === 'へ'))
      break
    from--
  }
  while (from < target.from && words[from]!.pos === '助詞') from++
  const noun = textOf(words.slice(from, target.to))
  return noun.length > 30 ? undefined : recommends ? `${noun}が必要だ` : `${noun}が問われている`
}

/** Turns べきではない and 必要はない to the affirmative. */
export const affirmative = (label: string): string =>
  label
    .replace(/べきでは?(?:ない|ありません)$/u, 'べきだ')
    .replace(/必要(?:は|が|も)ない$/u, '必要がある')
    .replace(/てはならない$|てはいけない$/u, 'てよい')
