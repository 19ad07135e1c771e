/** A mark that opens an item of a list. `length`: code units of the mark with the white space behind it. */
export interface ItemMark {
  readonly kind: 'bullet' | 'number' | 'circled' | 'bracketed' | 'ordinal' | 'footnote'
  readonly length: number
}

const patterns: readonly (readonly [ItemMark['kind'], RegExp])[] = [
  ['footnote', /^\[\^[^\]]+\]:\s*/u],
  ['circled', /^(?:[-*+・]\s*)?[\u2460-\u2473\u24ea\u3251-\u325f\u2776-\u277f㋐-㋾][\s　．.、:：]*/u],
  [
    'bracketed',
    /^(?:[ア-コイロハニホヘト](?:[　\t]+|[.．、)）]\s*)|(?:[-*+・]\s*)?(?:[（(]\s*(?:[0-9０-９]{1,2}|[一二三四五六七八九十]{1,2}|[a-zA-Zａ-ｚア-ン]|[ivx]{1,4})\s*[）)]|[⑴-⒇])[\s　]*)/u,
  ],
  [
    'number',
    /^(?:[0-9０-９]{1,2}[.．)）、](?![0-9０-９])[\s　]*|[0-9０-９]{1,2}[　\t]+|[一二三四五六七八九十]{1,2}[、．.　]\s*(?:[0-9０-９]{1,2}[　\t]+)?)/u,
  ],
  ['ordinal', /^第[一二三四五六七八九十0-9０-９]{1,2}(?:は、|に、|には、|として、|は|に)/u],
  ['bullet', /^(?:[-*+]\s+|[•▪▶►◆◇■□●○◎☆★※][\s　]*|・\s*|–\s+)/u],
]

/** The list mark a line begins with: - * ・ ① （１） 1. 第一は、 ■ [^a]: and their kin; `undefined` if it has none. */
export const findItemMark = (line: string): ItemMark | undefined => {
  for (const [kind, pattern] of patterns) {
    const match = pattern.exec(line)
    if (match && match[0].length < line.length) return { kind, length: match[0].length }
  }
  return undefined
}
