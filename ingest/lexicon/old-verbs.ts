/**
 * Verbs of the old は行, by the character before the ending, in today's forms: those that stand where 現代かなづかい (内閣告示
 * 第33号, 1946) writes わ行 (思ふ, 思はない, 思ひ, 思へ) or え (考へる). Source: the conjugation classes of school grammar
 * (ハ行四段, ハ行下二段, ハ行上二段). あ行, や行 and わ行 verbs (見える, 絶える; 植ゑる) are no case of these.
 */

/** ハ行四段, whose stem before the ending is this character. */
export const yodan =
  '思言云謂買使遣逢遭問請乞追負習倣願救扱行失養伴補償争戦従疑払拾吸喰誓誘謡呪奪狙縫洗厭嫌狂違迷惑賄繕慕窺伺覆被襲競占担荷漂装沿適叶匂囲雇傭貰笑給諾患躊躇向整繕逆抗舗賜賑味添慣通購綯損培庇弔贖'

/** ハ行四段, whose stem is a noun, too: 会は, 合は and 商は mostly are a noun and a particle. */
export const yodanNouns = '会合歌舞商食喪憩互結'

/** ハ行四段 as written in kana, without the ending. */
export const yodanKana =
  'もら|しま|かな|したが|ともな|ちが|うたが|うしな|おこな|行な|あつか|たたか|ねが|つか|はら|やしな|おも|まよ|むか|向か|さから|すく|うば|あらそ|きら|さそ|うかが|にな|おぎな|つぐな|ためら|たま|うけお|請け負|味は|賑は|おほ|たが'

/** ハ行下二段, whose stem before へる is this character. */
export const shimonidan =
  '考与加教答応備迎訴抑換変替伝堪耐支唱称終揃控捕捉整調衰憂愁蓄貯構従違抱湛讃鍛拵携喩踏添敢仕数代例具交'

/** ハ行下二段, whose stem is a noun, too: 時代へ, 仕へ mostly are a noun and a particle unless an ending follows. */
export const shimonidanNouns = '応変伝支称仕数代例具交調構従'

/** ハ行下二段 as written in kana, without へ. */
export const shimonidanKana =
  'かんが|あた|くは|をし|こた|そな|うつた|おさ|かぞ|ささ|とな|ひか|とら|捕ら|捉ら|ととの|おとろ|たくは|ふま|踏ま|かか|たた|差し支|むか'
