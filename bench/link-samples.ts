import { readFileSync } from 'node:fs'
import type { Linking } from '../graph/change/linking.ts'
import type { PlacedStatement } from './link-texts.ts'

/** A proposition of the samples with the passages that take a side on it, written by hand from reading them. */
export interface SampleProposition {
  readonly code: string
  readonly label: string
  readonly positions: readonly { readonly file: string; readonly quote: string; readonly stance: string }[]
}

/** Right among what was found, found among what is there. */
export interface Figures {
  readonly found: number
  readonly right: number
  readonly there: number
  readonly precision: number
  readonly recall: number
}

/** The annotation in tests/ingest/link/samples-positions.json. */
export const readSamplePositions = (): readonly SampleProposition[] =>
  JSON.parse(
    readFileSync(new URL('../tests/ingest/link/samples-positions.json', import.meta.url), 'utf8'),
  ) as readonly SampleProposition[]

const authorOf = (file: string): string => ({ '10': '01', '09': '03' })[file.slice(0, 2)] ?? file.slice(0, 2)
const bare = (text: string): string => text.replace(/[\s*]|- \d+ -/gu, '')

/** Codes and stances of a statement: of the annotated passages it overlaps. */
export const codesOf = (
  statement: PlacedStatement,
  gold: readonly SampleProposition[],
): ReadonlyMap<string, string> => {
  const quote = bare(statement.quote)
  return new Map(
    gold.flatMap(({ code, positions }) =>
      positions
        .filter((p) => p.file === statement.file && (quote.includes(bare(p.quote)) || bare(p.quote).includes(quote)))
        .map((p) => [code, p.stance] as const),
    ),
  )
}

const figures = (found: ReadonlySet<string>, there: ReadonlySet<string>): Figures => {
  const right = [...found].filter((f) => there.has(f)).length
  return { found: found.size, right, there: there.size, precision: right / found.size, recall: right / there.size }
}
const relationOf = (a: string, b: string): string => (a === b ? 'agree' : 'diverge')
const sided = (stance: string): boolean => stance !== 'discusses'

/**
 * Signed agreement of authors and of statements on the samples against the annotation. A found proposition counts as the
 * annotated one that most of its statements carry; a pair whose statements carry none in common counts as wrong.
 */
export const sampleFigures = (
  statements: readonly PlacedStatement[],
  linking: Linking,
  gold: readonly SampleProposition[],
): { readonly authors: Figures; readonly statements: Figures; readonly diverging: readonly string[] } => {
  const at = new Map(statements.map((s) => [s.id as string, s]))
  const codes = new Map(statements.map((s) => [s.id as string, codesOf(s, gold)]))
  const authorsThere = new Set<string>()
  for (const { code, positions } of gold) {
    const own = positions.filter((p) => sided(p.stance))
    for (const a of own)
      for (const b of own)
        if (authorOf(a.file) !== authorOf(b.file) && a.file < b.file)
          authorsThere.add(`${code} ${a.file.slice(0, 2)} ${b.file.slice(0, 2)} ${relationOf(a.stance, b.stance)}`)
  }
  const pairsThere = new Set<string>()
  for (const [a, x] of codes)
    for (const [b, y] of codes)
      if (a < b && authorOf(at.get(a)!.file) !== authorOf(at.get(b)!.file))
        for (const [code, stance] of x)
          if (sided(stance) && y.has(code) && sided(y.get(code)!))
            pairsThere.add(`${a} ${b} ${relationOf(stance, y.get(code)!)}`)
  const authorsFound = new Set<string>()
  const pairsFound = new Set<string>()
  for (const { key } of linking.propositions) {
    const own = linking.stances.filter(
      (s) => s.proposition === key && sided(s.type) && at.get(s.statement)!.voice === 'own',
    )
    const votes = new Map<string, number>()
    for (const s of own) for (const code of codes.get(s.statement)!.keys()) votes.set(code, (votes.get(code) ?? 0) + 1)
    const code = [...votes].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? `(${key})`
    for (const a of own)
      for (const b of own) {
        const [x, y] = [at.get(a.statement)!.file, at.get(b.statement)!.file]
        if (x > y || authorOf(x) === authorOf(y)) continue
        const relation = relationOf(a.type, b.type)
        authorsFound.add(`${code} ${x.slice(0, 2)} ${y.slice(0, 2)} ${relation}`)
        const [first, second] = a.statement < b.statement ? [a, b] : [b, a]
        pairsFound.add(`${first.statement} ${second.statement} ${relation}`)
      }
  }
  return {
    authors: figures(authorsFound, authorsThere),
    statements: figures(pairsFound, pairsThere),
    diverging: [
      ...new Set([...authorsFound].filter((f) => f.endsWith('diverge') && authorsThere.has(f)).map((f) => f[0]!)),
    ].sort(),
  }
}
