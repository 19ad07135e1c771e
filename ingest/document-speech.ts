import type { TextMetadata } from './document-head.ts'
import type { Line } from './document-lines.ts'

const header = /^[○◯〇]\s*([^\s　（(]{2,12}?)(?:君|さん|氏|議員|委員)?(?:[（(]([^）)]{1,20})[）)])?[\s　]+/u

/** Length of a speech's header (○〇〇君　) at the beginning of a line; 0: there is none. */
export const speechHeaderLength = (line: string): number => header.exec(line)?.[0].length ?? 0

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
      /(?:私は、|[\s　]|^)((?!会派)[^。、，\s　「」]{2,20})を代表(?:して|し)/u.exec(line.text)
    if (group?.[1]) {
      const at = line.start + line.text.indexOf(group[1], group.index)
      return { authors: [author], organisation: { value: group[1], at: { start: at, end: at + group[1].length } } }
    }
  }
  return { authors: [author] }
}
