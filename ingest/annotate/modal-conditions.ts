import { actionVerbs, happenings, performatives, requisites } from '../lexicon/action.ts'
import type { Morpheme } from '../morphemes.ts'

/** べきは, before what should be done. */
const dueTopic = / べし\/X(?: (?:こと|の|もの)\/N)? は\/P/u

/** What the sentence asks for, before a predicate that only names it: 求められているのは…ことである. */
const askedFor =
  / 求める\/V られる\/V(?: [てで]\/P)?(?: いる\/V)? の\/N は\/P| べし\/X (?:こと|の)\/N は\/P| (?:必要|重要|大切|肝要|不可欠)\/N だ\/X の\/N は\/P/u
/** What a sentence calls for before it names it: 大切なのは、…, 求めたいのは、…, 忘れてはならないのは、…. */
const calledFor =
  / (?:必要|重要|大切|大事|肝心|肝要|不可欠|先決|急務|有効|得策)\/[A-Z] だ\/X (?:の|こと)\/N は\/P| (?:(?:求める|望む|期待|急ぐ|要請)\/[VS](?: する\/V)? (?:られる|れる)\/V|(?:欠かす|欠く)\/V(?: せる\/V)? ない\/X|欠かせる\/V ない\/X)(?: [てで]\/P)?(?: いる\/V)? の\/N は\/P| (?:鍵|カギ|かぎ)\/N (?:と\/P|に\/P) なる\/V の\/N は\/P| (?:忘れる|見落とす|怠る|見失う)\/V [てで]\/P は\/P (?:なる|いける)\/V ない\/X の\/N は\/P| (?:求める|訴える|提案|提言|要望|望む|お願い|期待|強調|主張)\/[VSN](?: する\/V)? たい\/X の\/N は\/P| (?:私|我々|われわれ|わたし|筆者)\/N(?: たち\/N)? が\/P(?: 、\/O)?(?: [^ ]+){0,4} (?:求める|望む|訴える|願う)\/V(?: [てで]\/P いる\/V)? の\/N は\/P| べし\/X(?: (?:こと|の)\/N)? は\/P/u
const happening = new Set(happenings)
/** The thing that is named goes wrong by itself: 大切なのは…の低下だ is no call. */
const happensOf = (line: string): boolean => {
  const noun = /([^ /]+)\/[NS](?: の\/N)? だ\/X(?: ある\/[VX])?$/u.exec(line)?.[1]
  return noun === undefined || happening.has(noun)
}
const actionSet = new Set(actionVerbs)
/** Whether the last clause before a form is an act of policy: 関与を強めて当然だ, not 怒って当然だ. */
const acts = (line: string): boolean => {
  const verb = acted.exec(line)?.[1]
  return verb !== undefined && actionSet.has(verb)
}
const acted =
  / ([^ /]+)\/[SV](?: する\/V)?(?: て\/P (?:いく|おく|くる)\/V)?(?: (?:の|こと)\/N (?:は|が|も)\/P| [てで]\/P) (?:当然|当たり前|当り前|しかるべき|考える)\/[A-Z][^、]*$/u

/** 触れておきたい, 述べたい, 感謝したい: the writer announces what he will say, or does by saying it. */
const announces = new RegExp(
  ` (?:(?:触れる|述べる|言う|いう|見る|みる|論じる|申し上げる|話す|挙げる|示す|記す|終える|付け加える|見てみる|振り返る|考えてみる|問う|${performatives.join('|')})/[VS])(?: する/V)?(?: て/P (?:おく|みる)/V)? たい/X(?:(?: (?:の|もの)/N)? だ/X(?: ある/[VX])?)?$`,
  'u',
)
/** 注文をつけたい, 書いて感想に代えたい: what follows is what is asked. */
const orders =
  / (?:注文|条件|意見|苦言|異議|疑問)\/[A-Z] (?:を\/P|の\/[A-Z] [^ ]+ に\/P)(?: [^ ]+){0,2} (?:つける|付ける|する|述べる|呈する|唱える|申し上げる)\/V たい\/X/u
/** 感想を述べようと思う, 反対しようと思う. */
const announcesNow = new RegExp(
  ` (?:触れる|述べる|言う|いう|論じる|申し上げる|話す|挙げる|示す|記す|振り返る|${performatives.join('|')})/[VS](?: する/V)? う/X$`,
  'u',
)
/** そのためには…が必要となる: what it takes, not what to do. */
const takes = / ため\/N に\/P は\/P/u

