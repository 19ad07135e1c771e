import { rowsFrom } from './rows.ts'
import type { Names } from './rows.ts'

/** International bodies, funds, alliances of firms and campaigns, beside those of the other lists. */
export const moreWorldBodies: readonly Names[] = rowsFrom(`
万国郵便連合 UPU
緑の気候基金 GCF
グローバルファンド 世界エイズ・結核・マラリア対策基金
Gaviワクチンアライアンス GAVI Gavi
感染症流行対策イノベーション連合 CEPI
国際赤十字 国際赤十字・赤新月社連盟
ICANN
イスラム協力機構 OIC
南アジア地域協力連合 SAARC
東アジア首脳会議 EAS
ASEAN地域フォーラム ARF
国際サステナビリティ基準審議会 ISSB
気候関連財務情報開示タスクフォース TCFD
金融活動作業部会 FATF
国際電気標準会議 IEC
国際仲裁裁判所
常設仲裁裁判所 仲裁裁判所
旧ユーゴ国際戦犯法廷
国連開発計画 UNDP
国連環境計画 UNEP
国連人口基金 UNFPA
国連女性機関 UNウィメン UN_Women
国連人道問題調整事務所 OCHA
国連パレスチナ難民救済事業機関 UNRWA
国連レバノン暫定軍 UNIFIL
国連平和維持活動局
国連軍縮研究所 UNIDIR
国連防災機関 UNDRR
国連合同エイズ計画 UNAIDS
国連薬物犯罪事務所 UNODC
国連ウクライナ人権監視団
国連大学 UNU
国際移住機関 IOM
国際農業開発基金 IFAD
国際刑事警察機構 インターポール ICPO
世界知的所有権機関 WIPO
世界税関機構 WCO
世界観光機関 UNWTO
国際金融公社 IFC
多数国間投資保証機関
パリクラブ
先進国財務相会議
アフリカ開発会議 TICAD
太平洋・島サミット
中央アジア協力機構
北極評議会
国際海底機構
南極条約協議国会議
中西部太平洋まぐろ類委員会 WCPFC
大西洋まぐろ類保存国際委員会 ICCAT
核兵器廃絶国際キャンペーン ICAN
平和首長会議
C40 世界大都市気候先導グループ
イクレイ ICLEI
RE100
科学的根拠に基づく目標イニシアティブ SBTi
クライメート・アクション・トラッカー
クライメート・アクション100+
国連責任投資原則 PRI
フェアトレード・インターナショナル
ビル&メリンダ・ゲイツ財団 ゲイツ財団
ロックフェラー財団
フォード財団
オープン・ソサエティ財団
ウェルカム・トラスト
世界動物保護協会
シーシェパード シー・シェパード
エクスティンクション・レベリオン
フライデーズ・フォー・フューチャー
国際労働組合総連合 ITUC
国際運輸労連 ITF
欧州労連
世界医師会
国際看護師協会
国際数学オリンピック委員会
世界反ドーピング機関 WADA
国際パラリンピック委員会 IPC
スポーツ仲裁裁判所 CAS
`)
