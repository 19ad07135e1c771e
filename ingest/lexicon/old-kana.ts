import { shimonidan, shimonidanKana, shimonidanNouns, yodan, yodanKana, yodanNouns } from './old-verbs.ts'

/**
 * One rule by which old spelling becomes today's: what changes, what stands in its place, and words that it changes and
 * leaves. `old` is the source of a regular expression whose match is exactly what changes.
 */
export interface KanaRule {
  readonly id: string
  readonly old: string
  readonly now: string
  /** `old:today's`, separated by spaces. */
  readonly yes: string
  /** Words that stay, separated by spaces. */
  readonly no: string
  /** Holds for texts in today's spelling, too, that write small つ large. */
  readonly tsu?: true
}

/** A う that begins a word of its own: からうまれる, からうける, 上 (うへ), 内 (うち). */
const u = 'う(?!ま[れく]|ち|け[るたて]|る|え|へ|つ[たてす]|み|わ|めら)'
const verb = `(?<=[${yodan}])`
const verbOrNoun = `(?<=[${yodan}${yodanNouns}]|${yodanKana})`
/** 銀行は, 場合は: behind another character it is a noun and a particle. */
const plainVerb = `(?<=(?<!\\p{Script=Han})[${yodan}]|${yodanKana})`
const plainNoun = `(?<=(?<!\\p{Script=Han})[${yodanNouns}])`
const endingOfE =
  '(?=る|た(?!ど)|て|な[いくけか]|ず|ぬ|られ|ら[るし]|しめ|させ|よう|やう|ば|ざ|ね|ん(?!で)|き(?![たてま])|ま[すし])'
const certain = [...shimonidan].filter((stem) => !shimonidanNouns.includes(stem)).join('')

/**
 * 現代かなづかい (内閣告示第33号, 1946), read backwards, in this order: the kana that are gone, くわ, the long vowels (au, ou, eu),
 * は行 inside words, small つ; words are read before them (`old-words.ts`). Where one writing stood for two things the rule
 * leaves it: a text that is read a little worse is better than a word made up.
 */
