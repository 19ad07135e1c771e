import { allTerms } from '../lexicon/cabinets.ts'
import type { Term } from '../lexicon/leaders.ts'
import { unmistaken } from '../lexicon/persons.ts'
import { plainTitles, shortOffices } from '../lexicon/titles.ts'
import { findDate } from '../document-date.ts'
import { widen } from './gazetteer.ts'

/** Family names of three characters and of one, among the names of the lists; all others have two. */
const long = new Set([
  '小此木',
  '小宮山',
  '二之湯',
  '小野寺',
  '小野田',
  '黄川田',
  '海江田',
  '与謝野',
  '仲井真',
  '萩生田',
  '中曽根',
])
const single = new Set([
  '林芳正',
  '林幹雄',
  '森まさこ',
  '森喜朗',
  '岸信夫',
  '菅直人',
  '菅義偉',
  '馳浩',
  '谷公一',
  '平将明',
  '泉健太',
  '原敬',
])

/** The family name of a Japanese full name of the lists. */
export const surnameOf = (name: string): string =>
  single.has(name) ? name[0]! : long.has(name.slice(0, 3)) ? name.slice(0, 3) : name.slice(0, 2)

const bySurname = new Map<string, Term[]>()
for (const term of allTerms) {
  const names = new Set([
    term.surname ?? surnameOf(term.name),
    /^[ァ-ヴ]/u.test(term.name) ? term.name : surnameOf(term.name),
  ])
  for (const name of [...names].map(widen)) bySurname.set(name, [...(bySurname.get(name) ?? []), term])
}

/** The terms of office of everybody who goes by a surname. */
export const termsOf = (surname: string): readonly Term[] => bySurname.get(surname) ?? []

const byOffice = new Map<string, Term[]>()
for (const term of allTerms) byOffice.set(term.office, [...(byOffice.get(term.office) ?? []), term])

const fullNames = new Set(allTerms.map(({ name }) => widen(name)))

/** Whether somebody of the lists is called so in full. */
export const isKnownName = (name: string): boolean => fullNames.has(name)

/** Until when the lists are known to hold: who was in office then need not be later. */
const knownUntil = '2027-01-01'

/** The last month that sentences name as one when something happened (2016年12月), ISO: a text is no older than that. */
export const latestMonthIn = (texts: readonly string[]): string | undefined => {
  const months = texts.flatMap((text) => {
    const value = /年[^。]{0,8}月/u.test(text) ? findDate(text)?.value : undefined
    return value !== undefined && value.length > 'yyyy'.length && value < knownUntil ? [value] : []
  })
  return months.toSorted().at(-1)
}

const isOn = (term: Term, date: string): boolean => term.from <= date && date < (term.to ?? knownUntil)

/** Who held an office at a date. */
export const holderAt = (office: string, date: string): string | undefined =>
  byOffice.get(office)?.find((term) => isOn(term, date))?.name

const premiersCalled = (byOffice.get('日本首相') ?? []).map(({ name, surname }) => ({
  name,
  pattern: new RegExp(
    `(?<![\\p{Script=Han}]|[前元])${surname ?? ''}(?:${name.slice(surname?.length ?? 0)})?(?:首相|総理|政権|内閣)`,
    'u',
  ),
}))

/** The one prime minister whom sentences call so or whose 政権 they name. */
export const premierCalled = (texts: readonly string[]): string | undefined => {
  const all = texts.filter((text) => /首相|総理|政権|内閣/u.test(text)).join('\n')
  const named = new Set(premiersCalled.filter(({ pattern }) => pattern.test(all)).map(({ name }) => name))
  return named.size === 1 ? [...named][0] : undefined
}

/** Whether a mayor of the lists goes by a surname. */
export const isMayor = (surname: string): boolean => termsOf(surname).some(({ office }) => office.endsWith('市長'))

/** The head of a prefecture or a city who goes by a surname. */
export const headCalled = (surname: string, place: string | undefined): string | undefined =>
  place === undefined
    ? undefined
    : termsOf(surname).find(({ office }) => office === `${place}知事` || office === `${place}長`)?.name

/** Who held an office before its holder at a date. */
export const formerHolderAt = (office: string, date: string): string | undefined => {
  const now = holderAt(office, date)
  return byOffice
    .get(office)
    ?.filter((term) => term.from <= date && term.name !== now)
    .at(-1)?.name
}

/** A minister's office in its long form: 財務相, 財務大臣 and 財務長官 of Japan are 財務大臣. */
export const officeOf = (title: string): string | undefined => {
  const stem = /^(.+?)(?:担当)?(?:大臣|相)$/u.exec(title)?.[1]
  if (title === '官房長官') return '官房大臣'
  if (stem === undefined || stem === '首' || stem === '総理' || stem === '内閣総理') return undefined
  return `${shortOffices[stem] ?? shortOffices[`${stem}担当`] ?? stem}大臣`
}

const householdNames = new Map(unmistaken.map((name) => [surnameOf(name), name]))

/** Whether a title can be that of an office of the lists. */
const isTitleOf = (title: string, office: string): boolean => {
  if (/首相$|総理(?:大臣)?$/u.test(title)) return office.endsWith('首相')
  if (/官房長官$/u.test(title)) return office === '官房大臣'
  if (/大臣$|相$/u.test(title)) {
    const asked = officeOf(title.replace(/^(?:前|元|現|新)/u, ''))
    return title.endsWith('担当大臣') || title.length <= 3 ? office.endsWith('大臣') : asked === office
  }
  const tail = [
    '大統領',
    '国家主席',
    '主席',
    '総書記',
    '総統',
    '総裁',
    '議長',
    '知事',
    '市長',
    '事務総長',
    '事務局長',
    '長官',
    '委員長',
  ]
  return tail.some((t) => title.endsWith(t) && office.endsWith(t))
}

/**
 * The one person of the lists whom a surname with a title means at a date: in office (or within a year after it; with
 * 前 or 元, ever before); without a date, in office since a month the text names. Undefined when nobody or more than one fits;
 * with a mere 氏 only those whom nobody takes for another.
 */
export const personAt = (
  surname: string,
  title: string,
  isFormer: boolean,
  date: string | undefined,
  since?: string,
): string | undefined => {
  if (plainTitles.has(title)) return householdNames.get(surname)
  const year = 1
  const fit = termsOf(surname).filter((term) => {
    if (!isTitleOf(title, term.office)) return false
    if (date === undefined) return since === undefined || (term.to ?? knownUntil) >= since
    if (term.from > date) return false
    const until = term.to === undefined ? undefined : `${Number(term.to.slice(0, 4)) + year}${term.to.slice(4)}`
    return isFormer || date < (until ?? knownUntil)
  })
  const names = new Set(fit.map((term) => term.name))
  if (names.size === 1) return fit[0]!.name
  // Of several with 前 or 元, whoever left the office in the last years before.
  const recent = date === undefined ? '' : `${Number(date.slice(0, 4)) - 2}${date.slice(4)}`
  const now =
    date === undefined ? [] : fit.filter((term) => (isFormer ? (term.to ?? date) >= recent : isOn(term, date)))
  return new Set(now.map((term) => term.name)).size === 1 ? now[0]!.name : undefined
}
