import type { Line } from '../document-lines.ts'

/** The mark of a note at a page's foot: 1 …, １ …, 注1 …, *2 …. */
const mark = /^(?:[注註*＊※][\s　]*)?([0-9０-９]{1,3})[)）]?[\s　]+\S/u
/** Longest notes of one page, in lines. */
const longest = 12

const numberOf = (line: Line): string | undefined => mark.exec(line.text)?.[1]?.normalize('NFKC')

/**
 * The page's furniture and the notes at its foot: lines between a blank one and the furniture at a page's end, the
 * first of which begins with a number that stands behind a word above (…を検討する1。). They come in the middle of what
 * goes on on the next page.
 */
export const withPageNotes = (lines: readonly Line[], furniture: ReadonlySet<number>): ReadonlySet<number> => {
  const notes = new Set<number>()
  let top = 0
  for (let i = 0; i < lines.length; i += 1) {
    if (!furniture.has(i) || furniture.has(i - 1)) continue
    for (let first = i - 1; first >= Math.max(top, i - longest); first -= 1) {
      const line = lines[first]!
      const number = numberOf(line)
      const opens = line.blanksBefore > 0 || /^[-_─━]{5,}$/u.test(lines[first - 1]?.text ?? '')
      if (number === undefined || !opens) continue
      const reference = new RegExp(`(?<=[\\p{L}）」』])(?:${number}|${toWide(number)})(?=[。、」）\\p{L}]|$)`, 'u')
      if (!lines.slice(top, first).some(({ text }) => reference.test(text))) continue
      for (let k = first; k < i; k += 1) notes.add(k)
    }
    top = i + 1
  }
  return notes.size === 0 ? furniture : new Set([...furniture, ...notes])
}

const toWide = (digits: string): string =>
  digits.replace(/[0-9]/gu, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0))
