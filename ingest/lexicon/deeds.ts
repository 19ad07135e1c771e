/**
 * Deeds that tell by themselves who does them, where nobody is named. `by`: the national legislature, wherever it is said
 * (`legislature`); the same, in a sitting of it that speaks of laws (`in-session`); the committee in which it is said, if it is
 * said in one (`committee`); the government, in a sitting (`government`). Of several deeds in a sentence the last counts.
 */
export interface Deed {
  readonly id: string
  readonly by: 'legislature' | 'in-session' | 'committee' | 'government'
  readonly pattern: RegExp
  readonly yes: string
  readonly no: string
}

/** The deeds that tell who does them; `yes` and `no` are tested. */
export const deeds: readonly Deed[] = [
  {
    id: 'constitution',
    by: 'legislature',
    pattern:
      /(?:憲法|前文)(?:(?:改正)?(?:を|の|に)|改正)(?![^、。]{0,30}(?:守|従|基づ|照らし|反し|違反))[^、。]{0,20}(?:改正|発議|明記|加え|書き込|盛り込|創設|新設|改め)|改憲(?:を|の(?:発議|手続))|憲法改正(?:を|の|に向け)|発議(?:を|し|す|に(?:向け|至))/gu,
    yes: '環境の権利を憲法に明記すべきだ。',
    no: '憲法に基づく行政を求めたい。',
  },
  {
    id: 'bill-passed',
    by: 'legislature',
    pattern: /(?:法案|法律案|改正案|議案)[^、。]{0,12}(?:成立|可決|否決|廃案|審議入り)|(?:今|次期|通常|臨時)国会[^、。]{0,10}(?:成立|可決)/gu,
    yes: '堤防の法案の成立を急ぐべきだ。',
    no: '堤防の法案に目を通すべきだ。',
  },
  {
    id: 'law-made',
    by: 'legislature',
    pattern:
      /(?:法律|新法|特別法|基本法|特別措置法|議員立法|立法措置)(?:を|の)[^、。]{0,6}(?:改正|制定|廃止|改め|つくり|つくる|作る|作り|設け|講じ)|法律(?:で|に(?:より|よって)?|として)[^、。]{0,20}(?:定め|規定|明記|位置[付づ]け)/gu,
    yes: '河川の基本法を制定すべきだ。',
    no: '法律の勉強を続けるべきだ。',
  },
  {
    id: 'law-changed',
    by: 'in-session',
    pattern:
      /(?:法律?|法案|改正案|条文案?|法制)(?:の|を|に|で|が)[^、。]{0,16}(?:改正|見直|整備|改め|規定|定め|明記|取りまとめ|とりまとめ|まとめ|提出|修正|縛)|法(?:改正|整備)|法制化|立法|(?:改正案|条文案)/gu,
    yes: '河川法に点検の頻度を規定することが必要です。',
    no: '堤防の点検を急ぐ必要があります。',
  },
  {
    id: 'rule-made',
    by: 'in-session',
    pattern:
      /(?:規制|罰則|上限額?|下限額?|制限|義務|禁止期間|要件|届出制|制度|仕組み)(?:など|等)?(?:を|は|が|も)[^、。]{0,14}(?:設け|課|導入|強化|緩和|考え|行|定め|置|かけ|必要)|設定(?:など|等)?を設け|禁止(?:す|を)|義務[付づ]け|制限(?:す|を|され)|規制(?:す|を|は)/gu,
    yes: '寄附の額に上限を設けるべきです。',
    no: '堤防の点検を急ぐ必要があります。',
  },
  {
    id: 'deliberation',
    by: 'committee',
    pattern:
      /(?:議論|検討|審議|討議|審査|論議|意見(?:集約|交換)|意見(?:も|を)(?:聴取|聴|聞)|ヒアリング|見直し)(?:を|が|も|は|の(?:場|機会)を|すべ|する(?:べき|必要|こと)|し(?:て|なけ|、)|と?、)[^、。]{0,16}(?:べき|必要|求め|進め|深め|行|尽く|重ね|加速|図|続け|急|待|なければ|ねば|望|期待|提案|いただ|ほし|でき)|(?:議論|検討|審議|討議)(?:に当た|に際し|の際)|議論すべき|検討すべき|議論するべき|成案を(?:得|まとめ)|結論を(?:得|出)|参考人(?:と|を|の)|採決(?:を|す)|規程/gu,
    yes: '論点ごとに議論を深める必要があります。',
    no: '堤防の点検を急ぐ必要があります。',
  },
  {
    id: 'administration',
    by: 'government',
    pattern:
      /(?:周知(?:啓発|徹底)?|通知|ガイドライン|予算|交付金|補助金|支援策|外交努力|交渉|省令|政令|行政指導)(?:を|の|に|が)[^、。]{0,16}(?:図|行|徹底|出|示|策定|改|増|拡充|組|講じ|進め|確保|必要|重ね|尽く)/gu,
    yes: '自治体への通知を出すべきです。',
    no: '堤防の高さに気をつけるべきです。',
  },
]