export const kanaRules: readonly KanaRule[] = [
  { id: 'wi', old: 'ゐ', now: 'い', yes: '用ゐる:用いる てゐる:ている', no: 'いる' },
  { id: 'we', old: 'ゑ', now: 'え', yes: '植ゑる:植える ゆゑ:ゆえ', no: '見える' },
  { id: 'wi-katakana', old: 'ヰ', now: 'イ', yes: 'ヰスキー:イスキー', no: 'イギリス' },
  { id: 'we-katakana', old: 'ヱ', now: 'エ', yes: 'ヱネルギー:エネルギー', no: 'エネルギー' },
  { id: 'kwa', old: 'くわ(?=[いんうくつ])', now: 'か', yes: 'くわんけい:かんけい', no: 'くわしい くわえる' },
  { id: 'gwa', old: 'ぐわ(?=[いんつ])', now: 'が', yes: 'ぐわんじつ:がんじつ', no: 'すぐわかる' },
  { id: 'wo-iru', old: '(?<=[てでにもはが])を(?=る|り(?!つ)|ら(?=[れぬずな])|つ[たて])', now: 'お', yes: '持つてをる:持つておる でをります:でおります', no: '手をるすに てを借りる' },
  { id: 'wo-osameru', old: 'を(?=さめ[るたてらざね]|さま(?![たざよ])|さな[いくか])', now: 'お', yes: '國をさめて:國おさめて をさない:おさない', no: '何をさせる 道をさまたげる' },

  { id: 'seu', old: '(?<=[でま])せ(?=う)', now: 'しょ', yes: 'でせう:でしょう ませう:ましょう', no: 'せうゆ' },
  { id: 'seu-suru', old: '(?<![さまで])せ(?=う[とかが。、」])', now: 'しよ', yes: '議論せうとする:議論しようとする', no: 'させうる' },
  { id: 'rau', old: `ら(?=${u})`, now: 'ろ', yes: 'であらう:であろう だらうが:だろうが 取らう:取ろう なからう:なかろう だらうけれど:だろうけれど', no: 'からうまれる 今からうける 彼らうち' },
  { id: 'sau', old: `さ(?=${u})`, now: 'そ', yes: 'さうして:そうして 話さう:話そう さういふ:そういふ', no: '高さうち' },
  { id: 'kau', old: `(?<![向伺つむがさ])か(?=${u})`, now: 'こ', yes: 'かうした:こうした 行かう:行こう 書かうとする:書こうとする', no: '向かう つかう どうかうまく' },
  { id: 'gau', old: `(?<=[仰急防継稼凌泳揺繋注])が(?=${u})`, now: 'ご', yes: '急がう:急ごう', no: '違う ちがう 手がうごく' },
  { id: 'tau', old: `(?<=[立持保打放勝待育断絶経])た(?=${u})`, now: 'と', yes: '保たう:保とう', no: '出したうへに なつたうち' },
  { id: 'bau', old: `(?<=[結学學呼選及並飛遊運叫])ば(?=${u})`, now: 'ぼ', yes: '選ばう:選ぼう', no: 'ならばうまく' },
  { id: 'mau', old: `(?<=[進頼望住読組励勤悩積産生拒営試踏挟包含])ま(?=${u})`, now: 'も', yes: '進まう:進もう', no: 'しまう 仕舞ま' },
  { id: 'mausu', old: '(?<![しか])ま(?=う[すしけ])', now: 'も', yes: 'まうす:もうす まうける:もうける', no: 'しまうし' },
  { id: 'yau', old: 'や(?=う(?:[にのなだでともがはをか、。」』）]|じや|じゃ|\\p{Script=Han}|$))', now: 'よ', yes: 'やうに:ように かやうな:かような しやうと:しようと', no: '牛やうま 米やうどん' },
  { id: 'kyau', old: 'けふ(?=[のはもまか、])', now: 'きょう', yes: 'けふは:きょうは', no: 'けふる' },

  { id: 'ha-volition', old: `(?:${plainVerb}|${plainNoun})は(?=う(?!ま|つ|え|ち|る|す|し))`, now: 'お', yes: '行はうとする:行おうとする 従はう:従おう 話し合はう:話し合おう', no: '銀行はうごく 行はうまい' },
  { id: 'hou', old: '(?<=[るたいなのきぬ其此])は(?=う[がはでにをのへもと])', now: 'ほ', yes: 'したはうがよい:したほうがよい', no: '牛はうまい 國はうまれる' },
  { id: 'ha-passive', old: `${verb}は(?=れ[るたてなずぬんばしまよ、]|る[るべ]|しめ|せら|せ[るた])`, now: 'わ', yes: '行はれる:行われる 今日行はれて:今日行われて 失はしめる:失わしめる', no: '銀行はせめて 人はれんが' },
  { id: 'ha-negation', old: `${plainVerb}は(?=[ずぬば]|ない|なく|なか|なけ|ね[ばど]|ざ|ん(?=[。とや])|れ|せ|し[めいくき]|で(?!あ))`, now: 'わ', yes: '思はない:思わない 従はねば:従わねば 疑はしい:疑わしい もらはず:もらわず', no: '銀行はない 議会はない 場合はなく 会はない' },
  { id: 'ha-of-nouns', old: `${plainNoun}は(?=[ずぬ]|れる|れた|れて|せる|せて|ねば|ざ)`, now: 'わ', yes: '会はず:会わず 合はせて:合わせて', no: '会はない 場合はすべて 委員会はなほ' },
  { id: 'haru', old: '(?<=[変代換替加終備伝関係交携具教賜拘横植]|かか|つた)は(?=[らりるれろ]|つ[たて])', now: 'わ', yes: '変はる:変わる 置き換はつて:置き換わつて 加はつた:加わつた かかはらず:かかわらず', no: '時代は進む' },
  { id: 'kaharu', old: '(?<=(?<!いつ|[どな]に|たし|なに|らか|[うれ])か)は(?=る|り(?!う)|つ[たて]|らな)', now: 'わ', yes: 'かはる:かわる', no: 'いつかは どうかはりで' },
  { id: 'kuhashi', old: '(?<=(?<![多遠近長早古広深全同])く)は(?=し[いくき])', now: 'わ', yes: 'くはしい:くわしい', no: '多くはしきりに' },
  { id: 'iha', old: '(?<=(?:[とはもをに、。「]|^)い)は(?=れ|ず|ぬ|ん|な[いけく]|ね|せ|し[めむ])', now: 'わ', yes: 'といはれる:といわれる', no: 'よいはずだ ないはずだ' },
  { id: 'hu', old: `${verbOrNoun}ふ(?!た[つたび]|え[るた]|みだ|だん|るさ)`, now: 'う', yes: '思ふ:思う 行ふ:行う したがふ:したがう 会ふ:会う', no: '場合ふたつ 降ふ' },
  { id: 'ihu', old: '(?<=(?:[とうあ、。はもか「]|^)い)ふ(?![くう])', now: 'う', yes: 'といふ:という さういふ:さういう', no: 'といふく' },
  { id: 'hi', old: `(?<=[${yodan}強報率悔老${yodanNouns}]|${yodanKana}|用)ひ(?!と[つりびへ]|ら|ろ|どい|たす)`, now: 'い', yes: '思ひ:思い 従ひ:従い 願ひ:願い 用ひる:用いる うたがひ:うたがい', no: '場合ひとつ 人ひとり' },
  { id: 'ihi', old: '(?<=(?:[とはもを、。「]|^)い)ひ(?![とら])', now: 'い', yes: 'といひ、:といい、', no: 'いひと' },
  { id: 'he-conditional', old: `(?<=[${yodan}${yodanNouns}]|${yodanKana})へ(?=ば|ど|り|る|た(?!ど)|て|な[いけく]|ず|ぬ|ざ|よ|ら[れる]|ま[すせ])`, now: 'え', yes: '思へば:思えば 言へない:言えない 云へる:云える 言へません:言えません 思へぬ:思えぬ', no: '会へ出る 行へ' },
  { id: 'ihe', old: '(?<=(?:[とはもを、。「]|^)い)へ(?=ば|ど|る|な[いけ]|よう|ぬ|ず|ま[すせ])', now: 'え', yes: 'とはいへない:とはいえない', no: 'いへの' },
  { id: 'he-ending', old: `(?<=[${shimonidan}]|${shimonidanKana})へ${endingOfE}`, now: 'え', yes: '考へる:考える 与へられた:与えられた 例へば:例えば 仕へる:仕える 差加へた:差加えた', no: '時代への 備考への 気管支へ 現代へたどる' },
  { id: 'he-stem', old: `(?<=(?<!\\p{Script=Han})[${certain}])へ(?!と|の(?!み))|(?<=${shimonidanKana})へ(?=[、出込得直始])`, now: 'え', yes: '考へ、:考え、 教へを:教えを 与へ得る:与え得る かんがへ、:かんがえ、', no: '参考への 備考へ' },
  { id: 'he-noun', old: '(?<=(?<!\\p{Script=Han})[考教答備訴構])へ(?=の|と)', now: 'え', yes: '考への:考えの', no: '参考への' },
  { id: 'sahe', old: '(?<=[^のを、。]さ)へ(?=[も、すあなが\\p{Script=Han}])', now: 'え', yes: 'でさへも:でさえも 水さへ足りない:水さえ足りない', no: '広さへの' },
  { id: 'kahe', old: '(?<=か)へ(?=つて|り[みて、ま]|る|す)', now: 'え', yes: 'かへつて:かえつて かへりみる:かえりみる', no: 'いつかへ' },
  { id: 'tohoi', old: '(?<=と)ほ(?=[いくざりるつ]|し(?![いがく]))', now: 'お', yes: 'とほい:とおい とほり:とおり', no: 'とほしがる とほとんど' },

  { id: 'madu', old: '(?<=(?:[、。「はがもにを]|^)ま)づ(?![い])', now: 'ず', yes: 'まづ:まず 、まづ第一:、まず第一', no: 'まづい' },
  { id: 'hadu', old: '(?<=[るたいなのぬ]は)づ(?=[だでがのはも。、])', now: 'ず', yes: 'あるはづだ:あるはずだ', no: 'はづかし' },
  { id: 'idu', old: '(?<=[出])づ(?=[るれべ])', now: 'ず', yes: '出づる:出ずる', no: '気づく' },

  { id: 'gu-beshi', old: '(?<=[上下挙告遂捧妨掲])ぐ(?=べ)', now: 'げる', yes: '上ぐべし:上げるべし', no: '急ぐべし 下ぐ' },
  { id: 'guru', old: '(?<=[上下挙告遂捧妨掲])ぐ(?=[るれ])', now: 'げ', yes: '上ぐる:上げる', no: '急ぐる' },

  { id: 'tta', tsu: true, old: '(?<![に一二三四五六七八九つ])(?<!(?:^|[、。はがをにもので」だ])か)つ(?=て)|(?<=をはか)つ(?=て)|(?<![に一二三四五六七八九つ])つ(?=た(?![へえ]|[はわ][らりるれ]|な[いくかけ]|た[かへえ]))', now: 'っ', yes: 'だつた:だった 持つて:持って なかつた:なかった によつて:によって をはかつて:をはかって', no: 'かつて にかつて 一つたりとも 思ひつつ 人につたへる つたえる' },
  { id: 'ttu-katakana', tsu: true, old: 'ツ(?=[パピプペポチ])', now: 'ッ', yes: 'ヨーロツパ:ヨーロッパ', no: 'ドイツが ツアー' },

  { id: 'oru', old: '(?<=[てで])居(?=[つっりら])', now: 'お', yes: 'て居つた:ておつた で居ります:でおります', no: '居る' },
  { id: 'iru', old: '(?<=[てで])居(?![つっりら])', now: 'い', yes: 'て居る:ている で居た:でいた', no: '住居 居る' },
  { id: 'sono', old: '其(?!処)(?=\\p{Script=Han})', now: 'その', yes: '其後:その後', no: '其れ 其処' },
  { id: 'kono', old: '此(?!処)(?=\\p{Script=Han})', now: 'この', yes: '此問題:この問題', no: '此れ 此処' },
  { id: 'you', old: '(?<=[のるたいなぬ])様(?=[にだでなと])', now: 'よう', yes: 'する様に:するように', no: '王様に 多様に 仕様に' },
  { id: 'koto', old: '(?<=[うくすつぬむるたいなぶぐき])事(?=[がはをもにでとの、。や])', now: 'こと', yes: 'する事が:することが', no: '仕事が その事は 事が' },
  { id: 'aru', old: '(?<=[がはもでに])有(?=る|り|[つっ][たて]|ろ)', now: 'あ', yes: 'が有る:がある', no: '所有り 有る' },
]
