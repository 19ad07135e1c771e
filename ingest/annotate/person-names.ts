import { entryOf } from './gazetteer.ts'
import { givenNames, persons } from '../lexicon/persons.ts'
import { titles } from '../lexicon/titles.ts'
import type { Morpheme } from '../morphemes.ts'
import { matchesIn } from './matches.ts'

/** Surnames that the dictionary holds for common nouns (トランプ, the cards). */
const commonNames = new Set(persons.flatMap((names) => names.flatMap((name) => name.split('・'))))

const kana = /^[ァ-ヴー＝]{2,}$/u

const isPersonWord = (word: Morpheme): boolean =>
  word.pos === '名詞' &&
  !(word.surface.includes('・') && entryOf('state', word.surface.split('・').at(-1)!) !== undefined) &&
  word.detail[1] !== '地域' &&
  (word.detail[1] === '人名' ||
    ((kana.test(word.surface) || /^[ァ-ヴー＝]{2,}(?:・[ァ-ヴー＝]{2,})+$/u.test(word.surface)) &&
      (!word.known || word.detail[0] === '固有名詞' || commonNames.has(word.surface))))

/** Words in which somebody's office names whom he works for. */
export interface Body {
  readonly from: number
  readonly to: number
  readonly text: string
}

/** A person's name before a title: 姓名＋役職, 片仮名・片仮名＋役職. `name` is without the title. */
export interface NamedPerson {
  readonly from: number
  readonly to: number
  readonly name: string
  /** The part by which the person is called later. */
  readonly surname?: string
  /** 氏, 首相, 国土交通大臣 …; empty for a name without one. */
  readonly title: string
  /** 前 or 元 stands before the title. */
  readonly isFormer: boolean
  /** What stands between the name and the title, and where: 京大 of 京大教授, 経団連 of ・経団連会長. */
  readonly body?: Body
}

const titleBeginnings = new Set([...titles].flatMap((title) => Array.from(title, (_, n) => title.slice(0, n + 1))))
const longestTitle = 4
/** How many words may stand between a name and the title's end: 黒｜前｜東京｜高検｜検事長. */
const longestOffice = 7

/** Tokens that together are a title, from `at` on: how many. */
const titleAt = (words: readonly Morpheme[], at: number): number => {
  let joined = ''
  let length = 0
  for (let n = 1; n <= longestTitle && at + n <= words.length; n++) {
    joined += words[at + n - 1]!.surface
    if (!titleBeginnings.has(joined)) break
    if (titles.has(joined)) length = n
  }
  return length
}

/** Words between a name and its title: 前, 元, 米, the body (国土交通, 立憲民主党), 駐日. */
const isOfficeWord = (word: Morpheme): boolean =>
  word.pos === '接頭詞' ||
  (word.pos === '名詞' && !['代名詞', '非自立', '副詞可能', '数'].includes(word.detail[0])) ||
  (word.pos === '記号' && word.surface === '・')

const placeSuffix =
  /^(?:県|府|都|道|市|区|町|村|州|大学|大|銀行|県庁|市役所|高校|駅|線|川|港|空港|地方|病院|製作所|電力|工業|原発|第[一二三]|湾|半島|城|市場|新聞)$/u

/** A title and where it ends. */
export interface Title {
  /** Index after its last word. */
  readonly end: number
  readonly title: string
  readonly isFormer: boolean
  readonly body?: Body
}

/** The title that follows a name that ends before word `at`, possibly behind 前, a state, a body. */
export const titleAfter = (words: readonly Morpheme[], at: number): Title | undefined => {
  if (words[at] !== undefined && placeSuffix.test(words[at].surface)) return undefined
  for (let i = at; i < Math.min(words.length, at + longestOffice); i++) {
    const n = titleAt(words, i)
    if (n > 0 && /^(?:選|府$|令|制|官邸|邸|公選)/u.test(words[i + n]?.surface ?? '')) return undefined
    if (n > 0) {
      const office = words.slice(at, i)
      const before = office.map((w) => w.surface)
      const own = words.slice(i, i + n).map((w) => w.surface)
      const naming = office.filter((w) => !/^(?:前|元|現|新|次期|故|初代|同|・|当時|両)$/u.test(w.surface))
      const domain = naming.map((w) => w.surface)
      const body =
        naming.length === 0 ? undefined : { from: naming[0]!.from, to: naming.at(-1)!.to, text: domain.join('') }
      // Of two titles (首席補佐官, 大臣政務官) the last one is meant.
      const next = titleAfterBody(words, i + n)
      if (next !== undefined)
        return { ...next, ...(body && { body }), isFormer: before.some((w) => /^[前元]/u.test(w)) }
      const joined = own.join('')
      return {
        end: i + n,
        title: /^(?:大臣|相|長官)$/u.test(joined) ? `${domain.join('')}${joined}` : joined,
        ...(body && { body }),
        isFormer: [...before, ...own].some((w) => /^[前元]/u.test(w)),
      }
    }
    if (!isOfficeWord(words[i]!)) return undefined
  }
  return undefined
}

