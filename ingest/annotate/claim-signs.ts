import { concreteNouns, idioms, measuredTopics } from '../lexicon/stance-idioms.ts'
import { createReader } from '../sieve.ts'

/** Features of the claim model that a sentence's text shows by itself. */
export const textSigns = {
  'takes-side': /(?:反対|賛成)(?:の立場|の討論|討論|し|いた|で|を)/u,
  'first-person': /筆者|私(?![立有学鉄設道費財法服邸営塾])|我々|われわれ/u,
  focus: /こそ|さえ|すら|しか[^しも]|だけ|のみ|ばかり|にすぎ|ほかな/u,
  comparison: /より(?:も)?[、もぞ]|ほど|以上に|ますます|さらに|一層|むしろ|最も|唯一/u,
  // A condition or exclusion.
  condition: /(?:れば|なら|ならば|たら|限り|なしに|なければ|だけでは|のみでは)(?:、|[^。]{2})/u,
  reason: /(?:から|ため)(?:だ|である|です|であります)?[。）」]*$/u,
  // Openings that conclude or insist.
  connective:
    /^　*(?:したがって|だから|よって|つまり|要するに|要は|すなわち|むしろ|それでも|とはいえ|もちろん|なぜなら|このように|このため|以上|結局|そもそも|まさに|そうすれば|それゆえ|ゆえに|否|残念ながら|それにしても|このまま|何より|こうした|こうして|いずれにせよ|いずれにしても)/u,
  // Openings that turn against what was said.
  contrast:
    /^　*(?:しかし|だが|ただし|ただ、|けれども|でも、|ところが|もっとも、|一方|他方|にもかかわらず|しかるに|それなのに)/u,
  // Openings that point back.
  demonstrative: /^　*(?:この|その|これ|それ|ここ|そこ|こうした|そうした|こう|そう)/u,
  // Says what a thing is or what a rule provides.
  'says-what-it-is':
    /をいう|を指す|とは、|と呼ばれ|と称|(?:とする|としています|とされ(?:る|て|ます)|としております)|こととなって|ことになって|することと|仕組みと|もの(?:です|である|だ|であります)?。?$/u,
  // Names of law.
  law: /法(?:律|案|改正|制)?(?:[がはをにでと、の（]|附則|第)|条約|協定|規則|条例|憲法|附則|省令|政令|制度[がはを]|答申|決議|声明|予算[案がはを]|基本計画|方針[がはを]/u,
  // Sources of figures.
  survey: /調査|統計|データ|アンケート|回答|推計|試算|見込み|白書|世論|時点で|年度/u,
  percent:
    /％|[０-９一二三四五六七八九十数]割|[０-９一二三四五六七八九十数]倍|ポイント|[０-９〇一二三四五六七八九十百千数][万億兆]/u,
  // A point in time.
  date: /[０-９〇一二三四五六七八九十]{4}年(?!間|ぶり)|(?:明治|大正|昭和|平成|令和)[０-９元一二三四五六七八九十]+年|[０-９一二三四五六七八九十]+月|昨年|今年|先月|先日|先週|今回|当時|昨日|一昨|同年|翌年|昨秋|今春|昨春|来春|来年度/u,
  example: /^　*(?:例えば|たとえば|例：|例)/u,
  // Likens one thing to another.
  likened:
    /いわば|まるで|あたかも|(?:が|の)ごと[きく]|という名の|(?:と|も)同(?:じ|然|様)(?:だ|で|。)|に等し|も同然|ような(?:もの|話)/u,
  // Grants a case and keeps its point: even if.
  'even-if': /(?:ても|でも|たところで|だところで|としても|(?:よ)?うと(?:も)?|であれ|にせよ|にしろ)、|たところで/u,
  // Says what holds each time.
  whenever: /たび(?:に|、)|ほど、|ほど[^。、]{1,12}(?:ない|は)|なくして|なしに|抜きに|うちは、|うちに、|限り(?:は)?、/u,
  // Says where things are going, or that they stay as they are.
  drift:
    /(?:てしま|でしまっ|つつあ|つつある|(?:て|で)い(?:く|った|きます|きました)|ままだ|ままで(?:ある|す)|ばかり(?:だ|である|です)|続けている|続けています|続ける)[^、。]{0,8}。?$/u,
  // There are people, bodies or cases that do so.
  'some-do':
    /[\p{Script=Han}ァ-ヴー]も(?:い|あ)(?:る|った|た|ります|りました|ます|ました)。?$|(?:人|者|例|ケース|自治体|企業|国|学校|世帯|学生|生徒|地域|町|村|市|会社|団体|声|家庭|議員|施設|事業所|店|親)[もが](?:い|あ|多|少なく)[^、。]{0,8}。?$/u,
  // Words of rule and procedure.
  procedure:
    /原則|に応じて|に基づ(?:き|い)|ごとに|に諮|の議を経|認可|届け?出|申請|許可|上限|要件|手続|窓口で|以内に|委嘱|規定|指定|告示|交付|支給|所管|年(?:に)?[一二三四０-９]回|[一二三四五０-９]年に一度|単位で|の定め|別表|様式/u,
  // Lists three things or more.
  enumerates:
    /[^、。]、[^、。]{1,16}、[^、。]{1,16}(?:など|等|の[二三四五六七八九十０-９]+|と[^、。]{1,12}(?:だ|である|です|から|に|を|が))/u,
  'to-wa': /とは(?:、|[^い言限思な])/u,
  // A span of years, which dates nothing.
  'span-of-years':
    /(?:[０-９〇一二三四五六七八九十百数]{1,3}|半)(?:か|カ|ヶ|ヵ)?(?:年(?:間|で|ぶり|にわた|以上|来|前|たっ|経っ|続|余|も|の)|世紀|月(?:間|で|前|以上))/u,
  supposes: /仮に|もし|たとえ|万一|万が一/u,
  though: /(?:のに|にもかかわらず|ながら(?:も)?|ものの|とはいえ|といっても|くせに|以上(?:は)?)、/u,
  'not-but': /で(?:は)?なく|のみならず|だけでなく|というより|どころか/u,
  idiom: new RegExp(idioms.join('|'), 'u'),
  // Says that something is there: 〜には〇〇がある.
  exists:
    /(?:に(?:は|も)?|では|でも)、?[^。]{1,40}[がも][^。、]{0,14}(?:ある|いる|あります|います|あった|いた|おります|ありました|いました|ございます|ございました|存在(?:する|します|している|しています|しております))。?$/u,
  // Says what a measure, a rule or a text holds: …するという内容です, …というものになります.
  'content-told':
    /という(?:内容|規定|趣旨|もの|制度|枠組み|構成|定め|条文|立て付け|形)(?:です|だ|である|でございます|であります|でした|になります|になって(?:おり|い)ます|となって(?:おり|い)ます|[がは](?:あります|ございます|ございません|置かれ[^。]{1,6}))。?$/u,
  // Says what part a body has: …の役割を担っております, …に委ねています.
  'part-held':
    /(?:役割|任務|業務|機能|事務|運営|実務|監視|調整|役目)を(?:果たし|担っ|担当し|行っ|負っ|引き受け|受け持っ)て(?:いる|います|おります)。?$|(?:置かれ|設けられ|設置され|創設され|定められ|載せられ|用いられ|行われ|取られ)て(?:いる|います|おります)。?$/u,
  // Says what is planned or under way: …する方向で調整しています, …する予定でございます.
  arranged:
    /(?:方向で[^。、]{0,10}(?:調整|検討|協議|準備)|(?:予定|見通し|見込み|段取り|運び)(?:です|だ|である|でございます|と(?:なって|聞いて)|に?なって)|(?:協議|調整|準備|交渉|手続き?)(?:が|を)(?:進|続|行|重))[^。、]{0,14}。?$/u,
  // Names something by its words: 合言葉は「…」だ.
  'names-words':
    /(?:名前?|名称|コピー|スローガン|標語|合言葉|テーマ|題名?|タイトル|副題|愛称|通称|モットー|社訓|校訓|呼び名|見出し|うたい文句)は、?「[^」]*」(?:だ|です|である|でした|だった|でございます)。?$/u,
  // Came about by somebody whom nothing names: 規則が設けられてきました.
  'came-about':
    /(?<!(?:[み見]|考え)ら|[言い思]わ)れ(?:て(?:き(?:た|ました)|まいりました)(?:ところ(?:です|であります|でございます))?)。?$/u,
  story:
    /^　*(?:先週|先日|昔|昨日|当日|その日|ある日|学生の|子どもの(?:ころ|頃)|わが家|我が家|私は|僕は|私の(?:父|母|祖|地元|町|村|家)|父は|母は|祖父|祖母|妻は|夫は|娘|息子|友人|彼は|彼女は)/u,
  gradual:
    /次第に|徐々に|少しずつ|しだいに|着実に|静かに|年々|じわじわ|急速に|ますます|いよいよ|もはや|すでに|既に|ついに|とうとう/u,
  'has-become': /(?:て|で)(?:き(?:た|ている|ました|ています)|い(?:く|った|きます))。?$|つつあ/u,
  'end-of-times': /時代[はも](?:、)?(?:終わ|過ぎ|去|とうに)|時代に(?:入|なっ|移)|過去のもの/u,
  hearsay:
    /(?:という|そうだ|そうです|といいます|とのことだ|とのことです|とのことでございます|と(?:聞|伺|うかが|承)[^。、]{1,3}(?:ます|ました|ております|ています|いる)|と聞く|らしい|らしいです)。?$/u,
  sequence: /^　*(?:まず|次に|その後|その結果|翌[日年週月]|同じ年|当初|以来|現在|いまは|従来は|かつては)/u,
  method:
    /(?:しながら|して|を用い|を使い|によって|に基づき|ごとに)、?[^。]{1,24}(?:する|した|している|しています|しました|を行う|を行った)。?$/u,
  'generic-topic':
    /^　*(?:法|人|国|政治|制度|教育|医療|外交|平和|経済|社会|民主主義|自由|権利|言葉|名前|技術|科学|歴史|文化|市場|企業|家族|都市|地域|農業|税|予算|政策|改革|規制|改正|本法案|本案|この法案|判決|答申|答弁)(?:と)?は、?/u,
} as const

