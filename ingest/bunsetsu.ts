import type { Morpheme } from './morphemes.ts'

/** A bunsetsu: content words with the particles after them. Morpheme indices, half open. */
export interface Chunk {
  readonly from: number
  readonly to: number
  /** Index after its content words, where its particles begin. */
  readonly contentEnd: number
  /** Its particles in one string (は, では, に); empty without any. */
  readonly particles: string
}

/** How a clause hands over to the next: が, ば, から, し, て, 連用 (中止), or `end` for the last. */
export type ClauseLink = 'が' | 'ば' | 'から' | 'し' | 'て' | '連用' | 'end'

/** A clause: morpheme indices, half open, its conjunctive particle and comma included. */
export interface Clause {
  readonly from: number
  readonly to: number
  readonly link: ClauseLink
}

/** Chunks, clauses and quotations of a sentence. */
export interface Bunsetsu {
  readonly chunks: readonly Chunk[]
  readonly clauses: readonly Clause[]
  /** For each morpheme: inside 「」 or （）? */
  readonly quoted: readonly boolean[]
}

const isContent = (word: Morpheme): boolean => {
  if (word.pos === '助詞' || word.pos === '助動詞' || word.pos === '記号') return false
  if (word.detail[0] === '接尾') return false
  return !((word.pos === '動詞' || word.pos === '形容詞') && word.detail[0] === '非自立')
}

const isAttached = ({ pos }: Morpheme): boolean => pos === '助詞' || pos === '記号'

const chunksOf = (words: readonly Morpheme[]): readonly Chunk[] => {
  const starts: number[] = []
  for (let i = 0; i < words.length; i++) {
    const [word, before] = [words[i]!, words[i - 1]]
    const joins =
      before !== undefined &&
      ((before.pos === '名詞' && word.pos === '名詞') ||
        before.pos === '接頭詞' ||
        (before.detail[0] === 'サ変接続' && word.base === 'する'))
    if (i === 0 || (isContent(word) && !joins)) starts.push(i)
  }
  const chunks: Chunk[] = []
  for (let n = 0; n < starts.length; n++) {
    const from = starts[n]!
    const to = starts[n + 1] ?? words.length
    let contentEnd = to
    while (contentEnd > from + 1 && isAttached(words[contentEnd - 1]!)) contentEnd--
    let particles = ''
    for (let i = contentEnd; i < to; i++) if (words[i]!.pos === '助詞') particles += words[i]!.surface
    chunks.push({ from, to, contentEnd, particles })
  }
  return chunks
}

const opening = new Set(['「', '『', '（', '('])
const closing = new Set(['」', '』', '）', ')'])

const quotedOf = (words: readonly Morpheme[]): readonly boolean[] => {
  let left = 0
  for (const { surface } of words) if (closing.has(surface)) left++
  let depth = 0
  const quoted: boolean[] = []
  for (const { surface } of words) {
    // A bracket that never closes opens nothing.
    if (left > 0 && opening.has(surface)) depth++
    quoted.push(depth > 0)
    if (left > 0 && closing.has(surface)) {
      left--
      if (depth > 0) depth--
    }
  }
  return quoted
}

const linkAt = (words: readonly Morpheme[], comma: number): ClauseLink | undefined => {
  const word = words[comma - 1]
  if (!word) return undefined
  const { pos, surface, detail, form } = word
  if (pos === '助詞' && detail[0] === '接続助詞') {
    if (['が', 'けれども', 'けれど', 'けど', 'ものの', 'のに', 'ところが'].includes(surface)) return 'が'
    if (['ば', 'と', 'たら'].includes(surface)) return 'ば'
    if (['から', 'ので'].includes(surface)) return 'から'
    if (surface === 'し') return 'し'
    if (surface === 'て' || surface === 'で') return 'て'
    return undefined
  }
  if (surface === 'ものの') return 'が'
  if ((pos === '動詞' || pos === '助動詞' || pos === '形容詞') && /^連用/u.test(form)) return '連用'
  return undefined
}

const clausesOf = (words: readonly Morpheme[], quoted: readonly boolean[]): readonly Clause[] => {
  const clauses: Clause[] = []
  let from = 0
  for (let i = 1; i < words.length; i++) {
    if (words[i]!.surface !== '、' && words[i]!.surface !== '，') continue
    const link = quoted[i] ? undefined : linkAt(words, i)
    if (!link) continue
    clauses.push({ from, to: i + 1, link })
    from = i + 1
  }
  return from < words.length ? [...clauses, { from, to: words.length, link: 'end' }] : clauses
}

/** Cuts a sentence's morphemes into bunsetsu and, at conjunctive particles or forms before a comma, into clauses. */
export const bunsetsuOf = (words: readonly Morpheme[]): Bunsetsu => {
  const quoted = quotedOf(words)
  return { chunks: chunksOf(words), clauses: clausesOf(words, quoted), quoted }
}
