import type { App } from '../../server/app.ts'
import { findMatches, excerptFrom } from '../../server/excerpt.ts'
import { phrasesFromText } from '../../server/searching.ts'
import { ask, createCorpusStore, createTestApp, dataOf, type Answer } from './ask.ts'
import { things } from './corpus.ts'

const { tanaka, suzuki, sato, first } = things

let app: App
beforeAll(async () => {
  app = createTestApp(await createCorpusStore())
})

const page = 'pageInfo { hasNextPage hasPreviousPage startCursor endCursor } edges { cursor node { id } } totalCount'

describe('pages', () => {
  it.each(['essays', 'actors', 'statements', 'relations', 'propositions', 'revisions', 'links'])(
    'give each item of %s once, in one order, whatever their size',
    async (field) => {
      const of = field === 'links' ? page.replace('{ id }', '{ id: key }') : page
      const walk = async (size: number): Promise<readonly string[]> => {
        const ids: string[] = []
        for (let after: string | null = null, more = true; more;) {
          const query = `query($first: PageSize!, $after: String) { ${field}(first: $first, after: $after) { ${of} } }`
          const found: Answer['data'] = (await dataOf(app, query, { first: size, after }))[field]
          expect(found.pageInfo.hasPreviousPage).toBe(after !== null)
          expect(found.pageInfo.startCursor).toBe(found.edges[0].cursor)
          ids.push(...found.edges.map((edge: { node: { id: string } }) => edge.node.id))
          after = found.pageInfo.endCursor
          more = found.pageInfo.hasNextPage
          if (!more) expect(found.totalCount).toBe(ids.length)
        }
        return ids
      }
      const whole = await walk(100)
      expect(new Set(whole).size).toBe(whole.length)
      expect(await walk(1)).toEqual(whole)
      expect(await walk(2)).toEqual(whole)
    },
  )

  it('under a vertex go on where they stopped', async () => {
    const query = `query($id: ID!, $after: String) { node(id: $id) { ... on Essay { statements(first: 1, after: $after) { ${page} } } } }`
    const one = (await dataOf(app, query, { id: first.essay.id })).node.statements
    const two = (await dataOf(app, query, { id: first.essay.id, after: one.pageInfo.endCursor })).node.statements
    expect([...one.edges, ...two.edges].map((edge: { node: { id: string } }) => edge.node.id)).toEqual(
      first.statements.map(({ id }) => id),
    )
    expect([two.pageInfo.hasNextPage, two.totalCount]).toEqual([false, 2])
  })

  it('refuse a cursor of another field, another parent, other arguments or none of ours: BAD_CURSOR', async () => {
    const cursor = (await dataOf(app, '{ essays(first: 1) { pageInfo { endCursor } } }')).essays.pageInfo.endCursor
    const bad = [
      `{ essays(after: "${cursor}", order: PUBLISHED_ASC) { nodes { id } } }`,
      `{ essays(after: "${cursor}", filter: { from: "2020" }) { nodes { id } } }`,
      `{ actors(after: "${cursor}") { nodes { id } } }`,
      `{ node(id: "${tanaka.id}") { ... on Actor { essays(after: "${cursor}") { nodes { id } } } } }`,
      `{ essays(after: "${cursor.slice(0, -1)}") { nodes { id } } }`,
      '{ essays(after: "") { nodes { id } } }',
      '{ essays(after: "x") { nodes { id } } }',
    ]
    for (const query of bad)
      expect([query, (await ask(app, query)).errors?.map(({ extensions }) => extensions.code)]).toEqual([
        query,
        ['BAD_CURSOR'],
      ])
    expect((await dataOf(app, `{ essays(first: 7, after: "${cursor}") { nodes { id } } }`)).essays.nodes).toHaveLength(
      2,
    )
  })
})

