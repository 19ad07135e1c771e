import type { TextMetadata } from './document-facts.ts'
import { isBodyLine, readHead } from './document-head.ts'
import type { Line } from './document-lines.ts'
import { whole, within } from './document-lines.ts'

/** Who speaks below a header of a record: ○浅野ひろみ君, ○議長（大垣俊彦君）, ◆１２番（石井かおる君）, ○水野国務大臣. */
export interface Speaker {
  /** Without the space between family and given name; the family name alone where the record gives no more. */
  readonly name: string
  readonly office?: string
  /** How the given name begins, where the record tells two of one family name apart: ○大西（良）委員. */
  readonly given?: string
  /** Whether he leads the sitting: he gives the floor and argues nothing. */
  readonly presides: boolean
  /** Whether the header is sure to be one wherever it stands: 君 behind the name, or an office beside it. */
  readonly sure: boolean
  /** Place of the name in the line. */
  readonly start: number
  readonly end: number
  /** Code units of the header, with the white space behind it. */
  readonly length: number
}

const mark = '^[○◯〇◎◆●][\\s　]*'
const person = '(?:[\\p{Script=Han}々ヶ]{1,4}[\\s　][^\\s　（()）。、「」]{1,6}|[^\\s　（()）。、「」○◯〇◎◆●]{2,14}?)'
const behind = '(?:[\\s　]+|$)'
/** ○森委員, ○大西（良）委員: how the Lower House calls its members, with a letter of the given name where two share a family's. */
const ofLowerHouse = new RegExp(
  `${mark}([\\p{Script=Han}々ヶ]{1,4})(?:（([\\p{Script=Han}々\\p{Script=Hiragana}\\p{Script=Katakana}ー]{1,3})）)?委員${behind}`,
  'u',
)
/** ○浅野ひろみ君, ○石黒宏議員（みどりの風）. */
const addressed = new RegExp(`${mark}(${person})(?:君|さん|氏|議員|委員)(?:[（(][^）)]{1,20}[）)])?${behind}`, 'u')
/** An office or a seat's number with the name in brackets: ○国務大臣（水野良太君）, ◆１２番（石井かおる君）. */
const inBrackets = new RegExp(
  `${mark}([^\\s　（()）。、「」]{0,24}(?:[長官臣人員事者]|総裁|教授|代表|主査|[0-9０-９一二三四五六七八九十]番))[（(][\\s　]*(${person})[\\s　]*(?:君|さん|氏|議員)?[\\s　]*[）)]${behind}`,
  'u',
)
/** A family name and an office of the Diet: ○水野国務大臣, ○大垣委員長. */
const withOffice = new RegExp(
  `${mark}((?!内閣|総理|[総法外財]務|環境|防衛|厚生|復興|予算)[\\p{Script=Han}々]{1,3}?)((?:内閣総理|国務)大臣|副?議長|委員長(?:代理)?|政府参考人|参考人|公述人|座長)${behind}`,
  'u',
)
/** A name with no address behind it; only at a text's very beginning. */
const bare = /^[○◯〇]\s*([^\s　（(]{2,12}?)(?:[（(]([^）)]{1,20})[）)])?[\s　]+/u
const presiding = /(?:議長|委員長|座長|会長|主査)(?:代理)?$/u

/** Groups of people in place of a name (○住民の皆さん). */
const nobody = /[のをがはにで][\p{Script=Han}]|^(?:皆|みな)/u

const speakerFrom = (
  match: RegExpExecArray | null,
  written: string | undefined,
  office?: string,
): Speaker | undefined => {
  if (!match || written === undefined || nobody.test(written)) return undefined
  const start = match[0].lastIndexOf(written)
  return {
    name: written.replace(/[\s　]/gu, ''),
    presides: office !== undefined && presiding.test(office),
    sure: office !== undefined || match[0].startsWith('君', start + written.length),
    start,
    end: start + written.length,
    length: match[0].length,
    ...(office !== undefined && { office }),
  }
}

/** The speaker that a line's header names; `undefined`: it has none. */
export const findSpeaker = (text: string): Speaker | undefined => {
  const office = inBrackets.exec(text)
  if (office) return speakerFrom(office, office[2], office[1])
  const minister = withOffice.exec(text)
  if (minister) return speakerFrom(minister, minister[1], minister[2])
  const member = ofLowerHouse.exec(text) ?? addressed.exec(text)
  const speaker = speakerFrom(member, member?.[1])
  // Only a name that another member shares is told apart by a letter in brackets behind it.
  return speaker && member?.[2] !== undefined ? { ...speaker, given: member[2], sure: true } : speaker
}

/**
 * The headers of a record, by line. Where no 君 and no office makes one sure, they count at the text's beginning; so does
 * a name with nothing behind it, if no list follows.
 */
const headersOf = (lines: readonly Pick<Line, 'text'>[]): ReadonlyMap<number, Speaker> => {
  const all = lines.flatMap(({ text }, i): [number, Speaker][] => {
    const speaker = findSpeaker(text)
    return speaker ? [[i, speaker]] : []
  })
  const isRecord = all.some(([, { sure }]) => sure)
  const found = new Map(all.filter(([i]) => isRecord || i === 0))
  const first =
    found.has(0) || lines.slice(1).some(({ text }) => /^[○◯〇]/u.test(text)) ? null : bare.exec(lines[0]?.text ?? '')
  const speaker = speakerFrom(first, first?.[1])
  return speaker ? new Map([[0, speaker], ...found]) : found
}

