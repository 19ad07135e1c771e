import type { ModalForm } from './modality.ts'

/** Forms that wrap what stands before them: guesses, softenings, the writer's own I-think. They are peeled off one by one. */
export const shellForms: readonly ModalForm[] = [
  { id: 'closing', kind: 'shell', form: 'て? 、? 私? の? 反対|賛成? の? 討論|質疑|質問|挨拶|演説|発言 と|を|に 終わる|する|入る|代える|替える たい?', yes: '見直しを急ぐことを申し上げ、討論を終わります。', no: '討論は深夜に及んだ。' },

  { id: 'de-wa-nai-ka', kind: 'shell', form: 'の? だ|では は? ない だ? う? の? か', hedge: 'moderate', yes: '順序が逆なのではないだろうか。', no: '順序は逆ではない。' },
  { id: 'de-wa-arumai-ka', kind: 'shell', form: 'だ|で|では は? ある まい か', hedge: 'moderate', yes: '順序が逆ではあるまいか。', no: '順序は逆ではあるまい。' },
  { id: 'no-de-wa', kind: 'shell', form: 'の だ は', hedge: 'moderate', yes: 'これほど楽な仕事はないのでは。', no: 'これほど楽な仕事はない。' },
  { id: 'nai-darou-ka', kind: 'shell', form: '<V> れる? られる? ない だ う か', hedge: 'moderate', yes: '家計の負担が増えないだろうか。', no: '家計の負担は増えないだろう。' },
  { id: 'darou', kind: 'shell', form: 'だ う', hedge: 'moderate', yes: '負担は重くなるだろう。', no: '先に試してみよう。' },
  { id: 'de-arou', kind: 'shell', form: 'だ ある う', hedge: 'moderate', yes: '負担は重くなるであろう。', no: '負担は重くなるのである。' },
  { id: 'mai', kind: 'shell', form: 'まい', hedge: 'moderate', yes: 'この傾向は変わるまい。', no: 'この傾向は変わらない。' },
  { id: 'to-omowareru', kind: 'shell', form: 'と|に|よう|ように … 思う|考える|見る|みる|見受ける|推察|推測|予想|見込む|想定|予測|期待|懸念 する? れる|られる て? いる?', hedge: 'moderate', yes: '需要は減ると思われる。', no: '需要は減ると述べた。' },
  { id: 'you-ni-mieru', kind: 'shell', form: 'と|に|よう|ように … 思える|見える|映る', hedge: 'moderate', yes: '町は元気を取り戻したように見える。', no: '丘の上から町が見える。' },
  { id: 'to-ieru', kind: 'shell', form: 'と|とも も? 言える|いえる|言う|いう れる? よい? だ? う?', hedge: 'moderate', yes: '制度は岐路にあると言える。', no: '制度は岐路にある。' },
  { id: 'to-omou', kind: 'shell', form: 'と|に|ふうに ……… 思う|考える|信じる|感じる|確信|受け止める する? て? いる|おく|いく|くる? の? だ? た?', hedge: 'moderate', yes: '独立した機関が要ると考えます。', no: '独立した機関が要る。' },
  { id: 'to-mousu', kind: 'shell', form: 'こと|旨|点 … を … 申し上げる|申し述べる|誓う|誓い|強調|指摘|付け加える|付言 する|申し上げる? 申し上げる? て? おく? たい? と? 思う?', yes: '制度の見直しが急がれることを申し上げます。', no: '制度の見直しを申し出た。' },
  { id: 'to-shiteki-suru', kind: 'shell', form: 'と … 主張|指摘|強調|断言|提案|提言|訴える|申し上げる|言う|述べる する? 申し上げる? て? おく|いる? たい? と? 思う?', yes: '雇用の支えを厚くすることが最も大切であると改めて指摘しておきます。', no: '雇用の支えは厚いという指摘がある。' },
  { id: 'to-suru-mono', kind: 'shell', form: 'こと|の を 忘れる|見落とす て は なる ない', yes: '住民が払う側でもあることを忘れてはならない。', no: '住民を置き去りにしてはならない。' },
  { id: 'hazu', kind: 'shell', form: 'はず だ~?', hedge: 'moderate', yes: '両者の目標は一致しているはずだ。', no: '梯子を外す者もいる。' },
  { id: 'ni-chigainai', kind: 'shell', form: 'に 違い ない', hedge: 'moderate', yes: '影響は長く残るに違いない。', no: '両者に違いはある。' },
  { id: 'kamoshirenai', kind: 'shell', form: 'かも しれる|知れる ない', hedge: 'weak', yes: '別の道があるかもしれない。', no: '誰にも知られない。' },
  { id: 'kanousei-hikui', kind: 'shell', form: '可能 性 は|も|が <D>? 低い|高い|少ない|大きい|薄い だ~?', hedge: 'moderate', yes: '全員が賛成する可能性は低い。', no: '可能性を高める手立てがある。' },
  { id: 'kanousei-takakunai', kind: 'shell', form: '可能 性 は|も|が <D>? 高い|大きい は? ない', hedge: 'moderate', yes: '全員が賛成する可能性は高くない。', no: '背は高くない。' },
  { id: 'kanousei-aru', kind: 'shell', form: '可能 性 が|も|は 十分? ある', hedge: 'weak', yes: '採算の合わない線まで引かれる可能性がある。', no: '採算が合う可能性はない。' },
  { id: 'kanousei-hitei', kind: 'shell', form: '可能 性 は|も|を 否定|排除 する? できる ない', hedge: 'weak', yes: '混乱が生じる可能性は否定できない。', no: '混乱が生じたことは否定しない。' },
  { id: 'hitei-dekinai', kind: 'shell', form: '否定 は? できる ない', hedge: 'weak', yes: '不満が残ることは否定できない。', no: '記者は報道を否定した。' },
  { id: 'osore', kind: 'shell', form: 'それ|恐れ|おそれ|虞|懸念|危険|リスク|危惧 性? が|も|は ある', hedge: 'weak', yes: '値上げが続くおそれがある。', no: '恐れを知らない。' },
  { id: 'kanenai', kind: 'shell', form: 'かねる ない', hedge: 'weak', yes: '格差の拡大を招きかねない。', no: '決めかねている。' },
  { id: 'uru', kind: 'shell', form: '<V> 得る|うる', hedge: 'weak', yes: '暮らしに影響を及ぼし得る。', no: '利益を得る。' },
  { id: 'kanenai-yo', kind: 'shell', form: 'よう だ~', hedge: 'moderate', yes: '工夫が実を結び始めたようだ。', no: '同じような工夫がある。' },
  { id: 'rashii', kind: 'shell', form: 'らしい', hedge: 'moderate', yes: '計画は見送られるらしい。', no: '計画は見送られる。' },
  { id: 'to-wa-kagiranai', kind: 'shell', form: 'と|とも は? 限る ない', hedge: 'moderate', negative: true, yes: '安いものが得とは限らない。', no: '一人に限る。' },
  { id: 'to-wa-ienai', kind: 'shell', form: 'と|とも は|も 言える|いえる|言い難い|言う|いう ない?', hedge: 'moderate', negative: true, yes: '備えは十分とは言えない。', no: '備えは十分と言える。' },
  { id: 'iu-no-ga-watashi', kind: 'shell', form: 'と|という いう? の が|は 私|筆者|我々|われわれ|わたし|僕|本稿|当会 たち? の 意見|考え|主張|結論|立場|見方|見解|認識|実感|提案|願い だ~', yes: '見直しは早い方がよい、というのが私の考えである。', no: '見直しは早い方がよいというのが市長の考えだ。' },
  { id: 'to-watashi-wa-omou', kind: 'shell', form: 'と 、? 私|筆者|我々|われわれ|わたし|僕|本稿|当会 たち? は|も 、? ……… 考える|思う|信じる|感じる|確信 する? て? いる? だ~?', hedge: 'moderate', yes: '見直しは早い方がよいと私は考える。', no: '見直しは早い方がよいと市長は考える。' },
  { id: 'to-watashi-wa-uttaeru', kind: 'shell', form: 'と 、? 私|筆者|我々|われわれ|わたし|僕|本稿|当会 たち? は|も 、? ……… 主張|訴える|申し上げる|指摘|強調|提言|提案|述べる|言う する? 続ける? たい? て? いる|くる|いく? た?', yes: '料金は一律にすべきだ、と私は訴えてきた。', no: '料金は一律にすべきだと市長は訴えてきた。' },
  { id: 'to-shuchou-shite-kita', kind: 'shell', form: 'と … 主張|訴える|指摘|強調|提言|提案|申し上げる|言う|述べる する? て くる|いく た?', yes: '私は以前から料金を下げるべきだと訴えてまいりました。', no: '料金を訴えた。' },
  { id: 'ga-ikaga', kind: 'shell', form: 'が 、? いかが|どう|如何 だ? う? か', yes: '補助の上限を上げるべきと考えますが、いかがですか。', no: '補助の上限はいかがですか。' },
  { id: 'ga-kenkai', kind: 'shell', form: 'が 、? …… 見解|所見|認識|考え|答弁|所感|決意 を|は|も? … 伺う|求める|お尋ね|お聞かせ|お示し|願う|お願い|いかが|どう する? 申し上げる? くださる? たい? だ? う? か?', yes: '補助の上限を上げるべきだと考えますが、大臣の見解を伺います。', no: '大臣の見解が変わった。' },
  { id: 'unwilled-you', kind: 'shell', form: 'う', hedge: 'moderate', yes: '踏み込んだ議論が求められよう。', no: '踏み込んだ議論をしよう。' },
  { id: 'node-aru', kind: 'shell', form: 'の|わけ|訳 だ ある?', yes: '負担だけが残ったのである。', no: '負担だけが残った。' },
  { id: 'koto-ni-naru', kind: 'shell', form: 'こと に なる', yes: '家計が負担を負うことになる。', no: '家計が負担を負う。' },
]

