import type { Morpheme } from '../morphemes.ts'
import { titleAfter } from './person-names.ts'
import type { NamedPerson } from './person-names.ts'

/** Titles that follow a full name directly, so that an uncut run of characters before one is a name. */
const direct = new Set(
  '氏 さん 君 様 女史 先生 教授 准教授 名誉教授 特任教授 知事 市長 町長 村長 区長 議員 弁護士 医師 教諭 記者 代表 理事長 会長 社長'.split(
    ' ',
  ),
)
const longestTitle = Math.max(...[...direct].map((title) => title.length))

/** What a run before a title is no name with: 前, a body, a place, a house. */
const noName =
  /[衆参両院党会派省庁国県都府市区町村州社大軍部課局室学部等各同前元現新次期副正准総名誉]$|^(?:各|同|両|某|無名|全|諸|他|前|元|現|新|副|次期|首席|主任|特任|客員|名誉)/u

const isHan = (word: Morpheme | undefined): boolean =>
  word !== undefined &&
  /^[\p{Script=Han}々ヶ]+$/u.test(word.surface) &&
  (word.pos === '名詞' || word.pos === '接頭詞') &&
  !['代名詞', '非自立', '副詞可能'].includes(word.detail[0])

/** Before 氏 whatever no person is: 同氏, 両氏, 会長氏. */
const nobody = /^(?:同|両|各|諸|某|故|前|元|現|源|平)$|^(?:同|両|各|諸)|[長員相事臣授官者]$/u
const isNamePart = (word: Morpheme | undefined): boolean => isHan(word) || /^[ノヶケツ]$/u.test(word?.surface ?? '')

/** 堂ノ下氏, 五百旗頭氏: whatever stands alone before 氏 is a family name, whether the dictionary knows it or not. */
const beforeShi = (words: readonly Morpheme[], at: number): NamedPerson | undefined => {
  if (words[at]!.surface !== '氏' || /^(?:族|神|子|名)/u.test(words[at + 1]?.surface ?? '')) return undefined
  let first = at
  while (first > 0 && isNamePart(words[first - 1])) first--
  const run = words.slice(first, at)
  const name = run.map((w) => w.surface).join('')
  if (name.length < 2 || name.length > 5 || nobody.test(name) || words[first - 1]?.pos === '名詞') return undefined
  if (run[0]!.detail[2] === '姓' || (run.length === 1 && run[0]!.known)) return undefined
  return { from: run[0]!.from, to: words[at]!.to, name, title: '氏', isFormer: false }
}

/** A name that the dictionary cuts to pieces (泉｜房｜穂): a person's name among its parts, or nothing but single characters. */
const isNameLike = (words: readonly Morpheme[], title: string): boolean => {
  if (words.some((w) => w.detail[0] === '固有名詞' && w.detail[1] !== '人名' && w !== words.at(-1))) return false
  if (words.some((w) => w.detail[1] === '人名')) return true
  const single = words.filter((w) => w.surface.length === 1).length
  return title !== 'さん' && title !== '先生' && title !== '様' && words.length > 2 && single >= words.length - 1
}

/** 佐藤主光氏, 泉房穂市長: names of three to five characters right before a title, however the dictionary cuts them. */
export const kanjiNames = (words: readonly Morpheme[]): readonly NamedPerson[] =>
  words.flatMap((word, at): readonly NamedPerson[] => {
    const alone = beforeShi(words, at)
    if (alone !== undefined) return [alone]
    const next = words[at + 1]?.surface ?? ''
    const isShort = word.surface.length + next.length <= longestTitle
    const title = isShort && direct.has(word.surface + next) ? word.surface + next : word.surface
    // 佐藤主光・一橋大教授: an office behind a dot.
    const office = word.surface === '・' ? titleAfter(words, at) : undefined
    if (!direct.has(title) && office === undefined) return []
    let first = at
    while (first > 0 && isHan(words[first - 1])) first--
    const run = words.slice(first, at)
    const name = run.map((w) => w.surface).join('')
    if (run.length < 2 || name.length < 3 || name.length > 5) return []
    if (title === '氏' ? nobody.test(name) : noName.test(name)) return []
    const before = words[first - 1]
    if (before !== undefined && before.pos === '名詞') return []
    if (!isNameLike(run, title) || (office !== undefined && run[0]!.detail[2] !== '姓')) return []
    if (name.endsWith('道') && /知事|議員/u.test(title)) return []
    const family = run.findIndex((w) => w.detail[2] === '姓')
    const surname =
      family < 0
        ? undefined
        : run
            .slice(0, family + 1)
            .map((w) => w.surface)
            .join('')
    return [
      {
        from: run[0]!.from,
        to: office !== undefined ? words[office.end - 1]!.to : words[title === word.surface ? at : at + 1]!.to,
        name,
        ...(surname !== undefined && surname.length > 1 && surname !== name && { surname }),
        title: office?.title ?? title,
        isFormer: office?.isFormer ?? false,
        ...(office?.body && { body: office.body }),
      },
    ]
  })
