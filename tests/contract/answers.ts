import { print, type DocumentNode } from 'graphql'
import type { Store } from '../../graph/store.ts'
import { cardsQuery, cellQuery, recordQuery } from '../../viewer/queries/evidence.ts'
import { essayQuery, essayStatementsQuery, textQuery } from '../../viewer/queries/essay.ts'
import { namesQuery, neighbourhoodQuery, startsQuery } from '../../viewer/queries/graph.ts'
import { corpusQuery, essaysQuery, issuesQuery, linesQuery, overviewQuery } from '../../viewer/queries/overview.ts'
import { pairPositionsQuery } from '../../viewer/queries/compare.ts'
import { robustnessQuery } from '../../viewer/queries/network.ts'
import { nearQuery } from '../../viewer/queries/proposition.ts'
import { pickQuery, searchQuery } from '../../viewer/queries/search.ts'
import { ask, createTestApp } from '../server/ask.ts'
import { collect } from './reading.ts'

/** A document with its values, as a client sends it. */
export interface Question {
  readonly name: string
  readonly document: string
  readonly variables: object
}

const page = 'pageInfo { hasNextPage hasPreviousPage startCursor endCursor }'
const own: Readonly<Record<string, string>> = {
  statements: `query ($after: String) { statements(first: 7, after: $after) { totalCount ${page} edges { cursor node { id label } } } }`,
  relations: `query ($after: String) { relations(first: 9, after: $after) { totalCount ${page} edges { cursor node { id } } } }`,
  actors: `query ($after: String) { actors(first: 3, after: $after) { totalCount ${page} edges { cursor node { id label } } } }`,
  propositions: `query ($after: String) { propositions(first: 2, after: $after) { ${page} edges { cursor node { id label } } } }`,
  revisions: `query ($after: String) { revisions(first: 2, after: $after) { totalCount ${page} nodes {
    id version at reason by { id } undoes { id } undoneBy { id }
    changes(first: 50) { nodes { kind fields { name before after } subject { id } } } } } }`,
  links: `query ($after: String) { links(first: 5, after: $after) { totalCount ${page} nodes { key sense a { id } b { id } grounds { id } } } }`,
}
/** What is read along with pages: from statements to others on the same propositions and back, by fragments and edges too. */
const along: Readonly<Record<string, string>> = {
  'statements with their surroundings': `query ($after: String) { statements(first: 20, after: $after) { ${page} nodes {
    id span { quote essay { id title authors { label } } } holders { id label } addressees { id } issues { label }
    stances { id type strength to { id label ... on Proposition { issue { id }
      relations(direction: IN, first: 2, filter: { types: [AFFIRMS, DENIES] }) { ${page} edges { cursor node {
        type from { id ... on Statement { ...Held } } to { id } } } } } } } } } }
    fragment Held on Statement { holders { id label } relations(first: 3) { totalCount ${page} nodes { id from { id } to { id label } } } }`,
  'essays and their relations': `query ($after: String) { essays(first: 1, after: $after) { ${page} nodes {
    id authors { label essays { nodes { id } } } relations(direction: OUT, first: 4) { nodes { to { label ... on Statement { holders { id } } } } } } } }`,
  'hits with their holders': `query ($after: String) { search(text: "国", first: 4, after: $after) { ${page} edges { node {
    excerpt vertex { id label relations(first: 2) { nodes { id } } ... on Statement { holders { label } span { essay { label } } } } } } } }`,
}
const others: Readonly<Record<string, string>> = {
  oldest: '{ essays(order: PUBLISHED_ASC, first: 100) { edges { cursor node { id title published } } } }',
  agreement:
    '{ agreement { corpusVersion windows { ties { weight } members { unit { id } } omittedTies undatedEssays } } }',
  past: '{ agreement(asOf: 2) { corpusVersion windows { ties { weight } } } links(asOf: 2) { totalCount } }',
}
const pairs: Readonly<Record<string, string>> = {
  compare: `query ($a: ID!, $b: ID!) { compare(a: $a, b: $b) { corpusVersion tie { weight } propositions(first: 50) { totalCount } } }`,
  paths: `query ($a: ID!, $b: ID!) { paths(from: $a, to: $b) { length more paths { vertices { id } relations { id } } } }`,
}
const words = ['学校', '財源', '国', '給', 'べき', 'エネルギー', '電気 料金', '(同盟) AND -x:*"~']

