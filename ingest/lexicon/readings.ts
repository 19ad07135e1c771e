/** What follows a state's name and makes it a word for something else: a place, a war, a people, goods (日本海, インド洋, 中国語). */
export const stateStops =
  /^(?:太平洋|有事|海峡|戦争|紛争|侵攻|危機|情勢|半島|海(?!軍|上|外|洋)|人|語|列島|洋|防長官|防次官|務長官|製|酒|産(?!業)|企業|株|料理|文化|文学|史|全国|全土|各地|国憲法|憲法|国籍|系|型|式|版|的|化|国内|内陸|地域|地方|大陸|円|車|経済|社会|固有|一国分|支部|法人|銀行券|料|刀|茶|食|米|髪|画|庭園|晴れ|学|資本主義|民族|人民|銘柄|市場|語圏|国際空港|海溝|アルプス|脳炎)/u

/** As {@link stateStops}, but only for Japan in its own texts: 日本経済 is where we live; 米国経済 is another's. */
export const foreignCounts = /^(?:経済|市場|内陸)/u

/** What stands before a state's name and makes it part of another (西日本, 南アメリカ). */
export const stateHeads = /[西東全新大南北中央]$/u

/** What a place does when it is its government. */
export const placeActs =
  /^(?:は|が|も|側|庁|当局|など(?:は|が)|に(?:対し|求め|要請|要望|申し入れ|反発)|と(?:国|政府|県|市|町|村|東電|東京電力|連携|協議)|や(?:国|政府|県|市)|自身|議会|教育委員会|教委|の(?:対応|方針|条例|担当|判断|試算|決定|施策|取り組み|取組|責任|幹部|職員|審議会|教育委員会|調べ))/u

/** What follows a word that can mean a party, and shows that it does. */
export const partyTail =
  /^(?:党|・|、|や|と(?!な|し|す|い|は|の)|は|が|も|の(?:議員|代表|候補|主張|幹部|公約|支持|提案|対案|会派|政策|三|四|五)|など|両党|各党|会派|系|案|議員|執行部|公)/u

/** What follows a name that is a common word, too, and shows that it is one. */
export const nameTail = /^(?:政府|国|王国|首相|大統領|軍|や|、|・|は|が|と|に|で|も|へ|から|の)/u

/** Signs in a sentence that 連合 is the union federation. */
export const unionSigns = /賃|労働|労組|労使|春闘|組合|芳野|神津|ベア|経団連/u

/** After a group that acts or is spoken to. */
export const groupActs = /^(?:は|が|も|に(?!よ|つい|とっ|関|限|加)|へ(?!の)|自身|たち|ら(?:は|が|に|も)|側|から(?!の))/u

/** A sentence in which somebody is asked to act, answers for something or speaks up; else a mass group is no actor there. */
export const groupSentence =
  /べき|必要|求め|もらいたい|いただきたい|ほしい|欲しい|欠かせ|不可欠|責任|役割|義務|責務|使命|なければな|なくては|てはならない|訴え|反発|反対|批判|要求|要望|要請|抗議|主張|指摘|懸念|警告|提言|提案|声を上げ|不満|異論|賛成|支持し|声を|促す|促し|話し|語る|語っ|述べ|言う|答え|[」』]と|検討に値|待ってい|待ち望|期待|知らされ|納得|理解し|選ぶ|選んで/u

/** What is felt or known by the people as a whole, after 国民の. */
export const feelings = /^の(?:強い|大きな|高い|厳しい|切実な)?(?:期待|声|理解|信頼|支持|不安|不満|怒り|意思|審判|疑問|願い|目)|^(?:全体で|一人一人|ひとりひとり|一人ひとり)/u

/** What a listed body is not when this follows: a law, an election, a sitting, an event. */
export const bodyStops =
  /^(?:設置法|法案|法施行|法(?:の|を|が|は|に|改正|第|上|、|。)|本会議|選挙|選(?!任|出|考|定)|議員|予算委|決算委|シンポジウム|フォーラム|サミット|首脳会議|議事堂|事件|憲章|条約|規格|総選挙|大会|杯|出身|時代|海洋法|熱帯雨林|流域|川|活動|な(?!ど|ら|の)|製)/u

/** What may follow a short kanji name without a particle. */
export const shortTail =
  /^(?:総裁|副総裁|会長|社長|側|幹部|首脳|内|自身|等|総会|決議|本部|当局|審議|答弁|答申|報告|案|出身|独自|職員|政策|株|加盟|常任|改革|傘下|系|主導|判決|決定|審査|論戦|対応|承認|同意|召集|提出|人事|任命)/u

/** What a capital does, or has, when it is its government. */
export const capitalActs =
  /^(?:は|が(?!ある|多)|も|側|の(?:思惑|姿勢|対応|方針|狙い|立場|意図|意向|反発|主張|顔色|指導部|政権)|に(?:対し|求め|配慮)|との(?:交渉|対話|協議))/u

/** What 欧州 does, or what is done with it, when its states are meant and not the continent. */
export const continentActs =
  /^(?:は|が|も(?!含)|側|自身|と(?!い|異|違|比|の)|に(?:対|と(?!っ)|求め|迫|要求|圧力|負担|配慮|反発)|から(?:の(?:反発|批判|要求|支援))|の(?:同盟|指導者|首脳|政府|自立|防衛努力|負担|対応|姿勢|安全保障|戦略|態度|反発|懸念|支持|政治家)|を(?:批判|軽視|見捨|守|説得|支え|巻き込)|・|や(?!中東)|、)/u

/** Signs in a sentence that a capital's government is meant, not the city. */
export const capitalSentence =
  /反発|抗議|主張|批判|要求|求め|警告|声明|交渉|譲歩|狙|思惑|政策|外交|軍|制裁|発注|受領|購入|輸出|輸入|調達|支援|合意|協議|同盟|圧力|介入|意図|姿勢|態度|決断|判断|決め|恐れ|望ん|拒|認め|派遣|改正|規則|承認|非難|懸念|警戒/u
