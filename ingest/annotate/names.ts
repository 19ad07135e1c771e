import type { ActorType } from '../../graph/model/actor.ts'
import { persons, titles } from '../lexicon/offices.ts'
import { shortForms } from '../lexicon/states.ts'
import type { Morpheme } from '../morphemes.ts'

/** A name found by grammar; several where the words name several (日米). Offsets into the shadow, half open. */
export interface Named {
  readonly from: number
  readonly to: number
  readonly actors: readonly { readonly type: ActorType; readonly name: string }[]
  readonly rule: string
}

const shorts = Object.keys(shortForms).join('')
const stateOf = (c: string) => {
  const name = shortForms[c]!
  return { type: name === '欧州' ? ('group' as const) : ('state' as const), name }
}

const compoundPattern = new RegExp(`[${shorts}](?:・?[${shorts}])+(?=(両国|両政府|両軍)?)`, 'gu')
const directedPattern = new RegExp(`(?:対|訪|駐|親|反|在)([${shorts}])(?!\\p{Script=Han}?本)`, 'gu')
const sidePattern = new RegExp(`([${shorts}])(?=側|政府高官|大統領|国内|議会選|当局|本土)`, 'gu')
const forcesPattern = new RegExp(`在([${shorts}])米軍`, 'gu')
const isKanji = (c: string | undefined): boolean => c !== undefined && /\p{Script=Han}/u.test(c)

/** 日米, 日中韓, 対中, 在独米軍, 米側: one-character names of states, read in compounds only. */
export const shortStates = (text: string): readonly Named[] => {
  const found: Named[] = []
  for (const m of text.matchAll(forcesPattern))
    found.push({
      from: m.index,
      to: m.index + m[0].length,
      actors: [{ type: 'forces', name: m[0] }],
      rule: 'actor.forces-in',
    })
  for (const m of text.matchAll(compoundPattern)) {
    const before = text[m.index - 1]
    const letters = [...m[0].replaceAll('・', '')]
    if (isKanji(before) && !/[対新旧反親米]/u.test(before!)) continue
    if (m[0] === '日中' && /^(?:の気温|に)/u.test(text.slice(m.index + 2))) continue
    const both = m[1] === '両政府'
    found.push({
      from: m.index,
      to: m.index + m[0].length + (m[1]?.length ?? 0),
      actors: letters.map((c) => (both ? { type: 'government', name: `${shortForms[c]!}政府` } : stateOf(c))),
      rule: 'actor.compound',
    })
  }
  for (const m of text.matchAll(directedPattern)) {
    if (/[絶相敵]/u.test(text[m.index - 1] ?? '')) continue
    if (/^(?:国|本|州|軍|間|学|等|央|立)/u.test(text.slice(m.index + 2))) continue
    found.push({ from: m.index, to: m.index + 2, actors: [stateOf(m[1]!)], rule: 'actor.directed' })
  }
  for (const m of text.matchAll(sidePattern))
    if (!isKanji(text[m.index - 1]))
      found.push({ from: m.index, to: m.index + 1, actors: [stateOf(m[1]!)], rule: 'actor.side' })
  return found
}

const suffixes: readonly { readonly type: ActorType; readonly pattern: RegExp }[] = [
  { type: 'government', pattern: /(?:政権|内閣)$/u },
  { type: 'government', pattern: /(?:政府)$/u },
  { type: 'ministry', pattern: /.{2,}(?:省|庁|委員会|審議会|規制委)$/u },
  { type: 'forces', pattern: /(?:.(?<!将)軍|司令部|艦隊)$/u },
  { type: 'company', pattern: /.{2,}(?:株式会社|電力|製鉄|銀行|商事|自動車|ホールディングス|鉄道|新聞社|放送)$/u },
  {
    type: 'organisation',
    pattern:
      /.{1,}(?:党|大学|大学院|研究所|研究会|協会|連合会|連盟|機構|財団|議会|懇談会|組合|学会|協議会|会議所|労組|シンクタンク|総研|学園|維新の会|公社|公団|ワーキンググループ)$/u,
  },
  { type: 'group', pattern: /.{1,}(?:事業者|関係者|有識者|経営者|労働者|利用者|住民|市民)$/u },
]

const common =
  /^(?:政党|与党|野党|同党|各省|同省|官庁|省庁|本省|委員会|同委員会|各党|両党|大学|研究所|協会|機構|議会|空軍|海軍|陸軍|敵軍|軍|政府|政権|内閣|新政権|前政権|現政権|次期政権|地方議会|司令部|各司令部|現内閣|今内閣|同軍|両軍|新党|本会議|本委員会|特別委員会|連盟|学会|労働組合|官公庁|行政機構|国際機構|関係省庁|各府省庁|府省庁|有識者|関係者|住民|市民|利用者|経営者|労働者|他の政党|政権|米政権|党|庁|省)$/u

const isNameNoun = (word: Morpheme): boolean =>
  (word.pos === '名詞' &&
    !['代名詞', '非自立', '副詞可能', '接続詞的'].includes(word.detail[0]) &&
    !/^[０-９〇一二三四五六七八九十年月日]+$/u.test(word.surface)) ||
  (word.pos === '接頭詞' && word.detail[0] === '名詞接続') ||
  (word.pos === '記号' && word.detail[0] === 'アルファベット')

/** Longer runs of nouns are no names (UTF-16 code units). */
const longestName = 24