const splitAt = (line: Line, length: number): readonly Line[] => {
  const name = line.text.slice(0, length).trimEnd()
  const header = { isSpeaker: true, ...line, text: name, end: line.start + name.length }
  if (length >= line.text.length) return [header]
  return [
    header,
    { ...line, text: line.text.slice(length), start: line.start + length, blanksBefore: 0, pageBefore: false },
  ]
}

/** Who answers in an interview, as its lines label him (石井　利用者の…): an author's family name, twice at least. */
const answering = (lines: readonly Line[], authors: readonly string[]): RegExp | undefined => {
  const labels = authors.flatMap((name) => [name, name.slice(0, 2), name.slice(0, 3)])
  const found = labels.find(
    (label) =>
      lines.filter(({ text }) => text.startsWith(label) && /^[　:：]/u.test(text.slice(label.length))).length >= 2,
  )
  return found === undefined ? undefined : new RegExp(`^${found}[　:：]\\s*`, 'u')
}

/** Lines that begin with the header of a speech or the label of an answer as two: who speaks, and what is said. */
export const splitSpeakers = (lines: readonly Line[], authors: readonly string[]): readonly Line[] => {
  const headers = headersOf(lines)
  const label = headers.size > 0 ? undefined : answering(lines, authors)
  return lines.flatMap((line, i) => {
    const length = headers.get(i)?.length ?? label?.exec(line.text)?.[0].length
    return length === undefined ? [line] : splitAt(line, length)
  })
}

/** The group somebody speaks for, from the first lines of his speech; one that grammar does not tell stays missing. */
const groupIn = (opening: readonly Line[], name: string): TextMetadata['organisation'] => {
  const introduced = new RegExp(
    `([^。、，\\s　「」○]{2,30}(?:・[^。、\\s]{2,20})*?)の${name}(?:です|でございます|であります)`,
    'u',
  )
  for (const line of opening) {
    const group =
      introduced.exec(line.text) ??
      /(?:私は、?|^)会派「([^」]{2,20})」を代表/u.exec(line.text) ??
      /(?:私は、|[\s　]|^)((?!会派)[^。、，\s　「」]{2,20})を代表(?:して|し|いたし)/u.exec(line.text)
    if (!group?.[1]) continue
    const value = group[1].replace(/(?:の|共同)?会派$/u, '')
    const at = line.start + line.text.indexOf(value, group.index)
    return { value, at: { start: at, end: at + value.length } }
  }
  return undefined
}

/** The full name of who is called by his family name alone, if the record gives one and no other (石井かおる君). */
const fullNamesIn = (lines: readonly Line[]) => {
  const text = lines.map((line) => line.text).join('\n')
  return ({ name, given: begins = '' }: Speaker): string => {
    if (name.length > 3) return name
    const full = new RegExp(
      `(?<![\\p{Script=Han}])${name}[\\s　]*(${begins}[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}々ー]{${begins === '' ? 1 : 0},5}?)(?:君|さん|くん|です|でございます|であります)(?=[\\s　。、）)]|$)`,
      'gmu',
    )
    const given = new Set(Array.from(text.matchAll(full), (match) => match[1]!))
    const [only] = given
    return given.size === 1 && only !== undefined ? `${name}${only}` : name
  }
}

/** The name of a record above its first speech: 第二百五十回国会　…委員会議録　第四号. */
const isRecordName = ({ text }: Line): boolean =>
  text.length <= 60 && /会議録|議事録|速記録|本会議|委員会|定例会|審議会|公聴会/u.test(text) && !/[。、]/u.test(text)

/**
 * Who speaks in a record, from its headers (○〇〇〇〇君　): its authors, but for who leads the sitting where others
 * speak; and the group that a single one speaks for, from his first sentences: 「（会派）の〇〇です」, 「〜を代表して」.
 * What stands above the first header gives title and date. `undefined`: the text is no record.
 */
export const readSpeech = (lines: readonly Line[]): TextMetadata | undefined => {
  const headers = headersOf(lines)
  const [first] = headers.keys()
  if (first === undefined || lines.slice(0, first).some(isBodyLine)) return undefined
  const turns = [...headers].map(([line, speaker]) => ({ line, ...speaker }))
  const arguing = turns.some(({ presides }) => !presides) ? turns.filter(({ presides }) => !presides) : turns
  const fullNameOf = fullNamesIn(lines)
  const speaking = arguing.filter(
    (turn, i) => arguing.findIndex(({ name, given }) => name === turn.name && given === turn.given) === i,
  )
  const authors = speaking.map((turn) => ({ value: fullNameOf(turn), at: within(lines[turn.line]!, turn) }))
  const body = lines.slice(first).find(isBodyLine)
  const head = first > 0 && body ? readHead([...lines.slice(0, first), body]) : undefined
  const named = lines.slice(0, first).find(isRecordName)
  const title = head?.title ?? (named && { value: named.text, at: whole(named) })
  const [only] = speaking
  const group =
    speaking.length === 1 && only ? groupIn(lines.slice(only.line, only.line + 3), fullNameOf(only)) : undefined
  return {
    authors,
    ...(title && { title }),
    ...(head?.published && { published: head.published }),
    ...(group && { organisation: group }),
  }
}
