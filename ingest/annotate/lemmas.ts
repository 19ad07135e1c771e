import type { Morpheme } from '../morphemes.ts'

/** A morpheme as patterns read it: a plain-style lemma and a one-letter word class. */
export interface Lemma {
  /** Base form, polite and literary variants replaced by the plain one (です → だ, ぬ → ない, いたす → する). */
  readonly lemma: string
  /** N noun, S noun that makes a verb with する, V verb, M verb in the imperative, A adjective, P particle, X auxiliary, D adverb, O other. */
  readonly tag: string
  /** Index of the morpheme. */
  readonly index: number
  /** The line in which it was read. */
  readonly line: LemmaLine
  /** Where it begins in that line, with the space before it. */
  readonly at: number
  /** Where it ends there. */
  readonly until: number
}

/** All lemmas of a stretch in one line, written once: lines of parts of it are cut from it. */
interface LemmaLine {
  readonly text: string
}

/** A lemma before its line is written. */
type Draft = { -readonly [F in keyof Lemma]: Lemma[F] }

const plain: ReadonlyMap<string, string> = new Map([
  ['です', 'だ'],
  ['ん', 'ない'],
  ['ぬ', 'ない'],
  ['無い', 'ない'],
  ['ず', 'ない'],
  ['いたす', 'する'],
  ['致す', 'する'],
  ['まいる', 'いく'],
  ['参る', 'いく'],
  ['行く', 'いく'],
  ['おる', 'いる'],
  ['ござる', 'ある'],
  ['ございます', 'ある'],
  ['存じる', '思う'],
  ['頂く', 'いただく'],
  ['出来る', 'できる'],
  ['下さる', 'くださる'],
  ['貰う', 'もらう'],
  ['まつ', '待つ'],
  ['俟つ', '待つ'],
  ['欲しい', 'ほしい'],
  ['もらえる', 'もらう'],
  ['いただける', 'いただく'],
  ['頂ける', 'いただく'],
  ['良い', 'よい'],
  ['いい', 'よい'],
  ['よろしい', 'よい'],
  ['宜しい', 'よい'],
  ['良う', 'よい'],
  ['成る', 'なる'],
  ['致し方', '仕方'],
])

const finals = new Set(['ね', 'よ', 'わ', 'な', 'さ'])

/** です after an adjective only makes it polite: してほしいです, 急ぎたいです. */
const isPoliteOnly = (word: Morpheme, before: Morpheme | undefined): boolean =>
  word.surface === 'です' && before?.form === '基本形' && (before.pos === '形容詞' || before.base === 'たい')

/** Polite ます and final particles say nothing about modality. */
const isSilent = (word: Morpheme, before: Morpheme | undefined): boolean =>
  (word.pos === '助動詞' && word.base === 'ます') ||
  isPoliteOnly(word, before) ||
  (word.pos === '助詞' && word.detail[0] === '終助詞' && finals.has(word.surface)) ||
  (word.pos === 'フィラー' && word.surface !== 'と')

/** な after a verb as in a dictionary forbids (怠るな); after anything else it only muses (大切だな). */
const isProhibition = (words: readonly Morpheme[], index: number): boolean =>
  words[index]!.surface === 'な' && words[index - 1]?.pos === '動詞' && words[index - 1]!.form === '基本形'

const tagOf = (word: Morpheme): string => {
  switch (word.pos) {
    case '名詞':
      return word.detail[0] === 'サ変接続' ? 'S' : 'N'
    case '動詞':
      return word.form.startsWith('命令') && word.base !== 'くださる' ? 'M' : 'V'
    case '形容詞':
      return 'A'
    // The analyser takes the と of 、と筆者は for a filler; the others have no lemma.
    case 'フィラー':
    case '助詞':
      return 'P'
    case '助動詞':
      return 'X'
    case '副詞':
      return 'D'
    default:
      return 'O'
  }
}

/** だろ|う after a noun or verb is だ; の before だ may be ん. */
const lemmaOf = (word: Morpheme): string => {
  if (word.pos === '名詞' && word.surface === 'ん') return 'の'
  if (word.pos === '記号') return word.surface
  // 文語: the copula なり, and あり.
  if (word.inflection === '文語・ナリ' && word.base === 'なり') return 'だ'
  if (word.inflection === 'ラ変' && word.base === 'あり') return 'ある'
  // 望んで, 急いで: the same particle as in 求めて, voiced by the verb before it.
  if (word.surface === 'で' && word.detail[0] === '接続助詞') return 'て'
  return plain.get(word.base) ?? word.base
}