/** Parts of features: signs that count together with others. */
export const partSigns = {
  'denies-copula': /ではな[いく]/u,
  'is-cleft': /の[がは]、?[^。、]{1,24}(?:だ|である|です|であります|でございます|であった|だった)。?$/u,
  'too-much': /あまりに|余りに/u,
  // Reckons from an assumption.
  reckons: /仮に|もし|としたら|とすれば|単純計算|^　*(?:つまり|すなわち|言い換えれば|要するに)|たった/u,
  // 〜のは〇〇課だ: picks out a person, a body or a thing, and judges nothing.
  'picks-out':
    /(?:の[がは]|[たるい]の[がは]、|対象は|きっかけは|理由は|窓口は)、?[^。、]{1,30}?(?:だ|である|です|であります|でございます|だった|であった|でした)?。?$/u,
  measures: new RegExp(`(?:${measuredTopics.join('|')})(?:[はがもを]|について)`, 'u'),
  'is-done': /(?<![もが])なかった|ませんでした|[てで]い(?:た|ました)。?$/u,
} as const

/** A sign in a sentence's text. */
export type Sign = keyof typeof textSigns | keyof typeof partSigns

/** The signs that a text shows. */
export const signsIn = createReader<Sign>({ ...textSigns, ...partSigns })

/** Signs of how a sentence ends, in the line of its last lemmas. */
export const lineSigns = {
  past: / た\/X$/u,
  negated: / ない\/[AX](?: た\/X)?$/u,
  'adjective-end': /\/A(?: だ\/X)?$/u,
  'negated-copula': / だ\/X は\/P ない\/[AX]/u,
  'negative-fact': / (?:れる|られる|する|いる)\/V(?: [てで]\/P いる\/V)? ない\/X(?: た\/X)?$/u,
  unable: / できる\/V ない| (?:れる|られる|得る|うる)\/[VX] ない/u,
  'passive-end': / (?:れる|られる)\/V(?: て\/P いる\/V)?(?: た\/X)?$/u,
  'noun-end': /\/[NS]$/u,
  'te-iru': / [てで]\/P いる\/V$/u,
  copula: /\/[NS] だ\/X(?: ある\/V)?$/u,
  'verb-end': /\/V$/u,
  'state-end': /(?:いる|ある|れる|られる)\/V$/u,
} as const

