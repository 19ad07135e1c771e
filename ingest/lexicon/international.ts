import { rowsFrom } from './rows.ts'
import type { Names } from './rows.ts'

/** Alliances, unions and groups of states. */
export const alliances: readonly Names[] = rowsFrom(`
EU 欧州連合 欧州共同体 ヨーロッパ連合
NATO 北大西洋条約機構
ASEAN 東南アジア諸国連合
QUAD Quad クアッド 日米豪印
AUKUS オーカス
G7 主要7か国 主要7カ国 主要七カ国 主要七か国 先進7カ国 先進7か国 主要7ヵ国
G8 主要8カ国
G20 主要20カ国・地域 20カ国・地域
BRICS 新興5カ国
アフリカ連合 AU
連合国 連合国側 ~連合軍
枢軸国
アラブ連盟
湾岸協力会議 GCC
OPEC 石油輸出国機構
OPECプラス OPEC+
上海協力機構 SCO
独立国家共同体 CIS
集団安全保障条約機構 CSTO
ユーラシア経済同盟 ユーラシア経済連合
欧州自由貿易連合 EFTA
欧州経済共同体 EEC
欧州安全保障協力機構 OSCE 欧州安保協力機構
メルコスール 南米南部共同市場
米州機構 OAS
太平洋諸島フォーラム PIF
英連邦 コモンウェルス
APEC アジア太平洋経済協力会議 アジア太平洋経済協力
西アフリカ諸国経済共同体 ECOWAS
ファイブ・アイズ ファイブアイズ
ワルシャワ条約機構
コミンテルン
枢軸側
`)

/** International organisations, their organs, and foreign or global civic bodies. */
export const internationalBodies: readonly Names[] = rowsFrom(`
国連 国際連合 UN 国連本部
国際連盟
国連総会
国連安全保障理事会 安保理 国連安保理
国連人権理事会 人権理事会
国連子どもの権利委員会 子どもの権利委員会 国連児童の権利委員会
国連女性差別撤廃委員会 女性差別撤廃委員会
国連障害者権利委員会 障害者権利委員会
国連人種差別撤廃委員会 人種差別撤廃委員会
自由権規約委員会
国連難民高等弁務官事務所 UNHCR
国連人権高等弁務官事務所 OHCHR
国連開発計画 UNDP
国連環境計画 UNEP
国連児童基金 ユニセフ UNICEF
国連教育科学文化機関 ユネスコ UNESCO
国連食糧農業機関 FAO
国連世界食糧計画 WFP 世界食糧計画
国連人口基金 UNFPA
国連貿易開発会議 UNCTAD
国連パレスチナ難民救済事業機関 UNRWA
国連気候変動枠組み条約事務局
国際通貨基金 IMF
世界銀行 世銀
世界保健機関 WHO
世界貿易機関 WTO
関税貿易一般協定 GATT ガット
国際原子力機関 IAEA
国際エネルギー機関 IEA
国際再生可能エネルギー機関 IRENA
国際労働機関 ILO
国際海事機関 IMO
国際民間航空機関 ICAO
国際電気通信連合 ITU
世界知的所有権機関 WIPO
国際移住機関 IOM
国際刑事裁判所 ICC
国際司法裁判所 ICJ
常設仲裁裁判所
国際捕鯨委員会 IWC
国際標準化機構 ISO
気候変動に関する政府間パネル IPCC
OECD 経済協力開発機構
金融安定理事会 FSB
国際決済銀行 BIS
バーゼル銀行監督委員会 バーゼル委員会
金融活動作業部会 FATF
証券監督者国際機構 IOSCO
国際会計基準審議会 IASB
アジア開発銀行 ADB
アジアインフラ投資銀行 AIIB
新開発銀行
欧州復興開発銀行 EBRD
米州開発銀行 IDB
アフリカ開発銀行
世界気象機関 WMO
世界動物保健機関 WOAH
化学兵器禁止機関 OPCW
中西部太平洋まぐろ類委員会 WCPFC
国際オリンピック委員会 IOC
国際サッカー連盟 FIFA
世界経済フォーラム ダボス会議 WEF
赤十字国際委員会 ICRC
国境なき医師団 MSF
国境なき記者団 RSF
アムネスティ・インターナショナル アムネスティ
ヒューマン・ライツ・ウォッチ HRW
グリーンピース
世界自然保護基金 WWF
オックスファム
核兵器廃絶国際キャンペーン ICAN
欧州委員会 欧州委
欧州議会
欧州理事会 EU首脳会議
欧州連合理事会 EU理事会
欧州中央銀行 ECB
欧州司法裁判所 EU司法裁判所
欧州人権裁判所
欧州評議会
欧州対外行動庁
欧州刑事警察機構 ユーロポール
国際刑事警察機構 ICPO インターポール
`)
