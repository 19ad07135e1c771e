import type { Text } from '../corpus.ts'
import { compoundsOf } from '../words.ts'
import type { Compound, Word } from '../words.ts'

/** What is the same of every occurrence of a word. */
type Form = Omit<Word, 'start' | 'end'>

/** Code units that a word takes: the number of its form in two, where it begins, where it ends. */
const units = 4
/** Longer texts stay as they are: offsets have to fit into a code unit, and so many arguments into a call. */
const longest = 4000

interface Unpacked {
  readonly words: readonly Word[]
  readonly compounds: readonly Compound[]
}

/**
 * Keeps the words of texts as strings of numbers, and makes them anew when they are asked for: as objects those of a whole
 * corpus are most of what reading it takes. The text asked for last is at hand.
 */
export const createPacking = (): ((text: Text) => Text) => {
  const forms: Form[] = []
  const numbers = new Map<string, number>()
  const numberOf = ({ surface, base, pos, detail, form }: Word): number => {
    const key = `${surface}\t${base}\t${pos}\t${detail.join(' ')}\t${form}`
    const known = numbers.get(key)
    if (known !== undefined) return known
    numbers.set(key, forms.length)
    return forms.push({ surface, base, pos, detail, form }) - 1
  }
  let last: readonly [packed: string, unpacked: Unpacked] | undefined
  const unpack = (packed: string): Unpacked => {
    if (last?.[0] === packed) return last[1]
    const words: Word[] = []
    for (let at = 0; at < packed.length; at += units) {
      const { surface, base, pos, detail, form } = forms[packed.charCodeAt(at) * 0x10000 + packed.charCodeAt(at + 1)]!
      const [start, end] = [packed.charCodeAt(at + 2), packed.charCodeAt(at + 3)]
      words.push({ surface, base, pos, detail, form, start, end })
    }
    const unpacked = { words, compounds: compoundsOf(words) }
    last = [packed, unpacked]
    return unpacked
  }
  // Accessors of its own would make each of these four times as large.
  const asked = {
    get words() {
      return unpack((this as unknown as { readonly packed: string }).packed).words
    },
    get compounds() {
      return unpack((this as unknown as { readonly packed: string }).packed).compounds
    },
  } satisfies Unpacked
  return (text) => {
    const { statement, words } = text
    if (statement.quote.length > longest) return text
    const codes: number[] = []
    for (const word of words) {
      const number = numberOf(word)
      codes.push(number >>> 16, number & 0xffff, word.start, word.end)
    }
    const packed = String.fromCharCode(...codes)
    return Object.assign(Object.create(asked) as typeof asked, { statement, packed })
  }
}
