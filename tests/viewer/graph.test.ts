import { fullLabels, graphFromNeighbourhood, labelledIn, typesToWalk } from '../../viewer/elements-graph.ts'
import { columnPlaces } from '../../viewer/layouts/columns.ts'
import { separate } from '../../viewer/layouts/separate.ts'
import type { Draft } from '../../viewer/link-rules.ts'
import { errorsOfDraft, fieldOfInput } from '../../viewer/link-rules.ts'
import type { Neighbourhood } from '../../viewer/queries/graph.ts'
import type { NamedNode } from '../../viewer/queries/graph.ts'
import { graphView } from '../../viewer/url.ts'

type Entry = Neighbourhood['vertices'][number]
const proposed = { status: 'PROPOSED' as const }
const author: Entry = {
  distance: 1,
  hidden: 0,
  vertex: {
    __typename: 'Actor',
    id: 'actor:a',
    label: '著者甲',
    record: proposed,
    anonymous: false,
    essays: { totalCount: 1 },
  },
}
const state: Entry = {
  distance: 1,
  hidden: 4,
  vertex: { ...author.vertex, id: 'actor:s', label: '国', essays: { totalCount: 0 } } as Entry['vertex'],
}
const claim = (id: string, distance = 1): Entry => ({
  distance,
  hidden: 0,
  vertex: {
    __typename: 'Statement',
    id,
    label: `主張${id}`,
    record: proposed,
    kind: 'CLAIM',
    voice: 'OWN',
    holders: [{ id: 'actor:a', label: '著者甲' }],
  },
})
const proposition: Entry = {
  distance: 0,
  hidden: 2,
  vertex: { __typename: 'Proposition', id: 'proposition:p', label: '長い命題', shortLabel: '短い', record: proposed },
}
const relation = (id: string, type: 'AFFIRMS' | 'DENIES' | 'HOLDS', from: string, to: string) => ({
  id,
  type,
  dimension: null,
  label: null,
  from: { id: from },
  to: { id: to },
  record: { status: 'PROPOSED' as const, provenance: { origin: 'MACHINE' as const } },
})
const around: Neighbourhood = {
  corpusVersion: 1,
  truncated: false,
  vertices: [proposition, author, claim('statement:1'), claim('statement:2'), state],
  relations: [
    relation('affirms:1', 'AFFIRMS', 'statement:1', 'proposition:p'),
    relation('denies:2', 'DENIES', 'statement:2', 'proposition:p'),
    relation('holds:1', 'HOLDS', 'actor:a', 'statement:1'),
  ],
}

