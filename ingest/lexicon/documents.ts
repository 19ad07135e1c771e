import type { ActorType } from '../../graph/model/actor.ts'

/** A document of state that speaks for whoever issues it, however it is named. */
export interface StateDocument {
  readonly names: readonly string[]
  readonly type: ActorType
  readonly issuer: string
}

/** A row: type and name of the issuer, then the documents. */
const table = `
government 日本政府 | 国家安全保障戦略 国家防衛戦略 防衛力整備計画 防衛計画の大綱 防衛大綱 中期防衛力整備計画 安保三文書 安保3文書 安全保障関連三文書 戦略三文書 防衛装備移転三原則
government 日本政府 | 骨太の方針 骨太方針 骨太 経済財政運営と改革の基本方針 成長戦略 成長戦略実行計画 新しい資本主義のグランドデザイン 新しい資本主義実行計画 日本再興戦略 未来投資戦略 新成長戦略 総合経済対策 緊急経済対策 予算編成の基本方針
government 日本政府 | エネルギー基本計画 第七次エネルギー基本計画 第7次エネルギー基本計画 第六次エネルギー基本計画 第6次エネルギー基本計画 地球温暖化対策計画 環境基本計画 GX推進戦略 GX2040ビジョン 水素基本戦略 パリ協定に基づく長期戦略 生物多様性国家戦略 循環型社会形成推進基本計画
government 日本政府 | 食料・農業・農村基本計画 水産基本計画 森林・林業基本計画 国土形成計画 国土強靱化基本計画 防災基本計画 首都直下地震緊急対策推進基本計画 社会資本整備重点計画 交通政策基本計画 観光立国推進基本計画 海洋基本計画 宇宙基本計画
government 日本政府 | 科学技術・イノベーション基本計画 科学技術基本計画 AI戦略 AI基本計画 統合イノベーション戦略 デジタル社会の実現に向けた重点計画 デジタル田園都市国家構想総合戦略 まち・ひと・しごと創生総合戦略 地方創生2.0基本構想 サイバーセキュリティ戦略 知的財産推進計画 健康・医療戦略
government 日本政府 | こども未来戦略 こども大綱 少子化社会対策大綱 少子化対策大綱 男女共同参画基本計画 障害者基本計画 高齢社会対策大綱 自殺総合対策大綱 認知症施策推進基本計画 孤独・孤立対策の重点計画 働き方改革実行計画 子供の貧困対策に関する大綱 教育振興基本計画 がん対策推進基本計画 再犯防止推進計画 人権教育・啓発に関する基本計画 安心と成長の未来を拓く総合経済対策
government 日本政府 | 財政検証 年金財政検証 ODA大綱 開発協力大綱 政府開発援助大綱 河野談話 村山談話 安倍談話 戦後七十年談話 戦後70年談話 安倍首相談話 インド太平洋のための新プラン 自由で開かれたインド太平洋構想
ministry 防衛省 | 防衛白書
ministry 外務省 | 外交青書 外交青書白書 開発協力白書 ODA白書
ministry 内閣府 | 経済財政白書 経済白書 年次経済財政報告 少子化社会対策白書 男女共同参画白書 防災白書 高齢社会白書 障害者白書 子供・若者白書 原子力白書 月例経済報告 中長期の経済財政に関する試算 中長期試算
ministry こども家庭庁 | こども白書
ministry 経済産業省 | 通商白書 エネルギー白書 ものづくり白書 不公正貿易報告書
ministry 中小企業庁 | 中小企業白書 小規模企業白書
ministry 厚生労働省 | 厚生労働白書 厚生白書 労働経済白書 労働白書 過労死等防止対策白書 自殺対策白書
ministry 文部科学省 | 文部科学白書 科学技術白書 科学技術・イノベーション白書 学習指導要領
ministry 国土交通省 | 国土交通白書 土地白書 観光白書 首都圏白書 交通政策白書
ministry 環境省 | 環境白書 循環型社会白書
ministry 農林水産省 | 農業白書 食料・農業・農村白書 みどりの食料システム戦略 食育白書
ministry 水産庁 | 水産白書
ministry 林野庁 | 森林・林業白書
ministry 総務省 | 情報通信白書 地方財政白書
ministry 消防庁 | 消防白書
ministry 警察庁 | 警察白書
ministry 法務省 | 犯罪白書 人権教育・啓発白書
ministry 消費者庁 | 消費者白書
ministry 公正取引委員会 | 独占禁止白書
ministry 人事院 | 公務員白書 人事院勧告 人勧
ministry 海上保安庁 | 海上保安レポート
organisation 日本銀行 | 展望リポート 展望レポート 日銀短観 短観 金融システムレポート さくらレポート
organisation 日本経済団体連合会 | 経労委報告 経営労働政策特別委員会報告
organisation 気候変動に関する政府間パネル | IPCC報告書 第六次評価報告書 第6次評価報告書 統合報告書
organisation 国際通貨基金 | 世界経済見通し 対日審査
organisation 国際エネルギー機関 | 世界エネルギー見通し
organisation 世界銀行 | 世界開発報告
organisation 国連開発計画 | 人間開発報告書
organisation 世界経済フォーラム | ジェンダーギャップ報告書 グローバルリスク報告書
state 米国 | 四年ごとの国防計画見直し QDR 核態勢見直し NPR 一般教書 年次教書 アーミテージ報告 アーミテージ・ナイ報告
ministry 財務省(米) | 為替報告書
ministry 米通商代表部 | 外国貿易障壁報告書
alliance EU | 欧州グリーンディール
`

/** Documents of state and of the great organisations by whom they speak for. */
export const stateDocuments: readonly StateDocument[] = table
  .trim()
  .split('\n')
  .map((line) => {
    const [whose, names] = line.split(' | ') as [string, string]
    const [type, issuer] = whose.split(' ') as [ActorType, string]
    return { type, issuer, names: names.split(' ') }
  })
