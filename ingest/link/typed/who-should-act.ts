import type { Range } from '../../../graph/model/span.ts'
import type { Read } from '../corpus.ts'
import type { Frame } from '../frame.ts'
import { measuresOf, meetingsOf } from './measures.ts'
import type { Marked } from './measures.ts'
import { placesOf, signsOf, surfaceOf } from './surface.ts'
import { passages, readsWith } from './tie.ts'
import type { TypedRule } from './tie.ts'

/** Kinds of those who can act in public affairs, by the general words for them; what is under different kinds is never one. */
const kinds: Readonly<Record<string, string>> = {
  state: '国|政府|中央政府|国庫',
  local: '自治体|地方自治体|地方公共団体|地方|都道府県|県|市町村|市区町村|市|町|村',
  business: '企業|事業者|民間企業|民間|会社|業界|産業界|経済界|経営者|使用者',
  people: '国民|市民|住民|個人|利用者|受益者|消費者|本人|家庭',
  world: '国連|国際社会|国際機関',
}

const before = '(?<![一-龠ァ-ヴー々])'
/** The one who acts: subject or topic, or by whose means or on whose account it is done. */
const agentPattern = new RegExp(
  `${before}(?:${Object.entries(kinds)
    .map(([kind, words]) => `(?<${kind}>${words})`)
    .join('|')})(?:自身|自ら|側)?(?:こそが?|が|は|の(?:責任|負担|予算|資金|費用|主導|手)で|に(?:こそ)?(?:責任|任せ))`,
  'gu',
)
/** Signs that one and no other is meant. */
const exclusive =
  /こそ|ではなく|でなく|任せに(?:せず|しない|してき|するので)|ばかりに(?:任せ|頼ら)|直接|自ら|が?筋(?:だ|で|と)|責任を(?:負|持|もっ|果た)|主導|主体と|一元的/gu
/** Signs that several are to act together. */
const together =
  /と(?:も|も)に|官民|協力し|連携し|共同で|双方|(?:国|政府)と(?:自治体|地方|企業|民間)|(?:自治体|企業|民間)と(?:国|政府)|応分|も(?:また)?、?(?:国|政府)/u

interface Agency {
  readonly kind: string
  readonly isExclusive: boolean
  readonly ranges: readonly Range[]
}

/** Who is to carry out a measure: the nearest such word before its predicate, if it is one kind alone. */
const agencyOf = (read: Read, frame: Frame): Agency | undefined => {
  const surface = surfaceOf(read)
  if (together.test(surface.text)) return undefined
  const { predicate } = placesOf(surface, frame)
  const agents = [...surface.text.matchAll(agentPattern)].filter((m) => m.index + m[0].length <= predicate)
  const named = agents.flatMap((m) =>
    Object.entries(m.groups!).flatMap(([kind, word]) =>
      word === undefined ? [] : [{ kind, at: m.index, to: m.index + m[0].length }],
    ),
  )
  const last = named.at(-1)
  if (last === undefined || new Set(named.map((n) => n.kind)).size > 1) return undefined
  const signs = signsOf(surface, exclusive)
  return {
    kind: last.kind,
    isExclusive: signs.length > 0,
    ranges: [surface.rangeOf(last.at, last.to), ...signs.map((sign) => sign.range)],
  }
}

/** Whether a kind of body is to carry out something the statement calls for. */
export const saysWho = (read: Read): boolean => measuresOf(read).some((frame) => agencyOf(read, frame) !== undefined)

/** The same measure called for by both, but by another kind of body, and at least one of them means that one alone. */
export const whoShouldAct: TypedRule = (context) => {
  const marked = readsWith(context, 'who').flatMap((read) =>
    measuresOf(read).flatMap((frame): readonly Marked<Agency>[] => {
      const mark = frame.sign * frame.direction > 0 ? agencyOf(read, frame) : undefined
      return mark === undefined ? [] : [{ read, frame, mark }]
    }),
  )
  return meetingsOf(marked, context)
    .filter(([x, y]) => x.frame.sign === y.frame.sign && x.mark.kind !== y.mark.kind)
    .filter(([x, y]) => x.mark.isExclusive || y.mark.isExclusive)
    .map(([x, y]) => ({
      a: x.read,
      b: y.read,
      sense: 'diverges',
      dimension: 'addressee',
      rule: 'link.who-should-act@1',
      evidence: [x, y].flatMap(({ read, frame, mark }) => passages(read, [...frame.evidence, ...mark.ranges])),
    }))
}
