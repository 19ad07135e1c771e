/**
 * The words of a label that carry its subject, longest first: runs with a kanji, katakana or Latin letter, two characters
 * or more. What is left are particles and endings.
 */
export const subjectWords = (label: string): readonly string[] => {
  const segments = [...new Intl.Segmenter('ja', { granularity: 'word' }).segment(label)].map(({ segment }) => segment)
  // Compounds that the segmenter cut (送電|網) belong together: hiragana ends a word, nothing else does.
  const runs = segments.reduce<readonly string[]>(
    (made, segment) =>
      /^[\p{Script=Han}\p{Script=Katakana}ーA-Za-z0-9]+$/u.test(segment)
        ? [...made.slice(0, -1), `${made.at(-1) ?? ''}${segment}`]
        : [...made, ''],
    [''],
  )
  return [...new Set(runs.filter((run) => [...run].length >= 2))].toSorted((a, b) => b.length - a.length)
}
