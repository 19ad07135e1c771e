/** What follows a state's name and makes it a word for something else: a place, a war, a people, goods (日本海, インド洋, 中国語). */
export const stateStops =
  /^(?:太平洋|有数|随一|屈指|有事|海峡|戦争|紛争|侵攻|侵略|危機|情勢|半島|海(?!軍|上|外|洋)|人|語|列島|洋|防長官|防次官|務長官|製|酒|産(?!業)|企業|株|料理|文化|文学|史|全国|全土|各地|国憲法|憲法|国籍|系|型|式|版|的|化|国内|内陸|地域|地方|大陸|円|車|経済|社会|固有|一(?!国|人|つ|部|致|番|方|定|環|切)|一国分|支部|法人|銀行[券法]|放送協会|料|刀|茶|食|米|髪|画|庭園|晴れ|学|資本主義|民族|人民|銘柄|市場|映画|アニメ|ドラマ|音楽|語圏|国際空港|海溝|アルプス|脳炎)/u

/** As {@link stateStops}, but only for Japan in its own texts: 日本経済 is where we live; 米国経済 is another's. */
export const foreignCounts = /^(?:経済|市場|内陸)/u

/** 日本社会, ドイツ社会 are the country as who acts and lives: other words with 社会 (社会党, 社会保険) are not. */
export const countrySocieties = /^(?:社会(?!党|民主|主義|保険|保障|学|福祉|科学|人)|経済(?=は|が|の|に|を|も|社会|全体))/u

/** What stands before a state's name and makes it part of another (西日本, 南アメリカ). */
export const stateHeads = /[西東全新大南北中央]$/u

/** What a place does when it is its government. */
export const placeActs =
  /^(?:は|が|も|側|庁|当局|など(?:は|が)|に(?:対し|求め|要請|要望|申し入れ|反発)|と(?:国|政府|県|市|町|村|東電|東京電力|連携|協議)|や(?:国|政府|県|市)|自身|議会|教育委員会|教委|の(?:対応|方針|条例|担当|判断|試算|決定|施策|取り組み|取組|責任|幹部|職員|審議会|教育委員会|調べ))/u

/**
 * What follows a town or a prefecture that is only where something is or happens, or part of another name: 札幌市中央区,
 * 石狩市の民有地, 川崎市に住む. Otherwise the community is meant.
 */
export const merelyPlace =
  /^(?:(?!以外|全体|独自|同様|等)[\p{Script=Han}々ァ-ヴ]|の(?:人口|面積|気候|気温|天気|地図|地価|[\p{Script=Han}々ァ-ヴー]{2,10}(?:知事|[市区町村]長|教育長|議員|氏))|の[\p{Script=Han}ァ-ヴー]{0,8}(?:地|キャンパス|港|湾|沖|島|半島|諸島|海岸|駅|山|川|岸|沿岸|工場|農家|会社員|主婦|男性|女性|男児|女児|住宅|自宅|店|寺|神社|公園|会場|会館|病院|ホテル|中心部|郊外|山間部|沿岸部|一部|出身|広場|校|大学|交差点|通り|空港|基地|会議場|ビル|社|業者)|から(?:転|引っ越|移|来|通|参加|集ま|避難|車|電車|東|西|南|北|約|新幹線|[０-９])|に(?:は、?[^。、]{1,8}がある|住|暮|ある|位置|生まれ|育|移り住|移住|転|立地|拠点|本社|本部|開|建|着|到着|向か|行|来|入|帰|戻|避難|出張|赴|滞在|集ま|残|搬|降|落|上陸|接|隣接|また)|で(?:は、?[^。]{0,12}(?:開かれ|起き|発生)|開|行わ|生まれ|育|起き|発生|暮|会|働|講演|の(?:講演|集会|開催|会合))|まで|へ(?:と|の)?(?:移|向|行|避難|転)|を(?:訪|流|通|走|離|出|歩|中心|舞台|襲|経))/u

/** Signs in a sentence that it speaks of voters and seats, where a prefecture is a constituency. */
export const electoral = /合区|選挙区|投票率|一票の|較差|議員定数|定数(?:是正|配分)|国勢調査|人口比/u

/** What follows a prefecture that acts even so. */
export const officialActs =
  /^(?:さん)?(?:側|庁|当局|議会|知事|に(?:対し|求め|要請)|と(?:協議|連携)|の(?:対応|方針|担当|条例|決定|要望)|[はが]、?[^。、]{0,24}(?:発表|決め|決定|求め|要望|要請|公表|検討|表明|訴え|実施|導入|設置|提訴))/u