/** 避けよ: the analyser takes the ending of the command for a final particle. */
const isCommand = (words: readonly Morpheme[], index: number): boolean =>
  words[index]!.surface === 'よ' &&
  words[index]!.detail[0] === '終助詞' &&
  words[index - 1]?.pos === '動詞' &&
  /^(?:連用形|未然形)$/u.test(words[index - 1]!.form)

/** よう after a verb's stem invites (向けようではないか), though the analyser calls it a noun. */
const isInviting = (words: readonly Morpheme[], index: number): boolean =>
  words[index]!.surface === 'よう' &&
  words[index]!.pos === '名詞' &&
  words[index - 1]?.pos === '動詞' &&
  /^(?:連用形|未然形)$/u.test(words[index - 1]!.form)

/** いい that closes a sentence after と is good, no form of 言う: 見てみるといい。 */
const isGood = (words: readonly Morpheme[], index: number): boolean =>
  words[index]!.surface === 'いい' &&
  words[index]!.base === 'いう' &&
  words[index - 1]?.surface === 'と' &&
  (words[index + 1]?.pos === '記号' ? !/[、，]/u.test(words[index + 1]!.surface) : words[index + 1] === undefined)

/** 指摘させていただく is a humble 指摘する: takes せる and て off the end; whether they stood there behind する. */
const dropsLeave = (lemmas: Draft[]): boolean => {
  const [made, caused, te] = lemmas.slice(-3)
  if (te?.lemma !== 'て' || made?.lemma !== 'する' || !/^(?:せる|させる)$/u.test(caused!.lemma)) return false
  lemmas.splice(-2, 2)
  return true
}

/** という with の, もの or こと between a noun and its particle. */
const isCalled = (words: readonly Morpheme[], index: number, to: number): boolean =>
  words[index]!.surface === 'という' &&
  index + 2 < to &&
  words[index - 1]?.pos === '名詞' &&
  words[index + 1]!.pos === '名詞' &&
  ['の', 'もの'].includes(words[index + 1]!.surface) &&
  ['は', 'も', 'が', 'を', 'に'].includes(words[index + 2]!.surface)

const doing = /^(?:する|いたす|致す)$/u

/** The lemmas of a sentence. */
export interface Lemmatised {
  readonly words: readonly Morpheme[]
  readonly lemmas: readonly Lemma[]
  /** Some lemma stands for several words: a stretch that cuts them apart reads otherwise. */
  readonly isMerged: boolean
}

/** The morphemes of a sentence, or of a stretch of it (half open), as lemmas, punctuation included, politeness left out. */
export const lemmatise = (words: readonly Morpheme[], from = 0, to = words.length): Lemmatised => {
  const lemmas: Draft[] = []
  const line = { text: '' }
  const draft = (lemma: string, tag: string, index: number): Draft => ({ lemma, tag, index, line, at: 0, until: 0 })
  let isMerged = false
  for (let index = from; index < to; index++) {
    const word = words[index]!
    const lemma = lemmaOf(word)
    const before = lemmas.at(-1)
    // お願いしたく存じます, 申し上げたく思います: thinking adds nothing to the wish.
    if (lemma === '思う' && before?.lemma === 'たい' && words[index - 1]?.surface === 'たく') {
      isMerged = true
      continue
    }
    // 給与の改善というのも: speech lets という and the noun after it stand between a thing and its particle.
    if (isCalled(words, index, to)) {
      index++
      isMerged = true
      continue
    }
    // 期待をします is 期待します.
    if (word.surface === 'を' && before?.tag === 'S' && doing.test(words[index + 1]?.base ?? '')) continue
    // ありません, でございません: politeness puts ある before the negation, where plain style has ない alone.
    if (lemma === 'ない' && before?.lemma === 'ある' && words[index - 1]!.base === 'ます') {
      lemmas.splice(-1, 1, draft(lemma, 'X', before.index))
      isMerged = true
    } else if (before !== undefined && isCommand(words, index)) {
      lemmas.splice(-1, 1, draft(before.lemma, 'M', before.index))
      isMerged = true
    } else if (lemma === 'いただく' && words[index + 1]?.base !== 'たい' && dropsLeave(lemmas)) isMerged = true
    else if (isInviting(words, index)) lemmas.push(draft('う', 'X', index))
    else if (isGood(words, index)) lemmas.push(draft('よい', 'A', index))
    else if (!isSilent(word, words[index - 1]) || isProhibition(words, index))
      lemmas.push(draft(lemma, tagOf(word), index))
  }
  let text = ''
  for (const one of lemmas) {
    one.at = text.length
    text += ` ${one.lemma}/${one.tag}`
    one.until = text.length
  }
  line.text = text
  return { words, lemmas, isMerged }
}

