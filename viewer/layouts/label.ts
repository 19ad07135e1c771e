const isWide = (character: string) => character.charCodeAt(0) > 0xff

/** Width of a text in full-width characters: ASCII counts half. */
export const widthOf = (text: string): number =>
  [...text].reduce((sum, character) => sum + (isWide(character) ? 1 : 0.55), 0)

/**
 * Breaks a label into lines between words, never inside one if that can be helped; what doesn't fit ends in …. `width`
 * is in full-width characters.
 */
export const wrapLabel = (text: string, width: number, lines: number, locale = 'ja'): string => {
  const words = [...new Intl.Segmenter(locale, { granularity: 'word' }).segment(text.replace(/\s+/g, ' '))]
    .map(({ segment }) => segment)
    .flatMap((word) => (widthOf(word) > width ? [...word] : [word]))
  const made: string[] = ['']
  for (const word of words) {
    const last = made.at(-1)!
    const closes = /^[、。」』）)]/.test(word)
    if (widthOf(last + word) <= width + (closes ? 1 : 0)) made[made.length - 1] = last + word
    else made.push(word.trimStart())
  }
  if (made.length <= lines) return made.join('\n')
  let end = made[lines - 1]!
  while (widthOf(`${end}…`) > width) end = [...end].slice(0, -1).join('')
  return [...made.slice(0, lines - 1), `${end}…`].join('\n')
}