/** What follows a word that can mean a party, and shows that it does. */
export const partyTail =
  /^(?:党|を(?:代表|はじめ|中心|含む|除く)|・|、|や|と(?!な|し|す|い|は|の)|は|が|も|の(?:議員|皆|先生|代表|候補|主張|幹部|公約|支持|提案|対案|会派|政策|三|四|五)|など|両党|各党|会派|系|案|議員|執行部|公)/u

/** What follows a name that is a common word, too, and shows that it is one. */
export const nameTail = /^(?:政府|国|王国|首相|大統領|軍|や|、|・|は|が|と|に|で|も|へ|から|の)/u

/** Signs in a sentence that 連合 is the union federation. */
export const unionSigns = /賃|労働|労組|労使|春闘|組合|芳野|神津|ベア|経団連/u

/** After a group that acts or is spoken to, also as the first of two (研究者や弁護士が), and what it says or is heard on. */
export const groupActs =
  /^(?:(?:など|ら|たち|等|団体)?(?:は|が|も|に(?!よ|つい|とっ|関|限|加|対する(?:支援|補助|助成|影響|負担|差別|配慮|給付|医療|サービス))|へ(?!の)|自身|側|から(?!の(?!批判|反発|要望|要求|意見|指摘|声|異論|懸念|提案|提言))|を含む)|の間(?:で|に|から)(?=[^。]{0,30}(?:声|ささや|不満|不信|懸念|批判|反発|期待|疑問|異論|意見|議論|見方|「))|(?:や|、|・|＆|及び|および)[\p{Script=Han}ァ-ヴー]{2,12}(?:など|ら|たち|等)?(?:は|が|も|に(?:対し|求め|よる(?:声明|抗議))|から|で(?:つくる|構成)|[０-９一二三四五六七八九十百]+人)|の(?:反対|反発|批判|懸念|要求|抗議|不満|怒り|訴え)|たち|ら(?:は|が|に|も|[０-９一二三四五六七八九十百]+人)|[０-９]+人)/u

/** After a group that is mostly spoken of, where it speaks itself. */
export const vagueActs =
  /^(?:(?:など|ら|たち)?(?:は|が(?!い|出|増|減|多)|も)(?!どう|何|なぜ|誰|いつ)|(?:など|ら|たち)?から(?:は)?(?:、|[^。の]{0,12}(?:声|批判|不満|疑問|懸念|異論|指摘|要望))|の間(?:で|に|から)(?=[^。]{0,30}(?:声|ささや|不満|不信|懸念|批判|反発|期待|疑問|異論|意見|議論|見方|「)))/u

/** A sentence in which somebody is asked to act, answers for something or speaks up; else a mass group is no actor there. */
export const groupSentence =
  /べき|必要|求め|もらいたい|いただきたい|ほしい|欲しい|欠かせ|不可欠|責任|役割|義務|責務|使命|なければな|なくては|てはならない|訴え|反発|反対|批判|要求|要望|要請|抗議|主張|指摘|懸念|警告|提言|提案|声を上げ|不満|異論|賛成|支持し|声を|促す|促し|話し|語る|語っ|述べ|言う|答え|[」』]と|検討に値|待ってい|待ち望|期待|知らされ|納得|理解し|選ぶ|選んで|提訴|訴訟|ささや|こぼす|こぼし|漏らす|漏らし|嘆|声明|意見を(?:聞|聴|集)|声に?を?(?:聞|聴|拾)|耳を傾|怒|歓迎|署名|座り込|ストライキ|拒否|拒む|立ち上が|動き出|乗り出|申し入|直談判|交渉|話し合|協議|合意|会見|明かし|明かす|証言|振り返|語気|ため息|喜|憤|つぶや|口をそろえ|首をかしげ|不信|疑念|異を唱/u

/** What is felt or known by the people as a whole, after 国民の. */
export const feelings =
  /^の(?:強い|大きな|高い|厳しい|切実な|多くの)?(?:期待|声|理解|信頼|支持|不安|不満|怒り|意思|審判|疑問|願い|目|生活(?!費|習慣|基礎|水準)|暮らし|老後|命|生命|安全|安心|健康(?!保険|診断)|権利|利益|自由|負担(?!率)|納得|合意|関心|多く|大半|過半|知る)|^(?:全体|一人一人|ひとりひとり|一人ひとり|を(?!代表))/u

