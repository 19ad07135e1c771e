import { validateCommit } from '../../../graph/change/validate.ts'
import { mint } from '../../../graph/identity/mint.ts'
import type { Rec } from '../../../graph/model/record.ts'
import type { Commit } from '../../../graph/store.ts'

const at = '2025-03-27T09:15:00.000Z'
const header = {
  version: 1,
  status: 'proposed',
  provenance: { origin: 'machine', by: 'machine:toy@1', at, confidence: 0.5, evidence: [] },
  verdicts: [],
  pinned: [],
} as const
const issue = { ...header, id: mint('issue', 'a'), kind: 'issue', label: '論点\t一\n' } as const
const [s1, s2] = [mint('statement', '1'), mint('statement', '2')].sort() as [string, string]
const relation = { ...header, id: mint('supports', 'a'), kind: 'relation', type: 'supports', from: s1, to: s2 } as const
const essay = {
  ...header,
  id: mint('essay', 'a'),
  kind: 'essay',
  source: 'a.txt',
  language: 'ja',
  edition: mint('edition', 'a'),
  exclusions: [{ start: 0, end: 3, reason: 'notice' }],
} as const

const commitOf = (after: object, more: Partial<Commit> = {}): Commit => ({
  key: 'k',
  digest: 'd',
  by: 'machine:toy@1',
  at,
  changes: [{ after: after as Rec }],
  ...more,
})
const problems = (after: object): string => validateCommit(commitOf(after)).join('; ')

describe('validateCommit', () => {
  it('finds nothing wrong with sound records', () => {
    for (const rec of [issue, relation, essay]) expect(problems(rec)).toBe('')
  })

  it.each([
    ['S14', { ...issue, label: 'a\u0000' }, 'U+0000'],
    ['S14', { ...issue, label: 'a\rb' }, 'U+000D'],
    ['S14', { ...issue, label: '\ud842' }, 'surrogate'],
    ['S14', { ...essay, linkedAt: 2 ** 53 }, '2^53'],
    ['S14', { ...issue, provenance: { ...header.provenance, confidence: Number.NaN } }, 'NaN'],
    ['S14', { ...issue, definition: null }, 'null'],
    ['I1', { ...issue, id: mint('actor', 'a') }, 'I1'],
    ['I1', { ...relation, id: mint('attacks', 'a') }, 'I1'],
    ['S5', { ...issue, version: 2 }, 'S5'],
    ['M3', { ...issue, status: 'accepted' }, 'M3'],
    ['M4', { ...relation, to: mint('actor', 'a') }, 'not the id of statement'],
    ['M4', { ...relation, to: s1 }, 'M4'],
    [
      'M4',
      { ...relation, id: mint('agrees_with', 'a'), type: 'agrees_with', dimension: 'goal', from: s2, to: s1 },
      'smaller id first',
    ],
    ['M5', { ...relation, dimension: 'goal' }, 'M5'],
    ['M5', { ...relation, id: mint('related_to', 'a'), type: 'related_to' }, 'label is needed'],
    ['M5', { ...relation, strength: 'weak' }, 'M5'],
    ['dates', { ...essay, published: '2025-02-30', publishedSource: 'text' }, 'no date'],
    ['dates', { ...essay, published: '2025-3', publishedSource: 'text' }, 'no date'],
    [
      'exclusions',
      {
        ...essay,
        exclusions: [
          { start: 0, end: 3, reason: 'notice' },
          { start: 2, end: 5, reason: 'notice' },
        ],
      },
      'overlaps',
    ],
    ['confidence', { ...issue, provenance: { ...header.provenance, confidence: 1.1 } }, '1.1'],
    ['pinned', { ...issue, pinned: ['b', 'a'] }, 'ASCII order'],
    ['contributor', { ...issue, provenance: { ...header.provenance, by: 'tanaka' } }, 'tanaka'],
  ])('%s: refuses %j and says why, naming the record', (_, rec, why) => {
    const found = problems(rec)
    expect(found).toContain(why)
    expect(found).toContain(rec.id)
  })

  it('S9: id, kind and type stay; one record changes once in a commit', () => {
    const turned = { ...relation, id: mint('supports', 'a'), version: 2, from: s1 }
    const before = { ...relation, type: 'attacks', id: mint('attacks', 'a') } as const
    expect(validateCommit(commitOf(turned, { changes: [{ before, after: turned }] })).join()).toMatch(/S9.*S9/s)
    expect(validateCommit(commitOf(issue, { changes: [{ after: issue }, { after: issue }] })).join()).toContain('twice')
  })

  it('I6, S14: an edition may hold \\r and \\f, its map lies inside it and rises, quotes are what it has', () => {
    const edition = {
      id: mint('edition', 'a'),
      essay: essay.id,
      number: 2,
      sha256: 'a'.repeat(64),
      at,
      text: 'あ\r\n\fい。',
      map: [{ from: 9, to: 0, length: 2 }],
    }
    expect(validateCommit(commitOf(essay, { editions: [edition] }))).toEqual([])
    const outside = { ...edition, map: [{ from: 0, to: 5, length: 2 }] }
    expect(validateCommit(commitOf(essay, { editions: [outside] })).join()).toContain('I6')
    const span = { edition: edition.id, start: 4, end: 6 }
    const statement = {
      ...header,
      id: s1,
      kind: 'statement',
      statementKind: 'claim',
      voice: 'own',
      hedge: 'weak',
      essay: essay.id,
      place: 'V',
      repeats: [],
      span,
    }
    expect(validateCommit(commitOf({ ...statement, quote: 'い。' }, { editions: [edition] }))).toEqual([])
    expect(validateCommit(commitOf({ ...statement, quote: 'う。' }, { editions: [edition] })).join()).toContain('M6')
  })
})