describe('filters', () => {
  it('mean the same under a vertex as at the root', async () => {
    const filters = [
      { kinds: ['CLAIM'] },
      { voices: ['REPORTED'] },
      { issues: [things.fleet.id] },
      { propositions: [things.harbour.id] },
      { addressees: [things.state.id] },
      { holders: [sato.id] },
      { minConfidence: 0.9 },
      { origins: ['MACHINE'] },
      { origins: ['ANALYST'] },
      { from: '2025-04', to: '2025-04' },
      { to: '2025-03', undated: true },
      { statuses: ['REJECTED'] },
      { essays: [] },
    ]
    for (const filter of filters) {
      const { root, actor } = await dataOf(
        app,
        `query($root: StatementFilter, $filter: StatementFilter, $id: ID!) { root: statements(filter: $root) { nodes { id } }
           actor: node(id: $id) { ... on Actor { statements(filter: $filter) { nodes { id } } } } }`,
        {
          id: suzuki.id,
          filter,
          root:
            'holders' in filter
              ? { holders: [sato.id], essays: [things.second.essay.id], voices: ['OWN'] }
              : { ...filter, holders: [suzuki.id] },
        },
      )
      expect([filter, actor.statements.nodes]).toEqual([filter, root.nodes])
    }
  })
})

describe('search', () => {
  const search = async (text: string, kinds?: readonly string[]) =>
    (
      await dataOf(
        app,
        'query($text: String!, $kinds: [VertexKind!]) { search(text: $text, in: $kinds, first: 50) { totalCount nodes { vertex { id label } excerpt matches { start end } } } }',
        { text, kinds },
      )
    ).search
  it('finds short words, and shows them in their place', async () => {
    const { nodes, totalCount } = await search('2プラス2', ['STATEMENT'])
    expect(totalCount).toBe(1)
    expect(nodes).toEqual([
      {
        vertex: { id: things.third.statements[1]!.id, label: '2プラス2は港を扱わない。' },
        excerpt: '2プラス2は港を扱わない。',
        matches: [{ start: 0, end: 5 }],
      },
    ])
  })
  it('finds names and aliases, and an essay by its text', async () => {
    expect((await search('田一郎', ['ACTOR'])).nodes.map((n: { vertex: { id: string } }) => n.vertex.id)).toEqual([
      tanaka.id,
    ])
    const { nodes } = await search('古い', ['ESSAY'])
    expect(nodes).toHaveLength(1)
    expect(nodes[0]).toMatchObject({
      excerpt: expect.stringContaining('𠮷野の港は古い。'),
      matches: [{ start: 6, end: 8 }],
    })
  })
  it('wants 1 to 200 characters', async () => {
    for (const text of ['', '  ', 'あ'.repeat(201)])
      expect(
        (await ask(app, 'query($text: String!) { search(text: $text) { totalCount } }', { text })).errors![0]!
          .extensions.code,
      ).toBe('BAD_INPUT')
  })
  it('keeps quoted words together', () => {
    expect(phrasesFromText('"日米 同盟" 核')).toEqual([['日', '米', '同', '盟'], ['核']])
    expect(phrasesFromText('。、')).toEqual([])
  })
  it('matches folded words in their original spelling', () => {
    const at = (text: string, words: string) =>
      findMatches(text, phrasesFromText(words)).map(({ start, end }) => text.slice(start, end))
    expect(at('ＮＡＴＯとNATO', 'nato')).toEqual(['ＮＡＴＯ', 'NATO'])
    expect(at('𠮷野と吉野', '吉野')).toEqual(['𠮷野', '吉野'])
    expect(at('日米\n同盟', '日米同盟')).toEqual(['日米\n同盟'])
    expect(at('日米。同盟', '日米同盟')).toEqual([])
    expect(at('Russia and US', 'us')).toEqual(['US'])
    expect(at('1,000億円', '1000')).toEqual(['1,000'])
    expect(at('(a+b)*', '(a+b)*')).toEqual(['a+b'])
  })
  it('cuts at most 120 code units, no half characters', () => {
    const { excerpt, matches } = excerptFrom([`${'𠮷'.repeat(100)}核${'𠮷'.repeat(100)}`], [['核']])
    expect(excerpt.length).toBeLessThanOrEqual(120)
    expect(/\p{Surrogate}/u.test(excerpt)).toBe(false)
    expect(excerpt.slice(matches[0]!.start, matches[0]!.end)).toBe('核')
  })
})
