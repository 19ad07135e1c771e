/** Verbs that say, think or demand, with a と-clause (or ように, ことを) as what is said. Plain lemmas. */
export const speechVerbs: readonly string[] = [
  '述べる', '語る', '言う', 'いう', '話す', '訴える', '唱える', '説く', '論じる', '論ずる', '問う', '伝える', '報じる', '報ずる', '書く', '記す', '綴る',
  '答える', '応じる', '反論', '主張', '指摘', '強調', '説明', '断言', '明言', '言明', '表明', '声明', '警告', '提案', '提言', '発言', '発表', '批判', '非難', '否定', '答弁',
  '要求', '要請', '要望', '期待', '予想', '予測', '想定', '推計', '試算', '分析', '評価', '懸念', '危惧', '認める', '認識', '見る', 'みる', '見込む', '考える', '思う', '信じる', '判断', '結論',
  '結論づける', '位置づける', '位置付ける', '確認', '約束', '公約', '宣言', '誓う', '願う', '望む', '求める', '促す', '呼びかける', '呼び掛ける', '迫る', '言い張る', '言い切る', '力説', '釈明', '弁明', '証言', '反発',
  '抗議', '注目', 'うたう', '謳う', '掲げる', '解説', '総括', '不満', '疑う', '疑問視', '漏らす', 'こぼす', '語りかける', '質問', 'する',
]

/** Verbs of demand, which take what is demanded with を. */
export const demandVerbs: readonly string[] = ['求める', '要求', '要請', '要望', '主張', '提案', '提言', '訴える', '唱える', '促す', '迫る', '強調', '警告', '期待', '望む', '批判', '非難', '否定']

/** Nouns for something said or thought: との見方を示す, という声がある. */
export const speechNouns: readonly string[] = ['見方', '考え', '立場', '見解', '認識', '意見', '意向', '姿勢', '方針', '懸念', '声', '指摘', '批判', '反論', '主張', '論調', '議論', '見通し', '向き', '疑問', '不満', '不安', '期待', '要望', '要求', '趣旨', '警鐘', '答弁', '説', '報道', '評価']

/** Nouns for what somebody means to do or holds, after the clause that says what: 対象を広げる方針を示す. */
export const planNouns: readonly string[] = ['方針', '考え', '意向', '見解', '立場', '認識', '見通し', '構想', '計画', '意思']

/** Verbs with which such a plan is made known. */
export const planVerbs: readonly string[] = ['示す', '表明', '打ち出す', '発表', '固める', '明らか', '掲げる', '公表', '決める', '堅持']

/** Documents that speak for whoever issued them. */
export const documentNouns: readonly string[] = ['報告書', '白書', '声明', '戦略', '文書', '指針', '勧告', '論文', '著書', '回顧録', '記事', '社説', '調査', '計画', '提言', '答申', '宣言', '決議', '演説', '資料']

/** What the writer calls himself, or his own text. */
export const selfWords: readonly string[] = ['筆者', '私', '我々', '我われ', 'われわれ', '私たち', '私達', 'わたし', 'わたしたち', '本稿', '小論', '小職', '当方', '拙稿', '我が党', 'わが党', '弊社', '自分', '僕', '本論', '本論文', '本研究', '我']