describe('the focus graph', () => {
  it('draws kinds by what vertices are, sides by what relations say, and drops what nothing joins', () => {
    const model = graphFromNeighbourhood(around, graphView.kinds, 'proposition:p')
    expect(model.elements.map((element) => [element.id, element.kind])).toEqual([
      ['actor:a', 'author'],
      ['statement:1', 'claim'],
      ['statement:2', 'claim'],
      ['proposition:p', 'proposition'],
    ])
    expect(model.elements.at(-1)).toMatchObject({ label: '短い', degree: 2, hidden: 2 })
    expect(model.lines.map((line) => line.tone)).toEqual(['for', 'against', 'neutral'])
  })

  it('a kind that is off goes with its lines; the focus stays', () => {
    const model = graphFromNeighbourhood(around, ['author'], 'proposition:p')
    expect(model.elements.map((element) => element.id)).toEqual(['proposition:p'])
    expect(model.lines).toEqual([])
  })

  it('walks holders always, and for an issue or an essay what joins it', () => {
    expect(typesToWalk([], 'proposition:p')).toEqual(['HOLDS'])
    expect(typesToWalk(['link'], 'issue:i')).toEqual(['HOLDS', 'AGREES_WITH', 'DIVERGES_FROM', 'ABOUT'])
  })

  const many: Neighbourhood = {
    ...around,
    vertices: [proposition, author, ...Array.from({ length: 80 }, (_, n) => claim(`statement:${n}`))],
    relations: Array.from({ length: 80 }, (_, n) =>
      relation(`affirms:${n}`, 'AFFIRMS', `statement:${n}`, 'proposition:p'),
    ).concat(relation('holds:1', 'HOLDS', 'actor:a', 'statement:1')),
  }

  it('labels at most about forty: the focus, the selection, authors first', () => {
    const model = graphFromNeighbourhood(many, graphView.kinds, 'proposition:p')
    const labelled = labelledIn(model, 'statement:77')
    expect(labelled.size).toBe(fullLabels)
    for (const id of ['proposition:p', 'statement:77', 'actor:a']) expect(labelled.has(id)).toBe(true)
  })

  it('columns: authors left of claims left of propositions, none over another, the same every time', () => {
    const model = graphFromNeighbourhood(many, graphView.kinds, 'proposition:p')
    const labelled = labelledIn(model, undefined)
    const places = columnPlaces(model, labelled)
    expect(places).toEqual(columnPlaces(model, labelled))
    const [a, b, c] = ['actor:a', 'statement:1', 'proposition:p'].map((id) => places.get(id)!.x)
    expect(a! < b! && b! < c!).toBe(true)
    const column = model.elements.filter((element) => element.kind === 'claim').map((one) => places.get(one.id)!.y)
    const steps = column.toSorted((x, y) => x - y).map((y, n, all) => (n === 0 ? 99 : y - all[n - 1]!))
    expect(Math.min(...steps)).toBeGreaterThanOrEqual(30)
  })

  it('elements on top of each other are pushed apart', () => {
    const size = { width: 100, height: 40 }
    const places = separate(
      new Map(Array.from({ length: 12 }, (_, n) => [`n${n}`, { x: n % 3, y: n }] as const)),
      () => size,
    )
    const all = [...places.values()]
    const overlap = all.some((a, n) =>
      all.slice(n + 1).some((b) => Math.abs(a.x - b.x) < size.width && Math.abs(a.y - b.y) < size.height),
    )
    expect(overlap).toBe(false)
  })
})

describe('the form of relations (screens, section 7)', () => {
  const statement = (id: string, essay: string): NamedNode => ({
    __typename: 'Statement',
    id,
    label: id,
    kind: 'CLAIM',
    voice: 'OWN',
    span: { essay: { id: essay, label: essay } },
    holders: [],
  })
  const draft: Draft = {
    type: 'DIVERGES_FROM',
    from: statement('s1', 'e1'),
    to: statement('s2', 'e2'),
    dimension: 'MEANS',
    reason: '手段が違う',
  }

  it('a whole draft has no error', () => {
    expect(errorsOfDraft(draft)).toEqual({})
    expect(errorsOfDraft({ ...draft, type: 'AGREES_WITH', reason: '' })).toEqual({})
  })

  it('names every missing field; a divergence needs its reason', () => {
    expect(
      errorsOfDraft({ type: undefined, from: undefined, to: undefined, dimension: undefined, reason: '' }),
    ).toEqual({ type: 'form.err.type', from: 'form.err.from', to: 'form.err.to' })
    expect(errorsOfDraft({ ...draft, dimension: undefined, reason: ' ' })).toEqual({
      dimension: 'form.err.dimension',
      reason: 'form.err.reason',
    })
  })

  it('the ends must differ, be of the kinds of the type, and stand in one essay or in two as the type says', () => {
    expect(errorsOfDraft({ ...draft, to: draft.from })).toMatchObject({ to: 'form.err.same' })
    expect(errorsOfDraft({ ...draft, type: 'AFFIRMS' })).toMatchObject({ to: 'form.err.to' })
    expect(errorsOfDraft({ ...draft, type: 'SUPPORTS' })).toMatchObject({ to: 'form.err.essay' })
    expect(errorsOfDraft({ ...draft, to: statement('s3', 'e1') })).toMatchObject({ to: 'form.err.otherEssay' })
  })

  it('a problem of the API finds its field', () => {
    expect(fieldOfInput('to')).toBe('to')
    expect(fieldOfInput('input.note')).toBe('reason')
    expect(fieldOfInput(null)).toBeUndefined()
    expect(fieldOfInput('idempotencyKey')).toBeUndefined()
  })
})
