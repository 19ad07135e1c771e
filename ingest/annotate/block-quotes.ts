import type { Document } from '../document.ts'
import type { Sentence } from '../sentences.ts'
import type { Heard } from './attributed.ts'
import type { Analysed } from './subjects.ts'

/** A line that is set in as another's (> …), as Markdown and mail do. */
const quotedLine = /^[ \t　]*[>＞]/u
/** — 名前 (@name) June 1, 2031: who wrote what stands above, below it in the same quotation. */
const signedLine =
  /^[ \t　]*[>＞][ \t　>＞]*(?:[—–―─]{1,2}|--|[（(])[ \t　]*([^\n（(]{1,40}?)[ \t　]*(?:[（(]@[^\n)）]{1,30}[)）]|[)）]|@[A-Za-z0-9_]+|$)/mu
/** What announces that somebody else's words follow. */
const announces =
  /引用|転載|転記|抜粋|紹介|声明|談話|記事|投稿|ツイート|ポスト|コメント|発言|によ(?:れば|ると)|述べ|書い|書か|言っ|言う|語っ|語る|主張|指摘|訴え|以下|次の|下記|こちら|[：:]$/u
/** What announces the writer's own words, set off to be seen: 前に書いたとおり, 要約, 追記. */
const ownWords =
  /(?:上|前|先|以前|前章|前節|前回|冒頭|別稿)[^。、]{0,10}(?:述べ|書い|申し|触れ|説明し|前述|引用し)|前述|先述|拙稿|拙著|私(?:が|は|の)|筆者(?:が|は|の)|自分(?:が|は|の)|僕(?:が|は|の)|要約|まとめると|要点|ポイント|補足|追記|注意|この記事|本稿/u
/** From which share of a text's sentences on such marks set nothing apart. */
const most = 0.7

/** Of each sentence whether its line is set in as quoted, if the text sets only part of itself apart so. */
const quotedIn = (text: string, sentences: readonly Sentence[]): readonly boolean[] => {
  if (!/^[ \t　]*[>＞]/mu.test(text)) return []
  const found = sentences.map(({ start }) => {
    const line = text.lastIndexOf('\n', start - 1) + 1
    return quotedLine.test(text.slice(line, start + 1))
  })
  return found.filter(Boolean).length > most * sentences.length ? [] : found
}

/** [^1]: …: a footnote that stands between a sentence and what it announces. */
const isNote = (text: string, { start }: Sentence): boolean =>
  /^[ \t]*\[\^/u.test(text.slice(text.lastIndexOf('\n', start - 1) + 1, start + 1))

/** The lines of a quotation that stand behind its last sentence. */
const linesBehind = (text: string, end: number): string => {
  const rest = text.slice(end).split('\n').slice(1, 4)
  const over = rest.findIndex((line) => !quotedLine.test(line))
  return (over < 0 ? rest : rest.slice(0, over)).join('\n')
}

/** また、こちらにも。 points to nobody. */
const named = (by: Heard): Heard =>
  by.group !== undefined && /^(?:こちら|そちら|ここ|これ|それ|以下)$/u.test(by.group) ? { holders: [] } : by

/**
 * Whose word each sentence is that a text sets in as quoted: of whoever signs below it, else of whoever the sentence above
 * announces, else of nobody named. What opens a text, and what its writer says he wrote himself, is his own.
 */
export const blockQuotesIn = (
  { text }: Document,
  sentences: readonly Sentence[],
  analysed: readonly Analysed[],
  announcedBy: (sentence: Analysed) => Heard,
): readonly (Heard | undefined)[] => {
  const quoted = quotedIn(text, sentences)
  const found: (Heard | undefined)[] = []
  for (let i = 0; i < quoted.length; i++) {
    if (!quoted[i]) continue
    let end = i
    while (quoted[end + 1]) end++
    const signed = signedLine.exec(linesBehind(text, sentences[end]!.end))?.[1]?.replace(/(?<=.)[@＠].*$/u, '')
    let before = i - 1
    while (before >= 0 && isNote(text, sentences[before]!)) before--
    const above = analysed[before]
    if (signed !== undefined) for (let k = i; k <= end; k++) found[k] = { holders: [], group: signed.trim() }
    else if (above !== undefined && !ownWords.test(above.text)) {
      const by = announces.test(above.text) ? named(announcedBy(above)) : { holders: [] }
      for (let k = i; k <= end; k++) found[k] = by
    }
    i = end
  }
  return found
}
