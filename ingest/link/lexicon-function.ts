/** Whether the sign parts clauses, quotations or items. */
export const isDelimiter = (surface: string): boolean =>
  /^[。．！？!?、，,；;「」『』（）()［］〈〉《》【】“”"—―…]+$/u.test(surface)

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '))

/** Verbs that carry a predicate without adding to it. */
export const lightVerbs = setOf(
  'する なさる いたす できる 出来る いる おる おく いく ゆく 行く くる 来る みる しまう くださる いただく もらう くれる れる られる せる させる しめる う ある',
)

/** Nouns that frame what is meant instead of naming it: 六割という目標 is about 六割, 導入の是非 about 導入. */
export const framingNouns = setOf(
  '案 政府案 提案 方針 目標 計画 構想 考え 考え方 主張 意見 議論 話 論 声 立場 見方 動き 取り組み 取組 取組み 政策 施策 措置 対策 対応 仕組み 制度 枠組み 方式 方法 やり方 手法 必要性 重要性 意義 可否 道 道筋 ' +
    '方向 方向性 方 ほう 問題 課題 論点 点 こと もの ため 数字 旗 案件 事業 作業 努力 姿勢 趣旨 旨 歩み 扱い あり方 在り方 件 分 割合 一部 全額 半分 全部 大半 多く 一定量 場 形 観点 面 部分 実効性 充実 結論 恩恵 メリット 利点 狙い 是非 選択肢 方策 条文 規定 条項 目的 数値目標 両方 双方 手続面 運用面 制度面',
)

/** Nouns for what somebody decided, does or keeps to: whoever judges it judges the clause before it. */
export const decisionNouns = setOf(
  '判断 決定 決断 方針 姿勢 対応 やり方 手法 考え 考え方 発想 措置 政策 施策 事業 取り組み 取組 試み 動き 選択 計画 構想 提案 案 仕組み 制度 現状 実態 事態 状況 状態 流れ 進め方 扱い 態度 行為 運用 点 内容 議論',
)

/** Nouns of money: what they are spent on is what the sentence is about. */
export const costNouns = setOf('費用 経費 財源 資金 予算 コスト 代金 費')
/** Money that everybody pays. */
export const publicMoney = /国費|公費|公的|国の(?:資金|予算|財政|負担)|税収|国庫|公債|国が|国も|政府が|国は|税金/u

/** Nouns that name a property of what stands before them: raising 税率 of a tax is raising the tax. */
export const aspectNouns = setOf(
  '率 税率 額 金額 水準 規模 数 量 比率 価格 値段 容量 単価 上限 下限 幅 定員 人数 枠 対象 範囲 総額 負担割合 割合 比重',
)

/** Nouns for who acts or speaks, never what a sentence is about. */
export const agentNouns = setOf(
  '国 政府 自治体 国会 与党 野党 筆者 私 私たち 我々 われわれ 本稿 本提言 本論 我が国 両国 同国 国民 市民 県 市 町 村 都 知事 首相 総理 大臣 議会 各国 皆さん 誰 者 人 会社 企業 同氏 両氏 彼 彼ら 側 同省 同党 官民 民間 社会 地域 双方 当局 前政権 政権',
)

/** Nouns too general to be a common subject alone: two sentences on them must share what they are of. */
export const generalNouns = setOf(
  '政治 行政 外交 事項 文化 体制 協力 連携 協議 対話 交流 関係 関与 役割 責任 支援 投資 負担 整備 改革 見直し 検討 議論 対策 体制 制度 政策 計画 会議 協定 合意 契約 法律 法案 条文 基準 条件 環境 基盤 施設 設備 事業 産業 経済 技術 情報 人材 教育 研究 開発 ' +
    '目標 成果 効果 影響 変化 需要 供給 価格 値段 料金 費用 予算 財源 資金 支出 収入 税 税率 給与 賃金 水準 規模 比率 割合 額 数 量 期間 期限 時期 機会 場 手段 方法 能力 力 努力 姿勢 意識 生活 暮らし 社会 地域 世界 国際 安全 保障 危機 リスク 問題 ' +
    '課題 理由 原因 根拠 説明 理解 信頼 納得 同意 競争 市場 利用 活用 運営 管理 規制 活動 サービス システム 線 道 橋 家 世帯 者 人 準備 備え 計算 数字 約束 提言 提案 対象 仕事 作業 組織 機関 部門 分野 領域 結果 状況 現状 段階 申請 手続き 窓口 支給 手当 引き取り 診断 処方箋 意見 議員 定数 運転 利益 権利 義務 自由 責務 主張 判断 決定 選択 審査 手順 発言 調査',
)

/** Nouns that do not separate one thing from another when they stand before a noun. */
export const looseModifiers = setOf(
  '一律 追加 新た 現行 既存 今後 当面 長期 早期 最低 直接 全国 国内 国 我が国 政府 日本 地元 従来 特別 一定 全体 社会 自ら 独自 自身 両国 各国 国際 互い',
)

/** Nouns that stand before a noun of doing and say how it is done. */
export const mannerNouns = setOf(
  '全面 一律 早期 大幅 段階 抜本 抜本的 完全 部分 即時 原則 実質 本格 恒久 一斉 漸進 再度 更 一挙 急速 急激 迅速 速やか 着実 無条件 強制 一方 安易 拙速 過度 過剰',
)

/** Words that stand before a noun of doing and make a kind of it, to which nothing is done: 自主規制. */
export const kindsOfDoing = setOf('自主 共同 相互 間接 直接 法的 公的 集団 単独 事前 事後 緊急 暫定 二重 過剰')

/** Nouns for what is set to a thing: 手数料に上限を設ける is about 手数料の上限. */
export const setNouns = setOf(
  '上限 下限 歯止め 頭打ち 枠 罰則 規制 制限 基準 補助 補助金 助成 助成金 支援 支援策 税 課税 義務 責任 対価 補償 制約 縛り ルール 期限 数値目標 目標 例外 特例 優遇 優遇措置 予算 国費 公費 資金 財源 人員 監視 検査 審査 許可 免除 控除 手当 給付 投資 表示 説明',
)

/** Of these, what keeps a thing small: to set them is to want less of it. */
export const limitNouns = setOf('上限 歯止め 頭打ち 制限 縛り 制約 上限規制')

/** Things whose names have one character: with what tells which they are, something to speak of (船の便). */
export const shortThings = setOf(
  '便 橋 道 税 金 船 港 駅 店 畑 田 森 海 川 水 米 薬 塾 席 票 刑 職 株 枠 島 村 核 銃 罪 湯 窓 炉 壁 堤',
)

/** Nouns that say how a thing stands to others or how sure it is, and are no thing to be for or against. */
export const vagueNouns = setOf(
  '可能性 恐れ おそれ 見通し 見込み 余裕 近道 理由 代償 事態 現状 順序 順番 決め方 成果 うち 資格 時 時期 時点 当時 今回 現在 昨今 結果 原因 背景 前提 条件 機会 例 事例 例外 傾向 状態 状況 実態 実情 事実 現実 真実 言葉 発言 答え 結論 指摘 批判 懸念 不安 疑問 期待 要望 声 噂 相手 当事者 関係者 国々 人々 皆 全員 本人 世界 時代 世代 将来 未来 過去 歴史 心 気持ち 気 目 手 足 口 耳 頭 顔 胸 命 人 子 親 母 父 夫 妻 娘 息子 家族 国民 市民 住民 町 村 県 市 国 都市 企業 会社 業界 産業 側 点 面 ところ 間 前 後 上 下 中 内 外 一つ 二つ 一部 大半 多く 全て すべて 何 誰 どこ いつ お金 資金 税金 記事 新聞 本欄 本紙 本稿 今後 今 いま 議席 能力 精神 一歩 第一歩 出発点 役割 責任 重み 重さ 姿 様子 影響 意味 意義 効果 問題 課題 論点 争点 話 議論 考え 意見 主張 見方 立場 姿勢 態度 動き 流れ 道 道筋 方向 方法 手段 手法 やり方 策 手立て 取り組み 努力 作業 仕事 行動 行為 判断 決断 選択 決定 対応 措置 施策 政策 事業 計画 案 提案 構想 同時 一体 罰 税 請求書 契機 きっかけ ほう 方 多数 少数 賛否 是非',
)
