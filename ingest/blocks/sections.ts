import { holdsStop } from '../document-lines.ts'
import { findSpeaker } from '../document-speech.ts'
import type { Section } from './boilerplate.ts'
import { findSection, isAddressBlock, isCareer, isDisclaimer, isProfile, isRemark } from './boilerplate.ts'
import type { Draft } from './draft.ts'

const isSentence = (draft: Draft): boolean => holdsStop(draft.words)
const isBody = (draft: Draft): boolean => draft.role === 'text' || draft.role === 'item' || draft.role === 'heading'
const isShortBody = (draft: Draft): boolean => draft.role === 'text' && isSentence(draft)
const isLongBody = (draft: Draft): boolean => draft.role === 'text' && draft.words.length >= 60 && isSentence(draft)

/** Whether a part that is no argument ends before this block: a new long passage that is no curriculum vitae. */
const endsSection = (draft: Draft, { reason, names }: Section): boolean =>
  draft.role === 'title' ||
  (names && (draft.role === 'date' || (draft.role === 'byline' && findSpeaker(draft.words) !== undefined))) ||
  (names && (draft.role === 'text' || draft.role === 'item') && isSentence(draft) && draft.words.length >= 12) ||
  (isLongBody(draft) && !(reason === 'profile' && isCareer(draft.words))) ||
  draft.reason === 'duplicate'

const noteMark =
  /^(?:[［[][0-9０-９]{1,3}[］\]]|[（(［[]?[注註][\s　]*[0-9０-９]{0,3}[）)］\]]?[\s　:：.．]|[*＊†‡][0-9０-９]{1,3}|[¹²³⁰⁴-⁹]+|[［[（(]?[ⅰ-ⅻ]+[］\])）]?[\s　.．]|[0-9０-９]{1,3}[)）][\s　]*(?![^。]*(?:べき|必要|せよ|すること)))/u

/** The mark of a note that a block begins with, as its number; `undefined`: it is none. */
const findNote = (draft: Draft, text: string): string | undefined =>
  noteMark.exec(text.slice(draft.start, draft.end))?.[0]

