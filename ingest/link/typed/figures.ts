/** A figure with what it counts. */
export interface Figure {
  readonly value: number
  /** The unit, percentages in one: 割 and ％ are both `%`. */
  readonly unit: string
  /** What it is a share of, where the text says: GDP比. */
  readonly base?: string
}

const digits: Readonly<Record<string, number>> = Object.fromEntries([...'〇一二三四五六七八九'].map((c, n) => [c, n]))
const ranks: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 }
const myriads: Readonly<Record<string, number>> = { 万: 1e4, 億: 1e8, 兆: 1e12 }

/** The value of a number in figures, Chinese numerals or both (二十五, 1兆5000億); undefined where it is none. */
export const numberFrom = (text: string): number | undefined => {
  const plain = text.normalize('NFKC').replace(/(?<=[〇一二三四五六七八九十])・(?=[〇一二三四五六七八九])/gu, '.')
  let [total, section, current] = [0, 0, '']
  const take = (): number | undefined => (current === '' ? undefined : Number(current))
  for (const c of plain.replace(/,/gu, '')) {
    if (/[\d.]/u.test(c)) current += c
    else if (c in digits) current += String(digits[c])
    else if (c in ranks) {
      section += (take() ?? 1) * ranks[c]!
      current = ''
    } else if (c in myriads) {
      total += (section + (take() ?? (section === 0 ? 1 : 0))) * myriads[c]!
      ;[section, current] = [0, '']
    } else return undefined
  }
  const value = total + section + (take() ?? 0)
  return Number.isFinite(value) && plain !== '' ? value : undefined
}

const number = '[\\d０-９〇一二三四五六七八九十百千万億兆.．,，・]+'
const units =
  '％|%|パーセント|割(?:(?:[一二三四五六七八九\\d])分)?|ポイント|倍|円|ドル|ユーロ|万人|人|隻|基|機|両|台|校|床|か国|カ国|ヵ国|か所|カ所|年間|年(?=以上|以内|を超え|単位|の)|か月|時間'

/** A figure with its unit; with the flag g. The share it is of stands before it, as in GDP比二％. */
export const figurePattern = new RegExp(`(?:[A-Za-zＡ-Ｚ一-龠ァ-ヴー]{2,6}比(?:で|の)?)?${number}(?:${units})`, 'gu')

/** What a match of {@link figurePattern} says; undefined where it is no number. */
export const figureFrom = (text: string): Figure | undefined => {
  const found = new RegExp(`^(?:(?<base>.{2,6}比)(?:で|の)?)?(?<number>${number})(?<unit>.+)$`, 'u').exec(text)
  if (!found) return undefined
  const value = numberFrom(found.groups!['number']!)
  if (value === undefined) return undefined
  const unit = found.groups!['unit']!
  const base = found.groups!['base']?.normalize('NFKC').replace('国内総生産', 'GDP')
  const tenth = /^割(?:(.)分)?$/u.exec(unit)
  if (tenth) return { value: value * 10 + (tenth[1] ? numberFrom(tenth[1])! : 0), unit: '%', ...(base && { base }) }
  return { value, unit: /^(?:％|%|パーセント)$/u.test(unit) ? '%' : unit, ...(base && { base }) }
}
