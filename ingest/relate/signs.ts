/** What the opening of a sentence says of its bond with what stands before it. */
export type Opening =
  | 'contrast'
  | 'addition'
  | 'result'
  | 'restatement'
  | 'summary'
  | 'reason'
  | 'instance'
  | 'count'
  | 'concession'
  | 'rather'
  | 'anaphor'
  | 'plain'

/** The first row that matches counts. */
const openings: readonly (readonly [Opening, RegExp])[] = [
  [
    'summary',
    /^　*(?:以上(?!に|の[^よとこ点])|このように|こう(?:して)?(?:見|み|考え)|こうしてみると|要するに|総じて|つまるところ|結局)/u,
  ],
  [
    'result',
    /^　*(?:したがって|従って|だからこそ|だから(?!と)|よって|それゆえ|ゆえに|(?:この|その|これらの)(?:ため(?!に(?:は|も))|結果)|それで(?!も)|そうであれば|であれば|そうだとすれば|そうである以上|こうしたことから|このことから|これにより|その上で)/u,
  ],
  [
    'contrast',
    /^　*(?:しかし|だが|ですが、|でも、|けれど|ところが|しかるに|けれども|もっとも|ただし|ただ、|とはいえ|それでも|それにもかかわらず|にもかかわらず|一方|他方|だからと|その反面|その一方)/u,
  ],
  ['rather', /^　*(?:むしろ|否、|いや、|それどころか|逆に)/u],
  ['restatement', /^　*(?:すなわち|つまり|要は|いわば|いわゆる|言い換えれば|換言すれば|言うならば|というよりも)/u],
  ['reason', /^　*(?:なぜなら|なぜならば|というのも|何ぜなら|なぜかといえば|何しろ|なにしろ)/u],
  ['instance', /^　*(?:例えば|たとえば|例：|例、|実際|現に|事実、|具体的に|具体例|一例)/u],
  [
    'count',
    /^　*(?:その)?(?:第?[一二三四五六七１２３４５６７](?:の|に、?|つ目|点目|つめ|番目)|もう一つ|一つは|その一つ|まず|最後に|次に)/u,
  ],
  [
    'addition',
    /^　*(?:また|さらに|加えて|そして|しかも|同時に|と同時に|あわせて|併せて|その上|そのうえ|同様に|なお|特に|とりわけ|中でも|次いで|関連して)/u,
  ],
  ['concession', /^　*(?:もちろん|無論|むろん|確かに|たしかに|なるほど|言うまでもなく)/u],
  [
    'anaphor',
    /^　*(?:この|その|これ|それ|こうした|そうした|こういう|このような|そのような|かかる|そこ|ここ|同[^じ、。]{1,6}[はがもを]|両[者国]|彼ら|いずれも|まさに(?:そこ|それ|これ))/u,
  ],
]

/** How a sentence opens. */
export const openingOf = (text: string): Opening => openings.find(([, pattern]) => pattern.test(text))?.[0] ?? 'plain'

/** What the end of a sentence says of its part in an argument. */
export type Ending =
  | 'because'
  | 'rhetorical'
  | 'explaining'
  | 'threat'
  | 'verdict'
  | 'stand'
  | 'past'
  | 'state'
  | 'guess'
  | 'noun'
  | 'other'

const stop = '[。）」！？\\s　]*$'
const copula = '(?:だ|である|です|であります|でございます)?'

/** The first row that matches counts. */
const endings: readonly (readonly [Ending, RegExp])[] = [
  ['because', new RegExp(`(?:から|ため|ゆえ|故)(?:だ|である|です|であります|にほかならない)${stop}`, 'u')],
  [
    'stand',
    new RegExp(
      `(?:賛成|反対|討論|支持)(?:を|と)?(?:し|いたし|致し|行い|させていただき)(?:ます|たい[^。]{0,8})${stop}`,
      'u',
    ),
  ],
  ['rhetorical', new RegExp(`(?:か|でしょう|ではありませんか)${stop}`, 'u')],
  ['explaining', new RegExp(`(?:の|ん|わけ|訳)(?:だ|である|です|であります)${stop}`, 'u')],
  [
    'threat',
    new RegExp(
      `(?:かねない|かねません|(?:おそれ|恐れ|懸念|可能性|危険|リスク|余地|弊害|問題|不安)(?:が|も|は)[^。、]{0,8}(?:ある|あります|高い|大きい|否定できない|残る|残ります))${stop}`,
      'u',
    ),
  ],
  [
    'verdict',
    new RegExp(
      `(?:問題|不十分|十分|困難|不可欠|重要|必要|重大|当然|明らか|無理|矛盾|不公平|不透明|疑問|課題|有望|妥当|不当|無意味|有効|無責任|大切|適切|不適切|欠陥|失敗|誤り|間違い|要因|原因|理由|一歩|証拠|現実|事実|姿勢|結果)${copula}${stop}|(?:難い|がたい|難しい|ない|ません|ぬ|得ない|低い|高い|大きい|重い|乏しい|欠く|欠けています|欠けている|乏しいです)${stop}`,
      'u',
    ),
  ],
  [
    'guess',
    new RegExp(
      `(?:だろう|であろう|はず(?:だ|である|です)|と(?:思う|思います|考える|考えます|考えられる|見られる|みられる|思われる|見込まれる|見込まれます|予想される))${stop}`,
      'u',
    ),
  ],
  ['past', new RegExp(`(?:た|ました|でした|だった)${stop}`, 'u')],
  ['state', new RegExp(`(?:て|で)(?:いる|います|おり|おります|きた|きている)${stop}`, 'u')],
  ['noun', new RegExp(`${'(?:だ|である|です|であります)'}${stop}`, 'u')],
]

/** How a sentence ends. */
export const endingOf = (text: string): Ending => endings.find(([, pattern]) => pattern.test(text))?.[0] ?? 'other'

/** Whether a sentence takes the side of the whole text: 反対の立場から討論します, 賛成いたします. */
export const isStand = (text: string): boolean =>
  /(?:賛成|反対)(?:する|の)?(?:立場|討論)|(?:賛成|反対)(?:を)?(?:いた)?します。?$|(?:賛成|反対)(?:です|である|だ|したい)/u.test(
    text,
  )
