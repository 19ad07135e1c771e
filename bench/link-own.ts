import type { LinkableStatement, Linking } from '../graph/change/linking.ts'

/** A position of our own: the statement, and the side it takes on each code. */
export interface OwnPosition {
  readonly statement: LinkableStatement
  readonly codes: ReadonlyMap<string, 1 | -1>
}

/** Reads `author kind ±code[,±code] sentence`, a position a line; `0` for a sentence without a position. */
export const positionsOf = (file: string, text: string): readonly OwnPosition[] =>
  text
    .split('\n')
    .filter((line) => line.length > 0)
    .map((line, n): OwnPosition => {
      const [, author, kind, codes, quote] = /^(\S+) ([RC]) (\S+) (.+)$/u.exec(line)!
      const essay = `essay:${file}-${author}` as const
      return {
        statement: {
          id: `statement:${file}-${String(n).padStart(3, '0')}`,
          essay,
          quote: quote!,
          place: n,
          statementKind: kind === 'R' ? 'recommendation' : 'claim',
          voice: 'own',
          hedge: 'strong',
          holders: [`actor:${file}-${author}`],
          mentions: [],
        },
        codes: new Map(
          codes === '0'
            ? []
            : codes!.split(',').map((c) => [`${file}:${c.slice(1)}`, c.startsWith('-') ? -1 : 1] as const),
        ),
      }
    })

/** Every two positions of two authors that agree or diverge, as annotated and as linked: `a b agree`. */
export const signedPairs = (
  positions: readonly OwnPosition[],
  linking: Linking,
): { readonly there: ReadonlySet<string>; readonly found: ReadonlySet<string> } => {
  const there = new Set<string>()
  const found = new Set<string>()
  const sides = new Map<string, Map<string, number>>()
  for (const { statement, proposition, type } of linking.stances)
    if (type !== 'discusses')
      sides.set(statement, (sides.get(statement) ?? new Map()).set(proposition, type === 'affirms' ? 1 : -1))
  const relation = (x: ReadonlyMap<string, number>, y: ReadonlyMap<string, number>): string | undefined => {
    const common = [...x].filter(([code]) => y.has(code)).map(([code, sign]) => sign === y.get(code))
    return common.length === 0 ? undefined : common.includes(true) ? 'agree' : 'diverge'
  }
  for (const [n, a] of positions.entries())
    for (const b of positions.slice(n + 1)) {
      if (a.statement.essay === b.statement.essay) continue
      const key = `${a.statement.id} ${b.statement.id}`
      const wanted = relation(a.codes, b.codes)
      if (wanted) there.add(`${key} ${wanted}`)
      const given = relation(sides.get(a.statement.id) ?? new Map(), sides.get(b.statement.id) ?? new Map())
      if (given) found.add(`${key} ${given}`)
    }
  return { there, found }
}
