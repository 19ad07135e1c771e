import { createHash } from 'node:crypto'
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { GoldSentence, GoldSet } from './gold.ts'

/** A sentence of tests/fixtures/annotated/*.json: its first words, its role (or the roles that pass), and what else it holds. */
export type OwnSentence = readonly [
  string,
  string | readonly string[],
  {
    readonly hedge?: string
    readonly holder?: string
    readonly to?: readonly string[]
    readonly actors?: readonly string[]
    /** Number of the sentence for which it is a reason, from 0. */
    readonly supports?: number
    readonly attacks?: number
    /** Number of the sentence that is a reason for it. */
    readonly 'supported-by'?: number
  }?,
]

interface Relation {
  readonly from: number
  readonly to: number
  readonly type: string
}

const relationsOf = (rows: readonly OwnSentence[]): readonly Relation[] =>
  rows.flatMap(([, , more], i) => [
    ...(more?.supports === undefined ? [] : [{ from: i, to: more.supports, type: 'support' }]),
    ...(more?.attacks === undefined ? [] : [{ from: i, to: more.attacks, type: 'attack' }]),
    ...(more?.['supported-by'] === undefined ? [] : [{ from: more['supported-by'], to: i, type: 'support' }]),
  ])

const sentencesOf = (
  text: string,
  rows: readonly OwnSentence[],
): readonly (GoldSentence & { hedge: string | null })[] => {
  let at = 0
  const starts = rows.map(([words]) => {
    const start = text.indexOf(words, at)
    if (start < 0) throw new Error(`an annotated sentence is not in the text, or not in this order: ${words}`)
    at = start + 1
    return start
  })
  return rows.map(([, role, more], i) => {
    const start = starts[i]!
    const stretch = text.slice(start, starts[i + 1] ?? text.length).split('\n')[0]!
    const roles = typeof role === 'string' ? [role] : role
    return {
      i,
      start,
      end: start + stretch.trimEnd().length,
      role: roles[0]!,
      roles,
      hedge: more?.hedge ?? null,
      holder: more?.holder ?? (roles.includes('reported') ? [] : 'author'),
      addressee: more?.to ?? [],
      actors: more?.actors ?? [],
    }
  })
}

/**
 * Our own annotated texts as a set that the referee reads, in a folder of its own under the system's temporary files.
 * They were written and annotated before the rules were run on them.
 */
export const ownSet = (fixtures = 'tests/fixtures/annotated'): GoldSet => {
  const folder = mkdtempSync(join(tmpdir(), 'ronten-own-'))
  const names = readdirSync(fixtures).filter((name) => name.endsWith('.json'))
  const gold = Object.fromEntries(
    names.map((name) => {
      const key = name.replace(/\.json$/u, '')
      const file = `${key}.txt`
      const bytes = readFileSync(join(fixtures, file))
      const rows = JSON.parse(readFileSync(join(fixtures, name), 'utf8')) as readonly OwnSentence[]
      copyFileSync(join(fixtures, file), join(folder, file))
      const sha256 = createHash('sha256').update(bytes).digest('hex')
      return [key, { file, sha256, sentences: sentencesOf(bytes.toString('utf8'), rows), relations: relationsOf(rows) }]
    }),
  )
  const path = join(folder, 'gold.json')
  writeFileSync(path, JSON.stringify({ ...gold, pairs: [] }))
  return { name: 'own texts', gold: path, texts: folder }
}
