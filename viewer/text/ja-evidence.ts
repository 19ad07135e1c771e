/** Strings about the passages behind a number, in Japanese. */
export const evidence = {
  'ev.moreFailed': '続きを読み込めませんでした。ここまでの引用はそのままです。',
} as const