/** Forms that look like advice, or like a guess, and are a judgement. */
export const assertionForms: readonly ModalForm[] = [
  { id: 'hitsuyou-wa-nai', kind: 'assertion', form: '必要 は|も|が ない', negative: true, yes: '費用を国が賄う必要はない。', no: '費用を国が賄う必要がある。' },
  { id: 'wake-de-wa-nai', kind: 'assertion', form: 'わけ|訳 だ は|も ない', negative: true, yes: '負担が消えるわけではない。', no: '言い訳ではない。' },
  { id: 'ni-suginai', kind: 'assertion', form: 'に すぎる|過ぎる ない', yes: '補助は痛み止めにすぎない。', no: '通り過ぎた。' },
  { id: 'zaru-wo-enai', kind: 'assertion', form: 'ない を 得る ない', yes: '燃料は海外に頼らざるを得ない。', no: '利益を得ない。' },
  { id: 'to-iwazaru', kind: 'assertion', form: 'と 言う|いう ない を 得る ない', yes: '説明は足りないと言わざるを得ない。', no: '費用を払わざるを得ない。' },
  { id: 'to-iwanakereba', kind: 'assertion', form: 'と|を 言う|いう|指摘 する? ない ば なる ない', yes: '仕組みがなかったことを指摘しなければならない。', no: '仕組みを作らなければならない。' },
  { id: 'aru-naranai', kind: 'assertion', form: 'だ|で ある ない ば なる ない', yes: '理由は別のものであらねばならない。', no: '仕組みを作らなければならない。' },
  { id: 'tachiba', kind: 'assertion', form: '反対|賛成 の|する 立場|討論|意見 から|で|を|に の? 討論|意見? を|に? 、? する|行う|述べる|申し述べる|参加|入る する? れる|せる|させる? いただく? たい?', yes: '本案に反対の立場から討論を行います。', no: '反対の立場の人もいる。' },
  { id: 'hantai-to-suru', kind: 'assertion', form: '反対|賛成 と する たい?', yes: '本案の承認には反対といたします。', no: '反対とは誰も思わない。' },
  { id: 'hantai', kind: 'assertion', form: '反対|賛成 を? する たい?', yes: '本案に反対いたします。', no: '反対の声がある。' },
  { id: 'beki-datta', kind: 'assertion', form: 'べし だ ある? た', yes: 'もっと早く知らせるべきだった。', no: 'もっと早く知らせるべきだ。' },
  { id: 'motomerareta', kind: 'assertion', form: '求める られる て? いる? た', yes: '求められていたのは説明で、節電が求められていた。', no: '節電が求められている。' },
  { id: 'wake-ni-wa', kind: 'assertion', form: 'わけ に は|も いく ない', negative: true, yes: 'この赤字を見過ごすわけにはいかない。', no: '会場にはいかない。' },
  { id: 'yurusarenai', kind: 'assertion', form: '許す れる ない', negative: true, yes: '説明のない値上げは許されない。', no: '説明のない値上げを許した。' },
]

