/** Strings of what a comparison and the page of a proposition say beside their passages, in English. */
export const pages = {
  'cmp.reportedToo': 'Reported words too',
  'cmp.sameEssays': 'Compare the essays of {a}',
  'cmp.neither': 'Neither',
  'cmp.otherSide': '{a}: {s}',
  'cmp.calcOthers': 'Range when any one proposition is left out: {low} to {high}',
} as const
