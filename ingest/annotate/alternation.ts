/** A node of a tree of letters: what may follow, and whether a word ends here. */
interface Letters {
  readonly next: Map<string, Letters>
  ends: boolean
}

const escape = (letter: string): string => letter.replace(/[.*+?^${}()|[\]\\/]/gu, '\\$&')

const written = ({ next, ends }: Letters): string => {
  const ways = [...next].map(([letter, after]) => escape(letter) + written(after))
  if (ways.length === 0) return ''
  const choice = ways.length === 1 && !ends ? ways[0]! : `(?:${ways.join('|')})`
  return ends ? `${choice}?` : choice
}

/** An expression that matches one of some words, the longest first; words with the same beginning share it, so that few are tried. */
export const oneOf = (words: readonly string[]): string => {
  const root: Letters = { next: new Map(), ends: false }
  for (const word of new Set(words)) {
    let node = root
    for (const letter of word) {
      const after = node.next.get(letter) ?? { next: new Map<string, Letters>(), ends: false }
      node.next.set(letter, after)
      node = after
    }
    node.ends = true
  }
  return `(?:${written(root)})`
}
