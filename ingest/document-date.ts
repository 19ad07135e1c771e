/** First year of each era, so that 元年 is that year (Japanese calendar law and its predecessors). */
const eras: Readonly<Record<string, number>> = { 明治: 1868, 大正: 1912, 昭和: 1926, 平成: 1989, 令和: 2019 }

const digit = '[0-9０-９〇一二三四五六七八九十]'
const kanjiDigits = '〇一二三四五六七八九'

/** A number in Arabic or kanji figures: 二〇二五, 二十二, 12. `undefined` if it is none. */
const numberFrom = (written: string): number | undefined => {
  const plain = written.normalize('NFKC')
  if (/^[0-9]+$/u.test(plain)) return Number(plain)
  if (/^[〇一二三四五六七八九]+$/u.test(plain)) return Number(Array.from(plain, (c) => kanjiDigits.indexOf(c)).join(''))
  const tens = /^([二三四五六七八九]?)十([一二三四五六七八九]?)$/u.exec(plain)
  if (!tens) return undefined
  const [ten, one] = [tens[1] ? kanjiDigits.indexOf(tens[1]) : 1, tens[2] ? kanjiDigits.indexOf(tens[2]) : 0]
  return ten * 10 + one
}

const pad = (n: number): string => String(n).padStart(2, '0')

const isoFrom = (year: number, month?: number, day?: number): string | undefined => {
  if (year < 1868 || year > 2200) return undefined
  if (month === undefined) return String(year)
  if (month < 1 || month > 12) return undefined
  if (day === undefined) return `${year}-${pad(month)}`
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? `${year}-${pad(month)}-${pad(day)}` : undefined
}

const western = new RegExp(
  `(${digit}{4})(?:（[^）]{1,8}）|\\([^)]{1,8}\\))?年(?:\\s*(${digit}{1,3})月(?:\\s*(${digit}{1,3})日)?)?`,
  'u',
)
const era = new RegExp(
  `(明治|大正|昭和|平成|令和)\\s*(元|${digit}{1,3})年(?:\\s*(${digit}{1,3})月(?:\\s*(${digit}{1,3})日)?)?`,
  'u',
)
const numeric =
  /([0-9０-９]{4})\s*[-/.．／－]\s*([0-9０-９]{1,2})(?:\s*[-/.．／－]\s*([0-9０-９]{1,2}))?(?![0-9０-９])/u

const months = 'January February March April May June July August September October November December'.split(' ')
const monthName = `(${months.map((m) => `${m}|${m.slice(0, 3)}\\.?`).join('|')})`
/** English dates: April 3, 2031; 3 April 2031; April 2031. */
const english = [
  new RegExp(`(?<month>${monthName}) (?<day>\\d{1,2})(?:st|nd|rd|th)?, (?<year>\\d{4})`, 'u'),
  new RegExp(`(?<day>\\d{1,2}) (?<month>${monthName}),? (?<year>\\d{4})`, 'u'),
  new RegExp(`(?<month>${monthName}),? (?<year>\\d{4})`, 'u'),
]

/** A date found in a text: ISO, as precise as written, with its place in the text given. */
export interface FoundDate {
  readonly value: string
  readonly start: number
  readonly end: number
}

const part = (written: string | undefined): number | undefined =>
  written === undefined ? undefined : numberFrom(written)

const fromMatch = (match: RegExpExecArray | null, year: (m: RegExpExecArray) => number | undefined, shift: number) => {
  if (!match) return undefined
  const y = year(match)
  const value = y === undefined ? undefined : isoFrom(y, part(match[1 + shift]), part(match[2 + shift]))
  return value === undefined ? undefined : { value, start: match.index, end: match.index + match[0].length }
}

const findEnglish = (text: string): FoundDate | undefined => {
  const match = english.map((pattern) => pattern.exec(text)).find((found) => found !== null)
  if (!match) return undefined
  const { year, month, day } = match.groups!
  const number = months.findIndex((name) => name.slice(0, 3) === month!.slice(0, 3)) + 1
  const value = isoFrom(Number(year), number, part(day))
  return value === undefined ? undefined : { value, start: match.index, end: match.index + match[0].length }
}

/** The first date written out in a text, whatever it is the date of; western or Japanese years, 年月日 or figures. */
export const findDate = (text: string): FoundDate | undefined =>
  fromMatch(western.exec(text), (m) => part(m[1]), 1) ??
  fromMatch(
    era.exec(text),
    (m) => {
      const n = m[2] === '元' ? 1 : part(m[2])
      return n === undefined ? undefined : eras[m[1]!]! + n - 1
    },
    2,
  ) ??
  fromMatch(numeric.exec(text), (m) => part(m[1]), 1) ??
  findEnglish(text)

const label =
  /^(?:公開|掲載|発行|発表|更新|最終更新|投稿|配信|作成|執筆|脱稿|刊行|出版)?(?:年月)?(?:日時|日付|日)?\s*[:：]?\s*/u
const rest =
  /^\s*(?:[（(][月火水木金土日](?:曜日?)?[）)])?\s*(?:[0-9０-９]{1,2}(?:[:：][0-9０-９]{2}){1,2}|[0-9]{1,2}時[0-9]{1,2}分)?\s*(?:付け?|記|公開|掲載|発行|発表|更新|配信|執筆|脱稿|号)?(?:\s*[|｜／]\s*(?:カテゴリー?|分類|タグ|テーマ)[^。]{0,40}|[\s　（(|｜／]*(?:最終)?(?:更新|修正|改訂)日?(?:時)?\s*[:：]?[^。]{0,24})?$/u
const opening = /^[（(［[【《〈]\s*/u
const closing = /\s*[）)］\]】》〉]$/u

/**
 * The date of a line that is nothing but a date, with its label (公開日：), weekday or brackets: the document's own.
 * A date inside a sentence is never one. `undefined`: the line is no date.
 */
export const findDateLine = (line: string): FoundDate | undefined => {
  const open = opening.exec(line)?.[0].length ?? 0
  const inner = open > 0 ? line.slice(open).replace(closing, '') : line
  const skip = label.exec(inner)?.[0].length ?? 0
  const date = findDate(inner.slice(skip))
  if (!date || date.start !== 0 || !rest.test(inner.slice(skip + date.end))) return undefined
  return { value: date.value, start: open + skip, end: open + skip + date.end }
}

/** An ISO date from what a file's metadata give: an ISO date with or without a time, or a date written out. */
export const dateFrom = (written: string): string | undefined => {
  const iso = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?:[T ].*)?$/u.exec(written.trim())
  return iso ? isoFrom(Number(iso[1]), part(iso[2]), part(iso[3])) : findDateLine(written.trim())?.value
}
