import type { Named } from './named.ts'

/** 青葉の会の楠瀬みどりです: who speaks says who he is, and speaks of nobody. */
export const introducesItself = (text: string, { from, to, actors }: Named): boolean =>
  actors.every(({ type }) => type === 'person') &&
  /^(?:です|でございます|であります|と申します)。?$/u.test(text.slice(to)) &&
  /^[^。、はがも]{0,24}$/u.test(text.slice(0, from))
