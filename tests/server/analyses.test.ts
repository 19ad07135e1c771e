import type { App } from '../../server/app.ts'
import { ask, createCorpusStore, createTestApp, dataOf } from './ask.ts'
import { things } from './corpus.ts'

const { tanaka, suzuki, sato, state, harbour, catch: shrinking, first, second, third, fleet } = things

let app: App
beforeAll(async () => {
  app = createTestApp(await createCorpusStore())
})

describe('analyses', () => {
  it('positions: who takes which side, with the statements behind each cell', async () => {
    const { positions } = await dataOf(
      app,
      `{ positions { corpusVersion omittedRows omittedColumns rows { label }
         columns { proposition { id label } tally { affirming denying both discussing reportedOnly silent notDetected unassessed } }
         cells { row column cell { position affirm deny conditional statements { totalCount nodes { id label } } } } } }`,
    )
    expect(positions.corpusVersion).toBe(3)
    const shown = positions.cells.map(
      (c: { row: number; column: number; cell: { position: string; statements: { nodes: { label: string }[] } } }) => [
        positions.rows[c.row].label,
        positions.columns[c.column].proposition.label,
        c.cell.position,
        c.cell.statements.nodes.map(({ label }) => label),
      ],
    )
    expect(shown).toHaveLength(6)
    expect(shown).toEqual(
      expect.arrayContaining([
        ['架空田一郎', harbour.label, 'AFFIRMS', ['海辺国は港を深く掘るべきである。']],
        ['架空田一郎', shrinking.label, 'AFFIRMS', ['漁獲は今後も減り続ける。']],
        // What her essay only reports stands behind the cell too, uncounted.
        ['架空鈴木花子', harbour.label, 'DENIES', ['港を深く掘る必要はない。', '海辺国は掘ると述べた。']],
        ['架空鈴木花子', shrinking.label, 'AFFIRMS', ['漁獲は減り続けるだろう。']],
        ['架空佐藤次郎', shrinking.label, 'AFFIRMS', ['漁獲は減り続けるだろう。']],
      ]),
    )
    // 佐藤 denies in one essay and discusses in another: a side outweighs a discussion.
    const sato = shown.find(([who, what]: string[]) => who === '架空佐藤次郎' && what === harbour.label)
    expect(sato[2]).toBe('DENIES')
    expect([...sato[3]].sort()).toEqual(
      ['港を掘るかは、なお議論がある。', '港を深く掘る必要はない。', '海辺国は掘ると述べた。'].sort(),
    )
  })

  it('a period leaves out what is undated unless told otherwise, in figures and in lists', async () => {
    const speakers = async (scope: object, filter: object) => {
      const { positions, statements } = await dataOf(
        app,
        `query($scope: Scope, $filter: StatementFilter) {
           positions(scope: $scope) { cells { row } rows { label } columns { tally { affirming } } }
           statements(filter: $filter) { nodes { span { essay { title } } } } }`,
        { scope, filter },
      )
      return [
        [...new Set(positions.cells.map((c: { row: number }) => positions.rows[c.row].label))].toSorted(),
        [...new Set(statements.nodes.map((s: { span: { essay: { title: string } } }) => s.span.essay.title))],
      ]
    }
    const late = { from: '2025-04' }
    expect(await speakers(late, late)).toEqual([['架空佐藤次郎', '架空鈴木花子'].toSorted(), ['掘らない港']])
    const [who, where] = await speakers({ ...late, undated: true }, { ...late, undated: true })
    expect([who, where!.toSorted()]).toEqual([
      ['架空佐藤次郎', '架空鈴木花子'].toSorted(),
      [null, '掘らない港'].toSorted(),
    ])
  })

  it('tally: counts all units of a scope on one proposition', async () => {
    const { node } = await dataOf(
      app,
      'query($id: ID!) { node(id: $id) { ... on Proposition { issue { id } dimension tally { affirming denying both discussing } } } }',
      { id: harbour.id },
    )
    expect(node).toEqual({
      issue: { id: fleet.id },
      dimension: 'MEANS',
      tally: { affirming: 1, denying: 2, both: 0, discussing: 0 },
    })
  })

  it('agreement: ties with the arithmetic that made them', async () => {
    const { agreement } = await dataOf(
      app,
      `{ agreement { corpusVersion windows { from to undatedEssays omittedTies members { unit { id } activity propositions }
         ties { a { id } b { id } weight numerator denominator shared agreeing diverging low high reviewedWeight } } } }`,
    )
    const [window] = agreement.windows
    expect(agreement.windows).toHaveLength(1)
    expect(window.members.map((m: { unit: { id: string } }) => m.unit.id)).toEqual(
      [tanaka.id, suzuki.id, sato.id].sort(),
    )
    // 田–鈴木 and 田–佐藤: agree on the catch, diverge on the harbour: 1 − 1 = 0 over (2 + 2) / 2. 鈴木–佐藤 signed the essay both.
    const pairs = window.ties.map((t: { a: { id: string }; b: { id: string } }) => [t.a.id, t.b.id])
    expect(pairs.sort()).toEqual([[tanaka.id, suzuki.id].sort(), [tanaka.id, sato.id].sort()].sort())
    for (const tie of window.ties)
      expect(tie).toMatchObject({
        weight: 0,
        numerator: 0,
        denominator: 2,
        shared: 2,
        agreeing: 1,
        diverging: 1,
        reviewedWeight: null,
      })
  })

  it('agreement: a measure, a window and a filter change it', async () => {
    const { agreement } = await dataOf(
      app,
      `query($ids: [ID!]) { agreement(options: { measure: CONGRUENCE, normalisation: NONE, scope: { only: { propositions: $ids } } }, window: { unit: YEAR })
         { windows { from to ties { weight } } } }`,
      { ids: [shrinking.id] },
    )
    expect(agreement.windows).toEqual([{ from: '2025-01-01', to: '2025-12-31', ties: [{ weight: 1 }, { weight: 1 }] }])
  })

  it('compare: what two say on each proposition, whose contributions add up to the numerator', async () => {
    const { compare } = await dataOf(
      app,
      `query($a: ID!, $b: ID!) { compare(a: $a, b: $b) { a { label } b { label } tie { numerator }
         propositions { totalCount nodes { outcome contribution proposition { id } a { position statements { nodes { id } } } b { position } } }
         links { totalCount nodes { sense dimension a { id } b { id } proposition { id } grounds { type } confidence sameReason } } } }`,
      { a: tanaka.id, b: suzuki.id },
    )
    expect([compare.a.label, compare.b.label, compare.tie.numerator]).toEqual(['架空田一郎', '架空鈴木花子', 0])
    expect(compare.propositions.nodes).toMatchObject([
      {
        outcome: 'AGREE',
        contribution: 1,
        proposition: { id: shrinking.id },
        a: { position: 'AFFIRMS', statements: { nodes: [{ id: first.statements[0]!.id }] } },
      },
      {
        outcome: 'DIVERGE',
        contribution: -1,
        proposition: { id: harbour.id },
        a: { position: 'AFFIRMS' },
        b: { position: 'DENIES' },
      },
    ])
    expect(compare.links.totalCount).toBe(2)
    const agreed = compare.links.nodes.find((l: { sense: string }) => l.sense === 'AGREES')
    expect([agreed.a.id, agreed.b.id]).toEqual([first.statements[0]!.id, second.statements[0]!.id].sort())
    expect(agreed.dimension).toBe('DIAGNOSIS')
    expect(agreed.grounds).toEqual([{ type: 'AFFIRMS' }, { type: 'AFFIRMS' }])
    expect(agreed.confidence).toBeCloseTo(0.64)
  })
  it('compare: names the essays that both signed', async () => {
    const query = 'query($a: ID!, $b: ID!) { compare(a: $a, b: $b) { tie { weight } coSigned { id label } } }'
    const { compare } = await dataOf(app, query, { a: suzuki.id, b: sato.id })
    expect(compare).toEqual({ tie: null, coSigned: [{ id: second.essay.id, label: '掘らない港' }] })
    const { compare: apart } = await dataOf(app, query, { a: tanaka.id, b: sato.id })
    expect(apart.coSigned).toEqual([])
  })

  it('compare: says NOT_FOUND for what is no such unit', async () => {
    const query = 'query($a: ID!, $b: ID!) { compare(a: $a, b: $b) { corpusVersion } }'
    for (const b of ['actor:nobody', harbour.id]) {
      const { errors } = await ask(app, query, { a: tanaka.id, b })
      expect(errors!.map(({ extensions }) => extensions.code)).toEqual(['NOT_FOUND'])
    }
    const { errors } = await ask(app, query, { a: tanaka.id, b: tanaka.id })
    expect(errors!.map(({ extensions }) => extensions.code)).toEqual(['BAD_INPUT'])
  })

  it('links: where statements of different essays meet, at the root and at a statement', async () => {
    const { links, node } = await dataOf(
      app,
      `query($id: ID!) { links { totalCount nodes { key sense } }
         node(id: $id) { ... on Statement { links(filter: { senses: [DIVERGES] }) { totalCount nodes { key sense } } } } }`,
      { id: first.statements[1]!.id },
    )
    expect(links.nodes.map((l: { sense: string }) => l.sense).sort()).toEqual(['AGREES', 'DIVERGES'])
    expect(links.totalCount).toBe(2)
    expect(node.links.nodes).toEqual([links.nodes.find((l: { sense: string }) => l.sense === 'DIVERGES')])
  })

  it('neighbourhood: what lies around, under a filter that only the server knows', async () => {
    const query = `query($roots: [ID!]!, $filter: RelationFilter, $depth: Int! = 1) { neighbourhood(roots: $roots, filter: $filter, depth: $depth) {
      corpusVersion truncated vertices { vertex { id } distance hidden } relations { type from { id } to { id } } } }`
    const { neighbourhood } = await dataOf(app, query, { roots: [third.essay.id] })
    expect(neighbourhood.corpusVersion).toBe(3)
    expect(neighbourhood.vertices[0]).toMatchObject({ vertex: { id: third.essay.id }, distance: 0, hidden: 0 })
    expect(neighbourhood.vertices.slice(1).map((v: { vertex: { id: string } }) => v.vertex.id)).toEqual(
      [sato.id, ...third.statements.map(({ id }) => id)].sort(),
    )
    expect(neighbourhood.truncated).toBe(false)
    const filtered = async (filter: object) =>
      (await dataOf(app, query, { roots: [third.essay.id], filter })).neighbourhood.vertices.length
    expect(await filtered({ types: ['CONTAINS'] })).toBe(3)
    expect(await filtered({ rules: ['test.rule'] })).toBe(4)
    expect(await filtered({ rules: ['other.rule'] })).toBe(1)
    expect(await filtered({ origins: ['ANALYST'] })).toBe(1)
    const listed = async (rules: readonly string[]) =>
      (await dataOf(app, 'query($f: RelationFilter) { relations(filter: $f) { totalCount } }', { f: { rules } }))
        .relations.totalCount
    expect(await listed(['test.rule'])).toBeGreaterThan(0)
    expect(await listed(['test.rule@1', 'other.rule'])).toBe(0)
    const { errors } = await ask(app, query, { roots: ['actor:nobody'] })
    expect(errors![0]!.extensions.code).toBe('NOT_FOUND')
    expect((await ask(app, query, { roots: [] })).errors![0]!.extensions.code).toBe('BAD_INPUT')
    expect((await ask(app, query, { roots: [sato.id], depth: 4 })).errors![0]!.extensions.code).toBe('BAD_INPUT')
  })

  it('paths: the shortest ways, not over containing and mentioning unless asked', async () => {
    const { paths } = await dataOf(
      app,
      'query($from: ID!, $to: ID!) { paths(from: $from, to: $to) { length more paths { vertices { id } relations { type } } } }',
      { from: first.statements[1]!.id, to: second.statements[1]!.id },
    )
    expect(paths.length).toBe(2)
    expect(paths.paths.map((p: { vertices: { id: string }[] }) => p.vertices[1]!.id)).toEqual(
      [fleet.id, harbour.id].sort(),
    )
    const { paths: none } = await dataOf(
      app,
      'query($from: ID!, $to: ID!) { paths(from: $from, to: $to, maxLength: 1) { length more paths { vertices { id } } } }',
      { from: state.id, to: tanaka.id },
    )
    expect(none).toEqual({ length: null, more: false, paths: [] })
  })

  it('refuses numbers outside their bounds', async () => {
    const questions = [
      '{ positions(maxRows: 0) { omittedRows } }',
      '{ positions(maxColumns: 101) { omittedRows } }',
      '{ positions(skipRows: -1) { omittedRows } }',
      '{ agreement(maxTies: 2001) { corpusVersion } }',
      '{ agreement(window: { unit: YEAR, size: 0 }) { corpusVersion } }',
      '{ agreement(options: { scope: { minConfidence: 2 } }) { corpusVersion } }',
      '{ paths(from: "a", to: "b", maxLength: 7) { more } }',
    ]
    for (const question of questions)
      expect([question, (await ask(app, question)).errors?.[0]!.extensions.code]).toEqual([question, 'BAD_INPUT'])
  })
})