/** What follows 国民 where the people as a whole is meant: everything but a compound, a quality and what is fit for it (国民的, 国民負担). */
export const nationTail =
  /^(?:全体(?!の奉仕)|全員|自身|同士|大衆|各層|一人|ひとり|１人|多数(?!派)|の(?!ため|名において|代表|祝日|意見を的確)|は|が|も|に(?!分かりやす|わかりやす|よる|よって|関する|ついて)|を(?!代表)|と(?!して|しての)|や|から|へ|、|側)/u

/** What follows 市民 and the like where they are somebody: not a compound, nor what is theirs (市民税, 市民の税金). */
export const civicTail = /^(?:の皆|(?:の)?(?:一人一人|ひとりひとり|一人ひとり)|は(?!そ|何|なぜ|どう)|が|も|に(?!よる|よって|関する|ついて|とって)|を(?!代表|中心)|と(?!して|しての)|や|から|へ|、|側|自身|全員|同士|たち)/u

/** What 住民 and the like feel or say, after の: 住民の理解, 住民の声. */
export const residentFeelings = /^の(?:皆(?:さん|様|さま)の?)?(?:理解|声|意見|同意|反対|要望|要求|不安|納得|信頼|協力|熱意|多く|流出|意思|意向(?!を踏))/u

/** What follows the short name of a university (東大, 京都大). */
export const universityTail =
  /^(?:名誉|特任|特命|客員|准?教授|助教|講師|大学院|学長|総長|副学長|病院|医学|法学|経済学|工学|理学|農学|研究|卒|側|等|発|生|職員|当局|法科|社会|教育)/u

/** What a listed body is not when this follows: a law, an election, a sitting, an event. */
export const bodyStops =
  /^(?:設置法|法案|法施行|法(?:の|を|が|は|に|改正|第|上|、|。)|令(?:で|に|を|の|が|は|、)|[\p{Script=Han}]{0,4}規[約程則](?!模)|本会議|選挙|選(?!任|出|考|定)|議員|予算委|決算委|シンポジウム|フォーラム|サミット|首脳会議|議事堂|事件|憲章|条約|規格|総選挙|大会|杯|出身(?!の(?:委員|役員|議員|理事))|時代|海洋法|熱帯雨林|流域|川|活動|な(?!ど|ら|の)|製)/u

/** What makes of 国会 the place or the time in which something goes on. */
export const sittingParliament = /^(?:が(?:始|開か|閉)|内外|内で|提出|開会|閉会|図書|の会期|中継)/u

/** What may follow a short kanji name without a particle. */
export const shortTail =
  /^(?:総裁|副総裁|会長|社長|側|幹部|首脳|内|自身|等|総会|決議|本部|当局|審議|軽視|説明|答弁|答申|報告|案|出身|独自|職員|政策|株|加盟|常任|改革|傘下|系|主導|判決|決定|審査|論戦|対応|承認|同意|召集|提出|人事|任命)/u

/** What a capital does, or has, when it is its government. */
export const capitalActs =
  /^(?:は|が(?!ある|多)|も|側|の(?:思惑|姿勢|対応|方針|狙い|立場|意図|意向|反発|主張|顔色|指導部|政権)|に(?:対し|求め|配慮)|との(?:交渉|対話|協議))/u

/** What 欧州 does, or what is done with it, when its states are meant and not the continent. */
export const continentActs =
  /^(?:は|が|も(?!含)|側|自身|と(?!い|異|違|比|の)|に(?:対|と(?!っ)|求め|迫|要求|圧力|負担|配慮|反発)|から(?:の(?:反発|批判|要求|支援))|の(?:同盟|指導者|首脳|政府|自立|防衛努力|負担|対応|姿勢|安全保障|戦略|態度|反発|懸念|支持|政治家)|を(?:批判|軽視|見捨|守|説得|支え|巻き込)|・|や(?!中東)|、)/u

/** Signs in a sentence that a capital's government is meant, not the city. */
export const capitalSentence =
  /反発|抗議|主張|批判|要求|求め|警告|声明|交渉|譲歩|狙|思惑|政策|外交|軍|制裁|発注|受領|購入|輸出|輸入|調達|支援|合意|協議|同盟|圧力|介入|意図|姿勢|態度|決断|判断|決め|恐れ|望ん|拒|認め|派遣|改正|規則|承認|非難|懸念|警戒/u
