import type { Range } from '../graph/model/span.ts'
import type { Sentence } from './sentences.ts'
import { rangeOf } from './shadow.ts'

/** A morpheme (IPADIC features). `start` and `end` point into the document's text; `from` and `to` into the sentence's shadow. */
export interface Morpheme extends Range {
  /** As in the shadow. */
  readonly surface: string
  /** Offset into the shadow's text, UTF-16 code units. */
  readonly from: number
  /** Offset after it in the shadow's text. */
  readonly to: number
  /** 品詞: 名詞, 動詞, 形容詞, 助詞, 助動詞, 副詞, 接続詞, 連体詞, 接頭詞, 感動詞, 記号, フィラー, その他. */
  readonly pos: string
  /** 品詞細分類 1 to 3, `*` where there is none. */
  readonly detail: readonly [string, string, string]
  /** 活用型 (五段・ラ行, 特殊・ナイ …), `*` if it does not inflect. */
  readonly inflection: string
  /** 活用形 (基本形, 未然形 …), `*` if it does not inflect. */
  readonly form: string
  /** Base form; the surface where the dictionary has none. */
  readonly base: string
  /** Katakana reading; `undefined` for unknown words. Always there, as all fields are: words of one shape are read faster. */
  readonly reading: string | undefined
  /** Whether the dictionary knows the word. */
  readonly known: boolean
}

/** Cuts text into morphemes; the adapter is ingest/kuromoji.ts. `from` and `to` count UTF-16 code units of `text`. */
export type Tokenise = (text: string) => readonly Omit<Morpheme, 'start' | 'end'>[]

/** The morphemes of a sentence, with their places in the document's text; together they are its shadow's text. */
export const morphemesOf = ({ shadow }: Sentence, tokenise: Tokenise): readonly Morpheme[] => {
  // Pushed, not mapped: the engine makes another kind of array of `map` once it has compiled it, and compiles all anew
  // that reads words.
  const morphemes: Morpheme[] = []
  for (const { surface, from, to, pos, detail, inflection, form, base, reading, known } of tokenise(shadow.text)) {
    const { start, end } = rangeOf(shadow, from, to)
    // Written out: copying with `...` costs more than all the rest.
    morphemes.push({ surface, from, to, pos, detail, inflection, form, base, reading, known, start, end })
  }
  return morphemes
}
