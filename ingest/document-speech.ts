import type { TextMetadata } from './document-facts.ts'
import type { Line } from './document-lines.ts'

const header = /^[○◯〇]\s*([^\s　（(]{2,12}?)(?:君|さん|氏|議員|委員)?(?:[（(]([^）)]{1,20})[）)])?[\s　]+/u

/** A line that begins with a speech's header (○〇〇君　) as two: the header, and what is said. */
export const splitSpeechHeader = (line: Line): readonly Line[] => {
  const length = header.exec(line.text)?.[0].length ?? 0
  if (length === 0 || length >= line.text.length) return [line]
  const name = line.text.slice(0, length).trimEnd()
  return [
    { ...line, text: name, end: line.start + name.length },
    { ...line, text: line.text.slice(length), start: line.start + length, blanksBefore: 0, pageBefore: false },
  ]
}

/**
 * The speaker of a recorded speech from its header (○〇〇〇〇君　), and the group he speaks for from his first
 * sentences: 「（会派）の〇〇です」, 「〜を代表して」. A group that grammar does not tell stays missing.
 */
export const readSpeech = (lines: readonly Line[]): TextMetadata | undefined => {
  const first = lines[0]
  const match = first && header.exec(first.text)
  if (!first || !match) return undefined
  const name = match[1]!
  const start = first.start + first.text.indexOf(name)
  const author = { value: name, at: { start, end: start + name.length } }
  const opening = lines
    .slice(0, 3)
    .map((line) => ({ text: line.text, start: line.start }))
    .slice(0, 3)
  for (const line of opening) {
    const group =
      new RegExp(
        `([^。、，\\s　「」○]{2,30}(?:・[^。、\\s]{2,20})*?)の${name}(?:です|でございます|であります)`,
        'u',
      ).exec(line.text) ??
      /(?:私は、?|^)会派「([^」]{2,20})」を代表/u.exec(line.text) ??
      /(?:私は、|[\s　]|^)((?!会派)[^。、，\s　「」]{2,20})を代表(?:して|し|いたし)/u.exec(line.text)
    if (group?.[1]) {
      const at = line.start + line.text.indexOf(group[1], group.index)
      return { authors: [author], organisation: { value: group[1], at: { start: at, end: at + group[1].length } } }
    }
  }
  return { authors: [author] }
}
