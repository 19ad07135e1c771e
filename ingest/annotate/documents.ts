import type { ActorKey } from '../../graph/change/extraction.ts'
import { stateDocuments } from '../lexicon/documents.ts'
import { documentNouns } from '../lexicon/speech.ts'
import { widen } from './gazetteer.ts'
import { keyOf } from './reference.ts'
import type { Reference } from './reference.ts'

interface Place {
  readonly text: string
  readonly references: readonly Reference[]
}

const issuers = new Map(
  stateDocuments.flatMap(({ names, type, issuer }) => names.map((name) => [widen(name), keyOf(type, issuer)] as const)),
)
/** What such a name can end in: most words are no document by their last letter. */
const lastLetters = new Set([...issuers.keys()].map((name) => name.at(-1)!))
const lengths = [...new Set([...issuers.keys()].map((name) => name.length))].toSorted((a, b) => b - a)

const home: ActorKey = keyOf('government', '日本政府')

/** Whose document it is by the words right before its name: 米国の国家安全保障戦略, 米国家安全保障戦略. */
const ownerBefore = ({ text, references }: Place, from: number): ActorKey | undefined =>
  references.findLast(
    (r) => r.to <= from && /^(?:の|版|による|が[^、。]{1,12}(?:した|する|た))?[「『]?$/u.test(text.slice(r.to, from)),
  )?.actor

/** Who issued the listed document whose name ends at an offset: 骨太の方針, 防災白書. */
const listedIssuer = (place: Place, to: number): ActorKey | undefined => {
  const end = place.text[to - 1] === '」' || place.text[to - 1] === '』' ? to - 1 : to
  if (!lastLetters.has(place.text[end - 1] ?? '')) return undefined
  for (const length of lengths) {
    const issuer = issuers.get(place.text.slice(Math.max(0, end - length), end))
    if (issuer === undefined) continue
    const owner = ownerBefore(place, end - length)
    return owner === undefined || owner === 'state:日本' ? issuer : issuer === home ? owner : issuer
  }
  return undefined
}

const documentEnd = new RegExp(
  `(?:${[...new Set(documentNouns)].toSorted((a, b) => b.length - a.length).join('|')})[」』]?$`,
  'u',
)
/** Between whoever makes a document and its name: 市が先月まとめた. */
const making = /^(?:など)?が[^。]{0,80}?(?:した|する|まとめた|出した|示した|作った|書いた|発した|編んだ|定めた|決めた)/u

/** 同提言, この報告書: a document named before. */
const pointing = new RegExp(
  `(?:同|この|その|本)(?:${[...new Set(documentNouns)].toSorted((a, b) => b.length - a.length).join('|')})[」』]?$`,
  'u',
)
/** Whether a sentence speaks of a document named before it. */
export const pointsToDocument = (text: string): boolean => pointingAnywhere.test(text)
const pointingAnywhere = new RegExp(
  `同(?:${documentNouns.join('|')})(?:は|では|によ|も)|^[　\\s]*(?:それ|これ)によ[れるり]`,
  'u',
)

/** Whether words end in a noun for a document. */
export const isDocument = (words: string): boolean => documentEnd.test(words.slice(-16))

const paper =
  /(?:報告書?|論文|白書|声明|勧告|提言|答申|意見書|要望書|要請書|提言書|社説|論考|論説|著書|著作|新著|手記|研究|書簡|宣言|判決|分析|記事|コラム|レポート|リポート|中間まとめ|論点整理|同書)$/u
/** Whether a topic is a paper that argues and speaks for itself where nobody is named for it: 報告書は…と警告する. */
export const isPaper = ({
  who,
  particle,
  text,
}: {
  readonly who: string
  readonly particle: string
  readonly text: string
}): boolean => who === 'other' && particle !== 'が' && paper.test(text)

/**
 * For whom the document speaks whose name ends at an offset: whoever the lists know for its issuer, whoever made it in
 * the words before it, its possessor. Undefined: no document; empty: a document of nobody named.
 */
export const issuerAt = (place: Place, to: number): readonly ActorKey[] | undefined => {
  const listed = listedIssuer(place, to)
  if (listed !== undefined) return [listed]
  const head = place.text.slice(0, to)
  if (!isDocument(head) || pointing.test(head.slice(-16))) return undefined
  const before = place.references.filter((r) => r.to <= to)
  const maker = before.find((r) => making.test(place.text.slice(r.to, to)))
  return maker !== undefined ? [maker.actor] : before.map((r) => r.actor).slice(-1)
}
