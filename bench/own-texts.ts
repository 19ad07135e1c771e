import { createHash } from 'node:crypto'
import { copyFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { GoldSentence, GoldSet } from './gold.ts'
import { temporaryFolder } from './temporary-folder.ts'

/** One of a thing or several. */
type Some<T> = T | readonly T[]

/**
 * A sentence of tests/fixtures/annotated/*.json: its first words, its role (or the roles that pass), and what else it
 * holds. Every sentence of the body has one, in the order of the text; what has none is boilerplate.
 */
export type OwnSentence = readonly [
  string,
  Some<string>,
  {
    /** Several where each reading passes. */
    readonly hedge?: Some<string>
    /** Several names where each of them passes. */
    readonly holder?: Some<string>
    readonly to?: readonly string[]
    readonly actors?: readonly string[]
    /** Actors neither asked for nor wrong: mostly groups of people that not every reader would call an actor. */
    readonly 'actors-any'?: readonly string[]
    /** Numbers of the sentences for which it is a reason, from 0. */
    readonly supports?: Some<number>
    readonly attacks?: Some<number>
    /** Numbers of the sentences that are a reason for it. */
    readonly 'supported-by'?: Some<number>
  }?,
]

interface Relation {
  readonly from: number
  readonly to: number
  readonly type: string
}

const listOf = <T extends string | number>(some: Some<T> | undefined): readonly T[] =>
  some === undefined ? [] : typeof some === 'object' ? some : [some]

const relationsOf = (rows: readonly OwnSentence[]): readonly Relation[] =>
  rows.flatMap(([, , more], i) => [
    ...listOf(more?.supports).map((to) => ({ from: i, to, type: 'support' })),
    ...listOf(more?.attacks).map((to) => ({ from: i, to, type: 'attack' })),
    ...listOf(more?.['supported-by']).map((from) => ({ from, to: i, type: 'support' })),
  ])

const sentencesOf = (
  text: string,
  rows: readonly OwnSentence[],
): readonly (GoldSentence & { hedge: Some<string> | null })[] => {
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
    const roles = listOf(role)
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
      actors_any: more?.['actors-any'] ?? [],
    }
  })
}

/** Where our own annotated texts are; `npm run eval -- --own DIR` reads another folder of the same form. */
export const ownTexts = 'tests/fixtures/annotated'

/**
 * The annotated texts of a folder (a .json beside each .txt) as a set that the referee reads, in a folder of its own
 * that is gone when the process ends. Ours were written and annotated before the rules were run on them.
 */
export const ownSet = (fixtures = ownTexts): GoldSet => {
  const folder = temporaryFolder('own')
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
  return { name: fixtures === ownTexts ? 'own texts' : `own texts in ${fixtures}`, gold: path, texts: folder }
}