/** 見直しには財源が要る: what a doing takes, whoever wants it. */
const doingTakes = / (?:[^ ]+\/S|[^ ]+[しげみえりけてちき]\/N) に\/P は\/P/u

/** What a thing takes or a rule asks for, which nobody is called to do. */
const material = new RegExp(` (?:${requisites.join('|')})/[NS](?: (?:等|など)/[NP])? (?:が|こそ)/P 必要`, 'u')
/** What comes of something else, as needed for it. */
const outcomeNeeded =
  / (?:向上|成長|回復|発展|安定|拡大|協力|理解|増加|上昇|成功|進歩|進展|信頼)\/[NS] (?:が|は|も|こそ)\/P(?: [^ ]+){0,3}$/u
/** どう減らすか, いかに分かち合うか: it is to be done, and asks only how. */
const how = / (?:どう|いかに|如何に|どのように|どうやって)\/[A-Z]| どの\/[A-Z] よう\/[A-Z] (?:に\/P|だ\/X)/u
/** まずは首相が自ら語ることだ. */
const firstOfAll = / (?:まず|まずは|何より|なにより|まっさき|真っ先)\/[A-Z]/u
/** 新法は…: a law or a measure as the topic. */
const lawful = / (?:法|法案|条例|制度|事業|改正|案|規則|指針|条約|新法|要綱|仕組み)\/[A-Z] は\/P/u
/** What one expects to come of something, and does not ask of anybody. */
const expected =
  / (?:実現|登場|増加|向上|回復|進展|効果|活性化|活性|普及|波及|拡大|改善|創出|成長|貢献|寄与|活躍|発展|定着|伸び|増大|上昇|短縮|低下|減少|軽減|縮小|節約|緩和|需要|市場|役割|成果|可能性|化)\/[A-Z](?: (?:など|等)\/[A-Z])? (?:が|も)\/P(?: [^ ]+){0,2} 期待\/S| (?:なる|生まれる|つながる|進む|高まる|広がる|増える|減る|深まる|資する|寄与|貢献|もたらす|できる|れる|られる|ある|育つ|果たす|発揮)\/[A-Z](?: する\/V)? こと\/N (?:が|も)\/P(?: [^ ]+){0,2} 期待\/S/u

const interrogative = / (?:何|誰|どう|なぜ|いつ|どこ|いくら|どれ|どの|どんな|いかに|なに|だれ)\/[A-Z]/u

/** What the language calls a wish, a permission or a remark in the shape of advice. */
const wished = / が\/P [^ ]+\/V ば\/P| ある\/V ば\/P|(?:どう|何|誰|いつ|どこ|いくら|どれ)\/[A-Z]/u
const saying = / (?:言う|いう|言える|呼ぶ|見る|みる|断言|ない)\/[A-Z](?: する\/V)? [てで]\/P(?: も\/P)? よい/u
/** Verbs that nobody does on purpose, or that ask for nothing when they invite: 思いませんか, ありませんか. */
const unwilled =
  / (?:ある|できる|れる|られる|いる|なる|思う|感じる|わかる|分かる|違う|おかしい|言える|見える|くる)\/V ない\/X か\/P$/u
const unwilledEnd = / (?:(?:れる|られる|ある|できる|なる|いえる|言える)\/[VX]|[^ ]+\/A|ない\/X) う\/X$/u
const topic = /(?<! に\/P| て\/P| だ\/X) は\/P/u
/** Words that press: with them …ことだ tells a topic what to do (政府は一刻も早く手を打つことだ). */
const urgent = / (?:一刻|早急|直ちに|ただちに|速やか|すみやか|今すぐ|すぐ|早く|早い|早期|まず)\/[A-Z]/u
/** …と言うほかない, …と考えるほかない judge. */
const saidSo =
  / (?:(?:言う|いう|評する|断じる)\/V|と\/P (?:考える|見る|みる|思う|解する|判断)\/[VS](?: する\/V)?) (?:より\/P )?(?:しか|ほか|他|外|以外)\//u
/** A demand with which a speech closes. */
const demanding =
  / (?:求める|訴える|要望|要求|要請|願う|お願い|期待|提案|提言|申し上げる|指摘|強調|主張)\/[VSN](?: する\/V)?(?: ます\/X)?(?: て\/P)?(?: 、\/O)?(?: (?!(?:ため|こと|から)\/)[^ 。]+){0,14}? (?:反対|賛成)\/S/u