/** The lemmas of a stretch of a sentence (morpheme indices, half open). */
export const lemmasOf = ({ words, lemmas, isMerged }: Lemmatised, from = 0, to = words.length): readonly Lemma[] => {
  if (from === 0 && to === words.length) return lemmas
  if (isMerged) return lemmatise(words, from, to).lemmas
  let [first, end] = [0, lemmas.length]
  while (first < end && lemmas[first]!.index < from) first++
  while (end > first && lemmas[end - 1]!.index >= to) end--
  return lemmas.slice(first, end)
}

/**
 * Lemmas that follow one another in a sentence in one line, each as ` lemma/T`, which is what compiled patterns are
 * matched against.
 */
export const lineOf = (lemmas: readonly Lemma[]): string => {
  const first = lemmas[0]
  return first === undefined ? '' : first.line.text.slice(first.at, lemmas.at(-1)!.until)
}

/** How many lemmas a matched stretch of a line holds. */
export const countIn = (stretch: string): number => {
  let count = 0
  for (let at = stretch.indexOf(' '); at >= 0; at = stretch.indexOf(' ', at + 1)) count++
  return count
}

const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/gu, '\\$&')

/** The copula in its shapes: だ, である, のだ, のである, ではある. */
const copula = '(?: の/N)?(?: だ/X)(?: [はも]/P)?(?: ある/.)?'

const partOf = (part: string): string => {
  if (part === 'だ~') return copula
  if (part === 'だ~?') return `(?:${copula})?`
  if (part === '…') return '(?: (?!(?:は|が|を|と|も)/P|、)[^ ]+){0,6}?'
  if (part === '……') return '(?: (?!(?:は|が)/P|、)[^ ]+){0,12}?'
  if (part === '………') return '(?: (?!(?:は|が|を|と)/P|、)[^ ]+){0,10}?'
  const optional = part.endsWith('?')
  const body = optional ? part.slice(0, -1) : part
  const choices = body
    .split('|')
    .map((c) => (/^<[A-Z]+>$/u.test(c) ? `[^ ]+/[${c.slice(1, -1)}]` : c === '*' ? '[^ ]+' : `${escape(c)}/[A-Z]`))
  return `(?: (?:${choices.join('|')}))${optional ? '?' : ''}`
}

/**
 * Compiles a form (`ない ば なる ない`) to an expression that matches it at a line's end. Parts are separated by a space:
 * a lemma, alternatives `a|b`, a word class `<V>`, `*` any word, `X?` optional, `だ~` the copula in any shape, `…` up to
 * six words without a case particle, `……` up to twelve without a subject, `………` up to ten without an object.
 */
export const patternOf = (form: string): RegExp => new RegExp(`${form.split(' ').map(partOf).join('')}$`, 'u')

/** The lemmas a match of a form can end in; undefined: any word, so that the form must always be tried. */
export const lastLemmasOf = (form: string): ReadonlySet<string> | undefined => {
  const last = new Set<string>()
  for (const part of form.split(' ').toReversed()) {
    if (part.startsWith('…')) return undefined
    if (part.startsWith('だ~')) {
      for (const lemma of ['だ', 'は', 'も', 'ある']) last.add(lemma)
      if (part === 'だ~') return last
      continue
    }
    const choices = (part.endsWith('?') ? part.slice(0, -1) : part).split('|')
    if (choices.some((choice) => choice === '*' || choice.startsWith('<'))) return undefined
    for (const choice of choices) last.add(choice)
    if (!part.endsWith('?')) return last
  }
  return undefined
}
