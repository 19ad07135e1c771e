import type { ExclusionReason } from '../../graph/model/essay.ts'
import { isCareer, sectionReason } from './boilerplate.ts'
import type { Draft } from './draft.ts'

const isSentence = (draft: Draft): boolean => /[。｡]/u.test(draft.words)
const isBody = (draft: Draft): boolean => draft.role === 'text' || draft.role === 'item' || draft.role === 'heading'
const isLongBody = (draft: Draft): boolean => draft.role === 'text' && draft.words.length >= 60 && isSentence(draft)

/** Whether a part that is no argument ends before this block: a new long passage that is no curriculum vitae. */
const endsSection = (draft: Draft, reason: ExclusionReason): boolean =>
  draft.role === 'title' ||
  (isLongBody(draft) && !(reason === 'profile' && isCareer(draft.words))) ||
  draft.reason === 'duplicate'

const isTeaserLink = (draft: Draft | undefined): boolean =>
  draft?.role === 'excluded' && /(?:詳細|続き|もっと|全文|詳しく).{0,2}(?:見る|読む|こちら)/u.test(draft.words)

/** Headings and one paragraph before a 詳細を見る announce another page. */
const teasersOf = (drafts: readonly Draft[]): ReadonlySet<number> => {
  const found = new Set<number>()
  drafts.forEach((draft, i) => {
    if (!isTeaserLink(draft)) return
    let at = i - 1
    if (at >= 0 && drafts[at]!.role === 'text') {
      found.add(at)
      at -= 1
    }
    while (at >= 0 && drafts[at]!.role === 'heading') {
      found.add(at)
      at -= 1
    }
  })
  return found
}

/**
 * Blocks under a heading of a profile, of related links and the like excluded, up to the next passage of the body; so
 * is a paragraph that is a curriculum vitae after the last passage of the body, and what announces other pages.
 */
export const excludeSections = (drafts: readonly Draft[]): readonly Draft[] => {
  const lastBody = drafts.findLastIndex((draft) => isLongBody(draft) && !isCareer(draft.words))
  const teasers = teasersOf(drafts)
  let open: ExclusionReason | undefined
  return drafts.map((draft, i) => {
    const heads = draft.role === 'excluded' && draft.reason === 'duplicate' ? undefined : sectionReason(draft.words)
    if (heads !== undefined) open = heads
    else if (open !== undefined && endsSection(draft, open)) open = undefined
    if (draft.role === 'excluded') return draft
    if (open !== undefined && draft.role !== 'title') return { ...draft, role: 'excluded', reason: open }
    if (teasers.has(i)) return { ...draft, role: 'excluded', reason: 'furniture' }
    if (i > lastBody && lastBody >= 0 && isBody(draft) && isCareer(draft.words))
      return { ...draft, role: 'excluded', reason: 'profile' }
    return draft
  })
}
