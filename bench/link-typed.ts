import { readFileSync } from 'node:fs'
import type { LinkedTie } from '../graph/change/linking.ts'
import type { PlacedStatement } from './link-texts.ts'

interface Passage {
  readonly file: string
  readonly quote: string
}

/** Two sets of passages of the samples, any of one with any of the other essay's: written by hand from reading them. */
export interface SampleTie {
  readonly sense: 'agrees' | 'diverges'
  readonly dimension: string
  readonly one: readonly Passage[]
  readonly other: readonly Passage[]
  readonly why: string
}

/** A found tie and whether the annotation has it. */
export interface JudgedTie {
  readonly tie: LinkedTie
  readonly right: boolean
}

/** Of what was found, what is right; of the annotated ties, how many were found. */
export interface TypedFigures {
  readonly judged: readonly JudgedTie[]
  readonly found: number
  readonly right: number
  readonly there: number
  readonly met: number
}

/** The annotation in tests/ingest/link/samples-links.json, made before the rules ran. */
export const readSampleTies = (): readonly SampleTie[] =>
  JSON.parse(
    readFileSync(new URL('../tests/ingest/link/samples-links.json', import.meta.url), 'utf8'),
  ) as readonly SampleTie[]

const bare = (text: string): string => text.replace(/[\s*]|- \d+ -/gu, '')

const isAt = (statement: PlacedStatement, passages: readonly Passage[]): boolean =>
  passages.some(({ file, quote }) => {
    const [said, wanted] = [bare(statement.quote), bare(quote)]
    return file === statement.file && (said.includes(wanted) || wanted.includes(said))
  })

/** Holds the typed links of the samples against the annotation: sense, dimension and a passage on each side. */
export const typedFigures = (
  statements: readonly PlacedStatement[],
  ties: readonly LinkedTie[],
  gold: readonly SampleTie[],
): TypedFigures => {
  const at = new Map(statements.map((s) => [s.id as string, s]))
  const isMet = (tie: LinkedTie, { sense, dimension, one, other }: SampleTie): boolean => {
    if ((tie.type === 'agrees_with') !== (sense === 'agrees') || tie.dimension !== dimension) return false
    const [a, b] = [at.get(tie.a)!, at.get(tie.b)!]
    return (isAt(a, one) && isAt(b, other)) || (isAt(b, one) && isAt(a, other))
  }
  const judged = ties.map((tie): JudgedTie => ({ tie, right: gold.some((g) => isMet(tie, g)) }))
  return {
    judged,
    found: judged.length,
    right: judged.filter((j) => j.right).length,
    there: gold.length,
    met: gold.filter((g) => ties.some((tie) => isMet(tie, g))).length,
  }
}
