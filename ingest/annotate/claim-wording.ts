import type { Lemma } from './lemmas.ts'
import type { Analysed } from './subjects.ts'

const faint = new Set(
  'する いる ある なる くる いく れる られる せる こと もの の ところ ため わけ よう できる ない'.split(' '),
)
const closing = /^[。．」）]$/u

const isContent = ({ lemma, tag }: Lemma): boolean => tag !== 'P' && tag !== 'X' && tag !== 'O' && !faint.has(lemma)

/** How far from its end a sentence is looked at. */
const reaches = [2, 3, 4] as const

/** How a sentence ends: its last two to four lemmas, a word with content told by its class alone (`ending *S れる て いる`). */
export const endingsOf = (lemmas: readonly Lemma[]): readonly string[] => {
  const last: string[] = []
  for (let i = lemmas.length - 1; i >= 0 && last.length < reaches.at(-1)!; i--) {
    const lemma = lemmas[i]!
    if (lemma.tag === 'O' && closing.test(lemma.lemma)) continue
    last.unshift(isContent(lemma) ? `*${lemma.tag}` : lemma.lemma)
  }
  return reaches.map((reach) => `ending ${last.slice(-reach).join(' ')}`)
}

/** From how many words on a sentence is of the next length. */
const lengths = [10, 16, 24, 36, 50] as const
/** From which share of numerals on a sentence is of the next density. */
const densities = [0.05, 0.1, 0.2] as const
const particles = ['が', 'も', 'を', 'に'] as const

/** The shape of a sentence: how long, which particles, what kinds of names, how many numerals, who its first subject is. */
export const shapeOf = ({
  words,
  lemmas,
  subjects,
}: Pick<Analysed, 'words' | 'lemmas' | 'subjects'>): readonly string[] => {
  let [names, persons, places, bodies, numerals, counters, topics] = [0, 0, 0, 0, 0, 0, 0]
  for (const { detail } of words) {
    if (detail[0] === '固有名詞') names++
    if (detail[1] === '人名') persons++
    if (detail[1] === '地域') places++
    if (detail[1] === '組織') bodies++
    if (detail[0] === '数') numerals++
    if (detail[0] === '接尾' && detail[1] === '助数詞') counters++
  }
  const held = new Set<string>()
  for (const { lemma, tag } of lemmas)
    if (tag === 'P') {
      held.add(lemma)
      if (lemma === 'は') topics++
    }
  const dense = numerals / words.length
  const first = subjects[0]
  const shape = [
    `shape length ${lengths.filter((from) => words.length >= from).length}`,
    `shape topics ${Math.min(2, topics)}`,
    `shape subject ${first === undefined ? 'none' : `${first.who} ${first.particle}`}`,
  ]
  for (const particle of particles) if (held.has(particle)) shape.push(`shape ${particle}`)
  if (names > 0) shape.push('shape name')
  if (names > 2) shape.push('shape names')
  if (persons > 0) shape.push('shape person')
  if (places > 0) shape.push('shape place')
  if (bodies > 0) shape.push('shape body')
  if (numerals > 4) shape.push('shape numerals')
  if (counters > 0) shape.push('shape counted')
  if (numerals > 0) shape.push(`shape density ${densities.filter((from) => dense > from).length}`)
  return shape
}
