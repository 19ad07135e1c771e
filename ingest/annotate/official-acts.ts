import type { AttributionPattern } from './speech-patterns.ts'

/** 取り消す判決を言い渡した: what a court rules is an act of its office. */
const rules = /(?:判決|決定|命令|処分)を(?:言い渡|下|出)し(?:た|ました|ている|ています)。?$/u
/** 五十円とする答申をまとめた: a figure that a council sets. */
const setsFigure =
  /[０-９〇一二三四五六七八九十百千万億.．・]+(?:円|銭|％|%|ポイント|割|人|日|年|歳)(?:に|へ|と)?(?:引き上げる|引き下げる|する|とする|にする)(?:答申|勧告|決定|目安|案)を/u
/** 総務省のガイドラインは…の策定を求めている: a rule lays it down. */
const laysDown =
  /(?:ガイドライン|法律?|条例|指針|通知|通達|要綱|規則|省令|政令|告示|基準|憲法|条約|規約)は、?[^。]*(?:を|よう(?:に)?)(?:求め|義務づけ|義務付け|命じ|定め)て(?:いる|います|おり[^。]*)。?$/u
/** 返還中の人の四割が…と答えています: what a survey counted. */
const counted =
  /(?:調査|アンケート)(?:では|によると|によれば|で)、?[^。]*(?:[０-９〇一二三四五六七八九十]+(?:割|％|%|人に[０-９一二三四五六七八九十]人)|過半数|半数|大半|多く)(?:近く|以上|超|強|弱|余り|あまり|ほど)?(?:が|は)[^。]*と(?:答え|回答し)(?:た|ました|ている|ています)。?$/u

/** Whether what a rule of attribution found is an act of an office, or a figure, that anybody would tell so. */
export const isOfficial = (rule: AttributionPattern, verb: string, text: string): boolean => {
  switch (rule) {
    case 'issued':
    case 'noun':
    case 'plan':
      return rules.test(text) || setsFigure.test(text)
    case 'demand':
    case 'ask':
      return /^(?:求める|命じる|義務)/u.test(verb) && laysDown.test(text)
    case 'quote':
      return /^(?:答える|回答)\//u.test(verb) && counted.test(text)
    default:
      return false
  }
}
