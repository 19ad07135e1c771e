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

/** The other calendar's year beside a year: 2031（令和13）年, 2031年（令和13年）. */
const otherYear = '(?:\\s*(?:（[^）]{1,9}）|\\([^)]{1,9}\\)))?'
const monthAndDay = `(?:\\s*(${digit}{1,3})\\s*月(?:\\s*(${digit}{1,3})\\s*日)?)?`
const western = new RegExp(`(${digit}{4})${otherYear}\\s*年${otherYear}${monthAndDay}`, 'u')
const era = new RegExp(
  `(明治|大正|昭和|平成|令和)\\s*(元|${digit}{1,3})${otherYear}\\s*年${otherYear}${monthAndDay}`,
  'u',
)
const numeric =
  /([0-9０-９]{4})\s*[-/.．／－]\s*([0-9０-９]{1,2})(?:\s*[-/.．／－]\s*([0-9０-９]{1,2}))?(?![0-9０-９])/u

/** Month, day, year in figures as English pages write them; day, month, year where the first can be no month. */
const yearLast = /(?<![0-9/])([0-9]{1,2})\/([0-9]{1,2})\/([0-9]{4})(?![0-9])/u

const findYearLast = (text: string): FoundDate | undefined => {
  const match = yearLast.exec(text)
  if (!match) return undefined
  const [first, second, year] = [Number(match[1]), Number(match[2]), Number(match[3])]
  const value = first > 12 ? isoFrom(year, second, first) : isoFrom(year, first, second)
  return value === undefined ? undefined : { value, start: match.index, end: match.index + match[0].length }
}

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

const findWestern = (text: string): FoundDate | undefined => fromMatch(western.exec(text), (m) => part(m[1]), 1)

const yearOfEra = (m: RegExpExecArray): number | undefined => {
  const n = m[2] === '元' ? 1 : part(m[2])
  return n === undefined ? undefined : eras[m[1]!]! + n - 1
}

const findEra = (text: string): FoundDate | undefined => fromMatch(era.exec(text), yearOfEra, 2)

const findNumeric = (text: string): FoundDate | undefined => fromMatch(numeric.exec(text), (m) => part(m[1]), 1)

/** The first date written out in a text, whatever it is the date of; western or Japanese years, 年月日 or figures. */
export const findDate = (text: string): FoundDate | undefined =>
  [findWestern, findEra, findNumeric, findYearLast, findEnglish]
    .map((find) => find(text))
    .reduce((first, found) => (found && (!first || found.start < first.start) ? found : first), undefined)

const label =
  /^(?:(?:Posted|Published|Updated|Date)(?: on)?|(?:公開|掲載|発行|発表|更新|最終更新|投稿|配信|作成|執筆|脱稿|刊行|出版|提出|初出|登録)?(?:年月)?(?:日時|日付|日)?)\s*[:：]?\s*/u
const weekday =
  '(?:[（(](?:[月火水木金土日](?:曜日?)?|[A-Z][a-z]{2,8})(?:[・･]祝)?[）)]|[月火水木金土日]曜日|(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*\\.?)'
const clock =
  '(?:午前|午後|AM|PM)?\\s*(?:[0-9０-９]{1,2}(?:[:：][0-9０-９]{2}){1,2}|[0-9０-９]{1,2}時(?:[0-9０-９]{1,2}分)?)(?:\\s*(?:AM|PM|JST))?'
/** What a paper or a site puts behind the date of an article. */
const printed =
  '(?:付け?|記|公開|掲載|発行|発表|更新|配信|執筆|脱稿|号|提出|朝刊|夕刊|(?:有料|会員限定|無料)?(?:記事|公開)|会員限定)'
const rest = new RegExp(
  `^\\s*${weekday}?\\s*(?:${clock})?(?:\\s*${printed}){0,2}` +
    /(?:\s*[|｜／]\s*(?:カテゴリー?|分類|タグ|テーマ)[^。]{0,40}|[\s　（(|｜／]*(?:最終)?(?:更新|修正|改訂)日?(?:時)?\s*[:：]?[^。]{0,24})?$/u
      .source,
  'u',
)
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
