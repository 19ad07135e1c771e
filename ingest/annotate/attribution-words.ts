import type { ActorKey } from '../../graph/change/extraction.ts'
import { contentNouns, documentNouns, respectfulVerbs, selfWords, speechVerbs } from '../lexicon/speech.ts'

/** Words that say that the writer speaks for himself. */
export const personally = /個人的に|私見では|あえて|敢えて|ここでは|本稿では/u

/** Verbs that with れる mean the writer's own guess, not somebody's word. */
export const ownPassive =
  /^(?:思う|考える|見る|みる|予想|想定|予測|期待|見込む|懸念|危惧|信じる|望む|求める|見積もる|推定|推測|感じる)\//u

/** Where, when and in what somebody speaks: 演説で, 最新の報告書の中で、, 会見では. */
export const occasion = new RegExp(
  `^(?:[\\p{Script=Han}０-９]{1,12}の)?(?:[\\p{Script=Han}０-９]{0,8}(?:${documentNouns.join('|')}|会見|国会|委員会|会合|会議|議会|法廷|講演|討論会|番組|取材|公判|席上|席|総会|大会|審議|質疑|国連総会|投稿|ＳＮＳ|談話|式典|挨拶|あいさつ))(?:の中|の席)?(?:で|において)(?:は|も)?、?`,
  'u',
)

/** Verbs of saying. */
export const speaks = new Set(speechVerbs)
/** Verbs that respect puts into the passive. */
export const respectful = new RegExp(`^(?:${respectfulVerbs.join('|')})/`, 'u')
/** Verbs with which a view shows in what somebody brought out. */
export const showsThrough = /(?:にじむ|滲む|うかがえる|込める|読み取れる|見て取れる|透ける|のぞく)\//u
/** Verbs that make a figure known, which is a plain fact then. */
export const makesKnown = /明らか|公表|発表|報告|伝える/u
/** A count of something. */
export const isFigure = /[０-９〇二三四五六七八九十百千万億][人件社組世帯戸校円％割倍回か所カ歳台]/u
/** The writer as the owner of a view: 筆者の. */
export const self = new RegExp(`(?:${selfWords.join('|')})(?:たち|ども)?の`, 'u')
/** Verbs of opinion that without a subject are the writer's own, whoever spoke before. */
export const ofOpinion =
  /^(?:思う|考える|信じる|期待|望む|確信|願う|受け止める|理解|認識|感じる|見る|みる|言う|いう)\//u
/** Words that look back on what the writer said himself. */
export const lookingBack = /^　*(?:先に|さきに|先ほど|上で|上に|前述|既に|すでに|冒頭|これまで|以上)/u

/** …、という主張だ: what was named before as somebody's. */
export const isTold = /(?:という|との)[^、。]{1,8}(?:だ|である|です)[。．]?$/u
/** とも指摘する: whoever spoke says this, too. */
export const adds = /^ (?:とも\/P|と\/P も\/P)/u
/** Verbs that in the plain present, without a subject, tell on what whoever was reported says; the writer would say たい. */
export const tellsOn =
  / (?:述べる|語る|話す|指摘|強調|説く|力説|警告|批判|反論|分析|説明|論じる|訴える|嘆く|振り返る|断言|懸念|危惧|危惧す|予測|予想|明かす|打ち明ける|こぼす|漏らす|続ける|付け加える|言い切る|問いかける)\/[A-Z](?: する\/V)?$/u

/** Sittings at which others speak. */
export const isSitting =
  /(?:説明会|会見|公聴会|集会|討論会|講演会|会合|審議|質疑|演説|答弁|委員会|本会議|総会|対話集会)$/u

