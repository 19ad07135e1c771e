import type { Store } from '../../graph/store.ts'
import { createMemoryStore } from '../../graph/stores/memory.ts'
import { createTestApp, dataOf } from './ask.ts'
import { additionOf, makeActor, makeEssay, makeIssue, makeProposition, makeRelation } from './corpus.ts'

/** A store that counts its calls by name. */
const counted = (store: Store): { readonly store: Store; readonly calls: Map<string, number> } => {
  const calls = new Map<string, number>()
  const count =
    <A extends readonly unknown[], R>(name: string, call: (...args: A) => R) =>
    (...args: A): R => {
      calls.set(name, (calls.get(name) ?? 0) + 1)
      return call(...args)
    }
  const wrapped = Object.entries(store).map(([name, value]) => [
    name,
    typeof value === 'function' ? count(name, value as (...args: readonly unknown[]) => unknown) : value,
  ])
  return { store: Object.fromEntries(wrapped) as Store, calls }
}

/** A hundred essays with an author, an issue and a proposition each. */
const createLargeStore = async (): Promise<Store> => {
  const store = createMemoryStore()
  const about = makeIssue('共通の論題')
  await store.apply(additionOf('common', [about]))
  for (let n = 0; n < 100; n++) {
    const author = makeActor(`著者${n}`)
    const reader = makeActor(`宛先${n}`, 'ministry')
    const issue = makeIssue(`論題${n}`)
    const proposition = makeProposition(`命題${n}である`, 'goal')
    const essay = makeEssay({
      title: `題${n}`,
      published: '2025',
      organisation: author.id,
      authors: [author.id],
      sentences: [
        {
          text: `第${n}の主張である。`,
          issues: [issue.id, about.id],
          affirms: [proposition.id],
          addressees: [reader.id],
        },
        { text: `第${n}の提言である。`, kind: 'recommendation', denies: [proposition.id] },
      ],
    })
    const link = makeRelation({ type: 'about', from: proposition.id, to: issue.id })
    await store.apply(
      additionOf(`n${n}`, [author, reader, issue, proposition, link, ...essay.records], [essay.edition]),
    )
  }
  return store
}

const queries: Readonly<Record<string, string>> = {
  'essays with everything about them': `essays(first: $n) { totalCount nodes { label record { provenance { evidence { quote } } } authors { label } organisation { label }
     exclusions { reason } edition { text } editions { number } } }`,
  'essays with their statements': 'essays(first: $n) { nodes { statements(first: 5) { totalCount nodes { label } } } }',
  'statements with holders, addressees, issues and stances': `statements(first: $n) { nodes { holders { label } addressees { label } issues { label }
     stances { type strength to { label } } } }`,
  'statements with their passages':
    'statements(first: $n) { nodes { span { quote before after essay { label } edition { number } current { start } } } }',
  'statements with links':
    'statements(first: $n) { nodes { links(first: 2) { totalCount nodes { a { label } b { label } } } } }',
  'actors with essays and statements': `actors(first: $n, types: [PERSON]) { nodes { formerIds essays(first: 2) { nodes { label } }
     statements(first: 2, filter: { kinds: [CLAIM] }) { totalCount nodes { label } } } }`,
  'issues with propositions and statements':
    'issues(first: $n) { nodes { propositions(first: 2) { nodes { label } } statements(first: 2) { nodes { label } } } }',
  'propositions with issue and tally': 'propositions(first: $n) { nodes { issue { label } tally { affirming } } }',
  'relations with their ends and evidence':
    'relations(first: $n) { nodes { from { label } to { label } strength record { provenance { evidence { quote essay { label } } } } } }',
  'vertices with their relations':
    'statements(first: $n) { nodes { relations(first: 3) { totalCount nodes { type to { id } } } } }',
  'vertices with relations by rule':
    'statements(first: $n) { nodes { relations(first: 3, filter: { rules: ["test.rule"] }) { totalCount nodes { type } } } }',
  'statements filtered under a parent':
    'actors(first: $n, types: [PERSON]) { nodes { statements(first: 1, filter: { issues: ["x"], mentions: ["y"] }) { totalCount } } }',
  search: 'search(first: $n, text: "第") { nodes { excerpt vertex { label } } }',
  links: 'links(first: $n) { nodes { a { label } b { label } grounds { type } } }',
  revisions: 'revisions(first: $n) { totalCount nodes { by { name } reason undoes { version } undoneBy { version } } }',
}

describe('the number of store calls', () => {
  let large: Store
  beforeAll(async () => {
    large = await createLargeStore()
  })

  it.each(Object.keys(queries))('is the same for pages of 1, 10 and 100: %s', async (name) => {
    const numbers = []
    for (const n of [1, 10, 100]) {
      const { store, calls } = counted(large)
      const app = createTestApp(store, { limits: { cost: 1e9, objects: 1e9, timeout: 60_000 } })
      await dataOf(app, `query($n: PageSize!) { ${queries[name]} }`, { n })
      numbers.push(Object.fromEntries([...calls].sort()))
    }
    expect(numbers[1]).toEqual(numbers[0])
    expect(numbers[2]).toEqual(numbers[0])
  })

  it('counts what is not asked for never', async () => {
    const { store, calls } = counted(large)
    const app = createTestApp(store)
    await dataOf(app, '{ essays { nodes { relations { nodes { id } } } } }')
    expect([calls.get('count'), calls.get('degrees')]).toEqual([undefined, undefined])
    await dataOf(app, '{ essays { totalCount nodes { relations { totalCount } } } }')
    expect([calls.get('count'), calls.get('degrees')]).toEqual([1, 1])
  })

  it('reads the stance table whole once, also for requests at the same time, and then only what changed', async () => {
    const { store, calls } = counted(large)
    const app = createTestApp(store)
    const ask = () => dataOf(app, '{ links(first: 1) { totalCount } positions { omittedRows } }')
    await Promise.all([ask(), ask()])
    await ask()
    expect(calls.get('stances')).toBe(1)
    const rewound = calls.get('rewind')!
    await store.apply(additionOf('more', [makeIssue('後から')]))
    await ask()
    expect([calls.get('stances'), calls.get('rewind')]).toEqual([1, rewound + 1])
  })
})
