/** Strings about the passages behind a number, in English. */
export const evidence = {
  'ev.moreFailed': 'Could not load more. The passages so far stay.',
} as const