/** A second title right after the first: 首相｜補佐官. */
const titleAfterBody = (words: readonly Morpheme[], at: number): Title | undefined => {
  const n = titleAt(words, at)
  if (n === 0) return undefined
  return {
    end: at + n,
    title: words
      .slice(at, at + n)
      .map((w) => w.surface)
      .join(''),
    isFormer: false,
  }
}

const surnameIn = (words: readonly Morpheme[], name: string): string | undefined => {
  if (name.includes('・')) return name.split('・').at(-1)
  return words.length > 1 && words[0]!.detail[2] === '姓' ? words[0]!.surface : undefined
}

/** The words of a person's name that ends before word `at`: index of the first, `at` if none. */
const nameBefore = (words: readonly Morpheme[], at: number): number => {
  let first = at
  while (first > 0) {
    const word = words[first - 1]!
    const isPart =
      isPersonWord(word) ||
      (/^[ァ-ヴー]{2,}$/u.test(word.surface) && words[first - 2]?.surface === '・') ||
      (/^[Ａ-Ｚ]$/u.test(word.surface) && (words[first - 2]?.surface === '・' || words[first]?.surface === '・')) ||
      ((word.surface === '・' || word.surface === '＝') &&
        first < at &&
        first > 1 &&
        (isPersonWord(words[first - 2]!) ||
          kana.test(words[first - 2]!.surface) ||
          /^[Ａ-Ｚ]$/u.test(words[first - 2]!.surface)))
    if (!isPart) break
    first--
  }
  while (first < at && words[first]!.surface === '・') first++
  // 比屋根隆志: a family name that the dictionary knows for a place, right before a given name.
  const [head, name] = [words[first - 1], words[first]]
  if (
    name?.detail[2] === '名' &&
    head !== undefined &&
    first < at &&
    /^\p{Script=Han}{2,3}$/u.test(head.surface) &&
    (!head.known || head.detail[1] === '地域' || head.detail[1] === '一般') &&
    head.detail[0] === '固有名詞' &&
    !placeSuffix.test(head.surface.at(-1)!)
  )
    return first - 1
  return first
}

/** How many words a name in Latin letters may have in its brackets. */
const longestReading = 12

