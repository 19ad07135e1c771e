/** What kind of appraisal a word of judgement is, where that narrows what it can be held against. */
export type Appraisal =
  /** That other things rest on it: 土台, 命綱, 欠かせない. */
  | 'basis'
  /** That it is hard on those who have it, or exposed: 重荷, つらい, 危うい. */
  | 'burden'
  /** That it is in a bad way itself: 行き詰まっている, 立ち行かない. */
  | 'plight'

/** What kind of doing a predicate is, where that narrows what can be held against it; others are had, done or ended. */
export type Doing =
  /** Taken for one's use: 使う. To put to good use (生かす, 活用) is none: it values the thing. */
  | 'use'
  /** Given out: 配る. */
  | 'give'
  /** Help, and shelter: 支援, 守る. */
  | 'help'
  /** Kept as a thing that one has: 維持. To go on with (続ける) is none. */
  | 'keep'
  /** Made better or larger: 立て直す, 強化. */
  | 'mend'

/** Words by appraisal, as regular expressions would have it: alternatives, found in the words that judge. */
export const appraisalWords: Readonly<Record<Appraisal, string>> = {
  basis:
    '土台|礎|支え|基盤|柱|要石|(?<![必不重主肝概])要(?![請求望点ら-る])|屋台骨|生命線|命綱|砦|とりで|(?<!矛)盾|宝|財産|公共財|セーフティーネット|安全網|必需品|防波堤|頼り|頼みの綱|誇り|欠か[せす]|不可欠|必須|守る|救[うっ]',
  burden:
    '重荷|お荷物|足かせ|足枷|重し|負担|罰|しわ寄せ|つらい|酷|不便|高すぎる|割高|高くつく|心配|不安|危うい|危ない|困[るり]|危惧|懸念|憂慮|割を食う|代償',
  plight: '行き詰ま|破綻|限界|もたない|立ち行かない|長続きし|機能し|形骸化',
}

/** Words of the predicate lexicon by kind of doing, base forms. */
export const doingWords: Readonly<Record<Doing, string>> = {
  use: '使う 利用',
  give: '配る 配布 支給 付与',
  help: '支援 助ける 応援 後押し 救済 支える 守る 守り抜く 保障 保証 手当て',
  keep: '維持 堅持 存続 保つ 保持 保存 温存 確保 残す 存置 持続',
  mend: '再建 立て直す 再生 復元 復活 育む 整備 整える 取り戻す',
}

/** The table: with which doings an appraisal is never held together, in whichever way. Verdicts and effects are with all. */
export const apart: Readonly<Record<Appraisal, readonly Doing[]>> = {
  basis: ['use', 'give'],
  burden: ['help', 'give'],
  plight: ['help', 'give', 'keep', 'mend'],
}
