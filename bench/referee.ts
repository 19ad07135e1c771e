import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { GoldSet } from './gold.ts'
import { temporaryFolder } from './temporary-folder.ts'

/** Where the referee stands, beside the checkout. */
export const referee = '../shared/referee/score.py'

/** The figures of the table, in its order: what is shown, and where the referee keeps it. */
export const figures = [
  ['recommendation sentences', 'statements.micro.recommendation'],
  ['claim sentences', 'statements.micro.claim'],
  ['reported statements', 'statements.micro.reported'],
  ['claim or recommendation', 'statements.micro.argument'],
  ['addressees', 'addressee'],
  ['holder of the reported', 'holder'],
  ['hedge', 'hedge'],
  ['actor mentions', 'actors'],
  ['relations', 'relations'],
  ['support', 'relations.support'],
  ['attack', 'relations.attack'],
] as const

/** What was counted of one figure in one text: right, wrong and missed; an accuracy has its misses in `fp` and `fn` 0. */
export interface Tally {
  readonly tp: number
  readonly fp: number
  readonly fn: number
  /** An accuracy (right of all) and no F1. */
  readonly isShare: boolean
}

/** The tallies of one text by the name that the table shows, with what lies outside the annotated body. */
export interface TextFigures {
  readonly key: string
  readonly outside: number
  readonly tallies: Readonly<Record<string, Tally>>
}

interface Counted {
  readonly tp?: number
  readonly fp?: number
  readonly fn?: number
  readonly right?: number
  readonly of?: number
}

const run = (options: readonly string[]): string => {
  const { status, stdout, stderr } = spawnSync('python3', [referee, ...options], { encoding: 'utf8' })
  if (status !== 0) throw new Error(`the referee failed: ${stderr}`)
  if (/^!!!/mu.test(stderr)) throw new Error(`the referee warns: ${stderr}`)
  return stdout
}

const tallyOf = (all: unknown, path: string): Tally => {
  const at = path.split('.').reduce<unknown>((value, name) => (value as Record<string, unknown>)[name], all) as Counted
  if (at.of !== undefined && at.right !== undefined) return { tp: at.right, fp: at.of - at.right, fn: 0, isShare: true }
  if (at.tp === undefined || at.fp === undefined || at.fn === undefined) throw new Error(`no tally at ${path}`)
  return { tp: at.tp, fp: at.fp, fn: at.fn, isShare: false }
}

/** What the referee counts in each text of a set, one text at a time. */
export const judgeEach = (graph: object, set: GoldSet, keys: readonly string[]): readonly TextFigures[] => {
  const file = join(temporaryFolder('eval'), 'graph.json')
  writeFileSync(file, JSON.stringify(graph))
  return keys.map((key) => {
    const found = JSON.parse(run([file, set.gold, '--texts', set.texts, '--only', key, '--json'])) as {
      readonly outside: number
    }
    const tallies = Object.fromEntries(figures.map(([name, path]) => [name, tallyOf(found, path)]))
    return { key, outside: found.outside, tallies }
  })
}
