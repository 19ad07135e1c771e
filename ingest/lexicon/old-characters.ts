/**
 * Characters as they were printed until 1946, each with the form that took its place, as pairs: those that the
 * 常用漢字表 (内閣告示, 2010) prints in brackets beside today's and those of the 当用漢字字体表 (1949) that differ in code,
 * with the print variants that stand for them in stored texts (敎 教, 淸 清, 說 説). One code unit for one. Left out: 龍 and
 * 嶋, which names keep. 弁, 芸, 欠, 予 were words of their own, too, but a rule that reads an old text meets them rarely.
 */
const pairs =
  '亞亜 惡悪 壓圧 圍囲 爲為 醫医 壹壱 稻稲 飮飲 隱隠 營営 榮栄 衞衛 驛駅 圓円 鹽塩 緣縁 艷艶 應応 歐欧 毆殴 櫻桜 奧奥 橫横 溫温 穩穏 假仮 價価 畫画 會会 壞壊 懷懐 繪絵 槪概 擴拡 殼殻 ' +
  '覺覚 學学 嶽岳 樂楽 渴渇 罐缶 卷巻 陷陥 勸勧 寬寛 關関 歡歓 觀観 舘館 氣気 歸帰 旣既 僞偽 戲戯 犧犠 舊旧 據拠 擧挙 舉挙 虛虚 峽峡 挾挟 狹狭 鄕郷 曉暁 區区 驅駆 勳勲 薰薫 徑径 莖茎 ' +
  '惠恵 揭掲 溪渓 經経 螢蛍 輕軽 繼継 鷄鶏 雞鶏 藝芸 擊撃 缺欠 硏研 縣県 儉倹 劍剣 險険 圈圏 檢検 獻献 權権 顯顕 驗験 嚴厳 廣広 效効 恆恒 黃黄 鑛鉱 號号 國国 黑黒 碎砕 濟済 齋斎 劑剤 ' +
  '册冊 雜雑 參参 慘惨 棧桟 蠶蚕 贊賛 殘残 絲糸 齒歯 兒児 辭辞 濕湿 實実 寫写 舍舎 釋釈 壽寿 收収 從従 澁渋 獸獣 縱縦 肅粛 處処 緖緒 敍叙 奬奨 獎奨 將将 涉渉 燒焼 稱称 證証 乘乗 剩剰 ' +
  '壤壌 孃嬢 條条 淨浄 狀状 疊畳 讓譲 釀醸 囑嘱 觸触 寢寝 愼慎 晉晋 眞真 盡尽 圖図 粹粋 醉酔 穗穂 隨随 髓髄 數数 樞枢 瀨瀬 聲声 靜静 齊斉 攝摂 竊窃 專専 戰戦 淺浅 潛潜 纖繊 踐践 錢銭 ' +
  '禪禅 雙双 壯壮 搜捜 插挿 爭争 總総 聰聡 莊荘 裝装 騷騒 增増 臟臓 藏蔵 屬属 續続 墮堕 對対 帶帯 滯滞 臺台 瀧滝 擇択 澤沢 單単 擔担 膽胆 團団 彈弾 斷断 癡痴 遲遅 晝昼 蟲虫 鑄鋳 廳庁 ' +
  '徵徴 聽聴 敕勅 鎭鎮 遞逓 鐵鉄 轉転 點点 傳伝 黨党 盜盗 燈灯 當当 鬪闘 鬭闘 德徳 獨独 讀読 屆届 繩縄 貳弐 姙妊 惱悩 腦脳 霸覇 廢廃 拜拝 賣売 麥麦 發発 髮髪 拔抜 蠻蛮 祕秘 濱浜 甁瓶 ' +
  '拂払 佛仏 變変 邊辺 辨弁 瓣弁 辯弁 舖舗 步歩 寶宝 豐豊 沒没 飜翻 每毎 萬万 滿満 默黙 彌弥 譯訳 藥薬 與与 豫予 餘余 譽誉 搖揺 樣様 謠謡 遙遥 來来 賴頼 亂乱 覽覧 兩両 獵猟 綠緑 壘塁 ' +
  '淚涙 勵励 禮礼 隸隷 靈霊 齡齢 曆暦 歷歴 戀恋 鍊錬 爐炉 勞労 樓楼 郞郎 祿禄 錄録 灣湾 內内 敎教 靑青 淸清 說説 稅税 銳鋭 脫脱 悅悦 閱閲 卽即 鄰隣 曾曽 尙尚 產産 顏顔 彥彦 吳呉 娛娯 ' +
  '戶戸 吿告 倂併 竝並 晚晩 巢巣 攜携 絕絶 歲歳 决決 况況 頰頬 瘦痩 姊姉 劵券 卻却 畧略 羣群 體体 龜亀 囘回 壻婿 强強 眾衆 冰氷 减減 凉涼 恊協 餠餅 襃褒 麵麺 戾戻'

/** Old form → today's. */
export const oldCharacters: ReadonlyMap<string, string> = new Map(
  pairs.split(' ').map((pair): readonly [string, string] => [pair[0]!, pair[1]!]),
)
