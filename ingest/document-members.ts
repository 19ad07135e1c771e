import { isMemberList } from './blocks/boilerplate.ts'
import type { Line } from './document-lines.ts'
import { holdsStop, within } from './document-lines.ts'
import { findBylines, isRoleLine } from './document-name.ts'
import { findSpeaker } from './document-speech.ts'
import type { Read } from './document-facts.ts'

/** A member with his part in a body before his name: 委員　〇〇 〇〇, 座長：〇〇 〇〇. */
const member =
  /^(?:座長|副座長|委員長?|副委員長|会長|副会長|議長|構成員|臨時委員|専門委員|オブザーバー|事務局)(?:代理)?[\s　:：]+\S/u
const plainMember = /^(?:委員|構成員|臨時委員|専門委員|オブザーバー)[\s　:：]+\S/u

const isName = ({ text }: Line): boolean =>
  !holdsStop(text) && findSpeaker(text) === undefined && (findBylines(text).length > 0 || isRoleLine(text))

/**
 * Indices of the lines that list the members of a body: they sign nothing. Below a line that says so (委員（五十音順）)
 * names and posts; without one, lines that begin with 委員 and the like, at least two of them in a row with the chair's.
 */
export const memberLinesOf = (lines: readonly Line[]): ReadonlySet<number> => {
  const found = new Set<number>()
  for (let i = 0; i < lines.length; i += 1) {
    const listed = isMemberList(lines[i]!.text) && findSpeaker(lines[i]!.text) === undefined
    let end = listed ? i + 1 : i
    const isNext = (line: Line): boolean =>
      member.test(line.text) || (listed && (isName(line) || /^[（(].*[）)]$/u.test(line.text)))
    while (end < lines.length && isNext(lines[end]!) && !holdsStop(lines[end]!.text)) end += 1
    const run = lines.slice(i, end)
    if (listed ? run.length >= 3 : run.length >= 2 && run.some(({ text }) => plainMember.test(text)))
      for (let k = i; k < end; k += 1) found.add(k)
    i = Math.max(i, end - 1)
  }
  return found
}

/** The people whom such lines name: a text may call them by their family names. */
export const membersIn = (lines: readonly Line[], listed: ReadonlySet<number>): readonly Read[] =>
  lines.flatMap((line, i) =>
    listed.has(i) ? findBylines(line.text).map((name) => ({ value: name.value, at: within(line, name) })) : [],
  )
