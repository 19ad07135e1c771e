import { rowsFrom } from './actor-rows-from.ts'

/** Sentences in which the word beside a name tells whether its bearer is meant; as the rows of actor-rows.ts. */
export const neighbourRows = rowsFrom(`
この数字はスウェーデン社会の変化を映している。|スウェーデン
フランス社会党は敗れた。|フランス社会党
公営放送の受信規約は、日本放送協会受信規約とは別に定める。|
期限は国土交通省令で定める。|
国立研究開発法人水産研究・教育機構法が改正された。|
堤防の維持という国の責任は重い。|日本政府
国から独立した審査の仕組みを設ける。|日本政府
日本という国の責任は重い。|日本
都職員の数を増やす。|東京都
市長与党が議会を支える。|
小林という議員がいた。|
先進国では政府が港を持たない。|
官僚主義を改める。|
暮らしの安全を求める社会をつくる。|
`)
