import type { ExclusionReason } from '../../graph/model/essay.ts'
import type { Range } from '../../graph/model/span.ts'
import { createSieve } from '../sieve.ts'

/** A stretch inside a block that is no part of its words. */
export type Hole = Range & { readonly reason?: ExclusionReason }

/** Markup and marks that stand between words; where a pattern has a group `keep`, that part stays. */
const patterns: readonly RegExp[] = [
  /!\[[^\]\n]*\]\([^)\n]*\)/gu,
  /(?<!!)\[(?<keep>[^\]\n]+)\]\((?:[^()\n]|\([^()\n]*\))*\)/gu,
  /\[\^[^\]\n]+\](?!:)/gu,
  /\*\*(?<keep>[^*\n]+)\*\*/gu,
  /(?<![*\p{L}\p{N}])\*(?<keep>[^*\s][^*\n]*[^*\s]|[^*\s])\*(?![*\p{L}\p{N}])/gu,
  /`(?<keep>[^`\n]+)`/gu,
  /<!--[\s\S]*?-->/gu,
  /\{\{[<%][\s\S]*?[>%]\}\}/gu,
  /<https?:\/\/[^>\s]+>/gu,
  /(?<![(<"'\]])https?:\/\/[!-~]+/gu,
  /<\/?(?:a|b|br|em|i|small|span|strong|sub|sup|u|font|mark)(?:\s[^<>\n]*)?\/?>/giu,
  /［＃[^］]*］/gu,
  /[｜](?=[^《\n]{1,20}《)/gu,
  /《[\p{Script=Hiragana}\p{Script=Katakana}ー・]+》/gu,
  /[［[(（〔]注\s*[0-9０-９]*[）)\]］〕]|[［[][0-9０-９]{1,3}[］\]]|(?<=[^\s])[*＊†‡][0-9０-９]{1,2}(?![0-9０-９])/gu,
  /[¹²³⁰⁴-⁹]+|[［[](?:[ⅰ-ⅻ]+|[ivx]{1,4}|[注註][^］\]\n]{0,4})[］\]]|(?<=[。、」）\p{L}])※[0-9０-９]{1,2}/gu,
  /[（(〔](?:拍手|笑|笑い|発言する者あり|「[^」]*」と呼ぶ者あり)[^）)〕]{0,12}[）)〕]/gu,
]

const mayStandIn = createSieve(patterns)

/** The holes of a match: all of it, or what is around its group `keep`. */
const holesOf = (match: RegExpMatchArray): readonly Range[] => {
  const start = match.index!
  const end = start + match[0].length
  const keep = match.groups?.['keep']
  if (keep === undefined) return [{ start, end }]
  const from = start + match[0].indexOf(keep)
  return [
    { start, end: from },
    { start: from + keep.length, end },
  ]
}

/** Holes sorted, overlapping ones made one; empty ones dropped. */
export const mergeHoles = (holes: readonly Hole[]): readonly Hole[] => {
  const sorted = holes.filter((hole) => hole.end > hole.start).sort((a, b) => a.start - b.start || b.end - a.end)
  const merged: Hole[] = []
  for (const hole of sorted) {
    const last = merged.at(-1)
    if (last && hole.start < last.end) merged[merged.length - 1] = { ...last, end: Math.max(last.end, hole.end) }
    else merged.push(hole)
  }
  return merged
}

/**
 * Markup inside a range: emphasis, link targets, images, footnote and note references, ruby 《》, annotators' notes
 * ［＃…］, stage directions （拍手）. In text order, disjoint.
 */
export const inlineHolesOf = (text: string, range: Range): readonly Hole[] => {
  const part = text.slice(range.start, range.end)
  return mergeHoles(
    mayStandIn(part)
      .flatMap((n) => Array.from(part.matchAll(patterns[n]!)).flatMap(holesOf))
      .map(({ start, end }) => ({ start: start + range.start, end: end + range.start })),
  )
}