/** Notes below the body: blocks at the end that all begin with the mark of a note, of which the first refers to one. */
const notesOf = (text: string, drafts: readonly Draft[]): ReadonlySet<number> => {
  const found = new Set<number>()
  for (let i = drafts.length - 1; i >= 0; i -= 1) {
    const draft = drafts[i]!
    if (draft.role === 'excluded' || draft.role === 'date' || draft.role === 'byline') continue
    if (findNote(draft, text) === undefined && isSentence(draft)) break
    if (findNote(draft, text) === undefined) continue
    found.add(i)
  }
  const first = Math.min(...found)
  const references = drafts
    .slice(0, first)
    .flatMap((draft) => draft.holes.map((hole) => text.slice(hole.start, hole.end)))
  const isReferred = references.some((hole) => /^[^\p{Script=Han}a-z(（]*[注註※0-9０-９¹²³⁰⁴-⁹ⅰ-ⅻ[［(（]+/u.test(hole))
  return isReferred || drafts.slice(0, first).some((draft) => /[0-9０-９]{1,3}[)）]/u.test(draft.words))
    ? found
    : new Set()
}

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

/** A footnote that only names a source; others may argue. */
const isSourceNote = (draft: Draft): boolean =>
  draft.mark?.kind === 'footnote' &&
  draft.words.length <= 120 &&
  /(?:による|より|を?参照|頁|所収|から(?:引用|転載)|作成)[。．]?$/u.test(draft.words)

/** A note right below a figure's caption or source is the figure's. */
const isNoteToFigure = (text: string, draft: Draft, before: Draft | undefined): boolean =>
  before?.reason === 'caption' &&
  draft.role === 'text' &&
  /^[（(［[]?[注註][\s　]*[0-9０-９]{0,2}[）)］\]:：]/u.test(text.slice(draft.start, draft.end))

/** No curriculum vitae, remark or disclaimer. */
const isTold = (draft: Draft): boolean => !isCareer(draft.words) && !isRemark(draft.words) && !isDisclaimer(draft.words)

/** A life told below a signature: one word of it is enough. */
const livesOf = (drafts: readonly Draft[]): ReadonlySet<number> =>
  new Set(
    drafts.flatMap((draft, i) => {
      const isLife = /専門|研究員|教授|著書|生まれ|現職|勤務|代表|記者|しています。$/u.test(draft.words)
      const told = draft.role === 'text' && isLife && draft.words.length <= 240 && !/私|僕|筆者|べき/u.test(draft.words)
      return told && drafts[i - 1]?.role === 'byline' && drafts.slice(0, i - 1).some(isShortBody) ? [i] : []
    }),
  )

/** Titles with their addresses below the body: 1. 〇〇 / https://…. */
const linkedOf = (drafts: readonly Draft[]): ReadonlySet<number> =>
  new Set(
    drafts.flatMap((draft, i) => {
      const next = drafts[i + 1]
      const isAddress = next?.role === 'excluded' && /^<?https?:/u.test(next.words)
      return isAddress && isBody(draft) && !isSentence(draft) && draft.words.length <= 200 ? [i] : []
    }),
  )

/**
 * Blocks under a heading of a profile, of related links and the like excluded, up to the next passage of the body; so
 * are a curriculum vitae after the last passage of the body, remarks (※) above and below it, and what announces other
 * pages.
 */
export const excludeSections = (text: string, drafts: readonly Draft[]): readonly Draft[] => {
  const isArgument = (draft: Draft): boolean =>
    (isLongBody(draft) || (draft.role === 'item' && draft.words.length >= 30 && isSentence(draft))) && isTold(draft)
  const isShortArgument = (draft: Draft): boolean => draft.role === 'text' && isSentence(draft) && isTold(draft)
  const notes = notesOf(text, drafts)
  const lives = livesOf(drafts)
  const linked = linkedOf(drafts)
  const isShortItem = (draft: Draft): boolean => draft.role === 'item' && isSentence(draft) && isTold(draft)
  // A text of short paragraphs has its body in them, one of short items in these.
  const isBodyOf =
    [isArgument, isShortArgument].find((is) =>
      drafts.some((draft, i) => is(draft) && !notes.has(i) && !lives.has(i)),
    ) ?? isShortItem
  const firstBody = drafts.findIndex((draft, i) => isBodyOf(draft) && !notes.has(i) && !lives.has(i))
  const lastBody = drafts.findLastIndex((draft, i) => isBodyOf(draft) && !notes.has(i) && !lives.has(i))
  const teasers = teasersOf(drafts)
  let open: Section | undefined
  return drafts.map((draft, i) => {
    const addresses = lastBody >= 0 && i > lastBody && isAddressBlock(draft.words)
    const names = addresses ? ({ reason: 'notice', final: false, names: true } as const) : undefined
    const isTurn = draft.role === 'byline' && findSpeaker(draft.words) !== undefined
    const heads = draft.reason === 'duplicate' || isTurn ? undefined : (findSection(draft.words) ?? names)
    if (heads !== undefined) open = heads
    else if (open !== undefined && !open.final && endsSection(draft, open)) open = undefined
    const reason = open?.reason
    if (heads === undefined && open?.reason === 'notice' && !open.final && isRule(draft)) open = undefined
    if (draft.role === 'excluded')
      return reason === 'profile' && draft.reason === 'furniture' ? { ...draft, reason } : draft
    if (reason !== undefined) return { ...draft, role: 'excluded', reason }
    if (isNoteToFigure(text, draft, drafts[i - 1])) return { ...draft, role: 'excluded', reason: 'caption' }
    if (isSourceNote(draft)) return { ...draft, role: 'excluded', reason: 'notice' }
    if (notes.has(i) && i > lastBody) return { ...draft, role: 'excluded', reason: 'notice' }
    if (lives.has(i) && i > lastBody) return { ...draft, role: 'excluded', reason: 'profile' }
    if (linked.has(i) && i > lastBody) return { ...draft, role: 'excluded', reason: 'notice' }
    if (teasers.has(i)) return { ...draft, role: 'excluded', reason: 'furniture' }
    const outside = lastBody >= 0 && (i > lastBody || i < firstBody)
    if (outside && isBody(draft) && (isRemark(draft.words) || isDisclaimer(draft.words)))
      return { ...draft, role: 'excluded', reason: 'notice' }
    const signed = i < firstBody && isProfile(draft.words) && drafts[i - 1]?.role === 'byline'
    if (((i > lastBody && lastBody >= 0 && isCareer(draft.words)) || signed) && isBody(draft))
      return { ...draft, role: 'excluded', reason: 'profile' }
    return draft
  })
}
