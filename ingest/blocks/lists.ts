import type { Draft } from './draft.ts'

/** Words that announce a list. */
const announces =
  /(?:以下|次の|つぎの|左記|下記|次に|いくつか|[二三四五六七八九十2-9２-９](?:つ|点|項目|段階)|理由(?:は|が)).{0,40}$|[:：]$/u

const announcesList = (draft: Draft): boolean => {
  const last = /[^。｡]*$/u.exec(draft.words.replace(/[。｡]\s*$/u, ''))?.[0] ?? ''
  return announces.test(last)
}

/** Items with another mark under an item that announces them are one level deeper than it. */
export const nestLists = (drafts: readonly Draft[]): readonly Draft[] => {
  let above: Draft | undefined
  let nested: string | undefined
  return drafts.map((draft) => {
    if (draft.role === 'excluded') return draft
    const before = above
    above = draft
    if (draft.role !== 'item') {
      nested = undefined
      return draft
    }
    const [kind, level] = [draft.mark?.kind, draft.level ?? 1]
    const opens =
      before?.role === 'item' && before.mark?.kind !== kind && (before.level ?? 1) === level && announcesList(before)
    if (opens) nested = kind
    else if (nested !== kind) nested = undefined
    return nested === undefined ? draft : { ...draft, level: level + 1 }
  })
}

/** Index of the block that announces the list this item is in: the item above it, or the block before its first item. */
export const findLeadIn = (drafts: readonly Draft[], i: number): number | undefined => {
  const level = drafts[i]!.level ?? 1
  for (let at = i - 1; at >= 0; at -= 1) {
    const draft = drafts[at]!
    if (draft.role === 'excluded') continue
    if (draft.role !== 'item') return draft.role === 'text' && announcesList(draft) ? at : undefined
    if ((draft.level ?? 1) < level) return at
  }
  return undefined
}
