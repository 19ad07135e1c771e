/** Strings of what a comparison and the page of a proposition say beside their passages, in Japanese. */
export const pages = {
  'cmp.reportedToo': '他者の紹介も',
  'cmp.sameEssays': '{a}の論考どうしを比べる',
  'cmp.neither': 'どちらもなし',
  'cmp.otherSide': '{a}: {s}',
  'cmp.calcOthers': '命題を 1 つ除いたときの範囲: {low} 〜 {high}',
} as const
