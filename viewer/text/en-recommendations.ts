import type { recommendations as ja } from './ja-recommendations.ts'

/** Strings of the list of recommendations, in English. */
export const recommendations = {
  'nav.recommendations': 'Recommendations',
  'rec.caption': 'Who asks whom to do what',
  'rec.sum': '{n} recommendations, {k} addressees. {o} name no addressee.',
  'rec.most': 'Most are by {a}: {n} ({p} %).',
  'rec.capped': 'Only the first {n} of {all} were read. The filter above leaves fewer.',
  'rec.to': 'Addressee',
  'rec.toAll': 'All',
  'rec.toMore': '{n} other addressees',
  'rec.author': 'Author',
  'rec.words': 'Recommendation (underlined: the action)',
  'rec.hedge': 'Firmness',
  'rec.condition': 'Condition',
  'rec.status': 'Standing',
  'rec.noAddressee': 'nobody named',
  'rec.more': 'Show {n} more',
  'rec.none': 'No recommendation matches these filters.',
  'export.RECOMMENDATIONS': 'One row per recommendation: author, addressees, action, condition, quote',
} as const satisfies Readonly<Record<keyof typeof ja, string>>
