import type {
  DirectTie,
  Silence,
  Standing,
  StandingEssay,
  StandingProposition,
} from '../../../graph/agreement/standing.ts'
import type { Stance } from '../../../graph/store.ts'

/** What a test says of one stance; the rest is plain: own voice, proposed, certain, unconditional, a claim. */
export type Row = Partial<Stance> & Pick<Stance, 'essay' | 'statement' | 'sense'>

/** What a test says of a corpus. */
export interface Corpus {
  readonly essays: readonly (Partial<StandingEssay> & Pick<StandingEssay, 'id'>)[]
  readonly propositions: readonly StandingProposition[]
  readonly rows: readonly Row[]
  readonly silences?: readonly Silence[]
  readonly directTies?: readonly DirectTie[]
  readonly reasons?: Standing['reasons']
}

/** The table of a corpus. Holders are the essay's authors unless the row names others; essays are linked at version 9. */
export const tableOf = ({ essays, propositions, rows, silences, directTies, reasons }: Corpus): Standing => {
  const known = new Map(essays.map((e) => [e.id, { authors: [], linkedAt: 9, ...e }]))
  const stances = rows.map((row, n): Stance => {
    const essay = known.get(row.essay)!
    return {
      relation: `${row.sense}:${String(n).padStart(4, '0')}`,
      statementKind: 'claim',
      voice: 'own',
      conditional: false,
      holders: essay.authors,
      ...(essay.organisation === undefined ? {} : { organisation: essay.organisation }),
      ...(essay.published === undefined ? {} : { published: essay.published }),
      start: n,
      statementStatus: 'proposed',
      stanceStatus: 'proposed',
      statementConfidence: 1,
      stanceConfidence: 1,
      ...row,
    }
  })
  return {
    version: 10,
    stances,
    essays: known,
    statements: new Map(
      stances.map((s) => [
        s.statement,
        {
          id: s.statement,
          essay: s.essay,
          place: String(s.start).padStart(6, '0'),
          statementKind: s.statementKind,
          voice: s.voice,
          holders: s.holders,
        },
      ]),
    ),
    propositions: new Map(propositions.map((p) => [p.id, p])),
    issues: new Set(propositions.flatMap((p) => (p.issue === undefined ? [] : [p.issue]))),
    silences: silences ?? [],
    directTies: directTies ?? [],
    reasons: reasons ?? new Map(),
  }
}

/**
 * A corpus from a drawing: one line per essay, `essay author+author date: +p1 -p2 ?p3`, with + for affirms, - for
 * denies, ? for discusses. Statements are numbered `essay.1`, `essay.2` in the order drawn; a date of `-` is unknown.
 */
export const drawn = (lines: readonly string[], more: Partial<Corpus> = {}): Standing => {
  const parsed = lines.map((line) => {
    const [head, body] = line.split(':') as [string, string]
    const [id, authors, published] = head.trim().split(' ') as [string, string, string]
    return { id, authors: authors.split('+'), published, marks: body.trim().split(' ').filter(Boolean) }
  })
  const rows = parsed.flatMap(({ id, marks }) =>
    marks.map((mark, n): Row => {
      const sense = mark[0] === '+' ? 'affirms' : mark[0] === '-' ? 'denies' : 'discusses'
      return { essay: id, statement: `${id}.${n + 1}`, sense, proposition: mark.slice(1) }
    }),
  )
  const named = [...new Set(rows.map((r) => r.proposition!))].toSorted()
  return tableOf({
    essays: parsed.map(({ id, authors, published }) => ({ id, authors, ...(published === '-' ? {} : { published }) })),
    propositions: named.map((id) => ({ id })),
    rows,
    ...more,
  })
}
