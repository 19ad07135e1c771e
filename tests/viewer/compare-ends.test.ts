import { authorWithSeveral, comparedBy, endsOf, unitsToCompare } from '../../viewer/compare-ends.ts'
import type { EssayEntry } from '../../viewer/queries/overview.ts'
import { compareView } from '../../viewer/url-analysis.ts'

const author = (name: string) => ({ id: `actor:${name}`, label: `著者${name}`, anonymous: false })
const essay = (n: string, authors: readonly string[], organisation?: string) =>
  ({
    id: `essay:${n}`,
    label: `題${n}`,
    published: null,
    authors: authors.map(author),
    organisation: organisation ? { id: `actor:${organisation}`, label: organisation } : null,
  }) as unknown as EssayEntry
const essays = [
  essay('1', ['b', 'a'], '海の会'),
  essay('2', ['a']),
  essay('3', ['c'], '山の会'),
  essay('4', ['c'], '山の会'),
]

describe('what can be compared', () => {
  it('authors are those of the essays, each once; organisations likewise; essays stand under their first author', () => {
    expect(unitsToCompare(essays, 'author').map(({ label }) => label)).toEqual(['著者a', '著者b', '著者c'])
    expect(unitsToCompare(essays, 'org').map(({ label }) => label)).toEqual(['山の会', '海の会'])
    expect(unitsToCompare(essays.slice(0, 2), 'essay').map(({ label }) => label)).toEqual(['題1', '題2'])
    expect(unitsToCompare(essays, 'essay').map(({ under }) => under?.label)).toEqual([
      '著者b',
      '著者a',
      '著者c',
      '著者c',
    ])
  })

  it('the ends are essays where essays are compared; an older address says them as a and b', () => {
    expect(endsOf({ ...compareView, a: 'actor:a', b: 'actor:b' })).toEqual(['actor:a', 'actor:b'])
    expect(endsOf({ ...compareView, by: 'essay', a: 'actor:a', ea: 'essay:1', eb: 'essay:2' })).toEqual([
      'essay:1',
      'essay:2',
    ])
    expect(endsOf({ ...compareView, by: 'essay', a: 'essay:1', b: 'actor:b' })).toEqual(['essay:1', undefined])
  })

  it('going to essays begins with one essay of each author, of one author with two', () => {
    const two = comparedBy({ ...compareView, a: 'actor:b', b: 'actor:c' }, 'essay', essays)
    expect([two.ea, two.eb]).toEqual(['essay:1', 'essay:3'])
    const one = comparedBy({ ...compareView, a: 'actor:c' }, 'essay', essays)
    expect([one.ea, one.eb]).toEqual(['essay:3', 'essay:4'])
  })

  it('going back to authors keeps the authors of the essays', () => {
    const back = comparedBy({ ...compareView, by: 'essay', ea: 'essay:1', eb: 'essay:3' }, 'author', essays)
    expect(back).toEqual({ ...compareView, a: 'actor:b', b: 'actor:c' })
    const same = comparedBy({ ...compareView, by: 'essay', ea: 'essay:3', eb: 'essay:4' }, 'author', essays)
    expect(same).toEqual({ ...compareView, a: 'actor:c' })
  })

  it('knows an author with several essays', () => {
    expect(authorWithSeveral(essays)?.author.label).toBe('著者a')
    expect(authorWithSeveral(essays.slice(1, 3))).toBeUndefined()
  })
})