const text = (document: unknown): string => print(document as DocumentNode)

/**
 * What the viewer sends, and what else a client may ask, about what this store holds. Lists are asked page by page by
 * `answersOf`, as long as there is a variable `after`.
 */
export const questionsAbout = async (store: Store): Promise<readonly Question[]> => {
  const records = await collect(store.stream())
  const ids = (kind: string, most: number): readonly string[] =>
    records.flatMap((rec) => (rec.kind === kind ? [rec.id] : [])).slice(0, most)
  const [actors, essays, propositions] = [ids('actor', 4), ids('essay', 3), ids('proposition', 3)]
  const filter = { statuses: ['PROPOSED', 'ACCEPTED', 'CONTESTED'] }
  const graph = { depth: 2, filter, maxVertices: 30, maxRelations: 60 }
  const scope = {}
  const one = (name: string, document: unknown, variables: object = {}): Question => ({
    name,
    document: typeof document === 'string' ? document : text(document),
    variables,
  })
  return [
    ...Object.entries({ ...own, ...along, ...others }).map(([name, document]) => one(name, document)),
    ...actors.flatMap((a, n) =>
      actors
        .slice(n + 1)
        .flatMap((b) => Object.entries(pairs).map(([name, document]) => one(name, document, { a, b }))),
    ),
    one('essays', essaysQuery),
    one('issues', issuesQuery),
    one('lines', linesQuery),
    one('starts', startsQuery),
    one('corpus', corpusQuery, { claims: { kinds: ['CLAIM'] }, recommendations: { kinds: ['RECOMMENDATION'] } }),
    one('names', namesQuery, { ids: [...actors, ...essays, ...propositions, 'actor:none'] }),
    ...['COVERAGE', 'SPLIT'].map((order) =>
      one('overview', overviewQuery, { order, maxRows: 20, maxColumns: 20, minUnits: 2, skipRows: 0, skipColumns: 0 }),
    ),
    ...['SUBTRACT', 'CONGRUENCE'].map((measure) => one('robustness', robustnessQuery, { options: { measure } })),
    ...['HOLDER', 'ORGANISATION', 'ESSAY'].map((unit) =>
      one('pair positions', pairPositionsQuery, { scope: { unit } }),
    ),
    ...words.map((word) => one('near', nearQuery, { text: word })),
    ...essays.flatMap((id) => [
      one('essay', essayQuery, { id }),
      one('essay statements', essayStatementsQuery, { id }),
      one('text', textQuery, { id }),
    ]),
    ...[...actors, ...propositions].map((id) => one('neighbourhood', neighbourhoodQuery, { roots: [id], ...graph })),
    ...propositions.flatMap((proposition) =>
      actors.map((unit) => one('cell', cellQuery, { scope, unit, proposition })),
    ),
    one('cards', cardsQuery, { filter: { kinds: ['RECOMMENDATION'] } }),
    ...[...ids('statement', 5), ...ids('relation', 5)].map((id) => one('record', recordQuery, { id })),
    ...words.flatMap((word) => [
      one('search', searchQuery, { text: word, first: 5 }),
      one('pick', pickQuery, { text: word, in: ['ACTOR', 'STATEMENT'] }),
    ]),
  ]
}

/** The cursor behind which a list goes on, wherever in the answer it stands. */
const nextOf = (data: unknown): string | undefined => {
  const found = /"pageInfo":\{[^}]*?"hasNextPage":true[^}]*?"endCursor":"([^"]+)"/u.exec(JSON.stringify(data))
  return found?.[1]
}

/** What our server answers over a store; a list that can be walked page by page is walked for five pages. */
export const answersOf = async (store: Store, questions: readonly Question[]): Promise<readonly object[]> => {
  const app = createTestApp(store)
  const answers: object[] = []
  for (const { name, document, variables } of questions) {
    let after: string | undefined
    for (let n = 0; n < 5; n++) {
      const { data, errors } = await ask(app, document, { ...variables, ...(after !== undefined && { after }) })
      answers.push({ name, variables, after, data, errors })
      after = document.includes('$after') ? nextOf(data) : undefined
      if (after === undefined) break
    }
  }
  return answers
}
