import { occasion } from './attribution-words.ts'
import { isPredicate } from './reach.ts'
import type { Morpheme } from '../morphemes.ts'
import type { Analysed, Subject } from './subjects.ts'

/** 指摘させていただきます: the speaker himself does so. */
const isLeave = (said: readonly Morpheme[]): boolean =>
  said.some((w, i) => /^(?:せる|させる)$/u.test(w.base) && said[i + 2]?.base === 'いただく')

/** 提案いたします, お願い申し上げます: humble words in the present are said of nobody but oneself. */
export const isHumble = (words: readonly Morpheme[], from: number, to: number): boolean => {
  const said = words.slice(from, to)
  return (
    isLeave(said) ||
    (said.some((w) => /^(?:いたす|致す|申し上げる)$/u.test(w.base)) && !said.some((w) => w.base === 'た'))
  )
}
/** 大統領がそう言うのは: its clause is a topic itself, so that whoever acts in it says nothing of what follows. */
const isNested = (words: readonly Morpheme[], { particle, to }: Subject): boolean => {
  if (particle !== 'が') return false
  const comma = words.findIndex((w, i) => i >= to && w.surface === '、')
  return words
    .slice(to, comma < 0 ? words.length : comma)
    .some((w, i, clause) => i > 0 && w.surface === 'の' && w.detail[0] === '非自立' && clause[i + 1]?.surface === 'は')
}

/** 日本は…が少なく、専門家は…と指摘する: a state whose clause is over when somebody else becomes the topic. */
const isOver = (words: readonly Morpheme[], first: Subject, next: Subject): boolean =>
  first.actors.every((actor) => actor.startsWith('state:')) &&
  words.slice(first.to, next.from).some((w, i) => isPredicate(w) && words[first.to + i + 1]?.surface === '、')

/** 自殺者が増え、…とコメントする: some people whose clause is over at its comma. */
const isBound = (words: readonly Morpheme[], { who, particle, to }: Subject): boolean => {
  if (who !== 'group' || particle !== 'が') return false
  const comma = words.findIndex((w, i) => i >= to && w.surface === '、')
  return comma > to && words[comma - 1]!.form.startsWith('連用') && comma - to < 8
}

/** Who of the topics and subjects before a word of saying says it. */
export const pickSubject = ({ words }: Analysed, subjects: readonly Subject[]): Subject | undefined => {
  const able = subjects.filter((s) => s.who !== 'other' && !isNested(words, s) && !isBound(words, s))
  const said = able.filter((s) => s.particle !== 'が')
  const topics = said.filter((s, i) => s.actors.length === 0 || !said[i + 1] || !isOver(words, s, said[i + 1]!))
  // 委員会では参考人が訴えた: where something is said is who says it only if nobody else does.
  const isPlace = (s: Subject): boolean => words[s.to - 2]?.surface === 'で'
  return (
    topics.find((s) => !isPlace(s)) ??
    able.find((s) => s.particle === 'が' && s.actors.some((a) => a.startsWith('person:'))) ??
    topics[0] ??
    able[0]
  )
}

/** Whether a topic or subject can be who says the quotation after it: a thing that bears a name, before no other predicate. */
export const tells = ({ words, bunsetsu }: Analysed, subject: Subject): boolean => {
  const last = words[subject.to - 2]!
  if (
    /^(?:数|副詞可能|サ変接続|形容動詞語幹|非自立)$/u.test(last.detail[0] ?? '') ||
    /(?:段階|化|性|率|差|数)$/u.test(subject.text)
  )
    return false
  const quote = words.findIndex((w, i) => i >= subject.to && w.surface === '「')
  const between = words.slice(subject.to, quote < 0 ? subject.to : quote)
  return (
    !between.some(
      (w, i) =>
        w.detail[0] === '接続助詞' &&
        !bunsetsu.quoted[subject.to + i] &&
        /^(?:が|と|ば|けれど|けれども|から|ので|し)$/u.test(w.surface),
    ) && !between.some((w) => w.surface === '、' && subject.particle === 'が')
  )
}

const argues =
  /^(?:述べる|語る|論じる|論ずる|主張|指摘|説く|唱える|書く|強調|警告|批判|反論|喝破|看破|訴える|考える|定義|予言|予測|分析|提唱|結論づける|断じる|言い切る)\//u

/** ガルブレイスは…と論じた: a foreign name that the dictionary doesn't know, before a verb with which one argues. */
export const isForeignName = (words: readonly Morpheme[], { text, from, to }: Subject, verb: string): boolean =>
  /^[ァ-ヴー・＝]{3,}$/u.test(text) &&
  argues.test(verb) &&
  to - from <= 3 &&
  words[from - 1]?.pos !== '連体詞' &&
  (to - from > 2 || !words[from]!.known || words[from]!.detail[1] === '人名')

const isClosing = (surface: string): boolean => /^[。．」』）！？\s]$/u.test(surface)

/** Index after a clause's last word: closing marks, が, and a bracketed remark are left out. */
export const endOfClause = ({ words }: Analysed, from: number, to: number): number => {
  let end = to
  for (;;) {
    const last = words[end - 1]!.surface
    if (end - 1 <= from) return end
    if (last === '）' || last === '］') {
      const open = words.slice(from, end).findLastIndex((w) => w.surface === '（' || w.surface === '［')
      if (open > 0) {
        end = from + open
        continue
      }
    }
    if (!isClosing(last) && !['、', '，', 'が', 'けれども', 'ものの', 'けれど'].includes(last)) return end
    end--
  }
}

/** Whether the words before the と at `begin`, or before it the 」, quote a sentence. */
export const isClosedQuote = (words: readonly Morpheme[], begin: number): boolean =>
  words[begin]?.surface === '」' || words[begin - 1]?.surface === '」'

/** The morpheme after the clause part in which the subject stands, past its comma and what tells where it was said. */
export const afterSubject = (sentence: Analysed, subject: Subject | undefined, from: number): number => {
  if (!subject) return from
  const { words, text } = sentence
  const next = words[subject.to]?.surface === '、' ? subject.to + 1 : subject.to
  const said = occasion.exec(text.slice(words[next]?.from ?? text.length))
  const behind = said && words.findIndex((w) => w.from >= words[next]!.from + said[0].length)
  return behind !== null && behind > 0 ? behind : next
}
