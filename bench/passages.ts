import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { GoldText } from './gold.ts'

/** Where our own annotated passages are. */
export const passageFolder = 'tests/fixtures/passages'

const roleOf = {
  F: 'fact',
  C: 'claim',
  R: 'recommendation',
  P: 'reported',
  Q: 'question',
  M: 'meta',
} as const

/** A passage of {@link passageFolder}: its words as a text, and what was annotated in it. */
export interface Passage {
  /** The file it stands in: its genre. */
  readonly genre: string
  readonly key: string
  readonly words: string
  readonly gold: GoldText
}

interface Row {
  readonly role: keyof typeof roleOf
  readonly ties: string
  readonly text: string
  readonly opens: boolean
}

const passageFrom = (genre: string, key: string, rows: readonly Row[]): Passage => {
  let words = ''
  const sentences = rows.map(({ role, text, opens }, i) => {
    if (opens) words += i === 0 ? '　' : '\n\n　'
    const start = words.length
    words += text
    return { i, start, end: words.length, role: roleOf[role], holder: 'author', addressee: [], actors: [] }
  })
  const relations = rows.flatMap(({ ties }, from) =>
    [...ties.matchAll(/(!?)([+-]\d+)/gu)].map(([tie, attack, steps]) => {
      const to = from + Number(steps)
      if (!rows[to]) throw new Error(`${genre}, ${key}: sentence ${from + 1} is tied to none by ${tie}`)
      return { from, to, type: attack === '!' ? 'attack' : 'support' }
    }),
  )
  return { genre, key, words: `${words}\n`, gold: { file: `${genre} ${key}.txt`, sentences, relations } }
}

const passagesOf = (genre: string, source: string): readonly Passage[] =>
  source
    .split(/^## /mu)
    .slice(1)
    .map((part) => {
      const [key, ...lines] = part.trimEnd().split('\n')
      let opens = true
      const rows = lines.flatMap((line): readonly Row[] => {
        if (line === '') opens = true
        const row = /^([FCRPQM])((?:!?[+-]\d+)*)\t(.+)$/u.exec(line)
        if (!row && line !== '') throw new Error(`${genre}, ${key}: no row: ${line}`)
        if (!row) return []
        const made = { role: row[1] as Row['role'], ties: row[2]!, text: row[3]!, opens }
        opens = false
        return [made]
      })
      return passageFrom(genre, key!, rows)
    })

/** Every passage, in the order of files and headings. */
export const readPassages = (): readonly Passage[] =>
  readdirSync(passageFolder)
    .filter((file) => file.endsWith('.txt'))
    .flatMap((file) => passagesOf(file.replace('.txt', ''), readFileSync(join(passageFolder, file), 'utf8')))
