/** Words behind a verb of saying that leave it a report of whoever says it. */
export interface ReportEnd {
  readonly form: string
  /** Also of nobody named: と指摘されて久しい. */
  readonly ofAnybody?: true
}

/** How a report may end behind its verb; forms as at `patternOf`. */
export const reportEnds: readonly ReportEnd[] = [
  { form: 'と の こと だ~' },
  { form: 'との こと だ~' },
  { form: 'よう だ~' },
  { form: 'みたい だ~' },
  { form: '模様|もよう だ~' },
  { form: 'らしい' },
  { form: 'の だ う' },
  { form: 'だ う' },
  { form: 'に 違い|ちがい ない' },
  { form: 'か も しれる ない' },
  { form: 'かも しれる ない' },
  { form: 'はず だ~' },
  { form: 'の だ ある?' },
  { form: 'わけ だ~' },
  { form: 'と みる|見る られる|れる て? いる?' },
  { form: 'と 思う れる' },
  { form: 'と 考える られる' },
  { form: 'たい' },
  { form: 'たい の だ う' },
  { form: 'こと を やめる|止める|忘れる ない' },
  { form: 'て やむ|譲る|きく|引く|動く|やめる ない' },
  { form: 'て はばかる|憚る|はばから ない' },
  { form: 'て 憚 ら ない' },
  { form: 'に とどまる|留まる|止まる て? いる? た?' },
  { form: 'に すぎる|過ぎる ない' },
  { form: 'に 終始 する て? いる? た?' },
  { form: 'に 至る た' },
  { form: 'まで に なる た' },
  { form: 'よう に なる た' },
  { form: 'た 経緯|歴史|過去|実績|時期|経験 が ある' },
  { form: 'た こと が|も ある' },
  { form: 'こと が|も ある|多い|少ない|しばしば ない?', ofAnybody: true },
  { form: 'ざる を 得る ない た?' },
  { form: 'ない を 得る ない た?' },
  { form: 'ほか ない た?' },
  { form: 'から だ~' },
  { form: 'ため だ~' },
  { form: 'て 久しい', ofAnybody: true },
  { form: 'ところ だ~' },
  { form: 'の が 常|実情|現状 だ~' },
  { form: '始末 だ~' },
  { form: '有り様|ありさま|有様 だ~' },
  { form: '状況 だ~' },
  { form: '一方 だ~' },
  { form: '口調|口ぶり|語り口|言い方|言いぶり|口吻|調子|様子|そぶり|素振り|面持ち|表情|勢い|書きぶり|筆致 だ~ た?' },

  { form: '最中 だ~' },
]
