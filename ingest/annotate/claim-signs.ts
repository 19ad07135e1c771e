/** Openings that conclude or insist. */
export const conclusions =
  /^　*(?:したがって|だから|よって|つまり|要するに|要は|すなわち|むしろ|それでも|とはいえ|もちろん|なぜなら|このように|このため|以上|結局|そもそも|まさに|そうすれば|それゆえ|ゆえに|否|残念ながら|それにしても|このまま|何より|こうした|こうして|いずれにせよ|いずれにしても)/u
/** Openings that turn against what was said. */
export const contrasts =
  /^　*(?:しかし|だが|ただし|ただ、|けれども|でも、|ところが|もっとも、|一方|他方|にもかかわらず|しかるに|それなのに)/u
/** Openings that point back. */
export const pointers = /^　*(?:この|その|これ|それ|ここ|そこ|こうした|そうした|こう|そう)/u
/** Names of law. */
export const laws =
  /法(?:律|案|改正|制)?(?:[がはをにでと、の（]|附則|第)|条約|協定|規則|条例|憲法|附則|省令|政令|制度[がはを]|答申|決議|声明|予算[案がはを]|基本計画|方針[がはを]/u
/** Sources of figures. */
export const surveys = /調査|統計|データ|アンケート|回答|推計|試算|見込み|白書|世論|時点で|年度/u
/** A point in time. */
export const dates =
  /[０-９〇一二三四五六七八九十]{4}年(?!間|ぶり)|(?:明治|大正|昭和|平成|令和)[０-９元一二三四五六七八九十]+年|[０-９一二三四五六七八九十]+月|昨年|今年|先月|先日|先週|今回|当時|昨日|一昨|同年|翌年|昨秋|今春|昨春|来春|来年度/u
/** A span of years, which dates nothing. */
export const spans =
  /(?:[０-９〇一二三四五六七八九十百数]{1,3}|半)(?:か|カ|ヶ|ヵ)?(?:年(?:間|で|ぶり|にわた|以上|来|前|たっ|経っ|続|余|も|の)|世紀|月(?:間|で|前|以上))/u
/** A condition or exclusion. */
export const conditions = /(?:れば|なら|ならば|たら|限り|なしに|なければ|だけでは|のみでは)(?:、|[^。]{2})/u
/** Reckons from an assumption. */
export const reckoning = /仮に|もし|としたら|とすれば|単純計算|^　*(?:つまり|すなわち|言い換えれば|要するに)|たった/u
/** Likens one thing to another. */
export const likening =
  /いわば|まるで|あたかも|(?:が|の)ごと[きく]|という名の|(?:と|も)同(?:じ|然|様)(?:だ|で|。)|に等し|も同然|ような(?:もの|話)/u
/** Grants a case and keeps its point: even if. */
export const conceding =
  /(?:ても|でも|たところで|だところで|としても|(?:よ)?うと(?:も)?|であれ|にせよ|にしろ)、|たところで/u
/** Says what holds each time. */
export const generalising =
  /たび(?:に|、)|ほど、|ほど[^。、]{1,12}(?:ない|は)|なくして|なしに|抜きに|うちは、|うちに、|限り(?:は)?、/u
/** Says where things are going, or that they stay as they are. */
export const drifting =
  /(?:てしま|でしまっ|つつあ|つつある|(?:て|で)い(?:く|った|きます|きました)|ままだ|ままで(?:ある|す)|ばかり(?:だ|である|です)|続けている|続けています|続ける)[^、。]{0,8}。?$/u
/** There are people, bodies or cases that do so. */
export const someDo =
  /[\p{Script=Han}ァ-ヴー]も(?:い|あ)(?:る|った|た|ります|りました|ます|ました)。?$|(?:人|者|例|ケース|自治体|企業|国|学校|世帯|学生|生徒|地域|町|村|市|会社|団体|声|家庭|議員|施設|事業所|店|親)[もが](?:い|あ|多|少なく)[^、。]{0,8}。?$/u
/** Words of rule and procedure. */
export const proceeding =
  /原則|に応じて|に基づ(?:き|い)|ごとに|に諮|の議を経|認可|届け?出|申請|許可|上限|要件|手続|窓口で|以内に|委嘱|規定|指定|告示|交付|支給|所管|年(?:に)?[一二三四０-９]回|[一二三四五０-９]年に一度|単位で|の定め|別表|様式/u
/** Lists three things or more. */
export const enumerating =
  /[^、。]{1,16}、[^、。]{1,16}、[^、。]{1,16}(?:など|等|の[二三四五六七八九十０-９]+|と[^、。]{1,12}(?:だ|である|です|から|に|を|が))/u
/** What stands before the copula when the sentence says what kind of body or office something is. */
export const kinds =
  /(?:機関|法人|団体|企業|会社|組織|銀行|取締役|社長|所長|会長|議員|大臣|知事|委員|教授|都市|予定|見込み|見通し|[^全外母祖]国|条約|法律|協定|会議|施設|事業者|名称|略称)$/u
/** Says what a thing is or what a rule provides. */
export const descriptions =
  /をいう|を指す|とは、|と呼ばれ|と称|(?:とする|としています|とされ(?:る|て|ます)|としております)|こととなって|ことになって|することと|仕組みと|もの(?:です|である|だ|であります)?。?$/u
/** The copula at a sentence’s end. */
export const copula = /(?:だった|だ|である|であった|です|でした|であります)?[。．]*$/u
