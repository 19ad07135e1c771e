import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { textsOf } from '../../../bench/link-texts.ts'
import { createTokenise } from '../../../ingest/kuromoji.ts'
import { corpusOf } from '../../../ingest/link/corpus.ts'
import { link } from '../../../ingest/link/link.ts'
import { tiesOf } from '../../../ingest/link/typed/typed.ts'
import type { Tokenise } from '../../../ingest/morphemes.ts'

interface Expected {
  readonly why: string
  /** `a` and `b` are beginnings of the statements of a.md and b.md. */
  readonly ties: readonly {
    readonly type: string
    readonly dimension: string
    readonly rule: string
    readonly a: string
    readonly b: string
  }[]
}

const root = new URL('typed/', import.meta.url).pathname
const cases = readdirSync(root).flatMap((rule) => readdirSync(join(root, rule)).map((name) => ({ rule, name })))

let tokenise: Tokenise
beforeAll(async () => {
  tokenise = await createTokenise()
})

const tiesIn = (folder: string) => {
  const texts = textsOf(folder, tokenise)
  const statements = texts.flatMap((t) => t.statements)
  const at = new Map(statements.map((s) => [s.id as string, s]))
  const reasons = texts.flatMap((t) => t.reasons)
  const { ties } = link({ statements, reasons, issues: [], propositions: [] }, { tokenise })
  return ties!.map((tie) => ({ ...tie, a: at.get(tie.a)!, b: at.get(tie.b)!, at }))
}

describe.each(cases)('typed links: $rule / $name', ({ rule, name }) => {
  const folder = join(root, rule, name)
  const { why, ties: expected } = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')) as Expected
  it(why, () => {
    const ties = tiesIn(folder)
    expect(ties.map(({ type, dimension, rule: by }) => ({ type, dimension, rule: by }))).toEqual(
      expected.map(({ type, dimension, rule: by }) => ({ type, dimension, rule: by })),
    )
    expected.forEach(({ a, b }, n) => {
      expect(ties[n]!.a.quote.slice(0, a.length)).toBe(a)
      expect(ties[n]!.b.quote.slice(0, b.length)).toBe(b)
    })
    // Both passages are pointed to, inside their statements.
    for (const { evidence, at } of ties)
      for (const { statement, start, end } of evidence) {
        expect(start).toBeLessThan(end)
        expect(end).toBeLessThanOrEqual(at.get(statement)!.quote.length)
      }
  })
})

describe('typed links and common propositions', () => {
  const folder = join(root, 'change-of-mind', 'turned-round')
  it('without a proposition, one author on both sides of a measure diverges from himself', () => {
    const statements = textsOf(folder, tokenise).flatMap((t) => t.statements)
    const ties = tiesOf(corpusOf({ statements }, tokenise), [], { propositions: [], stances: [] })
    expect(ties.map(({ rule, dimension }) => [rule, dimension])).toEqual([['link.change-of-mind@1', 'means']])
  })
  it('the order of statements and reasons changes nothing', () => {
    const texts = cases.slice(0, 6).flatMap(({ rule, name }) => textsOf(join(root, rule, name), tokenise))
    const renamed = texts.flatMap((t, n) =>
      t.statements.map((s) => ({ ...s, id: `${s.id}-${n}`, essay: `${s.essay}-${n}` })),
    )
    const run = (statements: typeof renamed) => link({ statements, issues: [], propositions: [] }, { tokenise }).ties
    expect(run([...renamed].reverse())).toEqual(run(renamed))
    expect(run(renamed)!.length).toBeGreaterThan(1)
  })
})
