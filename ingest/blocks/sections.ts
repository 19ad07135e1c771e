import type { ExclusionReason } from '../../graph/model/essay.ts'
import { holdsStop } from '../document-lines.ts'
import type { Section } from './boilerplate.ts'
import { findSection, isCareer, isRemark } from './boilerplate.ts'
import type { Draft } from './draft.ts'

const isSentence = (draft: Draft): boolean => holdsStop(draft.words)
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

const isRule = (draft: Draft): boolean => draft.role === 'excluded' && /^[-=_─━]{5,}$/u.test(draft.words)

/**
 * Blocks under a heading of a profile, of related links and the like excluded, up to the next passage of the body; so
 * are a curriculum vitae after the last passage of the body, remarks (※) above and below it, and what announces other
 * pages.
 */
export const excludeSections = (drafts: readonly Draft[]): readonly Draft[] => {
  const isArgument = (draft: Draft): boolean =>
    (isLongBody(draft) || (draft.role === 'item' && draft.words.length >= 30 && isSentence(draft))) &&
    !isCareer(draft.words) &&
    !isRemark(draft.words)
  const firstBody = drafts.findIndex(isArgument)
  const lastBody = drafts.findLastIndex(isArgument)
  const teasers = teasersOf(drafts)
  let open: Section | undefined
  return drafts.map((draft, i) => {
    const heads = draft.reason === 'duplicate' ? undefined : findSection(draft.words)
    if (heads !== undefined) open = heads
    else if (open !== undefined && !open.final && endsSection(draft, open.reason)) open = undefined
    const reason = open?.reason
    if (heads === undefined && open?.reason === 'notice' && !open.final && isRule(draft)) open = undefined
    if (draft.role === 'excluded')
      return reason === 'profile' && draft.reason === 'furniture' ? { ...draft, reason } : draft
    if (reason !== undefined) return { ...draft, role: 'excluded', reason }
    if (teasers.has(i)) return { ...draft, role: 'excluded', reason: 'furniture' }
    const outside = lastBody >= 0 && (i > lastBody || i < firstBody)
    if (outside && isBody(draft) && isRemark(draft.words)) return { ...draft, role: 'excluded', reason: 'notice' }
    if (i > lastBody && lastBody >= 0 && isBody(draft) && isCareer(draft.words))
      return { ...draft, role: 'excluded', reason: 'profile' }
    return draft
  })
}
