import { coreOf, mainClauseAt } from './closing.ts'
import { attitudesTo } from './place.ts'
import type { Attitude, Layout, Place } from './place.ts'

/** 改正案では, 一律の給付には; not 日本では, which names a place, and not だけでは, which asks for more of it. */
const by = /^(?:では|には|でも)、?/u
/** What one tries something by. */
const measure =
  /(?:案|法|策|制度|税|対策|支援|給付|補助|助成|減税|増税|計画|改正|改革|規制|緩和|予算|方式|措置|方針|政策|枠組み|仕組み|手当|交付金|無償化|解禁|引き上げ|引き下げ|値上げ|値下げ|統合|統廃合|協定|条約|基準|ルール|構想|路線|頼み)$/u
/** That it will not do. */
const fails =
  /(?:足りない|不十分|追いつかない|追いつけない|太刀打ちできない|対応できない|立ちゆかない|立ち行かない|(?:解決|解消)(?:し|され|でき|にはなら|につながら)ない|進まない|守れない|救(?:え|われ)ない|届かない|防げない|変わらない|改善しない|改まらない|実現(?:し|でき)ない|つながらない|役に立たない|生まれない|成り立たない|(?:効果|実効性|成果|効き目|意味)(?:は|が|を|も)?(?:ない|乏しい|薄い|期待できない|見込めない|望めない|上がらない)|(?:望|期待|見込|信頼|安心|納得)(?:め|でき)ない|限界がある|無理がある|心もとない|おぼつかない)$/u

/** Of the verbs above those whose stem before ます is not that before ない: 変わりません is 変わらない. */
const stems = {
  変わり: '変わら',
  改まり: '改まら',
  届き: '届か',
  進み: '進ま',
  つながり: 'つながら',
  上がり: '上がら',
  追いつき: '追いつか',
  役に立ち: '役に立た',
} as const
const polite = new RegExp(`(${Object.keys(stems).join('|')})?ません$`, 'u')

const plain = (text: string): string =>
  text.replace(polite, (_, stem?: keyof typeof stems) => `${stem === undefined ? '' : stems[stem]}ない`)

const isMeasure = ({ towards, surface }: Place): boolean =>
  towards.some((t) => t.axis !== 'worth') || measure.test(surface)

/** A measure by which what it is meant for will not come about: この改正案では、被害者は救われない. */
export const inadequateOf = (layout: Layout): readonly Attitude[] => {
  const { text, places } = layout
  const begin = mainClauseAt(text)
  const { core, sign, isAsked } = coreOf(text.slice(begin))
  if (isAsked || sign < 0 || !fails.test(plain(core))) return []
  const thing = places.find(
    (p) => p.begin >= begin && !p.isSpeaker && isMeasure(p) && by.test(text.slice(p.end)) && p.towards.length > 0,
  )
  return thing ? attitudesTo(thing, -1, layout, [thing.end, text.length]) : []
}
