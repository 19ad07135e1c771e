import type { Block } from '../blocks.ts'
import type { Document } from '../document.ts'
import type { Sentence } from '../sentences.ts'
import { contentNouns, documentNouns } from '../lexicon/speech.ts'
import { returnsToWriter } from './attribution-free.ts'
import type { Heard } from './attributed.ts'
import { whoEndsAt } from './subjects.ts'
import type { Analysed } from './subjects.ts'

const nouns = [...new Set([...documentNouns, ...contentNouns])].filter((noun) => !noun.includes(' ')).join('|')
/** 【市報の記事】, 〈知事の答弁〉, 【引用】: a line of its own above what is copied from somebody else. */
const label = new RegExp(
  `^[【〈《［\\[＜<（(][^】〉》］\\]＞>）)。]{0,30}?(?:${nouns}|発言|答弁|コメント|スピーチ|証言|引用|抜粋|原文)(?:より|から|の引用|の抜粋|の一部|（抜粋）)?[】〉》］\\]＞>）)]$`,
  'u',
)
/** What a text seldom is a heading for in its own body, as 【提言】 and 【今後の見通し】 are: these alone say that it is somebody else's. */
const copied =
  /(?:記事|社説|論説|寄稿|コラム|ブログ|手記|手紙|書簡|談話|演説|インタビュー|発言|答弁|コメント|スピーチ|証言|引用|抜粋|原文)(?:より|から|の一部)?[】〉》］\]＞>）)]$/u
/** 教授の主張をいま一度たどる: whose words are looked at next. */
const looks = new RegExp(`の(?:[^、。の]{0,12})(?:${nouns}|発言|答弁|コメント)(?:を|から|に|は)`, 'u')

const ownerIn = (sentence: Analysed): Heard | undefined => {
  const match = looks.exec(sentence.text)
  const at = match ? sentence.words.findIndex((w) => w.from >= match.index) : -1
  if (at < 1) return undefined
  const who = whoEndsAt(sentence, at)
  if (who.who === 'actor') return { holders: who.actors }
  return who.who === 'group' ? { holders: [], group: who.text } : undefined
}

/**
 * Whose word each sentence is that stands below such a label, up to the next heading or until the writer speaks again: of
 * whoever's words the sentences before the label look at, else of nobody named. Above the first sentence （東海日報 社説）
 * tells what the text itself is.
 */
export const extractsIn = (
  { text }: Document,
  blocks: readonly Block[],
  sentences: readonly Sentence[],
  analysed: readonly Analysed[],
): readonly (Heard | undefined)[] => {
  const wordsOf = (block: Block): string => text.slice(block.start, block.end).trim()
  const isLabel = blocks.map((b) => b.kind === 'heading' && label.test(wordsOf(b)))
  if (!isLabel.includes(true)) return []
  const found: (Heard | undefined)[] = []
  let by: Heard | undefined
  let owner: Heard | undefined
  sentences.forEach(({ block }, i) => {
    const last = sentences[i - 1]?.block ?? -1
    for (let b = last + 1; b <= block; b++)
      if (blocks[b]!.kind === 'heading')
        by =
          isLabel[b] && i > 0 ? (owner ?? (copied.test(wordsOf(blocks[b]!)) ? { holders: [] } : undefined)) : undefined
    if (by && block !== last && returnsToWriter(analysed[i]!)) by = undefined
    if (by) found[i] = by
    else owner = ownerIn(analysed[i]!) ?? owner
  })
  return found
}
