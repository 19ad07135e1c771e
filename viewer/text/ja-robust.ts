/** Strings of networks beyond the values: robustness, heat map, guards, in Japanese. */
export const robust = {
  'net.type.positions': '著者×命題',
} as const