/** Forms that ask. Those after a doubt that asserts (のではないか) are shells. */
export const questionForms: readonly ModalForm[] = [
  { id: 'beki-ka-ina-ka', kind: 'question', form: 'べし だ? か 否|どう か', yes: '費用を国が持つべきか否か。', no: '費用を国が持つべきではないか。' },
  { id: 'beki-ka', kind: 'question', form: 'べし だ? う? の? か', yes: '誰が費用を負担すべきか。', no: '誰かが費用を負担すべきだ。' },
  { id: 'darou-ka', kind: 'question', form: 'の? だ う か', hedge: 'moderate', yes: '誰がその費用を検証したのだろうか。', no: '誰かが検証しただろう。' },
  { id: 'oshimeshi', kind: 'question', form: 'お答え|お示し|お聞かせ|教える|答える|示す て? くださる|いただく|願う たい?', yes: '今後の日程をお示しください。', no: '今後の日程を示した。' },
  { id: 'kenkai-wo', kind: 'question', form: '見解|所見|認識|考え|答弁|所感|決意 を|について … 伺う|求める|お尋ね|お聞き|お聞かせ|お示し|願う|お願い|問う する? 申し上げる? くださる? たい? と? 思う?', yes: '大臣の御所見を伺います。', no: '大臣の見解を批判する。' },
  { id: 'ukagau', kind: 'question', form: 'を|て|に|か|について|に関して 、? … 伺う|お伺い|お尋ね|お聞き する? 申し上げる? たい? と? 思う?', yes: '補正予算の遅れについてお尋ねします。', no: '補正予算の遅れを尋ねた。' },
  { id: 'ka', kind: 'question', form: 'の? か', yes: '供給はいつ足りるのか。', no: 'いつかは足りる。' },
]
