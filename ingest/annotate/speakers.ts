import type { ActorKey } from '../../graph/change/extraction.ts'
import type { Block } from '../blocks.ts'
import type { Document } from '../document.ts'
import { findSpeaker } from '../document-speech.ts'
import { keyOf } from './reference.ts'

/** Whose word a block is in a record or an interview, from one header to the next. */
export interface Turn {
  /** Missing for who only asks, as in an interview. */
  readonly speaker?: ActorKey
  /** Whether the speaker is one of the document's authors. */
  readonly own: boolean
  /** Whether headers tell every turn (○〇〇君) and not a single label. */
  readonly isRecord: boolean
  /** Turns count from 0. */
  readonly number: number
}

/** A line of a record that tells who speaks below it: 市長（〇〇〇〇）, ○国務大臣（〇〇〇〇君）. */
const label =
  /^[○◯〇●・\s　]*(?:[\p{Script=Han}]{0,12}(?:市長|町長|村長|区長|知事|教育長|大臣|長官|局長|部長|課長|次長|参事|審議官|政府参考人|参考人|公述人|管理者|代表監査委員|答弁者))[\s　]*[（(][\s　]*([\p{Script=Han}ぁ-んァ-ヴー々\s　・]{2,12}?)(?:君|氏|さん)?[\s　]*[）)][\s　]*$/u
/** Longest line that names a speaker, in UTF-16 code units. */
const longestLabel = 60
/** A question of an interviewer. */
const asked = /^(?:――|——|──|――|―|─|—)/u

/** The author whom a label of a few letters names: 石井 for 石井かおる. */
const authorOf = (words: string, own: readonly string[]): string | undefined =>
  words.length > 0 && words.length <= 4
    ? own.find((author) => author.startsWith(words) && author.length > words.length)
    : undefined

/** For each block whose turn it is; `undefined` where nobody is named as its speaker. */
export const turnsOf = ({ text, authors }: Document, blocks: readonly Block[]): readonly (Turn | undefined)[] => {
  const own = authors.map((author) => author.value)
  const wordsOf = ({ start, end }: Block): string => text.slice(start, Math.min(end, start + longestLabel)).trim()
  const isInterview = blocks.some((block) => block.kind === 'byline' && authorOf(wordsOf(block), own) !== undefined)
  const headerIn = (words: string): string | undefined => {
    const speaker = findSpeaker(words)
    const told = speaker?.given === undefined ? undefined : authorOf(`${speaker.name}${speaker.given}`, own)
    return told ?? authorOf(speaker?.name ?? words, own) ?? speaker?.name
  }
  const opened = { number: 0 }
  const open = (name: string | undefined, isRecord: boolean): Turn => ({
    own: name !== undefined && own.includes(name),
    isRecord,
    number: opened.number++,
    ...(name !== undefined && { speaker: keyOf('person', name) }),
  })
  let turn: Turn | undefined
  return blocks.map((block) => {
    const words = wordsOf(block)
    const header = block.kind === 'byline' ? headerIn(words) : undefined
    const named =
      header ?? (block.end - block.start < longestLabel ? label.exec(words)?.[1]?.replace(/[\s　]/gu, '') : undefined)
    if (named !== undefined) {
      turn = open(named, header !== undefined)
      return undefined
    }
    if (block.kind === 'paragraph') {
      if (isInterview && asked.test(words)) turn = open(undefined, true)
      return turn
    }
    // What a single label heads ends at the next list or heading; a record goes on to the next header.
    if (block.kind === 'item') return turn?.isRecord ? turn : (turn = undefined)
    if (block.kind !== 'excluded' && block.kind !== 'date' && !turn?.isRecord) turn = undefined
    return undefined
  })
}
