import { rowsFrom } from './rows.ts'
import type { Names } from './rows.ts'

/** States that are no more. */
export const formerStates: readonly Names[] = rowsFrom(`
大日本帝国 帝国日本
満州国 満洲国
清朝 清国 大清帝国
大韓帝国
李氏朝鮮 李朝
ローマ帝国 古代ローマ
神聖ローマ帝国
ビザンツ帝国 ビザンツ帝国 東ローマ帝国 ビザンティン帝国
オスマン帝国 オスマン・トルコ オスマントルコ
ロシア帝国 帝政ロシア
ドイツ帝国
プロイセン プロイセン王国 プロシア
ナチス・ドイツ ナチスドイツ ナチ・ドイツ 第三帝国
ワイマール共和国 ヴァイマル共和国
オーストリア・ハンガリー帝国 ハプスブルク帝国
大英帝国
ムガル帝国
モンゴル帝国
琉球王国
`)

/** Governments of times before. */
export const formerGovernments: readonly Names[] = rowsFrom(`
江戸幕府 徳川幕府
鎌倉幕府
室町幕府
明治政府 ~明治新政府
薩摩藩
長州藩
土佐藩
会津藩
水戸藩
米沢藩
`)
