/**
 * Spelling variants that mean the same character in names and labels (異体字, and 一 or － typed for ー beside katakana
 * is left to search, since 一 is a word of its own). Left: variant; right: the form it is folded to.
 */
const variants: ReadonlyMap<string, string> = new Map([
  ['髙', '高'],
  ['﨑', '崎'],
  ['碕', '崎'],
  ['嵜', '崎'],
  ['濵', '浜'],
  ['濱', '浜'],
  ['澤', '沢'],
  ['邊', '辺'],
  ['邉', '辺'],
  ['國', '国'],
  ['齋', '斎'],
  ['齊', '斉'],
  ['廣', '広'],
  ['德', '徳'],
  ['𠮷', '吉'],
  ['眞', '真'],
  ['惠', '恵'],
  ['櫻', '桜'],
  ['島', '島'],
  ['嶋', '島'],
  ['瀧', '滝'],
  ['龍', '竜'],
  ['壽', '寿'],
  ['黑', '黒'],
  ['應', '応'],
  ['會', '会'],
  ['學', '学'],
  ['經', '経'],
  ['濟', '済'],
  ['戰', '戦'],
  ['收', '収'],
  ['黨', '党'],
  ['员', '員'],
])

const variantPattern = new RegExp(`[${[...variants.keys()].join('')}]`, 'gu')

/**
 * The form under which names, labels and quotes are compared (rule I2): NFKC, lower case, without white space, listed
 * variant glyphs replaced. Length and offsets are not kept.
 */
export const fold = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\s+/gu, '')
    .replace(variantPattern, (c) => variants.get(c)!)
