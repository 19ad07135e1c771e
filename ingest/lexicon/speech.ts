/** Verbs that say, think or demand, with a と-clause (or ように, ことを) as what is said. Plain lemmas. */
export const speechVerbs: readonly string[] = [
  '述べる', '語る', '言う', 'いう', '話す', '訴える', '唱える', '説く', '論じる', '論ずる', '問う', '伝える', '報じる', '報ずる', '書く', '記す', '綴る',
  '答える', '応じる', '反論', '主張', '指摘', '強調', '説明', '断言', '明言', '言明', '表明', '声明', '警告', '提案', '提言', '発言', '発表', '批判', '非難', '否定', '答弁',
  '要求', '要請', '要望', '期待', '予想', '予測', '想定', '推計', '試算', '分析', '評価', '懸念', '危惧', '認める', '認識', '見る', 'みる', '見込む', '考える', '思う', '信じる', '判断', '結論',
  '結論づける', '位置づける', '位置付ける', '確認', '約束', '公約', '宣言', '誓う', '願う', '望む', '求める', '促す', '呼びかける', '呼び掛ける', '迫る', '言い張る', '言い切る', '力説', '釈明', '弁明', '証言', '反発',
  '抗議', '注目', 'うたう', '謳う', '掲げる', '解説', '総括', '不満', '疑う', '疑問視', '漏らす', 'こぼす', '語りかける', '質問', 'おっしゃる', '仰る', '申す', '申し上げる', '繰り返す', '嘆く', '振り返る', '打ち明ける', '皮肉る', '喝破', '看破', '提起', '提唱', '明かす', '認定', '断じる', '切り捨てる', '突き放す', '訝る', 'する',
]

/** Verbs of demand, which take what is demanded with を. */
export const demandVerbs: readonly string[] = ['求める', '要求', '要請', '要望', '主張', '提案', '提言', '訴える', '唱える', '促す', '迫る', '強調', '警告', '期待', '望む', '批判', '非難', '否定', '掲げる', '目指す', 'めざす', 'うたう', '謳う', '標榜', '提唱', '歓迎', '支持', '問題視', '疑問視', '警戒', '拒否']

/** Verbs of attitude, which take what they turn on with に. */
export const attitudeVerbs: readonly string[] = ['反発', '反対', '賛成', '賛同', '同意', '抗議', '抵抗', '反論', '異議', '異論', '固執', '期待', '同調', '呼応', '追随', '理解']

/** Nouns for an attitude that somebody shows: 難色を示す, 反対の姿勢を崩さない. */
export const attitudeNouns: readonly string[] = ['考え', '姿勢', '見方', '立場', '見解', '意向', '認識', '懸念', '難色', '理解', '不満', '期待', '意欲', '危機感', '不快感', '抵抗感', '反対', '賛意', '異議', '異論', '態度', '疑問', '疑念', '警戒感']

/** Verbs that show an attitude. */
export const showingVerbs: readonly string[] = ['示す', '崩す', '表す', '表明', 'とる', '取る', '貫く', '強調', '隠す', '明らか', '抱く', '伝える', '唱える', '挟む', '呈する', 'にじませる', '鮮明', '維持', '変える']

/** Nouns that with だ after a clause say what somebody means to do or holds: 値上げする方針だ. */
export const intentNouns: readonly string[] = ['方針', '考え', '意向', '構え', '立場', '狙い', 'つもり', '見解', '姿勢', '主張', '言い分', '腹', '覚悟', '魂胆']

/** Verbs of wish and worry that say what voices want: 存続を望む声が根強い. */
export const voicedVerbs: readonly string[] = ['望む', '求める', '懸念', '危惧', '反対', '賛成', '批判', '疑問視', '不安視', '疑う', '期待', '支持', '訴える', '歓迎', '心配', '惜しむ', 'いぶかる', '挙げる', '嘆く', '訝る', '後押し', '評価', '問う', '唱える']

/** Verbs that name something with a quotation and report nothing: 「壁」と呼ぶ. */
export const namingVerbs: readonly string[] = ['呼ぶ', '称する', '名付ける', '名づける', 'なる', 'いう', '言う', '題する', '銘打つ', '記す', 'する', '思う', '揶揄', '見なす', 'みなす', '冠する', 'ある', 'いえる', '言える', '並ぶ', '比べる', '異なる', '違う']

/** Verbs that a speaker of respect puts into the passive: 総理は…と述べられました. */
export const respectfulVerbs: readonly string[] = ['述べる', '言う', '話す', '語る', '答える', '説く', '答弁', '説明', '発言', '主張', '強調', '明言', '断言', '発表', '表明', '約束']

/** Verbs with which a document is brought out. */
export const issuingVerbs: readonly string[] = ['まとめる', '公表', '発表', '出す', '採択', '提出', '可決', '決定']

/** Documents that say what somebody holds, as verbs take them: 見直しを求める提言をまとめた. */
export const issuedNouns: readonly string[] = ['報告', '提言', '答申', '声明', '決議', '勧告', '意見', '談話', '要望', '見解', '結論', '判断']

/** Nouns for something said or thought: との見方を示す, という声がある. */
export const speechNouns: readonly string[] = ['見方', '考え', '立場', '見解', '認識', '意見', '意向', '姿勢', '方針', '懸念', '声', '指摘', '批判', '反論', '主張', '論調', '議論', '見通し', '向き', '疑問', '不満', '不安', '期待', '要望', '要求', '趣旨', '警鐘', '答弁', '説', '報道', '評価', '説明', '言い分', '分析', '結論', '回答', '理屈', '悲鳴', '論', '異論', '危惧', '嘆き', '訴え', '憤り', '受け止め']

/** Nouns for what somebody means to do or holds, after the clause that says what: 対象を広げる方針を示す. */
export const planNouns: readonly string[] = ['方針', '考え', '意向', '見解', '立場', '認識', '見通し', '構想', '計画', '意思']

/** Verbs with which such a plan is made known. */
export const planVerbs: readonly string[] = ['示す', '表明', '打ち出す', '発表', '固める', '明らか', '掲げる', '公表', '決める', '堅持']

/** Documents that speak for whoever issued them. */
export const documentNouns: readonly string[] = ['報告書', '白書', '声明', '戦略', '文書', '指針', '勧告', '論文', '著書', '回顧録', '記事', '社説', '調査', '計画', '提言', '答申', '宣言', '決議', '演説', '資料']

/** What the writer calls himself, or his own text. */
export const selfWords: readonly string[] = ['筆者', '私', '我々', '我われ', 'われわれ', '私たち', '私達', 'わたし', 'わたしたち', '本稿', '小論', '小職', '当方', '拙稿', '我が党', 'わが党', '弊社', '自分', '僕', '本論', '本論文', '本研究', '我']