/** 〜省, 〜党, 〜大学, 〜政権 …: runs of nouns that end as institutions do, not listed and of a name's shape. */
export const namedInstitutions = (words: readonly Morpheme[]): readonly Named[] => {
  const found: Named[] = []
  for (let i = 0; i < words.length;) {
    let end = i
    while (end < words.length && isNameNoun(words[end]!)) end++
    let begin = i
    while (begin < end && (words[begin]!.detail[0] === '接尾' || /^[現前旧新]$/u.test(words[begin]!.surface))) begin++
    for (let last = end; last > i; last--) {
      const first = Math.min(begin, last)
      if (first < last && words[last - 1]!.to - words[first]!.from > longestName) continue
      const name = words
        .slice(first, last)
        .map((w) => w.surface)
        .join('')
      const kind = suffixes.find((s) => s.pattern.test(name))
      const isOneWord = last - first < 2 && words[first]?.detail[1] !== '組織'
      if (!kind || common.test(name) || isOneWord) continue
      // こども家庭庁設置法案 is a bill.
      if (kind.type === 'ministry' && /^(?:設置)?法/u.test(words[last]?.surface ?? '')) break
      const owned =
        words.slice(first, last).some((w) => w.detail[0] === '固有名詞' || !w.known) ||
        ['ministry', 'organisation'].includes(kind.type)
      if (!owned) continue
      found.push({
        from: words[first]!.from,
        to: words[last - 1]!.to,
        actors: [{ type: kind.type, name }],
        rule: `actor.suffix-${kind.type}`,
      })
      break
    }
    i = end + 1
  }
  return found
}

const titleSet = new Set(titles)
const titleBeginnings = new Set(titles.flatMap((title) => Array.from(title, (_, n) => title.slice(0, n + 1))))
const longestTitle = 4

/** Tokens that together are a title, from `at` on: how many. */
const titleAt = (words: readonly Morpheme[], at: number): number => {
  let found = 0
  let title = ''
  for (let n = 1; n <= longestTitle && at + n <= words.length; n++) {
    title += words[at + n - 1]!.surface
    if (!titleBeginnings.has(title)) break
    if (titleSet.has(title)) found = n
  }
  return found
}

/** Surnames that the dictionary holds for common nouns (トランプ, the cards). */
const commonNames = new Set(persons.flatMap((names) => names.flatMap((name) => name.split('・'))))

const isPersonWord = (word: Morpheme): boolean =>
  word.pos === '名詞' &&
  (word.detail[1] === '人名' ||
    (/^[ァ-ヴー]+$/u.test(word.surface) &&
      (!word.known || word.detail[0] === '固有名詞' || commonNames.has(word.surface))))

/** A person's name before a title: 姓名＋役職, 片仮名・片仮名＋役職. `name` is without the title. */
export interface NamedPerson {
  readonly from: number
  readonly to: number
  readonly name: string
  /** The part by which the person is called later. */
  readonly surname?: string
  readonly title: string
}

/** 片仮名・片仮名 of words that are no common nouns: a foreign name even without a title. */
export const foreignNames = (words: readonly Morpheme[]): readonly NamedPerson[] => {
  const isPart = (word: Morpheme | undefined): boolean =>
    word !== undefined && /^[ァ-ヴー]{2,}$/u.test(word.surface) && (!word.known || word.detail[0] === '固有名詞')
  const found: NamedPerson[] = []
  // The dictionary may not cut a name at all (unknown in one piece): then a post before it tells that it is one.
  words.forEach((word, i) => {
    const before = words[i - 1]?.surface === 'の' ? words[i - 2] : words[i - 1]
    if (word.known || !/^[ァ-ヴー]{2,}(?:・[ァ-ヴー]{2,})+$/u.test(word.surface) || before === undefined) return
    if (titleSet.has(before.surface) || /^(?:候補|首脳|補佐官|長官|次官|相|官)$/u.test(before.surface))
      found.push({ from: word.from, to: word.to, name: word.surface, title: '氏' })
  })
  for (let i = 0; i + 2 < words.length; i++) {
    if (!isPart(words[i]) || words[i + 1]!.surface !== '・' || !isPart(words[i + 2])) continue
    let last = i + 2
    while (words[last + 1]?.surface === '・' && isPart(words[last + 2])) last += 2
    const after = words[last + 1]
    const isPlace = words.slice(i, last + 1).some((w) => w.detail[1] === '地域')
    if (
      !isPlace &&
      after !== undefined &&
      (after.pos === '助詞' || after.surface === '（') &&
      words[i - 1]?.surface !== '・'
    )
      found.push({
        from: words[i]!.from,
        to: words[last]!.to,
        name: words
          .slice(i, last + 1)
          .map((w) => w.surface)
          .join(''),
        title: '氏',
      })
    i = last
  }
  return found
}

/** Persons named with a title after the name. */
export const titledPersons = (words: readonly Morpheme[]): readonly NamedPerson[] => {
  const found: NamedPerson[] = []
  for (let at = 1; at < words.length; at++) {
    const n = titleAt(words, at)
    if (n === 0) continue
    let first = at
    while (
      first > 0 &&
      (isPersonWord(words[first - 1]!) ||
        (/^[ァ-ヴー]{2,}$/u.test(words[first - 1]!.surface) && words[first - 2]?.surface === '・') ||
        (words[first - 1]!.surface === '・' && first < at && first > 1 && isPersonWord(words[first - 2]!)))
    )
      first--
    if (first === at) continue
    const name = words
      .slice(first, at)
      .map((w) => w.surface)
      .join('')
    if (name.length < 2 || name.startsWith('・')) continue
    const title = words
      .slice(at, at + n)
      .map((w) => w.surface)
      .join('')
    const surname =
      at - first > 1 && words[first]!.detail[2] === '姓'
        ? words[first]!.surface
        : name.includes('・')
          ? name.split('・').at(-1)
          : undefined
    found.push({
      from: words[first]!.from,
      to: words[at + n - 1]!.to,
      name,
      ...(surname !== undefined && { surname }),
      title,
    })
    at += n - 1
  }
  return found
}