/** How the names and nouns of those end who can act and wish. */
const whoEnds =
  '省|庁|党|会|国|府|県|市|町|村|院|体|者|人|員|側|社|民|政権|政府|内閣|首相|総理|大臣|相|知事|長|界|団|局|会議|陣営|勢力|大学|学校|企業|自治体|連合|連盟|組合|機構|機関|銀行|市場|氏|さん|家|師|層|派|学生|世代|親'
/** Whoever can act as the only topic of a sentence: 国会は、…ことだ tells him what to do, 問題は…ことだ what is so. */
const whoTopic = new RegExp(
  `^(?:(?! は/P).)*(?:${whoEnds}|日本|我々|われわれ|私たち|たち)/[NSO] は/P(?:(?! は/P).)*$`,
  'u',
)
/** Somebody else as the topic, whose wish it then is: 住民は…ことを願っている. */
const otherWho = new RegExp(` (?:(?!私|我々|われわれ|わたし|僕|自分)[^ ]*(?:${whoEnds}))/N(?: たち/N)? は/P`, 'u')
/** What is left to do, as the topic: 最大の課題は、…. */
const isTaskTopic =
  / (?:課題|急務|仕事|使命|責務|務め|宿題|第一歩|出発点|近道|決め手|処方箋|解決策|打開策|王道|本筋|筋道)\/[A-Z] は\/P/u
const purposeful = / を\/P| [^ ]+\/S する\/V| に\/P [^ ]+\/V/u

/** The surfaces of the last words, closing marks left out. */
const surfacesOf = (words: readonly Morpheme[]): string =>
  words
    .filter(({ pos }) => pos !== '記号')
    .map(({ surface }) => surface)
    .join(' ')
/** 知るべからず, 疑うべからず: it cannot be. */
const cannotBe = / (?:知る|測る|計る|量る|疑う|争う|言う|いう|数える|免れる|避ける|動かす|得る|望む|図る)\/V べし/u

const exclaims = / 何\/N (?:と\/P いう\/V|という\/P) | なんと(?:いう)?\/[DOP] | ない\/[AX] て\/P 何\/N/u

/** 強調させていただきたい: the speaker's own wish to do so. */
const leave = / (?:せる|させる)\/V [てで]\/P (?:いただく|もらう)\/V/u

/** The sentence ends in what its writer thinks. */
const thinks = (words: readonly Morpheme[]): boolean => words.some(({ base }) => /^(?:思う|考える|存じる)$/u.test(base))
/** 評価すべき部分: what deserves to be looked at is not to be done. */
const remarkable =
  / (?:評価|注目|着目|特筆|注意|留意|驚く|恐れる|憂う|憂慮|恥じる|称賛|歓迎|警戒|見る|誇る)\/[A-Z](?: する\/V)? べし/u
/** Who is spoken to, or speaks: what is asked of him is asked for. */
const oursToDo =
  / (?:皆様|皆さん|議員|国会|議会|委員|政治|政治家|与党|野党|行政|我々|われわれ|私|大人|一人)\/[A-Z](?: (?:たち|ひとり|一人|各位|者|家)\/[A-Z])*(?: [^ ]+){0,8} が\/P/u

/** 取り下げて出直すしかない, 直してもらうしかない: done on purpose, whatever it is done to. */
const startsOver =
  / (?:出直す|やり直す|見直す|立て直す|組み直す|話し合う|やめる|改める)\/V (?:より\/P )?(?:しか|ほか|他)| [てで]\/P (?:もらう|いただく)\/V (?:より\/P )?(?:しか|ほか|他)/u

/** 当会では, 我が党としては: the writer, or the body that he speaks for. */
const ourselves =
  / (?:私|我々|われわれ|わたし|当会|本会|当協会|当連合会|弊社|当社|当党|私ども|わたしたち)\/[A-Z](?: (?:たち|ども|ら)\/[A-Z])?(?: の\/P)?(?: [^ ]+\/[NS]){0,3}(?: (?:で|として|に|から)\/P)?(?: (?:は|も)\/P)| (?:我が|わが|当|本)\/[A-Z](?: [^ ]+\/[NS]){1,3}(?: (?:で|として)\/P)?(?: (?:は|も)\/P)/u
/** なぜ, 誰が: words that ask. */
const asks = / (?:なぜ|何故|どうして|何|誰|どこ|いつ|どう)\/[A-Z]/u

