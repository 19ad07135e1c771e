/** What analysts do to a made-up corpus: few acts, but every sort that a history can hold. */
import { editionId, sha256 } from '../graph/identity/mint.ts'
import { statusOf } from '../graph/change/status.ts'
import type { Edition } from '../graph/model/edition.ts'
import type { Essay } from '../graph/model/essay.ts'
import type { Judgement } from '../graph/model/header.ts'
import type { Rec } from '../graph/model/record.ts'
import type { Relation } from '../graph/model/relation.ts'
import type { Statement } from '../graph/model/statement.ts'
import type { Change, Commit } from '../graph/store.ts'

/** An essay as it first comes in: all its records, and its text. */
export interface NewEssay {
  readonly number: number
  readonly essay: Essay
  readonly edition: Edition
  readonly statements: readonly Statement[]
  readonly relations: readonly Relation[]
}

const analyst = 'analyst:bench'

const edit = <R extends Rec>(before: R, fields: Partial<R>): Change => {
  const after = { ...before, ...fields, version: before.version + 1 } as R
  return { before, after: { ...after, status: statusOf(after) } }
}

const judged = (before: Rec, verdict: Judgement['verdict'], at: string): Change =>
  edit(before, { verdicts: [{ verdict, by: analyst, at }] })

/** What they do to this essay, which came in as `version`: at one in ten a verdict, at one in twenty a new edition. */
export const analystCommits = (made: NewEssay, version: number): readonly Commit[] => {
  const { number, essay, edition, statements, relations } = made
  const act = (name: string, changes: readonly Change[], more: Partial<Commit> = {}): Commit => ({
    key: `${name}:${essay.id}`,
    digest: sha256(`${name} ${String(number)}`),
    by: analyst,
    at: edition.at,
    changes,
    ...more,
  })
  const stance = relations.find(({ type }) => type === 'affirms')
  const mention = relations.find(({ type }) => type === 'mentions')
  const [first, second] = statements
  switch (number % 20) {
    case 1: {
      const text = `${edition.text}追記。`
      const next = { ...edition, id: editionId(essay.id, 2), number: 2, sha256: sha256(text), text }
      const map = [{ from: 0, to: 0, length: edition.text.length }]
      const change = edit(essay, { edition: next.id })
      return [act('edition', [change], { editions: [{ ...next, map }], reason: '追記のため' })]
    }
    case 5:
      return stance === undefined ? [] : [act('accept', [judged(stance, 'accept', edition.at)])]
    case 11:
      return first === undefined || mention === undefined
        ? []
        : [act('reject', [judged(mention, 'reject', edition.at), judged(first, 'accept', edition.at)])]
    case 15: {
      if (second === undefined) return []
      const closing = judged(second, 'reject', edition.at)
      const opening = edit(closing.after, { verdicts: [] })
      return [act('close', [closing]), act('undo', [opening], { undoes: version + 1, reason: '取り消し' })]
    }
    default:
      return []
  }
}
