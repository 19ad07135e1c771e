import type { Filter } from './filter.ts'
import { isAlways } from './period.ts'
import type { Say } from './text/text.ts'

/** A period as a chip says it: 「2030-05〜2031・日付不明を含む」. */
export const periodInWords = ({ period }: Pick<Filter, 'period'>, say: Say): string =>
  say(period.undated ? 'filter.period.with' : 'filter.period.without', {
    from: period.from ?? '',
    to: period.to ?? '',
  })

/** What was counted, for the foot of a print: voice and standing always, the rest where it is set. */
export const filterInWords = (filter: Filter, say: Say): string =>
  [
    say(`filter.voice.${filter.voice}`),
    say(`filter.status.${filter.status}`),
    ...(filter.origin === 'any' ? [] : [`${say('filter.origin')}: ${say(`filter.origin.${filter.origin}`)}`]),
    ...(filter.confidence === 0
      ? []
      : [`${say('filter.confidence')} ${say('filter.confidence.at', { n: filter.confidence.toFixed(2) })}`]),
    ...(isAlways(filter.period) ? [] : [`${say('filter.period')}: ${periodInWords(filter, say)}`]),
  ].join('・')