/** エリク・ハンセン（Erik Hansen）氏: index after the brackets in which the name stands in Latin letters, `at` if there are none. */
const pastReading = (words: readonly Morpheme[], at: number): number => {
  if (words[at]!.surface !== '（') return at
  const close = words.findIndex((w, i) => i > at && (w.surface === '）' || i > at + longestReading))
  const inside = words.slice(at + 1, close).map((w) => w.surface)
  const isLatin = inside.length > 0 && inside.every((w) => /^[Ａ-Ｚａ-ｚA-Za-z\u00c0-\u024f　\s・．.’'－-]+$/u.test(w))
  return isLatin && words[close]!.surface === '）' && close + 1 < words.length ? close + 1 : at
}

/** Persons named with a title after the name. */
export const titledPersons = (words: readonly Morpheme[]): readonly NamedPerson[] => {
  const found: NamedPerson[] = []
  for (let at = 1; at < words.length; at++) {
    const before = words[at - 1]!
    if (!isPersonWord(before) || (words[at]!.surface !== '・' && isPersonWord(words[at]!) && !titleAt(words, at)))
      continue
    if (words[at]!.surface === '・' && words[at + 1] !== undefined && kana.test(words[at + 1]!.surface)) continue
    const after = pastReading(words, at)
    let title = titleAfter(words, after)
    let end = at
    // 大江みずほ: a hiragana given name unknown to the dictionary.
    if (
      title === undefined &&
      /^[ぁ-ん]{2,4}$/u.test(words[at]!.surface) &&
      words[at]!.pos !== '助詞' &&
      before.detail[2] === '姓'
    ) {
      title = titleAfter(words, at + 1)
      end = at + 1
    }
    if (title === undefined) continue
    const first = nameBefore(words, at)
    if (first === at) continue
    const run = words.slice(first, end)
    const name = run.map((w) => w.surface).join('')
    const hasMiddle = title.end - (after > at ? after : end) > 1 && words[end]!.surface !== '・'
    // A lone surname before a long title may be part of a body's name (森林, 本田技研会長): only 前, 元 and offices of state.
    if (name.length < 2 && hasMiddle) continue
    if (
      /^[ァ-ヴー]+$/u.test(name) &&
      !commonNames.has(name) &&
      hasMiddle &&
      !/[前元現]|首相|大統領|長官|相$|大使|議員|総裁/u.test(title.title)
    )
      continue
    const surname = surnameIn(run, name)
    found.push({
      from: run[0]!.from,
      to: words[title.end - 1]!.to,
      name,
      ...(surname !== undefined && { surname }),
      title: title.title,
      isFormer: title.isFormer,
      ...(title.body && { body: title.body }),
    })
    at = title.end - 1
  }
  return found
}

const foreignPattern = /[ァ-ヴー＝]{2,}(?:・(?:[ァ-ヴー＝]{2,}|[Ａ-Ｚ]))*・[ァ-ヴー＝]{2,}/gu

/** 片仮名・片仮名 whose first part is a given name, or that stands behind an office: a foreign name even without a title. */
export const foreignNames = (text: string, words: readonly Morpheme[]): readonly NamedPerson[] =>
  matchesIn(text, foreignPattern).flatMap((m): readonly NamedPerson[] => {
    const parts = m[0].split('・')
    const at = words.findIndex((w) => w.from <= m.index && m.index < w.to)
    const before = words[at - 1]?.surface === 'の' ? words[at - 2] : words[at - 1]
    const inDictionary = words.some((w) => w.from === m.index && w.detail[1] === '人名')
    const isPlace = words.some((w) => w.from >= m.index && w.to <= m.index + m[0].length && w.detail[1] === '地域')
    const isIntroduced =
      before !== undefined &&
      (titles.has(before.surface) || /^(?:候補|首脳|補佐官|長官|次官|相|官)$/u.test(before.surface))
    if (text[m.index - 1] === '・') return []
    if (!givenNames.has(parts[0]!) && !isIntroduced && !(inDictionary && !isPlace)) return []
    if (
      /^(?:財団|研究所|大学|賞|島|湾|州|市|社|家|銀行|法|会議|センター|委員会|・)/u.test(
        text.slice(m.index + m[0].length),
      )
    )
      return []
    return [
      { from: m.index, to: m.index + m[0].length, name: m[0], surname: parts.at(-1)!, title: '', isFormer: false },
    ]
  })

/** After the name of who introduces himself. */
const introducing = /^(?:です|でござい|であります|と申し|だ(?:。|$))/u

/** 姓｜名 side by side, without a title: a Japanese full name; who introduces himself so is the author. */
export const fullNames = (words: readonly Morpheme[]): readonly NamedPerson[] =>
  words.flatMap((word, i): readonly NamedPerson[] => {
    const [next, after] = [words[i + 1], words[i + 2]]
    if (word.detail[2] !== '姓' || next?.detail[2] !== '名' || next.surface === '等') return []
    if (words[i - 1] !== undefined && ['人名', '地域'].includes(words[i - 1]!.detail[1])) return []
    if (
      after !== undefined &&
      (after.detail[1] === '人名' || /^(?:記念|賞|館|町|線|川|山|県|市|事件|法|さ|ち)/u.test(after.surface))
    )
      return []
    const following = (at: number): string =>
      words
        .slice(at, at + 4)
        .map((w) => w.surface)
        .join('')
    if (introducing.test(following(i + 2))) return []
    // 比嘉｜航｜太郎: a given name cut in two.
    const rest = /^(?:太郎|一郎|次郎|二郎|三郎|之介|之助|太|一|子|美|香|奈|人|也|介|輔|平|司|希)$/u.test(
      after?.surface ?? '',
    )
      ? after!
      : // 森田宗也です cut as 宗｜也: the rest of a name by which somebody introduces himself.
        /^\p{Script=Han}$/u.test(after?.surface ?? '') && /^(?:です|でございます|と申し)/u.test(following(i + 3))
        ? after!
        : undefined
    if (rest !== undefined && introducing.test(following(i + 3))) return []
    const name = `${word.surface}${next.surface}${rest?.surface ?? ''}`
    return [{ from: word.from, to: (rest ?? next).to, name, surname: word.surface, title: '', isFormer: false }]
  })
