import { actionVerbs, aimNouns, happenings } from '../lexicon/action.ts'

const deeds = [...actionVerbs.filter((verb) => /[\p{Script=Han}ァ-ヴー]$/u.test(verb)), ...aimNouns]
const ends = new Set(deeds)
const happening = new Set(happenings)
const longest = Math.max(...deeds.map((deed) => deed.length))

const numbered = /^(?:[0-9０-９]{1,2}|[一二三四五六七八九十]{1,2})[\s　.．、:：)）]+/u
const remark = /[（(][^（）()]{1,30}[）)]$/u

const endsInDeed = (text: string): boolean => {
  for (let length = Math.min(longest, text.length - 3); length > 1; length--) {
    const end = text.slice(-length)
    if (happening.has(end)) return false
    if (ends.has(end)) return true
  }
  return false
}

/** Whether a short line without a full stop words a measure: 市長退職金の廃止, 給食費をゼロに, 待機児童ゼロ. */
export const wordsMeasure = (line: string): boolean => {
  const text = line.replace(numbered, '').replace(remark, '')
  if (/[をに]ゼロ(?:に|へ)?$|(?<=[\p{Script=Han}ァ-ヴー])ゼロ(?:に|へ)?$/u.test(text)) return true
  if (/を[^。]{1,24}(?:へ|に|で)$|を$/u.test(text)) return text.length > 4
  if (/を[^。]{1,30}(?:ます|る|す|く|う|つ|む|ぶ|ぐ)$/u.test(text)) return true
  return /[をの]/u.test(text) && endsInDeed(text)
}
