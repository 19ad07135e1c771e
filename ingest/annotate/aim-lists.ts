import type { Block } from '../blocks.ts'
import type { Document } from '../document.ts'
import type { Sentence } from '../sentences.ts'
import {
  announcesProposals,
  givesFacts,
  isAim,
  isCountedAim,
  isKotoAim,
  isMeasureLine,
  isNominal,
  listsAims,
} from './aims.ts'
import { calledForIn } from './called-for.ts'
import type { Modality } from './modality.ts'
import type { Analysed } from './subjects.ts'

/** What a sentence's place says of whether it words an aim. */
export interface AimPlace {
  /** It is an item of a list of aims, or counted off as one. */
  readonly isAim: boolean
  /** Most items of its list are aims by their form, so one without a predicate is one too (二十人学級). */
  readonly isNominal: boolean
  /** Proposals are counted off, and this is one of them. */
  readonly isCounted: boolean
  /** It stands below a heading that announces proposals. */
  readonly isProposal: boolean
  /** A call before it makes what it words something to be done. */
  readonly isCalledFor: boolean
}

/** A heading above measures that a text proposes. */
const proposesBelow = (heading: string): boolean =>
  /提言|提案|要望|要求|約束|公約|マニフェスト|重点政策|基本政策|求めること|望むこと|私案|試案|アイデ[ィイ]?ア|(?:具体|対応|改善|解決|打開)策|あるべき|重点|^[\s　#0-9０-９.．]*[^。、]{0,14}(?:やる|やりたい|取り組む|実現する|実行する|めざす|目指す|進める|変える|約束する)こと[\s　]*$|処方箋|べきこと|べきか|(?:求められる|必要な)(?:対応|施策|対策|取組|取り組み|措置|改革)/u.test(
    heading,
  ) && !givesFacts(heading)

/** How deep a heading stands: 0 for 第二章 and one without a mark, 1 for １．, 2 for （１） and ①. */
const depthOf = (heading: string): number =>
  /^[\s　]*(?:[（(〔【]?[\s　]*[0-9０-９一二三四五六七八九十ア-ンａ-ｚa-z]{1,2}[\s　]*[）)〕]|[①-⑳❶-❿・]|[0-9０-９]+[-－.．][0-9０-９]+)/u.test(
    heading,
  )
    ? 2
    : /^[\s　]*(?:[0-9０-９]{1,2}[\s　.．、:：]|[一二三四五六七八九十]{1,2}[\s　.．、]|[■●◆□○◇▼▽])/u.test(heading)
      ? 1
      : 0

/** Of each block the heading it stands under and whether that, or one above it, announces measures that are proposed. */
const headingsOf = (
  { text }: Document,
  blocks: readonly Block[],
): readonly { readonly heading: string; readonly proposes: boolean }[] => {
  let heading = ''
  let open: number | undefined
  return blocks.map((block) => {
    if (block.kind !== 'heading') return { heading, proposes: open !== undefined }
    heading = text.slice(block.start, block.end)
    const depth = depthOf(heading)
    if (open !== undefined && depth <= open) open = undefined
    if (open === undefined && proposesBelow(heading)) open = depth
    return { heading, proposes: open !== undefined }
  })
}

/** From what share of its items a list of aims makes one of every item. */
const mostly = 0.6

const reasons = /理由|原因|背景|問題点|懸念|疑問|反対|特徴|効果|実績|成果|変更点|改正点/u
/** From how many lines in a row that word measures they are a list of aims, whatever announces it. */
const leastRow = 3
/** What stands above lines that tell of the past, or describe. */
const past =
  /実績|成果|経歴|略歴|沿革|歩み|あゆみ|活動報告|年表|経緯|経過|現状|概要|目次|プログラム|次第|内容|仕組み|特徴|メニュー/u

/** Of each sentence whether it stands in such a row; one other sentence between two of them does not end it. */
const rowsOfMeasures = (
  analysed: readonly Analysed[],
  headings: readonly { readonly heading: string }[],
): readonly boolean[] => {
  const is = analysed.map((sentence, i) => isMeasureLine(sentence) && !past.test(headings[i]!.heading))
  const inRow = is.map(() => false)
  for (let i = 0; i < is.length; i++) {
    if (!is[i]) continue
    const row = [i]
    for (let k = i + 1; k < is.length && k - row.at(-1)! <= 2; k++) if (is[k]) row.push(k)
    if (row.length >= leastRow) for (const k of row) inRow[k] = true
    i = row.at(-1)!
  }
  return inRow
}

/** Of each sentence whether its place makes an aim of it; `isOfAims`: the kind of text does. */
export const aimPlacesOf = (
  document: Document,
  blocks: readonly Block[],
  sentences: readonly Sentence[],
  analysed: readonly Analysed[],
  modalities: readonly Modality[],
  isOfAims: boolean,
): readonly AimPlace[] => {
  const lastTexts = new Map(sentences.map(({ block }, i) => [block, analysed[i]!.text]))
  const headings = headingsOf(document, blocks)
  const announced = analysed.findIndex(({ text }) => announcesProposals(text))
  /** The list each item's sentence is in, as the index of the block before its first item. */
  let list = -1
  const lists = blocks.map((block, i) => {
    if (block.kind !== 'item') list = i
    return list
  })
  const isCountedOff = analysed.map(isCountedAim)
  const counted = isCountedOff.indexOf(true)
  // 一点目は…の検証です, 二点目は…の徹底です: two of them are a list, unless what stands before them gives reasons.
  const countsAims =
    isCountedOff.filter(Boolean).length >= 2 &&
    !analysed.slice(Math.max(0, counted - 2), counted + 1).some(({ text }) => reasons.test(text))
  const inRow = rowsOfMeasures(
    analysed,
    sentences.map(({ block }) => headings[block]!),
  )
  const called = calledForIn(blocks, sentences, analysed, modalities, headings)
  const places = sentences.map(({ block: at }, i) => {
    const sentence = analysed[i]!
    const block = blocks[at]!
    const { heading, proposes } = headings[at]!
    const leadIn = block.leadIn === undefined ? undefined : lastTexts.get(block.leadIn)
    const isProposing = announced >= 0 && announced < i
    const isCounted = (isProposing || countsAims) && isCountedOff[i]!
    const inList =
      block.kind === 'item' &&
      (listsAims({ leadIn, heading, isOfAims: isOfAims || isProposing }) || isKotoAim(sentence.text, leadIn ?? heading))
    return { isAim: isCounted || inList || inRow[i]!, isCounted, isProposal: proposes, inList, list: lists[at]! }
  })
  const forms = new Map<number, boolean[]>()
  places.forEach((place, i) => {
    if (!place.inList) return
    const items = forms.get(place.list) ?? []
    items.push(isAim(analysed[i]!))
    forms.set(place.list, items)
  })
  return places.map(({ isAim: is, isCounted, isProposal, inList, list: of }, i) => {
    const items = forms.get(of) ?? []
    const isMostly = items.length > 2 && items.filter(Boolean).length >= mostly * items.length
    return {
      isAim: is,
      isCounted,
      isProposal,
      isNominal: inList && isMostly && isNominal(analysed[i]!),
      isCalledFor: called[i]!,
    }
  })
}
