import type { ActorKey } from '../../graph/change/extraction.ts'
import type { Block } from '../blocks.ts'
import type { Document } from '../document.ts'
import { keyOf } from './reference.ts'

/** A line of a record that tells who speaks below it: 市長（〇〇〇〇）, ○国務大臣（〇〇〇〇君）. */
const label =
  /^[○◯〇●・\s　]*(?:[\p{Script=Han}]{0,12}(?:市長|町長|村長|区長|知事|教育長|大臣|長官|局長|部長|課長|次長|参事|審議官|政府参考人|参考人|公述人|管理者|代表監査委員|答弁者))[\s　]*[（(][\s　]*([\p{Script=Han}ぁ-んァ-ヴー々\s　・]{2,12}?)(?:君|氏|さん)?[\s　]*[）)][\s　]*$/u

/** For each block who is labelled as its speaker in a record of questions and answers, if nobody of its authors. */
export const labelledSpeakers = (
  { text, authors }: Document,
  blocks: readonly Block[],
): readonly (ActorKey | undefined)[] => {
  const own = new Set(authors.map((author) => author.value))
  let speaker: ActorKey | undefined
  return blocks.map((block) => {
    if (block.kind === 'paragraph' || block.kind === 'excluded' || block.kind === 'date') {
      const name = block.end - block.start < 40 ? label.exec(text.slice(block.start, block.end))?.[1] : undefined
      if (name === undefined) return block.kind === 'paragraph' ? speaker : undefined
    }
    const name = label
      .exec(text.slice(block.start, Math.min(block.end, block.start + 60)))?.[1]
      ?.replace(/[\s　]/gu, '')
    speaker = name === undefined || own.has(name) ? undefined : keyOf('person', name)
    return undefined
  })
}
