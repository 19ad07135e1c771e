import type { SaidAxis } from './lexicon-predicates.ts'

/** A set turn in which something is said of somebody: the words, and whether they are a position without a call. */
export interface Turn {
  readonly axis: Exclude<SaidAxis, 'joint'>
  readonly words: RegExp
  /** Kept as the predicate of the frame. */
  readonly predicate: string
  /** A judgement by itself; else somebody must call for it: べき, 必要, 求められる. */
  readonly judges: boolean
}

const part = '(?:役割|責任|貢献|責務|努力|任務)'
const act = '(?:提起|提案|発信|働きかけ|仕掛け|関与|行動|発言|検討|判断|交渉)'

/** The turns, in general Japanese; of each the first place in a sentence counts. */
export const turns: readonly Turn[] = [
  {
    axis: 'role',
    predicate: '役割を担う',
    judges: false,
    words: new RegExp(
      `(?:(?:より|さらに)?(?:大きな|大きい|重い|重要な|主要な|主導的な?|主体的な?|積極的な?|さらなる|一層の|多くの|応分の|相応の|中心的な?))${part}|${part}(?:の(?:さらなる|一層の)?(?:拡大|増大|強化|引き上げ)|を(?:さらに|一層|自ら|もっと|より)*(?:拡大|広げ|強化|増や|加速|引き受け|担|果た|負))`,
      'u',
    ),
  },
  {
    axis: 'role',
    predicate: '役割を担う',
    judges: false,
    words:
      /より(?:多く|大き)[なの]?(?:[\p{Script=Han}]{0,4}(?:資源|資金|費用|負担|兵力|戦力|貢献))を(?:持|担|負|出|拠出|提供|投じ|引き受け)/u,
  },
  {
    axis: 'role',
    predicate: '役割を担う',
    judges: true,
    words:
      /何も(?:し|やら|せ)(?:なく|ない|ず)(?:て|で)?(?:も)?(?:よい|いい|良い|済む|かまわない)(?:と(?:いう)?)?(?:わけ|はず|もの|こと|の)?(?:では|は|が)?(?:ない|ありません|なく)/u,
  },
  {
    axis: 'lead',
    predicate: '率先する',
    judges: false,
    words: new RegExp(
      `自ら(?!の|に)|主体的(?:に|な)|主導(?:的|し|す|で)|主導権を|率先|先頭に立|先手を打|独自(?:の|に|、|で)|自前で|自力で|(?:の?側|方)?から(?:先に|積極的に)?${act}|${act}を(?:積極的|主体的|能動的)に|(?:積極的|能動的)に${act}|能動的な|イニシ(?:アチブ|アティブ|ャティブ)|リーダーシップを(?:発揮|取|と)`,
      'u',
    ),
  },
  {
    axis: 'vital',
    predicate: '欠かせない',
    judges: true,
    words:
      /(?:不可欠|欠かせない|欠くことのできない|かけがえのない|替えのきかない|代わりのない|唯一の|最も(?:重要|効果的|大切)な|なくてはならない|無くてはならない)(?:の|な)?(?:役割|存在|パートナー|拠点|同盟国|友好国|位置|担い手|相手)|(?:でき|担え|果たせ|なれ|行え)るのは[^、。]{1,10}?(?:のみ|だけ|しか)/u,
  },
]