/** The signs that the line of a sentence's last lemmas shows. */
export const lineSignsIn = createReader(lineSigns)

const size =
  /大き|小さ|多|少な|高|低|長|短|増|減|伸び|上回|下回|横ばい|同じ|最[大小多少]|占め|次ぐ|偏|集中|上昇|低下|上が|下が/u

/** Whether a sentence ends in how large or small something is, and does not judge it. */
export const endsInSize = (text: string): boolean =>
  size.test(text.slice(-9)) && !/すぎ|過ぎ|足り|あまりに|余りに/u.test(text.slice(-10))

/** Copulas, the longest first. */
const copulas = [
  'でございました',
  'でございます',
  'であります',
  'であった',
  'だった',
  'である',
  'でした',
  'です',
  'だ',
] as const

/** What stands before the copula at a text's end; `marks` are closing marks that may follow it. */
export const beforeCopula = (text: string, marks: string): string => {
  let end = text.length
  while (end > 0 && marks.includes(text[end - 1]!)) end--
  const closed = text.slice(0, end)
  const copula = copulas.find((form) => closed.endsWith(form))
  return copula === undefined ? closed : closed.slice(0, -copula.length)
}

const isPlain = (noun: string): boolean => !/[[(]/u.test(noun)
const concrete = new Set(concreteNouns.filter(isPlain))
const longestNoun = Math.max(...[...concrete].map((noun) => noun.length))
const counted = new RegExp(`(?:${concreteNouns.filter((noun) => !isPlain(noun)).join('|')})$`, 'u')

/** Whether words end in a person, a body, a law or a thing. */
export const endsInConcrete = (words: string): boolean => {
  for (let length = Math.min(longestNoun, words.length); length > 0; length--)
    if (concrete.has(words.slice(-length))) return true
  return counted.test(words)
}

const kinds =
  /(?:機関|法人|団体|企業|会社|組織|銀行|取締役|社長|所長|会長|議員|大臣|知事|委員|教授|都市|予定|見込み|見通し|[^全外母祖]国|条約|法律|協定|会議|施設|事業者|名称|略称)$/u
/** Whether words end in the kind of body or office that something is. */
export const endsInKind = (words: string): boolean => kinds.test(words)

const purposes =
  /(?:方式|仕組み|計画|予定|見通し|構え|方針|制度|団体|装置|手法|事業|場所|施設|行事|品種|資料|論点|傾向|内容)$/u
/** Whether words end in a noun that says what something is for. */
export const endsInPurpose = (words: string): boolean => purposes.test(words)
