import { phraseOf } from '../../graph/identity/tokens.ts'
import { vertexKinds } from '../../graph/model/header.ts'
import type { Rec } from '../../graph/model/record.ts'
import type { Commit, Store } from '../../graph/store.ts'
import { actor, adding, all, close, commit, edit, edition, essay, having, idOf, issue, live, page } from './records.ts'
import { proposition, relation, statement } from './records.ts'
import { collect, refusal, walk } from './reading.ts'
import type { OpenedStore } from './opened.ts'

const [a, b] = [actor(1), actor(2)]
const [s, t] = [statement(1), statement(2)]
const p = proposition(1)
const idsOf = (records: readonly Rec[]): readonly string[] => records.map(({ id }) => id)

/** Rules of reading: S11 to S18. */
export const readContract = (createStore: () => Promise<OpenedStore>): void => {
  const open = async (...commits: readonly Commit[]): Promise<Store> => {
    const { store } = await createStore()
    for (const one of commits) await store.apply(one)
    return store
  }
  const hits = async (store: Store, ...words: readonly string[]): Promise<readonly string[]> => {
    const phrases = words.map(phraseOf)
    return [...idsOf(await walk<Rec>((pg) => store.search({ phrases, kinds: vertexKinds }, pg), 2))].sort()
  }

  it('S11: one answer per id, in order, repeats repeated', async () => {
    const holds = relation('holds', a, s)
    const store = await open(commit(adding(a, s, holds, essay(1)), { editions: [edition(1, '文')] }))
    expect(await store.get([s.id, 'actor:none', holds.id, s.id])).toEqual([s, undefined, holds, s])
    expect(await store.texts([idOf('edition', 2), idOf('edition', 1)])).toEqual([undefined, '文'])
    const query = { direction: 'any', statuses: live } as const
    const slices = await store.incident([a.id, b.id, s.id, a.id], query, page)
    expect(slices.map(({ items }) => items)).toEqual([[holds], [], [holds], [holds]])
    expect(await store.degrees([b.id, a.id, a.id], query)).toEqual([0, 1, 1])
    expect(await store.degrees([a.id], { ...query, direction: 'in' })).toEqual([0])
    const among = async (...ids: readonly string[]) => await store.degrees([a.id, s.id], { ...query, among: ids })
    expect([await among(s.id, b.id), await among(a.id), await among()]).toEqual([
      [1, 0],
      [0, 1],
      [0, 0],
    ])
    expect(await store.get([])).toEqual([])
  })

  it('S28: a record in part has the fields wanted and is itself, the others are whole; ends come along', async () => {
    const holds = relation('holds', a, s)
    const wanted = { actor: ['name', 'aliases'], statement: ['quote', 'span', 'provenance', 'repeats'], relation: [] }
    const store = await open(commit(adding(a, s, t, p, holds)))
    const { get, find, incident, search } = store.only?.(wanted) ?? store
    const fields = (rec: Rec | undefined): readonly string[] =>
      rec === undefined
        ? []
        : [
            'id',
            'kind',
            'status',
            ...((wanted as Readonly<Record<string, readonly string[]>>)[rec.kind] ?? Object.keys(rec)),
          ]
    const isPart = (found: Rec | undefined, whole: Rec): void => {
      for (const name of fields(whole))
        expect([name, found?.[name as keyof Rec]]).toEqual([name, whole[name as keyof Rec]])
    }
    const found = await get([p.id, a.id, 'actor:none', s.id])
    expect(found[2]).toBeUndefined()
    ;[p, a, undefined, s].forEach((whole, n) => whole && isPart(found[n], whole))
    const slice = await find({ kind: 'statement', order: 'place', statuses: live }, { first: 1 })
    const whole = await store.find({ kind: 'statement', order: 'place', statuses: live }, { first: 1 })
    expect([slice.cursors, slice.more]).toEqual([whole.cursors, whole.more])
    isPart(slice.items[0], whole.items[0]!)
    const around = { direction: 'in', statuses: live, types: ['holds'], ends: true } as const
    const [at, none] = await incident([s.id, t.id], around, page)
    expect(at!.items.map(({ id, type, from, to }) => ({ id, type, from, to }))).toEqual([
      { id: holds.id, type: 'holds', from: a.id, to: s.id },
    ])
    expect(none!.items).toEqual([])
    if (at!.ends !== undefined) isPart(at!.ends[0], a)
    const [ofActor] = await incident([a.id], { ...around, direction: 'any' }, page)
    if (ofActor!.ends !== undefined) isPart(ofActor!.ends[0], s)
    for (const hit of (await search({ phrases: [phraseOf(s.quote)], kinds: ['statement'] }, page)).items)
      isPart(hit, hit.id === s.id ? s : t)
  })

  it('S11: thousands of ids are one question', async () => {
    const many = Array.from({ length: 1200 }, (_, n) => actor(n))
    const store = await open(commit(adding(...many)))
    const ids = Array.from({ length: 40_000 }, (_, n) => idOf('actor', n % 1500))
    const found = await store.get(ids)
    expect(found).toHaveLength(40_000)
    expect(found.filter((rec) => rec !== undefined)).toHaveLength(32_200)
  })

  it('S12: dates of any precision sort by publication, the undated last in both directions', async () => {
    const dates = ['2025-03', undefined, '2024', '2025', '2025-03-27', '2025-02-28']
    const essays = dates.map((published, n) =>
      essay(n, published === undefined ? {} : { published, publishedSource: 'text' }),
    )
    const store = await open(commit(adding(...essays)))
    const order = async (name: 'published' | 'published-desc', first: number) => {
      const found = await walk((pg) => store.find({ kind: 'essay', order: name, statuses: live }, pg), first)
      return found.map(({ published }) => published)
    }
    for (const first of [1, 2, 3, 1000]) {
      const rising = ['2024', '2025', '2025-02-28', '2025-03', '2025-03-27', undefined]
      expect(await order('published', first)).toEqual(rising)
      expect((await order('published-desc', first)).slice(-1)).toEqual([undefined])
      expect(new Set(await order('published-desc', first)).size).toBe(6)
    }
    const within = { kind: 'essay', order: 'published', statuses: live, from: '2025-02', to: '2025-03' } as const
    expect((await store.find(within, page)).items.map(({ published }) => published)).toEqual([
      '2025-02-28',
      '2025-03',
      '2025-03-27',
    ])
  })

  it('S12: statements are in the order of their essay; sizes and cursors that cannot be are refused', async () => {
    const list = [statement(1, 1, { place: 'b' }), statement(2, 1, { place: 'B' }), statement(3, 1, { place: 'a' })]
    const store = await open(commit(adding(...list)))
    const query = { kind: 'statement', order: 'place', statuses: live } as const
    const first = await store.find(query, { first: 2 })
    expect(first.items.map(({ place }) => place)).toEqual(['B', 'a'])
    expect(first.more).toBe(true)
    expect((await store.find(query, { first: 2, after: first.cursors[1]! })).items.map((one) => one.place)).toEqual([
      'b',
    ])
    for (const size of [0, 1001, 1.5, -1])
      expect((await refusal(store.find(query, { first: size }))).code).toBe('INVALID')
    for (const after of ['', 'x', a.id, "' OR 1=1"])
      expect((await refusal(store.find(query, { first: 1, after }))).code).toBe('BAD_CURSOR')
    expect((await refusal(store.log({ order: 'newest' }, { first: 1, after: 'x' }))).code).toBe('BAD_CURSOR')
  })

  it('S13: names are equal when folded, whatever their collation', async () => {
    const store = await open(commit(adding(actor(1, 'ＮＡＴＯ', ['北大西洋条約機構']), actor(2, '髙橋'))))
    const named = async (...names: readonly string[]) =>
      idsOf((await store.find({ kind: 'actor', order: 'id', statuses: live, names }, page)).items)
    expect(await named('nato')).toEqual([a.id])
    expect(await named('高橋')).toEqual([b.id])
    expect(await named('髙橋')).toEqual([])
  })

  it('S14: what goes in comes out', async () => {
    const text = 'か\u3099 𠮷野家\r\n\t"\'\\ \u{1F1EF}\u{1F1F5} é e\u0301 \f\uFEFF'
    const odd = having(essay(1, { title: '' }), {
      provenance: {
        ...a.provenance,
        confidence: 0,
        note: '𠮷',
        evidence: [{ edition: idOf('edition', 1), start: 0, end: 1 }],
      },
    })
    const store = await open(commit(adding(odd), { editions: [edition(1, text)] }))
    expect(await store.get([odd.id])).toEqual([odd])
    expect(await store.texts([idOf('edition', 1)])).toEqual([text])
    expect((await store.editions([odd.id]))[0]![0]).toMatchObject({ length: text.length, map: [] })
    for (const label of ['\uD842', 'a\u0000', '\u0007'])
      expect((await refusal(store.apply(commit(adding(issue(1, label)))))).code).toBe('INVALID')
    const nan = having(a, { provenance: { ...a.provenance, confidence: Number.NaN } })
    expect((await refusal(store.apply(commit(adding(nan))))).code).toBe('INVALID')
  })

  it('S15: absent does not narrow, empty lets nothing through, undefined is absent', async () => {
    const dated = { ...proposition(2), code: undefined } as unknown as typeof p
    const store = await open(commit(adding(p, dated)))
    const query = { kind: 'proposition', order: 'id', statuses: all } as const
    expect(await store.count(query)).toBe(2)
    expect(await store.count({ ...query, dimensions: [] })).toBe(0)
    expect(await store.count({ ...query, statuses: [] })).toBe(0)
    expect(Object.keys((await store.get([dated.id]))[0]!)).not.toContain('code')
  })

  it('S17: words of one and two characters and of mixed scripts are found in every field', async () => {
    const quoted = statement(1, 1, { quote: '日米同盟は2プラス2で核を論じた。' })
    const store = await open(
      commit(
        adding(
          essay(1, { title: '抑止', source: 'here/AUKUS-x.txt' }),
          quoted,
          actor(1, '米国', ['United States']),
          issue(1, 'データ移転'),
          proposition(1, { code: 'P7', shortLabel: '短', definition: '定義文' }),
        ),
        { editions: [edition(1, '防衛\n費の増額。額面。')] },
      ),
    )
    const one = idOf('essay', 1)
    const cases: readonly (readonly [string, readonly string[]])[] = [
      ['同盟', [s.id]],
      ['核', [s.id]],
      ['2プラス2', [s.id]],
      ['２プラス２', [s.id]],
      ['米日', []],
      ['プラス20', []],
      ['抑止', [one]],
      ['防衛費', [one]],
      ['増額額面', []],
      ['aukus', [one]],
      ['here', []],
      ['united states', [a.id]],
      ['state', []],
      ['デ一タ', [idOf('issue', 1)]],
      ['P7', [p.id]],
      ['定義', [p.id]],
      ['命題1短', []],
      ['！', []],
      ['', []],
    ]
    for (const [words, ids] of cases) expect([words, await hits(store, words)]).toEqual([words, ids])
    expect(await hits(store, '同盟', '核')).toEqual([s.id])
    expect(await hits(store, '同盟', '抑止')).toEqual([])
    expect(await hits(store, '核', '')).toEqual([s.id])
  })

  it('S17: phrases mean themselves, and one broken by operators finds nothing', async () => {
    const store = await open(commit(adding(actor(1, 'near or not'))))
    expect(await hits(store, 'near or')).toEqual([a.id])
    const raw = [['"'], ['near', 'OR'], ['*'], ['nea*'], ['tokens:near'], [''], ['near" OR "x'], ['x'.repeat(70_000)]]
    for (const phrase of raw)
      expect((await store.search({ phrases: [phrase], kinds: vertexKinds }, page)).items).toEqual([])
    expect((await store.search({ phrases: [['near']], kinds: [] }, page)).items).toEqual([])
  })

  it('S17: the index follows closing, reopening, renaming and a new edition', async () => {
    const store = await open(commit(adding(actor(1, '旧名'), essay(1)), { editions: [edition(1, '初版の文')] }))
    const [person, text] = await store.get([a.id, idOf('essay', 1)])
    await store.apply(
      commit([edit(person!, { name: '新名' } as object), edit(text!, { edition: idOf('edition', '1.2') } as object)], {
        editions: [edition(1, '改版の文', 2)],
      }),
    )
    expect(await hits(store, '旧名')).toEqual([])
    expect(await hits(store, '新名')).toEqual([a.id])
    expect(await hits(store, '初版')).toEqual([])
    expect(await hits(store, '改版')).toEqual([idOf('essay', 1)])
    const [renamed] = await store.get([a.id])
    await store.apply(commit([close(renamed!)]))
    expect(await hits(store, '新名')).toEqual([])
    const [closed] = await store.get([a.id])
    await store.apply(commit([edit(closed!, { withdrawn: undefined } as object)]))
    expect(await hits(store, '新名')).toEqual([a.id])
  })

  it('S18: stances are those of live statements in live essays, with live holders', async () => {
    const where = essay(1, { organisation: b.id, published: '2025-03', publishedSource: 'text' })
    const [topic, affirms] = [relation('about', s, issue(1)), relation('affirms', s, p)]
    const [holds, late] = [relation('holds', a, s), relation('holds', b, s)]
    const others = [relation('denies', t, p), relation('about', p, issue(1)), relation('supports', s, t)]
    const store = await open(
      commit(adding(where, a, b, s, t, p, issue(1), topic, affirms, holds, late, ...others)),
      commit([close(t), close(late)]),
    )
    const common = {
      statement: s.id,
      statementKind: 'claim',
      voice: 'own',
      conditional: false,
      holders: [a.id],
      essay: where.id,
      organisation: b.id,
      published: '2025-03',
      start: 1,
      statementStatus: 'proposed',
      stanceStatus: 'proposed',
      statementConfidence: 0.5,
      stanceConfidence: 0.5,
    }
    expect(await collect(store.stances())).toEqual([
      { ...common, relation: topic.id, sense: 'about', issue: issue(1).id },
      { ...common, relation: affirms.id, sense: 'affirms', proposition: p.id },
    ])
    await store.apply(commit([close(where)]))
    expect(await collect(store.stances())).toEqual([])
  })

  it('S18: a confidence keeps all its digits', async () => {
    const sure = (confidence: number) => ({ ...s.provenance, confidence })
    const affirms = { ...relation('affirms', s, p), provenance: sure(0.1 + 0.2) }
    const store = await open(
      commit(adding(essay(1), { ...s, provenance: sure(2 / 3) }, p, affirms), { editions: [edition(1, '文')] }),
    )
    expect(await collect(store.stances())).toMatchObject([
      { statementConfidence: 2 / 3, stanceConfidence: 0.30000000000000004 },
    ])
  })
}
