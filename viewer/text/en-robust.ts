/** Strings of networks beyond the values: robustness, heat map, guards, in English. */
export const robust = {
  'net.type.positions': 'Authors × propositions',
} as const