/** Conditions of single forms that a sequence of lemmas cannot express: of each, whether it holds of a line. */
export const conditions: Readonly<Record<string, (line: string, words: readonly Morpheme[]) => boolean>> = {
  // 何という速さだろう exclaims, and でなくて何であろう insists: neither guesses.
  darou: (line) => !exclaims.test(line),
  'de-arou': (line) => !exclaims.test(line),
  // 降りそうだ guesses, 降るそうだ tells hearsay.
  'sou-da': (_, words) => words.some((word) => word.surface === 'そう' && word.detail[0] === '接尾'),
  'sou-ni-nai': (_, words) => words.some((word) => word.surface === 'そう' && word.detail[0] === '接尾'),
  'own-stand': (line) => ourselves.test(line),
  // うまくいくのかということになる doubts, and asks nobody.
  'to-iu-koto-ni-naru': (line) =>
    !/ か\/P(?: な\/[A-Z])?(?: という\/P| と\/P いう\/[A-Z]) こと\/N/u.test(line.slice(-120)),
  'nakereba-no-wa': (line) => !asks.test(line),
  'ka-de-aru': (line) => asks.test(line) && !/ は\/P/u.test(line),
  // 住民は疑問を抱いている tells of others.
  'gimon-wo-motsu': (line) => !otherWho.test(line),
  'motomerareru-no-wa': (line) => askedFor.test(line),
  'beki-wa-noun': (line) => dueTopic.test(line),
  // 費用は等しく持つことが原則だと考えます advises; 申請は窓口で行うことが原則だ tells a rule.
  'koto-ga-gensoku': (_, words) => thinks(words),
  'koto-mo-ariuru': (line, words) => thinks(words) && purposeful.test(line),
  'wa-hitsuyou': (line, words) => thinks(words) && !material.test(line) && !/ に\/P は\/P/u.test(line),
  'no-ga-yoi': (line, words) => thinks(words) && purposeful.test(line),
  'beki-bubun': (line) => !remarkable.test(line),
  'toi-naosu': (line) => oursToDo.test(line),
  // 政府は増税を提案してきたところだ tells of others.
  'shite-kita-teian': (line, words) =>
    !otherWho.test(line.replace(/ (?:我が|わが)\/O [^ ]+/u, '')) &&
    words.some(({ base }) => base === 'ます' || base === 'です'),
  'cleft-noun': (line) => calledFor.test(line) && !happensOf(line),
  'cleft-clause': (line) => calledFor.test(line) && !askedFor.test(line),
  'no-wa-touzen': acts,
  'te-touzen': acts,
  'koto-ga-kangaerareru': acts,
  'no-wa-rongai': (line) => purposeful.test(line),
  'itadakereba-to-omou': (_, words) => words.some(({ base }) => base === 'と' || base === 'という'),
  itadaketara: (_, words) => words.some(({ surface }) => surface === 'たら'),
  'nara-ima': (line) => / (?:だ\/X|の\/N は\/P)(?: 、\/O)? (?:今|いま)\//u.test(line),
  nakya: (_, words) => words.some(({ surface }) => /^(?:なきゃ|なくちゃ|ちゃ)$/u.test(surface)),
  'te-itadakitai': (line) => !leave.test(line),
  // 想像してみてください takes the reader along.
  kudasai: (line) =>
    !/ (?:お答え|お示し|御答弁|ご答弁|答弁|回答)\/[A-Z] くださる| (?:想像|思い浮かべる|思い出す|思い起こす)\/[A-Z](?: する\/V)? [てで]\/P(?: みる\/V [てで]\/P)? くださる/u.test(
      line,
    ),
  // 採決の中止を求めて、反対討論といたします demands.
  'hantai-touron-to': (line) => !demanding.test(line),
  susumeru: (line) => !topic.test(line),
  // これを機に、町の足のあり方を考えたい: everybody should.
  tai: (line) =>
    (!announces.test(line) || / (?:機|契機|機会)\/[A-Z] に\/P/u.test(line)) && !leave.test(line) && !orders.test(line),
  'hitsuyou-da': (line) => !material.test(line),
  'hitsuyou-to-naru': (line) => !material.test(line),
  'ka-ga-kadai': (line) => how.test(line),
  'ka-ga-kadai-to-naru': (line) => how.test(line),
  towareru: (line) => how.test(line),
  // 住民が騒音の被害を訴える tells; 私たちは転換を訴えます asks.
  'wo-uttaeru': (_, words) => words.some(({ base }) => base === 'ます'),
  'mazu-kara': (line) => / まず(?:は)?\/[A-Z]/u.test(line),
  // 新法は、安全計画の作成を求めるものだ: what a law asks for.
  'motomeru-mono': (line) => !lawful.test(line),
  // 効果の拡大が期待される expects, 関係者の連携が期待される calls.
  nozomareru: (line) => !expected.test(line),
  'nani-ga-iru': (line) => !takes.test(line) && !doingTakes.test(line),
  'koto-ga-iru': (line) => !takes.test(line) && !doingTakes.test(line),
  // 人手の不足が課題だ names what is wrong.
  'nan-no-kadai': (line) => !happening.has(/([^ /]+)\/S (?:が|こそ)\/P(?: [^ ]+){0,2} 課題/u.exec(line)?.[1] ?? ''),
  // 運営には紹介状が必要だ tells what something takes, or what a rule asks for.
  'nani-ga-hitsuyou': (line) => !/ に\/P は\/P/u.test(line) && !material.test(line),
  // 足りないのではないかと思います is a doubt of its own.
  'ka-to-omou': (line) =>
    (!interrogative.test(line) || / か\/P (?:が|こそ)\/P/u.test(line)) &&
    !/ ない\/[AX](?: だ\/X(?: う\/X)?)? か\/P と\/P/u.test(line),
  // 成長のためには生産性の向上が欠かせない: what it takes, and comes of itself.
  fukaketsu: (line) => !(takes.test(line) && outcomeNeeded.test(line)),
  kakasenai: (line) => !(takes.test(line) && outcomeNeeded.test(line)),
  kagi: (line) => !takes.test(line),
  'kagi-to-naru': (line) => !takes.test(line),
  hortative: (line, words) =>
    !unwilledEnd.test(line) &&
    !(announcesNow.test(line) && words.some(({ base }) => base === '思う' || base === '考える')),
  'unwilled-you': (line) => unwilledEnd.test(line),
  // A speaker's way to end a sentence: 求められるところであります.
  'tokoro-da': (_, words) => words.some(({ base }) => base === 'ます' || base === 'です'),
  'toki-da': (line) => !/ の\/N は\/P/u.test(line),
  'te-mo-yoi': (line) => !saying.test(line),
  'ba-yoi': (line) => !wished.test(line),
  // 合わないかと思います guesses.
  'masen-ka': (line, words) =>
    words.some((word, i) => word.base === 'ます' && words[i + 1]?.surface === 'ん') && !unwilled.test(line),
  'shika-nai': (line) =>
    (purposeful.test(line) || startsOver.test(line)) &&
    !saidSo.test(line) &&
    // 死滅するほかない: what happens to one.
    !/ (?:滅びる|死滅|滅亡|沈む|消える|衰える|衰退|縮む|破綻|崩れる|死ぬ|枯れる|廃れる|倒れる|泣く|潰れる|減る)\/[SV](?: する\/V)?(?: て\/P (?:いく|しまう)\/V)? (?:より\/P )?(?:しか|ほか|他|外|以外)\//u.test(
      line,
    ),
  // 設けるとよい advises, 晴れるとよい wishes.
  'to-yoi': (line) =>
    purposeful.test(line) && !/ (?:なる|ある|できる|いる|れる|られる|くれる|続く)\/V と\/P よい/u.test(line),
  'koto-ni-tsukiru': (line) => !/ (?:理由|原因|要因|問題|魅力|特徴|一言|背景)\/N は\/P/u.test(line),
  'tai-no-wa': (line) =>
    !/ (?:言う|いう|知る|聞く|問う|伝える|強調|述べる|論じる|指摘|訴える|見る|示す)\/[VS](?: する\/V)?(?: [てで]\/P (?:おく|みる)\/V)? たい\/X の\/N は\/P/u.test(
      line,
    ),
  // 町長のお気持ちではいかがですか asks.
  'te-wa-dou': (line) => / (?:て\/P|[^ ]+\/[VX] で\/P) は\/P [^ ]+(?: だ\/X)?(?: う\/X)? か\/P/u.test(line),
  'te-wa-nai': (line) => !/ 打つ\/V 手\/N/u.test(line),
  'te-itadakenai-ka': (line) => !/ [てで]\/P いる\/V(?: た\/X)? ない/u.test(line),
  // 私は…を期待しております asks; 私たちは…を願っています wishes.
  'kitai-suru': (line) =>
    !topic.test(/ 願う\/V/u.test(line) ? line : line.replace(/ (?:私|我々|筆者)\/N(?: たち\/N)? は\/P/u, '')),
  'you-negau': (line) => !otherWho.test(line),
  'v-hitsuyou-wa-nai': (line) =>
    !/ (?:心配|恐れる|驚く|悲観|案じる|気|怖がる|嘆く|騒ぐ|考える|言う|いう|論じる|述べる|説明|待つ|悩む|迷う|急ぐ)\/[A-Z](?: に\/P する\/V| する\/V)?(?: まで\/P)? 必要/u.test(
      line,
    ),
  'v-riyuu-wa-nai': (line) =>
    !/ (?:疑う|心配|恐れる|驚く|悲観|拒む|断る|言う|いう|考える|信じる|知る|怒る|喜ぶ|ある|なる)\/[A-Z](?: する\/V)? (?:理由|必要)/u.test(
      line,
    ),
  'koto-wa-yurusarenai': (line) => !/ (?:れる|られる)\/V こと/u.test(line),
  'hitsuyou-to-sareru': (line) => !material.test(line) && !doingTakes.test(line) && !takes.test(line),
  'tame-ni-hitsuyou': (line) => !takes.test(line),
  'te-itadaku': (line) => urgent.test(line),
  'rareru-you': (_, words) => words.some(({ base }) => base === 'ます'),
  // 私たちは…であり続けることを願っています wishes for all; 望んでいます asks.
  'koto-wo-negau': (line) => !otherWho.test(line) && !(/ (?:願う|祈る|念願)\/[VS]/u.test(line) && topic.test(line)),
  // 課題は、人手を確保することだ calls; 課題は、人手が足りないことだ tells what is wrong.
  'kadai-wa-koto': (line) =>
    isTaskTopic.test(line) && purposeful.test(line) && !/ (?:が|も)\/P| [てで]\/P いる\/V こと\/N/u.test(line),
  'koto-da': (line) =>
    (!topic.test(line) || urgent.test(line) || whoTopic.test(line)) &&
    purposeful.test(line) &&
    !/ いう\/V こと\/N| [てで]\/P いる\/V こと\/N/u.test(line) &&
    (!/ が\/P/u.test(line) ||
      (!topic.test(line) && firstOfAll.test(line)) ||
      ((!topic.test(line) || whoTopic.test(line)) && !/ が\/P[^、]*$/u.test(line))),
  // その世代が定着する時期を迎えた tells when others do something.
  'toki-ga-kita': (line) => !/ が\/P(?=.* (?:時|時期|とき|段階|局面)\/N)/u.test(line),
  'koto-end': (line, words) =>
    words.at(-1)?.surface === '。' &&
    words.at(-2)?.surface === 'こと' &&
    purposeful.test(line) &&
    !/ (?:の|こと|理由|問題|目的|狙い|特徴|課題|原因)\/N は\/P| が\/P(?!.* を\/P)/u.test(line),
  wo: (_, words) => words.length > 2 && /^[。！!]$/u.test(words.at(-1)!.surface) && words.at(-2)!.surface === 'を',
  bekarazu: (line, words) => !cannotBe.test(line) && /べから [ずざ]/u.test(surfacesOf(words)),
  'zaru-bekarazu': (_, words) => /べから [ずざ]/u.test(surfacesOf(words)),
  // 買収すべし advises; 減ずべし, 杞憂なるべし guess; べき does so only before a noun.
  'naru-beshi': (_, words) => surfacesOf(words).endsWith('べし'),
  'beshi-guess': (_, words) => surfacesOf(words).endsWith('べし'),
  // あらん and ならん guess: ん of 文語, not of ありません.
  aran: (_, words) => surfacesOf(words).endsWith('あら ん'),
  nakaran: (_, words) => surfacesOf(words).endsWith('なから ん'),
  naran: (_, words) => surfacesOf(words).endsWith('なら ん'),
  'n-to-su': (_, words) => / ん と す$/u.test(surfacesOf(words)),
  nari: (_, words) => surfacesOf(words).endsWith(' なり'),
  // 末路を見よ shows something.
  imperative: (line) => !/ (?:いう|言う|する|見る)\/M$/u.test(line) || / (?:を\/P|[^ ]+\/S) する\/M$/u.test(line),
}