/** In an assembly it is the government that answers. */
export const answers = /^(?:答弁|御答弁)\//u
/** Who answers where nobody is named. */
export const answering: readonly ActorKey[] = ['government:日本政府']
/** What a law or a rule lays down is the case: 指針には…と記載されている. */
export const laysDown = /^(?:記載|規定|定める|明記|定義|する|書く|記す|うたう|盛り込む)\//u
/** What is asked for as a matter of form: 教育委員会に回答を求めた. */
export const isRoutine = /(?:回答|返答|返信|提出|返送|資料|照会)を[^、。]{0,6}求めた$/u
/** Words by which a law or a rule is spoken of. */
export const lawText =
  /(?:法|条|項|憲法|条例|規則|指針|要綱|政令|省令|通則|附則|条約|規約|定款)(?:に|で|において|上|では|には)|^[^。]{0,40}(?:法|憲法|条例|規則)第?[〇一二三四五六七八九十百0-9０-９]*条?は/u
/** The press tells what others mean to do: 政府が検討していると報じられている. */
export const pressed = /^(?:報じる|報ずる|報道|伝える)\//u

/** What is commented or announced was so by somebody else, though no word says by whom. */
export const toldBySomebody =
  / (?:コメント|発表|回答|証言|報じる|明かす|打ち明ける|言い切る|意気込む|説明|反論|弁明|釈明)\/[A-Z](?: する\/V)? (?:[てで]\/P いる\/V|た\/X)$/u

/** A voice that reaches the writer's ear: という批判をよく耳にする. */
export const isListened =
  / (?:を|も)\/P(?: [^ ]+\/[DA])?(?: (?:たくさん|多く|多数|数多く|しばしば|度々|たびたび)\/[A-Z])?(?: お\/O)? (?:耳\/N に\/P する|(?:聞く|伺う|うかがう|いただく|頂戴|聞かす|耳に)\/[A-Z])/u

/** What a stand is taken on: 改定案をめぐっては、薬剤師会が懸念を示している. */
export const onThat =
  /^[^。]{1,50}(?:をめぐっては|については|に関しては|に対しては|には|に対して|をめぐって|について)、[^、。]{1,20}が[^。]{0,30}(?:ている|ています|ておる|ております|た|ました)。?$/u

/** Who speaks for the body that was named last. */
export const spokesman = /^(?:(?:広報)?(?:担当者|担当)|報道官|広報官)$/u

/** What is done with a voice by whom it is not: 批判に耳を貸さない, 声を受ける. */
export const reacting =
  /(?:意\/N に\/P 介す(?:る)?|耳\/N を\/P 貸す|無視|退ける|押し切る|踏まえる|浴びる|黙殺|封じる|聞き流す|顧みる|軽視|かわす|抑える|抑え込む|招く|呼ぶ|免れる|避ける|恐れる|気\/N に\/P する|尻目|背|よそ|突っぱねる|はねつける|一蹴|逆手|追い風|引き出す|生む|買う|和らげる|払拭|打ち消す|解く|解消|考慮|尊重|反映|無にする|切り捨てる|汲む|くむ|代弁|集約|集める)\/[A-Z]/u

/** Verbs that demand whatever is said. */
export const demandOf =
  /^(?:求める|要求|要請|要望|促す|迫る|望む|提案|提言|求む|申し入れる|陳情|請願|嘆願|勧告|勧める|薦める|推奨|奨励|提唱|公約|働きかける|呼びかける|呼び掛ける|建議|具申|発議|希望|懇願|直訴|目指す|めざす)\//u
/** Verbs that demand a thing, but tell a state of things. */
export const demandOfThing = /^(?:掲げる|訴える|唱える|主張|打ち出す|約束|うたう|謳う|標榜)\//u
/** Nouns for a state of things, which one tells of and does not ask for. */
export const state =
  /(?:性|恐れ|おそれ|実態|窮状|現状|惨状|問題|違法|無実|無罪|不安|不満|危機|限界|被害|苦境|矛盾|不備|不足|懸念|危険|正当|権利|効果|成果|意義|責任|影響|さ)$/u

/** その主張は、…というものだ: the view of whoever was spoken of. */
export const itsContent = new RegExp(
  `^　*(?:また|さらに|つまり|要するに|すなわち)?、?(?:その|この|彼の|彼女の|同氏の|氏の|こうした|そうした)(?:${contentNouns.filter((n) => !n.includes(' ')).join('|')})(?:の(?:核心|要点|骨子|趣旨|中身|内容|柱))?は`,
  'u',
)
