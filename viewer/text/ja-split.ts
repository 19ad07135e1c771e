/** Strings of the codebook on a proposition's page and of splitting it, in Japanese. */
export const split = {
  'act.split': '命題を分割',
  'split.label.first': '前半の命題（一文）',
  'split.label.second': '後半の命題（一文）',
  'split.first': '前半へ',
  'split.second': '後半へ',
  'split.both': '両方へ',
  'split.reason': '理由（履歴に残ります）',
  'split.preview':
    '{m} 件を付け替えます: 前半だけ {x}・後半だけ {y}・両方 {z}・未定 {n}。もとの命題は却下され、判定と番号は保たれます。',
  'split.apply': '分割する',
  'split.needLabels': '前半と後半の命題を書いてください',
  'split.needPlaces': '行き先が決まっていない文が {n} 件あります',
  'split.conflict':
    '読み込んだあとにほかの変更が入りました。入力はこの画面に残っています。もう一度開くと、最新の文が並びます。',
  'split.there': '命題「{p}」はすでにあります。別の言い方にしてください。',
  'split.done': '命題を分割しました。',
  'guide.title': '含める例・含めない例',
  'guide.include': '含める例',
  'guide.exclude': '含めない例',
  'guide.affirm': '肯定の例',
  'guide.deny': '否定の例',
  'guide.note': 'メモ',
} as const
